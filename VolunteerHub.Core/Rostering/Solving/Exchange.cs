namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// The ways in which people can be passed on: somebody comes to a shift, whoever was there goes to another, and so on, until a seat is
/// filled that was empty or somebody has one shift less. Nodes are the shifts' entries, with <see cref="Root"/> for all that is outside.
/// </summary>
internal sealed class Exchange
{
    private readonly RosterModel _model;
    private readonly RosterState _state;

    public Exchange(RosterModel model, RosterState state)
    {
        _model = model;
        _state = state;
        Root = model.Entries;
    }

    /// <summary>The node for all that is outside the shifts.</summary>
    public int Root { get; }

    /// <summary>What filling one more seat of the shift costs: less than nothing while people are needed.</summary>
    /// <returns>False when the shift has no room.</returns>
    public bool Fills(int shift, out int cost)
    {
        cost = _state.People[shift] < _model.Min[shift] ? -RosterScore.Person : 0;
        return _state.People[shift] < _model.Max[shift];
    }

    /// <summary>What one person less on the shift costs.</summary>
    public int Empties(int shift) => _state.People[shift] <= _model.Min[shift] ? RosterScore.Person : 0;

    /// <summary>What somebody with the skill costs who comes where anybody would do.</summary>
    public int FromSkilled(int shift) => _state.Skilled[shift] < _model.SkillMin[shift] ? -RosterScore.Skill : 0;

    /// <summary>What anybody costs who comes where somebody with the skill was.</summary>
    public int ToSkilled(int shift) => _state.Skilled[shift] <= _model.SkillMin[shift] ? RosterScore.Skill : 0;

    /// <summary>What it costs that a volunteer comes who has room for one more.</summary>
    public int Comes(int offer) => (2 * _state.Count[_model.Volunteer[offer]]) - _state.Worth(offer);

    /// <summary>What it costs that a volunteer has one shift less.</summary>
    public int Leaves(int offer) => _state.Worth(offer) - (2 * (_state.Count[_model.Volunteer[offer]] - 1));

    /// <summary>Whether the volunteer has room for one more and it could be this.</summary>
    public bool MayCome(int offer)
    {
        var volunteer = _model.Volunteer[offer];
        return !_state.Taken[offer] && _state.Instead[offer] == RosterState.Free && _state.Count[volunteer] < _model.Cap[volunteer] && !_state.Meets(offer);
    }

    /// <summary>Whether the volunteer could go from the one to the other.</summary>
    public bool MayGo(int from, int to) => !_state.Taken[to] && _state.MayTakeInstead(to, from) && !_state.Meets(to);

    /// <summary>
    /// Makes the moves, each of a taken offer given up (or none) and another taken (or none), when together they keep every rule and
    /// the score grows.
    /// </summary>
    /// <returns>Whether they were made; otherwise all is as it was.</returns>
    public bool Make(ReadOnlySpan<Move> moves, long atLeast = 1)
    {
        var before = _state.Score;
        foreach (var move in moves)
        {
            if (move.Given != RosterState.None)
                _state.Drop(move.Given);
        }

        foreach (var move in moves)
        {
            if (move.Taken != RosterState.None)
                _state.Add(move.Taken);
        }

        if (_state.Score >= before + atLeast && AreSound(moves))
        {
            foreach (var move in moves)
                _state.Refresh(_model.Volunteer[move.Given == RosterState.None ? move.Taken : move.Given]);
            return true;
        }

        foreach (var move in moves)
        {
            if (move.Taken != RosterState.None)
                _state.Drop(move.Taken);
        }

        foreach (var move in moves)
        {
            if (move.Given != RosterState.None)
                _state.Add(move.Given);
        }

        return false;
    }

    private bool AreSound(ReadOnlySpan<Move> moves)
    {
        foreach (var move in moves)
        {
            if (move.Taken != RosterState.None && (_state.People[_model.Shift[move.Taken]] > _model.Max[_model.Shift[move.Taken]] || !_state.IsSound(_model.Volunteer[move.Taken])))
                return false;
        }

        return true;
    }
}

/// <summary>A volunteer gives up a seat, takes another, or both.</summary>
/// <param name="Given">The offer given up, or <see cref="RosterState.None"/>.</param>
/// <param name="Taken">The offer taken, or <see cref="RosterState.None"/>.</param>
internal readonly record struct Move(int Given, int Taken);
