using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

/// <summary>The days on which an association's seats are kept, and how they end. The shift is on 1 May 2027.</summary>
public sealed class SeatBlockTests
{
    private static readonly DateOnly Shift = new(2027, 5, 1);
    private static readonly DateTime Now = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(23, true, false)]
    [InlineData(24, true, true)]
    [InlineData(25, false, true)]
    public void Seats_are_kept_through_the_last_day_and_no_more_are_kept_from_that_day_on(int april, bool kept, bool tooLate)
    {
        var today = new DateOnly(2027, 4, april);

        Assert.Equal(
            (kept, kept, tooLate), (today <= SeatBlock.LastDay(Shift), Shift >= SeatBlock.FirstKept(today), SeatBlock.IsTooLate(Shift, today)));
    }
    [Fact]
    public void How_many_seats_were_called_off_is_noted_of_what_stood_and_of_nothing_that_had_ended_before()
    {
        var (standing, ended) = (Block(), Block());
        ended.End(Now);

        standing.CallOff(2, Now.AddDays(1));
        ended.CallOff(2, Now.AddDays(1));

        Assert.Equal((2, Now.AddDays(1)), (standing.SeatsCalledOff, standing.EndedAt));
        Assert.Equal((null, Now), (ended.SeatsCalledOff, ended.EndedAt));
    }

    private static SeatBlock Block()
    {
        var activity = new Activity(MunicipalityId.New(), PlaceId.New(), "Lørdagsåbent", "");
        var time = ShiftTime.At(Shift, new TimeOnly(10, 0), new TimeOnly(14, 0), TimeZoneInfo.Utc);
        var need = new VolunteerHub.Core.Scheduling.Shift(activity, time, [new NeedTerms(VolunteerTaskId.New(), 1, 4)]).Needs[0];
        return new SeatBlock(need, Shift, "Gudenåens Venner", new BlockContact("Anna Holt", "anna@venner.example", Language.Da), "key", Now);
    }
}
