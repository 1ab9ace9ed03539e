namespace VolunteerHub.Core.Reporting;

/// <summary>
/// Answers the manager's second question: would the municipality manage if the volunteers stopped? The parts are shown beside the
/// colour, which is that of the worst part, since an average would hide it. Numbers about people are never about one who can be named,
/// and none is a ranking.
/// </summary>
/// <param name="VolunteerOnlyShare">D1.</param>
/// <param name="CoreExposure">D2, in minutes.</param>
/// <param name="FallBackPlans">D3.</param>
/// <param name="Concentration">D4.</param>
/// <param name="SinglePoints">D5: what only one person, or nobody, can do.</param>
/// <param name="ShortDays">D6.</param>
/// <param name="Drift">D7.</param>
public sealed record PlaceDependence(
    DependencePart<Share> VolunteerOnlyShare,
    DependencePart<long> CoreExposure,
    DependencePart<Share> FallBackPlans,
    DependencePart<Concentration> Concentration,
    DependencePart<IReadOnlyList<SkillInUse>> SinglePoints,
    DependencePart<ShortDayTally> ShortDays,
    DependencePart<HoursDrift?> Drift)
{
    /// <summary>The colour of every part, in order.</summary>
    public IReadOnlyList<(DependenceNumber Number, DependenceColour Colour)> Colours =>
    [
        (DependenceNumber.D1, VolunteerOnlyShare.Colour),
        (DependenceNumber.D2, CoreExposure.Colour),
        (DependenceNumber.D3, FallBackPlans.Colour),
        (DependenceNumber.D4, Concentration.Colour),
        (DependenceNumber.D5, SinglePoints.Colour),
        (DependenceNumber.D6, ShortDays.Colour),
        (DependenceNumber.D7, Drift.Colour),
    ];

    /// <summary>
    /// The colour of the worst part. That there is no core work (D2) says nothing of the rest: where every other part has too little
    /// data, the place has too.
    /// </summary>
    public DependenceColour Overall
    {
        get
        {
            var worst = Colours.Where(c => c.Number != DependenceNumber.D2).Max(c => c.Colour);
            return CoreExposure.Colour == DependenceColour.Red ? DependenceColour.Red
                : worst == DependenceColour.NotKnown ? DependenceColour.TooLittleData : worst;
        }
    }

    /// <summary>Whether new tasks at the place go to review. Tasks that stand already go on.</summary>
    public bool SendsNewTasksToReview => Overall == DependenceColour.Red;

    /// <summary>Measures a place.</summary>
    /// <exception cref="ArgumentException">The facts contradict each other.</exception>
    public static PlaceDependence Of(DependenceFacts facts, DependenceLimits limits)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(limits);
        Check(facts);
        return new PlaceDependence(
            DependenceNumbers.D1VolunteerOnlyShare(facts, limits),
            DependenceNumbers.D2CoreExposure(facts, limits),
            DependenceNumbers.D3FallBackPlans(facts, limits),
            DependenceNumbers.D4Concentration(facts, limits),
            DependenceNumbers.D5SinglePoints(facts, limits),
            DependenceNumbers.D6ShortDays(facts, limits),
            DependenceNumbers.D7Drift(facts, limits));
    }

    private static void Check(DependenceFacts facts)
    {
        if (facts.Occasions < 0 || facts.VolunteerOnlyMinutes < 0 || facts.CoreMinutes < 0 || facts.OccasionsWithPlan < 0
            || facts.MinutesPerVolunteer.Any(m => m < 0))
        {
            throw new ArgumentException("No measure of dependence can be negative.", nameof(facts));
        }

        if (facts.VolunteerOnlyMinutes > facts.AnnouncedMinutes || facts.OccasionsWithPlan > facts.VolunteerOnlyOccasions)
            throw new ArgumentException("A part cannot be larger than its whole.", nameof(facts));
    }
}
