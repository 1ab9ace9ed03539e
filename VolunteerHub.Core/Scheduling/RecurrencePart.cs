using System.Globalization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>Tells what in a rule's text is refused: a code and the values of its sentence.</summary>
internal delegate void RefuseRulePart(string code, params (string Name, object? Value)[] values);

/// <summary>The value of an RRULE, as far as a season can follow it (RFC 5545 § 3.3.10).</summary>
internal sealed class RecurrencePart
{
    private string _frequency = "";
    private List<(int Number, DayOfWeek Day)> _days = [];
    private List<int> _positions = [];
    private int _interval = 1;
    private int? _count;
    private RuleTime? _until;
    private DayOfWeek _weekStart = DayOfWeek.Monday;

    /// <summary>Reads it, and tells of every part that is wrong or not followed.</summary>
    public static RecurrencePart Read(string value, RefuseRulePart refuse)
    {
        var read = new RecurrencePart();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in value.Split(';'))
        {
            if (part.Split('=', 2) is not [var name, { Length: > 0 } said])
                refuse("scheduling.rule-unreadable", ("part", Shown(part)));
            else if (!seen.Add(name))
                refuse("scheduling.rule-twice", ("part", Shown(name)));
            else if (!read.Take(name.ToUpperInvariant(), said.ToUpperInvariant(), part, refuse))
                refuse("scheduling.rule-unreadable", ("part", Shown(part)));
        }

