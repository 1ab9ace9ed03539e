using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>How a file of tasks came out.</summary>
/// <param name="Allowed">How many volunteers may do.</param>
/// <param name="Review">How many need a look.</param>
/// <param name="Blocked">How many are the employees' work.</param>
public sealed record CheckedTasks(int Allowed, int Review, int Blocked);

/// <summary>
/// Judges a CSV file of tasks by their words alone, for <c>frame check</c>. Columns in: id, country, title, description, others are
/// ignored; a comma stands between, or a semicolon as spreadsheets in Denmark and Norway save it. Columns out: id, verdict (allowed,
/// review, blocked), services (ids with a space between), explanation; always commas.
/// </summary>
public sealed class CheckTasksFile(Catalogue catalogue, IWords words)
{
    private static readonly string[] Columns = ["id", "country", "title", "description"];

    /// <summary>Judges the file, or refuses it with every bad line. Nothing is written unless all of it was judged.</summary>
    /// <param name="tasksPath">The file to read, UTF-8.</param>
    /// <param name="verdictsPath">The file to write; an old one is replaced whole.</param>
    public Outcome<CheckedTasks> Check(string tasksPath, string verdictsPath)
    {
        var read = Read(tasksPath);
        if (!read.IsSuccess)
            return Outcome.Refused<CheckedTasks>(read.Refusals);

        var verdicts = read.Value.Select(task => (task.Id, Result: Screening.Of(catalogue, task.Country, task.Title, task.Description))).ToList();
        try
        {
            Write(verdictsPath, verdicts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusal.Of("frame.tasks-unwritable", ("file", Path.GetFileName(verdictsPath)));
        }

        return new CheckedTasks(
            verdicts.Count(v => v.Result.Verdict == FrameVerdict.Allowed),
            verdicts.Count(v => v.Result.Verdict == FrameVerdict.NeedsReview),
            verdicts.Count(v => v.Result.Verdict == FrameVerdict.Blocked));
    }

    private static Outcome<List<TaskRow>> Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return ReadRows(reader.ReadToEnd(), file);
        }
        catch (DecoderFallbackException)
        {
            return Refusal.Of("frame.tasks-not-utf8", ("file", file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusal.Of("frame.tasks-unreadable", ("file", file));
        }
    }

    private static Outcome<List<TaskRow>> ReadRows(string text, string file)
    {
        var refusals = new List<Refusal>();
        var rows = new List<TaskRow>();
        var lineOfId = new Dictionary<string, int>(StringComparer.Ordinal);
        var delimiter = SeparatedText.Delimiter(text);
        var quotes = SheetQuotes.Faults(text, delimiter[0]);
        var isBad = false;
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            PrepareHeaderForMatch = h => h.Header.Trim().TrimStart('\uFEFF').ToLowerInvariant(),
            MissingFieldFound = null,
            BadDataFound = _ => isBad = true,
        });

        if (!csv.Read() || !csv.ReadHeader())
            return Outcome.Refused<List<TaskRow>>(Columns.Select(c => Refusal.Of("frame.tasks-no-column", ("file", file), ("column", c))));

        // Heads that a quotation mark holds together are not missing.
        refusals.AddRange(quotes.Select(q => Refusal.Of(CodeOf(q.Fault), ("file", file), ("line", q.Line))));
        if (quotes.Any(q => q.Line <= csv.Parser.RawRow))
            return refusals;

        var known = csv.HeaderRecord!.Select(h => h.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var missing = Columns.Where(c => !known.Contains(c)).Select(c => Refusal.Of("frame.tasks-no-column", ("file", file), ("column", c))).ToList();
        if (missing.Count > 0)
            return missing;

        var line = csv.Parser.RawRow + 1;
        while (csv.Read())
        {
            var starts = line;
            line = csv.Parser.RawRow + 1;
            // What a quotation mark has put into the wrong cell is not told of as well.
            if (quotes.Any(q => q.Line >= starts && q.Line < line))
                continue;
            isBad = false;
            if (SeparatedText.HasCellsBeyond(csv.Parser.Record!, csv.HeaderRecord!.Length) || csv.Parser.Count < known.Count || isBad)
            {
                refusals.Add(Refusal.Of("frame.tasks-bad-line", ("file", file), ("line", starts)));
                continue;
            }

            var id = (csv.GetField("id") ?? "").Trim();
            var country = (csv.GetField("country") ?? "").Trim().ToUpperInvariant();
            if (id.Length == 0)
                refusals.Add(Refusal.Of("frame.tasks-no-id", ("file", file), ("line", starts)));
            else if (!lineOfId.TryAdd(id, starts))
                refusals.Add(Refusal.Of("frame.tasks-double-id", ("file", file), ("line", starts), ("id", id), ("first", lineOfId[id])));
            if (country is not ("DK" or "NO"))
                refusals.Add(Refusal.Of("frame.tasks-unknown-country", ("file", file), ("line", starts), ("country", country)));
            rows.Add(new TaskRow(id, country == "NO" ? Country.NO : Country.DK, csv.GetField("title") ?? "", csv.GetField("description") ?? ""));
        }

        return refusals.Count > 0
            ? Outcome.Refused<List<TaskRow>>(refusals.OrderBy(r => (int)r.Values["line"]!))
            : rows;
    }

    private static string CodeOf(QuoteFault fault) => fault switch
    {
        QuoteFault.Inside => "frame.tasks-quote-inside",
        QuoteFault.ClosedEarly => "frame.tasks-quote-closed-early",
        _ => "frame.tasks-quote-not-closed",
    };

    private void Write(string path, List<(string Id, ScreeningResult Result)> verdicts) => WholeFile.Write(path, stream =>
    {
        using var csv = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(false)), CultureInfo.InvariantCulture);
        foreach (var column in (string[])["id", "verdict", "services", "explanation"])
            csv.WriteField(column);
        csv.NextRecord();
        foreach (var (id, result) in verdicts)
        {
            csv.WriteField(id);
            csv.WriteField(TextVerdict.Code(result.Verdict));
            csv.WriteField(string.Join(' ', result.Services));
            csv.WriteField(string.Join(' ', TextVerdict.Sentences(catalogue, result, words)));
            csv.NextRecord();
        }
    });

    private sealed record TaskRow(string Id, Country Country, string Title, string Description);
}
