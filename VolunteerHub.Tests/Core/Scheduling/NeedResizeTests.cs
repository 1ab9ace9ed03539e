using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.Scheduling;

/// <summary>Which seats a need has, and which of them are kept for a skill, when its numbers change.</summary>
public sealed class NeedResizeTests
{
    private static readonly SkillId Key = SkillId.New();

    [Fact]
    public void A_skill_asked_for_later_keeps_free_seats_and_not_those_that_somebody_has()
    {
        var need = NeedWith(maximum: 4, kept: 0);

        Resize(need, maximum: 4, kept: 1, taken: [1, 2]);

        Assert.Equal([3], KeptIn(need));
        Assert.Null(Seating.Choose(need, Taken(need, 1, 2, 4), _ => false));
    }

    [Fact]
    public void A_kept_seat_that_somebody_has_counts_and_no_free_one_is_kept_beside_it()
    {
        var need = NeedWith(maximum: 3, kept: 1);

        Resize(need, maximum: 5, kept: 1, taken: [1]);

        Assert.Equal([1], KeptIn(need));
    }

    [Fact]
    public void Where_too_few_are_free_an_occupied_seat_is_kept_for_when_it_falls_free()
    {
        var need = NeedWith(maximum: 3, kept: 0);

        Resize(need, maximum: 3, kept: 2, taken: [1, 2]);

        Assert.Equal([1, 3], KeptIn(need));
    }

    [Fact]
    public void Seats_that_an_association_keeps_are_the_last_to_be_kept_for_a_skill()
    {
        var need = NeedWith(maximum: 3, kept: 0);
        need.Hold(SeatBlockId.New(), 2, new HashSet<SeatId>());

        Resize(need, maximum: 3, kept: 1, taken: [1]);

        Assert.Equal([1], KeptIn(need));
    }

    [Fact]
    public void A_skill_that_is_asked_for_no_longer_keeps_nothing()
    {
        var need = NeedWith(maximum: 3, kept: 2);

        need.Resize(need.Terms with { SkillId = null, SkillMinimum = 0 }, Taken(need, 1));

        Assert.Empty(KeptIn(need));
    }

    [Fact]
    public void A_seat_that_was_made_for_somebody_goes_with_them_and_no_other_seat_does()
    {
        var need = NeedWith(maximum: 2, kept: 0);
        var extra = need.AddSeat();

        Assert.False(need.TakeBack(need.Seats[0].Id));
        Assert.False(need.TakeBack(null));
        Assert.Equal((3, 3), (need.Maximum, need.Seats.Count));
        Assert.True(need.TakeBack(extra.Id));
        Assert.Equal((2, 2), (need.Maximum, need.Seats.Count));
    }

    [Fact]
    public void Once_a_coordinator_has_said_how_many_seats_there_are_each_of_them_is_planned()
    {
        var need = NeedWith(maximum: 2, kept: 0);
        var extra = need.AddSeat();

        Resize(need, maximum: 3, kept: 1, taken: [1, 2, 3]);

        Assert.False(need.TakeBack(extra.Id));
        Assert.Equal(3, need.Maximum);
    }

    private static void Resize(Need need, int maximum, int kept, int[] taken) =>
        Assert.True(need.Resize(need.Terms with { Maximum = maximum, SkillId = Key, SkillMinimum = kept }, Taken(need, taken)).IsSuccess);

    private static IEnumerable<int> KeptIn(Need need) => need.Seats.Where(s => s.KeptForSkillId == Key).Select(s => s.Number).Order();

    private static HashSet<SeatId> Taken(Need need, params int[] numbers) => [.. need.Seats.Where(s => numbers.Contains(s.Number)).Select(s => s.Id)];

    private static Need NeedWith(int maximum, int kept)
    {
        var activity = new Activity(MunicipalityId.New(), PlaceId.New(), "Lørdagsåbent", "");
        var at = new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc);
        var time = new ShiftTime(new DateOnly(2027, 5, 1), new TimeOnly(10, 0), new TimeOnly(14, 0), at, at.AddHours(4));
        return new Shift(activity, time, [new NeedTerms(VolunteerTaskId.New(), 1, maximum, kept > 0 ? Key : null, kept)]).Needs[0];
    }
}
