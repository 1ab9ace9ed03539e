using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// Whether the program demonstrates itself, so that one tap signs in as anybody. The rule: the database itself must say that it is a
/// demonstration, which only filling an empty one makes it say; and the setting Demo:Enabled must not say otherwise. So no setting can
/// open a real database, and "Demo:Enabled": false is off for certain.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="configuration">The settings.</param>
public sealed class DemonstrationMode(HubContexts contexts, IConfiguration configuration)
{
    /// <summary>The setting: absent or true leaves it to the database, anything else is off.</summary>
    public const string Setting = "Demo:Enabled";

    /// <summary>Whether the settings allow it. An empty database is then filled with the demonstration at start.</summary>
    public bool IsAllowed => configuration[Setting] is null or "" || (bool.TryParse(configuration[Setting], out var enabled) && enabled);

    /// <summary>Whether it is on.</summary>
    public async Task<bool> IsOnAsync(CancellationToken cancellationToken = default)
    {
        if (!IsAllowed)
            return false;
        await using var context = contexts.ForInstallation();
        return await context.Installation.AnyAsync(i => i.DemonstrationSince != null, cancellationToken);
    }
}
