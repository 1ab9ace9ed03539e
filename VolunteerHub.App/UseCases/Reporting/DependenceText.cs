using System.Globalization;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Reporting;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>One of the seven numbers as people read it, on the screen, on paper and in the spreadsheet.</summary>
/// <param name="Number">Which.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Value">The number with its unit.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="ColourText">The colour in words; where there is none, what there is too little of.</param>
/// <param name="Sentence">What it says, in a sentence.</param>
public sealed record DependenceLine(DependenceNumber Number, string Name, string Value, DependenceColour Colour, string ColourText, string Sentence);

/// <summary>What one of the seven numbers measures, and where its limit is.</summary>
/// <param name="Number">Which.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Says">The explanation, for somebody who has not read the frame.</param>
public sealed record DependenceMeaning(DependenceNumber Number, string Name, string Says);

/// <summary>Writes the seven numbers in a reader's language.</summary>
/// <param name="words">The sentences.</param>
/// <param name="culture">How numbers are written.</param>
public sealed class DependenceText(IWords words, CultureInfo culture)
{
    private const string NoHours = "Reporting.TooLittle.NoHours";
    private const string NobodyYet = "Reporting.TooLittle.NobodyYet";

    /// <summary>The seven lines of a place, in order.</summary>
    public IReadOnlyList<DependenceLine> Lines(PlaceDependence place) =>
    [
        Line(DependenceNumber.D1, place.VolunteerOnlyShare.Colour, Value(Announced(place)), Announced(place), OfHours("Reporting.D1.Says", Announced(place))),
        Line(DependenceNumber.D2, place.CoreExposure.Colour, InHours(place.CoreExposure.Value), Announced(place), CoreExposure(place.CoreExposure.Value)),
        Line(
            DependenceNumber.D3, place.FallBackPlans.Colour, place.FallBackPlans.Value.Whole == 0 ? "–" : Value(place.FallBackPlans.Value), Announced(place),
            Plans(place.FallBackPlans.Value)),
        Line(
            DependenceNumber.D4, place.Concentration.Colour, Value(place.Concentration.Value.Largest, NobodyYet), place.Concentration.Value.Largest,
            Spread(place.Concentration.Value), NobodyYet),
        Line(DependenceNumber.D5, place.SinglePoints.Colour, place.SinglePoints.Value.Count.ToString(culture), Announced(place), SinglePoints(place.SinglePoints.Value)),
        Line(DependenceNumber.D6, place.ShortDays.Colour, ShortDaysValue(place.ShortDays.Value), Announced(place), ShortDays(place.ShortDays.Value)),
        Line(DependenceNumber.D7, place.Drift.Colour, DriftValue(place.Drift.Value), Announced(place), Drift(place.Drift)),
    ];

    /// <summary>What each number measures and where its limit is, in order: the limits are those that the colours are given by.</summary>
    public IReadOnlyList<DependenceMeaning> Meanings(DependenceLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (string Name, object? Value)[] values =
        [
            ("yellow", InPercent(limits.VolunteerOnlyYellowFrom)), ("red", InPercent(limits.VolunteerOnlyRedAbove)),
            ("core", InHours(limits.CoreMinutesRedAbove)),
            ("plans", InPercent(limits.PlansYellowBelow)),
            ("largest", InPercent(limits.LargestYellowAbove)), ("half", limits.CarryingHalfYellowBelow),
            ("fewest", limits.FewestWhoCan), ("points", limits.SinglePointsYellowAbove),
            ("staff", limits.StaffCalledInYellowAbove), ("lost", limits.RightsLostRedAbove),
            ("fall", Fall(limits.EmployeeHoursFallAbove)),
        ];
        return
        [
            .. Enum.GetValues<DependenceNumber>().Select(n => new DependenceMeaning(
                n, words[$"Reporting.DependenceNumber.{n}"], words.Format($"Reporting.Meaning.DependenceNumber.{n}", values))),
        ];
    }

    /// <summary>A place's colour in words; where it has none, that it has had too few shifts for one.</summary>
    public string Overall(PlaceDependence place) => Colour(place.Overall, Announced(place), NoHours);

    /// <summary>A share in percent; where there is none, what there is too little of for one.</summary>
    public string Value(Share share) => Value(share, NoHours);

    /// <summary>A sentence with a part of hours and the whole.</summary>
    public string OfHours(string key, Share share) =>
        words.Format(key, ("part", Hours(share.Part)), ("whole", Hours(share.Whole)), ("share", Value(share)));

    /// <summary>D1's share, whose shifts are those of all seven: how many there were is the same for each.</summary>
    private static Share Announced(PlaceDependence place) => place.VolunteerOnlyShare.Value;

