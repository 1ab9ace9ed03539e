namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// A roster under work, that always keeps every rule. For each offer that is not taken it knows at once whether it could be taken as
/// things stand, or after which one other seat of the same person is given up.
/// </summary>
internal sealed class RosterState
{
    /// <summary>The offer goes with everything that the person has.</summary>
    public const int Free = -2;

    /// <summary>There is no such seat.</summary>
    public const int None = -1;

    private readonly RosterModel _model;
    private readonly int[] _held;
    private readonly int[] _weeks;

    public RosterState(RosterModel model)
    {
        _model = model;
        _held = new int[model.Offers];
        _weeks = new int[model.MostShifts + 1];
        Count = new int[model.Volunteers];
        Taken = new bool[model.Offers];
        People = new int[model.Shifts];
        Skilled = new int[model.Shifts];
        Instead = new int[model.Offers];
        OrInstead = new int[model.Offers];
        Holder = new int[model.Entries];
        Next = new int[model.Offers];
        Previous = new int[model.Offers];
        Array.Fill(Holder, None);
        for (var o = 0; o < model.Offers; o++)
        {
            if (model.Kept[o])
                Add(o);
        }

        for (var v = 0; v < model.Volunteers; v++)
            Refresh(v);
    }

    /// <summary>The score by now.</summary>
    public long Score { get; private set; }

    /// <summary>How many shifts each volunteer has.</summary>
    public int[] Count { get; }

    /// <summary>Which offers are taken.</summary>
    public bool[] Taken { get; }

    /// <summary>How many are on each shift, and how many of them have its skill.</summary>
    public int[] People { get; }

    public int[] Skilled { get; }

    /// <summary>For an offer not taken: <see cref="Free"/>, or the one or two taken offers of which either may give way, or <see cref="None"/>.</summary>
    public int[] Instead { get; }

    public int[] OrInstead { get; }

    /// <summary>The seats of each entry that may give way, as a chain.</summary>
    public int[] Holder { get; }

    public int[] Next { get; }

    private int[] Previous { get; }

    /// <summary>What a volunteer has, by start.</summary>
    public ReadOnlySpan<int> Of(int volunteer) => _held.AsSpan(_model.First[volunteer], Count[volunteer]);

    /// <summary>Whether the volunteer may take the offer when the other is given up.</summary>
    public bool MayTakeInstead(int offer, int given) =>
        Instead[offer] == Free || Instead[offer] == given || OrInstead[offer] == given;

    /// <summary>What the offer's wish is worth as things stand, with those on the shift who like to be together with them.</summary>
    public int Worth(int offer)
    {
        var worth = _model.Worth[offer];
        if (_model.HasPairs && _model.Together[_model.Volunteer[offer]] is { } friends)
            worth += RosterScore.Together * Among(friends, _model.Shift[offer]);
        return worth;
    }

    /// <summary>Whether somebody is on the shift whom the volunteer is never to meet.</summary>
    public bool Meets(int offer) =>
        _model.HasPairs && _model.Apart[_model.Volunteer[offer]] is { } others && AreThere(others, _model.Shift[offer]);

    public void Add(int offer)
    {
        int volunteer = _model.Volunteer[offer], shift = _model.Shift[offer], entry = _model.Entry[offer];
        Score += Worth(offer) - (2 * Count[volunteer]) + (People[shift] < _model.Min[shift] ? RosterScore.Person : 0);
        People[shift]++;
        if ((entry & 1) == 1)
        {
            Score += Skilled[shift] < _model.SkillMin[shift] ? RosterScore.Skill : 0;
            Skilled[shift]++;
        }

        Taken[offer] = true;
        var held = _held.AsSpan(_model.First[volunteer], Count[volunteer] + 1);
        var at = Count[volunteer]++;
        for (; at > 0 && held[at - 1] > offer; at--)
            held[at] = held[at - 1];
        held[at] = offer;
        if (!_model.Kept[offer])
            Chain(entry, offer);
    }

    public void Drop(int offer)
    {
        int volunteer = _model.Volunteer[offer], shift = _model.Shift[offer], entry = _model.Entry[offer];
        Taken[offer] = false;
        var held = _held.AsSpan(_model.First[volunteer], Count[volunteer]);
        held[(held.IndexOf(offer) + 1)..].CopyTo(held[held.IndexOf(offer)..]);
        Count[volunteer]--;
        People[shift]--;
        Score -= Worth(offer) - (2 * Count[volunteer]) + (People[shift] < _model.Min[shift] ? RosterScore.Person : 0);
        if ((entry & 1) == 1)
        {
            Skilled[shift]--;
            Score -= Skilled[shift] < _model.SkillMin[shift] ? RosterScore.Skill : 0;
        }

        Unchain(entry, offer);
    }

    /// <summary>Becomes the roster of exactly these offers.</summary>
    public void TakeAll(ReadOnlySpan<bool> taken)
    {
        for (var v = 0; v < _model.Volunteers; v++)
        {
            for (var o = _model.First[v]; o < _model.First[v + 1]; o++)
            {
                if (Taken[o] && !taken[o])
                    Drop(o);
            }
        }

        for (var v = 0; v < _model.Volunteers; v++)
        {
            for (var o = _model.First[v]; o < _model.First[v + 1]; o++)
            {
                if (taken[o] && !Taken[o])
                    Add(o);
            }
        }

        for (var v = 0; v < _model.Volunteers; v++)
            Refresh(v);
    }

