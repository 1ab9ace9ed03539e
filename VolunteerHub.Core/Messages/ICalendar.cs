using System.Globalization;
using System.Text;

namespace VolunteerHub.Core.Messages;

/// <summary>
/// Writes events as an .ics file that phones and desk calendars read: RFC 5545 (iCalendar), published as RFC 5546 § 3.2.1 says, with the
/// calendar's name as RFC 7986 § 5.1 and, for calendars that do not know it, as X-WR-CALNAME.
/// </summary>
/// <remarks>
/// No text can break out of its line: line ends of every kind become the two characters "\n", other control characters and lone
/// surrogates go.
/// </remarks>
public static class ICalendar
{
    /// <summary>The media type to serve it as.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The longest line in octets of UTF-8, without its line end (RFC 5545 § 3.1).</summary>
    private const int LongestLine = 75;

    private const string LineEnd = "\r\n";
    private const string ProductId = "-//VolunteerHub//VolunteerHub//EN";

    /// <summary>The whole file as text; write it as UTF-8 without a byte order mark.</summary>
    /// <param name="calendarName">The name that a calendar shows for a feed.</param>
    /// <param name="events">The events. None at all is still a valid empty feed in practice.</param>
    /// <param name="now">When it is written, UTC: every event's DTSTAMP.</param>
    /// <exception cref="ArgumentException">
    /// An instant is not UTC, an event does not end after it starts, a uid is empty, a sequence is negative, or an address is not absolute.
    /// </exception>
    public static string Write(string calendarName, IEnumerable<CalendarEvent> events, DateTime now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", ProductId);
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "NAME", Escaped(calendarName));
        Line(text, "X-WR-CALNAME", Escaped(calendarName));
        foreach (var item in events)
            WriteEvent(text, item, now);
        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static void WriteEvent(StringBuilder text, CalendarEvent item, DateTime now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(item.Uid);
        ArgumentOutOfRangeException.ThrowIfNegative(item.Sequence);
        if (item.End <= item.Start)
            throw new ArgumentException("An event must end after it starts.", nameof(item));

        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", Escaped(item.Uid));
        Line(text, "DTSTAMP", Instant(now));
        Line(text, "DTSTART", Instant(item.Start));
        Line(text, "DTEND", Instant(item.End));
        Line(text, "SUMMARY", Escaped(item.Summary));
        if (!string.IsNullOrWhiteSpace(item.Location))
            Line(text, "LOCATION", Escaped(item.Location));
        if (!string.IsNullOrWhiteSpace(item.Description))
            Line(text, "DESCRIPTION", Escaped(item.Description));
        if (item.Url is { } url)
            Line(text, "URL", Address(url));
        Line(text, "STATUS", StatusText(item.Status));
        Line(text, "SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(text, "END", "VEVENT");
    }

    private static string StatusText(CalendarEventStatus status) => status switch
    {
        CalendarEventStatus.Confirmed => "CONFIRMED",
        CalendarEventStatus.Tentative => "TENTATIVE",
        CalendarEventStatus.Cancelled => "CANCELLED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status of an event."),
    };

    private static string Instant(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)
        : throw new ArgumentException("A calendar's instants must be UTC.", nameof(utc));

    private static string Address(Uri url) => url.IsAbsoluteUri
        ? url.AbsoluteUri
        : throw new ArgumentException("A calendar's address must be absolute.", nameof(url));

    /// <summary>A value of type TEXT (RFC 5545 § 3.3.11).</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in Clean(text))
        {
            escaped.Append(rune.Value switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>
    /// The text with one kind of line end and no other control character. U+0085, U+2028 and U+2029 count as line ends because some readers
    /// split lines there. Lone surrogates come out as U+FFFD.
    /// </summary>
    private static IEnumerable<Rune> Clean(string text)
    {
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control)
                yield return rune;
        }
    }

    /// <summary>
    /// One content line, folded where it would pass 75 octets. A fold never falls inside a character's bytes: readers that unfold after
    /// decoding would break it.
    /// </summary>
    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append(LineEnd).Append(' ');
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append(LineEnd);
    }
}
