using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>A rule read from other calendars' words.</summary>
/// <param name="Rule">Which days and hours; holidays are kept, since the text says itself which days it leaves out.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or null where the text has no end.</param>
public sealed record ReadRule(ShiftRule Rule, DateOnly From, DateOnly? To);

/// <summary>
/// Reads the part of RFC 5545 that a season can be: DTSTART with DTEND, RRULE by days, weeks or weekdays of the month, with COUNT or
/// UNTIL, EXDATE and RDATE. Whatever else stands there is refused by its name rather than passed over, since a rule read by half makes
/// shifts on wrong days.
/// </summary>
public sealed class RuleTextReader
{
    /// <summary>The longest text.</summary>
    public const int LongestText = 20_000;

    private const string Field = "RuleText";

    private readonly TimeZoneInfo _zone;
    private readonly List<Refusal> _refusals = [];
    private readonly List<DateTime> _left = [];
    private readonly List<DateTime> _added = [];
    private DateTime? _start;
    private DateTime? _end;
    private RecurrencePart? _recurrence;

    private RuleTextReader(TimeZoneInfo zone) => _zone = zone;

    /// <summary>
    /// Reads it. Refused, all reasons at once, as "scheduling.rule-too-long", "scheduling.rule-start-missing", "scheduling.rule-end-missing",
    /// "scheduling.rule-unreadable" (what has no meaning), "scheduling.rule-not-understood" (what has one that a season cannot follow),
    /// "scheduling.rule-twice", "scheduling.rule-other-zone", "scheduling.rule-other-hours", "scheduling.rule-start-not-in-rule" and
    /// "scheduling.extra-day-outside-season".
    /// </summary>
    public static Outcome<ReadRule> Read(string text, TimeZoneInfo zone)
    {
        if (text.Length > LongestText)
            return Refusal.OfField(Field, "scheduling.rule-too-long", ("longest", LongestText));
        return new RuleTextReader(zone).Read(text);
    }

    private Outcome<ReadRule> Read(string text)
    {
        // A line that begins with a space goes on from the one before (RFC 5545 § 3.1).
        var lines = text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal).Split('\n');
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0).OrderBy(l => !l.StartsWith("DTSTART", StringComparison.OrdinalIgnoreCase)))
            ReadLine(line);
        if (_start is null)
            Refuse("scheduling.rule-start-missing");
        else if (_end is null || _end <= _start || _end > _start.Value.AddDays(1))
            Refuse("scheduling.rule-end-missing");
        return _refusals.Count > 0 ? _refusals : Whole(_start!.Value, _end!.Value);
    }

    private void ReadLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? line : line[..colon]).Split(';');
        var value = colon < 0 ? "" : line[(colon + 1)..];
        switch (head[0].ToUpperInvariant())
        {
            case "DTSTART":
                Once(_start is null, "DTSTART");
                _start = Times(head, value, withHours: true).Cast<DateTime?>().FirstOrDefault();
                break;
            case "DTEND":
                Once(_end is null, "DTEND");
                _end = Times(head, value, withHours: true).Cast<DateTime?>().FirstOrDefault();
                break;
            case "RRULE":
                Once(_recurrence is null, "RRULE");
                _recurrence = RecurrencePart.Read(value, Refuse);
                break;
            case "EXDATE":
                _left.AddRange(Times(head, value, withHours: false));
                break;
            case "RDATE":
                _added.AddRange(Times(head, value, withHours: false));
                break;
            default:
                Refuse("scheduling.rule-not-understood", ("part", Shown(head[0])));
                break;
        }
    }

    private void Once(bool isFirst, string part)
    {
        if (!isFirst)
            Refuse("scheduling.rule-twice", ("part", part));
    }

    private IEnumerable<DateTime> Times(string[] head, string value, bool withHours)
    {
        var isDate = false;
        foreach (var parameter in head[1..])
        {
            switch (parameter.Split('=', 2))
            {
                case [var name, var zone] when name.Equals("TZID", StringComparison.OrdinalIgnoreCase):
                    if (zone.Trim('"') != _zone.Id)
                        Refuse("scheduling.rule-other-zone", ("zone", Shown(zone)), ("expected", _zone.Id));
                    break;
                case [var name, "DATE-TIME"] when name.Equals("VALUE", StringComparison.OrdinalIgnoreCase):
                    break;
                case [var name, "DATE"] when name.Equals("VALUE", StringComparison.OrdinalIgnoreCase) && !withHours:
                    isDate = true;
                    break;
                default:
                    Refuse("scheduling.rule-not-understood", ("part", Shown(parameter)));
                    break;
            }
        }

        foreach (var one in value.Split(','))
        {
            if (RuleTime.Read(one, isDate) is not { } time)
                Refuse("scheduling.rule-unreadable", ("part", Shown($"{head[0]}:{one}")));
            else if (time.IsUtc && withHours)
                Refuse("scheduling.rule-other-zone", ("zone", "UTC"), ("expected", _zone.Id));
            else
                yield return time.IsUtc ? PlaceTime.ToLocal(time.Utc, _zone) : time.IsDate ? time.Value.Date + Hours : time.Value;
        }
    }

    private TimeSpan Hours => _start?.TimeOfDay ?? TimeSpan.Zero;

    private Outcome<ReadRule> Whole(DateTime start, DateTime end)
    {
        foreach (var other in _added.Concat(_left).Where(a => a.TimeOfDay != start.TimeOfDay))
            Refuse("scheduling.rule-other-hours", ("date", DateOnly.FromDateTime(other)));
        var first = DateOnly.FromDateTime(start);
        var added = _added.Select(DateOnly.FromDateTime).ToList();
        var left = _left.Select(DateOnly.FromDateTime).Distinct().ToList();
        if (_recurrence is null)
            return OnlyDates([.. added.Append(first).Except(left)]);

        var rule = _recurrence.RuleFrom(start, end);
        var longest = first.AddDays(ShiftRule.LongestSeasonDays);
        if (!rule.Recurring(new Period(first, first)).Any())
            Refuse("scheduling.rule-start-not-in-rule", ("date", first));
        if (_refusals.Count > 0)
            return _refusals;

        var to = _recurrence.LastDay(rule, first, longest, _zone);
        var from = added.Append(first).Min();
        if (from < first && rule.Recurring(new Period(from, first.AddDays(-1))).Any())
            return Refusal.OfField(Field, "scheduling.extra-day-outside-season", ("date", from));
        if (to is { } last && last < first)
            return Refusal.OfField(Field, "scheduling.rule-unreadable", ("part", "UNTIL"));

        // Extra days after the last one lengthen the season, so the days in between that the rule would now meet are closed.
        var until = to is { } ends && added.Count > 0 && added.Max() > ends ? added.Max() : to;
        var between = until is { } later && to is { } before && later > before && later <= longest
            ? rule.Recurring(new Period(from, later)).Where(d => d > before)
            : [];
        return new ReadRule(rule with { ClosedDays = [.. left.Union(between.Except(added))], ExtraDays = [.. added.Except(left)] }, from, until);

        Outcome<ReadRule> OnlyDates(List<DateOnly> dates)
        {
            if (dates.Count == 0)
                Refuse("scheduling.rule-start-missing");
            if (_refusals.Count > 0)
                return _refusals;
            var listed = new ShiftRule([], TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(end)) { HolidayRule = HolidayRule.Keep, ExtraDays = dates };
            return new ReadRule(listed, dates.Min(), dates.Max());
        }
    }

    private void Refuse(string code, params (string Name, object? Value)[] values) =>
        _refusals.Add(Refusal.OfField(Field, code, values));

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40];
}
