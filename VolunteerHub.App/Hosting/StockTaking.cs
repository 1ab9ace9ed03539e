using Microsoft.Data.Sqlite;
using VolunteerHub.App.Data;

namespace VolunteerHub.App.Hosting;

/// <summary>Every hour, lets the database see how much there is of what (<see cref="DatabaseFile.TakeStock"/>), for it grows while the program runs for months.</summary>
/// <param name="folder">Where the database is.</param>
/// <param name="life">Tells when the program listens.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where trouble is told.</param>
public sealed class StockTaking(DataFolder folder, IHostApplicationLifetime life, TimeProvider clock, ILogger<StockTaking> log)
    : RepeatedWork(TimeSpan.FromHours(1), life, clock, log)
{
    /// <inheritdoc />
    protected override Task OnceAsync(CancellationToken cancellationToken)
    {
        new DatabaseFile(folder.Database).TakeStock();
        // Connections that are open already go by what they saw when they were opened.
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
