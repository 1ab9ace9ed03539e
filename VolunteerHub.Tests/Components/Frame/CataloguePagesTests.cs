using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Admin.Catalogue;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>The catalogue's pages, on a real database and the catalogue that comes with the program.</summary>
public sealed class CataloguePagesTests : FramePages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_list_is_found_through_by_words_state_and_sureness()
    {
        await ConfirmAsync("dk-library");
        var page = Read<CataloguePage>(Office.Reviewer);
        Assert.Equal(39, page.FindAll(".task-card").Count);

        page.Find("#catalogue-search").Input("ældreloven");
        Assert.InRange(page.FindAll(".task-card").Count, 1, 10);
        page.Find("#catalogue-search").Input("");
        page.Find("#catalogue-state").Change("Confirmed");

        Assert.Contains("dk-library", Assert.Single(page.FindAll(".task-card")).QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("a[href$='change/add']"));
    }

    [Fact]
    public async Task An_entry_shows_its_law_and_who_did_what_when_and_why()
    {
        await ConfirmAsync("dk-library");

        var page = Read<EntryPage>(Office.Owner, ("Entry", "dk-library"));

        Assert.Contains("Biblioteksloven", page.Find(".details").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Inge Bro", page.Find(".steps").TextContent, StringComparison.Ordinal);
        Assert.Contains("Læst af juristen.", page.Find(".steps").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Bekræftet Folkebibliotek", page.Find(".steps p").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("aside .button").Count);
    }

    [Fact]
    public void An_entry_shows_the_full_title_of_the_act_and_what_a_task_says_that_is_begun_from_an_idea()
    {
        var page = Read<EntryPage>(Office.Owner, ("Entry", "dk-library"));

        Assert.Contains("Lov om biblioteksvirksomhed (biblioteksloven)", page.Find(".details").TextContent, StringComparison.Ordinal);
        Assert.Contains("§ 3", page.Find(".details").TextContent, StringComparison.Ordinal);
        Assert.Contains("En eftermiddag om ugen sidder du i biblioteket", page.Find(".card--inviting").TextContent, StringComparison.Ordinal);
        Assert.Contains("Biblioteksloven § 3", Read<CataloguePage>(Office.Owner).FindAll(".task-card").Select(c => c.QuerySelector(".muted")!.TextContent));
    }

    [Fact]
    public void The_number_of_a_Danish_filing_plan_is_asked_for_in_Denmark_alone()
    {
        Assert.Single(Fields(Country.DK).FindAll("#entry-Kle"));
        Assert.Empty(Fields(Country.NO).FindAll("#entry-Kle"));

        IRenderedComponent<EntryFields> Fields(Country country) => Render<EntryFields>(p => p
            .Add(x => x.Form, new EntryForm("Efter hukommelsen")).Add(x => x.Errors, new FieldErrors(new Words(Language.Da), [])).Add(x => x.Country, country));
    }

    /// <summary>A lawyer knows of a catalogue that municipalities share, and of no files beside a program.</summary>
    [Fact]
    public void The_pages_speak_of_the_shared_catalogue_and_of_no_files_or_roles_that_nobody_has() =>
        Assert.All(
            TextFiles.All.Where(e => e.Room == "Catalogue"),
            e => Assert.DoesNotMatch(@"(?i)\b(fil|filen|filer|filerne|filene|files?|programmet|the program|forfattere|sa(gs|ks)behandlere|authors)\b", e.Sentence));

    [Fact]
    public async Task The_chosen_owner_finds_the_buttons_on_an_entry_and_another_reviewer_does_not()
    {
        await Office.ChooseAsync(Office.Reviewer, null, Office.Second);

        Assert.Equal(3, Read<EntryPage>(Office.Second, ("Entry", "dk-library")).FindAll("aside .button").Count);
        Assert.NotNull(Read<ChangePage>(Office.Second, ("What", "correct"), ("Entry", "dk-library")).Find("form"));
        Assert.Empty(Read<EntryPage>(Office.Reviewer, ("Entry", "dk-library")).FindAll("aside .button"));
    }

    [Fact]
    public async Task A_change_is_looked_at_first_and_only_then_taken_into_use()
    {
        var host = await Office.JudgeAsync(Office.Host);
        var cited = (await Office.ShowTask.RunAsync(Office.Coordinator, host.Task))!.Assessments[0].Written.Facts.Citations[0].Service.Code;
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", cited));

        page.Find("#entry-Section").Change("§ 99");
        page.Find("#entry-Reason").Change("Rettet efter juristens læsning.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement(".change", Patience);
        Assert.Contains(Office.Host.Title, page.Find(".change").TextContent, StringComparison.Ordinal);
        Assert.Equal("2026.14", (await Office.ShowCatalogue.LabelAsync(Office.Owner)));

        await page.Find(".actions .button--primary").ClickAsync(new());

        page.WaitForElement(".notice--success", Patience);
        Assert.Equal("2026.14+1", await Office.ShowCatalogue.LabelAsync(Office.Owner));
    }

    [Fact]
    public async Task What_a_correction_changes_is_shown_field_by_field_and_no_task_is_called_none()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", "dk-waste"));
        page.Find("#entry-Section").Change("§ 99");
        page.Find("#entry-Kle").Change("07.18.00");
        page.Find("#entry-Reason").Change("Rettet efter juristens læsning.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement(".entry-change", Patience);
        var fields = page.FindAll(".entry-change li").Select(l => l.TextContent).ToList();
        Assert.Equal(2, fields.Count);
        Assert.Matches("^Paragraf: Slettet:.+ → Tilføjet:§ 99$", fields[0]);
        Assert.StartsWith("KLE-nummer: ", fields[1], StringComparison.Ordinal);

        await page.Find(".actions .button--primary").ClickAsync(new());

        page.WaitForElement(".notice--success", Patience);
        Assert.Contains("Ingen opgaver er vurderet på ny.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_somebodys_memory_is_called_that_in_the_form_and_stays_what_it_is()
    {
        var service = (await Office.ShowCatalogue.RunAsync(Office.Owner))!.Entries.Select(e => e.Service).First(s => s.Sources.Contains(StatutoryService.FromMemory));
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", service.Id.Code));

        var sources = page.Find("#entry-Sources").GetAttribute("value")!;
        Assert.Contains("Efter hukommelsen", sources, StringComparison.Ordinal);
        Assert.DoesNotContain(StatutoryService.FromMemory, sources, StringComparison.Ordinal);

        page.Find("#entry-Sources").Change($"{sources}\nhttps://example.dk/lov");
        page.Find("#entry-Reason").Change("Læst af juristen.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement(".entry-change", Patience);
        Assert.Equal("Hvor det er læst: Tilføjet:https://example.dk/lov", Assert.Single(page.FindAll(".entry-change li")).TextContent);
    }

    [Fact]
    public async Task A_source_on_the_web_is_a_link_and_whatever_else_is_written_there_is_not()
    {
        var change = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", "dk-library"));
        change.Find("#entry-Sources").Change("https://example.dk/lov\nLovtidende 2024, side 3\njavascript:alert(1)");
        change.Find("#entry-Reason").Change("Læst af juristen.");
        await change.Find("form").SubmitAsync();
        change.WaitForElement(".entry-change", Patience);
        await change.Find(".actions .button--primary").ClickAsync(new());
        change.WaitForElement(".notice--success", Patience);

        var sources = Read<EntryPage>(Office.Owner, ("Entry", "dk-library")).FindAll(".source");

        Assert.Equal(["https://example.dk/lov", "Lovtidende 2024, side 3", "javascript:alert(1)"], sources.Select(s => s.TextContent.Trim()));
        Assert.Equal(["https://example.dk/lov"], sources.SelectMany(s => s.QuerySelectorAll("a")).Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void What_is_wanted_in_all_three_languages_is_told_before_the_form_is_sent()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "add"));

        Assert.All(["Name", "Entitlement", "Note"], text =>
            Assert.Contains("på alle tre sprog", page.Find($"#entry-{text}-help").TextContent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_second_press_takes_no_change_into_use_again_and_leaves_the_answer_to_the_first()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "confirm"), ("Entry", "dk-library"));
        page.Find("#entry-Reason").Change("Læst af juristen.");
        await Renderer.PressTwiceAsync(page.Find("form"));
        page.WaitForElement(".actions .button--primary", Patience);

        await Renderer.PressTwiceAsync(page.Find(".actions .button--primary"));

        Assert.NotEmpty(page.FindAll(".notice--success"));
        Assert.Equal("2026.14+1", await Office.ShowCatalogue.LabelAsync(Office.Owner));
    }

    [Fact]
    public async Task A_task_whose_verdict_stays_is_shown_once_with_the_law_that_it_would_rest_on()
    {
        var host = await Office.JudgeAsync(Office.Host);
        var cited = (await Office.ShowTask.RunAsync(Office.Coordinator, host.Task))!.Assessments[0].Written.Facts.Citations;
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", cited[0].Service.Code));
        page.Find("#entry-Section").Change("§ 99");
        page.Find("#entry-Reason").Change("Rettet efter juristens læsning.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement(".change", Patience);
        Assert.Single(page.FindAll(".change__verdicts .verdict"));
        Assert.Contains($"Loven bag den har andre ord: {string.Join("; ", cited.Select(c => c.Name.Da))}.", page.Find(".change").TextContent, StringComparison.Ordinal);

        page = Read<ChangePage>(Office.Owner, ("What", "retire"), ("Entry", cited[0].Service.Code));
        page.Find("#entry-Reason").Change("Ikke hos os.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement(".change", Patience);
        Assert.Contains($"Den hviler på {string.Join("; ", cited.Select(c => c.Name.Da))} og ville hvile på ", page.Find(".change").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_without_a_reason_is_refused_at_its_field_and_what_was_typed_stays()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", "dk-library"));

        page.Find("#entry-Law").Change("");
        await page.Find("form").SubmitAsync();
        page.WaitForElement("#entry-Reason-error", Patience);
        page.Find("#entry-Reason").Change("Fordi.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement("#entry-Law-error", Patience);
        Assert.Equal("Fordi.", page.Find("#entry-Reason").GetAttribute("value") ?? page.Find("#entry-Reason").TextContent);
    }

    [Fact]
    public async Task Each_line_of_what_is_missing_names_its_field_and_leads_there()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "add"));

        await page.Find("form").SubmitAsync();
        page.WaitForElement(".notice--problem li", Patience);

        var lines = page.FindAll(".notice--problem li");
        Assert.Equal(lines.Count, lines.Select(l => l.TextContent).Distinct().Count());
        Assert.All(lines, line =>
        {
            var id = line.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1];
            Assert.Contains("field--error", page.Find($"#{id}").Closest(".field")!.ClassName, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Whoever_comes_second_sees_who_was_first_and_what_their_own_change_would_do_now()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "retire"), ("Entry", "dk-waste"));
        page.Find("#entry-Reason").Change("Ikke hos os.");
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".actions .button--primary", Patience);
        await ConfirmAsync("dk-library");

        await page.Find(".actions .button--primary").ClickAsync(new());

        page.WaitForElement(".notice--problem", Patience);
        Assert.Contains("Læst af juristen.", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("2026.14+2", page.Find("#preview-title").ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_corrects_an_entry_that_somebody_has_corrected_since_the_page_was_opened_is_told_first_and_keeps_what_is_typed()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", "dk-waste"));
        await CorrectAsync("dk-waste", e => e with { Section = "§ 7 her" });
        page.Find("#entry-Name-da").Change("Affald og genbrug");
        page.Find("#entry-Reason").Change("Navnet var for snævert.");

        await page.Find("form").SubmitAsync();

        page.WaitForElement(".notice--problem", Patience);
        var told = Assert.Single(page.FindAll(".notice--problem li")).TextContent;
        Assert.Contains("Inge Bro har rettet ydelsen imens", told, StringComparison.Ordinal);
        Assert.Contains("»Læst af juristen.«", told, StringComparison.Ordinal);
        Assert.Equal("Affald og genbrug", page.Find("#entry-Name-da").GetAttribute("value"));

        await page.Find("form").SubmitAsync();
        page.WaitForElement(".entry-change", Patience);
        Assert.Empty(page.FindAll(".notice--problem"));
        Assert.Equal(["Paragraf", "Navn (Dansk)"], page.FindAll(".entry-change strong").Select(f => f.TextContent.TrimEnd(':')));
    }

    [Fact]
    public async Task Whoever_is_second_to_take_the_very_same_correction_into_use_is_told_that_it_is_done_and_not_that_nothing_was_changed()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", "dk-waste"));
        page.Find("#entry-Name-da").Change("Affald og genbrug");
        page.Find("#entry-Reason").Change("Navnet var for snævert.");
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".actions .button--primary", Patience);
        await CorrectAsync("dk-waste", e => e with { Name = e.Name with { Da = "Affald og genbrug" } });

        await page.Find(".actions .button--primary").ClickAsync(new());

        page.WaitForElement(".notice--problem", Patience);
        Assert.Contains("Inge Bro har rettet ydelsen til præcis det samme imens", Assert.Single(page.FindAll(".notice--problem li")).TextContent, StringComparison.Ordinal);
        Assert.Equal("2026.14+1", await Office.ShowCatalogue.LabelAsync(Office.Owner));
    }

    [Fact]
    public async Task That_nothing_was_changed_is_no_longer_said_once_something_is()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", "dk-waste"));
        page.Find("#entry-Reason").Change("Navnet var for snævert.");
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".notice--problem", Patience);
        Assert.Contains("ikke rettet noget", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);

        page.Find("#entry-Name-da").Input("Affald og genbrug");

        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task That_nothing_was_changed_is_not_said_beside_a_date_that_cannot_be_read()
    {
        var page = Read<ChangePage>(Office.Owner, ("What", "correct"), ("Entry", "dk-waste"));
        Assert.True(string.IsNullOrEmpty(page.Find("#entry-To").GetAttribute("value")));
        page.Find("#entry-To").Change("til sommer");
        page.Find("#entry-Reason").Change("Loven udløber.");

        await page.Find("form").SubmitAsync();

        page.WaitForElement("#entry-To-error", Patience);
        Assert.Single(page.FindAll(".notice--problem li"));
    }

    [Fact]
    public async Task Whoever_comes_to_a_version_that_somebody_has_taken_into_use_reads_who_and_why()
    {
        await Office.BeginCatalogues.RunAsync();
        var newer = Office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));
        ShowCatalogue = new ShowCatalogue(Office.Database.Contexts, new Municipalities(Office.Database.Contexts), newer, Office.Database.Clock);
        ChangeCatalogue = Office.ChangeBy(newer);
        var input = new CatalogueInput(CatalogueAct.Edition, newer.Offered.Hash, null, "", "Ny lovgivning.");
        Assert.True((await ChangeCatalogue.TakeIntoUseAsync(Office.Owner, input, (await ChangeCatalogue.PreviewAsync(Office.Owner, input)).Value)).IsSuccess);

        var notice = Read<ChangePage>(Office.Owner, ("What", "edition")).Find(".notice--info").TextContent;

        Assert.Contains("Den version er allerede i brug.", notice, StringComparison.Ordinal);
        Assert.Contains("Inge Bro", notice, StringComparison.Ordinal);
        Assert.Contains("Ny lovgivning.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_beside_the_program_is_offered_and_looked_at_before_it_is_taken_into_use()
    {
        await Office.BeginCatalogues.RunAsync();
        var newer = Office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));
        ShowCatalogue = new ShowCatalogue(Office.Database.Contexts, new Municipalities(Office.Database.Contexts), newer, Office.Database.Clock);
        ChangeCatalogue = Office.ChangeBy(newer);

        Assert.Contains("2027.1", Read<CataloguePage>(Office.Owner).Find(".notice--info").TextContent, StringComparison.Ordinal);
        var page = Read<ChangePage>(Office.Owner, ("What", "edition"));
        page.Find("#entry-Reason").Change("Ny lov.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement("#preview-title", Patience);
        Assert.Equal(39, page.FindAll(".changes .badge").Count);
    }

    [Fact]
    public void Nobody_but_administrators_and_the_chosen_owner_comes_to_the_page_that_changes()
    {
        Open<ChangePage>(Office.Coordinator, ("What", "retire"), ("Entry", "dk-waste"));

        Assert.Contains("/sign-in/not-allowed", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private Task ConfirmAsync(string code) => TakeAsync(new CatalogueInput(CatalogueAct.Confirm, code, null, "", "Læst af juristen."));

    private Task CorrectAsync(string code, Func<EntryInput, EntryInput> change) => TakeAsync(new CatalogueInput(
        CatalogueAct.Correct, code, change(TypedEntry.Of(FrameOffice.Shipped.Read().Find(new StatutoryServiceId(code))!)), "", "Læst af juristen."));

    private async Task TakeAsync(CatalogueInput input)
    {
        var seen = (await Office.ChangeCatalogue.PreviewAsync(Office.Owner, input)).Value;
        Assert.Empty((await Office.ChangeCatalogue.TakeIntoUseAsync(Office.Owner, input, seen)).Refusals);
    }

    /// <summary>A page once it shows what it reads.</summary>
    private IRenderedComponent<TPage> Read<TPage>(Actor actor, params (string Name, object Value)[] route)
        where TPage : MunicipalityPage
    {
        var page = Open<TPage>(actor, route);
        page.WaitForElement("h1", Patience);
        return page;
    }
}
