using VolunteerHub.Core.People;

namespace VolunteerHub.Tests.Core.People;

/// <summary>The rule by which volunteers who have long been away are told and deleted.</summary>
public sealed class RetentionTests
{
    private static readonly DateOnly Ends = new(2028, 5, 1);

    [Theory]
    [InlineData("2027-05-01", 1, "2028-05-01")]
    [InlineData("2027-05-01", 5, "2032-05-01")]
    [InlineData("2026-12-31", 1, "2027-12-31")]
    [InlineData("2028-02-29", 1, "2029-03-01")]
    [InlineData("2028-02-29", 3, "2031-03-01")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    [InlineData("2027-02-28", 1, "2028-02-28")]
    public void The_years_are_over_on_the_same_date_and_never_a_day_before_they_are(string lastActive, int years, string ends) =>
        Assert.Equal(Day(ends), Retention.EndsOn(Day(lastActive), years));

    [Theory]
    [InlineData("2028-03-31", false)]
    [InlineData("2028-04-01", true)]
    [InlineData("2028-06-01", true)]
    public void It_is_time_to_tell_thirty_days_ahead_and_whenever_it_is_later(string today, bool isTime) =>
        Assert.Equal(isTime, Retention.IsTimeToTell(Ends, Day(today)));

    [Theory]
    [InlineData("2028-04-01", "2028-05-01")]
    [InlineData("2028-04-02", "2028-05-02")]
    [InlineData("2030-02-10", "2030-03-12")]
    public void Nobody_is_deleted_within_thirty_days_of_being_told(string told, string day) =>
        Assert.Equal(Day(day), Retention.DeletesOn(Ends, Day(told)));

    [Theory]
    [InlineData(null, null, "2028-05-01", RetentionStep.None)]
    [InlineData("2028-05-01", null, "2028-03-31", RetentionStep.None)]
    [InlineData("2028-05-01", null, "2028-04-01", RetentionStep.Tell)]
    [InlineData("2028-05-01", null, "2029-01-01", RetentionStep.Tell)]
    [InlineData("2028-05-01", "2028-05-01", "2028-04-30", RetentionStep.None)]
    [InlineData("2028-05-01", "2028-05-01", "2028-05-01", RetentionStep.Delete)]
    [InlineData("2028-05-01", "2028-05-20", "2028-05-19", RetentionStep.None)]
    [InlineData("2028-05-01", "2028-05-20", "2028-06-30", RetentionStep.Delete)]
    [InlineData("2028-05-20", "2028-05-10", "2028-05-12", RetentionStep.None)]
    [InlineData("2029-05-01", "2028-05-01", "2028-05-01", RetentionStep.TakeBack)]
    [InlineData(null, "2028-05-01", "2028-05-01", RetentionStep.TakeBack)]
    public void Somebody_is_told_deleted_or_let_be(string? ends, string? toldOf, string today, RetentionStep step) =>
        Assert.Equal(step, Retention.Next(ends is null ? null : Day(ends), toldOf is null ? null : Day(toldOf), Day(today)));

    [Fact]
    public void Somebody_was_last_active_at_the_latest_of_all_that_is_known()
    {
        DateTime Utc(int day) => new(2027, 5, day, 12, 0, 0, DateTimeKind.Utc);

        Assert.Equal(Utc(3), new Presence(Utc(1), Utc(2), Utc(3), StaysFor.None).LastActiveAt);
        Assert.Equal(Utc(3), new Presence(Utc(1), Utc(3), null, StaysFor.None).LastActiveAt);
        Assert.Equal(Utc(3), new Presence(Utc(3), Utc(2), Utc(1), StaysFor.None).LastActiveAt);
        Assert.Null(new Presence(null, null, null, StaysFor.None).LastActiveAt);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
