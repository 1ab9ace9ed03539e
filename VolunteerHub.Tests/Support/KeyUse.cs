using System.Globalization;
using System.Text.RegularExpressions;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Support;

/// <summary>Which keys of the resource files the source uses: written out, with an enum's member at the end, or as a refusal's code.</summary>
public static partial class KeyUse
{
    private static readonly string[] ImportKeys = [.. Enum.GetValues<ImportKind>().SelectMany(ImportColumn.Of).Select(c => c.Key).Distinct()];

    /// <summary>
    /// What may stand in the hole of a key whose last word is not itself the name of an enum, as in "Frame.Verdict.{verdict}.Text".
    /// </summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Members = new(StringComparer.Ordinal)
    {
        ["Account.Demo.Role"] = [.. Enum.GetNames<Role>(), "Volunteer"],
        // What asks a guardian has a page of its own.
        ["Account.Link.Again"] = Without(LinkPurpose.AskGuardian),
        ["Account.Link.Button"] = Without(LinkPurpose.AskGuardian),
        ["Account.Link.Lead"] = Without(LinkPurpose.AskGuardian),
        ["Account.Link.Lost"] = Without(LinkPurpose.AskGuardian),
        ["Account.Link.Title"] = Without(LinkPurpose.AskGuardian),
        ["Account.Problem"] = ["NotHere", "NotYours", "OldPage", "OurFault", "TooMuch", "TooOften"],
        ["Decisions.What"] = [.. DecisionKind.All.Select(k => k.Action)],
        ["Frame.Answer"] = [.. Enum.GetNames<Answer>(), "Named"],
        ["Frame.AuthorityKinds"] = Without(AuthorityKinds.None),
        ["Frame.Evidence"] = Enum.GetNames<EvidenceKind>(),
        ["Frame.Question"] = Numbers(13),
        ["Frame.Reason"] = Enum.GetNames<ScreeningReason>(),
        ["Frame.Relation"] = Enum.GetNames<RelationReason>(),
        ["Frame.Row"] = Numbers(12),
        ["Frame.Rule"] = Enum.GetNames<FrameRule>(),
        ["Frame.Suppression"] = Without(Suppression.None),
        ["Frame.Verdict"] = Enum.GetNames<FrameVerdict>(),
        ["FrameDesk.Duty"] = ["Reviewer", "Deputy", "CatalogueOwner", "Leader"],
        ["Imports.Column"] = ImportKeys,
        ["Imports.Do"] = Enum.GetNames<ImportKind>(),
        ["Imports.Done"] = Enum.GetNames<ImportKind>(),
        ["Imports.Example"] = ImportKeys,
        ["Imports.FileName"] = Enum.GetNames<ImportKind>(),
        ["Imports.Help"] = Enum.GetNames<ImportKind>(),
        ["Imports.Known"] = Enum.GetNames<ImportKind>(),
        ["Imports.Language"] = [.. Languages.All.Select(l => l.Code())],
        ["Imports.New"] = Enum.GetNames<ImportKind>(),
        ["Imports.See"] = Enum.GetNames<ImportKind>(),
        ["Imports.What"] = Enum.GetNames<ImportKind>(),
        ["Layout.Language"] = [.. Languages.All.Select(l => l.Code())],
        ["Scheduling.Holiday"] = Enum.GetNames<HolidayCode>(),
        ["Scheduling.SignUpStatus"] = Without(SignUpStatus.Withdrawn),
        ["SignUps.AgeBand"] = Without(AgeBand.Unknown),
        ["SignUps.AgeLimit"] = Without(AgeLimit.None),
        ["SignUps.GoodToKnow.Benefits"] = Enum.GetNames<Country>(),
        ["SignUps.Filter.Days"] = Enum.GetNames<DayOfWeek>(),
        ["SignUps.OtherName"] = Enum.GetNames<OtherNameOutcome>(),
        ["SignUps.Weekdays"] = Enum.GetNames<DayOfWeek>(),
        // The rules of signing up, told to the coordinator who adds somebody by hand.
        ["Board.CannotAdd"] =
        [
            "shift-not-published", "shift-cancelled", "shift-called-off", "shift-started", "task-not-approved", "already-on-it", "already-waiting", "overlap",
            "overlap-offered", "rest", "age-unknown", "age-15", "age-18", "certificate-not-seen", "certificate-ran-out", "guardian-not-agreed", "guardian-age-unknown", "only-kept-seats-left", "no-seat-left",
        ],
    };

    private static readonly Lazy<IReadOnlyList<(string File, string Text)>> Sources = new(() =>
    [
        .. SourceTree.Files("VolunteerHub.App", ".cs", ".razor").Concat(SourceTree.Files("VolunteerHub.Core", ".cs"))
            .Select(f => (SourceTree.Relative(f), CSharpText.WithoutComments(File.ReadAllText(f)))),
    ]);

