using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public sealed class ShiftHoursTests
{
    [Theory]
    [InlineData(10, 14, 4, false)]
    [InlineData(22, 6, 8, true)]
    [InlineData(11, 9, 22, true)]
    [InlineData(9, 9, 24, true)]
    public void An_end_that_is_not_later_than_the_start_is_on_the_next_day(int start, int end, int hours, bool nextDay)
    {
        var shift = new ShiftHours(new(start, 0), new(end, 0));

        Assert.Equal((TimeSpan.FromHours(hours), nextDay), (shift.Length, shift.EndsNextDay));
    }

    [Theory]
    [InlineData(7, 0, 21, 0, false)]
    [InlineData(7, 0, 21, 1, true)]
    [InlineData(20, 0, 10, 0, false)]
    [InlineData(11, 0, 9, 0, true)]
    public void A_shift_of_more_than_fourteen_hours_is_asked_about(int startHour, int startMinute, int endHour, int endMinute, bool isLong) =>
        Assert.Equal(isLong, new ShiftHours(new(startHour, startMinute), new(endHour, endMinute)).IsLong);
}
