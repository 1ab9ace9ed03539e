using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using VolunteerHub.App.Data;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data.Migrations;

/// <summary>
/// A database that is in use comes through every later step of the schema with all that stands in it. <c>Rows/</c> has a script for a step, by its name, that
/// puts rows into the tables and columns that came with it; a step that brings a table needs one.
/// </summary>
public sealed class FilledDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-filled-").FullName;

    private string DatabasePath => Path.Combine(_folder, "hub.db");

    public static TheoryData<string> EveryVersion()
    {
        using var context = new HubDbContext(DatabaseOptions.Sqlite("unused.db"));
        return [.. context.Database.GetMigrations()];
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(EveryVersion))]
    public void Whatever_stood_in_a_database_of_any_version_stands_in_it_after_migrating_and_can_be_read(string version)
    {
        using var context = new HubDbContext(DatabaseOptions.Sqlite(DatabasePath));
        foreach (var step in context.Database.GetMigrations().TakeWhile(s => string.CompareOrdinal(s, version) <= 0))
        {
            context.GetService<IMigrator>().Migrate(step);
            Fill(step);
        }

        var before = Tables().ConvertAll(t => (Table: t, Columns: Columns(t), Rows: Rows(t, Columns(t))));
        Nothing.IsFoundIn(before.Where(t => t.Rows.Count == 0).Select(t => $"{t.Table} has no row at {version}."));

        context.Database.Migrate();

        Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
        Assert.Empty(Query("PRAGMA foreign_key_check"));
        Assert.All(before, t => Assert.Equal(t.Rows, Rows(t.Table, t.Columns)));
        Assert.All(context.Model.GetEntityTypes(), e => Assert.Equal(Query($"SELECT 1 FROM \"{e.GetTableName()}\"").Count, CountReadByModel(context, e)));
    }

    private static int CountReadByModel(HubDbContext context, IEntityType type) => (int)typeof(FilledDatabaseTests)
        .GetMethod(nameof(CountRead), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.ClrType)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context], null)!;

    private static int CountRead<T>(HubDbContext context)
        where T : class => context.Set<T>().IgnoreQueryFilters().AsNoTracking().ToList().Count;

    private void Fill(string step)
    {
        using var script = typeof(FilledDatabaseTests).Assembly.GetManifestResourceStream($"Rows.{step}");
        if (script is not null)
            Query(new StreamReader(script).ReadToEnd());
    }

    private List<string> Tables() =>
        Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name");

    private List<string> Columns(string table) => Query($"SELECT name FROM pragma_table_info('{table}')");

    /// <summary>The rows as they stand, each written out; NULL is told from an empty text.</summary>
    private List<string> Rows(string table, List<string> columns) =>
        [.. Query($"SELECT {string.Join(" || ', ' || ", columns.Select(c => $"quote(\"{c}\")"))} FROM \"{table}\"").Order(StringComparer.Ordinal)];

    /// <summary>Runs plain SQL and gives the first column of what it answers.</summary>
    private List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Foreign Keys=True;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var first = new List<string>();
        while (reader.Read())
            first.Add(reader.GetValue(0).ToString()!);
        return first;
    }
}
