namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// Lowers the bound for a roster that is thought to be the best. At the right prices everybody's best schedule is the one that they have
/// and every shift's best number of people the one that is on it. Whoever would rather have another moves the prices just so far that
/// they would not, one after the other (Agmon and Motzkin's relaxation of linear inequalities). What is left over in all is the gap.
/// </summary>
internal sealed class Tuning
{
    /// <summary>Prices in parts of a point.</summary>
    private const long Scale = 1 << 10;

    private readonly RosterModel _model;
    private readonly RosterState _state;
    private readonly PriceBound _proof;
    private long[] _price = [];
    private readonly long[] _pays;
    private readonly long[] _slack;
    private int[] _more = [];
    private readonly bool[] _queued;
    private readonly Queue<int> _queue = new();
    private readonly int[] _atEntry;
    private readonly int[] _firstAt;
    private readonly List<int> _touched = [];
    private readonly List<PairPrice> _links = [];
    private readonly Dictionary<int, List<int>> _linksOf = [];
    private long _gap;

    public Tuning(RosterModel model, RosterState state, PriceBound proof)
    {
        _model = model;
        _state = state;
        _proof = proof;
        _pays = new long[model.Offers];
        _slack = new long[model.Volunteers + model.Shifts];
        _queued = new bool[model.Volunteers + model.Shifts];
        _firstAt = new int[model.Entries + 1];
        foreach (var entry in model.Entry)
            _firstAt[entry + 1]++;
        for (var e = 0; e < model.Entries; e++)
            _firstAt[e + 1] += _firstAt[e];
        _atEntry = new int[model.Offers];
        var next = _firstAt[..^1];
        for (var o = 0; o < model.Offers; o++)
            _atEntry[next[model.Entry[o]]++] = o;
    }

    /// <summary>What volunteers would rather have had on the way: the volunteer, then the offers.</summary>
    public List<int[]> Wanted { get; } = [];

    /// <summary>Tunes the prices.</summary>
    /// <param name="price">Prices to begin with.</param>
    /// <param name="steps">After how many steps to stop.</param>
    /// <param name="isEnough">Asked now and then.</param>
    /// <returns>The lowest bound that was met.</returns>
    public long Run(ReadOnlySpan<int> price, int steps, Func<bool> isEnough)
    {
        Wanted.Clear();
        Link();
        _price = new long[_model.Entries + _links.Count];
        _more = new int[_price.Length];
        for (var e = 0; e < price.Length; e++)
            _price[e] = price[e] * Scale;
        for (var o = 0; o < _model.Offers; o++)
            _pays[o] = ((_model.Worth[o] + _proof.Share[o]) * Scale) + _price[_model.Entry[o]];
        _queue.Clear();
        Array.Clear(_queued);
        _gap = 0;
        for (var agent = 0; agent < _slack.Length; agent++)
        {
            _slack[agent] = 0;
            Look(agent);
        }

        var lowest = _gap;
        for (var step = 1; _queue.Count > 0 && step <= steps && lowest >= 2 * Scale; step++)
        {
            Move(_queue.Dequeue());
            lowest = Math.Min(lowest, _gap);
            if (step % 64 == 0 && isEnough())
                break;
        }

        return (_state.Score + (lowest / Scale)) & ~1L;
    }

    /// <summary>Reckons how much more the agent would have from what they would rather have.</summary>
    private void Look(int agent)
    {
        var slack = agent < _model.Volunteers ? OfVolunteer(agent) : OfShift(agent - _model.Volunteers);
        _gap += slack - _slack[agent];
        _slack[agent] = slack;
        if (slack > 0 && !_queued[agent])
        {
            _queued[agent] = true;
            _queue.Enqueue(agent);
        }
    }

    private long OfVolunteer(int volunteer)
    {
        var has = -Scale * RosterScore.Load(_state.Count[volunteer]);
        foreach (var offer in _state.Of(volunteer))
            has += _pays[offer];
        return _proof.Schedule.Find(volunteer, _pays, Scale) - has;
    }

    private long OfShift(int shift)
    {
        var (anybody, skilled) = (_price[2 * shift], _price[(2 * shift) + 1]);
        int people = _state.People[shift], withSkill = _state.Skilled[shift];
        var has = (Scale * RosterScore.Shift(_model.Min[shift], _model.SkillMin[shift], people, withSkill)) - (anybody * (people - withSkill)) - (skilled * withSkill);
        return _proof.Shift(shift, anybody, skilled, Scale, out _, out _) - has;
    }

