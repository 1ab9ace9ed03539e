using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

public sealed class ShiftRemindingTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly DateOnly Saturday = new(2027, 5, 1);

    [Theory]
    [InlineData("2027-04-29T06:59:59Z", false)]
    [InlineData("2027-04-29T07:00:00Z", true)]
    [InlineData("2027-05-01T07:59:59Z", true)]
    public void A_volunteer_is_reminded_from_nine_in_the_morning_two_days_before(string now, bool due) =>
        Assert.Equal(due, ShiftReminding.IsDue(Saturday, Utc("2027-03-01T09:00:00Z"), Utc(now), Zone));

    [Theory]
    [InlineData("2027-04-28T07:00:00Z", true)]
    [InlineData("2027-04-28T07:00:01Z", false)]
    [InlineData("2027-04-30T12:00:00Z", false)]
    public void Whoever_got_the_seat_less_than_a_day_before_the_reminder_has_that_letter_fresh_and_gets_none(string seated, bool due) =>
        Assert.Equal(due, ShiftReminding.IsDue(Saturday, Utc(seated), Utc("2027-04-30T18:00:00Z"), Zone));

    [Fact]
    public void Nine_in_the_morning_is_on_the_clock_at_the_place_also_across_the_change_to_summer_time()
    {
        // The clocks change in the night before 28 March 2027; two days before a shift on the 29th it is still winter time.
        Assert.False(ShiftReminding.IsDue(new DateOnly(2027, 3, 29), Utc("2027-03-01T09:00:00Z"), Utc("2027-03-27T07:59:59Z"), Zone));
        Assert.True(ShiftReminding.IsDue(new DateOnly(2027, 3, 29), Utc("2027-03-01T09:00:00Z"), Utc("2027-03-27T08:00:00Z"), Zone));
    }

    [Theory]
    [InlineData("2027-06-04", "2027-06-12", null)] // a Friday, eight days before
    [InlineData("2027-06-05", "2027-06-12", ShiftReminderKind.ShortInAWeek)]
    [InlineData("2027-06-09", "2027-06-12", ShiftReminderKind.ShortInAWeek)] // Wednesday for a Saturday
    [InlineData("2027-06-10", "2027-06-12", ShiftReminderKind.ShortSoon)] // Thursday for a Saturday
    [InlineData("2027-06-10", "2027-06-14", ShiftReminderKind.ShortSoon)] // Thursday for a Monday
    [InlineData("2027-06-12", "2027-06-12", ShiftReminderKind.ShortSoon)] // the day itself
    public void A_coordinator_is_told_of_a_short_shift_a_week_ahead_and_again_while_a_working_day_is_left(string today, string date, ShiftReminderKind? kind) =>
        Assert.Equal(kind, ShiftReminding.OfShort(Country.DK, Day(today), Day(date)));

    [Fact]
    public void Public_holidays_are_no_working_days_to_ask_anybody_in() =>
        // In Denmark 6 May 2027 is Ascension Day: on Wednesday only Friday is left before a Saturday.
        Assert.Equal(ShiftReminderKind.ShortSoon, ShiftReminding.OfShort(Country.DK, new DateOnly(2027, 5, 5), new DateOnly(2027, 5, 8)));

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
