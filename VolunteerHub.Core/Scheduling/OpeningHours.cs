using System.Globalization;
using System.Text.RegularExpressions;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>One stretch of opening on a weekday, on the clock at the place; the end is not in it.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">When it opens.</param>
/// <param name="To">When it closes, the same day, so 23:59 at the latest.</param>
public readonly record struct OpeningSpan(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    /// <summary>How long, in minutes on the clock.</summary>
    public int Minutes => (int)(To - From).TotalMinutes;
}

/// <summary>
/// A place's hours in an ordinary week, such as those it announces and those its employees staff. The first minus the second is what
/// stands on volunteers alone. Spans run Monday to Sunday and never overlap; spans that touch are one, so that equal hours are equal
/// values.
/// </summary>
/// <remarks>Minutes are those of the clock: the one hour that a summer-time night is off does not matter to an opening hour.</remarks>
public sealed partial class OpeningHours : IEquatable<OpeningHours>
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 1000;

    /// <summary>
    /// So much of a shift may lie around the hours that a place is open without anybody being asked about it, in minutes: somebody lays out before the guests come, and
    /// clears away after them.
    /// </summary>
    public const int MinutesAround = 60;

    private static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private OpeningHours(IEnumerable<OpeningSpan> inOrder) => Spans = Joined(inOrder);

    /// <summary>Never open.</summary>
    public static OpeningHours None { get; } = new([]);

    /// <summary>The spans, Monday first and then by time.</summary>
    public IReadOnlyList<OpeningSpan> Spans { get; }

    /// <summary>Whether it is never open.</summary>
    public bool IsEmpty => Spans.Count == 0;

    /// <summary>Minutes open in an ordinary week.</summary>
    public int MinutesPerWeek => Spans.Sum(s => s.Minutes);

    /// <summary>
    /// Makes hours, or refuses them with every reason: "scheduling.hours-backwards" for a span that does not close after it opens, and
    /// "scheduling.hours-overlap" for one that shares time with an earlier one of its day. The values name the day and the times.
    /// </summary>
    public static Outcome<OpeningHours> Create(IEnumerable<OpeningSpan> spans)
    {
        var ordered = InOrder(spans);
        var refusals = ordered.Where(s => s.From >= s.To)
            .Select(s => Refusal.Of("scheduling.hours-backwards", ("day", s.Day), ("from", s.From), ("to", s.To)))
            .ToList();
        var forwards = ordered.Where(s => s.From < s.To).ToList();
        foreach (var (index, span) in forwards.Index())
        {
            // Any earlier one, not only the one before: a long span may reach over several.
            if (forwards.Take(index).Any(earlier => earlier.Day == span.Day && span.From < earlier.To))
                refusals.Add(Refusal.Of("scheduling.hours-overlap", ("day", span.Day), ("from", span.From), ("to", span.To)));
        }

        return refusals.Count > 0 ? refusals : new OpeningHours(ordered);
    }

    /// <summary>
    /// Reads the text that <see cref="ToString"/> writes, such as "Sat 10:00-14:00; Sun 10:00-12:00"; spaces and case are free, and an
    /// empty text is never open. Refused as in <see cref="Create"/>, or as "scheduling.hours-unreadable" with the part that was not
    /// understood.
    /// </summary>
    public static Outcome<OpeningHours> Parse(string? text)
    {
        if (text is { Length: > LongestText })
            return Refusal.Of("scheduling.hours-too-long", ("longest", LongestText));

        List<OpeningSpan> spans = [];
        List<Refusal> refusals = [];
        foreach (var part in (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadSpan(part) is { } span)
                spans.Add(span);
            else
                refusals.Add(Refusal.Of("scheduling.hours-unreadable", ("part", part)));
        }

        var made = Create(spans);
        return refusals.Count > 0 ? Outcome.Refused<OpeningHours>([.. refusals, .. made.Refusals]) : made;
    }

    /// <summary>Minutes open on one date.</summary>
    public int MinutesOn(DateOnly date) => Spans.Where(s => s.Day == date.DayOfWeek).Sum(s => s.Minutes);

    /// <summary>
    /// Minutes open during a shift that starts on this date; an end that is not later than the start is on the next day.
    /// </summary>
    public int MinutesDuring(DateOnly date, TimeOnly start, TimeOnly end)
    {
        var endOfDay = TimeSpan.FromDays(1);
        return end > start
            ? Shared(date.DayOfWeek, start.ToTimeSpan(), end.ToTimeSpan())
            : Shared(date.DayOfWeek, start.ToTimeSpan(), endOfDay) + Shared(date.AddDays(1).DayOfWeek, TimeSpan.Zero, end.ToTimeSpan());
    }

    /// <summary>
    /// Whether a shift that starts on this date lies outside these hours by more than <see cref="MinutesAround"/>; never where there are none, for then nothing is
    /// announced that it could lie outside of.
    /// </summary>
    public bool LeaveOut(DateOnly date, TimeOnly start, TimeOnly end) =>
        !IsEmpty && (int)(end - start).TotalMinutes - MinutesDuring(date, start, end) > MinutesAround;

    /// <summary>The hours that both are open.</summary>
    public OpeningHours Intersect(OpeningHours other) =>
        new(InOrder(
            from mine in Spans
            from theirs in other.Spans
            where mine.Day == theirs.Day
            let shared = mine with { From = Later(mine.From, theirs.From), To = Earlier(mine.To, theirs.To) }
            where shared.From < shared.To
            select shared));

    /// <summary>
    /// These hours without the other's: announced hours without staffed hours are the hours that stand on volunteers alone.
    /// </summary>
    public OpeningHours Except(OpeningHours other)
    {
        List<OpeningSpan> left = [];
        foreach (var span in Spans)
        {
            var from = span.From;
            foreach (var taken in other.Spans.Where(s => s.Day == span.Day && s.From < span.To && s.To > span.From))
            {
                if (from < taken.From)
                    left.Add(span with { From = from, To = taken.From });
                from = Later(from, taken.To);
            }

            if (from < span.To)
                left.Add(span with { From = from });
        }

        return new OpeningHours(InOrder(left));
    }

    /// <summary>The compact text for storage, in English whatever the reader's language: "Sat 10:00-14:00; Sun 10:00-12:00".</summary>
    public override string ToString() =>
        string.Join("; ", Spans.Select(s => $"{DayNames[FromMonday(s.Day)]} {Clock(s.From)}-{Clock(s.To)}"));

    /// <inheritdoc />
    public bool Equals(OpeningHours? other) => other is not null && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    /// <inheritdoc />
    public override int GetHashCode() => Spans.Aggregate(0, HashCode.Combine);

    private int Shared(DayOfWeek day, TimeSpan from, TimeSpan to) =>
        Spans.Where(s => s.Day == day)
            .Select(s => Math.Min(s.To.Ticks, to.Ticks) - Math.Max(s.From.Ticks, from.Ticks))
            .Where(ticks => ticks > 0)
            .Sum(ticks => (int)(ticks / TimeSpan.TicksPerMinute));

    private static OpeningSpan? ReadSpan(string part)
    {
        var match = SpanText().Match(part);
        if (!match.Success)
            return null;
        var day = Array.FindIndex(DayNames, n => n.Equals(match.Groups["day"].Value, StringComparison.OrdinalIgnoreCase));
        return day >= 0
            && TimeOnly.TryParseExact(match.Groups["from"].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && TimeOnly.TryParseExact(match.Groups["to"].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            ? new OpeningSpan((DayOfWeek)((day + 1) % 7), from, to)
            : null;
    }

    private static List<OpeningSpan> InOrder(IEnumerable<OpeningSpan> spans) =>
        [.. spans.OrderBy(s => FromMonday(s.Day)).ThenBy(s => s.From).ThenBy(s => s.To)];

    private static List<OpeningSpan> Joined(IEnumerable<OpeningSpan> inOrder)
    {
        List<OpeningSpan> joined = [];
        foreach (var span in inOrder)
        {
            if (joined.Count > 0 && joined[^1].Day == span.Day && joined[^1].To == span.From)
                joined[^1] = joined[^1] with { To = span.To };
            else
                joined.Add(span);
        }

        return joined;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static TimeOnly Later(TimeOnly one, TimeOnly other) => one > other ? one : other;

    private static TimeOnly Earlier(TimeOnly one, TimeOnly other) => one < other ? one : other;

    [GeneratedRegex(@"^(?<day>[A-Za-z]{3})\s+(?<from>[0-9]{2}:[0-9]{2})\s*-\s*(?<to>[0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex SpanText();
}