        read.Check(refuse);
        return read;
    }

    /// <summary>The rule with these hours; a rule by weeks that names no weekday has the one it starts on.</summary>
    public ShiftRule RuleFrom(DateTime start, DateTime end)
    {
        var days = _days.Count > 0 ? _days.Select(d => d.Day) : _frequency == "DAILY" ? Enum.GetValues<DayOfWeek>() : [start.DayOfWeek];
        var weeks = _frequency == "MONTHLY" ? _days.Select(d => d.Number).Where(n => n != 0).Concat(_positions).Distinct().Select(Week) : [];
        return new ShiftRule(days, TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(end))
        {
            EveryWeeks = _frequency == "WEEKLY" ? _interval : 1,
            MonthWeeks = [.. weeks],
            HolidayRule = HolidayRule.Keep,
        };
    }

    /// <summary>The last day by UNTIL or COUNT, or null without either.</summary>
    public DateOnly? LastDay(ShiftRule rule, DateOnly first, DateOnly longest, TimeZoneInfo zone)
    {
        if (_count is { } count)
        {
            // A season is never longer than its limit; one day beyond it lets the limit refuse in its own words.
            var days = rule.Recurring(new Period(first, longest)).Take(count).ToList();
            return days.Count == count ? days[^1] : longest;
        }

        if (_until is not { } until)
            return null;
        var last = until.IsUtc ? PlaceTime.ToLocal(until.Utc, zone) : until.Value;
        return DateOnly.FromDateTime(last).AddDays(!until.IsDate && TimeOnly.FromDateTime(last) < rule.Start ? -1 : 0);
    }

    private bool Take(string name, string said, string part, RefuseRulePart refuse)
    {
        switch (name)
        {
            case "FREQ":
                _frequency = said;
                if (said is "SECONDLY" or "MINUTELY" or "HOURLY" or "YEARLY")
                    refuse("scheduling.rule-not-understood", ("part", part));
                return said is "SECONDLY" or "MINUTELY" or "HOURLY" or "YEARLY" or "DAILY" or "WEEKLY" or "MONTHLY";
            case "INTERVAL":
                return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out _interval) && _interval >= 1;
            case "COUNT":
                _count = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
                return _count > 0;
            case "UNTIL":
                _until = RuleTime.Read(said, isDate: said.Length == 8);
                return _until is not null;
            case "WKST":
                return TryDay(said, out _weekStart);
            case "BYDAY":
                return TryDays(said);
            case "BYSETPOS":
                return TryPositions(said);
            default:
                refuse("scheduling.rule-not-understood", ("part", Shown(part)));
                return true;
        }
    }

    private void Check(RefuseRulePart refuse)
    {
        if (_frequency.Length == 0)
            refuse("scheduling.rule-unreadable", ("part", "FREQ"));
        if (_count is not null && _until is not null)
            refuse("scheduling.rule-twice", ("part", "COUNT, UNTIL"));
        if (_interval > 1 && _frequency != "WEEKLY")
            refuse("scheduling.rule-not-understood", ("part", $"FREQ={_frequency};INTERVAL={_interval}"));
        if (_interval > 1 && _weekStart != DayOfWeek.Monday)
            refuse("scheduling.rule-not-understood", ("part", $"WKST={RuleText.Weekdays[(int)_weekStart]}"));

        var numbers = _days.Select(d => d.Number).Concat(_positions).Distinct().ToList();
        var isMonthly = _frequency == "MONTHLY";
        if (isMonthly ? !IsAGrid() : numbers.Exists(n => n != 0))
            refuse("scheduling.rule-not-understood", ("part", isMonthly ? "FREQ=MONTHLY" : "BYDAY"));
        foreach (var number in numbers.Where(n => n is not (0 or -1 or (>= 1 and <= 4))))
            refuse("scheduling.rule-not-understood", ("part", $"BYDAY={number}"));
    }

    /// <summary>Whether the weekdays of the month are so many weeks by so many days, as a rule has them: "1SA,3SU" is none.</summary>
    private bool IsAGrid()
    {
        if (_positions.Count > 0)
            return _days is [(0, _)];
        var weeks = _days.Select(d => d.Number).Distinct().Count();
        var days = _days.Select(d => d.Day).Distinct().Count();
        return _days.Count > 0 && _days.TrueForAll(d => d.Number != 0) && _days.Distinct().Count() == weeks * days;
    }

    private bool TryDays(string said)
    {
        _days = [];
        foreach (var one in said.Split(','))
        {
            if (one.Length < 2 || !TryDay(one[^2..], out var day))
                return false;
            var number = 0;
            if (one.Length > 2 && (!int.TryParse(one[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) || number == 0))
                return false;
            _days.Add((number, day));
        }

        return true;
    }

    private bool TryPositions(string said)
    {
        _positions = [];
        foreach (var one in said.Split(','))
        {
            if (!int.TryParse(one, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position) || position == 0)
                return false;
            _positions.Add(position);
        }

        return true;
    }

    private static bool TryDay(string said, out DayOfWeek day)
    {
        var index = Array.IndexOf(RuleText.Weekdays, said);
        day = (DayOfWeek)Math.Max(index, 0);
        return index >= 0;
    }

    private static MonthWeek Week(int number) => number == -1 ? MonthWeek.Last : (MonthWeek)(number - 1);

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40];
}

/// <summary>A time or a date of RFC 5545 (§ 3.3.4 and § 3.3.5).</summary>
/// <param name="Value">What it says.</param>
/// <param name="IsDate">Whether it is a date without a time.</param>
/// <param name="IsUtc">Whether it is an instant in UTC rather than a time on a clock.</param>
internal readonly record struct RuleTime(DateTime Value, bool IsDate, bool IsUtc)
{
    /// <summary>The instant.</summary>
    public DateTime Utc => DateTime.SpecifyKind(Value, DateTimeKind.Utc);

    /// <summary>Reads "20270501T100000", with Z for UTC, or "20270501" where a date is meant; null for anything else and for years that no season is in.</summary>
    public static RuleTime? Read(string text, bool isDate)
    {
        var isUtc = !isDate && text.EndsWith('Z');
        var form = isDate ? "yyyyMMdd" : isUtc ? "yyyyMMdd'T'HHmmss'Z'" : "yyyyMMdd'T'HHmmss";
        return DateTime.TryParseExact(text.Trim(), form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            && value.Year is >= Holidays.FirstYear and <= Holidays.LastYear
            ? new RuleTime(value, isDate, isUtc)
            : null;
    }
}
