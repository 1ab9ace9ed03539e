using System.Globalization;
using CsvHelper;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>Writes the report as a spreadsheet, one row a shift.</summary>
/// <param name="report">Makes the report.</param>
/// <param name="municipalities">Knows the municipality's name in addresses.</param>
public sealed class ExportCoverage(ReportCoverage report, Municipalities municipalities) : IUseCase
{
    /// <summary>Writes it. Refused as <see cref="ReportCoverage.RunAsync"/> is.</summary>
    public async Task<Outcome<ReportFile>> RunAsync(
        Actor actor, CoverageInput input, Language language, CancellationToken cancellationToken = default)
    {
        var made = await report.RunAsync(actor, input, cancellationToken);
        if (!made.IsSuccess)
            return Outcome.Refused<ReportFile>(made.Refusals);

        var words = new Words(language);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var period = made.Value.Period;
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{words["Reporting.Csv.FileName"]}-{municipality.Slug}-{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}.csv");
        return new ReportFile(name, Write(made.Value, words, Cultures.Of(language)));
    }

    private static byte[] Write(CoverageReport report, Words words, CultureInfo culture) => ReportSheet.Write(culture, Heads(words), csv =>
    {
        foreach (var line in report.Shifts)
            WriteLine(csv, line, words, culture);
    });

    private static string[] Heads(Words words) =>
    [
        words["Reporting.Csv.Date"],
        words["Reporting.Csv.Weekday"],
        words["Reporting.Csv.Place"],
        words["Reporting.Csv.Activity"],
        words["Reporting.Csv.Start"],
        words["Reporting.Csv.End"],
        words["Reporting.Csv.Minimum"],
        words["Reporting.Csv.Maximum"],
        words["Reporting.Csv.Confirmed"],
        words["Reporting.Csv.Came"],
        words["Reporting.Csv.Guests"],
        words["Reporting.Csv.State"],
        words["Reporting.Csv.VolunteerOnlyMinutes"],
    ];

    private static void WriteLine(CsvWriter csv, CoverageLine line, Words words, CultureInfo culture)
    {
        var shift = line.Shift;
        csv.WriteField(shift.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(Dates.Weekday(shift.Date.DayOfWeek, culture));
        csv.WriteField(line.Place);
        csv.WriteField(line.Activity);
        csv.WriteField(line.Start.ToString("HH:mm", CultureInfo.InvariantCulture));
        csv.WriteField(line.End.ToString("HH:mm", CultureInfo.InvariantCulture));
        csv.WriteField(shift.Minimum);
        csv.WriteField(shift.Maximum);
        csv.WriteField(shift.Confirmed);
        csv.WriteField(shift.Attended);
        csv.WriteField(shift.Guests);
        csv.WriteField(shift.IsCancelled ? words["Reporting.Cancelled"] : words[$"Reporting.FillState.{shift.State}"]);
        csv.WriteField(shift.VolunteerOnlyMinutes);
        csv.NextRecord();
    }
}
