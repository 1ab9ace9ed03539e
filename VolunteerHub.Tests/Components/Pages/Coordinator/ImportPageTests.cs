using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.App.Components.Pages.Coordinator.Imports;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

public sealed class ImportPageTests : DeskPages
{
    private readonly NatureCentre _centre;

    public ImportPageTests() => _centre = new NatureCentre(Database, saturdays: 0);

    [Fact]
    public async Task A_good_sheet_is_shown_whole_and_taken_in_with_one_press()
    {
        var page = Open<ImportPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Navn;E-mail\nMette Holm;mette@example.dk\nOle;ole@example.dk\n", "f.csv"));
        page.WaitForElement("#part-preview");

        Assert.Equal("2 nye frivillige", page.Find("#part-preview").TextContent);
        await using (var before = _centre.Open())
            Assert.Empty(before.People.ToList());
        await page.Find(".actions .button--primary").ClickAsync();

        Assert.Contains("2 frivillige er hentet ind", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        await using var after = _centre.Open();
        Assert.Equal(["Mette Holm", "Ole"], after.People.OrderBy(p => p.Name).Select(p => p.Name).ToList());
    }

    [Theory]
    [InlineData(Language.Da)]
    [InlineData(Language.Nb)]
    [InlineData(Language.En)]
    public void The_help_names_the_column_without_which_a_skill_is_refused(Language language)
    {
        var words = new Words(language);

        Assert.Contains(words["Imports.Column.SeenOn"], words["Imports.Help.Volunteers"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_takes_nothing_in_and_leaves_the_answer_to_the_first()
    {
        var page = Open<ImportPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Navn;E-mail\nMette Holm;mette@example.dk\n", "f.csv"));
        page.WaitForElement("#part-preview");

        await Renderer.PressTwiceAsync(page.Find(".actions .button--primary"));

        Assert.Contains("frivillig er hentet ind", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task Shifts_that_were_taken_in_are_found_by_the_link_beside_what_is_said_of_them()
    {
        var page = Open<ImportPage>();
        await page.FindAll("#kind input")[2].ChangeAsync("on");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(
            $"Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\n{_centre.Activity.Name};18-12-2027;16.00;18.00;{_centre.Task.Title};1;2\n", "f.csv"));
        page.WaitForElement("#part-preview");
        await page.Find(".actions .button--primary").ClickAsync();

        Assert.Equal("/desk/randers/#loose", page.Find(".notice--success a").GetAttribute("href"));
        Assert.Equal("Se den", page.Find(".notice--success a").TextContent);
        Assert.Contains("18. december 2027", Open<StartPage>().Find("#loose").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_shift_is_asked_about_with_its_line_and_taken_in_once_it_is_ticked_as_meant()
    {
        var page = Open<ImportPage>();
        await page.FindAll("#kind input")[2].ChangeAsync("on");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(
            $"Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\n{_centre.Activity.Name};12-09-2027;11;9;{_centre.Task.Title};1;2\n", "f.csv"));
        page.WaitForElement("#part-preview");
        Assert.Contains("Linje 2: Vagten varer 22 timer: kl. 11.00–09.00 (slutter næste dag).", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Contains("11.00–09.00 (slutter næste dag), 22 timer", page.FindAll("tbody td").Select(c => c.TextContent));

        await page.Find(".actions .button--primary").ClickAsync();
        Assert.Equal(["2", "Slut"], page.FindAll(".notice--problem tbody td").Take(2).Select(c => c.TextContent));
        await page.Find("#means-length").ChangeAsync(true);
        await page.Find(".actions .button--primary").ClickAsync();

        Assert.Single(page.FindAll(".notice--success"));
        await using var context = _centre.Open();
        Assert.Single(context.Shifts.ToList());
    }

    [Fact]
    public async Task Of_a_sheet_that_is_there_already_that_is_said_and_nothing_is_offered()
    {
        const string sheet = "Navn;E-mail\nMette Holm;mette@example.dk\n";
        var page = Open<ImportPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(sheet, "f.csv"));
        page.WaitForElement("#part-preview");
        await page.Find(".actions .button--primary").ClickAsync();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(sheet, "f.csv"));
        page.WaitForElement("#part-preview");

        Assert.Equal("Alt findes i forvejen", page.Find("#part-preview").TextContent);
        Assert.Empty(page.FindAll(".button--primary"));
    }

    [Fact]
    public void Errors_stand_with_line_and_column_in_the_readers_language_and_there_is_no_button_to_save()
    {
        var page = Open<ImportPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Navn;E-mail\nMette Holm;nej\n", "f.csv"));
        page.WaitForElement(".notice--problem");

        Assert.Equal(["2", "E-mail", "Det er ikke en e-mailadresse."], page.FindAll(".notice--problem tbody td").Select(c => c.TextContent));
        Assert.Empty(page.FindAll(".button--primary"));
    }

    [Fact]
    public async Task A_sheet_that_was_refused_when_it_was_saved_is_still_there_to_be_saved_once_that_is_mended()
    {
        var page = Open<ImportPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(
            "Navn;E-mail;Færdigheder;Set den\nMette Holm;mette@example.dk;Kan åbne huset;1/4 2026\n", "f.csv"));
        page.WaitForElement("#part-preview");

        await CallTheSkillAsync("Har nøgle");
        await page.Find(".actions .button--primary").ClickAsync();

        Assert.Contains("Mette Holm", page.Find("#part-preview").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".notice--problem"));
        await CallTheSkillAsync("Kan åbne huset");
        await page.Find(".actions .button--primary").ClickAsync();
        Assert.Contains("Én frivillig er hentet ind", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#part-preview"));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_in_words()
    {
        var page = Open<ImportPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(new string('x', 1_000_001), "f.csv"));
        page.WaitForElement(".notice--problem");

        Assert.Contains("større end 1000 kB", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
    }

    /// <summary>As a colleague would while the page is open.</summary>
    private async Task CallTheSkillAsync(string name)
    {
        await using var context = _centre.Open();
        await context.Skills.ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, name));
    }
}
