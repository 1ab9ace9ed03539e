using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VolunteerHub.App.Data;

/// <summary>Where the database is and how it is opened.</summary>
public static class DatabaseOptions
{
    /// <summary>
    /// Options for an SQLite file: foreign keys on, write-ahead log so that readers never wait for a writer, and every commit on
    /// the disk before it is acknowledged. A writer waits up to thirty seconds for its turn. What is deleted is written over in the file, for a name that a
    /// volunteer has had deleted is not to be read from its free space.
    /// </summary>
    public static DbContextOptions<HubDbContext> Sqlite(string path)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            RecursiveTriggers = true, // So that a row that is put in the place of another asks the guards against deleting, too.
            DefaultTimeout = 30,
        };
        return new DbContextOptionsBuilder<HubDbContext>()
            .UseSqlite(connection.ToString())
            .AddInterceptors(new DurableConnections())
            // Migrations are written by hand, and a test holds them against the model; there is no snapshot to compare with.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
    }

    /// <summary>
    /// Lets EF build its model, which takes longer than all the rest of a start, beside whatever else the start has to do. EF keeps one model for
    /// all that open the same kind of database, and whoever comes too early waits for this one instead of building another.
    /// </summary>
    public static void BuildModelMeanwhile() => ThreadPool.QueueUserWorkItem(_ =>
    {
        using var context = new HubDbContext(Sqlite(":memory:"));
        _ = context.Model;
    });

    private sealed class DurableConnections : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = PragmasFor(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = PragmasFor(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        /// <summary>A connection that only reads, as EF opens to see whether the file is there, cannot change how a restored copy is journalled.</summary>
        private static string PragmasFor(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? "PRAGMA synchronous=FULL;" : Pragmas;
    }
}
