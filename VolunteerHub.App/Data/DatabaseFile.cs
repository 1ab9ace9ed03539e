using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data;

/// <summary>What is found where the database should be.</summary>
public enum DatabaseFound
{
    /// <summary>No file, or an empty one: it will be made.</summary>
    Nothing,

    /// <summary>A database of an earlier version: it will be migrated.</summary>
    Older,

    /// <summary>A database of this version.</summary>
    Current,

    /// <summary>Something that must not be touched; <see cref="DatabaseLook.Problem"/> says what.</summary>
    Unusable,
}

/// <summary>What was found, and what is wrong with it.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Problem">One line for whoever starts the program: what is wrong and what to do; null when nothing is.</param>
/// <param name="IsFilled">Whether it is of this version and a municipality is in it already.</param>
/// <param name="What">What is wrong with the file, as the end of a sentence about it, such as "is damaged"; null when nothing is.</param>
public sealed record DatabaseLook(DatabaseFound Found, string? Problem = null, bool IsFilled = false, string? What = null);

/// <summary>
/// Looks at the database file before the program writes to it: a file that is locked, read-only, damaged, of a newer version or no database
/// at all is left exactly as it is.
/// </summary>
/// <param name="path">The whole path of the file.</param>
public sealed class DatabaseFile(string path)
{
    /// <summary>The table in which Entity Framework notes that somebody migrates. Whoever is killed on the way leaves the note behind.</summary>
    private const string MigrationLock = "__EFMigrationsLock";
    private const int HeaderLength = 16;
    private static readonly byte[] Header = "SQLite format 3\0"u8.ToArray();

    /// <summary>Looks, without writing to the file.</summary>
    public DatabaseLook Look()
    {
        try
        {
            return FolderProblem() ?? FileProblem() ?? (IsNothing ? new DatabaseLook(DatabaseFound.Nothing) : LookInside());
        }
        catch (SqliteException e)
        {
            return e.SqliteErrorCode switch
            {
                5 or 6 => Unusable("is locked by another program", "Stop the program that has it open for writing, then start again"),
                8 => Unusable("cannot be written to", "Give the user that runs VolunteerHub the right to write the file and its folder"),
                _ => Unusable("is damaged or not an SQLite database", "Put a backup in its place, or set Database:Path to another file"),
            };
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Unusable("cannot be opened", "Give the user that runs VolunteerHub the right to read and write the file and its folder");
        }
    }

    /// <summary>
    /// Makes the file, empty, where there is none, so that nobody else on the machine reads what comes into it (<see cref="OwnFiles"/>): SQLite itself would make one
    /// that everybody reads. Its write-ahead log takes the file's rights.
    /// </summary>
    /// <param name="inPlaceOf">The database that it is to replace, whose rights it takes; null for none.</param>
    public void Make(string? inPlaceOf = null) => OwnFiles.MakeEmpty(path, inPlaceOf);

    /// <summary>
    /// Whether nobody else has the file open. Leaving the write-ahead log, which SQLite does only for whoever is alone, tells; it also
    /// folds the log into the file, so that the file can be replaced.
    /// </summary>
    public bool IsAloneOnIt()
    {
        if (IsNothing)
            return true;
        using var connection = Open(SqliteOpenMode.ReadWrite);
        try
        {
            return Strings(connection, "PRAGMA journal_mode=DELETE") is ["delete"];
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            return false;
        }
    }

    /// <summary>
    /// Takes away the note that somebody migrates when nobody has the file open: it was left by a program that was killed on the way, and
    /// the next migration would wait for it for ever. A migration that was begun is rolled back by SQLite itself.
    /// </summary>
    public void ForgetAbandonedMigration()
    {
        if (IsNothing || !IsAloneOnIt())
            return;
        using var connection = Open(SqliteOpenMode.ReadWrite);
        if (Strings(connection, $"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{MigrationLock}'").Count > 0)
            Strings(connection, $"DELETE FROM {MigrationLock}");
    }

