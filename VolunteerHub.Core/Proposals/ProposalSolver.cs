using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Proposals;

/// <summary>
/// Solves a season's problem and brings the roster back to people and needs. One rule is beyond the solver: a seat kept for a skill is nobody else's.
/// Where a roster has more people without the skill than open seats, the shift is made that much smaller and the problem solved anew; the proof stays
/// that of the first, which forbids less.
/// </summary>
public static class ProposalSolver
{
    private const int MostRounds = 8;

    /// <summary>Proposes a roster.</summary>
    /// <param name="season">The season.</param>
    /// <param name="problem">Its problem, or another that differs from it in what is assumed.</param>
    /// <param name="goesOn">Told how far it has come and asked whether to go on.</param>
    /// <param name="stop">Stops and keeps the best so far.</param>
    public static RosterResult Solve(SeasonProblem season, RosterProblem problem, Func<RosterProgress, bool>? goesOn = null, CancellationToken stop = default)
    {
        var isStopped = false;
        var result = RosterSolver.Solve(problem, GoesOn, stop);
        var bound = result.UpperBound;
        for (var round = 1; Overfull(season, problem, result.Seats) is { Count: > 0 } overfull; round++)
        {
            var smaller = problem.Shifts.Select(s => overfull.TryGetValue(s.Id, out var room) ? Smaller(s, room) : s).ToList();
            // There is no time left to look again: what stands is kept, without those who are too many.
            var kept = isStopped || stop.IsCancellationRequested || round == MostRounds ? Trimmed(season, problem, result.Seats, overfull) : problem.Kept;
            problem = RosterProblem.Of(problem.Draft with { Shifts = smaller, Kept = kept }).Value;
            result = RosterSolver.Solve(problem, GoesOn, stop);
        }

        return result with { UpperBound = Math.Max(bound, result.Score) };

        bool GoesOn(RosterProgress so)
        {
            isStopped |= goesOn is not null && !goesOn(so);
            return !isStopped;
        }
    }

    /// <summary>Brings a roster of the season back to people and needs.</summary>
    public static RosterProposal Read(SeasonProblem season, RosterResult result)
    {
        var confirmed = season.Problem.Kept.Where(k => !season.IsAsked(k)).ToHashSet();
        var seats = result.Seats.Where(s => season.NeedOf(s.Shift) is not null && season.VolunteerOf(s.Volunteer) is not null)
            .Select(s => SeatOf(season, s, confirmed.Contains(s))).ToList();
        return Count(season, seats, [], result.Unfilled.ToDictionary(u => u.Shift, StringComparer.Ordinal), result.Score, result.UpperBound);
    }

    /// <summary>
    /// A proposal as it would be sent where not everybody on it is to be asked. Whoever is left out counts nowhere, and is a reason where people are
    /// missing then. Score and bound stay, for the proof is of the whole roster.
    /// </summary>
    /// <param name="season">The season.</param>
    /// <param name="whole">What <see cref="Read"/> made of its roster.</param>
    /// <param name="isAsked">Whether somebody who is proposed is to be asked.</param>
    public static RosterProposal Asking(SeasonProblem season, RosterProposal whole, Func<ProposedSeat, bool> isAsked)
    {
        var leftOut = whole.ToInvite.Where(s => !isAsked(s)).ToHashSet();
        var told = whole.Unfilled.ToDictionary(u => SeasonProblem.IdOf(u.Need), u => u.Why, StringComparer.Ordinal);
        return Count(season, [.. whole.Seats.Where(s => !leftOut.Contains(s))], leftOut, told, whole.Score, whole.UpperBound);
    }

    /// <summary>Every number of a proposal, by who is on it.</summary>
    private static RosterProposal Count(
        SeasonProblem season, List<ProposedSeat> seats, HashSet<ProposedSeat> leftOut, Dictionary<string, UnfilledShift> told, long score, long bound)
    {
        var (on, off) = (seats.ToLookup(s => s.Need), leftOut.ToLookup(s => s.Need));
        var needs = season.Facts.Shifts.SelectMany(s => s.Needs.OrderBy(n => n.Number).Select(n => (Shift: s, Need: n))).ToList();
        var offers = season.Problem.Offers.ToLookup(o => o.Shift, StringComparer.Ordinal);
        return new RosterProposal(
            seats,
            needs.Sum(n => Math.Min(on[n.Need.Id].Count(), n.Need.Minimum)),
            needs.Sum(n => n.Need.Minimum),
            needs.Sum(n => Math.Min(on[n.Need.Id].Count(s => s.HasSkill), n.Need.SkillMinimum)),
            needs.Sum(n => n.Need.SkillMinimum),
            score,
            bound,
            [.. needs.Select(n => Unfilled(season, n.Shift, n.Need, [.. on[n.Need.Id]], [.. off[n.Need.Id]], offers, told)).OfType<UnfilledNeed>()])
        {
            LeftOut = leftOut.Count,
        };
    }

