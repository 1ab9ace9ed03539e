namespace VolunteerHub.Core.Rostering.Solving;

/// <summary>Looks at every shift on which somebody is missing and asks of each who said yes why they are not on it.</summary>
internal sealed class Unfilling(RosterModel model, RosterState state)
{
    /// <summary>The shifts with somebody missing, in the problem's order.</summary>
    public IReadOnlyList<UnfilledShift> All()
    {
        var offers = new List<(int Volunteer, bool IsOnlyIfNeeded)>?[model.Shifts];
        for (var s = 0; s < model.Shifts; s++)
        {
            if (MissingOn(s) > 0 || SkilledMissingOn(s) > 0)
                offers[s] = [];
        }

        foreach (var offer in model.Problem.Offers)
        {
            var shift = model.Problem.ShiftIndex[offer.Shift];
            if (offers[shift] is not { } there)
                continue;
            var volunteer = model.Problem.VolunteerIndex[offer.Volunteer];
            if (SkilledMissingOn(shift) == 0 || model.Problem.Volunteers[volunteer].Skills.Contains(model.Problem.Shifts[shift].Skill!.Name))
                there.Add((volunteer, offer.IsOnlyIfNeeded));
        }

        return [.. Enumerable.Range(0, model.Shifts).Where(s => offers[s] is not null).Select(s => Of(s, offers[s]!))];
    }

    private UnfilledShift Of(int shift, List<(int Volunteer, bool IsOnlyIfNeeded)> offered)
    {
        var asked = model.Problem.Shifts[shift];
        var others = offered.Select(o => o.Volunteer).Where(v => !IsOn(v, shift)).ToList();
        return new UnfilledShift(
            asked.Id,
            MissingOn(shift),
            SkilledMissingOn(shift),
            SkilledMissingOn(shift) > 0 ? asked.Skill!.Name : null,
            offered.Count,
            offered.Count(o => o.IsOnlyIfNeeded),
            offered.Count - others.Count,
            [
                .. others.GroupBy(v => Why(v, shift))
                    .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                    .Select(g => new NotOnIt(g.Key, [.. g.Order().Select(v => model.Problem.Volunteers[v].Id)])),
            ]);
    }

    private WhyNot Why(int volunteer, int shift)
    {
        var offer = model.OfferOf(volunteer, shift);
        foreach (var other in state.Of(volunteer))
        {
            if (model.TooNear(model.Shift[other], shift))
                return WhyNot.OnAnotherShift;
        }

        if (model.Problem.Volunteers[volunteer].MaxShifts <= state.Count[volunteer])
            return WhyNot.AtTheirLimit;
        if (offer >= 0 && state.Meets(offer))
            return WhyNot.KeptApart;
        return model.NotThreeWeeks[volunteer] && Weeks.HasThreeInARow([.. state.Of(volunteer).ToArray().Select(o => model.Week[model.Shift[o]]), model.Week[shift]])
            ? WhyNot.ThirdWeekInARow
            : WhyNot.NeededElsewhere;
    }

    private bool IsOn(int volunteer, int shift)
    {
        var offer = model.OfferOf(volunteer, shift);
        return offer >= 0 && state.Taken[offer];
    }

    private int MissingOn(int shift) => Math.Max(0, model.Min[shift] - state.People[shift]);

    private int SkilledMissingOn(int shift) => Math.Max(0, model.SkillMin[shift] - state.Skilled[shift]);
}
