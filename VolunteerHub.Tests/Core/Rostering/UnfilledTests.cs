using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Tests.Core.Rostering;

public sealed class UnfilledTests
{
    [Fact]
    public void Each_reason_why_somebody_is_not_on_an_unfilled_shift_is_found()
    {
        var shift = Rosters.Shift("open", "2026-05-16T10:00", min: 9, max: 9);
        RosterShift[] others = [Rosters.Shift("before", "2026-05-02T10:00", min: 9, max: 9), Rosters.Shift("last", "2026-05-09T10:00", min: 9, max: 9), Rosters.Shift("same", "2026-05-16T12:00", min: 9, max: 9)];
        var problem = Rosters.Of(new RosterDraft
        {
            Shifts = [shift, .. others],
            Volunteers = [Rosters.Volunteer("limit", 1), Rosters.Volunteer("busy"), Rosters.Volunteer("weeks", 9, true), Rosters.Volunteer("apart"), Rosters.Volunteer("on")],
            Offers = [.. new[] { "limit", "busy", "weeks", "apart", "on" }.Select(v => Rosters.Offer(v, "open"))],
            Kept = [new("limit", "before"), new("busy", "same"), new("weeks", "before"), new("weeks", "last"), new("on", "open")],
            Apart = [new("apart", "on")],
        });

        var unfilled = RosterSolver.Solve(problem).Unfilled.Single(u => u.Shift == "open");

        Assert.Equal((8, 0, 5, 1), (unfilled.Missing, unfilled.SkilledMissing, unfilled.Offered, unfilled.OnIt));
        Assert.Equal(
            ["AtTheirLimit limit", "KeptApart apart", "OnAnotherShift busy", "ThirdWeekInARow weeks"],
            unfilled.Reasons.Select(r => $"{r.Why} {string.Join(' ', r.Volunteers)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_a_key_is_missing_only_those_with_it_are_spoken_of()
    {
        var problem = Rosters.Of(new RosterDraft
        {
            Shifts = [Rosters.Shift("open", "2026-05-16T10:00", skill: "key"), Rosters.Shift("late", "2026-05-23T10:00", skill: "key")],
            Volunteers = [Rosters.Volunteer("k1", 1, false, "key"), Rosters.Volunteer("other")],
            Offers = [Rosters.Offer("k1", "open", 1), Rosters.Offer("k1", "late", 4), Rosters.Offer("other", "open"), Rosters.Offer("other", "late")],
        });

        var unfilled = Assert.Single(RosterSolver.Solve(problem).Unfilled);

        Assert.Equal(("open", 0, 1, "key", 1), (unfilled.Shift, unfilled.Missing, unfilled.SkilledMissing, unfilled.Skill, unfilled.Offered));
        Assert.Equal(
            "One person with “key” would like it. One is at the limit they set themselves. One more shift from one who is at their limit, or one more person with “key”, would fill it.",
            UnfilledText.Of(new Words(Language.En), unfilled));
        Assert.Equal(
            "Én med »key« vil gerne have den. Én har nået den grænse, vedkommende selv har sat. En vagt mere fra en, der har nået sin grænse, eller en mere med »key« ville fylde den.",
            UnfilledText.Of(new Words(Language.Da), unfilled));
    }

    [Theory]
    [InlineData(Language.En, "One person would like it. 2 people would come if needed. 3 are on it.", "One person would come if needed. One is on it.")]
    [InlineData(Language.Da, "Én vil gerne have den. 2 kan, hvis det kniber. 3 er på.", "Én kan, hvis det kniber. Én er på.")]
    [InlineData(Language.Nb, "Én vil gjerne ha den. 2 kan hvis det kniper. 3 er satt opp.", "Én kan hvis det kniper. Én er satt opp.")]
    public void Who_comes_only_if_needed_is_not_said_to_wish_for_it(Language language, string some, string only)
    {
        var problem = Rosters.Of(new RosterDraft
        {
            Shifts = [Rosters.Shift("some", "2026-05-16T10:00", min: 9, max: 9), Rosters.Shift("only", "2026-05-23T10:00", min: 9, max: 9)],
            Volunteers = [Rosters.Volunteer("a"), Rosters.Volunteer("b"), Rosters.Volunteer("c")],
            Offers = [Rosters.Offer("a", "some", 1), Rosters.Offer("b", "some", 0), Rosters.Offer("c", "some", 0), Rosters.Offer("b", "only", 0)],
        });

        var unfilled = RosterSolver.Solve(problem).Unfilled;

        Assert.Equal([some, only], unfilled.Select(u => UnfilledText.Of(new Words(language), u)).Select(t => t[..(t.LastIndexOf(". ", StringComparison.Ordinal) + 1)]));
    }
}
