using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-file-").FullName;
    private readonly string _path;

    public DatabaseFileTests() => _path = Path.Combine(_folder, "hub.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (File.Exists(_path))
            File.SetAttributes(_path, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void No_file_and_an_empty_file_are_nothing_yet()
    {
        Assert.Equal(DatabaseFound.Nothing, new DatabaseFile(_path).Look().Found);

        File.WriteAllBytes(_path, []);
        Assert.Equal(DatabaseFound.Nothing, new DatabaseFile(_path).Look().Found);
    }

    [Fact]
    public void A_database_of_this_version_is_current_and_is_not_written_to()
    {
        Migrate();

        Assert.Equal(DatabaseFound.Current, LookUntouched().Found);
    }

    [Fact]
    public void A_database_that_lacks_a_migration_is_older()
    {
        Migrate();
        Execute("DELETE FROM __EFMigrationsHistory");

        Assert.Equal(DatabaseFound.Older, LookUntouched().Found);
    }

    [Fact]
    public void A_start_that_was_killed_before_its_first_migration_left_nothing_yet()
    {
        Execute("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");

        Assert.Equal(DatabaseFound.Nothing, LookUntouched().Found);
    }

    [Fact]
    public void A_migration_that_was_killed_on_the_way_does_not_hold_up_the_next()
    {
        Migrate();
        Execute("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2027-03-01 09:00:00')");

        SqliteConnection.ClearAllPools();
        new DatabaseFile(_path).ForgetAbandonedMigration();

        Assert.Equal(0, MigrationNotes());
    }

    [Fact]
    public void A_migration_that_is_under_way_is_left_alone()
    {
        Migrate();
        Execute("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2027-03-01 09:00:00')");
        using var other = new HubDbContext(DatabaseOptions.Sqlite(_path));
        other.Database.OpenConnection();
        Assert.Equal(0, other.Installation.Count());

        new DatabaseFile(_path).ForgetAbandonedMigration();

        Assert.Equal(1, MigrationNotes());
    }

    [Fact]
    public void Once_stock_was_taken_the_database_knows_how_much_there_is_of_what()
    {
        Migrate();
        Execute("INSERT INTO Installation (Id, DemonstrationSince) VALUES (1, NULL)");
        Execute($"""
            WITH RECURSIVE n(Nth) AS (SELECT 1 UNION ALL SELECT Nth + 1 FROM n WHERE Nth < 500)
            INSERT INTO Municipalities (Id, Slug, Name, Country, ZoneId, Languages, FrameName) SELECT Nth, 'm' || Nth, 'Town', 'DK', 'Europe/Copenhagen', 'da', 'Frame' FROM n
            """);

        new DatabaseFile(_path).TakeStock();

        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var known = connection.CreateCommand();
        known.CommandText = "SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'Municipalities' AND stat LIKE '500 %'";
        Assert.True((long)known.ExecuteScalar()! > 0);
        Assert.Equal(DatabaseFound.Current, new DatabaseFile(_path).Look().Found);
    }

    [Fact]
    public void A_database_of_a_newer_version_is_named_and_left_untouched()
    {
        Migrate();
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')");

        AssertUnusable("newer version");
    }

    [Fact]
    public void Another_program_s_database_is_named_and_left_untouched()
    {
        Execute("CREATE TABLE Recipes (Id INTEGER)");

        AssertUnusable("another program's database");
    }

    [Fact]
    public void A_damaged_database_is_named_and_left_untouched()
    {
        Migrate();
        SqliteConnection.ClearAllPools();
        using (var file = File.OpenWrite(_path))
        {
            file.Position = 4096;
            file.Write(new byte[8192].Select((_, i) => (byte)(i * 7)).ToArray());
        }

        AssertUnusable("damaged");
    }

    [Fact]
    public void A_read_only_database_is_named_and_left_untouched()
    {
        Migrate();
        SqliteConnection.ClearAllPools();
        File.SetAttributes(_path, FileAttributes.ReadOnly);

        AssertUnusable("read-only");
    }

    [Fact]
    public void A_locked_database_is_named_and_left_untouched()
    {
        Migrate();
        using var other = new SqliteConnection($"Data Source={_path};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();

        var look = new DatabaseFile(_path).Look();

        Assert.Equal(DatabaseFound.Unusable, look.Found);
        Assert.Contains("locked", look.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(_path, "a file, not a folder");

        var look = new DatabaseFile(Path.Combine(_path, "below", "hub.db")).Look();

        Assert.Equal(DatabaseFound.Unusable, look.Found);
        Assert.Contains("cannot be written to", look.Problem, StringComparison.Ordinal);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_the_program_makes_is_opened_by_nobody_else_and_one_that_was_there_keeps_its_rights()
    {
        var made = Path.Combine(_folder, "made");
        var there = Rights.MakeGroupFolder(Path.Combine(_folder, "there"));

        new DatabaseFile(Path.Combine(made, "hub.db")).Look();
        new DatabaseFile(Path.Combine(there, "hub.db")).Look();

        Assert.Equal(("rwx------", Rights.OfGroupFolder), (Rights.Of(made), Rights.Of(there)));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_database_that_the_program_makes_is_read_by_nobody_else_nor_is_its_log()
    {
        new DatabaseFile(_path).Make();
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; CREATE TABLE Letters (Id INTEGER)";
        command.ExecuteNonQuery();

        Assert.Equal(["rw-------", "rw-------", "rw-------"], new[] { "", "-wal", "-shm" }.Select(end => Rights.Of(_path + end)));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_database_that_was_there_keeps_its_rights_and_its_copies_have_the_same()
    {
        Migrate();
        File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        new DatabaseFile(_path).Make();
        var copy = new DatabaseCopies(_path).MakeBeforeChange(new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc));

        Assert.Equal(("rw-r-----", "rw-r-----"), (Rights.Of(_path), Rights.Of(copy)));
    }

    private void AssertUnusable(string because)
    {
        var look = LookUntouched();

        Assert.Equal(DatabaseFound.Unusable, look.Found);
        Assert.Contains(because, look.Problem, StringComparison.Ordinal);
        Assert.Contains(_path, look.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", look.Problem, StringComparison.Ordinal);
    }

    /// <summary>Looks, and compares the file's bytes before and after.</summary>
    private DatabaseLook LookUntouched()
    {
        SqliteConnection.ClearAllPools();
        var before = File.ReadAllBytes(_path);
        var look = new DatabaseFile(_path).Look();
        Assert.Equal(before, File.ReadAllBytes(_path));
        return look;
    }

    private void Migrate()
    {
        using var context = new HubDbContext(DatabaseOptions.Sqlite(_path));
        context.Database.Migrate();
    }

    private long MigrationNotes()
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM __EFMigrationsLock";
        return (long)count.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
