using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

/// <summary>The days on which an association's seats are kept. The shift is on 1 May 2027.</summary>
public sealed class SeatBlockTests
{
    private static readonly DateOnly Shift = new(2027, 5, 1);

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
}
