using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator;
using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Components.Pages.Coordinator.People;
using VolunteerHub.App.Components.Pages.Coordinator.Places;
using VolunteerHub.App.Components.Pages.Coordinator.Seasons;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

public sealed class PlanningPagesTests : DeskPages
{
    [Fact]
    public async Task A_shift_is_called_off_with_a_reason_and_says_how_many_are_told()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("details form").SubmitAsync();
        Assert.NotNull(page.Find("#reason-error"));

        await page.Find("#reason").ChangeAsync("Der er varslet storm.");
        await page.Find("details form").SubmitAsync();

        Assert.Contains("Én person får besked", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Der er varslet storm.", page.Find(".notice--info").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task A_shift_called_off_tells_who_had_said_yes_and_asks_what_happened_from_its_start_on()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Lund", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        await page.Find("#reason").ChangeAsync("Der er varslet storm.");

        await page.Find("details form").SubmitAsync();

        Assert.Contains("Hvem havde sagt ja", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Contains("Mette Lund", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".short-day"));
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)));
        Assert.Single(Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).FindAll(".short-day"));
    }

    [Fact]
    public void A_shift_called_off_that_nobody_was_on_says_so()
    {
        var centre = new NatureCentre(Database);
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Cancel("Storm.");
            context.SaveChanges();
        }

        Assert.Contains(
            "Ingen havde sagt ja.", Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_called_off_is_put_back_from_its_own_page_that_says_what_it_means_and_who_was_on_it()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Lund", hasKey: true));
        await new Desk(Database).CancelShift.RunAsync(centre.Author, new Cancellation(centre.Shifts[0].Id, "Storm."));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Contains("De, der var på den, kommer ikke på igen og får ikke besked", page.Find(".notice--info").TextContent, StringComparison.Ordinal);

        await page.Find(".notice--info button").ClickAsync();

        Assert.Contains("Vagten er sat tilbage som kladde.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Var på vagten, da den blev aflyst: Mette Lund", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#reason"));
        Assert.Empty(page.FindAll(".notice--info"));
    }

    [Fact]
    public async Task A_shift_called_off_that_has_begun_cannot_be_put_back()
    {
        var centre = new NatureCentre(Database);
        await new Desk(Database).CancelShift.RunAsync(centre.Author, new Cancellation(centre.Shifts[0].Id, "Storm."));
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)));

        Assert.Empty(Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).FindAll(".notice--info button"));
    }

    [Fact]
    public async Task A_second_press_calls_nothing_off_again_and_leaves_the_answer_to_the_first()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        await page.Find("#reason").ChangeAsync("Der er varslet storm.");

        await Renderer.PressTwiceAsync(page.Find("details form"));

        Assert.Contains("Én person får besked", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task One_occurrence_is_moved_by_hand()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#date").ChangeAsync("2.5.2027");
        await page.Find("#need-0-maximum").ChangeAsync("6");
        await page.Find("form").SubmitAsync();

        await using var context = centre.Open();
        var shift = context.Shifts.Single(s => s.Id == centre.Shifts[0].Id);
        Assert.Equal((new DateOnly(2027, 5, 2), 6), (shift.Date, shift.Needs[0].Maximum));
        Assert.Contains("søndag den 2. maj 2027", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mange", "Skriv et tal.")]
    [InlineData("2,5", "Skriv et tal.")]
    [InlineData("-5", "fra 1 til 200")]
    [InlineData("99999999999999999999", "fra 1 til 200")]
    public async Task A_number_that_is_none_is_refused_and_stays_as_it_was_typed(string typed, string sentence)
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#need-0-maximum").ChangeAsync(typed);
        await page.Find("form").SubmitAsync();

        Assert.Contains(sentence, page.Find("#need-0-maximum-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("#need-0-maximum").GetAttribute("value"));
        Assert.Equal("true", page.Find("#need-0-maximum").GetAttribute("aria-invalid"));
        Assert.Equal("need-0-maximum-error", page.Find("#need-0-maximum").GetAttribute("aria-describedby"));
        await using var context = centre.Open();
        Assert.Equal(4, context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Needs[0].Maximum);
    }

    [Fact]
    public async Task After_a_refusal_the_reader_is_led_to_what_stands_in_the_way_once_each_time()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#date").ChangeAsync("31-02-2027");
        JSInterop.VerifyNotInvoke("Blazor._internal.domWrapper.focus");
        await page.Find("form").SubmitAsync();
        await page.Find("#note").ChangeAsync("Tag støvler med");
        JSInterop.VerifyInvoke("Blazor._internal.domWrapper.focus", 1);
        await page.Find("form").SubmitAsync();

        JSInterop.VerifyInvoke("Blazor._internal.domWrapper.focus", 2);
        Assert.Equal("-1", page.Find(".problems").GetAttribute("tabindex"));
        Assert.Equal("31-02-2027", page.Find("#date").GetAttribute("value"));
    }

    [Fact]
    public async Task A_shift_that_a_colleague_changed_is_saved_over_only_on_a_second_press()
    {
        var centre = new NatureCentre(Database);
        var mine = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        var theirs = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        await theirs.Find("#note").ChangeAsync("Tag støvler med");
        await theirs.Find("form").SubmitAsync();

        await mine.Find("#note").ChangeAsync("Tag nøglen med");
        await mine.Find("form").SubmitAsync();
        var refused = mine.Find(".notice--problem").TextContent;
        await using (var context = centre.Open())
            Assert.Equal("Tag støvler med", context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Note);
        await mine.Find("form").SubmitAsync();

        Assert.Contains("En kollega har ændret det her", refused, StringComparison.Ordinal);
        await using var after = centre.Open();
        Assert.Equal("Tag nøglen med", after.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Note);
    }

    [Fact]
    public void A_shift_says_how_many_seats_an_association_keeps_beside_its_people_and_where_its_seats_are_made_fewer()
    {
        var centre = new NatureCentre(Database);
        centre.Hold(centre.Shifts[0].Needs[0], centre.Shifts[0].Date, 2);

        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        Assert.All(
            [".panel", "form"],
            part => Assert.Contains("2 pladser holdes til Gudenåens Venner til og med", page.Find(part).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shift_names_whoever_is_asked_to_it_and_has_not_answered()
    {
        var centre = new NatureCentre(Database);
        using (var context = centre.Open())
        {
            context.Add(new Invitation(centre.Shifts[0].Needs[0], centre.AddPerson("Birthe Skov").Id, Database.Clock.Now));
            context.Add(new Invitation(centre.Shifts[0].Needs[0], centre.AddPerson("Poul Erik Dam").Id, Database.Clock.Now));
            context.SaveChanges();
        }

        var people = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).Find(".panel").TextContent;

        Assert.Contains("Spurgt: Birthe Skov, Poul Erik Dam – intet svar endnu", people, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingen endnu", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conditions_of_a_task_stand_where_its_shifts_are_planned_and_on_the_page_of_each()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var fire = centre.AddTask("Tænd bål og bag snobrød", "En medarbejder er til stede hele tiden.");
        var shift = centre.AddShiftOf(new DateOnly(2027, 5, 2), new NeedTerms(centre.Task.Id, 1, 2), new NeedTerms(fire, 1, 2));

        var planned = Open<NewShiftPage>();
        await planned.Find("#activity").ChangeAsync(centre.Activity.Id.Value.ToString());
        Assert.DoesNotContain("Vilkår", planned.Find("#needs").TextContent, StringComparison.Ordinal);
        await planned.Find("#need-0-task").ChangeAsync(fire.Value.ToString());
        var page = Open<ShiftPage>(route: ("Id", shift.Id.Value));

        Assert.Contains("Vilkår: En medarbejder er til stede hele tiden.", planned.Find("#needs").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Vilkår", page.Find("#need-0").TextContent, StringComparison.Ordinal);
        Assert.Contains("Vilkår: En medarbejder er til stede hele tiden.", page.Find("#need-1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_makes_no_second_place_and_tells_of_no_error()
    {
        var page = Open<PlacePage>();
        await page.Find("#name").ChangeAsync("Skovhytten");

        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        Assert.Empty(page.FindAll(".notice--problem"));
    }

    [Fact]
    public async Task A_new_place_is_said_to_be_saved_where_it_leads_and_leads_on_to_its_first_activity()
    {
        var page = Open<PlacePage>();
        await page.Find("#name").ChangeAsync("Skovhytten");

        await page.Find("form").SubmitAsync();

        var said = Open<PlacesPage>().Find(".notice--success");
        Assert.Contains("»Skovhytten« er gemt.", said.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/desk/randers/activities/new?place=", said.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_activity_is_said_to_be_saved_where_it_leads_and_leads_on_to_its_first_task()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        GoTo($"/desk/randers/activities/new?place={centre.Place.Id.Value}");
        var page = Open<ActivityPage>();
        await page.Find("#name").ChangeAsync("Bålaften");

        await page.Find("form").SubmitAsync();

        await using var context = centre.Open();
        var made = context.Activities.Single(a => a.Name == "Bålaften").Id.Value;
        var said = Open<PlacesPage>().Find(".notice--success");
        Assert.Contains("»Bålaften« er gemt.", said.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/randers/tasks/new?activity={made}", said.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_activity_without_a_task_leads_to_a_new_one_in_the_list_and_one_with_tasks_does_not()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var bonfire = new Activity(centre.Municipality.Id, centre.Place.Id, "Bålaften", "");
        using (var context = centre.Open())
        {
            context.Add(bonfire);
            context.SaveChanges();
        }

        var page = Open<PlacesPage>();

        Assert.Equal(
            [$"/desk/randers/tasks/new?activity={bonfire.Id.Value}"], page.FindAll("a[href*='tasks/new']").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.FindAll(".notice--success"));
    }

    [Fact]
    public async Task A_place_that_was_changed_leads_to_its_activities()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var page = Open<PlacePage>(route: ("Id", centre.Place.Id.Value));
        await page.Find("#contact-name").ChangeAsync("Ole Lund");

        await page.Find("form").SubmitAsync();

        Assert.Equal($"/desk/randers/places#place-{centre.Place.Id.Value}", page.Find(".notice--success a").GetAttribute("href"));
        Assert.NotNull(Open<PlacesPage>().Find($"[id='place-{centre.Place.Id.Value}']"));
    }

    [Fact]
    public void An_activity_without_a_task_says_that_it_has_none()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        using (var context = centre.Open())
        {
            context.Add(new Activity(centre.Municipality.Id, centre.Place.Id, "Bålaften", ""));
            context.SaveChanges();
        }

        Assert.Equal(["ingen opgaver", "én opgave"], Open<PlacesPage>().FindAll(".person-list .nowrap").Select(t => t.TextContent));
    }

    [Fact]
    public async Task A_number_of_seats_that_are_taken_reads_well_also_where_it_is_one()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#need-0-maximum").ChangeAsync("0");
        await page.Find("form").SubmitAsync();

        Assert.Contains("Én plads er allerede taget.", page.Find("#need-0-maximum-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_leaves_a_form_with_something_typed_in_it_is_asked_first()
    {
        var centre = new NatureCentre(Database);

        Asked(Open<PlacePage>(), "#name");
        Asked(Open<ActivityPage>(route: ("Id", centre.Activity.Id.Value)), "#name");
        Asked(Open<NewShiftPage>(), "#note");
        Asked(Open<NewSeasonPage>(), "#name");
        Asked(Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)), "#note");

        static void Asked<TPage>(IRenderedComponent<TPage> page, string field)
            where TPage : IComponent
        {
            Assert.Empty(page.FindAll("[data-unsaved]"));
            page.Find(field).Input("Sankthans");
            Assert.Contains("er ikke gemt", page.Find("form").GetAttribute("data-unsaved"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_was_saved_and_whoever_was_refused_still_is()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        page.Find("#note").Input("Tag støvler med");
        await page.Find("#note").ChangeAsync("Tag støvler med");

        await page.Find("#need-0-maximum").ChangeAsync("mange");
        await page.Find("form").SubmitAsync();
        Assert.True(page.Find("form").HasAttribute("data-unsaved"));

        await page.Find("#need-0-maximum").ChangeAsync("4");
        await page.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll("[data-unsaved]"));
    }

    [Fact]
    public void Another_municipalitys_shift_place_and_activity_are_not_shown()
    {
        var asker = new NatureCentre(Database, Database.Asker);

        Assert.Empty(TryOpen<ShiftPage>(route: ("Id", asker.Shifts[0].Id.Value)).Markup.Trim());
        Assert.Empty(TryOpen<PlacePage>(route: ("Id", asker.Place.Id.Value)).Markup.Trim());
        Assert.Empty(TryOpen<ActivityPage>(route: ("Id", asker.Activity.Id.Value)).Markup.Trim());
    }

    [Fact]
    public void At_a_municipality_where_one_has_no_role_nothing_is_shown()
    {
        _ = new NatureCentre(Database, Database.Asker);

        Assert.Empty(TryOpen<PlacesPage>("asker").Markup.Trim());
        Assert.Empty(TryOpen<PeoplePage>("asker").Markup.Trim());
    }

    [Fact]
    public async Task A_time_that_is_none_is_marked_and_never_taken_for_closed()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var page = Open<PlacePage>(route: ("Id", centre.Place.Id.Value));

        await page.FindAll("#announced input")[0].ChangeAsync("middag");
        await page.FindAll("#announced input")[1].ChangeAsync("25");
        await page.Find("form").SubmitAsync();

        Assert.NotNull(page.Find("#announced-error"));
        Assert.Equal("middag", page.FindAll("#announced input")[0].GetAttribute("value"));
        await using var context = centre.Open();
        Assert.Equal(centre.Place.AnnouncedHours, context.Places.Single().AnnouncedHours);
    }

    [Fact]
    public async Task Other_hours_tell_which_tasks_the_frame_must_look_at_again()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        var page = Open<PlacePage>(route: ("Id", centre.Place.Id.Value));

        await page.FindAll("#staffed input")[1].ChangeAsync("16");
        await page.Find("form").SubmitAsync();

        Assert.Contains(centre.Task.Title, page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_after_one_another_with_the_same_hours_share_a_line()
    {
        var hours = OpeningHours.Parse(
            "Mon 09:00-15:00; Tue 09:00-15:00; Wed 09:00-15:00; Thu 09:00-16:00; Sat 09:00-15:00; Sun 09:00-15:00").Value;

        var text = Render<HoursText>(p => p.Add(t => t.Hours, hours));

        Assert.Equal(
            ["mandag–onsdag 09.00–15.00", "torsdag 09.00–16.00", "lørdag–søndag 09.00–15.00"],
            text.FindAll("li").Select(l => l.TextContent));
    }

    [Fact]
    public async Task A_skill_is_noted_taken_away_and_given_back_by_undo()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        centre.AddPerson("Mette");
        var page = Open<PeoplePage>();

        await page.Find(".link-button").ClickAsync();
        await page.Find("#skill").ChangeAsync(centre.Skill.Id.Value.ToString());
        await page.Find(".panel form").SubmitAsync();
        Assert.Contains("Set 1. marts 2027 af Karin Holm", page.Find(".panel .person-list").TextContent, StringComparison.Ordinal);

        await page.Find(".panel .person-list button").ClickAsync();
        Assert.Empty(page.FindAll(".panel .person-list li"));

        await page.Find(".panel [role=status] button").ClickAsync();
        Assert.Single(page.FindAll(".panel .person-list li"));
    }

    [Fact]
    public async Task A_skill_that_was_noted_is_not_asked_for_by_a_second_press_and_one_taken_away_can_still_be_given_back()
    {
        var centre = new NatureCentre(Database, saturdays: 0);
        centre.AddPerson("Mette");
        var page = Open<PeoplePage>();
        await page.Find(".link-button").ClickAsync();
        await page.Find("#skill").ChangeAsync(centre.Skill.Id.Value.ToString());

        await Renderer.PressTwiceAsync(page.Find(".panel form"));
        Assert.Empty(page.FindAll(".panel .notice--problem"));

        await Renderer.PressTwiceAsync(page.Find(".panel .person-list button"));
        Assert.Empty(page.FindAll(".panel .notice--problem"));
        Assert.Single(page.FindAll(".panel [role=status] button"));
    }

    [Fact]
    public void The_first_page_shows_what_needs_somebody_and_nothing_else()
    {
        var centre = new NatureCentre(Database);
        Database.Clock.Set(new DateTimeOffset(2027, 4, 20, 9, 0, 0, TimeSpan.Zero));

        var page = Open<StartPage>();

        Assert.Contains("Én vagt mangler folk", page.Find("#thin-head").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#frame-head"));
        Assert.Contains($"/desk/randers/shifts/{centre.Shifts[0].Id.Value}", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_counts_a_task_that_is_the_employees_work_apart_from_those_that_wait()
    {
        new NatureCentre(Database).AddBlockedTask("Hjælp beboerne i bad");

        var page = Open<StartPage>();

        Assert.Empty(page.FindAll("#frame-head"));
        Assert.Contains("Én opgave er medarbejdernes arbejde", page.Find("#employees-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hjælp beboerne i bad", page.Find("[aria-labelledby=employees-head]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_desk_offers_the_first_steps()
    {
        var page = Open<StartPage>();

        Assert.Equal(
            ["/desk/randers/places", "/desk/randers/tasks", "/desk/randers/seasons/new"],
            page.FindAll(".steps a").Select(a => a.GetAttribute("href")));
        Assert.Contains("En administrator giver en kollega rollen", page.Find(".steps li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_activity_yet_an_extra_shift_leads_to_the_places_instead_of_showing_an_empty_form()
    {
        var page = Open<NewShiftPage>();

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Først et sted med en aktivitet", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Equal("/desk/randers/places", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void A_board_without_any_season_says_to_make_one_and_not_to_choose_another()
    {
        JSInterop.SetupModule("./js/board.js").Mode = JSRuntimeMode.Loose;

        var empty = Open<BoardPage>().Find(".empty-state").TextContent;

        Assert.Contains("Der er ingen sæson endnu.", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("en anden sæson", empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9", 9, 0)]
    [InlineData("930", 9, 30)]
    [InlineData("0930", 9, 30)]
    [InlineData("14.05", 14, 5)]
    [InlineData("14:05", 14, 5)]
    public void A_time_is_read_as_people_type_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TypedTime.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("9.60")]
    [InlineData("9.5")]
    [InlineData("ni")]
    [InlineData("-1")]
    [InlineData("10.00.00")]
    public void What_is_no_time_is_none(string typed) => Assert.Null(TypedTime.Read(typed));

    [Theory]
    [InlineData("1-5-2027", Language.Da)]
    [InlineData("01.05.2027", Language.Nb)]
    [InlineData("1/5/27", Language.En)]
    [InlineData("2027-05-01", Language.Da)]
    [InlineData("1. maj 2027", Language.Da)]
    [InlineData("1. mai 2027", Language.Nb)]
    [InlineData("1 May 2027", Language.En)]
    public void A_date_is_read_as_people_type_it(string typed, Language language) =>
        Assert.Equal(new DateOnly(2027, 5, 1), TypedDate.Read(typed, Cultures.Of(language)));

    [Theory]
    [InlineData("30-2-2027")]
    [InlineData("i morgen")]
    [InlineData("")]
    public void What_is_no_date_is_none(string typed) => Assert.Null(TypedDate.Read(typed, Cultures.Of(Language.Da)));

    private void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
