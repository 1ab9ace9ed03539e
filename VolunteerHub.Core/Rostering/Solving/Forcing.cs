namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>
/// Gives somebody a whole other schedule, whatever it costs, holds them to it and lets everybody else be passed on until nothing gains.
/// So steps are found that change more than one shift of a person at once, which no ring of exchanges does.
/// </summary>
internal sealed class Forcing(RosterModel model, RosterState state, Improving improving)
{
    private readonly bool[] _held = new bool[model.Volunteers];
    private readonly bool[] _before = new bool[model.Offers];
    private readonly int[] _prices = new int[model.Entries];
    private readonly HashSet<int> _changed = [];

    /// <summary>Tries it; when the roster is no better for it, all is as it was.</summary>
    /// <param name="schedules">Each a volunteer and the offers that they are to have.</param>
    /// <param name="prices">Prices for the roster as it is; replaced when it gets better.</param>
    /// <param name="isEnough">Asked now and then.</param>
    public bool Try(IReadOnlyList<int[]> schedules, int[] prices, Func<bool> isEnough)
    {
        var score = state.Score;
        state.Taken.CopyTo(_before, 0);
        prices.CopyTo(_prices, 0);
        _changed.Clear();
        foreach (var schedule in schedules)
            _held[schedule[0]] = true;
        var isGiven = schedules.All(Give);
        foreach (var volunteer in _changed)
            state.Refresh(volunteer);
        if (isGiven)
            improving.Run(_prices, isEnough, _held);
        foreach (var schedule in schedules)
            _held[schedule[0]] = false;
        if (!isGiven || state.Score <= score)
        {
            state.TakeAll(_before);
            return false;
        }

        _prices.CopyTo(prices, 0);
        return true;
    }

    /// <returns>False where somebody is in the way who is not to move.</returns>
    private bool Give(int[] schedule)
    {
        var volunteer = schedule[0];
        _changed.Add(volunteer);
        foreach (var offer in state.Of(volunteer).ToArray())
        {
            if (!schedule.AsSpan(1).Contains(offer))
                state.Drop(offer);
        }

        foreach (var offer in schedule.AsSpan(1))
        {
            if (state.Taken[offer])
                continue;
            if (!MakesRoom(offer))
                return false;
            state.Add(offer);
        }

        return true;
    }

    /// <summary>Where the shift is full somebody goes, without its skill if there is one; whoever is never to be there with them goes anyway.</summary>
    private bool MakesRoom(int offer)
    {
        var shift = model.Shift[offer];
        foreach (var other in model.HasPairs ? model.Apart[model.Volunteer[offer]] ?? [] : [])
        {
            foreach (var part in model.Occasion[shift])
            {
                var theirs = model.OfferOf(other, part);
                if (theirs < 0 || !state.Taken[theirs])
                    continue;
                if (model.Kept[theirs] || _held[other])
                    return false;
                Leave(theirs);
            }
        }

        if (state.People[shift] < model.Max[shift])
            return true;
        var holder = MayLeave(2 * shift);
        holder = holder == RosterState.None ? MayLeave((2 * shift) + 1) : holder;
        if (holder == RosterState.None)
            return false;
        Leave(holder);
        return true;
    }

    private int MayLeave(int entry)
    {
        var holder = state.Holder[entry];
        while (holder != RosterState.None && _held[model.Volunteer[holder]])
            holder = state.Next[holder];
        return holder;
    }

    private void Leave(int offer)
    {
        _changed.Add(model.Volunteer[offer]);
        state.Drop(offer);
    }
}
