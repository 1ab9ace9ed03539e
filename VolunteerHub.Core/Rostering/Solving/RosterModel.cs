using VolunteerHub.Core.Rostering.Constraints;

namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// The problem as flat arrays of numbers. Offers lie by volunteer and, within a volunteer, by start; a seat that is kept is an offer that
/// cannot be dropped. People come to a shift by one of two entries, <c>2s</c> without the skill it asks for and <c>2s + 1</c> with it.
/// </summary>
internal sealed class RosterModel
{
    private List<int>?[] _keptOf = [];

    private RosterModel(RosterProblem problem)
    {
        Problem = problem;
        Shifts = problem.Shifts.Count;
        Volunteers = problem.Volunteers.Count;
    }

    public RosterProblem Problem { get; }

    public int Shifts { get; }

    public int Volunteers { get; }

    public int Entries => 2 * Shifts;

    public int Offers => Shift.Length;

    /// <summary>For each shift how many are needed, how many there is room for, and how many are to have the skill.</summary>
    public int[] Min { get; private set; } = [];

    public int[] Max { get; private set; } = [];

    public int[] SkillMin { get; private set; } = [];

    /// <summary>For each shift when it starts, and when somebody on it may start again.</summary>
    public long[] Start { get; private set; } = [];

    public long[] Rested { get; private set; } = [];

    /// <summary>For each shift its week, counted from any Monday.</summary>
    public int[] Week { get; private set; } = [];

    /// <summary>For each volunteer the most shifts, and whether three weeks in a row are too many.</summary>
    public int[] Cap { get; private set; } = [];

    public bool[] NotThreeWeeks { get; private set; } = [];

    /// <summary>Volunteers whose kept seats break their own rules already: they keep those and are given nothing more.</summary>
    public bool[] Settled { get; private set; } = [];

    /// <summary>Volunteer v has the offers from First[v] up to First[v + 1].</summary>
    public int[] First { get; private set; } = [];

    /// <summary>A volunteer's offers in the order in which they would be rested again.</summary>
    public int[] ByRested { get; private set; } = [];

    /// <summary>For each offer its volunteer, shift and entry, what its wish is worth, and whether it is kept.</summary>
    public int[] Volunteer { get; private set; } = [];

    public int[] Shift { get; private set; } = [];

    public int[] Entry { get; private set; } = [];

    public int[] Worth { get; private set; } = [];

    public bool[] Kept { get; private set; } = [];

    /// <summary>The most offers of any one volunteer, and the most shifts that any one of them can have.</summary>
    public int MostOffers { get; private set; }

    public int MostShifts { get; private set; }

    /// <summary>For each volunteer who is never to meet whom, and who likes to meet whom; null where nobody asked.</summary>
    public int[]?[] Apart { get; private set; } = [];

    public int[]?[] Together { get; private set; } = [];

    public bool HasPairs { get; private set; }

    /// <summary>For each shift all parts of its occasion, itself among them: people on them meet.</summary>
    public int[][] Occasion { get; private set; } = [];

    public static RosterModel Of(RosterProblem problem)
    {
        var model = new RosterModel(problem);
        model.TakeShifts();
        model.TakeOffers();
        model.TakePairs();
        return model;
    }

    /// <summary>The volunteer's offer for the shift, or -1.</summary>
    public int OfferOf(int volunteer, int shift)
    {
        int from = First[volunteer], to = First[volunteer + 1];
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (Before(Shift[middle], shift))
                from = middle + 1;
            else
                to = middle;
        }

