using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What a municipality has chosen to tell the public, in the database of the caller.</summary>
internal static class RegisterChoices
{
    /// <summary>The choices as they are now. Where nothing was chosen yet there is no row, and they are not kept unless <see cref="Keep"/> is called.</summary>
    public static async Task<RegisterSettings> ReadAsync(HubDbContext context, MunicipalityId municipality, CancellationToken cancellationToken) =>
        await context.RegisterSettings.SingleOrDefaultAsync(cancellationToken) ?? new RegisterSettings(municipality);

    /// <summary>Saves the first choice with the caller's own save, as later ones are.</summary>
    public static void Keep(HubDbContext context, RegisterSettings chosen)
    {
        if (context.Entry(chosen).State == EntityState.Detached)
            context.Add(chosen);
    }
}
