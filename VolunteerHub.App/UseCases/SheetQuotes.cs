namespace VolunteerHub.App.UseCases;

/// <summary>What is wrong with a quotation mark.</summary>
internal enum QuoteFault
{
    /// <summary>It stands inside a cell that does not begin with one.</summary>
    Inside,

    /// <summary>It closes a cell that goes on after it, as one does that is not written twice.</summary>
    ClosedEarly,

    /// <summary>It opens a cell that is not closed: no other comes, or only that of another cell on a later line.</summary>
    NotClosed,
}

/// <summary>
/// Finds the quotation marks for which a sheet cannot be read as it stands. Whoever reads the cells only learns that a row is broken, and of one that is not
/// closed the row is all the rest of the file.
/// </summary>
internal static class SheetQuotes
{
    private const char Quote = '"';

    /// <summary>Each fault with the line it is to be mended on, heads being 1; of a line only the first, for it may put the cells after it wrong.</summary>
    /// <param name="text">The sheet.</param>
    /// <param name="separator">What stands between cells.</param>
    public static IReadOnlyList<(int Line, QuoteFault Fault)> Faults(string text, char separator)
    {
        var faults = new List<(int Line, QuoteFault Fault)>();
        var line = 1;
        for (var at = 0; at < text.Length; at++)
        {
            // A cell begins here.
            if (text[at] == Quote)
            {
                var opened = line;
                at = AfterQuoted(text, at, ref line, out var isClosed);
                if (!isClosed)
                    faults.Add((opened, QuoteFault.NotClosed));
                else if (!EndsCell(text, at, separator))
                    faults.Add((opened, opened == line ? QuoteFault.ClosedEarly : QuoteFault.NotClosed));
            }
            else if (text.AsSpan(at, Rest(text, at, separator)).Contains(Quote))
            {
                faults.Add((line, QuoteFault.Inside));
            }

            at += Rest(text, at, separator);
            line += LineEnd(text, at);
        }

        return [.. faults.DistinctBy(f => f.Line)];
    }

    /// <summary>Where a cell in quotation marks has ended, and on which line; two in a row are one of its text.</summary>
    private static int AfterQuoted(string text, int at, ref int line, out bool isClosed)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] != Quote)
            {
                line += LineEnd(text, at);
                continue;
            }

            isClosed = at + 1 >= text.Length || text[at + 1] != Quote;
            at++;
            if (isClosed)
                return at;
        }

        isClosed = false;
        return at;
    }

    /// <summary>How many characters are left of the cell.</summary>
    private static int Rest(string text, int at, char separator)
    {
        var end = at;
        while (!EndsCell(text, end, separator))
            end++;
        return end - at;
    }

    private static bool EndsCell(string text, int at, char separator) => at >= text.Length || text[at] == separator || text[at] is '\r' or '\n';

    /// <summary>1 where a line ends with this character; the two of Windows are one end.</summary>
    private static int LineEnd(string text, int at) =>
        at < text.Length && (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) ? 1 : 0;
}
