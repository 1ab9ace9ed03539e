using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Core.Scheduling;

public class RuleTextTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly ShiftRule Saturdays = new([DayOfWeek.Saturday], new(10, 0), new(14, 0));

    [Fact]
    public void Holidays_that_are_left_out_and_extra_days_are_written_out()
    {
        var rule = Saturdays with { EveryWeeks = 2, ClosedDays = [new(2027, 12, 11)], ExtraDays = [new(2027, 12, 19)] };
        Assert.Equal(
            """
            DTSTART;TZID=Europe/Copenhagen:20271211T100000
            DTEND;TZID=Europe/Copenhagen:20271211T140000
            RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SA;UNTIL=20280115T090000Z
            EXDATE;TZID=Europe/Copenhagen:20271211T100000,20271225T100000
            RDATE;TZID=Europe/Copenhagen:20271219T100000
            """.ReplaceLineEndings("\n"),
            Write(rule, new(2027, 12, 5), new(2028, 1, 15)));
    }

    [Fact]
    public void A_night_ends_on_the_next_day_and_a_month_is_told_by_its_weekdays()
    {
        var rule = new ShiftRule([DayOfWeek.Friday], new(22, 0), new(2, 0)) { MonthWeeks = [MonthWeek.First, MonthWeek.Last] };
        Assert.Equal(
            """
            DTSTART;TZID=Europe/Copenhagen:20270604T220000
            DTEND;TZID=Europe/Copenhagen:20270605T020000
            RRULE:FREQ=MONTHLY;BYDAY=1FR,-1FR;UNTIL=20270731T200000Z
            """.ReplaceLineEndings("\n"),
            Write(rule, new(2027, 6, 1), new(2027, 7, 31)));
    }

    [Fact]
    public void Dates_alone_need_no_recurrence()
    {
        var rule = new ShiftRule([], new(10, 0), new(14, 0)) { ExtraDays = [new(2027, 6, 5), new(2027, 6, 9)] };
        var text = Write(rule, new(2027, 6, 1), new(2027, 6, 30));

        Assert.DoesNotContain("RRULE", text, StringComparison.Ordinal);
        Assert.Equal([new(2027, 6, 5), new DateOnly(2027, 6, 9)], Read(text).Rule.ExtraDays);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;COUNT=3", "2027-05-01 2027-05-08 2027-05-15")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270529T080000Z", "2027-05-01 2027-05-15 2027-05-29")]
    [InlineData("FREQ=WEEKLY;UNTIL=20270515", "2027-05-01 2027-05-08 2027-05-15")]
    [InlineData("FREQ=WEEKLY;UNTIL=20270515T095959", "2027-05-01 2027-05-08")]
    [InlineData("FREQ=DAILY;COUNT=3", "2027-05-01 2027-05-02 2027-05-03")]
    [InlineData("FREQ=DAILY;BYDAY=SA,SU;COUNT=3", "2027-05-01 2027-05-02 2027-05-08")]
    [InlineData("FREQ=MONTHLY;BYDAY=1SA;COUNT=3", "2027-05-01 2027-06-05 2027-07-03")]
    [InlineData("FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1,-1;COUNT=3", "2027-05-01 2027-05-29 2027-06-05")]
    [InlineData("freq=weekly;byday=sa;wkst=su;count=2", "2027-05-01 2027-05-08")]
    public void What_other_calendars_write_is_read(string recurrence, string dates)
    {
        var read = Read($"DTSTART;TZID=Europe/Copenhagen:20270501T100000\nDTEND;TZID=Europe/Copenhagen:20270501T140000\nRRULE:{recurrence}");
        var made = read.Rule.Occurrences(new Period(read.From, read.To!.Value), Country.NO).Value.Dates;
        Assert.Equal(dates, string.Join(' ', made.Select(d => d.ToString("yyyy-MM-dd", null))));
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(14, 0)), (read.Rule.Start, read.Rule.End));
    }

    [Fact]
    public void A_rule_without_an_end_leaves_the_last_day_to_the_coordinator() =>
        Assert.Null(Read("DTSTART:20270501T100000\nDTEND:20270501T140000\nRRULE:FREQ=WEEKLY").To);

    [Fact]
    public void An_exception_may_be_a_date_an_instant_or_on_a_folded_line()
    {
        var read = Read("DTSTART:20270501T100000\nDTEND:20270501T140000\nRRULE:FREQ=WEEKLY;COUNT=9\nEXDATE;VALUE=DATE:20270508\nEXDATE:20270515T080000Z,2027\n 0522T100000");
        Assert.Equal([new(2027, 5, 8), new(2027, 5, 15), new DateOnly(2027, 5, 22)], read.Rule.ClosedDays);
    }

    [Fact]
    public void An_extra_day_after_the_last_one_brings_no_others_with_it()
    {
        var read = Read("DTSTART:20270501T100000\nDTEND:20270501T140000\nRRULE:FREQ=WEEKLY;COUNT=2\nRDATE:20270523T100000");
        Assert.Equal(
            [new(2027, 5, 1), new(2027, 5, 8), new DateOnly(2027, 5, 23)],
            read.Rule.Occurrences(new Period(read.From, read.To!.Value), Country.DK).Value.Dates);
    }

    [Theory]
    [InlineData("", "rule-start-missing")]
    [InlineData("DTSTART:20270501T100000", "rule-end-missing")]
    [InlineData("DTSTART:20270501T100000\nDTEND:20270503T100000", "rule-end-missing")]
    [InlineData("DTSTART:20270230T100000\nDTEND:20270230T140000", "rule-unreadable DTSTART:20270230T100000, rule-unreadable DTEND:20270230T140000, rule-start-missing")]
    [InlineData("DTSTART;VALUE=DATE:20270501\nDTEND:20270501T140000", "rule-not-understood VALUE=DATE, rule-unreadable DTSTART:20270501, rule-start-missing")]
    [InlineData("DTSTART:20270501T080000Z\nDTEND:20270501T140000", "rule-other-zone UTC, rule-start-missing")]
    [InlineData("DTSTART;TZID=America/New_York:20270501T100000\nDTEND:20270501T140000", "rule-other-zone America/New_York")]
    [InlineData("{0}\nRRULE:FREQ=YEARLY;COUNT=2", "rule-not-understood FREQ=YEARLY")]
    [InlineData("{0}\nRRULE:FREQ=SOMETIMES", "rule-unreadable FREQ=SOMETIMES")]
    [InlineData("{0}\nRRULE:BYDAY=SA", "rule-unreadable FREQ")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY;BYMONTH=5;BYHOUR=10", "rule-not-understood BYMONTH=5, rule-not-understood BYHOUR=10")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY;COUNT=0", "rule-unreadable COUNT=0")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY;COUNT=2;UNTIL=20270701", "rule-twice COUNT, UNTIL")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY;BYDAY=SA;BYDAY=SU", "rule-twice BYDAY")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY\nRRULE:FREQ=DAILY", "rule-twice RRULE")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU", "rule-not-understood WKST=SU")]
    [InlineData("{0}\nRRULE:FREQ=DAILY;INTERVAL=2", "rule-not-understood FREQ=DAILY;INTERVAL=2")]
    [InlineData("{0}\nRRULE:FREQ=MONTHLY;COUNT=2", "rule-not-understood FREQ=MONTHLY")]
    [InlineData("{0}\nRRULE:FREQ=MONTHLY;BYDAY=1SA,3SU", "rule-not-understood FREQ=MONTHLY")]
    [InlineData("{0}\nRRULE:FREQ=MONTHLY;BYDAY=5SA", "rule-not-understood BYDAY=5")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY;BYDAY=1SA", "rule-not-understood BYDAY")]
    [InlineData("{0}\nRRULE:FREQ=WEEKLY;BYDAY=SU", "rule-start-not-in-rule")]
    [InlineData("{0}\nRDATE:20270502T110000", "rule-other-hours")]
    [InlineData("{0}\nEXRULE:FREQ=DAILY", "rule-not-understood EXRULE")]
    public void What_a_season_cannot_follow_is_refused_by_name(string text, string told)
    {
        var refused = RuleTextReader.Read(
            text.Replace("{0}", "DTSTART:20270501T100000\nDTEND:20270501T140000", StringComparison.Ordinal), Zone);
        Assert.Equal(told, string.Join(", ", refused.Refusals.Select(r =>
            $"{r.Code["scheduling.".Length..]} {r.Values.GetValueOrDefault("part") ?? r.Values.GetValueOrDefault("zone")}".TrimEnd())));
    }

    [Fact]
    public void Nonsense_of_any_kind_is_refused_and_never_stumbled_over()
    {
        string[] pieces = ["DTSTART", "RRULE", ":", ";", "=", "FREQ=WEEKLY", "COUNT=99999999999", "UNTIL=99991231T235959Z", "20270501T100000", "\n", "BYDAY=", "SA", "-53MO", "\0", "ø", ",", "INTERVAL=0", "DTEND:", "TZID=x"];
        var random = new Random(5545);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.NotNull(RuleTextReader.Read(text, Zone));
        }

        Assert.Equal("scheduling.rule-too-long", RuleTextReader.Read(new string('x', RuleTextReader.LongestText + 1), Zone).Refusals.Single().Code);
    }

    [Fact]
    public void Any_rule_that_is_written_and_read_again_makes_the_same_shifts()
    {
        foreach (var (rule, season, country) in GeneratedRules.All)
        {
            var read = Read(RuleText.Write(rule, season, country, Zone).Value);
            Assert.Equal(
                rule.Occurrences(season, country).Value.Dates,
                read.Rule.Occurrences(new Period(read.From, read.To!.Value), country).Value.Dates);
        }
    }

    [DateutilFact]
    public async Task A_well_known_calendar_library_reads_the_same_days_from_what_is_written()
    {
        var all = GeneratedRules.All;
        var theirs = await Dateutil.DatesAsync(all.Select(c => RuleText.Write(c.Rule, c.Season, c.Country, Zone).Value));

        Assert.Equal(all.Count, theirs.Count);
        for (var i = 0; i < all.Count; i++)
            Assert.Equal(all[i].Rule.Occurrences(all[i].Season, all[i].Country).Value.Dates, theirs[i]);
    }

    [DateutilFact]
    public async Task It_has_Easter_on_the_same_days_from_1900_to_2100() =>
        Assert.Equal(await Dateutil.EasterAsync(), Enumerable.Range(1900, 201).Select(Holidays.EasterSunday));

    private static string Write(ShiftRule rule, DateOnly from, DateOnly to) => RuleText.Write(rule, new Period(from, to), Country.DK, Zone).Value;

    private static ReadRule Read(string text)
    {
        var read = RuleTextReader.Read(text, Zone);
        Assert.Empty(read.Refusals);
        return read.Value;
    }
}
