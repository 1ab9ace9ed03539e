using System.Text;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Reporting;

public sealed class ExportCoverageTests : IDisposable
{
    private static readonly CoverageInput May = new(From: "2027-05-01", To: "2027-05-31");

    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_shift_is_a_row_in_the_readers_language_with_the_separator_of_their_spreadsheet()
    {
        var centre = new NatureCentre(_database, saturdays: 1, keys: 0);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Sørensen"));

        var danish = await TextAsync(Language.Da);
        Assert.Equal(
            "Dato;Ugedag;Sted;Aktivitet;Start;Slut;Mindst;Højst;Har sagt ja;Mødte op;Gæster;Bemanding;Annoncerede minutter på frivillige alene\r\n"
            + "2027-05-01;lørdag;Naturcentret;Lørdagsåbent;10:00;14:00;2;4;1;;;For få;240\r\n",
            danish);
        Assert.EndsWith("2027-05-01,Saturday,Naturcentret,Lørdagsåbent,10:00,14:00,2,4,1,,,Too few,240\r\n", await TextAsync(Language.En), StringComparison.Ordinal);
        Assert.Contains(";lørdag;", await TextAsync(Language.Nb), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_that_it_is_utf8_and_of_what()
    {
        _ = new NatureCentre(_database, saturdays: 1);
        var file = await FileAsync(Language.Nb);
        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Content.Take(3));
        Assert.Equal("dekning-randers-2027-05-01-2027-05-31.csv", file.Name);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45 00 00 00 00")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    public async Task A_name_that_a_spreadsheet_would_reckon_is_made_harmless(string name)
    {
        Rename(new NatureCentre(_database, saturdays: 1), name);
        Assert.Contains($";\"'{name}\";", await TextAsync(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_separator_a_quote_and_a_line_in_it_stays_one_field()
    {
        Rename(new NatureCentre(_database, saturdays: 1), "Huset; \"det gamle\"\nved åen");
        Assert.Contains(";\"Huset; \"\"det gamle\"\"\nved åen\";", await TextAsync(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_is_none_gives_no_file()
    {
        var outcome = await Export.RunAsync(Manager, new CoverageInput(From: "2027-05-02", To: "2027-05-01"), Language.Da);
        Assert.Equal(["To: reporting.period-backwards"], Desk.Told(outcome));
    }

    private ExportCoverage Export => new(
        new ReportCoverage(_database.Contexts, new Municipalities(_database.Contexts), _database.Clock), new Municipalities(_database.Contexts));

    private Actor Manager => _database.Employee("Birgitte Kjær", Role.Manager);

    private async Task<ReportFile> FileAsync(Language language) => (await Export.RunAsync(Manager, May, language)).Value;

    private async Task<string> TextAsync(Language language) => Encoding.UTF8.GetString((await FileAsync(language)).Content).TrimStart('\uFEFF');

    private static void Rename(NatureCentre centre, string name)
    {
        using var context = centre.Open();
        var place = context.Places.Single(p => p.Id == centre.Place.Id);
        place.Describe(place.Description with { Name = name });
        context.SaveChanges();
    }
}