    private static readonly Lazy<ILookup<string, Type>> Enums = new(() =>
        typeof(Refusal).Assembly.GetTypes().Concat(typeof(HubContexts).Assembly.GetTypes()).Where(t => t.IsEnum).ToLookup(t => t.Name));

    /// <summary>Keys that are used, each with the first file that uses it.</summary>
    public static IReadOnlyDictionary<string, string> Used() =>
        WrittenOut().Concat(WithMembers()).Concat(OfRefusals())
            .GroupBy(u => u.Key)
            .ToDictionary(g => g.Key, g => g.First().File, StringComparer.Ordinal);

    /// <summary>Keys with a hole for which the test knows no members.</summary>
    public static IReadOnlyList<string> Unknown() =>
        [.. Holes().Where(h => MembersOf(h.Before) is null).Select(h => $"{h.File}: {h.Before}{{}}{h.After}").Distinct()];

    private static IEnumerable<(string Key, string File)> WrittenOut() =>
        from source in Sources.Value
        from Match match in Literal().Matches(source.Text)
        let key = match.Groups["key"].Value
        where TextFiles.Rooms.Contains(key.Split('.')[0])
        from whole in IsPlural(key) ? (string[])[$"{key}.one", $"{key}.other"] : [key]
        select (whole, source.File);

    /// <summary>A key of which only the two forms of a count exist.</summary>
    private static bool IsPlural(string key) =>
        !TextFiles.Keys.Contains(key) && (TextFiles.Keys.Contains($"{key}.one") || TextFiles.Keys.Contains($"{key}.other"));

    private static IEnumerable<(string Key, string File)> WithMembers() =>
        from hole in Holes()
        from member in MembersOf(hole.Before) ?? []
        let key = $"{hole.Before}{member}{hole.After}"
        from whole in IsPlural(key) ? (string[])[$"{key}.one", $"{key}.other"] : [key]
        select (whole, hole.File);

    private static IEnumerable<(string Before, string After, string File)> Holes() =>
        from source in Sources.Value
        from Match match in WithHole().Matches(source.Text)
        let before = match.Groups["before"].Value
        where TextFiles.Rooms.Contains(before.Split('.')[0])
        select (before, match.Groups["after"].Value, source.File);

    private static IReadOnlyList<string>? MembersOf(string before)
    {
        var prefix = before.TrimEnd('.');
        if (Members.TryGetValue(prefix, out var members))
            return members;
        var types = Enums.Value[prefix.Split('.')[^1]].ToList();
        return types.Count == 0 ? null : [.. types.SelectMany(Enum.GetNames).Distinct()];
    }

    private static IEnumerable<(string Key, string File)> OfRefusals() =>
        from source in Sources.Value
        where source.File.EndsWith(".cs", StringComparison.Ordinal)
        from Match match in Code().Matches(Decision().Replace(source.Text, ""))
        let key = RefusalText.KeyOf(match.Groups["code"].Value)
        from whole in key.EndsWith('-') ? BegunWith(key) : IsPlural(key) ? [$"{key}.one", $"{key}.other"] : [key]
        select (whole, source.File);

    /// <summary>Keys of a code whose end is added where the rule is named, as in "frame.catalogue-" + "not-yaml".</summary>
    private static IEnumerable<string> BegunWith(string begin) => TextFiles.Keys
        .Where(k => k.StartsWith(begin, StringComparison.Ordinal))
        .Where(k => Sources.Value.Any(s => s.Text.Contains($"\"{k[begin.Length..]}\"", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Numbers(int last) =>
        [.. Enumerable.Range(1, last).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The members of an enum but for those of which nothing is said.</summary>
    private static IReadOnlyList<string> Without<TEnum>(params TEnum[] unsaid)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Except(unsaid).Select(m => m.ToString())];

    [GeneratedRegex("\"(?<key>[A-Z][A-Za-z]+(?:\\.[A-Za-z0-9-]+)+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\\$\"(?<before>[A-Z][A-Za-z]+\\.(?:[A-Za-z0-9-]+\\.)*)\\{(?:[^{}\"]|\"[^\"]*\")+\\}(?<after>[A-Za-z0-9.-]*)\"")]
    private static partial Regex WithHole();

    [GeneratedRegex("\"(?<code>(?:account|attendance|board|decisions|frame|imports|people|proposals|reporting|rostering|scheduling|signups|wishes)\\.[a-z][a-z0-9-]*)\"")]
    private static partial Regex Code();

    /// <summary>A line of the record names what was decided in the same form; those are no refusals.</summary>
    [GeneratedRegex(@"new DecisionRecord\([^;]*;")]
    private static partial Regex Decision();
}
