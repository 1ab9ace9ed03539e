using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>A span between two instants, in UTC, the end not in it.</summary>
public readonly record struct UtcSpan
{
    /// <summary>Makes a span.</summary>
    /// <exception cref="ArgumentException">An instant is not UTC, or the end is not after the start.</exception>
    public UtcSpan(DateTime start, DateTime end)
    {
        if (start.Kind != DateTimeKind.Utc || end.Kind != DateTimeKind.Utc)
            throw new ArgumentException("Both instants must be UTC.");
        if (end <= start)
            throw new ArgumentException("A span must end after it starts.", nameof(end));
        Start = start;
        End = end;
    }

    /// <summary>When it starts, UTC.</summary>
    public DateTime Start { get; }

    /// <summary>When it is over, UTC.</summary>
    public DateTime End { get; }

    /// <summary>How long it really lasts, in whole minutes: a night shift is an hour longer or shorter when the clock is changed.</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>Whether the two share any time. One that ends when the other starts does not.</summary>
    public bool Overlaps(UtcSpan other) => Start < other.End && other.Start < End;
}

/// <summary>A time of a shift that no clock shows in the night when it is put forward.</summary>
/// <param name="IsStart">Whether the shift starts then; otherwise it ends.</param>
/// <param name="Date">On which date.</param>
/// <param name="Time">What was meant.</param>
/// <param name="Shown">What the clock shows at that moment.</param>
public sealed record SkippedTime(bool IsStart, DateOnly Date, TimeOnly Time, TimeOnly Shown);

/// <summary>
/// Between the clock on the wall at a place and instants in UTC. Two rules hold where the clock is changed: a time that does not exist
/// (02:30 on a spring night) is moved forward by the gap (to 03:30), and a time that exists twice (02:30 on an autumn night) is the
/// first of the two.
/// </summary>
public static partial class PlaceTime
{
    /// <summary>
    /// Finds a zone by its IANA name, such as "Europe/Oslo". Anything else gives false: no text, a Windows name, an unknown place, a path.
    /// </summary>
    public static bool TryFindZone(string? zoneId, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return zoneId is { Length: <= 64 } && IanaName().IsMatch(zoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out zone);
    }

    /// <summary>The instant at which the clock at the place shows this time on this date.</summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        return DateTime.SpecifyKind(local - OffsetAt(local, zone), DateTimeKind.Utc);
    }

    /// <summary>The start and the end of a shift, as far as no clock at the place shows them: in that night it is put forward past them.</summary>
    public static IEnumerable<SkippedTime> Skipped(DateOnly date, TimeOnly start, TimeOnly end, TimeZoneInfo zone)
    {
        (bool IsStart, DateOnly Date, TimeOnly Time)[] times = [(true, date, start), (false, end > start ? date : date.AddDays(1), end)];
        return times
            .Where(t => zone.IsInvalidTime(t.Date.ToDateTime(t.Time, DateTimeKind.Unspecified)))
            .Select(t => new SkippedTime(t.IsStart, t.Date, t.Time, TimeOnly.FromDateTime(ToLocal(ToUtc(t.Date, t.Time, zone), zone))));
    }

    /// <summary>What the clock and the calendar at the place show at this instant.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateTime ToLocal(DateTime utc, TimeZoneInfo zone)
    {
        if (utc.Kind != DateTimeKind.Utc)
            throw new ArgumentException("The instant must be UTC.", nameof(utc));
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), DateTimeKind.Unspecified);
    }

    /// <summary>The date at the place at this instant: "today" for the people there.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateOnly DateAt(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(ToLocal(utc, zone));

    /// <summary>The date in a municipality at this instant.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateOnly DateAt(DateTime utc, Municipality municipality) => DateAt(utc, municipality.Zone);

    /// <summary>
    /// A shift that starts on this date. An end that is not later than the start is on the next day, so 22:00 to 06:00 is a night, and
    /// equal times are a whole day. Where the spring change moves the start past the end, the shift keeps the length that the clock
    /// times give it.
    /// </summary>
    public static UtcSpan Span(DateOnly date, TimeOnly start, TimeOnly end, TimeZoneInfo zone)
    {
        var startUtc = ToUtc(date, start, zone);
        var endUtc = ToUtc(end > start ? date : date.AddDays(1), end, zone);
        return new UtcSpan(startUtc, endUtc > startUtc ? endUtc : startUtc + (end - start));
    }

    private static TimeSpan OffsetAt(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsAmbiguousTime(local))
            return zone.GetAmbiguousTimeOffsets(local).Max();

        // Reading a missing time with the offset from before the change is what moves it forward by the gap.
        var existing = local;
        while (zone.IsInvalidTime(existing))
            existing = existing.AddMinutes(-15);
        return zone.GetUtcOffset(existing);
    }

    [GeneratedRegex(@"^(?:UTC|[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+\-]+)+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex IanaName();
}