    /// <summary>
    /// Lets SQLite see how much there is of what, by which it chooses in which order to look things up. Without that it guesses, and after four years of use the list of
    /// open shifts takes ten seconds in place of a twentieth of one. It looks at a part of each table, so that it takes a moment.
    /// </summary>
    public void TakeStock()
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        Strings(connection, "PRAGMA analysis_limit=1000");
        Strings(connection, "ANALYZE");
    }

    private bool IsNothing => !File.Exists(path) || new FileInfo(path).Length == 0;

    private DatabaseLook? FolderProblem()
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            OwnFiles.MakeFolder(folder);
            var probe = Path.Combine(folder, $".write-test-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return new DatabaseLook(
                DatabaseFound.Unusable,
                $"The folder {folder} cannot be written to. Nothing was changed. Give the user that runs VolunteerHub the right to write there, or set Database:Path to another place.");
        }
    }

    private DatabaseLook? FileProblem()
    {
        if (Directory.Exists(path))
            return Unusable("is a folder", "Set Database:Path to a file");
        if (!File.Exists(path))
            return null;
        if (new FileInfo(path).IsReadOnly)
            return Unusable("is read-only", "Give the user that runs VolunteerHub the right to write it");

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = new byte[HeaderLength];
        var read = file.ReadAtLeast(start, HeaderLength, throwOnEndOfStream: false);
        return read == 0 || start.AsSpan().SequenceEqual(Header)
            ? null
            : Unusable("is not an SQLite database", "Put a backup in its place, or set Database:Path to another file");
    }

    private DatabaseLook LookInside()
    {
        var known = KnownMigrations();
        using var connection = Open(SqliteOpenMode.ReadOnly);
        if (Strings(connection, "PRAGMA quick_check(1)") is not ["ok"])
            return Unusable("is damaged", "Put a backup in its place");
        if (Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'").Count == 0)
        {
            return Strings(connection, $"SELECT name FROM sqlite_master WHERE tbl_name <> '{MigrationLock}' LIMIT 1").Count == 0
                ? new DatabaseLook(DatabaseFound.Nothing)
                : Unusable("is another program's database", "Set Database:Path to another file");
        }

        var applied = Strings(connection, "SELECT MigrationId FROM __EFMigrationsHistory");
        if (applied.Except(known, StringComparer.Ordinal).Any())
            return Unusable("was made by a newer version of VolunteerHub", "Start that version, or put a backup from before the upgrade in its place");

        if (LockProblem() is { } locked)
            return locked;
        return applied.Count == known.Count
            ? new DatabaseLook(DatabaseFound.Current, IsFilled: Strings(connection, "SELECT Slug FROM Municipalities LIMIT 1").Count > 0)
            : new DatabaseLook(DatabaseFound.Older);
    }

    /// <summary>Whether somebody else holds the write lock and does not let go of it: asked for and given back, writing nothing.</summary>
    private DatabaseLook? LockProblem()
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandTimeout = 2;
        command.CommandText = "BEGIN IMMEDIATE; ROLLBACK;";
        command.ExecuteNonQuery();
        return null;
    }

    /// <summary>The steps of the schema that this program has, found as EF finds them, without waking EF, which takes longer than all the rest of a start.</summary>
    private static List<string> KnownMigrations() =>
        [.. typeof(HubDbContext).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(HubDbContext))
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()];

    private SqliteConnection Open(SqliteOpenMode mode) => Open(path, mode);

    /// <summary>Opens a database for a moment, apart from those that the program keeps open.</summary>
    internal static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 2,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var all = new List<string>();
        while (reader.Read())
            all.Add(reader.GetString(0));
        return all;
    }

    private DatabaseLook Unusable(string what, string advice) =>
        new(DatabaseFound.Unusable, $"The database {path} {what}. The file was left untouched. {advice}.", What: what);
}
