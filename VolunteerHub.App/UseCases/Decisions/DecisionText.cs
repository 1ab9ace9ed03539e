using System.Globalization;
using System.Text.RegularExpressions;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;

namespace VolunteerHub.App.UseCases.Decisions;

/// <summary>
/// A line of the record in one language. What the line holds in codes is said in words; what cannot be read so, because another version of the program wrote
/// it, is shown as it stands, for the record leaves nothing out.
/// </summary>
/// <param name="words">The sentences.</param>
/// <param name="culture">How dates and times are written.</param>
public sealed partial class DecisionText(IWords words, CultureInfo culture)
{
    /// <summary>What was decided, in a sentence.</summary>
    public string What(RecordLine line) => DecisionKind.Find(line.Action) is { } kind
        ? words[$"Decisions.What.{kind.Action}"]
        : words.Format("Decisions.WhatUnknown", ("action", line.Action));

    /// <summary>Who decided, by the name of that day; that it was the municipality's own rule where nobody pressed.</summary>
    public string Who(RecordLine line) => line.ByName.Length == 0 ? words["Decisions.ByRule"] : line.ByName;

    /// <summary>What kind of decision it is; empty for one that another version of the program wrote.</summary>
    public string Group(RecordLine line) => DecisionKind.Find(line.Action) is { } kind ? words[$"Decisions.DecisionGroup.{kind.Group}"] : "";

    /// <summary>What it is about, as it is called today; empty where it is about nothing in particular.</summary>
    public string About(RecordLine line) => line.About switch
    {
        null => "",
        { Kind: AboutKind.Shift, Day: { } day, Hours: { } hours } shift => words.Format(
            "Decisions.About.Shift",
            ("activity", shift.Name), ("day", Dates.ShortDayWithYear(day, culture)), ("hours", Dates.TimeRange(hours.Start, hours.End, culture))),
        { Kind: AboutKind.Volunteer, Name: "" } => words["Decisions.About.Volunteer"],
        { Kind: AboutKind.Employee, Name: "" } => words["Decisions.About.Employee"],
        { Kind: AboutKind.Catalogue } => words["Catalogue.Title"],
        { Kind: AboutKind.Settings } => words["Account.Settings.Title"],
        { Kind: AboutKind.Gone } => words["Decisions.About.Gone"],
        { } thing => thing.Name,
    };

    /// <summary>What else the line holds, in words; empty where that is only a reason, or nothing.</summary>
    public string Detail(RecordLine line) => Read(line).Detail;

    /// <summary>Why, in the words of whoever decided; empty where no reason was given.</summary>
    public string Reason(RecordLine line) => Read(line).Reason;

    private (string Detail, string Reason) Read(RecordLine line)
    {
        var holds = DecisionKind.Find(line.Action)?.Holds;
        if (line.Because.Length == 0 || holds is null or DecisionDetail.Reason)
            return ("", line.Because);
        if (holds == DecisionDetail.CatalogueStep && CatalogueStep().Match(line.Because) is { Success: true } step && Enum.TryParse<CatalogueAct>(step.Groups["act"].Value, out var act))
        {
            var entry = line.About?.Entry?.In(Languages.Parse(culture.Name) ?? Language.En) ?? step.Groups["entry"].Value;
            return (words.Format($"Decisions.CatalogueAct.{act}", ("entry", entry), ("version", step.Groups["version"].Value)), step.Groups["reason"].Value);
        }

        return Said(holds.Value, line.Because) is { } said ? (said, "") : ("", line.Because);
    }