    private static ProposedSeat SeatOf(SeasonProblem season, RosterSeat seat, bool isConfirmed)
    {
        var ((shift, need), volunteer) = (season.NeedOf(seat.Shift)!.Value, season.VolunteerOf(seat.Volunteer)!);
        return new ProposedSeat(
            volunteer.Person.Id,
            shift.Id,
            need.Id,
            isConfirmed ? SeatStanding.Confirmed : season.IsAsked(seat) ? SeatStanding.Asked : SeatStanding.Proposed,
            volunteer.Wishes.AnswerTo(shift.Id, shift.Date, shift.Start),
            need.SkillId is { } skill && volunteer.Person.Has(skill));
    }

    /// <summary>
    /// Counts against the need itself, since the problem's shift may be smaller and people may be left out; where its skill is missing, only those who
    /// have it. Who is apart from whom stays between them.
    /// </summary>
    private static UnfilledNeed? Unfilled(
        SeasonProblem season, Shift shift, Need need, List<ProposedSeat> on, List<ProposedSeat> leftOut, ILookup<string, RosterOffer> offers, Dictionary<string, UnfilledShift> told)
    {
        int missing = Math.Max(0, need.Minimum - on.Count), skilled = Math.Max(0, need.SkillMinimum - on.Count(s => s.HasSkill));
        if (missing + skilled == 0)
            return null;
        var id = SeasonProblem.IdOf(need.Id);
        var skill = skilled > 0 && need.SkillId is { } asked ? SeasonProblem.IdOf(asked) : null;
        var offered = offers[id].Where(o => skill is null || season.Problem.Volunteer(o.Volunteer).Skills.Contains(skill))
            .ToDictionary(o => o.Volunteer, o => o.IsOnlyIfNeeded, StringComparer.Ordinal);
        var reasons = (told.GetValueOrDefault(id)?.Reasons ?? []).Append(new NotOnIt(WhyNot.NotAsked, [.. leftOut.Select(s => SeasonProblem.IdOf(s.Person))]))
            .GroupBy(r => r.Why == WhyNot.KeptApart ? WhyNot.NeededElsewhere : r.Why)
            .Select(g => new NotOnIt(g.Key, [.. g.SelectMany(r => r.Volunteers).Where(offered.ContainsKey).Distinct(StringComparer.Ordinal)]))
            .Where(r => r.Volunteers.Count > 0).ToList();
        return new UnfilledNeed(shift.Id, need.Id, new UnfilledShift(
            id, missing, skilled, skill, offered.Count, offered.Values.Count(o => o), on.Count(s => offered.ContainsKey(SeasonProblem.IdOf(s.Person))), reasons));
    }

    /// <summary>The shifts with more people without the skill than open seats, each with the room that is left.</summary>
    private static Dictionary<string, int> Overfull(SeasonProblem season, RosterProblem problem, IReadOnlyList<RosterSeat> seats)
    {
        var kept = problem.Kept.ToHashSet();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var there in seats.GroupBy(s => s.Shift, StringComparer.Ordinal))
        {
            if (season.NeedOf(there.Key) is not ({ } _, { SkillId: { } skill } need))
                continue;
            var without = there.Where(s => !problem.Volunteer(s.Volunteer).Skills.Contains(SeasonProblem.IdOf(skill))).ToList();
            if (without.Count > Math.Max(season.OpenSeats(need), without.Count(kept.Contains)))
                found[there.Key] = season.OpenSeats(need) + there.Count() - without.Count;
        }

        return found;
    }

    private static RosterShift Smaller(RosterShift shift, int room) => shift with
    {
        Max = room,
        Min = Math.Min(shift.Min, room),
        Skill = shift.Skill is { } skill && room > 0 ? skill with { Min = Math.Min(skill.Min, room) } : null,
    };

    private static List<RosterSeat> Trimmed(
        SeasonProblem season, RosterProblem problem, IReadOnlyList<RosterSeat> seats, Dictionary<string, int> overfull)
    {
        var kept = problem.Kept.ToHashSet();
        var wishes = problem.Offers.ToDictionary(o => new RosterSeat(o.Volunteer, o.Shift), o => o.Wish);
        var tooMany = seats.GroupBy(s => s.Shift, StringComparer.Ordinal).Where(g => overfull.ContainsKey(g.Key)).SelectMany(g => g
            .Where(s => !kept.Contains(s) && !Has(s))
            .OrderBy(s => wishes.GetValueOrDefault(s)).Take(g.Count() - overfull[g.Key])).ToHashSet();
        return [.. seats.Where(s => !tooMany.Contains(s))];

        bool Has(RosterSeat seat) => season.NeedOf(seat.Shift)!.Value.Need.SkillId is { } skill
            && problem.Volunteer(seat.Volunteer).Skills.Contains(SeasonProblem.IdOf(skill));
    }
}
