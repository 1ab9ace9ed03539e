using System.Globalization;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public class OpeningHoursTests
{
    [Fact]
    public void The_text_comes_back_as_it_went_Monday_first()
    {
        var hours = Hours("Sun 10:00-12:00; sat 10:00 - 14:00;Mon 08:00-16:00 ;");
        Assert.Equal("Mon 08:00-16:00; Sat 10:00-14:00; Sun 10:00-12:00", hours.ToString());
        Assert.Equal(hours, Hours(hours.ToString()));
        Assert.Equal(hours.GetHashCode(), Hours(hours.ToString()).GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ; ")]
    public void No_text_is_never_open(string? text)
    {
        Assert.Equal(OpeningHours.None, OpeningHours.Parse(text).Value);
        Assert.True(OpeningHours.Parse(text).Value.IsEmpty);
    }

    [Fact]
    public void The_stored_text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Danish writes times with a full stop.
            CultureInfo.CurrentCulture = new CultureInfo("da-DK");
            Assert.Equal("Sat 10:00-14:00", Hours("Sat 10:00-14:00").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Sat 10:00-14:00; Sat 13:59-15:00")]
    [InlineData("Sat 10:00-14:00; Sat 11:00-12:00")]
    [InlineData("Sat 10:00-14:00; Sat 10:00-14:00")]
    public void Spans_of_one_day_that_share_time_are_refused(string text) => Assert.Equal(["scheduling.hours-overlap"], Codes(text));

    [Theory]
    [InlineData("Sat 14:00-10:00")]
    [InlineData("Sat 10:00-10:00")]
    [InlineData("Sat 22:00-00:00")]
    public void A_span_that_does_not_close_after_it_opens_is_refused(string text) =>
        Assert.Equal(["scheduling.hours-backwards"], Codes(text));

    [Theory]
    [InlineData("Lør 10:00-14:00")]
    [InlineData("Sat 10-14")]
    [InlineData("Sat 25:00-26:00")]
    [InlineData("Sat 10:00-14:00\nSun 10:00-12:00")]
    [InlineData("<script>")]
    public void A_part_that_cannot_be_read_is_refused_and_named(string text)
    {
        var refusal = Assert.Single(OpeningHours.Parse(text).Refusals);
        Assert.Equal("scheduling.hours-unreadable", refusal.Code);
        Assert.Equal(text, refusal.Values["part"]);
    }

    [Fact]
    public void Every_reason_is_given_at_once() =>
        Assert.Equal(
            ["scheduling.hours-unreadable", "scheduling.hours-backwards", "scheduling.hours-overlap"],
            Codes("Sat 10:00-14:00; Sat 12:00-15:00; Sun 14:00-10:00; x"));

    [Fact]
    public void Each_span_that_a_long_one_reaches_over_is_named()
    {
        var refusals = OpeningHours.Parse("Sat 10:00-18:00; Sat 11:00-12:00; Sat 13:00-14:00; Sat 18:00-19:00").Refusals;
        Assert.Equal([new TimeOnly(11, 0), new TimeOnly(13, 0)], refusals.Select(r => r.Values["from"]));
    }

    [Fact]
    public void A_text_without_end_is_refused_at_once() =>
        Assert.Equal(["scheduling.hours-too-long"], Codes(new string(';', OpeningHours.LongestText + 1)));

    [Fact]
    public void Spans_that_touch_are_one()
    {
        Assert.Equal(Hours("Sat 10:00-14:00"), Hours("Sat 12:00-14:00; Sat 10:00-12:00"));
        Assert.NotEqual(Hours("Sat 10:00-14:00"), Hours("Sat 10:00-12:00; Sat 12:01-14:00"));
    }

    [Fact]
    public void Hours_of_a_weekday_are_open_on_its_dates_alone()
    {
        var hours = Hours("Sat 10:00-14:00");
        Assert.Equal(240, hours.MinutesPerWeek);
        Assert.Equal(240, hours.MinutesOn(new(2026, 5, 2)));
        Assert.Equal(0, hours.MinutesOn(new(2026, 5, 3)));
    }

    [Fact]
    public void Announced_hours_without_staffed_hours_stand_on_volunteers_alone()
    {
        var announced = Hours("Mon 09:00-16:00; Sat 10:00-14:00; Sun 10:00-16:00");
        var staffed = Hours("Mon 08:00-16:00; Sun 09:00-11:00; Sun 12:00-13:00");
        Assert.Equal("Sat 10:00-14:00; Sun 11:00-12:00; Sun 13:00-16:00", announced.Except(staffed).ToString());
        Assert.Equal("Mon 09:00-16:00; Sun 10:00-11:00; Sun 12:00-13:00", announced.Intersect(staffed).ToString());
    }

    [Theory]
    [InlineData(9, 0, 15, 0, 240)]
    [InlineData(11, 0, 12, 30, 90)]
    [InlineData(13, 30, 18, 0, 30)]
    [InlineData(14, 0, 18, 0, 0)]
    public void A_shift_counts_the_minutes_that_fall_within_the_hours(
        int fromHour, int fromMinute, int toHour, int toMinute, int minutes) =>
        Assert.Equal(minutes, Hours("Sat 10:00-14:00").MinutesDuring(new(2026, 5, 2), new(fromHour, fromMinute), new(toHour, toMinute)));

    [Theory]
    [InlineData("Sat 10:00-14:00", 10, 14, false)]
    [InlineData("Sat 10:00-14:00", 9, 14, false)]
    [InlineData("Sat 10:00-14:00", 9, 15, true)]
    [InlineData("Sat 10:00-14:00", 12, 16, true)]
    [InlineData("Sat 10:00-14:00", 22, 6, true)]
    [InlineData("Sun 10:00-14:00", 10, 14, true)]
    [InlineData("Sat 20:00-23:59; Sun 00:00-06:00", 22, 6, false)]
    [InlineData("", 10, 14, false)]
    public void A_shift_may_begin_before_the_hours_and_end_after_them_by_an_hour_in_all(string hours, int from, int to, bool isOutside) =>
        Assert.Equal(isOutside, Hours(hours).LeaveOut(new(2026, 5, 2), new(from, 0), new(to, 0)));

    [Fact]
    public void A_shift_over_midnight_counts_the_minutes_of_both_days()
    {
        var hours = Hours("Sat 20:00-23:30; Sun 01:00-02:00");
        Assert.Equal(150 + 60, hours.MinutesDuring(new(2026, 5, 2), new(21, 0), new(6, 0)));
        Assert.Equal(30, hours.MinutesDuring(new(2026, 5, 2), new(23, 0), new(0, 0)));
    }

    [Fact]
    public void What_is_taken_and_what_is_left_are_together_what_there_was()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var announced = Any(random);
            var staffed = Any(random);
            var shared = announced.Intersect(staffed);
            var left = announced.Except(staffed);

            Assert.Equal(announced.MinutesPerWeek, shared.MinutesPerWeek + left.MinutesPerWeek);
            Assert.Equal(shared, staffed.Intersect(announced));
            Assert.True(left.Intersect(staffed).IsEmpty);
            Assert.Equal(announced, OpeningHours.Create([.. shared.Spans, .. left.Spans]).Value);
            Assert.Equal(left, Hours(left.ToString()));
        }
    }

    private static OpeningHours Any(Random random)
    {
        List<OpeningSpan> spans = [];
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var cuts = Enumerable.Range(0, 2 * random.Next(4)).Select(_ => random.Next(96) * 15).Distinct().Order().ToList();
            for (var c = 0; c + 1 < cuts.Count; c += 2)
                spans.Add(new(day, TimeOnly.MinValue.AddMinutes(cuts[c]), TimeOnly.MinValue.AddMinutes(cuts[c + 1])));
        }

        return OpeningHours.Create(spans).Value;
    }

    private static OpeningHours Hours(string text) => OpeningHours.Parse(text).Value;

    private static IEnumerable<string> Codes(string text) => OpeningHours.Parse(text).Refusals.Select(r => r.Code);
}
