using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Tests.Core.Rostering;

/// <summary>A draft that does not hold together is refused with the place of everything that is wrong.</summary>
public sealed class RosterProblemTests
{
    private static readonly RosterDraft Sound = new()
    {
        Shifts = [Rosters.Shift("s", skill: "key")],
        Volunteers = [Rosters.Volunteer("v"), Rosters.Volunteer("w")],
        Offers = [Rosters.Offer("v", "s")],
        Kept = [new("w", "s")],
        Together = [new("v", "w")],
    };

    [Fact]
    public void A_sound_draft_is_a_problem_and_a_kept_seat_needs_no_offer() => Assert.True(RosterProblem.Of(Sound).IsSuccess);

    [Fact]
    public void Shifts_that_make_no_sense_are_refused() => Refused(
        Sound with { Shifts = [.. Sound.Shifts, Rosters.Shift("") with { RestAfter = TimeSpan.FromHours(-1), Min = -1, Max = 200_000 }, Rosters.Shift("t", max: 1, skill: "", skillMin: 2)] },
        "rostering.id-missing shifts[1].id",
        "rostering.number-out-of-range shifts[1].min",
        "rostering.number-out-of-range shifts[1].max",
        "rostering.rest-negative shifts[1].restAfter",
        "rostering.min-over-max shifts[2].skill.min",
        "rostering.skill-unnamed shifts[2].skill.name");

    [Fact]
    public void A_shift_that_ends_when_it_starts_is_refused() =>
        Refused(Sound with { Shifts = [Rosters.Shift("s", hours: 0)] }, "rostering.ends-before-start shifts[0].end");

    [Fact]
    public void A_shift_beyond_the_years_that_people_plan_in_is_refused_before_anybody_reckons_with_the_rest_after_it() => Refused(
        Sound with { Shifts = [Rosters.Shift("s", "9999-12-31T10:00"), Rosters.Shift("t", "0001-01-01T00:00"), Rosters.Shift("u") with { RestAfter = TimeSpan.MaxValue }] },
        "rostering.date-out-of-range shifts[0].start",
        "rostering.date-out-of-range shifts[0].end",
        "rostering.date-out-of-range shifts[1].start",
        "rostering.date-out-of-range shifts[1].end",
        "rostering.number-out-of-range shifts[2].restAfter");

    [Fact]
    public void Pairs_of_one_and_pairs_that_stand_twice_in_either_order_are_refused() => Refused(
        Sound with { Together = [new("v", "v")], Apart = [new("v", "w"), new("w", "v"), new("v", "x")] },
        "rostering.pair-of-one together[0]",
        "rostering.pair-twice apart[1]",
        "rostering.unknown-volunteer apart[2].second");

    [Fact]
    public void Kept_seats_of_nobody_and_twice_are_refused() => Refused(
        Sound with { Kept = [new("w", "s"), new("w", "s"), new("x", "t")] },
        "rostering.seat-twice kept[1]",
        "rostering.unknown-volunteer kept[2].volunteer",
        "rostering.unknown-shift kept[2].shift");

    private static void Refused(RosterDraft draft, params string[] expected) =>
        Assert.Equal(expected, RosterProblem.Of(draft).Refusals.Select(r => $"{r.Code} {r.Field}"));
}