        return from < First[volunteer + 1] && Shift[from] == shift ? from : -1;
    }

    /// <summary>Whether one person cannot be on both of two different shifts, because there is too little rest between them.</summary>
    public bool TooNear(int shift, int other) =>
        Start[shift] <= Start[other] ? Start[other] < Rested[shift] : Start[shift] < Rested[other];

    private bool Before(int shift, int other) => Start[shift] != Start[other] ? Start[shift] < Start[other] : shift < other;

    private void TakeShifts()
    {
        var shifts = Problem.Shifts;
        Min = [.. shifts.Select(s => s.Min)];
        Max = [.. shifts.Select(s => s.Max)];
        SkillMin = [.. shifts.Select(s => s.Skill?.Min ?? 0)];
        Start = [.. shifts.Select(s => s.Start.Ticks)];
        Rested = [.. shifts.Select(s => Rest.RestedAt(s).Ticks)];
        Week = [.. shifts.Select(s => Weeks.Of(s.Date))];
        var parts = Enumerable.Range(0, Shifts).GroupBy(s => shifts[s].Occasion is { } occasion ? (occasion, -1) : ("", s)).ToDictionary(g => g.Key, g => g.ToArray());
        Occasion = [.. Enumerable.Range(0, Shifts).Select(s => parts[shifts[s].Occasion is { } occasion ? (occasion, -1) : ("", s)])];
    }

    private void TakeOffers()
    {
        var seats = new List<(int Volunteer, int Shift, int Worth, bool Kept)>(Problem.Offers.Count + Problem.Kept.Count);
        var kept = Problem.Kept.Select(k => (Problem.VolunteerIndex[k.Volunteer], Problem.ShiftIndex[k.Shift])).ToHashSet();
        var offered = new HashSet<(int, int)>(kept.Count);
        foreach (var offer in Problem.Offers)
        {
            var (volunteer, shift) = (Problem.VolunteerIndex[offer.Volunteer], Problem.ShiftIndex[offer.Shift]);
            var isKept = kept.Count > 0 && kept.Contains((volunteer, shift));
            if (isKept)
                offered.Add((volunteer, shift));
            seats.Add((volunteer, shift, RosterScore.Wish * offer.Wish, isKept));
        }

        seats.AddRange(kept.Except(offered).Select(k => (k.Item1, k.Item2, 0, true)));
        TakeVolunteers(kept);
        Lay(seats.Where(s => s.Kept || MayBeAdded(s.Volunteer, s.Shift, kept)).ToList());
    }

    private void TakeVolunteers(HashSet<(int Volunteer, int Shift)> kept)
    {
        Cap = [.. Problem.Volunteers.Select(v => v.MaxShifts)];
        NotThreeWeeks = [.. Problem.Volunteers.Select(v => v.NotThreeWeeksInARow)];
        Settled = new bool[Volunteers];
        _keptOf = new List<int>?[Volunteers];
        foreach (var (volunteer, shift) in kept.Order())
            (_keptOf[volunteer] ??= []).Add(shift);
        foreach (var shift in kept.GroupBy(k => k.Shift))
            Max[shift.Key] = Math.Max(Max[shift.Key], shift.Count());
        for (var v = 0; v < Volunteers; v++)
        {
            if (_keptOf[v] is not { } own)
                continue;
            Settled[v] = own.Count >= Cap[v] || own.Any(s => own.Any(o => o != s && TooNear(s, o)))
                || (NotThreeWeeks[v] && Weeks.HasThreeInARow(own.Select(s => Week[s])));
            Cap[v] = Math.Max(Cap[v], own.Count);
        }
    }

    /// <summary>An offer that is too near a kept seat of the same person can never be taken up.</summary>
    private bool MayBeAdded(int volunteer, int shift, HashSet<(int, int)> kept) =>
        !Settled[volunteer] && Max[shift] > 0 && Cap[volunteer] > 0
        && (kept.Count == 0 || _keptOf[volunteer] is not { } own || !own.Any(o => TooNear(shift, o)));

    private void Lay(List<(int Volunteer, int Shift, int Worth, bool Kept)> seats)
    {
        First = new int[Volunteers + 1];
        foreach (var seat in seats)
            First[seat.Volunteer + 1]++;
        for (var v = 0; v < Volunteers; v++)
            First[v + 1] += First[v];
        var order = new (int Volunteer, int Shift, int Worth, bool Kept)[seats.Count];
        var next = First[..^1];
        foreach (var seat in seats)
            order[next[seat.Volunteer]++] = seat;
        for (var v = 0; v < Volunteers; v++)
            order.AsSpan(First[v], First[v + 1] - First[v]).Sort((a, b) => a.Shift == b.Shift ? 0 : Before(a.Shift, b.Shift) ? -1 : 1);

        Volunteer = Array.ConvertAll(order, o => o.Volunteer);
        Shift = Array.ConvertAll(order, o => o.Shift);
        Worth = Array.ConvertAll(order, o => o.Worth);
        Kept = Array.ConvertAll(order, o => o.Kept);
        Entry = Array.ConvertAll(order, o => (2 * o.Shift) + (HasSkill(o.Volunteer, o.Shift) ? 1 : 0));
        ByRested = [.. Enumerable.Range(0, order.Length)];
        for (var v = 0; v < Volunteers; v++)
        {
            var count = First[v + 1] - First[v];
            ByRested.AsSpan(First[v], count).Sort((a, b) => Rested[Shift[a]] != Rested[Shift[b]] ? Rested[Shift[a]].CompareTo(Rested[Shift[b]]) : a.CompareTo(b));
            MostOffers = Math.Max(MostOffers, count);
            Cap[v] = Math.Min(Cap[v], Settled[v] ? count : MostAtAll(v));
            MostShifts = Math.Max(MostShifts, Cap[v]);
        }
    }

    /// <summary>How many shifts the volunteer can have at most for their rest alone: always the one that ends first.</summary>
    private int MostAtAll(int volunteer)
    {
        var (most, rested) = (0, long.MinValue);
        for (var i = First[volunteer]; i < First[volunteer + 1]; i++)
        {
            var shift = Shift[ByRested[i]];
            if (Start[shift] < rested)
                continue;
            most++;
            rested = Rested[shift];
        }

        return most;
    }

    private bool HasSkill(int volunteer, int shift) =>
        SkillMin[shift] > 0 && Problem.Volunteers[volunteer].Skills.Contains(Problem.Shifts[shift].Skill!.Name);

    private void TakePairs()
    {
        Apart = Partners(Problem.Apart);
        Together = Partners(Problem.Together);
        HasPairs = Problem.Apart.Count + Problem.Together.Count > 0;
    }

    private int[]?[] Partners(IReadOnlyList<RosterPair> pairs)
    {
        var partners = new int[]?[Volunteers];
        foreach (var pair in pairs)
        {
            var (first, second) = (Problem.VolunteerIndex[pair.First], Problem.VolunteerIndex[pair.Second]);
            partners[first] = [.. partners[first] ?? [], second];
            partners[second] = [.. partners[second] ?? [], first];
        }

        return partners;
    }
}
