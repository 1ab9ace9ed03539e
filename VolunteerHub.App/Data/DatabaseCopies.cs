using System.Globalization;
using Microsoft.Data.Sqlite;

namespace VolunteerHub.App.Data;

/// <summary>
/// Copies of the database, each whole and a database of its own, also while somebody writes to it. A copy holds all that the database held, whatever was deleted
/// since; so none of them is kept without end.
/// </summary>
/// <param name="database">The whole path of the database file.</param>
public sealed class DatabaseCopies(string database)
{
    /// <summary>How a copy's name says when it was made, in UTC.</summary>
    private const string MadeAt = "yyyyMMdd-HHmmss";

    /// <summary>How long a copy from before a change is kept after a newer one has been made.</summary>
    public static readonly TimeSpan BeforeChangesAreKept = TimeSpan.FromDays(30);

    private string Folder => Path.GetDirectoryName(database)!;

    private string Name => Path.GetFileNameWithoutExtension(database);

    /// <summary>What the copies beside the database are named by.</summary>
    private string NameBeforeChange => $"{Name}-before-";

    /// <summary>What the copies in another folder are named by.</summary>
    private string NameElsewhere => $"{Name}-";

    /// <summary>Copies the database beside itself, with its rights, before a migration changes it. Returns the copy's path.</summary>
    public string MakeBeforeChange(DateTime nowUtc)
    {
        var copy = Path.Combine(Folder, NameAt(NameBeforeChange, nowUtc));
        CopyWhole(database, copy, like: database);
        return copy;
    }

    /// <summary>Copies the database into a folder, which is made where there is none, with its rights. Returns the copy's path.</summary>
    public string MakeIn(string folder, DateTime nowUtc)
    {
        OwnFiles.MakeFolder(folder);
        var copy = Path.Combine(folder, NameAt(NameElsewhere, nowUtc));
        CopyWhole(database, copy, like: database);
        return copy;
    }

    /// <summary>
    /// Deletes copies that <see cref="MakeBeforeChange"/> made longer ago than <see cref="BeforeChangesAreKept"/>, all but the newest. One that cannot be deleted is no
    /// reason not to start, and is tried again at the next.
    /// </summary>
    public void ForgetOld(DateTime nowUtc)
    {
        foreach (var (file, _) in NewestFirst(Folder, NameBeforeChange).Skip(1).Where(c => nowUtc - c.At > BeforeChangesAreKept))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                // Tried again at the next start.
            }
        }
    }

    /// <summary>Deletes all but the newest of the copies that <see cref="MakeIn"/> has made in a folder. Other files there stay. Returns how many were deleted.</summary>
    public int KeepNewestIn(string folder, int newest)
    {
        var old = NewestFirst(folder, NameElsewhere).Skip(newest).ToList();
        old.ForEach(c => File.Delete(c.File));
        return old.Count;
    }

    /// <summary>
    /// Puts a copy in the database's place. What stood there is kept beside it, as before a migration; so a wrong copy is no harm. The copy itself is only read.
    /// </summary>
    /// <param name="copy">A copy of this version or an earlier one, which the next start migrates.</param>
    /// <param name="nowUtc">What time it is.</param>
    /// <returns>One line that says why not, with everything as it was; null when it is done.</returns>
    public string? PutInPlace(string copy, DateTime nowUtc)
    {
        if (!File.Exists(copy))
            return $"There is no file {copy}. Nothing was changed.";
        OwnFiles.MakeFolder(Folder);
        var fresh = $"{database}.restored";
        try
        {
            CopyWhole(copy, fresh, like: database);
            if (new DatabaseFile(fresh).Look() is { Found: not (DatabaseFound.Current or DatabaseFound.Older) } look)
                return $"{copy} {look.What ?? "holds nothing"}. Nothing was changed.";
            if (!IsFree())
                return $"The database {database} is in use and was left untouched. Stop VolunteerHub, then try again.";
            SetAside(nowUtc);
            // A log that belongs to the old file would be read into the new one.
            File.Delete($"{database}-wal");
            File.Delete($"{database}-shm");
            File.Move(fresh, database, overwrite: true);
            return null;
        }
        catch (SqliteException)
        {
            return $"{copy} is damaged or not an SQLite database. Nothing was changed.";
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>Whether nobody works with the database. Nobody can with one that is damaged.</summary>
    private bool IsFree()
    {
        try
        {
            SqliteConnection.ClearAllPools();
            return new DatabaseFile(database).IsAloneOnIt();
        }
        catch (SqliteException)
        {
            return true;
        }
    }

    /// <summary>Byte by byte, for it may be damaged and still hold what somebody wants to save.</summary>
    private void SetAside(DateTime nowUtc)
    {
        var aside = Path.Combine(Folder, NameAt(NameBeforeChange, nowUtc));
        foreach (var end in (string[])["", "-wal"])
        {
            if (File.Exists(database + end))
                File.Copy(database + end, aside + end, overwrite: true);
        }
    }

    /// <summary>Whole or not at all, and on the disk before anybody is told of it.</summary>
    private static void CopyWhole(string from, string to, string like)
    {
        var part = $"{to}.part";
        File.Delete(part);
        OwnFiles.MakeEmpty(part, like);
        try
        {
            using (var connection = DatabaseFile.Open(from, SqliteOpenMode.ReadOnly))
            using (var command = connection.CreateCommand())
            {
                command.CommandText = "VACUUM INTO $copy";
                command.Parameters.AddWithValue("$copy", part);
                command.ExecuteNonQuery();
            }

            using (var file = File.OpenHandle(part, access: FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(file);
            File.Move(part, to, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string NameAt(string name, DateTime nowUtc) => $"{name}{nowUtc.ToString(MadeAt, CultureInfo.InvariantCulture)}.db";

    private static IEnumerable<(string File, DateTime At)> NewestFirst(string folder, string name) =>
        from file in Directory.GetFiles(folder)
        let at = WhenMade(Path.GetFileName(file), name)
        where at is not null
        orderby at descending
        select (file, at.Value);

    /// <summary>When a file was made as a copy of this name; null for any other file.</summary>
    private static DateTime? WhenMade(string file, string name) =>
        file.StartsWith(name, StringComparison.Ordinal) && Path.GetExtension(file) == ".db"
        && DateTime.TryParseExact(
            Path.GetFileNameWithoutExtension(file)[name.Length..], MadeAt, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var made)
            ? made
            : null;
}