    private DependenceLine Line(DependenceNumber number, DependenceColour colour, string value, Share restsOn, string sentence, string nothing = NoHours) =>
        new(number, words[$"Reporting.DependenceNumber.{number}"], value, colour, Colour(colour, restsOn, nothing), sentence);

    private string Colour(DependenceColour colour, Share restsOn, string nothing) =>
        colour == DependenceColour.TooLittleData ? TooLittle(restsOn, nothing) : words[$"Reporting.DependenceColour.{colour}"];

    private string Value(Share share, string nothing) => share.Percent is { } percent ? Dates.Percent(percent / 100, culture) : TooLittle(share, nothing);

    /// <summary>Too few shifts, or nothing that could be shared.</summary>
    private string TooLittle(Share share, string nothing) =>
        share.Occasions < Share.FewestOccasions ? words.Format("Reporting.TooLittle.Shifts", ("fewest", Share.FewestOccasions)) : words[nothing];

    private string InPercent(int percent) => Dates.Percent(percent / 100.0, culture);

    /// <summary>Above which fall D7 is red: nobody says "by more than 0 %".</summary>
    private string Fall(int percent) => percent == 0 ? words["Reporting.D7.AtAll"] : words.Format("Reporting.D7.ByMore", ("share", InPercent(percent)));

    private string Hours(long minutes) => Dates.Hours((int)minutes, culture);

    private string InHours(long minutes) => words.OfHours("Reporting.Dependence.Hours", Hours(minutes));

    private string CoreExposure(long minutes) =>
        minutes == 0 ? words["Reporting.D2.None"] : words.OfHours("Reporting.D2.Alarm", Hours(minutes));

    private string Plans(Share plans) => plans.Whole == 0
        ? words["Reporting.D3.None"]
        : words.Format("Reporting.D3.Says", ("part", plans.Part), ("whole", plans.Whole));

    private string Spread(Concentration spread)
    {
        if (spread.CarryingHalf == 0)
            return words["Reporting.D4.None"];
        return spread.Largest.HasEnoughData
            ? words.Plural("Reporting.D4.Says", spread.CarryingHalf, ("share", Value(spread.Largest)))
            : words.Format("Reporting.TooLittle", ("fewest", Share.FewestOccasions));
    }

    private string SinglePoints(IReadOnlyList<SkillInUse> points) => points.Count == 0
        ? words.Format("Reporting.D5.Shared", ("fewest", DependenceLimits.Suggested.FewestWhoCan))
        : words.Format("Reporting.D5.Points", ("skills", string.Join(", ", points.Select(p => words.Plural("Reporting.D5.Skill", p.People, ("skill", p.Skill))))));

    /// <summary>How many days there were first, for it is they that the number is called by; then what must not come of them.</summary>
    private string ShortDaysValue(ShortDayTally days) =>
        days.Days == 0 ? "0" : words.Format("Reporting.D6.Days", ("days", days.Days), ("bad", days.StaffCalledIn + days.RightLost));

    private string ShortDays(ShortDayTally days)
    {
        if (days.Days == 0)
            return words["Reporting.D6.None"];
        var says = words.Format(
            "Reporting.D6.Says", ("closed", days.ClosedPolitely), ("fewer", days.RanWithFewer), ("staff", days.StaffCalledIn), ("lost", days.RightLost));
        return days.NotAnswered == 0 ? says : $"{says} {words.Plural("Reporting.D6.Open", days.NotAnswered)}";
    }

    private string DriftValue(HoursDrift? drift) => drift is { EmployeeHoursBefore: { } before, IsKnown: true }
        ? words.OfHours("Reporting.Dependence.Hours", (drift.EmployeeHours - before).ToString("+#,0;−#,0;0", culture))
        : words["Reporting.DependenceColour.NotKnown"];

    private string Drift(DependencePart<HoursDrift?> part)
    {
        if (part.Value is not { } drift)
            return words["Reporting.D7.NothingEntered"];
        if (drift.EmployeeHoursBefore is not { } before)
            return words.Format("Reporting.D7.BeforeMissing", ("before", drift.Before));
        if (drift.VolunteerMinutesBefore is not { } volunteersBefore)
            return words.Format("Reporting.D7.VolunteersMissing", ("before", drift.Before));
        var says = words.Format(
            "Reporting.D7.Says", ("period", drift.Period), ("now", drift.EmployeeHours.ToString("#,0", culture)), ("before", before.ToString("#,0", culture)),
            ("volunteers", Hours(drift.VolunteerMinutes)), ("volunteersBefore", Hours(volunteersBefore)));
        return part.Colour == DependenceColour.Red ? $"{says} {words["Reporting.D7.Drift"]}" : says;
    }
}
