using System.Text.RegularExpressions;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Architecture;

/// <summary>Between the style sheets and the pages nothing is left over. Classes of the component library are its own.</summary>
public sealed partial class StyleTests
{
    private static readonly IReadOnlyList<string> Sources =
        [.. SourceTree.Files("VolunteerHub.App", ".razor", ".js").Concat(SourceTree.Files("VolunteerHub.App/Components", ".cs")).Select(File.ReadAllText)];

    private static readonly IReadOnlyDictionary<string, string> Sheets = SourceTree.Files("VolunteerHub.App/wwwroot/css", ".css")
        .ToDictionary(f => Path.GetFileName(f), f => Comment().Replace(File.ReadAllText(f), ""));

    /// <summary>What can be the second part of a class that is put together, as "empty" of "badge--" + state: any word of the program.</summary>
    private static readonly HashSet<string> Words =
    [
        .. SourceTree.Files("VolunteerHub.App", ".razor", ".cs", ".js").Concat(SourceTree.Files("VolunteerHub.Core", ".cs"))
            .SelectMany(f => Word().Matches(File.ReadAllText(f)).Select(m => m.Value.ToLowerInvariant())),
    ];

    [Fact]
    public void Every_class_of_the_style_sheets_is_one_that_a_page_a_part_or_a_script_uses()
    {
        var names = Sources.SelectMany(s => Name().Matches(s).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);

        Nothing.IsFoundIn(from sheet in Sheets
                          from selector in Selector().Matches(sheet.Value)
                          from found in Class().Matches(selector.Value)
                          let name = found.Groups["name"].Value
                          where !name.StartsWith("mud-", StringComparison.Ordinal) && !IsUsed(name, names)
                          select $"{sheet.Key}: .{name}");
    }

    [Theory]
    [InlineData("badge", true)]
    [InlineData("badge--full", true)]
    [InlineData("badge--nowhereseen", false)]
    [InlineData("badg", false)]
    [InlineData("plate--full", false)]
    public void A_class_that_is_put_together_counts_as_used_where_both_its_parts_are_there(string name, bool isUsed) =>
        Assert.Equal(isUsed, IsUsed(name, ["badge", "badge--", "plate"]));

    [Fact]
    public void Every_variable_of_the_style_sheets_is_one_that_a_sheet_or_a_page_reads()
    {
        var read = Sheets.Values.Concat(Sources).SelectMany(s => Reading().Matches(s).Select(m => m.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);

        Nothing.IsFoundIn(from sheet in Sheets
                          from declared in Variable().Matches(sheet.Value)
                          let name = declared.Groups["name"].Value
                          where !name.StartsWith("--mud-", StringComparison.Ordinal) && !read.Contains(name)
                          select $"{sheet.Key}: {name}");
    }

    [Fact]
    public void Every_icon_that_is_drawn_is_shown_somewhere()
    {
        var shown = SourceTree.Files("VolunteerHub.App/Components", ".razor", ".cs").Where(f => Path.GetFileName(f) != "IconShapes.cs")
            .SelectMany(f => Shown().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value));

        Nothing.IsFoundIn(Enum.GetNames<IconName>().Except(shown));
    }

    private static bool IsUsed(string name, HashSet<string> names) =>
        names.Contains(name)
        || Enumerable.Range(1, name.Length - 1).Any(i => name[i - 1] == '-' && names.Contains(name[..i]) && Words.Contains(name[i..].Replace("-", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[^{};]+(?=\{)")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\.(?<name>-?[A-Za-z_][\w-]*)")]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<=[\s{;])(?<name>--[\w-]+)\s*:")]
    private static partial Regex Variable();

    [GeneratedRegex(@"var\(\s*(?<name>--[\w-]+)")]
    private static partial Regex Reading();

    [GeneratedRegex(@"[A-Za-z_][\w-]*")]
    private static partial Regex Name();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bIconName\.(?<name>\w+)")]
    private static partial Regex Shown();
}
