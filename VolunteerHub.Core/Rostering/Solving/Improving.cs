using System.Runtime.InteropServices;

namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// Looks for rings of exchanges that gain, by shortest paths that correct themselves, and makes them until there is none. Then the
/// lengths are prices at which no volunteer would rather change one shift for another, add one or drop one.
/// </summary>
internal sealed class Improving
{
    private readonly RosterModel _model;
    private readonly RosterState _state;
    private readonly Exchange _exchange;
    private readonly int[] _price;
    private readonly int[] _from;
    private readonly Move[] _by;
    private readonly bool[] _queued;
    private readonly Queue<int> _queue = new();
    private readonly HashSet<Move> _barred = [];
    private readonly List<Move> _moves = [];
    private readonly int _root;
    private int _ring = -1;
    private bool[]? _settled;

    public Improving(RosterModel model, RosterState state)
    {
        _model = model;
        _state = state;
        _exchange = new Exchange(model, state);
        _root = _exchange.Root;
        _price = new int[model.Entries + 1];
        _from = new int[model.Entries + 1];
        _by = new Move[model.Entries + 1];
        _queued = new bool[model.Entries + 1];
    }

    /// <summary>Improves the roster.</summary>
    /// <param name="price">Prices to begin with; they are better afterwards.</param>
    /// <param name="isEnough">Asked now and then.</param>
    /// <param name="settled">Volunteers who are not to move; null for none.</param>
    public void Run(int[] price, Func<bool> isEnough, bool[]? settled = null)
    {
        _settled = settled;
        _barred.Clear();
        price.CopyTo(_price, 0);
        _price[_root] = 0;
        for (var s = 0; s < _model.Shifts; s++)
            _price[2 * s] = Math.Min(_price[2 * s], RosterScore.Person);
        QueueAll();
        var looked = 0;
        while (_queue.Count > 0)
        {
            var node = _queue.Dequeue();
            _queued[node] = false;
            if (node == _root)
                FromRoot();
            else
                FromEntry(node);
            if (_ring >= 0)
                TakeRing();
            if ((++looked & 255) == 0 && isEnough())
                break;
        }

        for (var e = 0; e < price.Length; e++)
            price[e] = _price[e] - _price[_root];
    }

    private void QueueAll()
    {
        _queue.Clear();
        Array.Fill(_from, -1);
        for (var node = 0; node <= _root; node++)
        {
            _queued[node] = true;
            _queue.Enqueue(node);
        }
    }

    private void FromRoot()
    {
        for (var v = 0; v < _model.Volunteers; v++)
        {
            if (_state.Count[v] >= _model.Cap[v] || (_settled is not null && _settled[v]))
                continue;
            for (var o = _model.First[v]; o < _model.First[v + 1]; o++)
            {
                if (_exchange.MayCome(o) && Relax(_root, _model.Entry[o], _exchange.Comes(o), new Move(RosterState.None, o)))
                    return;
            }
        }

        for (var s = 0; s < _model.Shifts; s++)
        {
            if (_state.People[s] > 0 && Relax(_root, 2 * s, _exchange.Empties(s), new Move(RosterState.None, RosterState.None)))
                return;
        }
    }

    private void FromEntry(int entry)
    {
        var shift = entry / 2;
        var nobody = new Move(RosterState.None, RosterState.None);
        if ((entry & 1) == 1)
        {
            if (Relax(entry, entry - 1, _exchange.FromSkilled(shift), nobody))
                return;
        }
        else
        {
            if (_exchange.Fills(shift, out var cost) && Relax(entry, _root, cost, nobody))
                return;
            if (_state.Skilled[shift] > 0 && Relax(entry, entry + 1, _exchange.ToSkilled(shift), nobody))
                return;
        }

        for (var given = _state.Holder[entry]; given != RosterState.None; given = _state.Next[given])
        {
            var volunteer = _model.Volunteer[given];
            if (_settled is not null && _settled[volunteer])
                continue;
            if (Relax(entry, _root, _exchange.Leaves(given), new Move(given, RosterState.None)))
                return;
            var worth = _state.Worth(given);
            for (var o = _model.First[volunteer]; o < _model.First[volunteer + 1]; o++)
            {
                if (_price[entry] + worth - _state.Worth(o) < _price[_model.Entry[o]] && _exchange.MayGo(given, o)
                    && Relax(entry, _model.Entry[o], worth - _state.Worth(o), new Move(given, o)))
                {
                    return;
                }
            }
        }
    }

    /// <returns>Whether a ring was closed.</returns>
    private bool Relax(int from, int to, int cost, Move by)
    {
        if (_price[from] + cost >= _price[to] || (_barred.Count > 0 && _barred.Contains(by)))
            return false;
        for (var node = from; node >= 0; node = _from[node])
        {
            if (node != to)
                continue;
            _from[to] = from;
            _by[to] = by;
            _ring = to;
            return true;
        }

        _price[to] = _price[from] + cost;
        _from[to] = from;
        _by[to] = by;
        if (!_queued[to])
        {
            _queued[to] = true;
            _queue.Enqueue(to);
        }

        return false;
    }

    private void TakeRing()
    {
        _moves.Clear();
        var node = _ring;
        do
        {
            if (_by[node] != new Move(RosterState.None, RosterState.None))
                _moves.Add(_by[node]);
            node = _from[node];
        }
        while (node != _ring);

        _ring = -1;
        // Where each move keeps the rules by itself but not all together, they are left out, so that another ring is found.
        if (!_exchange.Make(CollectionsMarshal.AsSpan(_moves)))
            _barred.UnionWith(_moves);

        QueueAll();
    }
}
