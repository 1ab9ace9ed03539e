using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Text;

/// <summary>Reads the sentences from the resource files of <c>Text/</c>.</summary>
public sealed class Words : IWords
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Files = new(StringComparer.Ordinal);

    private readonly Func<CultureInfo> _culture;

    /// <summary>The words of whoever reads the page that is being made.</summary>
    public Words() => _culture = () => CultureInfo.CurrentUICulture;

    /// <summary>The words of one language, for messages and documents that somebody else will read.</summary>
    public Words(Language language)
    {
        var culture = Cultures.Of(language);
        _culture = () => culture;
    }

    /// <inheritdoc />
    public string this[string key] => Find(key, _culture())
        ?? throw new KeyNotFoundException($"No resource file has the key '{key}'.");

    /// <inheritdoc />
    public string Format(string key, params (string Name, object? Value)[] values) => Fill(this[key], values, _culture());

    /// <inheritdoc />
    public string Plural(string key, int count, params (string Name, object? Value)[] values) =>
        Fill(this[key + (count == 1 ? ".one" : ".other")], [.. values, ("count", count)], _culture());

    /// <summary>The sentence, or null when no file has the key.</summary>
    public static string? Find(string key, CultureInfo culture)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0)
            return null;

        var file = Files.GetOrAdd(key[..dot], room => new ResourceManager($"VolunteerHub.App.Text.{room}", typeof(Words).Assembly));
        try
        {
            return file.GetString(key, culture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }

    /// <summary>
    /// Fills named placeholders. A value never becomes part of the pattern, so a name with braces in it stays as it is written.
    /// </summary>
    internal static string Fill(string pattern, IReadOnlyList<(string Name, object? Value)> values, CultureInfo culture)
    {
        var result = new StringBuilder(pattern.Length + 32);
        for (var i = 0; i < pattern.Length; i++)
        {
            var close = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            var match = close < 0 ? -1 : IndexOf(values, pattern.AsSpan(i + 1, close - i - 1));
            if (match < 0)
            {
                result.Append(pattern[i]);
                continue;
            }

            result.Append(Dates.Value(values[match].Value, culture));
            i = close;
        }

        return result.ToString();
    }

    private static int IndexOf(IReadOnlyList<(string Name, object? Value)> values, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (name.SequenceEqual(values[i].Name))
                return i;
        }

        return -1;
    }
}