    private void Move(int agent)
    {
        _queued[agent] = false;
        if (_slack[agent] == 0)
            return;
        _touched.Clear();
        if (agent < _model.Volunteers)
            WantVolunteer(agent);
        else
            WantShift(agent - _model.Volunteers);
        var length = 0L;
        foreach (var entry in _touched)
            length += (long)_more[entry] * _more[entry];
        if (length == 0)
            return;
        var step = (_slack[agent] + length - 1) / length;
        foreach (var entry in _touched)
        {
            var by = step * _more[entry];
            if (entry >= _model.Entries)
                by = Math.Clamp(_price[entry] + by, _links[entry - _model.Entries].Least, _links[entry - _model.Entries].Most) - _price[entry];
            _more[entry] = 0;
            _price[entry] += by;
            foreach (var offer in OffersAt(entry))
                _pays[offer] += by * SignAt(entry, offer);
        }

        foreach (var entry in _touched)
        {
            foreach (var offer in OffersAt(entry))
                Look(_model.Volunteer[offer]);
            if (entry < _model.Entries)
                Look(_model.Volunteers + (entry / 2));
        }
    }

    private ReadOnlySpan<int> OffersAt(int entry) => entry < _model.Entries
        ? _atEntry.AsSpan(_firstAt[entry], _firstAt[entry + 1] - _firstAt[entry])
        : new[] { _links[entry - _model.Entries].One, _links[entry - _model.Entries].Other };

    private int SignAt(int entry, int offer) => entry >= _model.Entries && offer == _links[entry - _model.Entries].Other ? _links[entry - _model.Entries].Sign : 1;

    /// <summary>
    /// Two who are not to meet share a price of their own on each shift that just one of them has: both are charged it, and it is given
    /// back once, since at most one of them is there. Two who like to be together share what it gives on each shift that both have or
    /// neither has: what the one gets more of it the other gets less.
    /// </summary>
    private void Link()
    {
        _links.Clear();
        _linksOf.Clear();
        for (var o = 0; o < _model.Offers && _model.HasPairs; o++)
        {
            foreach (var volunteer in _model.Apart[_model.Volunteer[o]] ?? [])
            {
                foreach (var part in _model.Occasion[_model.Shift[o]])
                {
                    var other = _model.OfferOf(volunteer, part);
                    if (other >= 0 && _state.Taken[o] && !_state.Taken[other])
                        Link(new PairPrice(o, other, 1, long.MinValue / 4, 0));
                }
            }

            foreach (var volunteer in _model.Together[_model.Volunteer[o]] ?? [])
            {
                var other = _model.OfferOf(volunteer, _model.Shift[o]);
                if (other > o && _state.Taken[o] == _state.Taken[other])
                    Link(new PairPrice(o, other, -1, -Scale * RosterScore.Together / 2, Scale * RosterScore.Together / 2));
            }
        }
    }

    private void Link(PairPrice link)
    {
        foreach (var offer in (int[])[link.One, link.Other])
        {
            if (!_linksOf.TryGetValue(offer, out var links))
                _linksOf[offer] = links = [];
            links.Add(_model.Entries + _links.Count);
        }

        _links.Add(link);
    }

    /// <summary>A volunteer who would rather be elsewhere: what they have is to pay more and what they would rather have less.</summary>
    private void WantVolunteer(int volunteer)
    {
        _proof.Schedule.Find(volunteer, _pays, Scale);
        Wanted.Add([volunteer, .. _proof.Schedule.Chosen]);
        foreach (var offer in _proof.Schedule.Chosen)
            CountOffer(offer, -1);
        foreach (var offer in _state.Of(volunteer))
            CountOffer(offer, 1);
    }

    private void CountOffer(int offer, int more)
    {
        Count(_model.Entry[offer], more);
        if (_links.Count > 0 && _linksOf.TryGetValue(offer, out var links))
            links.ForEach(l => Count(l, more * SignAt(l, offer)));
    }

    /// <summary>A shift that would rather have more people is to pay more, and less if it would rather have fewer.</summary>
    private void WantShift(int shift)
    {
        _proof.Shift(shift, _price[2 * shift], _price[(2 * shift) + 1], Scale, out var people, out var skilled);
        Count(2 * shift, people - skilled - (_state.People[shift] - _state.Skilled[shift]));
        Count((2 * shift) + 1, skilled - _state.Skilled[shift]);
    }

    private void Count(int entry, int more)
    {
        _touched.Add(entry);
        _more[entry] += more;
    }

    /// <summary>A price that two offers for the same shift have in common, and how far it may go.</summary>
    private readonly record struct PairPrice(int One, int Other, int Sign, long Least, long Most);
}
