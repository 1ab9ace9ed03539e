using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>From the form to the letter and its link, as a browser without scripts meets them, in the whole program.</summary>
public sealed class SignUpWalkTests : SignUpWalk
{
    [Fact]
    public async Task Two_Saturdays_with_a_name_an_address_and_one_mailed_link()
    {
        var list = await GetAsync("/randers/shifts");
        var page = $"/randers/sign-up?s={Id(0)}&s={Id(1)}";

        using var sent = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));
        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");
        var agreed = await GetAsync(HubApp.PathOf(used));
        var mine = await GetAsync("/randers/my");

        Assert.Contains("0 af 2 pladser er taget", list, StringComparison.Ordinal);
        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
        Assert.Contains("Tak, Mette", agreed, StringComparison.Ordinal);
        Assert.Contains("Vi ses lørdag den 1. maj kl. 10.00.", agreed, StringComparison.Ordinal);
        Assert.Equal(2, Cards().Count(mine));
        Assert.Contains("1 af 2 pladser er taget", await GetAsync("/randers/shifts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_keeps_seats_names_one_who_says_yes_and_gives_the_rest_back()
    {
        var form = $"/randers/shifts/{Id(0)}/group";
        using var wrong = await HubApp.SubmitAsync(
            Client, form, "group", ("association", "Vandhullets <b> Venner"), ("seats", "9"), ("name", "Anna Holt"), ("email", "anna@example.com"));
        var refused = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        using var sent = await HubApp.SubmitAsync(
            Client, form, "group", ("association", "Vandhullets Venner"), ("seats", "2"), ("name", "Anna Holt"), ("email", "anna@example.com"));
        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync("HoldSeats"), "link");
        var group = HubApp.PathOf(used);
        using var named = await HubApp.SubmitAsync(Client, group, "name-one", ("name", "Rita Bak"), ("email", "rita@example.com"));
        var asked = await GetAsync(HubApp.PathOf(named));
        using var yes = await HubApp.SubmitAsync(Client, await LastLinkAsync("SeatBlockNamed"), "group-seat");
        var agreed = await GetAsync(HubApp.PathOf(yes));
        using var back = await HubApp.SubmitAsync(Client, $"{group}?ask=back", "give-back");

        await using (var context = Centre.Open())
            Assert.Contains("Opgave: Lås op", (await context.Outbox.SingleAsync(m => m.Kind == "HoldSeats")).Text, StringComparison.Ordinal);
        Assert.Contains("Så mange er ikke ledige: 2 kan holdes.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Vandhullets <b> Venner\"", refused, StringComparison.Ordinal);
        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
        Assert.Contains("Rita Bak", asked, StringComparison.Ordinal);
        Assert.Contains("2 pladser holdes til jer", asked, StringComparison.Ordinal);
        Assert.StartsWith("/randers/seat/", HubApp.PathOf(yes), StringComparison.Ordinal);
        Assert.Contains("Du har en plads på denne vagt", agreed, StringComparison.Ordinal);
        Assert.Contains("De ledige pladser, der blev holdt til Vandhullets Venner, er givet tilbage.", await GetAsync(HubApp.PathOf(back)), StringComparison.Ordinal);
        Assert.Contains("1 af 2 pladser er taget", await GetAsync("/randers/shifts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_keeps_seats_finds_their_page_again_under_their_own_shifts_and_by_the_used_link_and_nobody_else_does()
    {
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/shifts/{Id(0)}/group", "group", ("association", "Vandhullets Venner"), ("seats", "2"), ("name", "Anna Holt"), ("email", "anna@example.com"));
        var link = await LastLinkAsync("HoldSeats");
        using var used = await HubApp.SubmitAsync(Client, link, "link");
        var group = $"href=\"{HubApp.PathOf(used)}\"";
        using var stranger = App.Client();

        var mine = await GetAsync("/randers/my");
        Assert.Contains(group, mine, StringComparison.Ordinal);
        Assert.Contains("Pladser til Vandhullets Venner", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Du har ikke sagt ja til nogen endnu", mine, StringComparison.Ordinal);
        Assert.Contains(group, await GetAsync(link), StringComparison.Ordinal);
        Assert.DoesNotContain(HubApp.PathOf(used), await HubApp.ReadAsync(stranger, link), StringComparison.Ordinal);

        using var back = await HubApp.SubmitAsync(Client, $"{HubApp.PathOf(used)}?ask=back", "give-back");
        Assert.DoesNotContain(group, await GetAsync("/randers/my"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_says_yes_to_is_named_before_the_yes()
    {
        var page = $"/randers/sign-up?s={Id(0)}&s={Id(1)}";
        using var sent = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));

        foreach (var before in new[] { page, await LastLinkAsync() })
            Assert.Equal(2, (await GetAsync(before)).Split("Opgave: Lås op og tag imod gæsterne").Length - 1);
    }

    [Fact]
    public async Task Whoever_shares_an_address_reads_whose_it_is_and_how_to_get_a_seat_of_their_own()
    {
        var poul = Centre.AddPerson("Poul Dam");
        Centre.Confirm(Centre.Shifts[0], poul);
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={Id(0)}", "sign-up", ("name", "Gerda Dam"), ("email", poul.Email));
        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");

        var page = await GetAsync(HubApp.PathOf(used));

        Assert.Contains("Vi kender adressen som Poul Dam", page, StringComparison.Ordinal);
        Assert.Contains("Poul Dam stod der i forvejen, så der er ikke taget en plads mere.", page, StringComparison.Ordinal);
        Assert.Contains("kan den anden få sin egen plads med en anden e-mailadresse", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tak, ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Gerda", await GetAsync("/randers/my"), StringComparison.Ordinal);
        Assert.DoesNotContain("dam", HubApp.PathOf(used), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_not_possible_is_headed_by_its_time_for_there_may_be_two_on_a_day()
    {
        var full = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        var free = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1), new TimeOnly(11, 0), new TimeOnly(15, 0));
        Centre.Confirm(full, Centre.AddPerson("Ole Krog"));
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={full.Id.Value:N}&s={free.Id.Value:N}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));
        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");

        var page = await GetAsync(HubApp.PathOf(used));

        Assert.Contains("Vi ses lørdag den 5. juni kl. 11.00.", page, StringComparison.Ordinal);
        Assert.Contains("Du fik ikke vagten lørdag den 5. juni kl. 10.00–14.00", page, StringComparison.Ordinal);
        Assert.Contains("Du har en plads lørdag den 5. juni kl. 11.00–15.00 (Naturcentret)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_that_ends_a_waiting_list_says_so()
    {
        var full = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        var free = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1), new TimeOnly(11, 0), new TimeOnly(15, 0));
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Wait(full.Needs[0], mette);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        using var taken = await HubApp.SubmitAsync(client, $"/randers/shifts/{free.Id.Value:N}", "take");
        var page = await HubApp.ReadAsync(client, HubApp.PathOf(taken));

        Assert.Contains("Her står du ikke længere på ventelisten", page, StringComparison.Ordinal);
        Assert.Contains("14.00 Lørdagsåbent, Naturcentret</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_marked_and_what_was_typed_is_still_there()
    {
        using var answer = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={Id(0)}", "sign-up", ("name", "Mette <b> Lund"), ("email", "mette@"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("E-mailadressen ser ikke rigtig ud.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Mette <b> Lund\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mette@\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task The_page_that_says_look_in_your_mail_shows_the_address_to_whoever_typed_it_and_the_address_bar_does_not()
    {
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={Id(0)}", "sign-up", ("name", "Mette Lund"), ("email", "mette@exmaple.com"));
        using var signIn = await HubApp.SubmitAsync(Client, "/sign-in", "sign-in", ("Input.Email", "mete@example.com"));
        using var stranger = App.Client();

        Assert.DoesNotContain("exmaple", HubApp.PathOf(sent), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Headers.GetValues("Set-Cookie"), c => c.Contains("exmaple", StringComparison.Ordinal));
        Assert.Contains("et link til mete@example.com.", await GetAsync(HubApp.PathOf(signIn)), StringComparison.Ordinal);
        Assert.DoesNotContain("exmaple", await HubApp.ReadAsync(stranger, HubApp.PathOf(sent)), StringComparison.Ordinal);
        Assert.Contains("den adresse, du skrev", await HubApp.ReadAsync(stranger, HubApp.PathOf(sent)), StringComparison.Ordinal);
        using var again = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={Id(0)}", "sign-up", ("name", "Mette Lund"), ("email", "mette@exmaple.com"));
        Assert.Contains("et link til mette@exmaple.com.", await GetAsync(HubApp.PathOf(again)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_on_the_page_of_one_shift_leads_to_the_same_letter()
    {
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/shifts/{Id(0)}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));

        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
        Assert.Single(await LinksAsync());
    }

    [Fact]
    public async Task Whoever_told_their_age_before_chooses_one_of_several_tasks_without_telling_it_again()
    {
        var shift = Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5), hostAge: AgeLimit.From15);
        var mette = Centre.AddPerson("Mette Lund", age: AgeBand.Adult);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);
        var wanted = ("need", shift.Needs[1].Id.Value.ToString("N"));

        foreach (var page in new[] { $"/randers/shifts/{shift.Id.Value:N}", $"/randers/sign-up?s={shift.Id.Value:N}" })
        {
            using var sent = await HubApp.SubmitAsync(client, page, "sign-up", ("name", mette.Name), ("email", mette.Email), wanted);
            Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_whom_somebody_else_signs_up_the_age_is_asked()
    {
        var shift = Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5), hostAge: AgeLimit.From15);
        var mette = Centre.AddPerson("Mette Lund", age: AgeBand.Adult);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);
        var page = $"/randers/sign-up?s={shift.Id.Value:N}";
        (string, string)[] typed = [("name", "Poul Dam"), ("email", "poul@example.com"), ("need", shift.Needs[1].Id.Value.ToString("N"))];

        using var asked = await HubApp.SubmitAsync(client, page, "sign-up", typed);
        var html = await asked.Content.ReadAsStringAsync();
        using var sent = await HubApp.SendAsync(client, page, html, "sign-up", [.. typed, ("age", "From15To17")]);

        Assert.Contains("name=\"age\"", html, StringComparison.Ordinal);
        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_chooses_the_one_task_that_asks_for_an_age_is_asked_for_it()
    {
        var shift = Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5), hostAge: AgeLimit.From15);
        var page = $"/randers/sign-up?s={shift.Id.Value:N}";
        (string, string)[] typed = [("name", "Poul Dam"), ("email", "poul@example.com"), ("need", shift.Needs[1].Id.Value.ToString("N"))];

        using var asked = await HubApp.SubmitAsync(Client, $"/randers/shifts/{shift.Id.Value:N}", "sign-up", typed);
        var html = await asked.Content.ReadAsStringAsync();
        using var sent = await HubApp.SendAsync(Client, page, html, "sign-up", [.. typed, ("age", "From15To17")]);

        Assert.Contains("name=\"age\"", html, StringComparison.Ordinal);
        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_robot_that_fills_in_everything_gets_the_same_answer_and_no_letter_is_sent()
    {
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={Id(0)}", "sign-up", ("name", "Robot"), ("email", "robot@example.com"), ("website", "http://example.com"));

        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task Whoever_confirms_when_the_last_seat_has_gone_reads_that_it_has()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        (await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={shift.Id.Value:N}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"))).Dispose();
        Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));

        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");

        Assert.Contains("Alle pladser, som du kunne få, er taget. Vi skriver", await GetAsync(HubApp.PathOf(used)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_of_what_is_wrong_leads_to_each_field()
    {
        var page = $"/randers/sign-up?s={Id(0)}";

        using var answer = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", ""), ("email", ""));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains($"<a href=\"{page}#name\">Skriv dit navn", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{page}#email\">Skriv din e-mailadresse", html, StringComparison.Ordinal);
    }
}
