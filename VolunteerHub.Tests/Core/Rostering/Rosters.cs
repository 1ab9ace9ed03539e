using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Tests.Core.Rostering;

/// <summary>Small rostering problems for tests.</summary>
public static class Rosters
{
    /// <summary>A Saturday's shift of four hours, eleven hours of rest after it.</summary>
    public static RosterShift Shift(string id, string start = "2026-05-02T10:00", int min = 1, int max = 2, string? skill = null, int skillMin = 1, int hours = 4, int rest = 11)
    {
        var from = DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        return new RosterShift(
            id, "p", from, from.AddHours(hours), min, max, skill is null ? null : new RosterSkill(skill, skillMin), TimeSpan.FromHours(rest), DateOnly.FromDateTime(from));
    }

    public static RosterVolunteer Volunteer(string id, int most = 9, bool notThree = false, params string[] skills) => new(id, skills, most, notThree);

    public static RosterOffer Offer(string volunteer, string shift, int wish = 2) => new(volunteer, shift, wish);

    public static RosterProblem Of(RosterDraft draft) => RosterProblem.Of(draft).Value;

    /// <summary>A small problem of any kind: overlaps, nights, several weeks, skills, limits, and with pairs, kept seats and occasions of several parts where asked for.</summary>
    public static RosterProblem Random(int seed, bool pairs = false, bool kept = false, bool occasions = false)
    {
        var random = new Random(seed);
        var shifts = Enumerable.Range(0, random.Next(1, 6)).Select(i =>
        {
            var max = random.Next(0, 4);
            var min = random.Next(0, max + 1);
            var start = new DateTime(2026, 12, 24).AddDays(random.Next(4) * 7).AddDays(random.Next(2)).AddHours(random.Next(4) * 6);
            return new RosterShift(
                $"s{i}", "p", start, start.AddHours(random.Next(1, 14)), min, max, random.Next(2) == 0 ? null : new RosterSkill("k", random.Next(0, Math.Min(max, 2) + 1)),
                TimeSpan.FromHours(random.Next(3) * 6), DateOnly.FromDateTime(start));
        }).ToList();
        if (occasions)
            shifts = [.. shifts.Select((s, i) => i % 2 == 1 ? s with { Start = shifts[i - 1].Start, End = shifts[i - 1].End, Date = shifts[i - 1].Date, Occasion = $"o{i - 1}" } : s with { Occasion = $"o{i}" })];
        var volunteers = Enumerable.Range(0, random.Next(1, 5))
            .Select(i => Volunteer($"v{i}", random.Next(0, 5), random.Next(2) == 0, random.Next(2) == 0 ? ["k"] : [])).ToList();
        var all = volunteers.SelectMany(v => shifts.Select(s => (Volunteer: v.Id, Shift: s.Id))).ToArray();
        random.Shuffle(all);
        return Of(new RosterDraft
        {
            Shifts = shifts,
            Volunteers = volunteers,
            Offers = [.. all.Take(random.Next(Math.Min(13, all.Length + 1))).Select(o => Offer(o.Volunteer, o.Shift, random.Next(5)))],
            Kept = kept ? [.. all.Where(_ => random.Next(6) == 0).Take(3).Select(o => new RosterSeat(o.Volunteer, o.Shift))] : [],
            Together = pairs && volunteers.Count > 1 ? [new RosterPair("v0", "v1")] : [],
            Apart = pairs && volunteers.Count > 2 ? [new RosterPair("v1", "v2")] : [],
        });
    }

    /// <summary>The best score there is, by trying every choice of offers.</summary>
    public static long BestByTryingAll(RosterProblem problem)
    {
        var open = problem.Offers.Select(o => new RosterSeat(o.Volunteer, o.Shift)).Except(problem.Kept).ToList();
        var best = long.MinValue;
        for (var choice = 0; choice < 1 << open.Count; choice++)
        {
            RosterSeat[] seats = [.. problem.Kept, .. open.Where((_, i) => (choice >> i & 1) == 1)];
            if (RosterCheck.Score(problem, seats) is var score && score > best && RosterCheck.Faults(problem, seats).Count == 0)
                best = score;
        }

        return best;
    }

    /// <summary>A season of some Saturdays for a dozen volunteers.</summary>
    public static RosterProblem Season(int seed)
    {
        var random = new Random(seed);
        var shifts = Enumerable.Range(0, 30).Select(i => Shift(
            $"s{i}", new DateTime(2026, 5, 2).AddDays(i / 3 * 7).AddHours(8 + (4 * (i % 3))).ToString("s"), 1 + random.Next(2), 3, random.Next(2) == 0 ? "key" : null)).ToList();
        var volunteers = Enumerable.Range(0, 12).Select(i => Volunteer($"v{i}", random.Next(1, 6), random.Next(2) == 0, random.Next(3) == 0 ? ["key"] : [])).ToList();
        return Of(new RosterDraft
        {
            Shifts = shifts,
            Volunteers = volunteers,
            Offers = [.. from v in volunteers from s in shifts where random.Next(3) == 0 select Offer(v.Id, s.Id, random.Next(5))],
        });
    }
}
