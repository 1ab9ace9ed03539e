using Microsoft.AspNetCore.ResponseCompression;
using VolunteerHub.App.Hosting.Endpoints;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;

namespace VolunteerHub.App.Hosting;

/// <summary>Puts together what signing up needs beside its use cases.</summary>
public static class SignUpServices
{
    /// <summary>Adds it.</summary>
    public static WebApplicationBuilder AddSignUps(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SignUpLetters>();
        builder.Services.AddSingleton<SeatGiver>();
        builder.Services.AddSingleton<IMailedLinkPurpose, ConfirmSignUp>();
        builder.Services.AddHostedService<OfferWatch>();
        builder.Services.AddResponseCompression(options =>
        {
            // Pages hold an antiforgery token that is masked anew in every answer, so compressing them over https gives nothing away (BREACH).
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "application/json", "application/problem+json", "text/calendar", "text/csv"];
        });
        return builder;
    }

    /// <summary>Adds its routes.</summary>
    public static WebApplication MapSignUps(this WebApplication app)
    {
        app.MapShifts();
        return app;
    }
}
