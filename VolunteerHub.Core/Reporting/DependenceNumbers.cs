namespace VolunteerHub.Core.Reporting;

/// <summary>
/// The seven numbers, a function each. A share needs eight occasions: below that there is "too little data" and no colour. Two things are
/// alarms however few the occasions: an hour of core work (D2), and a citizen who lost a right (D6).
/// </summary>
public static class DependenceNumbers
{
    /// <summary>D1, volunteer-only share: announced minutes that stand on volunteers alone, of all announced minutes.</summary>
    public static DependencePart<Share> D1VolunteerOnlyShare(DependenceFacts facts, DependenceLimits limits)
    {
        var share = new Share(facts.VolunteerOnlyMinutes, facts.AnnouncedMinutes, facts.Occasions);
        if (!share.HasEnoughData)
            return new(share, DependenceColour.TooLittleData);
        if (IsAbove(share, limits.VolunteerOnlyRedAbove))
            return new(share, DependenceColour.Red);
        return new(share, IsBelow(share, limits.VolunteerOnlyYellowFrom) ? DependenceColour.Green : DependenceColour.Yellow);
    }

    /// <summary>D2, core exposure: minutes of statutory or normed work that count on a volunteer. Must be 0, and is known to be (see <see cref="DependenceFacts.CoreMinutes"/>).</summary>
    public static DependencePart<long> D2CoreExposure(DependenceFacts facts, DependenceLimits limits) =>
        new(facts.CoreMinutes, facts.CoreMinutes > limits.CoreMinutesRedAbove ? DependenceColour.Red : DependenceColour.Green);

    /// <summary>D3, fall-back: volunteer-only occasions with a written plan, of all volunteer-only occasions; green where there are none of those.</summary>
    public static DependencePart<Share> D3FallBackPlans(DependenceFacts facts, DependenceLimits limits)
    {
        var share = new Share(facts.OccasionsWithPlan, facts.VolunteerOnlyOccasions, facts.Occasions);
        if (IsTooLittle(facts))
            return new(share, DependenceColour.TooLittleData);
        return new(share, IsBelow(share, limits.PlansYellowBelow) ? DependenceColour.Yellow : DependenceColour.Green);
    }

    /// <summary>D4, concentration: the largest part that one person carries, and how few people together carry half. Nobody is named or ranked.</summary>
    public static DependencePart<Concentration> D4Concentration(DependenceFacts facts, DependenceLimits limits)
    {
        var minutes = facts.MinutesPerVolunteer.Order().Reverse().ToList();
        var largest = new Share(minutes.FirstOrDefault(), minutes.Sum(), facts.Occasions);
        var value = new Concentration(largest, CountCarryingHalf(minutes, largest.Whole));
        if (!largest.HasEnoughData)
            return new(value, DependenceColour.TooLittleData);
        return new(value, IsAbove(largest, limits.LargestYellowAbove) || value.CarryingHalf < limits.CarryingHalfYellowBelow
            ? DependenceColour.Yellow
            : DependenceColour.Green);
    }

    /// <summary>D5, key single points: what shifts ask for and only one person, or nobody, can do.</summary>
    public static DependencePart<IReadOnlyList<SkillInUse>> D5SinglePoints(DependenceFacts facts, DependenceLimits limits)
    {
        IReadOnlyList<SkillInUse> points = [.. facts.Skills.Where(s => s.People < limits.FewestWhoCan)];
        if (IsTooLittle(facts))
            return new(points, DependenceColour.TooLittleData);
        return new(points, points.Count > limits.SinglePointsYellowAbove ? DependenceColour.Yellow : DependenceColour.Green);
    }

    /// <summary>
    /// D6, the cancelled-day test: how many days with too few volunteers ended with employees called in or a citizen losing a right. A day
    /// that nobody has answered for is not a pass.
    /// </summary>
    public static DependencePart<ShortDayTally> D6ShortDays(DependenceFacts facts, DependenceLimits limits)
    {
        var days = facts.ShortDays;
        if (days.RightLost > limits.RightsLostRedAbove)
            return new(days, DependenceColour.Red);
        if (IsTooLittle(facts))
            return new(days, DependenceColour.TooLittleData);
        if (days.StaffCalledIn > limits.StaffCalledInYellowAbove)
            return new(days, DependenceColour.Yellow);
        return new(days, days.NotAnswered > 0 ? DependenceColour.NotKnown : DependenceColour.Green);
    }

    /// <summary>
    /// D7, drift: employees' hours that fall while volunteers' rise, against the same period a year before. It is a coincidence and no proof
    /// of cause, and calls for a look at the whole place. Without the figures it is not known.
    /// </summary>
    public static DependencePart<HoursDrift?> D7Drift(DependenceFacts facts, DependenceLimits limits)
    {
        if (facts.Drift is not { EmployeeHoursBefore: { } employees, VolunteerMinutesBefore: { } volunteers } drift)
            return new(facts.Drift, DependenceColour.NotKnown);
        if (IsTooLittle(facts))
            return new(drift, DependenceColour.TooLittleData);
        var falls = drift.EmployeeHours * 100L < employees * (100L - limits.EmployeeHoursFallAbove);
        return new(drift, falls && drift.VolunteerMinutes > volunteers ? DependenceColour.Red : DependenceColour.Green);
    }

    private static int CountCarryingHalf(List<long> largestFirst, long total)
    {
        var carried = 0L;
        var people = 0;
        while (carried * 2 < total)
            carried += largestFirst[people++];
        return people;
    }

    private static bool IsTooLittle(DependenceFacts facts) => facts.Occasions < Share.FewestOccasions;

    private static bool IsAbove(Share share, int percent) => share.Part * 100 > share.Whole * percent;

    private static bool IsBelow(Share share, int percent) => share.Part * 100 < share.Whole * percent;
}

/// <summary>D4: how much rests on few people.</summary>
/// <param name="Largest">The minutes of the one who gives most, of all volunteers' minutes.</param>
/// <param name="CarryingHalf">How few people together carry half of the volunteers' minutes; 0 when there are none.</param>
public sealed record Concentration(Share Largest, int CarryingHalf);
