using System.Runtime.InteropServices;

namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// Fills the roster from the dearest seat down: always along the ways that gain most, found by shortest paths in <see cref="Exchange"/>
/// with prices for reduced costs, many ways of the same gain at a time (primal-dual method for minimum-cost flow). Without the rules
/// that no flow has, the roster is the best there is when it ends; with them it is near, and the prices are a good start for a proof.
/// </summary>
internal sealed class Filling
{
    private const int Far = int.MaxValue / 4;

    /// <summary>Everything in the score is even.</summary>
    private const int Step = 2;

    private readonly RosterModel _model;
    private readonly RosterState _state;
    private readonly Exchange _exchange;
    private readonly int[] _far;
    private readonly EntryQueue _queue;
    private readonly bool[] _seen;
    private readonly List<Halt> _way = [];
    private readonly List<Move> _moves = [];
    private readonly bool[] _barred;
    private readonly List<int> _bars = [];
    private int _seat;

    public Filling(RosterModel model, RosterState state)
    {
        _model = model;
        _state = state;
        _exchange = new Exchange(model, state);
        Price = new int[model.Entries];
        _far = new int[model.Entries];
        _queue = new EntryQueue(model.Entries);
        _seen = new bool[model.Entries];
        _barred = new bool[model.Offers];
    }

    /// <summary>For each entry what one more person there costs by now.</summary>
    public int[] Price { get; }

    public int Rounds { get; private set; }

    /// <summary>Fills until nothing is gained, or nobody waits for more.</summary>
    /// <param name="isEnough">Asked after each round.</param>
    public void Run(Func<bool> isEnough)
    {
        Begin();
        while (_seat < 0)
        {
            var (score, bars) = (_state.Score, _bars.Count);
            Fill();
            var isStuck = _state.Score == score && _bars.Count == bars;
            if (_state.Score > score)
                Unbar();
            Rounds++;
            if (isEnough())
                return;
            var farther = Spread();
            if (farther >= Far)
                return;
            for (var e = 0; e < Price.Length; e++)
                Price[e] += Math.Min(_far[e], farther);
            // Ways that are there by their length may all be closed by who is on them already: then on to those that gain a step less.
            _seat += isStuck && farther == 0 ? Step : farther;
        }
    }

    private void Unbar()
    {
        foreach (var offer in _bars)
            _barred[offer] = false;
        _bars.Clear();
    }

    private void Begin()
    {
        Array.Fill(Price, RosterScore.Person + RosterScore.Skill);
        for (var o = 0; o < _model.Offers; o++)
        {
            if (_exchange.MayCome(o))
                Price[_model.Entry[o]] = Math.Min(Price[_model.Entry[o]], _exchange.Comes(o));
        }

        for (var s = 0; s < _model.Shifts; s++)
        {
            Price[2 * s] = Math.Min(Price[2 * s], Price[(2 * s) + 1] + _exchange.FromSkilled(s));
            if (_exchange.Fills(s, out var cost))
                _seat = Math.Min(_seat, Price[2 * s] + cost);
        }
    }

    /// <summary>Finds how much farther than its price says every entry is from volunteers with room, up to the nearest free seat.</summary>
    /// <returns>How much farther that seat is.</returns>
    private int Spread()
    {
        Array.Fill(_far, Far);
        _queue.Clear();
        for (var v = 0; v < _model.Volunteers; v++)
        {
            if (_state.Count[v] >= _model.Cap[v])
                continue;
            for (var o = _model.First[v]; o < _model.First[v + 1]; o++)
            {
                if (MayCome(o))
                    Reach(_model.Entry[o], _exchange.Comes(o) - Price[_model.Entry[o]], 0);
            }
        }

        var seat = Far;
        while (_queue.Count > 0)
        {
            var entry = _queue.Take();
            var far = _far[entry];
            if (far >= seat)
                break;
            var shift = entry / 2;
            if ((entry & 1) == 1)
            {
                Reach(entry - 1, Price[entry] + _exchange.FromSkilled(shift) - Price[entry - 1], far);
            }
            else
            {
                if (_exchange.Fills(shift, out var cost))
                    seat = Math.Min(seat, far + Math.Max(0, Price[entry] + cost - _seat));
                if (_state.Skilled[shift] > 0)
                    Reach(entry + 1, Price[entry] + _exchange.ToSkilled(shift) - Price[entry + 1], far);
            }

            for (var given = _state.Holder[entry]; given != RosterState.None; given = _state.Next[given])
                ReachFrom(given, Price[entry] + _state.Worth(given), far);
        }

        return seat;
    }

    private void ReachFrom(int given, int price, int far)
    {
        var volunteer = _model.Volunteer[given];
        for (var o = _model.First[volunteer]; o < _model.First[volunteer + 1]; o++)
        {
            if (MayGo(given, o))
                Reach(_model.Entry[o], price - _state.Worth(o) - Price[_model.Entry[o]], far);
        }
    }

