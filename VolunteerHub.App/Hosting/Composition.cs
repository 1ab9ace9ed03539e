using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using MudBlazor;
using MudBlazor.Services;
using VolunteerHub.App.Components.Layout;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Hosting.Endpoints;
using VolunteerHub.App.Hosting.Mail;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.SignUps;

namespace VolunteerHub.App.Hosting;

/// <summary>How the program is put together: what it can do, and in which order a request passes through it.</summary>
public static class Composition
{
    /// <summary>Adds everything the program is made of.</summary>
    public static WebApplicationBuilder AddVolunteerHub(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Started from the source folder the program is not published, and then finds styles and scripts only this way.
        builder.WebHost.UseStaticWebAssets();
        if (HasNoAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(PublicAddress.DefaultAddress);
        }

        // Unpublished, the framework would reread and send every file unpacked, in case somebody is editing it. That is for
        // developers; everybody else gets the compressed files of the build.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= builder.Environment.IsDevelopment().ToString();

        builder.Services.AddRazorComponents().AddInteractiveServerComponents()
            // A long text pasted into a field must be refused with a sentence; past this limit, in bytes, the connection would break instead.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 512 * 1024);
        builder.Services.AddMudServices();
        builder.Services.AddTransient<MudLocalizer, LibraryWords>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DataFolder.Of(builder));
        builder.Services.AddSingleton(DatabaseOptions.Sqlite(DataFolder.Of(builder).Database));
        builder.Services.AddSingleton<HubContexts>();
        builder.Services.AddSingleton<Municipalities>();
        builder.Services.AddSingleton<IWords, Words>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<MailedLinks>();
        builder.Services.AddSingleton<ShiftChanges>();
        builder.Services.AddSingleton<RoleChanges>();
        builder.Services.AddSingleton<SearchTurns>();
        builder.Services.AddSingleton<AskedAddress>();
        builder.Services.AddScoped<PageContext>();
        builder.Services.AddScoped<UnsentForm>();
        builder.Services.AddScoped<FormOfPage>();
        builder.AddFrame();
        builder.Services.AddUseCases();
        builder.AddSignUps();
        builder.AddSignIns();
        builder.AddMail();
        builder.Services.AddHostedService<RetentionWatch>();
        builder.Services.AddHostedService<StockTaking>();
        builder.AddLimits();
        builder.AddApiDocument();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        builder.Services.AddTransient<StartUp>();
        return builder;
    }

    /// <summary>Puts the request pipeline together.</summary>
    public static WebApplication UseVolunteerHub(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        app.UseForwardedHeaders();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseCompressionForVisitors();
        app.UseErrorPage();
        app.UseReaderLanguage();
        app.UseProblemPages();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseSurroundings();
        app.UseAntiforgery();
        app.UseFormsFromOldPages();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapStaticAssets();
        app.MapAccounts();
        app.MapReports();
        app.MapImports();
        app.MapStoredPerson();
        app.MapSignUps();
        app.MapFrame();
        app.MapOpenApi();
        app.MapRazorComponents<Components.App>()
            // Framing is forbidden by the program's own header, on every page and not on the desk's alone.
            .AddInteractiveServerRenderMode(desk => desk.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static bool HasNoAddress(ConfigurationManager configuration) =>
        string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
        && string.IsNullOrEmpty(configuration["http_ports"])
        && string.IsNullOrEmpty(configuration["https_ports"])
        && !configuration.GetSection("Kestrel:Endpoints").Exists();
}
