using VolunteerHub.Core.Rostering.Constraints;

namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>One run of the solver: the best roster and the lowest bound so far, and the order in which they are sought.</summary>
internal sealed class RosterRun
{
    private const int FirstSteps = 64;
    private const int MostSteps = 20_000;
    private const int TuningForOneTry = 4;

    private readonly RosterModel _model;
    private readonly Func<RosterProgress, bool> _goesOn;
    private readonly PriceBound _proof;
    private readonly RosterState _state;
    private readonly bool[] _best;
    private long _score = long.MinValue;
    private int _filled;
    private long _bound;
    private bool _isStopped;

    public RosterRun(RosterModel model, Func<RosterProgress, bool> goesOn)
    {
        _model = model;
        _goesOn = goesOn;
        _proof = new PriceBound(model);
        _state = new RosterState(model);
        _best = new bool[model.Offers];
        Needed = model.Min.Sum();
        _proof.Divide(_state);
        _bound = _proof.Lowest(new int[model.Entries]);
    }

    private int Needed { get; }

    private bool IsDone => _isStopped || _score >= _bound;

    public RosterResult Solve()
    {
        TakeFirst();
        var prices = Fill();
        if (!_isStopped)
            Prove(prices);
        IsEnough();
        return Result();
    }

    private void TakeFirst()
    {
        var first = new RosterState(_model);
        new FirstRoster(_model, first).Fill();
        Keep(first);
        IsEnough();
    }

    private int[] Fill()
    {
        var filling = new Filling(_model, _state);
        if (!_isStopped)
            filling.Run(IsEnough);
        if (_isStopped)
            new FirstRoster(_model, _state).Fill();
        Keep(_state);
        return filling.Price;
    }

    private void Prove(int[] prices)
    {
        var improving = new Improving(_model, _state);
        improving.Run(prices, IsEnough);
        Keep(_state);
        _proof.Divide(_state);
        _bound = Math.Min(_bound, _proof.Lowest(prices));
        if (!IsEnough() && !IsDone)
            Close(prices, improving);
    }

    /// <summary>
    /// What is open between the roster and the bound is either the prices' fault or the roster's. By turns the prices are tuned, and the
    /// schedules that somebody wanted at those prices are tried, with more patience each time.
    /// </summary>
    private void Close(int[] prices, Improving improving)
    {
        var tuning = new Tuning(_model, _state, _proof);
        var forcing = new Forcing(_model, _state, improving);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        for (var steps = FirstSteps; steps <= MostSteps && !IsDone; steps *= 4)
        {
            _proof.Divide(_state);
            _bound = Math.Min(_bound, tuning.Run(prices, steps, IsEnough));
            var left = steps / TuningForOneTry;
            foreach (var schedules in tuning.Wanted.Select(w => (IReadOnlyList<int[]>)[w]).Concat(Meetings()).ToList())
            {
                if (left == 0 || IsDone || IsEnough())
                    break;
                if (!IsWorthTrying(schedules) || !tried.Add(string.Join('|', schedules.Select(s => string.Join(',', s)))))
                    continue;
                left--;
                if (!forcing.Try(schedules, prices, IsEnough))
                    continue;
                Keep(_state);
                tried.Clear();
                steps = FirstSteps;
            }
        }
    }

    /// <summary>For each pair who like to be together and each shift that both could have: both on it.</summary>
    private IEnumerable<IReadOnlyList<int[]>> Meetings()
    {
        foreach (var pair in _model.Problem.Together)
        {
            var (first, second) = (_model.Problem.VolunteerIndex[pair.First], _model.Problem.VolunteerIndex[pair.Second]);
            for (var o = _model.First[first]; o < _model.First[first + 1]; o++)
            {
                var other = _model.OfferOf(second, _model.Shift[o]);
                if (other >= 0 && !(_state.Taken[o] && _state.Taken[other]) && With(first, o) is { } one && With(second, other) is { } two)
                    yield return [one, two];
            }
        }
    }

    /// <summary>What the volunteer has, with the offer instead of whatever it does not go with; null if that cannot be.</summary>
    private int[]? With(int volunteer, int offer)
    {
        if (_state.Taken[offer])
            return [volunteer, .. _state.Of(volunteer)];
        if (_state.Instead[offer] == RosterState.None || _state.Meets(offer))
            return null;
        var given = _state.Instead[offer];
        if (given == RosterState.Free && _state.Count[volunteer] >= _model.Cap[volunteer])
            given = _state.Of(volunteer).ToArray().Where(h => !_model.Kept[h]).DefaultIfEmpty(RosterState.None).MinBy(h => h < 0 ? 0 : _state.Worth(h));
        return given == RosterState.None ? null : [volunteer, .. _state.Of(volunteer).ToArray().Where(h => h != given), offer];
    }

    private bool IsWorthTrying(IReadOnlyList<int[]> schedules) => schedules.All(s => !_state.Of(s[0]).SequenceEqual(s.AsSpan(1)));

    private bool IsEnough()
    {
        _isStopped |= !_goesOn(new RosterProgress(_score, _bound, _filled, Needed));
        return _isStopped;
    }

    private void Keep(RosterState state)
    {
        if (state.Score <= _score)
            return;
        _score = state.Score;
        _filled = FilledIn(state);
        state.Taken.CopyTo(_best, 0);
    }

    private int FilledIn(RosterState state) => Enumerable.Range(0, _model.Shifts).Sum(s => Math.Min(state.People[s], _model.Min[s]));

    private RosterResult Result()
    {
        var state = new RosterState(_model);
        state.TakeAll(_best);
        RosterSeat[] seats =
        [
            .. Enumerable.Range(0, _model.Offers).Where(o => _best[o])
                .OrderBy(o => _model.Shift[o]).ThenBy(o => _model.Volunteer[o])
                .Select(o => new RosterSeat(_model.Problem.Volunteers[_model.Volunteer[o]].Id, _model.Problem.Shifts[_model.Shift[o]].Id)),
        ];
        // People are asked on the strength of this. Should there be a mistake in the solver, nobody is.
        if (RosterRules.Check(_model.Problem, seats) is { Count: > 0 } broken)
            throw new InvalidOperationException($"The solver broke {broken[0]}.");
        return new RosterResult(
            seats,
            _score,
            _bound,
            _filled,
            Needed,
            Enumerable.Range(0, _model.Shifts).Sum(s => Math.Min(state.Skilled[s], _model.SkillMin[s])),
            _model.SkillMin.Sum(),
            new Unfilling(_model, state).All());
    }
}
