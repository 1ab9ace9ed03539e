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
        builder.Services.AddSingleton<SeatGiver>();
        builder.Services.AddSingleton<IMailedLinkPurpose, ConfirmSignUp>();
        builder.Services.AddSingleton<IMailedLinkPurpose, HoldSeats>();
        builder.Services.AddHostedService<OfferWatch>();
        builder.Services.AddHostedService<ShiftWatch>();
        return builder;
    }

    /// <summary>Adds its routes.</summary>
    public static WebApplication MapSignUps(this WebApplication app)
    {
        app.MapShifts();
        return app;
    }
}
