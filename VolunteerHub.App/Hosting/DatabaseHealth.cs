using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using VolunteerHub.App.Data;

namespace VolunteerHub.App.Hosting;

/// <summary>Whether the database answers, for whatever decides to send readers here.</summary>
/// <param name="contexts">The database.</param>
public sealed class DatabaseHealth(HubContexts contexts) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var database = contexts.ForInstallation();
            await database.Municipalities.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            return HealthCheckResult.Unhealthy($"SQLite error {e.SqliteErrorCode}");
        }
    }
}
