using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Support;

/// <summary>The resource files as they stand in the source.</summary>
public static partial class TextFiles
{
    private const string Folder = "VolunteerHub.App/Text";

    /// <summary>Each room's sentences: room, language, key, sentence.</summary>
    public static IReadOnlyList<TextEntry> All { get; } =
    [
        .. from file in SourceTree.Files(Folder, ".resx")
           let name = Path.GetFileName(file).Split('.')
           let language = name.Length == 2 ? Language.En : Languages.Parse(name[1])!.Value
           from data in XDocument.Load(file).Root!.Elements("data")
           select new TextEntry(name[0], language, (string)data.Attribute("name")!, (string?)data.Element("value") ?? ""),
    ];

    /// <summary>The names of the files, which are the first parts of keys.</summary>
    public static IReadOnlySet<string> Rooms { get; } = All.Select(e => e.Room).ToHashSet();

    /// <summary>Every key.</summary>
    public static IReadOnlySet<string> Keys { get; } = All.Select(e => e.Key).ToHashSet();

    /// <summary>The placeholders of a sentence.</summary>
    public static IReadOnlyList<string> Placeholders(string sentence) =>
        [.. Placeholder().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the program itself says for a key, to see that the files are built into it.</summary>
    public static string? Said(string key, Language language) => Words.Find(key, Cultures.Of(language));

    [GeneratedRegex("\\{[A-Za-z]+\\}")]
    private static partial Regex Placeholder();
}

/// <summary>One sentence of one language.</summary>
public sealed record TextEntry(string Room, Language Language, string Key, string Sentence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Room} {Language} {Key}: {Sentence}");
}
