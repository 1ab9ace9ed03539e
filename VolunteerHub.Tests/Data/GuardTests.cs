using Microsoft.Data.Sqlite;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data;

/// <summary>
/// Every trigger of a migrated file is tried alone, with all others out of the way: it refuses what it is there to refuse, in its own words, and lets
/// through what is right. A trigger that nothing here tries is named.
/// </summary>
public sealed class GuardTests : IDisposable
{
    private readonly TestDatabase _database = new(withMunicipalities: false);
    private readonly SqliteConnection _connection;
    private readonly List<Guard> _guards;
    private readonly GuardRows _rows;

    public GuardTests()
    {
        _connection = new SqliteConnection($"Data Source={_database.Path};Foreign Keys=False;Pooling=False");
        _connection.Open();
        _guards = [.. Query("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").Select(r => new Guard(r[0], r[1], r[2]))];
        _rows = new GuardRows(Query);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Every_guard_of_the_database_refuses_what_it_is_there_for_and_nothing_that_is_right()
    {
        Assert.True(_guards.Count > 70);
        Nothing.IsFoundIn(_guards.SelectMany(Problems));
    }

    [Fact]
    public void A_guard_that_is_tried_is_there() =>
        Nothing.IsFoundIn(GuardTrials.OwnRules(_rows).Keys.Except(_guards.Select(g => g.Name)));

    [Fact]
    public void A_guard_that_nobody_tries_or_that_refuses_nothing_is_found()
    {
        var unknown = new Guard("Places_Odd", "Places", "CREATE TRIGGER \"Places_Odd\" BEFORE UPDATE ON \"Places\" BEGIN SELECT RAISE(ABORT, 'guard.odd'); END");
        var idle = new Guard("Places_NoDelete", "Places", "CREATE TRIGGER \"Places_NoDelete\" BEFORE DELETE ON \"Places\" WHEN 0 BEGIN SELECT RAISE(ABORT, 'guard.idle'); END");

        Assert.Equal(["Places_Odd: nothing tries it"], Problems(unknown));
        Assert.Equal(["Places_NoDelete lets through: DELETE FROM \"Places\" WHERE \"MunicipalityId\" = 'Municipalities-A'"], Problems(idle));
    }

    private List<string> Problems(Guard guard)
    {
        if (GuardTrials.Of(guard, _rows) is not { Count: > 0 } trials)
            return [$"{guard.Name}: nothing tries it"];

        Run("BEGIN");
        try
        {
            foreach (var other in _guards)
                Run($"DROP TRIGGER \"{other.Name}\"");
            foreach (var row in _rows.All())
                Run(row);
            Run(guard.Sql);
            return [.. trials.Select(t => ProblemWith(guard, t)).OfType<string>()];
        }
        finally
        {
            Run("ROLLBACK");
        }
    }

    private string? ProblemWith(Guard guard, Trial trial)
    {
        try
        {
            var rows = Run(trial.Sql);
            return trial.IsRefused ? $"{guard.Name} lets through: {trial.Sql}" : rows == 0 ? $"{guard.Name} is tried on no row: {trial.Sql}" : null;
        }
        catch (SqliteException refused)
        {
            return trial.IsRefused && refused.Message.Contains(guard.Message, StringComparison.Ordinal) ? null : $"{guard.Name}, {refused.Message}: {trial.Sql}";
        }
    }

    private int Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private List<string[]> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString() ?? "")]);
        return rows;
    }
}
