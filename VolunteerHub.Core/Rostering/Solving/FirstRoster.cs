namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// A whole roster at once, by taking shifts from the one with fewest yeses for its seats and on each whoever is gladdest and has least.
/// It keeps every rule and proves nothing.
/// </summary>
internal sealed class FirstRoster
{
    private readonly RosterModel _model;
    private readonly RosterState _state;
    private readonly Exchange _exchange;
    private readonly int[] _byShift;
    private readonly int[] _first;

    public FirstRoster(RosterModel model, RosterState state)
    {
        _model = model;
        _state = state;
        _exchange = new Exchange(model, state);
        _first = new int[model.Shifts + 1];
        foreach (var shift in model.Shift)
            _first[shift + 1]++;
        for (var s = 0; s < model.Shifts; s++)
            _first[s + 1] += _first[s];
        _byShift = new int[model.Offers];
        var next = _first[..^1];
        for (var o = 0; o < model.Offers; o++)
            _byShift[next[model.Shift[o]]++] = o;
    }

    /// <summary>Fills what is not filled, as far as it goes without moving anybody.</summary>
    public void Fill()
    {
        var order = Enumerable.Range(0, _model.Shifts).OrderBy(s => _first[s + 1] - _first[s] - _model.Min[s]).ToArray();
        foreach (var shift in order)
        {
            while (_state.Skilled[shift] < _model.SkillMin[shift] && _state.People[shift] < _model.Max[shift] && Take(shift, skilled: true))
            {
            }
        }

        foreach (var shift in order)
        {
            while (_state.People[shift] < _model.Min[shift] && Take(shift, skilled: false))
            {
            }
        }
    }

    private bool Take(int shift, bool skilled)
    {
        var (best, cost) = (RosterState.None, int.MaxValue);
        for (var i = _first[shift]; i < _first[shift + 1]; i++)
        {
            var offer = _byShift[i];
            if ((!skilled || (_model.Entry[offer] & 1) == 1) && _exchange.MayCome(offer) && _exchange.Comes(offer) < cost)
                (best, cost) = (offer, _exchange.Comes(offer));
        }

        if (best == RosterState.None)
            return false;
        _state.Add(best);
        _state.Refresh(_model.Volunteer[best]);
        return true;
    }
}