    /// <summary>What a line holds in codes, in words; null for what is none.</summary>
    private string? Said(DecisionDetail holds, string because) => holds switch
    {
        DecisionDetail.Judgement => Judgement(because.Split(", ")),
        DecisionDetail.NewJudgement => NewJudgement(because.Split(", ")),
        DecisionDetail.Duties => Duties(DutiesHeld().Match(because)),
        DecisionDetail.Shifts => Number(because) is { } shifts ? words.Plural("Decisions.Detail.Shifts", shifts) : null,
        DecisionDetail.EndedApprovals => words.Format("Decisions.Detail.EndedApprovals", ("tasks", because)),
        DecisionDetail.Wishes => Wishes(because.Split(", ")),
        DecisionDetail.Invitations => Number(because) is { } invitations ? words.Plural("Decisions.Detail.Invitations", invitations) : null,
        DecisionDetail.Letters => Letters(because.Split(": ", 2)),
        DecisionDetail.Sheet => Sheet(because.Split(": ")),
        DecisionDetail.Dependence => Enum.TryParse<DependenceColour>(because, out var colour) ? words[$"Reporting.DependenceColour.{colour}"] : null,
        DecisionDetail.ShortDay => Enum.TryParse<ShortDayOutcome>(because, out var outcome) ? words[$"Reporting.ShortDayOutcome.{outcome}"] : null,
        DecisionDetail.Hours => Hours(because.Split(": ")),
        DecisionDetail.Role => Enum.TryParse<Role>(because, out var role) ? words[$"Account.Role.{role}"] : null,
        DecisionDetail.Retention => Retention(because.Split(", ")),
        _ => null,
    };

    private string? Judgement(string[] parts) => parts is [var said, var row, var version] && Enum.TryParse<FrameVerdict>(said, out var verdict)
        ? words.Format("Decisions.Detail.Judgement", ("verdict", words[$"Frame.Verdict.{verdict}"]), ("row", row), ("version", version))
        : null;

    private string? NewJudgement(string[] parts) =>
        parts is [var first, var second, var version] && Enum.TryParse<FrameVerdict>(first, out var before) && Enum.TryParse<FrameVerdict>(second, out var after)
            ? words.Format(
                "Decisions.Detail.NewJudgement", ("before", words[$"Frame.Verdict.{before}"]), ("after", words[$"Frame.Verdict.{after}"]), ("version", version))
            : null;

    private string? Duties(Match held) => held.Success
        ? words.Format(
            "Decisions.Detail.Duties",
            ("reviewer", held.Groups["reviewer"].Value), ("deputy", held.Groups["deputy"].Value),
            ("owner", held.Groups["owner"].Value), ("leader", held.Groups["leader"].Value))
        : null;

    private string? Wishes(string[] parts) =>
        parts is [var until, var written] && TypedDate.Read(until) is { } day && Number(written) is { } count
            ? words.Plural("Decisions.Detail.Wishes", count, ("day", Dates.ShortDayWithYear(day, culture)))
            : null;

    private string? Letters(string[] parts) => parts is [var letters, var subject] && Number(letters) is { } count
        ? words.Plural("Decisions.Detail.Letters", count, ("subject", subject))
        : null;

    private string? Sheet(string[] parts) => parts is [var full, var lines] && Enum.TryParse<ImportKind>(full, out var kind) && Number(lines) is { } count
        ? words.Plural($"Imports.New.{kind}", count)
        : null;

    private string? Hours(string[] parts) =>
        parts is [var days, var entered] && days.Split('/') is [var first, var last] && TypedDate.Read(first) is { } from && TypedDate.Read(last) is { } to && to >= from
            && Number(entered) is { } hours
            ? words.Plural("Decisions.Detail.Hours", hours, ("period", Dates.DayRange(new Period(from, to), culture)))
            : null;

    private string? Retention(string[] parts) => parts is [var first, var second] && Number(first) is { } before && Number(second) is { } after
        ? words.Format("Decisions.Detail.Retention", ("before", Years(before)), ("after", Years(after)))
        : null;

    private string Years(int years) => years == 0 ? words["People.Retention.Never"] : words.Plural("People.Retention.Years", years);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^(?<act>[A-Za-z]+), (?<entry>[^,]*), (?<version>.*?): (?<reason>.*)$", RegexOptions.Singleline)]
    private static partial Regex CatalogueStep();

    [GeneratedRegex("^Reviewer: (?<reviewer>.*); Deputy: (?<deputy>.*); CatalogueOwner: (?<owner>.*); Leader: (?<leader>.*)$")]
    private static partial Regex DutiesHeld();
}
