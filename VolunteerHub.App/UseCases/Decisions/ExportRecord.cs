using System.Globalization;
using CsvHelper;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Decisions;

/// <summary>
/// Writes the record as a spreadsheet, one row a decision, the newest first. A file is sent on, so it names no volunteer, whoever takes it along.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the municipality's clock and its name in addresses.</param>
public sealed class ExportRecord(HubContexts contexts, Municipalities municipalities) : IUseCase
{
    /// <summary>The most decisions in one file; of more it holds the newest, and the page says so.</summary>
    public const int MostRows = 10_000;

    /// <summary>So many are read at a time.</summary>
    private const int AtATime = 500;

    /// <summary>All that match, whatever page was asked for. Refused as <see cref="ShowRecord.RunAsync"/> is.</summary>
    public async Task<Outcome<ReportFile>> RunAsync(Actor actor, RecordInput input, Language language, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks([.. ShowRecord.Readers]) is { } notAllowed)
            return notAllowed;

        var filter = input.Read();
        if (!filter.IsSuccess)
            return Outcome.Refused<ReportFile>(filter.Refusals);

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (await RecordLines.WhoUnknownAsync(context, filter.Value, cancellationToken) is { } unknown)
            return unknown;

        var lines = await LinesAsync(context, municipality, filter.Value, cancellationToken);
        var words = new Words(language);
        var text = new DecisionText(words, Cultures.Of(language));
        return new ReportFile(
            $"{words["Decisions.Csv.FileName"]}-{municipality.Slug}.csv",
            ReportSheet.Write(Cultures.Of(language), Heads(words), csv =>
            {
                foreach (var line in lines)
                    WriteLine(csv, line, text);
            }));
    }

    private static async Task<List<RecordLine>> LinesAsync(HubDbContext context, Municipality municipality, RecordFilter filter, CancellationToken cancellationToken)
    {
        var found = RecordLines.Matching(context, filter, municipality.Zone);
        List<RecordLine> lines = [];
        while (lines.Count < MostRows)
        {
            var last = lines.Count == 0 ? long.MaxValue : lines[^1].Id;
            var next = await RecordLines.ReadAsync(context, found.Where(d => d.Id < last).Take(AtATime), municipality, namesVolunteers: false, cancellationToken);
            lines.AddRange(next);
            if (next.Count < AtATime)
                break;
        }

        return lines;
    }

    private static string[] Heads(Words words) =>
    [
        words["Decisions.Csv.Date"],
        words["Decisions.Csv.Time"],
        words["Decisions.Csv.By"],
        words["Decisions.Csv.Group"],
        words["Decisions.Csv.What"],
        words["Decisions.Csv.About"],
        words["Decisions.Csv.Detail"],
        words["Decisions.Csv.Reason"],
        words["Decisions.Csv.Number"],
    ];

    private static void WriteLine(CsvWriter csv, RecordLine line, DecisionText text)
    {
        csv.WriteField(line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(line.Time.ToString("HH:mm", CultureInfo.InvariantCulture));
        csv.WriteField(text.Who(line));
        csv.WriteField(text.Group(line));
        csv.WriteField(text.What(line));
        csv.WriteField(text.About(line));
        csv.WriteField(text.Detail(line));
        csv.WriteField(text.Reason(line));
        csv.WriteField(line.Id);
        csv.NextRecord();
    }
}
