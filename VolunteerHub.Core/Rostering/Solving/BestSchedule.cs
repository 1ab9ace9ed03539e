namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// The best set of shifts for one volunteer when each shift pays a price: exact, under all of the volunteer's own rules at once, by
/// dynamic programming over their offers in order of time. The state is how many shifts, which was the last, and for how many weeks running.
/// </summary>
internal sealed class BestSchedule
{
    /// <summary>More than any price can amount to: a kept seat is always in the set.</summary>
    private const long KeptPays = 1L << 40;

    private const long Never = long.MinValue / 4;

    private readonly RosterModel _model;
    private readonly long[] _best;
    private readonly int[] _from;
    private readonly Reached _old;
    private readonly Reached[] _last;
    private readonly Reached[] _now;
    private readonly int[] _chosen;

    public BestSchedule(RosterModel model)
    {
        _model = model;
        var counts = model.MostShifts + 1;
        _best = new long[model.MostOffers * counts * 2];
        _from = new int[model.MostOffers * counts * 2];
        _old = new Reached(counts);
        _last = [new Reached(counts), new Reached(counts)];
        _now = [new Reached(counts), new Reached(counts)];
        _chosen = new int[counts];
    }

    /// <summary>The set that was found last.</summary>
    public ReadOnlySpan<int> Chosen => _chosen.AsSpan(0, ChosenCount);

    private int ChosenCount { get; set; }

    /// <summary>Finds the best set and what it is worth.</summary>
    /// <param name="volunteer">Who.</param>
    /// <param name="pays">What each of the offers pays, wish and price, by number of the offer.</param>
    /// <param name="scale">What one point of the score is in the same measure.</param>
    public long Find(int volunteer, ReadOnlySpan<long> pays, long scale)
    {
        int first = _model.First[volunteer], offers = _model.First[volunteer + 1] - first, cap = _model.Cap[volunteer];
        if (_model.Settled[volunteer])
            return Settled(first, offers, pays, scale);

        Clear(cap);
        int released = 0, week = int.MinValue, kept = 0;
        for (var i = 0; i < offers; i++)
        {
            var shift = _model.Shift[first + i];
            if (_model.NotThreeWeeks[volunteer] && _model.Week[shift] != week)
                week = GoTo(week, _model.Week[shift], cap);
            for (; released < offers && _model.Rested[_model.Shift[_model.ByRested[first + released]]] <= _model.Start[shift]; released++)
                Release(_model.ByRested[first + released] - first, first, week, cap, _model.NotThreeWeeks[volunteer]);
            kept += _model.Kept[first + i] ? 1 : 0;
            Reach(i, pays[first + i] + (_model.Kept[first + i] ? KeptPays : 0), cap, _model.NotThreeWeeks[volunteer]);
        }

        return Best(first, offers, cap, scale) - (kept * KeptPays);
    }

    private long Settled(int first, int offers, ReadOnlySpan<long> pays, long scale)
    {
        ChosenCount = 0;
        var worth = 0L;
        for (var o = first; o < first + offers; o++)
        {
            worth += pays[o];
            _chosen[ChosenCount++] = o;
        }

        return worth - (scale * RosterScore.Load(ChosenCount));
    }

    private void Clear(int cap)
    {
        _old.Clear(cap);
        _old.Worth[0] = 0;
        for (var run = 0; run < 2; run++)
        {
            _last[run].Clear(cap);
            _now[run].Clear(cap);
        }
    }

    /// <summary>Goes on to another week: what was this week becomes last week or is past.</summary>
    private int GoTo(int week, int next, int cap)
    {
        for (var run = 0; run < 2; run++)
        {
            _old.Take(_last[run], cap);
            if (next - 1 == week)
            {
                (_last[run], _now[run]) = (_now[run], _last[run]);
            }
            else
            {
                _old.Take(_now[run], cap);
                _last[run].Clear(cap);
            }

            _now[run].Clear(cap);
        }

        return next;
    }

    /// <summary>From now on there is enough rest after the offer's shift.</summary>
    private void Release(int i, int first, int week, int cap, bool byWeek)
    {
        var ago = byWeek ? week - _model.Week[_model.Shift[first + i]] : int.MaxValue;
        for (var run = 0; run < (byWeek ? 2 : 1); run++)
        {
            var to = ago == 0 ? _now[run] : ago == 1 ? _last[run] : _old;
            for (var count = 1; count <= cap; count++)
            {
                var at = At(i, count, run);
                if (_best[at] > to.Worth[count])
                    (to.Worth[count], to.By[count]) = (_best[at], at);
            }
        }
    }

    /// <summary>Puts the offer behind everything that it may follow.</summary>
    private void Reach(int i, long pays, int cap, bool byWeek)
    {
        for (var count = 1; count <= cap; count++)
        {
            int first = At(i, count, 0), second = At(i, count, 1);
            var (worth, by) = (_old.Worth[count - 1], _old.By[count - 1]);
            if (byWeek)
            {
                if (_now[0].Worth[count - 1] > worth)
                    (worth, by) = (_now[0].Worth[count - 1], _now[0].By[count - 1]);
                var (longer, longerBy) = (_last[0].Worth[count - 1], _last[0].By[count - 1]);
                if (_now[1].Worth[count - 1] > longer)
                    (longer, longerBy) = (_now[1].Worth[count - 1], _now[1].By[count - 1]);
                (_best[second], _from[second]) = (longer + pays, longerBy);
            }

            (_best[first], _from[first]) = (worth + pays, by);
            if (!byWeek)
                _best[second] = Never;
        }
    }

    private long Best(int first, int offers, int cap, long scale)
    {
        var (best, last, counts) = (0L, -1, 0);
        for (var count = 1; count <= cap; count++)
        {
            var load = scale * RosterScore.Load(count);
            for (var i = 0; i < offers; i++)
            {
                for (var run = 0; run < 2; run++)
                {
                    var at = At(i, count, run);
                    if (_best[at] - load > best)
                        (best, last, counts) = (_best[at] - load, at, count);
                }
            }
        }

        ChosenCount = counts;
        for (var count = counts; count > 0; count--)
        {
            _chosen[count - 1] = first + (last / 2 / (_model.MostShifts + 1));
            last = _from[last];
        }

        return best;
    }

    private int At(int i, int count, int run) => (((i * (_model.MostShifts + 1)) + count) * 2) + run;

    /// <summary>For each number of shifts the best that was reached, and by which last step.</summary>
    private sealed class Reached(int counts)
    {
        public long[] Worth { get; } = new long[counts];

        public int[] By { get; } = new int[counts];

        public void Clear(int cap)
        {
            Worth.AsSpan(0, cap + 1).Fill(Never);
            By.AsSpan(0, cap + 1).Fill(-1);
        }

        public void Take(Reached other, int cap)
        {
            for (var count = 0; count <= cap; count++)
            {
                if (other.Worth[count] > Worth[count])
                    (Worth[count], By[count]) = (other.Worth[count], other.By[count]);
            }
        }
    }
}
