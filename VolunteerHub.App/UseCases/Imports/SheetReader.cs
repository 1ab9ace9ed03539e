using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>A line of a sheet.</summary>
/// <param name="Number">Its number in the file, heads being 1.</param>
/// <param name="Cells">What stands in it, by the column's key.</param>
internal sealed record SheetLine(int Number, IReadOnlyDictionary<string, string> Cells);

/// <summary>A sheet with its columns recognised.</summary>
/// <param name="Columns">The columns that were found.</param>
/// <param name="Unused">Heads that no column has.</param>
/// <param name="Lines">The lines that are not empty and can be read.</param>
/// <param name="Broken">The others, each refused as "imports.bad-line": what stands in them is told of no column.</param>
internal sealed record Sheet(
    IReadOnlyList<ImportColumn> Columns, IReadOnlyList<string> Unused, IReadOnlyList<SheetLine> Lines, IReadOnlyList<Refusal> Broken);

/// <summary>
/// Reads a sheet as spreadsheets in Denmark and Norway save it: separated by semicolons, or by commas or tabs; in UTF-8 with a mark or
/// without, or in Windows-1252; heads in any of the three languages.
/// </summary>
internal static class SheetReader
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads it. Refused as "imports.file-too-large", "imports.file-empty", "imports.not-a-sheet", "imports.no-column" (each required one that is missing),
    /// "imports.column-twice" and "imports.too-many-lines". A line that is broken hides nothing of the others, and so is told with them.
    /// </summary>
    public static Outcome<Sheet> Read(byte[] file, IReadOnlyList<ImportColumn> columns)
    {
        if (file.Length > ImportSheet.MostBytes)
            return Refusal.Of("imports.file-too-large", ("most", ImportSheet.MostBytes / 1000));

        // A workbook is a zip archive, and no text holds a zero.
        if (file.AsSpan().StartsWith("PK"u8) || file.Contains((byte)0))
            return Refusal.Of("imports.not-a-sheet");
        var text = Decoded(file);
        if (string.IsNullOrWhiteSpace(text))
            return Refusal.Of("imports.file-empty");

        var broken = new SortedSet<int>();
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatedText.Delimiter(text),

            // A blank line counts, so that numbers are those a spreadsheet shows.
            IgnoreBlankLines = false,
            BadDataFound = b => broken.Add(b.Context.Parser!.RawRow),
        });
        csv.Read();
        var heads = csv.Parser.Record!.Select(h => h.Trim()).ToList();
        var known = heads.ConvertAll(h => columns.FirstOrDefault(c => c.IsHead(h)));
        var refusals = columns.Where(c => c.IsRequired && !known.Contains(c)).Select(c => Refusal.OfField(c.Key, "imports.no-column")).ToList();
        refusals.AddRange(known.OfType<ImportColumn>().GroupBy(c => c).Where(g => g.Count() > 1).Select(g => Refusal.OfField(g.Key.Key, "imports.column-twice")));
        if (refusals.Count > 0)
            return refusals;

        var lines = ReadLines(csv, known, broken);
        if (lines.Count > ImportSheet.MostLines)
            refusals.Add(Refusal.Of("imports.too-many-lines", ("lines", lines.Count), ("most", ImportSheet.MostLines)));
        if (lines.Count == 0)
            refusals.Add(Refusal.Of("imports.file-empty"));
        return refusals.Count > 0
            ? refusals
            : new Sheet(
                [.. known.OfType<ImportColumn>()],
                [.. heads.Where((h, i) => known[i] is null && h.Length > 0)],
                lines.FindAll(l => !broken.Contains(l.Number)),
                [.. broken.Select(l => Refusal.Of("imports.bad-line", (ImportSheet.LineValue, l)))]);
    }

    private static List<SheetLine> ReadLines(CsvReader csv, List<ImportColumn?> known, SortedSet<int> broken)
    {
        var lines = new List<SheetLine>();
        var number = csv.Parser.RawRow + 1;
        while (csv.Read())
        {
            var starts = number;
            number = csv.Parser.RawRow + 1;
            var record = csv.Parser.Record!;

            // A record over several lines is broken where it starts: that is where one looks for the quotation mark.
            if (broken.RemoveWhere(b => b >= starts) > 0)
                broken.Add(starts);
            if (Array.TrueForAll(record, string.IsNullOrWhiteSpace))
                continue;

            // Missing cells at the end are empty.
            if (SeparatedText.HasCellsBeyond(record, known.Count))
                broken.Add(starts);
            lines.Add(new SheetLine(
                starts,
                known.Select((c, i) => (Column: c, Cell: i < record.Length ? record[i].Trim() : "")).Where(c => c.Column is not null)
                    .ToDictionary(c => c.Column!.Key, c => c.Cell)));
        }

        return lines;
    }

    private static string Decoded(byte[] file)
    {
        try
        {
            return StrictUtf8.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }
}
