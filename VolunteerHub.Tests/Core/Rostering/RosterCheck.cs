using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Tests.Core.Rostering;

/// <summary>
/// Checks a roster by the words of the format alone. It shares nothing with the solver, not even the score's weights or the rules of
/// Core, so that a mistake there is not made twice.
/// </summary>
public static class RosterCheck
{
    /// <summary>Every rule that the seats break, in words.</summary>
    public static IReadOnlyList<string> Faults(RosterProblem problem, IReadOnlyList<RosterSeat> seats)
    {
        var faults = new List<string>();
        var kept = problem.Kept.ToHashSet();
        if (seats.Distinct().Count() != seats.Count)
            faults.Add("given twice");
        faults.AddRange(seats.Where(s => !kept.Contains(s) && !problem.Offers.Any(o => o.Volunteer == s.Volunteer && o.Shift == s.Shift)).Select(s => $"{s}: not offered"));
        faults.AddRange(kept.Except(seats).Select(s => $"{s}: kept, but gone"));
        foreach (var shift in problem.Shifts)
        {
            var on = seats.Count(s => s.Shift == shift.Id);
            if (on > Math.Max(shift.Max, kept.Count(k => k.Shift == shift.Id)))
                faults.Add($"{shift.Id}: over its maximum");
        }

        foreach (var volunteer in problem.Volunteers)
            faults.AddRange(FaultsOf(problem, volunteer, [.. seats.Where(s => s.Volunteer == volunteer.Id)], kept));
        faults.AddRange(
            from pair in problem.Apart
            from shift in problem.Shifts
            from other in problem.Shifts
            where shift.Id == other.Id || (shift.Occasion != null && shift.Occasion == other.Occasion)
            let both = new[] { new RosterSeat(pair.First, shift.Id), new RosterSeat(pair.Second, other.Id) }
            where both.All(seats.Contains) && !both.All(kept.Contains)
            select $"{pair} meet on {shift.Id} and {other.Id}");
        return faults;
    }

    /// <summary>The score from the seats alone.</summary>
    public static long Score(RosterProblem problem, IReadOnlyList<RosterSeat> seats)
    {
        var score = 0L;
        foreach (var shift in problem.Shifts)
        {
            var on = seats.Where(s => s.Shift == shift.Id).Select(s => s.Volunteer).ToList();
            score += 1000 * Math.Min(on.Count, shift.Min);
            if (shift.Skill is not null)
                score += 300 * Math.Min(shift.Skill.Min, on.Count(v => problem.Volunteers.Single(p => p.Id == v).Skills.Contains(shift.Skill.Name)));
            score += 20 * problem.Together.Count(p => on.Contains(p.First) && on.Contains(p.Second));
        }

        foreach (var offer in problem.Offers)
        {
            if (seats.Contains(new RosterSeat(offer.Volunteer, offer.Shift)))
                score += 10 * offer.Wish;
        }

        foreach (var volunteer in problem.Volunteers)
        {
            var k = seats.Count(s => s.Volunteer == volunteer.Id);
            score -= k * (k - 1);
        }

        return score;
    }

    /// <summary>A volunteer's own rules; who was given nothing but what was kept before breaks none.</summary>
    private static IEnumerable<string> FaultsOf(RosterProblem problem, RosterVolunteer volunteer, IReadOnlyList<RosterSeat> seats, HashSet<RosterSeat> kept)
    {
        var added = seats.Where(s => !kept.Contains(s)).ToList();
        if (added.Count == 0)
            yield break;
        if (seats.Count > volunteer.MaxShifts)
            yield return $"{volunteer.Id}: over their maximum";
        var shifts = seats.Select(s => problem.Shifts.Single(p => p.Id == s.Shift)).OrderBy(s => s.Start).ToList();
        for (var i = 0; i < shifts.Count; i++)
        {
            for (var j = i + 1; j < shifts.Count; j++)
            {
                if (shifts[j].Start - shifts[i].End < shifts[i].RestAfter)
                    yield return $"{volunteer.Id}: too little rest between {shifts[i].Id} and {shifts[j].Id}";
            }
        }

        var mondays = shifts.Select(s => s.Date.AddDays(-(((int)s.Date.DayOfWeek + 6) % 7))).Distinct().ToList();
        if (volunteer.NotThreeWeeksInARow && mondays.Any(m => mondays.Contains(m.AddDays(7)) && mondays.Contains(m.AddDays(14))))
            yield return $"{volunteer.Id}: three weeks in a row";
    }
}
