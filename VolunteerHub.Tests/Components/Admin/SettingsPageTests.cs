using System.Data.Common;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Admin;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Accounts;

namespace VolunteerHub.Tests.Components.Admin;

public sealed class SettingsPageTests : BunitContext
{
    private readonly TestDatabase _database = new();
    private readonly StaffOffice _office;
    private readonly BunitAuthorizationContext _authorization;
    private HubContexts? _dutyContexts;

    public SettingsPageTests()
    {
        _office = new StaffOffice(_database);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IWords>(new Words(Language.En));
        Services.AddSingleton(new Municipalities(_database.Contexts));
        Services.AddTransient(services => new ShowCatalogue(
            _database.Contexts, services.GetRequiredService<Municipalities>(), new FrameCatalogue(_database.Contexts, FrameOffice.Shipped), _database.Clock));
        Services.AddTransient(_ => _office.ListEmployees);
        Services.AddTransient(_ => _office.GiveRoles);
        Services.AddTransient(_ => _office.AddEmployee);
        Services.AddTransient(_ => new ChooseRegister(_database.Contexts, _database.Clock));
        Services.AddTransient(_ => _office.ChooseDutyOn(_dutyContexts ?? _database.Contexts));
        Services.AddTransient(_ => new StateContactEmail(_database.Contexts, _database.Clock));
        Services.AddTransient(_ => new ChooseRetention(_database.Contexts, new Municipalities(_database.Contexts), _database.Clock));
        Services.AddTransient(_ => new ChooseGuardianDuty(_database.Contexts, _database.Clock));
        _authorization = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task The_administrator_chooses_who_reviews_and_a_deputy_who_is_the_reviewer_is_marked()
    {
        await _office.HireAsync("Ole Vad", _database.Randers, Role.Reviewer);
        var page = await OpenAsync();
        Assert.Equal(2, page.FindAll("#duty-Reviewer option").Count);
        var ole = page.FindAll("#duty-Reviewer option")[1].GetAttribute("value")!;

        page.Find("#duty-Reviewer").Change(ole);
        page.Find("#duty-Deputy").Change(ole);
        page.Find("form:has(#duty-Reviewer)").Submit();
        Assert.Equal("true", page.Find("#duty-Deputy").GetAttribute("aria-invalid"));

        page.Find("#duty-Deputy").Change("");
        page.Find("form:has(#duty-Reviewer)").Submit();
        Assert.Contains("Saved", page.Find("form:has(#duty-Reviewer) .notice--success").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_has_the_reviewers_role_the_settings_warn_of_it_until_somebody_is_given_it()
    {
        var page = await OpenAsync();
        Assert.Contains("Nobody can decide", page.Find("form:has(#duty-Reviewer) .notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Equal("Nobody has the role", page.Find("#duty-Reviewer option").TextContent);

        Box(page, 0, 1).Change(true);
        await page.Find(".staff__person form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form:has(#duty-Reviewer) .notice--warn")));
        Assert.Equal("Whoever has the role", page.Find("#duty-Reviewer option").TextContent);
    }

    [Fact]
    public async Task Employees_are_shown_with_their_roles_and_the_municipality_with_its_settings()
    {
        await _office.HireAsync("Kari Bakken", _database.Asker, Role.Coordinator);
        await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);
        var page = await OpenAsync();

        Assert.Equal(["Karin Holm", "Ole Vad"], page.FindAll(".staff__who strong").Select(n => n.TextContent));
        Assert.Equal(["Administrator"], ChosenOf(page, 0));
        Assert.Equal(["Coordinator"], ChosenOf(page, 1));
        var facts = page.Find(".details").TextContent;
        Assert.All(
            ["Randers Kommune", "Denmark", "Europe/Copenhagen", "Danish, Norwegian bokmål, English", "Randers-rammen", FrameOffice.Shipped.Version],
            fact => Assert.Contains(fact, facts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reviewers_are_named_in_the_public_list_only_when_an_administrator_ticks_it()
    {
        var page = await OpenAsync();
        Assert.False(page.Find("input[name=shows-reviewers]").HasAttribute("checked"));

        page.Find("input[name=shows-reviewers]").Change(true);
        page.Find("form:has(input[name=shows-reviewers])").Submit();

        Assert.Contains("who looked at each task", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        await using var context = _database.Contexts.For(_database.Randers.Id);
        Assert.True(context.RegisterSettings.Single().ShowsReviewers);
        Assert.Equal("frame.reviewers-shown", context.Decisions.Single(d => d.Action.StartsWith("frame.")).Action);
    }

    [Fact]
    public async Task For_whom_a_guardian_must_agree_is_nobody_until_an_administrator_chooses()
    {
        var page = await OpenAsync();
        Assert.Equal("Nobody", page.Find("#guardian-duty").GetAttribute("value"));

        page.Find("#guardian-duty").Change("Under15");
        await page.Find("form:has(#guardian-duty)").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("saved", page.Find("form:has(#guardian-duty) .notice--success").TextContent, StringComparison.Ordinal));
        await using var context = _database.Contexts.For(_database.Randers.Id);
        Assert.Equal(GuardianDuty.Under15, context.SignUpSettings.Single().GuardianDuty);
    }

    [Fact]
    public async Task The_address_to_write_to_is_stated_after_what_was_wrong_is_mended_and_taken_away_by_leaving_it_empty()
    {
        var page = await OpenAsync();
        page.Find("#contact-email").Change("frivillig@randers");
        await page.Find("form:has(#contact-email)").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#contact-email").GetAttribute("aria-invalid")));
        Assert.Equal("frivillig@randers", page.Find("#contact-email").GetAttribute("value"));
        Assert.Contains("does not look like", page.Find("#contact-email-error").TextContent, StringComparison.Ordinal);

        page.Find("#contact-email").Change("Frivillig@Randers.example");
        await page.Find("form:has(#contact-email)").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("now stands by the explanations", page.Find("form:has(#contact-email) .notice--success").TextContent, StringComparison.Ordinal));
        Assert.Equal("frivillig@randers.example", page.Find("#contact-email").GetAttribute("value"));
        Assert.Empty(page.FindAll("#contact-email-error"));

        page.Find("#contact-email").Change("");
        await page.Find("form:has(#contact-email)").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("no longer an address", page.Find("form:has(#contact-email) .notice--success").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_a_time_for_deleting_concerns_is_said_before_it_is_saved_and_it_stands_there_when_one_comes_back()
    {
        var centre = new NatureCentre(_database, keys: 0);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Lund"));
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Inger Bak", hasEmail: false));
        _database.Clock.Set(new DateTimeOffset(2028, 4, 10, 8, 0, 0, TimeSpan.Zero));
        var page = await OpenAsync();
        Assert.Equal("Nobody is deleted by itself.", page.Find("#retention-preview").TextContent);

        await page.Find("#retention-years").ChangeAsync("3");
        page.WaitForAssertion(() => Assert.Equal("As it is today, this concerns nobody yet.", page.Find("#retention-preview").TextContent));
        await page.Find("#retention-years").ChangeAsync("1");
        page.WaitForAssertion(() => Assert.Contains("2 volunteers", page.Find("#retention-preview").TextContent, StringComparison.Ordinal));
        Assert.Contains("1 of them has no e-mail address", page.Find("#retention-preview").TextContent, StringComparison.Ordinal);
        await using (var context = centre.Open())
            Assert.Empty(context.RetentionSettings.ToList());

        await page.Find("form:has(#retention-years)").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("form:has(#retention-years) .notice--success").TextContent, StringComparison.Ordinal));
        await using var after = centre.Open();
        Assert.Equal(1, after.RetentionSettings.Single().Years);
        Assert.Equal(2, after.People.Count());

        await DisposeComponentsAsync();
        Assert.Equal("1", (await OpenAsync()).Find("#retention-years option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_role_is_given_by_ticking_and_saving_and_undone_before_saving()
    {
        await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);
        var page = await OpenAsync();

        Box(page, 1, 2).Change(true);
        page.Find(".staff__save button[type=button]").Click();
        Assert.Empty(page.FindAll(".staff__save"));
        Box(page, 1, 1).Change(true);
        await page.FindAll(".staff__person form")[1].SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("The roles of Ole Vad are saved.", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Karin Holm: Administrator", "Ole Vad: Coordinator, Reviewer"], await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task Taking_a_role_away_names_the_duties_that_nobody_is_chosen_for_any_longer()
    {
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator, Role.Reviewer);
        var page = await OpenAsync();
        page.Find("#duty-Deputy").Change(ole.Account.Value.ToString());
        page.Find("#duty-CatalogueOwner").Change(ole.Account.Value.ToString());
        page.Find("#duty-Leader").Change(ole.Account.Value.ToString());
        page.Find("form:has(#duty-Reviewer)").Submit();

        Box(page, 1, 1).Change(false);
        await page.FindAll(".staff__person form")[1].SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains(
            "The roles of Ole Vad are saved. Nobody is chosen any longer for: Deputy, Owner of the catalogue.",
            page.Find(".notice--success").TextContent, StringComparison.Ordinal));

        Box(page, 1, 0).Change(false);
        await page.FindAll(".staff__person form")[1].SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains(
            "no longer has access to the desk. Nobody is chosen any longer for: Is told when a decision is late.",
            page.Find(".notice--success").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_saved_and_which_duties_fall_vacant_by_it_are_told_in_one_notice()
    {
        _dutyContexts = new HubContexts(new DbContextOptionsBuilder<HubDbContext>(_database.Options).AddInterceptors(new LetsThePageDraw(Renderer.Dispatcher)).Options);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator, Role.Reviewer);
        var page = await OpenAsync();
        page.WaitForElement("#duty-Reviewer option:nth-child(2)");
        await page.Find("#duty-Reviewer").ChangeAsync(ole.Account.Value.ToString());
        await page.Find("form:has(#duty-Reviewer)").SubmitAsync();
        page.WaitForElement("form:has(#duty-Reviewer) .notice--success");
        var told = new HashSet<string>();
        page.OnMarkupUpdated += (_, _) => told.UnionWith(page.FindAll(".notice--success").Select(n => n.TextContent.Trim()).Where(n => n.Contains("Ole Vad")));

        Box(page, 1, 1).Change(false);
        // Found and pressed in one turn: the page, which draws while it reads, must not change in between.
        await page.InvokeAsync(() => page.FindAll(".staff__person form")[1].SubmitAsync());

        page.WaitForAssertion(() => Assert.NotEmpty(told));
        Assert.Contains("Nobody is chosen any longer", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_saves_no_roles_again_adds_nobody_twice_and_leaves_the_answer_to_the_first()
    {
        await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);
        var page = await OpenAsync();
        Box(page, 1, 1).Change(true);

        await Renderer.PressTwiceAsync(page.FindAll(".staff__person form")[1]);
        page.WaitForAssertion(() => Assert.Contains("The roles of Ole Vad are saved.", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".notice--problem"));

        page.Find("#new-name").Change("Per Dam");
        page.Find("#new-email").Change("per@example.com");
        page.FindAll("#new-roles input")[2].Change(true);
        await Renderer.PressTwiceAsync(page.Find("form.form"));
        page.WaitForAssertion(() => Assert.Contains("Per Dam has been added and is told by mail, at per@example.com,", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task The_last_administrator_is_told_why_they_stay_and_keeps_what_they_ticked()
    {
        var page = await OpenAsync();

        Box(page, 0, 0).Change(true);
        Box(page, 0, 3).Change(false);
        await page.Find(".staff__person form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Karin Holm is the only administrator.", page.Find(".notice--problem").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Coordinator"], ChosenOf(page, 0));
        Assert.Equal(["Karin Holm: Administrator"], await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task Whoever_works_elsewhere_too_is_called_here_as_was_typed_here_also_when_the_page_is_read_anew()
    {
        await _office.HireAsync("Ingrid Solheim", _database.Asker, Role.Coordinator);
        var page = await OpenAsync();
        page.Find("#new-name").Change("Ny Kollega");
        page.Find("#new-email").Change("ingrid.solheim@example.com");
        page.FindAll("#new-roles input")[2].Change(true);

        await page.Find("form.form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("has been added and is told by mail, at ingrid.solheim@example.com,", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        var again = Render<SettingsPage>(p => p.Add(c => c.MunicipalitySlug, "randers"));
        again.WaitForElement(".staff");
        Assert.All([page, again], p => Assert.Equal(["Karin Holm", "Ny Kollega"], p.FindAll(".staff__who strong").Select(n => n.TextContent)));
        Assert.All([page, again], p => Assert.DoesNotContain("Ingrid Solheim", p.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_employee_is_added_after_what_was_wrong_is_mended()
    {
        var page = await OpenAsync();
        page.Find("#new-name").Change("Per Dam");
        page.Find("#new-email").Change("per");
        await page.Find("form.form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#new-email").GetAttribute("aria-invalid")));
        Assert.Equal("Per Dam", page.Find("#new-name").GetAttribute("value"));
        Assert.NotEmpty(page.FindAll("#new-roles-error"));

        page.Find("#new-email").Change("per@example.com");
        page.FindAll("#new-roles input")[2].Change(true);
        await page.Find("form.form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Per Dam has been added and is told by mail, at per@example.com,", page.Find(".notice--success").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Manager"], ChosenOf(page, 1));
        Assert.Equal(["Karin Holm: Administrator", "Per Dam: Manager"], await _office.StaffOfAsync(_database.Randers));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _database.Dispose();
    }

    private static IEnumerable<string> ChosenOf(IRenderedComponent<SettingsPage> page, int person) =>
        page.FindAll(".staff__person")[person].QuerySelectorAll("label")
            .Where(l => l.QuerySelector("input")!.HasAttribute("checked")).Select(l => l.TextContent.Trim());

    private static AngleSharp.Dom.IElement Box(IRenderedComponent<SettingsPage> page, int person, int role) =>
        page.FindAll(".staff__person")[person].QuerySelectorAll("input")[role];

    private async Task<IRenderedComponent<SettingsPage>> OpenAsync()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        _authorization.SetAuthorized(karin.Name);
        _authorization.SetRoles("randers:Administrator");
        _authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, karin.Account.Value.ToString()), new Claim(Access.NameAt("randers"), karin.Name));
        var page = Render<SettingsPage>(p => p.Add(c => c.MunicipalitySlug, "randers"));
        page.WaitForElement(".staff");
        return page;
    }

    /// <summary>Reads as a database does that is busy: only when the page has been drawn, for what it does then comes after that in its own queue.</summary>
    private sealed class LetsThePageDraw(Dispatcher page) : DbCommandInterceptor
    {
        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            await Task.Run(() => page.InvokeAsync(() => { }), cancellationToken);
            return result;
        }
    }
}
