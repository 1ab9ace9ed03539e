using System.Globalization;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>Writes how much each place depends on volunteers as a spreadsheet, one row for each of the seven numbers.</summary>
/// <param name="report">Makes the report.</param>
/// <param name="municipalities">Knows the municipality's name in addresses.</param>
public sealed class ExportDependence(ReportCoverage report, Municipalities municipalities) : IUseCase
{
    /// <summary>The numbers that four weeks can be asked for; the others are of the whole year, or of today.</summary>
    private static readonly DependenceNumber[] OfLastWeeks = [DependenceNumber.D1, DependenceNumber.D3, DependenceNumber.D4, DependenceNumber.D6];

    /// <summary>Writes it. Refused as <see cref="ReportCoverage.RunAsync"/> is.</summary>
    public async Task<Outcome<ReportFile>> RunAsync(
        Actor actor, CoverageInput input, Language language, CancellationToken cancellationToken = default)
    {
        var made = await report.RunAsync(actor, input, cancellationToken);
        if (!made.IsSuccess)
            return Outcome.Refused<ReportFile>(made.Refusals);

        var words = new Words(language);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{words["Reporting.Csv.DependenceFileName"]}-{municipality.Slug}-{made.Value.Today:yyyy-MM-dd}.csv");
        return new ReportFile(name, Write(made.Value.Dependence, words, Cultures.Of(language)));
    }

    private static byte[] Write(IReadOnlyList<DependenceOfPlace> places, Words words, CultureInfo culture)
    {
        string[] heads =
        [
            words["Reporting.Csv.Place"], words["Reporting.Csv.Number"], words["Reporting.Csv.What"], words["Reporting.Csv.Value"],
            words["Reporting.Csv.LastWeeks"], words["Reporting.Csv.Colour"], words["Reporting.Csv.Sentence"],
        ];
        var text = new DependenceText(words, culture);
        return ReportSheet.Write(culture, heads, csv =>
        {
            foreach (var place in places)
            {
                foreach (var (line, weeks) in text.Lines(place.Dependence).Zip(text.Lines(place.LastWeeks)))
                {
                    csv.WriteField(place.Name);
                    csv.WriteField(line.Number.ToString());
                    csv.WriteField(line.Name);
                    // A spreadsheet takes a plus for a formula's beginning, and an apostrophe before it for text; a minus here is a longer dash.
                    csv.WriteField(line.Value.TrimStart('+'));
                    csv.WriteField(OfLastWeeks.Contains(line.Number) ? weeks.Value : "");
                    csv.WriteField(line.ColourText);
                    csv.WriteField(line.Sentence);
                    csv.NextRecord();
                }
            }
        });
    }
}
