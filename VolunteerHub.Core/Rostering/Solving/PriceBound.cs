namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// A proof that no roster can score more than so much. Every seat is given a price that it pays to whoever takes it. Then each volunteer
/// may choose their best schedule and each shift its best number of people as if alone, and the two together are never worth less than any
/// roster (Lagrangian relaxation). Any prices prove something; good prices prove most.
/// </summary>
internal sealed class PriceBound
{
    private readonly RosterModel _model;
    private readonly long[] _pays;

    public PriceBound(RosterModel model)
    {
        _model = model;
        _pays = new long[model.Offers];
        Share = new int[model.Offers];
        Schedule = new BestSchedule(model);
    }

    /// <summary>What each offer gets of shifts together.</summary>
    public int[] Share { get; }

    /// <summary>What finds each volunteer's best.</summary>
    public BestSchedule Schedule { get; }

    /// <summary>What no roster can exceed, at these prices. Scores are even, so the bound is.</summary>
    public long Lowest(ReadOnlySpan<int> price)
    {
        var total = 0L;
        for (var s = 0; s < _model.Shifts; s++)
            total += Shift(s, price[2 * s], price[(2 * s) + 1], 1, out _, out _);
        for (var o = 0; o < _model.Offers; o++)
            _pays[o] = _model.Worth[o] + Share[o] + price[_model.Entry[o]];
        for (var v = 0; v < _model.Volunteers; v++)
            total += Schedule.Find(v, _pays, 1);
        return total & ~1L;
    }

    /// <summary>
    /// Divides what a shift together gives among the two, for each shift that both could have. However it is divided, the two never get
    /// less than they do in a roster. Good for the proof is that whoever is there alone has nothing of it.
    /// </summary>
    public void Divide(RosterState state)
    {
        if (!_model.HasPairs)
            return;
        Array.Clear(Share);
        for (var o = 0; o < _model.Offers; o++)
        {
            foreach (var friend in _model.Together[_model.Volunteer[o]] ?? [])
            {
                var other = _model.OfferOf(friend, _model.Shift[o]);
                if (other < 0)
                    continue;
                Share[o] += (state.Taken[o], state.Taken[other]) switch
                {
                    (true, false) => 0,
                    (false, true) => RosterScore.Together,
                    _ => RosterScore.Together / 2,
                };
            }
        }
    }

    /// <summary>What a shift has at most from people whom it pays these prices, and with how many of them.</summary>
    public long Shift(int shift, long anybody, long skilled, long scale, out int people, out int withSkill)
    {
        int min = _model.Min[shift], max = _model.Max[shift], skill = Math.Min(_model.SkillMin[shift], max);
        var best = 0L;
        (people, withSkill) = (0, 0);
        // What it has is bent only at these numbers, so the best is at one of them.
        ReadOnlySpan<int> bends = [0, skill, min, max];
        foreach (var n in bends)
        {
            foreach (var q in bends)
            {
                if (q > n || (q > 0 && skill == 0))
                    continue;
                var worth = (scale * RosterScore.Shift(min, skill, n, q)) - (anybody * (n - q)) - (skilled * q);
                if (worth > best)
                    (best, people, withSkill) = (worth, n, q);
            }
        }

        return best;
    }
}
