namespace VolunteerHub.Core.Reporting;

/// <summary>How a place stands, the worse the higher.</summary>
public enum DependenceColour
{
    /// <summary>Fewer than eight occasions, or nothing to measure against: no colour is shown.</summary>
    TooLittleData,

    /// <summary>Well within the limits.</summary>
    Green,

    /// <summary>The leader writes a comment.</summary>
    Yellow,

    /// <summary>New tasks at the place go to review. Nothing that runs is stopped by it.</summary>
    Red,
}

/// <summary>Where the colours change. A policy that each council sets; these are suggestions, not law.</summary>
public sealed record DependenceLimits
{
    /// <summary>The suggested limits.</summary>
    public static DependenceLimits Suggested { get; } = new();

    /// <summary>From this share of announced hours that stand on volunteers alone, in percent, it is yellow.</summary>
    public int VolunteerOnlyYellowFrom { get; init; } = 15;

    /// <summary>Above this share, in percent, it is red.</summary>
    public int VolunteerOnlyRedAbove { get; init; } = 25;

    /// <summary>Below this share of volunteer-only occasions with a written plan, in percent, it is yellow.</summary>
    public int PlansYellowBelow { get; init; } = 100;

    /// <summary>Above this share of the volunteers' time by the one who gives most, in percent, it is yellow.</summary>
    public int LargestYellowAbove { get; init; } = 40;

    /// <summary>Below this many people who together carry half of the volunteers' time, it is yellow.</summary>
    public int CarryingHalfYellowBelow { get; init; } = 3;
}

/// <summary>What is measured at one place over a period, commonly the twelve months until today.</summary>
/// <param name="Occasions">Shifts held at the place.</param>
/// <param name="AnnouncedMinutes">Minutes that the place announced as open.</param>
/// <param name="VolunteerOnlyMinutes">Of those, the minutes in which it was to be open only because volunteers are there.</param>
/// <param name="VolunteerOnlyOccasions">Occasions with such minutes.</param>
/// <param name="OccasionsWithPlan">
/// Of those, the ones with a written plan for when nobody can come: close politely, an employee takes over, or moved, and who decides
/// by when.
/// </param>
/// <param name="MinutesPerVolunteer">
/// Each volunteer's minutes, in any order and without a name: nobody can be told apart by it here.
/// </param>
public sealed record DependenceFacts(
    int Occasions,
    long AnnouncedMinutes,
    long VolunteerOnlyMinutes,
    int VolunteerOnlyOccasions,
    int OccasionsWithPlan,
    IReadOnlyCollection<long> MinutesPerVolunteer);

/// <summary>
/// Answers the manager's second question: would the municipality manage if the volunteers stopped? The parts are shown beside the
/// colour, which is that of the worst part, since an average would hide it. Numbers about people are never about one who can be named,
/// and none is a ranking.
/// </summary>
/// <param name="VolunteerOnly">D1: announced minutes that stand on volunteers alone, of all announced minutes.</param>
/// <param name="VolunteerOnlyColour">D1's colour.</param>
/// <param name="Plans">D3: volunteer-only occasions with a written fall-back plan, of all volunteer-only occasions.</param>
/// <param name="PlansColour">D3's colour; green where nothing stands on volunteers alone.</param>
/// <param name="Largest">D4: the minutes of the one who gives most, of all volunteers' minutes.</param>
/// <param name="CarryingHalf">D4: how few people together carry half of the volunteers' minutes; 0 when there are none.</param>
/// <param name="ConcentrationColour">D4's colour.</param>
public sealed record Dependence(
    Share VolunteerOnly,
    DependenceColour VolunteerOnlyColour,
    Share Plans,
    DependenceColour PlansColour,
    Share Largest,
    int CarryingHalf,
    DependenceColour ConcentrationColour)
{
    /// <summary>The colour of the worst part.</summary>
    public DependenceColour Overall =>
        (DependenceColour)Math.Max((int)VolunteerOnlyColour, Math.Max((int)PlansColour, (int)ConcentrationColour));

    /// <summary>
    /// Reckons a place's dependence. Limits are compared in whole numbers, so that exactly 15 % is never a rounding matter.
    /// </summary>
    /// <exception cref="ArgumentException">A number is negative, or a part is larger than its whole.</exception>
    public static Dependence Of(DependenceFacts facts, DependenceLimits limits)
    {
        Check(facts);
        var minutes = facts.MinutesPerVolunteer.Where(m => m > 0).OrderDescending().ToList();
        var volunteerOnly = new Share(facts.VolunteerOnlyMinutes, facts.AnnouncedMinutes, facts.Occasions);
        var plans = new Share(facts.OccasionsWithPlan, facts.VolunteerOnlyOccasions, facts.Occasions);
        var largest = new Share(minutes.FirstOrDefault(), minutes.Sum(), facts.Occasions);
        var carryingHalf = CountCarryingHalf(minutes, largest.Whole);
        return new Dependence(
            volunteerOnly,
            VolunteerOnlyColourOf(volunteerOnly, limits),
            plans,
            PlansColourOf(plans, limits),
            largest,
            carryingHalf,
            ConcentrationColourOf(largest, carryingHalf, limits));
    }

    private static DependenceColour VolunteerOnlyColourOf(Share share, DependenceLimits limits)
    {
        if (!share.HasEnoughData)
            return DependenceColour.TooLittleData;
        if (IsAbove(share, limits.VolunteerOnlyRedAbove))
            return DependenceColour.Red;
        return IsBelow(share, limits.VolunteerOnlyYellowFrom) ? DependenceColour.Green : DependenceColour.Yellow;
    }

    private static DependenceColour PlansColourOf(Share share, DependenceLimits limits)
    {
        if (share.Occasions < Share.FewestOccasions)
            return DependenceColour.TooLittleData;
        return IsBelow(share, limits.PlansYellowBelow) ? DependenceColour.Yellow : DependenceColour.Green;
    }

    private static DependenceColour ConcentrationColourOf(Share largest, int carryingHalf, DependenceLimits limits)
    {
        if (!largest.HasEnoughData)
            return DependenceColour.TooLittleData;
        return IsAbove(largest, limits.LargestYellowAbove) || carryingHalf < limits.CarryingHalfYellowBelow
            ? DependenceColour.Yellow
            : DependenceColour.Green;
    }

    private static int CountCarryingHalf(List<long> largestFirst, long total)
    {
        var carried = 0L;
        var people = 0;
        while (carried * 2 < total)
            carried += largestFirst[people++];
        return people;
    }

    private static bool IsAbove(Share share, int percent) => share.Part * 100 > share.Whole * percent;

    private static bool IsBelow(Share share, int percent) => share.Part * 100 < share.Whole * percent;

    private static void Check(DependenceFacts facts)
    {
        if (facts.Occasions < 0 || facts.VolunteerOnlyMinutes < 0 || facts.OccasionsWithPlan < 0
            || facts.MinutesPerVolunteer.Any(m => m < 0))
        {
            throw new ArgumentException("No measure of dependence can be negative.", nameof(facts));
        }

        if (facts.VolunteerOnlyMinutes > facts.AnnouncedMinutes || facts.OccasionsWithPlan > facts.VolunteerOnlyOccasions)
            throw new ArgumentException("A part cannot be larger than its whole.", nameof(facts));
    }
}
