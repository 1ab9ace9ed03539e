using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>What the forms of signing up say before somebody says yes.</summary>
public sealed class SignUpFormTests : VisitorPages
{
    [Fact]
    public async Task Everything_that_is_kept_is_named_with_a_way_to_read_more()
    {
        var page = await GetAsync($"/randers/sign-up?s={Id(0)}");

        Assert.Contains("aldersgruppe", Section(page), StringComparison.Ordinal);
        Assert.Contains("sprog", Section(page), StringComparison.Ordinal);
        Assert.Contains("href=\"/randers/privacy\"", Section(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tasks_own_employee_is_whom_to_call_and_each_of_them_when_they_differ()
    {
        var first = AddShiftOf("Jens Vang", "11 11 11 11", day: 5);
        var second = AddShiftOf("Ida Bro", "22 22 22 22", day: 12);

        var one = Section(await GetAsync($"/randers/sign-up?s={first}"));
        var both = Section(await GetAsync($"/randers/sign-up?s={first}&s={second}"));

        Assert.Contains("Jens Vang, tlf. 11 11 11 11", one, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm", one, StringComparison.Ordinal);
        Assert.Contains("Jens Vang, tlf. 11 11 11 11", both, StringComparison.Ordinal);
        Assert.Contains("Ida Bro, tlf. 22 22 22 22", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_not_told_to_wait_for_a_letter()
    {
        var mette = Centre.AddPerson("Mette Lund");
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        foreach (var path in new[] { $"/randers/sign-up?s={Id(0)}", $"/randers/shifts/{Id(0)}" })
        {
            Assert.DoesNotContain("mail med et link", await HubApp.ReadAsync(client, path), StringComparison.Ordinal);
            Assert.Contains("mail med et link", await GetAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_shift_that_closed_while_its_form_was_open_leads_to_the_others_and_is_not_asked_for_again()
    {
        var path = $"/randers/sign-up?s={Id(0)}";
        var form = await Client.GetStringAsync(new Uri(path, UriKind.Relative));
        Centre.EndApproval();

        using var answer = await HubApp.SendAsync(Client, path, form, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));
        var page = await GetAsync(HubApp.PathOf(answer));

        Assert.Contains("Vagten lørdag den 1. maj er ikke åben mere", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Send mig et link", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/randers/shifts\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_too_young_is_told_in_the_form()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15));

        using var answer = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={shift.Id.Value:N}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"), ("age", "Under15"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Du skal være fyldt 15 år på denne vagt.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_too_young_for_one_of_several_shifts_reads_which_and_sends_the_form_for_the_others_with_what_is_typed()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15));
        var page = $"/randers/sign-up?s={Id(0)}&s={Id(1)}&s={shift.Id.Value:N}";
        (string, string)[] typed = [("name", "Mette Lund"), ("email", "mette@example.com"), ("age", "Under15")];

        using var refused = await HubApp.SubmitAsync(Client, page, "sign-up", typed);
        var html = await refused.Content.ReadAsStringAsync();
        using var unknown = await HubApp.SubmitAsync(Client, page, "sign-up", typed[..2]);

        var without = WebUtility.HtmlDecode(Regex.Match(html, "formaction=\"([^\"]+)\">Send mig et link til de 2 andre vagter<").Groups[1].Value);
        Assert.Equal($"/randers/sign-up?s={Id(0)}&s={Id(1)}", without);
        Assert.Contains("Lørdagsåbent lørdag den 5. juni: her skal du være fyldt 15 år.", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("På mindst en af vagterne skal du være fyldt 15 år.", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        // As the button sends it: its own address counts, and not the form's.
        using var sent = await HubApp.SendAsync(Client, without, Regex.Replace(html, "(<form[^>]*) action=\"[^\"]*\"", "$1"), "sign-up", typed);
        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
        await using var context = App.Database.Contexts.ForInstallation();
        var link = await context.MailedLinks.SingleAsync();
        Assert.Equal(
            [Centre.Shifts[0].Id, Centre.Shifts[1].Id], JsonSerializer.Deserialize<SignUpRequest>(link.Payload, JsonSerializerOptions.Web)!.Wishes.Select(w => w.Shift));
    }

    [Fact]
    public async Task Whoever_is_too_young_for_every_chosen_shift_is_offered_no_form_without_any()
    {
        var shifts = new[] { 5, 12 }.Select(day => Centre.AddShift(new DateOnly(2027, 6, day), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15)));

        using var refused = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?{Query(shifts.ToList())}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"), ("age", "Under15"));

        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("lørdag den 12. juni: her skal du være fyldt 15 år.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Send mig et link til", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_refused_begins_with_what_is_wrong_for_the_keyboard_and_in_the_title()
    {
        var page = $"/randers/sign-up?s={Id(0)}";
        using var answer = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", "Mette 010203-1234"), ("email", "mette@example.com"));
        var refused = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var asked = await GetAsync(page);

        Assert.Contains("<title>Fejl: ", refused, StringComparison.Ordinal);
        Assert.Contains("<div tabindex=\"-1\" autofocus>", refused, StringComparison.Ordinal);
        Assert.Contains("Noget skal rettes, før vi kan sende", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Fejl:", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("autofocus", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_shift_the_question_of_age_speaks_of_that_one()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15)).Id.Value.ToString("N");

        Assert.Contains("fyldt 15 år på vagten.", await GetAsync($"/randers/shifts/{shift}"), StringComparison.Ordinal);
        Assert.Contains("fyldt 15 år på vagten.", await GetAsync($"/randers/sign-up?s={shift}"), StringComparison.Ordinal);
        Assert.Contains("fyldt 15 år på mindst en af vagterne.", await GetAsync($"/randers/sign-up?s={shift}&s={Id(0)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_given_nothing_is_said_of_leaving_and_the_open_shifts_are_next()
    {
        var mette = Centre.AddPerson("Mette Lund", age: AgeBand.Under15);
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15));
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        var page = await HubApp.ReadAsync(client, $"/randers/agreed?s={shift.Id.Value:N}");

        Assert.DoesNotContain("Kan du alligevel ikke komme", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button button--primary\" href=\"/randers/shifts\"", page, StringComparison.Ordinal);
        Assert.Contains("notice__title\">Du fik ikke vagten lørdag den 5. juni", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_nothing_was_given_is_told_of_the_task_that_was_wished_for()
    {
        var mette = Centre.AddPerson("Mette Lund", age: AgeBand.Under15);
        var shift = Centre.AddShiftOf(
            new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.Adult));
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        var page = await HubApp.ReadAsync(client, $"/randers/agreed?{SeatWish.Query([new SeatWish(shift.Id, shift.Needs[0].Id)])}");

        Assert.Contains("fyldt 15 år", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fyldt 18 år", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_days_with_several_tasks_ask_once_what_one_will_help_with_and_days_with_one_task_do_not_ask()
    {
        var (days, fire) = AddDaysWithFire();

        var asked = await HubApp.ReadAsync(Client, $"/randers/sign-up?{Query([.. days, Centre.Shifts[0]])}");
        var notAsked = await HubApp.ReadAsync(Client, $"/randers/sign-up?s={Id(0)}&s={Id(1)}");

        Assert.Equal(1, Regex.Count(asked, "Hvad vil du hjælpe med"));
        Assert.Matches("name=\"need\" value=\"any\" checked[^>]*>\\s*<span>Det, der er brug for", asked);
        Assert.Equal(1, Regex.Count(asked, $"name=\"need\" value=\"{fire.Value:N}\""));
        Assert.Equal(1, Regex.Count(asked, $"name=\"need\" value=\"{Centre.Task.Id.Value:N}\""));
        Assert.Contains("Har en dag ikke den opgave, du vælger", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Hvad vil du hjælpe med", notAsked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_task_stays_while_something_is_put_right_and_is_asked_for_on_each_day_that_has_it()
    {
        var (days, fire) = AddDaysWithFire();
        var page = $"/randers/sign-up?{Query([.. days, Centre.Shifts[0]])}";

        using var wrong = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", "Mette Lund"), ("email", "mette@"), ("need", $"{fire.Value:N}"));
        using var sent = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"), ("need", $"{fire.Value:N}"));

        Assert.Matches($"value=\"{fire.Value:N}\" checked", await wrong.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await using var context = App.Database.Contexts.ForInstallation();
        var link = await context.MailedLinks.SingleAsync();
        var wishes = JsonSerializer.Deserialize<SignUpRequest>(link.Payload, JsonSerializerOptions.Web)!.Wishes;
        NeedId?[] expected = [null, days[0].Needs[1].Id, days[1].Needs[1].Id];
        Assert.Equal(expected, wishes.Select(w => w.Need));
    }

    [Fact]
    public async Task Whoever_is_signed_in_answers_the_question_with_the_one_press()
    {
        var (days, fire) = AddDaysWithFire();
        var mette = Centre.AddPerson("Mette Lund");
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        using var taken = await HubApp.SubmitAsync(client, $"/randers/sign-up?{Query(days)}", "take", ("need", $"{fire.Value:N}"));
        var agreed = await HubApp.ReadAsync(client, HubApp.PathOf(taken));

        Assert.Equal(2, Regex.Count(agreed, "Opgave: Tænd bål og bag snobrød"));
    }

    [Fact]
    public async Task A_task_that_asks_for_an_age_makes_the_form_ask_for_it()
    {
        var grill = Centre.AddTask("Stå ved grillen");
        var shift = Centre.AddShiftOf(
            new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2), new NeedTerms(grill, 1, 2, AgeLimit: AgeLimit.From15));
        var page = $"/randers/sign-up?{Query([shift, Centre.Shifts[0]])}";

        using var refused = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"), ("need", $"{grill.Value:N}"));

        Assert.DoesNotContain("name=\"age\"", await HubApp.ReadAsync(Client, page), StringComparison.Ordinal);
        Assert.Contains("name=\"age\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Two Saturdays in June with hosts and, beside them, somebody at the fire.</summary>
    private (List<Shift> Days, VolunteerTaskId Fire) AddDaysWithFire()
    {
        var fire = Centre.AddTask("Tænd bål og bag snobrød");
        NeedTerms[] needs = [new NeedTerms(Centre.Task.Id, 1, 2), new NeedTerms(fire, 1, 2)];
        return ([Centre.AddShiftOf(new DateOnly(2027, 6, 5), needs), Centre.AddShiftOf(new DateOnly(2027, 6, 12), needs)], fire);
    }

    private static string Query(IEnumerable<Shift> shifts) => string.Join('&', shifts.Select(s => $"s={s.Id.Value:N}"));

    /// <summary>What is good to know, at the end of the page.</summary>
    private static string Section(string page) => page[page.IndexOf("id=\"good-to-know\"", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    /// <summary>A shift in June with a task of its own, approved, that names an employee.</summary>
    private string AddShiftOf(string name, string phone, int day) =>
        Centre.AddShift(new DateOnly(2027, 6, day), new NeedTerms(Centre.AddApprovedTask(name, phone), 1, 2)).Id.Value.ToString("N");
}
