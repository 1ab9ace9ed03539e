using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace VolunteerHub.App.Data;

/// <summary>Why the database refused, in codes: they can be logged, while a message may hold what somebody typed.</summary>
public static partial class DatabaseTrouble
{
    /// <summary>The guard that fired, such as "guard.another-municipality"; null when none did.</summary>
    public static string? GuardOf(Exception trouble) =>
        InnermostOf(trouble) is { } sqlite && Guard().Match(sqlite.Message) is { Success: true } guard ? guard.Value : null;

    /// <summary>SQLite's own number of what went wrong, its extended result code; null when it was not the database.</summary>
    public static string? CodeOf(Exception trouble) => InnermostOf(trouble)?.SqliteExtendedErrorCode.ToString(CultureInfo.InvariantCulture);

    private static SqliteException? InnermostOf(Exception? trouble) => trouble switch
    {
        null => null,
        SqliteException sqlite => sqlite,
        _ => InnermostOf(trouble.InnerException),
    };

    [GeneratedRegex(@"(?<=^SQLite Error \d+: ')guard\.[a-z-]+(?='\.$)")]
    private static partial Regex Guard();
}
