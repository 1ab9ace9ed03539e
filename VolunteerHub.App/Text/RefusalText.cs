using System.Globalization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Text;

/// <summary>
/// The sentence of a refusal. The refusal "signups.overlap" is told by the key "SignUps.Refusal.overlap": a room's sentences stand
/// in the room's own resource file.
/// </summary>
public static class RefusalText
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["account"] = "Account",
        ["decisions"] = "Decisions",
        ["frame"] = "Frame",
        ["imports"] = "Imports",
        ["people"] = "People",
        ["proposals"] = "Proposals",
        ["reporting"] = "Reporting",
        ["attendance"] = "Attendance",
        ["board"] = "Board",
        ["rostering"] = "Rostering",
        ["scheduling"] = "Scheduling",
        ["signups"] = "SignUps",
        ["wishes"] = "Wishes",
    };

    /// <summary>The key under which the resource files have the refusal's sentence.</summary>
    public static string KeyOf(string code)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        return $"{Files[code[..dot]]}.Refusal.{code[(dot + 1)..]}";
    }

    /// <summary>The sentence in the reader's language.</summary>
    public static string Of(this IWords words, Refusal refusal) => words.Of(refusal, KeyOf(refusal.Code));

    /// <summary>
    /// The sentence that stands under a key. Where how many there are makes it another, the number is the refusal's value "count", and the key has the
    /// two forms of a count.
    /// </summary>
    public static string Of(this IWords words, Refusal refusal, string key)
    {
        (string Name, object? Value)[] values = [.. refusal.Values.Select(v => (v.Key, v.Value))];
        return refusal.Values.GetValueOrDefault("count") is int count && Words.Find($"{key}.one", CultureInfo.CurrentUICulture) is not null
            ? words.Plural(key, count, values)
            : words.Format(key, values);
    }
}
