using System.Text;
using VolunteerHub.Core.Messages;

namespace VolunteerHub.Tests.Core.Messages;

public class ICalendarTests
{
    private static readonly DateTime Now = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly CalendarEvent Saturday = new(
        "shift-1@volunteerhub", new(2026, 5, 2, 8, 0, 0, DateTimeKind.Utc), new(2026, 5, 2, 12, 0, 0, DateTimeKind.Utc), "Lørdagsåbent");

    [Fact]
    public void A_whole_file_reads_exactly_like_this()
    {
        var item = Saturday with
        {
            Location = "Naturcentret, Gudenåstien 1",
            Description = "Lås op; tag imod.\nKaffe på kanden.",
            Url = new Uri("https://example.org/randers/shifts/1?a=1,2"),
            Sequence = 2,
        };
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//VolunteerHub//VolunteerHub//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME:Mine vagter
            X-WR-CALNAME:Mine vagter
            BEGIN:VEVENT
            UID:shift-1@volunteerhub
            DTSTAMP:20260401T120000Z
            DTSTART:20260502T080000Z
            DTEND:20260502T120000Z
            SUMMARY:Lørdagsåbent
            LOCATION:Naturcentret\, Gudenåstien 1
            DESCRIPTION:Lås op\; tag imod.\nKaffe på kanden.
            URL:https://example.org/randers/shifts/1?a=1,2
            STATUS:CONFIRMED
            SEQUENCE:2
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            ICalendar.Write("Mine vagter", [item], Now));
    }

    [Fact]
    public void A_cancelled_event_is_sent_as_cancelled()
    {
        var lines = Lines(Saturday with { Status = CalendarEventStatus.Cancelled, Sequence = 3 });
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("SEQUENCE:3", lines);
        Assert.Contains("STATUS:TENTATIVE", Lines(Saturday with { Status = CalendarEventStatus.Tentative }));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var names = Lines(Saturday with { Location = " ", Description = "" }).Select(l => l.Split(':', ';')[0]);
        Assert.Empty(names.Intersect(["LOCATION", "DESCRIPTION", "URL"]));
    }

    [Theory]
    [InlineData("kaffe, te; vand \\ saft", @"kaffe\, te\; vand \\ saft")]
    [InlineData("en\r\nto\nTre\rfire", @"en\nto\nTre\nfire")]
    [InlineData("en\u2028to\u2029tre\u0085fire", @"en\nto\ntre\nfire")]
    [InlineData("a\0b\u0007c\u001bd\u007fe", "abcde")]
    [InlineData("tab\tbliver", "tab\tbliver")]
    [InlineData("12:30 \"natur\"", "12:30 \"natur\"")]
    public void Text_is_escaped(string summary, string written) =>
        Assert.Contains("SUMMARY:" + written, Lines(Saturday with { Summary = summary }));

    [Fact]
    public void No_text_can_add_a_property()
    {
        const string Hostile = "x\r\nATTENDEE:mailto:a@example.org\r\nEND:VEVENT\nBEGIN:VALARM\rACTION:AUDIO"
            + "\u2028X-A:1\u0085X-B:2\u000bX-C:3\u000cX-D:4\";X-E=\"5";
        var plain = Full("x");
        var hostile = Full(Hostile);
        Assert.Equal(Names(plain), Names(hostile));

        static CalendarEvent Full(string text) => Saturday with
        {
            Uid = text,
            Summary = text,
            Location = text,
            Description = text,
            Url = new Uri("https://example.org/?q=" + text),
        };

        // A reader that is lenient about what ends a line is the one that a hostile text would aim at.
        static IEnumerable<string> Names(CalendarEvent item) =>
            Unfolded(ICalendar.Write(item.Summary, [item], Now))
                .Split(["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\u000b", "\u000c"], StringSplitOptions.None)
                .Select(l => l.Split(':', ';')[0]);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("æøå")]
    [InlineData("🌿")]
    [InlineData("a🌿æ")]
    [InlineData("👩‍👩‍👧‍👦é")]
    [InlineData(",;\\\n")]
    public void Long_lines_are_folded_at_75_octets_and_never_inside_a_character(string pattern)
    {
        for (var times = 1; times <= 120; times++)
        {
            var description = string.Concat(Enumerable.Repeat(pattern, times));
            var text = ICalendar.Write("x", [Saturday with { Description = description }], Now);

            var bytes = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
            foreach (var line in SplitAtLineEnds(bytes))
            {
                Assert.InRange(line.Length, 1, 75);
                Assert.Equal(line, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line)));
            }

            var written = Assert.Single(Unfolded(text).Split("\r\n"), l => l.StartsWith("DESCRIPTION:", StringComparison.Ordinal));
            Assert.Equal(description, Unescaped(written["DESCRIPTION:".Length..]));
        }
    }

    [Fact]
    public void A_line_of_exactly_75_octets_is_not_folded()
    {
        var fits = new string('a', 75 - "SUMMARY:".Length);
        Assert.Contains($"\r\nSUMMARY:{fits}\r\n", ICalendar.Write("x", [Saturday with { Summary = fits }], Now), StringComparison.Ordinal);
        var folded = ICalendar.Write("x", [Saturday with { Summary = fits + "b" }], Now);
        Assert.Contains($"\r\nSUMMARY:{fits}\r\n b\r\n", folded, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Contains("SUMMARY:a\ufffdb", Lines(Saturday with { Summary = "a\ud83cb" }));

    [Fact]
    public void A_feed_without_events_is_still_a_calendar()
    {
        var text = ICalendar.Write("Åbne vagter, Randers", [], Now);
        Assert.Contains("\r\nX-WR-CALNAME:Åbne vagter\\, Randers\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_the_program_are_not_written()
    {
        Assert.Throws<ArgumentException>(() => ICalendar.Write("x", [Saturday with { Start = new(2026, 5, 2, 8, 0, 0) }], Now));
        Assert.Throws<ArgumentException>(() => ICalendar.Write("x", [Saturday], new DateTime(2026, 5, 2, 8, 0, 0, DateTimeKind.Local)));
        Assert.Throws<ArgumentException>(() => ICalendar.Write("x", [Saturday with { End = Saturday.Start }], Now));
        Assert.Throws<ArgumentException>(() => ICalendar.Write("x", [Saturday with { Uid = " " }], Now));
        Assert.Throws<ArgumentException>(() => ICalendar.Write("x", [Saturday with { Url = new Uri("/my", UriKind.Relative) }], Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => ICalendar.Write("x", [Saturday with { Sequence = -1 }], Now));
    }

    private static string[] Lines(CalendarEvent item) => Unfolded(ICalendar.Write("x", [item], Now)).Split("\r\n");

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
                plain.Append(text[i]);
            else
                plain.Append(text[++i] == 'n' ? '\n' : text[i]);
        }

        return plain.ToString();
    }

    private static IEnumerable<byte[]> SplitAtLineEnds(byte[] bytes)
    {
        var start = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || bytes[i + 1] != '\n')
                continue;
            yield return bytes[start..i];
            start = i + 2;
        }

        Assert.Equal(bytes.Length, start);
    }
}
