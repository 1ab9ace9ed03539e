using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

public sealed class SeatingTests
{
    private static readonly SkillId Key = SkillId.New();

    private readonly Need _need = NeedWith(maximum: 3, kept: 1);

    [Fact]
    public void Somebody_with_the_skill_takes_the_kept_seat_first() =>
        Assert.Equal(Key, Seating.Choose(_need, Taken(), HasKey)?.KeptForSkillId);

    [Fact]
    public void Somebody_without_the_skill_takes_an_open_seat()
    {
        var seat = Seating.Choose(_need, Taken(), HasNothing);

        Assert.NotNull(seat);
        Assert.Null(seat.KeptForSkillId);
    }

    [Fact]
    public void With_the_kept_seat_taken_the_skilled_take_an_open_one() =>
        Assert.Equal(_need.Seats[1], Seating.Choose(_need, Taken(0), HasKey));

    [Fact]
    public void A_kept_seat_is_never_given_to_somebody_without_the_skill()
    {
        Assert.Null(Seating.Choose(_need, Taken(1, 2), HasNothing));
        Assert.Equal("signups.only-kept-seats-left", Seating.WhyNone(_need, Taken(1, 2)).Code);
    }

    [Fact]
    public void When_every_seat_is_taken_there_is_none()
    {
        Assert.Null(Seating.Choose(_need, Taken(0, 1, 2), HasKey));
        Assert.Equal(Refusal.Of("signups.no-seat-left", ("count", 3)), Seating.WhyNone(_need, Taken(0, 1, 2)));
    }

    [Fact]
    public void A_seat_that_an_association_keeps_is_nobody_elses()
    {
        var block = SeatBlockId.New();
        _need.Hold(block, 2, Taken());

        Assert.Null(Seating.Choose(_need, Taken(0), HasNothing));
        Assert.Equal("signups.no-seat-left", Seating.WhyNone(_need, Taken(0)).Code);
        Assert.Equal(block, Seating.Choose(_need, Taken(0), HasNothing, block)?.HeldById);
    }

    [Fact]
    public void Whom_an_association_named_takes_its_own_seat_first()
    {
        var block = SeatBlockId.New();
        _need.Hold(block, 1, Taken());

        Assert.Equal(block, Seating.Choose(_need, Taken(), HasNothing, block)?.HeldById);
    }

    [Fact]
    public void An_association_keeps_neither_taken_seats_nor_those_kept_for_a_skill() =>
        Assert.Equal([_need.Seats[2]], _need.SeatsForBlock(Taken(1)));

    [Fact]
    public void Seats_that_an_association_keeps_are_not_taken_away_by_smaller_numbers()
    {
        _need.Hold(SeatBlockId.New(), 2, Taken());

        Assert.Equal(["scheduling.seats-taken"], _need.Resize(_need.Terms with { Maximum = 1, Minimum = 1 }, Taken()).Refusals.Select(r => r.Code));
        Assert.True(_need.Resize(_need.Terms with { Maximum = 2, Minimum = 1 }, Taken()).IsSuccess);
        Assert.All(_need.Seats, s => Assert.NotNull(s.HeldById));
    }

    [Fact]
    public void Seats_given_back_are_everybodys()
    {
        var block = SeatBlockId.New();
        _need.Hold(block, 2, Taken());
        _need.Release(block);

        Assert.NotNull(Seating.Choose(_need, Taken(), HasNothing));
    }

    [Theory]
    [InlineData(72, 24)]
    [InlineData(25, 23)]
    [InlineData(3, 1)]
    public void An_offer_holds_a_day_but_ends_two_hours_before_the_shift(int hoursToStart, int hours)
    {
        var now = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

        Assert.Equal(now.AddHours(hours), OfferRule.Until(now, now.AddHours(hoursToStart)));
    }

    [Fact]
    public void Too_close_to_the_shift_nobody_is_offered_a_seat()
    {
        var now = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

        Assert.Null(OfferRule.Until(now, now.AddMinutes(149)));
        Assert.NotNull(OfferRule.Until(now, now.AddMinutes(150)));
    }

    [Fact]
    public void The_need_that_misses_most_people_comes_first_and_of_two_alike_the_one_written_first()
    {
        var shift = ShiftWith(
            new NeedTerms(VolunteerTaskId.New(), 1, 3), new NeedTerms(VolunteerTaskId.New(), 2, 3), new NeedTerms(VolunteerTaskId.New(), 1, 3));
        var second = shift.Needs[1].Seats;

        Assert.Equal([2, 1, 3], Order());
        Assert.Equal([1, 2, 3], Order(second[0]));
        Assert.Equal([1, 3, 2], Order(second[0], second[1]));
        shift.Needs[0].Hold(SeatBlockId.New(), 1, Taken());
        Assert.Equal([3, 1, 2], Order(second[0], second[1]));

        IEnumerable<int> Order(params Seat[] taken) =>
            Seating.MostMissingFirst(shift.Needs, taken.Select(s => s.Id).ToHashSet()).Select(n => n.Number);
    }

    private HashSet<SeatId> Taken(params int[] seats) => [.. seats.Select(s => _need.Seats[s].Id)];

    private static bool HasKey(SkillId skill) => skill == Key;

    private static bool HasNothing(SkillId skill) => false;

    private static Need NeedWith(int maximum, int kept) => ShiftWith(new NeedTerms(VolunteerTaskId.New(), 1, maximum, Key, kept)).Needs[0];

    private static Shift ShiftWith(params NeedTerms[] needs)
    {
        var activity = new Activity(MunicipalityId.New(), PlaceId.New(), "Lørdagsåbent", "");
        var at = new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc);
        var time = new ShiftTime(new DateOnly(2027, 5, 1), new TimeOnly(10, 0), new TimeOnly(14, 0), at, at.AddHours(4));
        return new Shift(activity, time, needs);
    }
}