    private void Reach(int entry, int further, int far)
    {
        // The rules outside the flow can open a way that is cheaper than its price; it is taken as one of the same price.
        var there = far + Math.Max(0, further);
        if (there >= _far[entry])
            return;
        _far[entry] = there;
        _queue.Put(entry, there);
    }

    /// <summary>Goes all ways that cost no more than the prices say.</summary>
    private void Fill()
    {
        Array.Clear(_seen);
        for (var v = 0; v < _model.Volunteers; v++)
        {
            for (var o = _model.First[v]; o < _model.First[v + 1] && _state.Count[v] < _model.Cap[v]; o++)
            {
                if (!_seen[_model.Entry[o]] && MayCome(o) && _exchange.Comes(o) <= Price[_model.Entry[o]])
                    Go(o);
            }
        }
    }

    /// <summary>Goes from a volunteer with room to a free seat, depth first, and passes everybody on who is in the way.</summary>
    private void Go(int offer)
    {
        _way.Clear();
        Enter(_model.Entry[offer], RosterState.None, offer);
        while (_way.Count > 0)
        {
            var step = _way[^1];
            int entry = step.Entry, shift = entry / 2;
            switch (step.Stage)
            {
                case 0:
                    _way[^1] = step with { Stage = 1, Holder = _state.Holder[entry], Offer = -1 };
                    if ((entry & 1) == 1)
                    {
                        if (!_seen[entry - 1] && Price[entry] + _exchange.FromSkilled(shift) <= Price[entry - 1])
                            Enter(entry - 1, RosterState.None, RosterState.None);
                    }
                    else if (_exchange.Fills(shift, out var cost) && Price[entry] + cost <= _seat)
                    {
                        Arrive();
                        return;
                    }
                    else if (_state.Skilled[shift] > 0 && !_seen[entry + 1] && Price[entry] + _exchange.ToSkilled(shift) <= Price[entry + 1])
                    {
                        Enter(entry + 1, RosterState.None, RosterState.None);
                    }

                    break;
                default:
                    if (!PassOn(step))
                        _way.RemoveAt(_way.Count - 1);
                    break;
            }
        }
    }

    private bool PassOn(Halt step)
    {
        var (holder, offer) = (step.Holder, step.Offer);
        for (; holder != RosterState.None; holder = _state.Next[holder], offer = -1)
        {
            var volunteer = _model.Volunteer[holder];
            var price = Price[step.Entry] + _state.Worth(holder);
            for (offer = Math.Max(offer, _model.First[volunteer]); offer < _model.First[volunteer + 1]; offer++)
            {
                if (_seen[_model.Entry[offer]] || price - _state.Worth(offer) > Price[_model.Entry[offer]] || !MayGo(holder, offer) || IsPassed(volunteer, offer))
                    continue;
                _way[^1] = step with { Holder = holder, Offer = offer + 1 };
                Enter(_model.Entry[offer], holder, offer);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the volunteer is on the way already in a manner that leaves them free to choose: then whoever comes could come here at
    /// once, and a way through them twice may take more than they can give.
    /// </summary>
    private bool IsPassed(int volunteer, int offer)
    {
        if (_state.Instead[offer] != RosterState.Free)
            return false;
        foreach (var halt in _way)
        {
            var taken = halt.By.Taken;
            if (taken != RosterState.None && _model.Volunteer[taken] == volunteer && _state.Instead[taken] == RosterState.Free)
                return true;
        }

        return false;
    }

    private void Enter(int entry, int given, int taken)
    {
        _seen[entry] = true;
        _way.Add(new Halt(entry, 0, RosterState.None, -1, new Move(given, taken)));
    }

    private void Arrive()
    {
        _moves.Clear();
        foreach (var step in _way)
        {
            if (step.By.Taken != RosterState.None)
                _moves.Add(step.By);
        }

        if (!_exchange.Make(CollectionsMarshal.AsSpan(_moves)))
            Bar();
        foreach (var step in _way)
            _seen[step.Entry] = false;
    }

    /// <summary>
    /// The moves keep the rules one by one but not together, because somebody moves twice. The later of two such moves is left out until
    /// the roster has changed.
    /// </summary>
    private void Bar()
    {
        for (var later = _moves.Count - 1; later >= 0; later--)
        {
            var volunteer = _model.Volunteer[_moves[later].Taken];
            if (later > 0 && !_moves.Take(later).Any(m => _model.Volunteer[m.Taken] == volunteer))
                continue;
            _barred[_moves[later].Taken] = true;
            _bars.Add(_moves[later].Taken);
            return;
        }
    }

    private bool MayCome(int offer) => !_barred[offer] && _exchange.MayCome(offer);

    private bool MayGo(int given, int offer) => !_barred[offer] && _exchange.MayGo(given, offer);

    /// <summary>An entry on the way, how far its ways on have been tried, and the move that led to it.</summary>
    private readonly record struct Halt(int Entry, int Stage, int Holder, int Offer, Move By);
}
