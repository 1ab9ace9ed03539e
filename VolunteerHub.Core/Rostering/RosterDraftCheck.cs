using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Rostering;

/// <summary>
/// What can be wrong with a draft. Each refusal's field is the place in it, written as JSON tools write places: "shifts[3].end".
/// </summary>
internal static class RosterDraftCheck
{
    /// <summary>More than this many shifts, people or days is no season but a mistake.</summary>
    private const int MostPeople = 100_000;

    /// <summary>Who rests a year between two shifts is on one of them.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(366);

    public static IReadOnlyList<Refusal> Of(RosterDraft draft)
    {
        var refusals = new RefusalList();
        var shifts = Ids(refusals, "shifts", draft.Shifts.Select(s => s.Id));
        for (var i = 0; i < draft.Shifts.Count; i++)
            Shift(refusals, $"shifts[{i}]", draft.Shifts[i]);
        var volunteers = Ids(refusals, "volunteers", draft.Volunteers.Select(v => v.Id));
        for (var i = 0; i < draft.Volunteers.Count; i++)
        {
            if (draft.Volunteers[i].MaxShifts is < 0 or > MostPeople)
                refusals.Add($"volunteers[{i}].maxShifts", "rostering.number-out-of-range", ("value", draft.Volunteers[i].MaxShifts), ("from", 0), ("to", MostPeople));
        }

        var offers = new Seats("offers", shifts, volunteers);
        for (var i = 0; i < draft.Offers.Count; i++)
        {
            offers.Look(refusals, i, draft.Offers[i].Volunteer, draft.Offers[i].Shift);
            if (draft.Offers[i].Wish is < 0 or > RosterScore.GladdestWish)
                refusals.Add($"offers[{i}].wish", "rostering.number-out-of-range", ("value", draft.Offers[i].Wish), ("from", 0), ("to", RosterScore.GladdestWish));
        }

        var kept = new Seats("kept", shifts, volunteers);
        for (var i = 0; i < draft.Kept.Count; i++)
            kept.Look(refusals, i, draft.Kept[i].Volunteer, draft.Kept[i].Shift);
        Pairs(refusals, "together", draft.Together, volunteers);
        Pairs(refusals, "apart", draft.Apart, volunteers);
        return refusals.All;
    }

    private static Dictionary<string, int> Ids(RefusalList refusals, string list, IEnumerable<string> ids)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            if (id.Length == 0)
                refusals.Add($"{list}[{index}].id", "rostering.id-missing");
            else if (!known.TryAdd(id, index))
                refusals.Add($"{list}[{index}].id", "rostering.id-twice", ("id", id), ("first", $"{list}[{known[id]}]"));
        }

        return known;
    }

    private static void Shift(RefusalList refusals, string at, RosterShift shift)
    {
        foreach (var (field, clock) in new[] { ("start", shift.Start), ("end", shift.End) })
        {
            if (!RosterDraft.IsInRange(clock))
                refusals.Add($"{at}.{field}", "rostering.date-out-of-range", ("first", RosterDraft.FirstYear), ("last", RosterDraft.LastYear));
        }

        if (shift.End <= shift.Start)
            refusals.Add($"{at}.end", "rostering.ends-before-start", ("id", shift.Id));
        if (shift.Min is < 0 or > MostPeople)
            refusals.Add($"{at}.min", "rostering.number-out-of-range", ("value", shift.Min), ("from", 0), ("to", MostPeople));
        if (shift.Max is < 0 or > MostPeople)
            refusals.Add($"{at}.max", "rostering.number-out-of-range", ("value", shift.Max), ("from", 0), ("to", MostPeople));
        if (shift.Min > shift.Max)
            refusals.Add($"{at}.min", "rostering.min-over-max", ("id", shift.Id), ("min", shift.Min), ("max", shift.Max));
        if (shift.Skill is { Min: < 0 or > MostPeople } skill)
            refusals.Add($"{at}.skill.min", "rostering.number-out-of-range", ("value", skill.Min), ("from", 0), ("to", MostPeople));
        if (shift.Skill is { } asked && asked.Min > shift.Max)
            refusals.Add($"{at}.skill.min", "rostering.min-over-max", ("id", shift.Id), ("min", asked.Min), ("max", shift.Max));
        if (shift.Skill is { Name.Length: 0 })
            refusals.Add($"{at}.skill.name", "rostering.skill-unnamed", ("id", shift.Id));
        if (shift.RestAfter < TimeSpan.Zero)
            refusals.Add($"{at}.restAfter", "rostering.rest-negative");
        if (shift.RestAfter > LongestRest)
            refusals.Add($"{at}.restAfter", "rostering.number-out-of-range", ("value", shift.RestAfter.TotalHours), ("from", 0), ("to", LongestRest.TotalHours));
    }

    private static void Pairs(RefusalList refusals, string list, IReadOnlyList<RosterPair> pairs, Dictionary<string, int> volunteers)
    {
        var seen = new Dictionary<(int, int), int>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var first = Known(refusals, $"{list}[{i}].first", "rostering.unknown-volunteer", pairs[i].First, volunteers);
            var second = Known(refusals, $"{list}[{i}].second", "rostering.unknown-volunteer", pairs[i].Second, volunteers);
            if (first < 0 || second < 0)
                continue;
            if (first == second)
                refusals.Add($"{list}[{i}]", "rostering.pair-of-one", ("id", pairs[i].First));
            else if (!seen.TryAdd((Math.Min(first, second), Math.Max(first, second)), i))
                refusals.Add($"{list}[{i}]", "rostering.pair-twice", ("first", $"{list}[{seen[(Math.Min(first, second), Math.Max(first, second))]}]"));
        }
    }

    private static int Known(RefusalList refusals, string field, string code, string id, Dictionary<string, int> known)
    {
        if (known.TryGetValue(id, out var index))
            return index;
        refusals.Add(field, code, ("id", id));
        return -1;
    }

    /// <summary>A list of a volunteer and a shift each, of which none may stand twice.</summary>
    private sealed class Seats(string list, Dictionary<string, int> shifts, Dictionary<string, int> volunteers)
    {
        private readonly Dictionary<(int Volunteer, int Shift), int> _seen = [];

        public void Look(RefusalList refusals, int i, string volunteer, string shift)
        {
            var v = Known(refusals, $"{list}[{i}].volunteer", "rostering.unknown-volunteer", volunteer, volunteers);
            var s = Known(refusals, $"{list}[{i}].shift", "rostering.unknown-shift", shift, shifts);
            if (v >= 0 && s >= 0 && !_seen.TryAdd((v, s), i))
                refusals.Add($"{list}[{i}]", "rostering.seat-twice", ("volunteer", volunteer), ("shift", shift), ("first", $"{list}[{_seen[(v, s)]}]"));
        }
    }
}