    /// <summary>Whether what the volunteer has keeps their own rules: not too many, rest, weeks, and nobody whom they are not to meet.</summary>
    public bool IsSound(int volunteer)
    {
        var held = Of(volunteer);
        if (_model.Settled[volunteer])
            return true;
        if (held.Length > _model.Cap[volunteer])
            return false;
        for (var k = 1; k < held.Length; k++)
        {
            if (_model.TooNear(_model.Shift[held[k - 1]], _model.Shift[held[k]]))
                return false;
        }

        foreach (var offer in held)
        {
            if (Meets(offer))
                return false;
        }

        return !_model.NotThreeWeeks[volunteer] || !HasThreeWeeks(held);
    }

    /// <summary>Reckons anew which offers the volunteer could take, after what they have has changed.</summary>
    public void Refresh(int volunteer)
    {
        var held = Of(volunteer);
        for (var offer = _model.First[volunteer]; offer < _model.First[volunteer + 1]; offer++)
        {
            if (Taken[offer])
                continue;
            OrInstead[offer] = None;
            Instead[offer] = NearOnes(held, _model.Shift[offer]);
            if (_model.NotThreeWeeks[volunteer] && Instead[offer] != None)
                RegardWeeks(held, offer);
            if (Instead[offer] >= 0 && _model.Kept[Instead[offer]])
                (Instead[offer], OrInstead[offer]) = (OrInstead[offer], None);
            if (OrInstead[offer] >= 0 && _model.Kept[OrInstead[offer]])
                OrInstead[offer] = None;
        }
    }

    private int NearOnes(ReadOnlySpan<int> held, int shift)
    {
        var near = Free;
        foreach (var other in held)
        {
            if (!_model.TooNear(shift, _model.Shift[other]))
                continue;
            if (near != Free)
                return None;
            near = other;
        }

        return near;
    }

    /// <summary>
    /// A further week makes up to three runs of three, each with two weeks that have a shift already. Somebody's one shift in a week that
    /// is in all those runs may give way.
    /// </summary>
    private void RegardWeeks(ReadOnlySpan<int> held, int offer)
    {
        var week = _model.Week[_model.Shift[offer]];
        int near = Instead[offer], b2 = None, b1 = None, a1 = None, a2 = None;
        foreach (var other in held)
        {
            if (other == near)
                continue;
            switch (_model.Week[_model.Shift[other]] - week)
            {
                case 0: return;
                case -2: b2 = b2 == None ? other : Free; break;
                case -1: b1 = b1 == None ? other : Free; break;
                case 1: a1 = a1 == None ? other : Free; break;
                case 2: a2 = a2 == None ? other : Free; break;
            }
        }

        bool before = b2 != None && b1 != None, around = b1 != None && a1 != None, after = a1 != None && a2 != None;
        if (!before && !around && !after)
            return;
        var (first, second) = (before, around, after) switch
        {
            (true, false, false) => (b2, b1),
            (true, true, false) => (b1, None),
            (false, true, false) => (b1, a1),
            (false, true, true) => (a1, None),
            (false, false, true) => (a1, a2),
            _ => (None, None),
        };
        if (near != Free)
            (first, second) = (None, None);
        // Free here says that the week has more than one shift; giving up one of them does not help.
        first = first == Free ? None : first;
        second = second == Free ? None : second;
        Instead[offer] = first == None ? second : first;
        OrInstead[offer] = first == None ? None : second;
    }

    private bool HasThreeWeeks(ReadOnlySpan<int> held)
    {
        var count = 0;
        foreach (var offer in held)
        {
            var week = _model.Week[_model.Shift[offer]];
            if (count > 0 && _weeks[count - 1] == week)
                continue;
            _weeks[count++] = week;
            if (count > 2 && _weeks[count - 3] == week - 2)
                return true;
        }

        return false;
    }

    private int Among(int[] others, int shift)
    {
        var there = 0;
        foreach (var other in others)
        {
            var offer = _model.OfferOf(other, shift);
            if (offer >= 0 && Taken[offer])
                there++;
        }

        return there;
    }

    private bool AreThere(int[] others, int shift)
    {
        foreach (var part in _model.Occasion[shift])
        {
            if (Among(others, part) > 0)
                return true;
        }

        return false;
    }

    private void Chain(int entry, int offer)
    {
        Previous[offer] = None;
        Next[offer] = Holder[entry];
        if (Holder[entry] != None)
            Previous[Holder[entry]] = offer;
        Holder[entry] = offer;
    }

    private void Unchain(int entry, int offer)
    {
        if (Previous[offer] == None)
            Holder[entry] = Next[offer];
        else
            Next[Previous[offer]] = Next[offer];
        if (Next[offer] != None)
            Previous[Next[offer]] = Previous[offer];
    }
}
