using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VolunteerHub.App.Data;

namespace VolunteerHub.Tests.Support;

/// <summary>Lets something happen between two queries of whoever reads: once, just before the first that reads a table.</summary>
public sealed class BetweenQueries(string table, Func<Task> happens) : DbCommandInterceptor
{
    public bool Happened { get; private set; }

    /// <summary>The same database, for the reader that is held up.</summary>
    public HubContexts Of(TestDatabase database) => new(new DbContextOptionsBuilder<HubDbContext>(database.Options).AddInterceptors(this).Options);

    /// <summary>Takes the database's write lock and lets go of it at once; throws when somebody else keeps it.</summary>
    public static async Task TakeWriteLockAsync(TestDatabase database)
    {
        await using var other = new SqliteConnection($"Data Source={database.Path};Pooling=False;Default Timeout=1");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; ROLLBACK;";
        await command.ExecuteNonQueryAsync();
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!Happened && command.CommandText.Contains($"FROM \"{table}\"", StringComparison.Ordinal))
        {
            Happened = true;
            await happens();
        }

        return result;
    }
}
