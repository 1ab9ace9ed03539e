using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

public sealed class LogTests : IDisposable
{
    private readonly HubApp _app = HubApp.With(
        ("Logging:LogLevel:Default", "Information"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Authentication", "Information"), // Says that somebody signed in, so that there is a log to read.
        ("Smtp:From", "VolunteerHub <hub@example.com>"));

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_log_of_a_sign_up_by_link_tells_no_name_no_address_and_no_secret()
    {
        var centre = new NatureCentre(_app.Database, minimum: 1, maximum: 2, keys: 0);
        var log = new Captured();
        await using var program = _app.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(log)));
        using var client = program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var sent = await HubApp.SubmitAsync(
            client, $"/randers/sign-up?s={centre.Shifts[0].Id.Value:N}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));
        await program.Services.GetRequiredService<OutboxSender>().SendDueAsync();
        var letter = Assert.Single(await program.Services.GetRequiredService<VolunteerHub.App.Data.Messages.MailFolder>().NewestAsync(10));
        var link = letter.Text.Split().Single(w => w.Contains("/link/", StringComparison.Ordinal));
        var secret = link[(link.LastIndexOf('/') + 1)..];
        using var used = await HubApp.SubmitAsync(client, $"/link/{secret}", "link");
        using var again = await client.GetAsync(new Uri($"/link/{secret}", UriKind.Relative));
        using var forged = await client.PostAsync(new Uri($"/link/{secret}", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, used.StatusCode);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.All(
            [secret, "Mette Lund", "mette@example.com"], hidden => Assert.DoesNotContain(hidden, line, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_page_with_a_form_leaves_no_warning_in_the_log()
    {
        var centre = new NatureCentre(_app.Database, minimum: 1, maximum: 2, keys: 0);
        var log = new Captured();
        await using var program = _app.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(log)));
        using var client = program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var shift = centre.Shifts[0].Id.Value.ToString("N");
        using var sent = await HubApp.SubmitAsync(client, $"/randers/sign-up?s={shift}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));
        await program.Services.GetRequiredService<OutboxSender>().SendDueAsync();
        var letter = Assert.Single(await program.Services.GetRequiredService<VolunteerHub.App.Data.Messages.MailFolder>().NewestAsync(10));
        var link = letter.Text.Split().Single(w => w.Contains("/link/", StringComparison.Ordinal));

        foreach (var page in new[] { "/sign-in", "/randers/shifts", $"/randers/shifts/{shift}", $"/randers/shifts/{shift}/group", "/randers/my", new Uri(link).AbsolutePath })
            await client.GetStringAsync(new Uri(page, UriKind.Relative));

        Nothing.IsFoundIn(log.Lines.Where(l => l.Contains("Cache-Control", StringComparison.Ordinal)));
    }

    private sealed class Captured : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
