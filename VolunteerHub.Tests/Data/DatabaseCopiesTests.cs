using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;

namespace VolunteerHub.Tests.Data;

public sealed class DatabaseCopiesTests : IDisposable
{
    private static readonly DateTime Now = new(2027, 3, 31, 9, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-copies-").FullName;
    private readonly string _path;
    private readonly DatabaseCopies _copies;

    public DatabaseCopiesTests()
    {
        _path = Path.Combine(_folder, "hub.db");
        _copies = new DatabaseCopies(_path);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_copy_is_a_whole_database_of_its_own()
    {
        Make(rows: 1);

        var copy = _copies.MakeBeforeChange(Now);

        Assert.Equal("hub-before-20270331-090000.db", Path.GetFileName(copy));
        Assert.Equal(1, RowsIn(copy));
    }

    [Fact]
    public void Of_copies_from_before_a_change_the_newest_stays_and_others_are_forgotten_after_thirty_days()
    {
        string[] copies = ["hub-before-20270101-090000.db", "hub-before-20270301-085959.db", "hub-before-20270301-090000.db", "hub-before-20270310-090000.db"];
        string[] others = ["hub-before-summer.db", "hub-before-20270101-090000.db.txt", "other-before-20270101-090000.db", "hub-20200101-090000.db"];
        Lay([.. copies, .. others]);

        _copies.ForgetOld(Now);
        Assert.Equal(Sorted([.. copies[2..], .. others]), Files());

        _copies.ForgetOld(Now.AddYears(1));
        Assert.Equal(Sorted([copies[3], .. others]), Files());
    }

    [Fact]
    public void Of_the_copies_in_a_folder_so_many_stay_as_were_asked_for_and_nothing_else_goes()
    {
        string[] copies = ["hub-20270101-090000.db", "hub-20270201-090000.db", "hub-20270301-090000.db"];
        string[] others = ["hub-before-20200101-090000.db", "hub-summer.db", "hub-20200101-090000.db.txt", "other-20200101-090000.db"];
        Lay([.. copies, .. others]);

        Assert.Equal(1, _copies.KeepNewestIn(_folder, 2));

        Assert.Equal(Sorted([.. copies[1..], .. others]), Files());
    }

    [Fact]
    public void A_copy_is_made_whole_while_somebody_writes_and_holds_what_was_finished_by_then()
    {
        Make(rows: 1);
        using var writer = Connect(_path);
        Run(writer, "PRAGMA journal_mode=WAL; INSERT INTO Installation (Id, DemonstrationSince) VALUES (2, NULL); BEGIN IMMEDIATE; INSERT INTO Installation (Id, DemonstrationSince) VALUES (3, NULL)");

        var copy = _copies.MakeIn(Path.Combine(_folder, "new", "backup"), Now);
        Run(writer, "COMMIT");

        Assert.Equal((2, 3), (RowsIn(copy), RowsIn(_path)));
        Assert.Equal(["hub-20270331-090000.db"], Directory.GetFiles(Path.GetDirectoryName(copy)!).Select(Path.GetFileName));
    }

    [Fact]
    public void A_copy_in_the_database_s_place_is_what_there_is_and_what_stood_there_is_kept()
    {
        Make(rows: 1);
        var copy = _copies.MakeIn(_folder, Now);
        Add(2);
        var before = File.ReadAllBytes(copy);

        Assert.Null(_copies.PutInPlace(copy, Now.AddHours(1)));

        Assert.Equal((1, 2), (RowsIn(_path), RowsIn(Path.Combine(_folder, "hub-before-20270331-100000.db"))));
        Assert.Equal(before, File.ReadAllBytes(copy));
        SqliteConnection.ClearAllPools();
        Assert.Equal(Sorted(["hub.db", "hub-20270331-090000.db", "hub-before-20270331-100000.db"]), Files());
    }

    [Fact]
    public void A_copy_takes_the_place_of_a_damaged_database_and_nothing_of_its_log_is_read_into_it()
    {
        Make(rows: 1);
        var copy = _copies.MakeIn(_folder, Now);
        byte[] log;
        using (var writer = Connect(_path))
        {
            Run(writer, "PRAGMA journal_mode=WAL; INSERT INTO Installation (Id, DemonstrationSince) VALUES (2, NULL)");
            using var file = new FileStream($"{_path}-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            log = new byte[file.Length];
            file.ReadExactly(log);
        }

        File.WriteAllBytes(_path, [.. "SQLite format 3\0"u8, .. new byte[9000]]);
        File.WriteAllBytes($"{_path}-wal", log);

        Assert.Null(_copies.PutInPlace(copy, Now));

        Assert.Equal(1, RowsIn(_path));
        Assert.Equal(log, File.ReadAllBytes(Path.Combine(_folder, "hub-before-20270331-090000.db-wal")));
    }

    [Fact]
    public void Where_there_is_no_database_a_copy_becomes_one()
    {
        Make(rows: 1);
        var copy = _copies.MakeIn(_folder, Now);
        var elsewhere = Path.Combine(_folder, "new", "machine", "hub.db");

        Assert.Null(new DatabaseCopies(elsewhere).PutInPlace(copy, Now));

        Assert.Equal(1, RowsIn(elsewhere));
    }

    [Fact]
    public void While_somebody_works_with_the_database_no_copy_takes_its_place()
    {
        Make(rows: 1);
        var copy = _copies.MakeIn(_folder, Now);
        using var writer = Connect(_path);
        Run(writer, "PRAGMA journal_mode=WAL; INSERT INTO Installation (Id, DemonstrationSince) VALUES (2, NULL)");

        Assert.Contains("is in use", _copies.PutInPlace(copy, Now), StringComparison.Ordinal);

        Assert.Equal(2, RowsIn(_path));
        Assert.DoesNotContain(Files(), f => f.Contains("before", StringComparison.Ordinal) || f.Contains("restored", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "holds nothing")]
    [InlineData("CREATE TABLE Recipes (Id INTEGER)", "another program's database")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT, ProductVersion TEXT); INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')", "newer version")]
    public void What_is_no_copy_of_this_program_s_database_is_named_and_changes_nothing(string sql, string because)
    {
        Make(rows: 1);
        var copy = Path.Combine(_folder, "copy.db");
        using (var other = Connect(copy))
            Run(other, sql.Length > 0 ? sql : "VACUUM");

        AssertRefused(copy, because);
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_and_changes_nothing()
    {
        Make(rows: 1);
        var copy = Path.Combine(_folder, "copy.db");
        File.WriteAllText(copy, "Dear Karin, here is the copy.");

        AssertRefused(copy, "not an SQLite database");
        AssertRefused(Path.Combine(_folder, "none.db"), "There is no file");
    }

    private void AssertRefused(string copy, string because)
    {
        SqliteConnection.ClearAllPools();
        var (before, files) = (File.ReadAllBytes(_path), Files());

        var problem = _copies.PutInPlace(copy, Now);

        Assert.Contains(because, problem, StringComparison.Ordinal);
        Assert.Contains(copy, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problem, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_path));
        Assert.Equal(files, Files());
    }

    private void Make(int rows)
    {
        using (var context = new HubDbContext(DatabaseOptions.Sqlite(_path)))
            context.Database.Migrate();
        for (var id = 1; id <= rows; id++)
            Add(id);
        SqliteConnection.ClearAllPools();
    }

    private void Add(int id)
    {
        using var connection = Connect(_path);
        Run(connection, $"INSERT INTO Installation (Id, DemonstrationSince) VALUES ({id}, NULL)");
    }

    private static long RowsIn(string path)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Installation";
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Lay(string[] files)
    {
        foreach (var file in files)
            File.WriteAllText(Path.Combine(_folder, file), "");
    }

    private string[] Files() => Sorted([.. Directory.GetFiles(_folder).Select(f => Path.GetFileName(f))]);

    private static string[] Sorted(string[] names) => [.. names.Order(StringComparer.Ordinal)];
}
