using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>The volunteer's pages as a browser without scripts meets them, in the whole program.</summary>
public sealed partial class SignUpWalkTests : VisitorPages
{
    [Fact]
    public async Task Two_Saturdays_with_a_name_an_address_and_one_mailed_link()
    {
        var list = await GetAsync("/randers/shifts");
        var page = $"/randers/sign-up?s={Id(0)}&s={Id(1)}";

        using var sent = await HubApp.SubmitAsync(Client, page, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));
        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");
        var agreed = await GetAsync(PathOf(used));
        var mine = await GetAsync("/randers/my");

        Assert.Contains("0 af 2 pladser er taget", list, StringComparison.Ordinal);
        Assert.StartsWith("/randers/sign-up/sent", PathOf(sent), StringComparison.Ordinal);
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
        var group = PathOf(used);
        using var named = await HubApp.SubmitAsync(Client, group, "name-one", ("name", "Rita Bak"), ("email", "rita@example.com"));
        var asked = await GetAsync(PathOf(named));
        using var yes = await HubApp.SubmitAsync(Client, await LastLinkAsync("SeatBlockNamed"), "group-seat");
        var agreed = await GetAsync(PathOf(yes));
        using var back = await HubApp.SubmitAsync(Client, group, "give-back");

        Assert.Contains("Så mange er ikke ledige: 2 kan holdes.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Vandhullets <b> Venner\"", refused, StringComparison.Ordinal);
        Assert.StartsWith("/randers/sign-up/sent", PathOf(sent), StringComparison.Ordinal);
        Assert.Contains("Rita Bak", asked, StringComparison.Ordinal);
        Assert.Contains("2 pladser holdes stadig til jer", asked, StringComparison.Ordinal);
        Assert.StartsWith("/randers/seat/", PathOf(yes), StringComparison.Ordinal);
        Assert.Contains("Du har en plads på denne vagt", agreed, StringComparison.Ordinal);
        Assert.Contains("Pladserne holdes ikke længere", await GetAsync(PathOf(back)), StringComparison.Ordinal);
        Assert.Contains("1 af 2 pladser er taget", await GetAsync("/randers/shifts"), StringComparison.Ordinal);
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

        Assert.DoesNotContain("exmaple", PathOf(sent), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Headers.GetValues("Set-Cookie"), c => c.Contains("exmaple", StringComparison.Ordinal));
        Assert.Contains("et link til mete@example.com.", await GetAsync(PathOf(signIn)), StringComparison.Ordinal);
        Assert.DoesNotContain("exmaple", await GetAsync(stranger, PathOf(sent)), StringComparison.Ordinal);
        Assert.Contains("den adresse, du skrev", await GetAsync(stranger, PathOf(sent)), StringComparison.Ordinal);
        using var again = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={Id(0)}", "sign-up", ("name", "Mette Lund"), ("email", "mette@exmaple.com"));
        Assert.Contains("et link til mette@exmaple.com.", await GetAsync(PathOf(again)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_on_the_page_of_one_shift_leads_to_the_same_letter()
    {
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/shifts/{Id(0)}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));

        Assert.StartsWith("/randers/sign-up/sent", PathOf(sent), StringComparison.Ordinal);
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
            Assert.StartsWith("/randers/sign-up/sent", PathOf(sent), StringComparison.Ordinal);
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
        Assert.StartsWith("/randers/sign-up/sent", PathOf(sent), StringComparison.Ordinal);
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
        Assert.StartsWith("/randers/sign-up/sent", PathOf(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_robot_that_fills_in_everything_gets_the_same_answer_and_no_letter_is_sent()
    {
        using var sent = await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={Id(0)}", "sign-up", ("name", "Robot"), ("email", "robot@example.com"), ("website", "http://example.com"));

        Assert.StartsWith("/randers/sign-up/sent", PathOf(sent), StringComparison.Ordinal);
        Assert.Empty(await LinksAsync());
    }

    [Fact]
    public async Task Signed_in_one_tap_takes_a_seat_one_leaves_and_one_undoes()
    {
        var mette = Centre.AddPerson("Mette Lund");
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);
        var page = $"/randers/shifts/{Id(0)}";

        using var taken = await HubApp.SubmitAsync(client, page, "take");
        using var left = await HubApp.SubmitAsync(client, page, "leave");
        var after = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(PathOf(left), UriKind.Relative)));
        using var again = await HubApp.SubmitAsync(client, PathOf(left), "again");

        Assert.StartsWith("/randers/agreed?s=", PathOf(taken), StringComparison.Ordinal);
        Assert.Contains("Du er meldt fra", after, StringComparison.Ordinal);
        Assert.StartsWith("/randers/agreed?s=", PathOf(again), StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Withdrawn], await StatusesAsync());
    }

    [Fact]
    public async Task To_undo_leaving_leads_back_to_the_task_that_was_left()
    {
        var shift = Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5));
        var mette = Centre.AddPerson("Mette Lund");
        var hers = Centre.Confirm(shift.Needs[1], shift.Needs[1].Seats[0], mette);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        using var left = await HubApp.SubmitAsync(client, $"/randers/shifts/{shift.Id.Value:N}", "leave");
        using var again = await HubApp.SubmitAsync(client, PathOf(left), "again");

        var back = await StandingAsync();
        Assert.Equal(hers.NeedId, back.NeedId);

        using var leftMine = await HubApp.SubmitAsync(client, "/randers/my", $"leave-{back.Id.Value:N}");
        using var againMine = await HubApp.SubmitAsync(client, PathOf(leftMine), "again");

        Assert.Equal(hers.NeedId, (await StandingAsync()).NeedId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_waits_is_offered_the_button_only_when_a_seat_of_their_task_is_free_for_them(bool isFree)
    {
        var shift = Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5));
        var mette = Centre.AddPerson("Mette Lund");
        if (!isFree)
            Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));
        var hers = Centre.Wait(shift.Needs[0], mette);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        var seat = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, hers.Id));
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/randers/shifts/{shift.Id.Value:N}", UriKind.Relative)));

        Assert.Equal((isFree, isFree), (seat.Contains("Ja, jeg kommer", StringComparison.Ordinal), page.Contains("Ja, jeg kommer", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_waits_is_offered_a_kept_seat_only_with_the_skill(bool hasKey)
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, Centre.Skill.Id, 1));
        Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));
        var mette = Centre.AddPerson("Mette Lund", hasKey);

        var seat = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, Centre.Wait(shift.Needs[0], mette).Id));

        Assert.Equal(hasKey, seat.Contains("Ja, jeg kommer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SignUpStatus.Confirmed)]
    [InlineData(SignUpStatus.Waiting)]
    public async Task Wherever_a_shift_is_ones_own_its_task_is_named(SignUpStatus status)
    {
        var fire = Centre.AddTask("Tænd bål og bag snobrød");
        var shift = Centre.AddShiftOf(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2), new NeedTerms(fire, 1, 1));
        var (need, mette) = (shift.Needs[1], Centre.AddPerson("Mette Lund"));
        var hers = status == SignUpStatus.Confirmed ? Centre.Confirm(need, need.Seats[0], mette) : Centre.Wait(need, mette);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);
        var id = shift.Id.Value.ToString("N");
        List<string> paths = [$"/randers/agreed?s={id}", "/randers/my", $"/randers/shifts/{id}", SignUpKey.Path(Centre.Municipality, mette, hers.Id)];
        if (status == SignUpStatus.Confirmed)
            paths.AddRange([$"/randers/shifts/{id}.ics", $"/randers/check-in/{id}"]);

        foreach (var path in paths)
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
            Assert.Contains("Opgave: Tænd bål og bag snobrød", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_conditions_of_a_task_stand_on_its_card()
    {
        var shift = Centre.AddShift(
            new DateOnly(2027, 6, 5), new NeedTerms(Centre.AddTask("Tænd bål og bag snobrød", "En medarbejder er til stede hele tiden."), 1, 2));

        Assert.Contains(
            "Vilkår: En medarbejder er til stede hele tiden.", await GetAsync($"/randers/shifts/{shift.Id.Value:N}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vilkår", await GetAsync($"/randers/shifts/{Id(0)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_leaves_a_shift_without_signing_in_and_only_with_its_key()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        var path = SignUpKey.Path(Centre.Municipality, mette, signUp.Id);

        using var wrong = await Client.GetAsync(new Uri(path[..^4] + "AAAA", UriKind.Relative));
        using var left = await HubApp.SubmitAsync(Client, path, "leave");

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(path + "?done=left", PathOf(left));
        Assert.Equal([SignUpStatus.Withdrawn], await StatusesAsync());
    }

    [Fact]
    public async Task The_first_letters_link_shows_and_leaves_the_seat_that_somebody_took_back_after_leaving()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        using var hers = await App.SignInAsAsync(mette.Email, mette.Name);
        using var gone = await HubApp.SubmitAsync(hers, $"/randers/shifts/{Id(0)}", "leave");
        using var back = await HubApp.SubmitAsync(hers, PathOf(gone), "again");

        var page = await GetAsync(path);
        using var left = await HubApp.SubmitAsync(Client, path, "leave");

        Assert.Contains("Du har en plads på denne vagt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}.ics\"", page, StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Withdrawn, SignUpStatus.Withdrawn], await StatusesAsync());
        Assert.Contains("Du er meldt fra", await GetAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_by_a_letters_link_takes_it_back_there_with_one_press()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        using var left = await HubApp.SubmitAsync(Client, path, "leave");

        Assert.Contains("Fortryd", await GetAsync(PathOf(left)), StringComparison.Ordinal);
        using var back = await HubApp.SubmitAsync(Client, PathOf(left), "again");

        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Withdrawn], await StatusesAsync());
        Assert.Contains("Du har en plads på denne vagt", await GetAsync(PathOf(back)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_a_full_shift_by_a_letters_link_is_offered_the_waiting_list_and_not_again()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(shift, mette).Id);
        using var left = await HubApp.SubmitAsync(Client, path, "leave");
        Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));

        var page = await GetAsync(path);
        using var back = await HubApp.SubmitAsync(Client, path, "again");

        Assert.Contains("Skriv mig på ventelisten</button>", page, StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Waiting, SignUpStatus.Withdrawn], await StatusesAsync());
        Assert.Contains("Du står på ventelisten", await GetAsync(PathOf(back)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_says_that_the_shift_was_called_off_and_why()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        await new Desk(App.Database).CancelShift.RunAsync(Centre.Author, new Cancellation(Centre.Shifts[0].Id, "Der er varslet storm."));

        var page = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id));

        Assert.Contains("Vagten er aflyst", page, StringComparison.Ordinal);
        Assert.Contains("Der er varslet storm.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".ics", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_says_of_a_shift_that_was_put_back_that_one_is_not_on_it_and_leads_to_no_draft()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        var desk = new Desk(App.Database);
        await desk.CancelShift.RunAsync(Centre.Author, new Cancellation(Centre.Shifts[0].Id, "Der er varslet storm."));
        await desk.PutShiftBack.RunAsync(Centre.Author, Centre.Shifts[0].Id);

        var page = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id));

        Assert.Contains("Du er ikke på vagten længere", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/randers/shifts/{Id(0)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_says_to_whoever_was_taken_off_that_they_were_and_whom_to_call()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        await using (var context = Centre.Open())
        {
            context.SignUps.Single(s => s.Id == signUp.Id).Withdraw(WithdrawnBy.Coordinator, App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        var page = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id));

        Assert.Contains("Du er taget af", page, StringComparison.Ordinal);
        Assert.Contains("tal med Karin Holm, tlf. 00 00 00 00", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".ics", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_seat_of_ones_own_is_offered_for_the_calendar()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var mine = Centre.Confirm(Centre.Shifts[0], mette);
        var offered = Centre.Wait(Centre.Shifts[1].Needs[0], mette);
        await using (var context = Centre.Open())
        {
            context.SignUps.Single(s => s.Id == offered.Id).Offer(Centre.Shifts[1].Needs[0].Seats[0].Id, App.Database.Clock.Now.AddDays(1));
            await context.SaveChangesAsync();
        }

        await new Desk(App.Database).CancelShift.RunAsync(Centre.Author, new Cancellation(Centre.Shifts[2].Id, "Der er varslet storm."));
        using var hers = await App.SignInAsAsync(mette.Email, mette.Name);

        Assert.False(await OffersAsync(Client, ShiftOf(0)), "an open shift");
        Assert.True(await OffersAsync(hers, ShiftOf(0)), "her own shift");
        Assert.True(await OffersAsync(Client, SignUpKey.Path(Centre.Municipality, mette, mine.Id)), "her own seat");
        Assert.False(await OffersAsync(hers, ShiftOf(1)), "the shift of an offer");
        Assert.False(await OffersAsync(Client, SignUpKey.Path(Centre.Municipality, mette, offered.Id)), "an offer");
        Assert.False(await OffersAsync(Client, ShiftOf(2)), "a shift that was called off");
        using var left = await HubApp.SubmitAsync(hers, ShiftOf(0), "leave");
        Assert.False(await OffersAsync(hers, PathOf(left)), "a shift that was just left");
        Assert.False(await OffersAsync(Client, SignUpKey.Path(Centre.Municipality, mette, mine.Id)), "a seat that was left");

        string ShiftOf(int shift) => $"/randers/shifts/{Id(shift)}";

        static async Task<bool> OffersAsync(HttpClient reader, string path) =>
            (await reader.GetStringAsync(new Uri(path, UriKind.Relative))).Contains(".ics\" download", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_confirms_when_the_last_seat_has_gone_reads_that_it_has()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        (await HubApp.SubmitAsync(
            Client, $"/randers/sign-up?s={shift.Id.Value:N}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"))).Dispose();
        Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));

        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");

        Assert.Contains("den sidste kan være gået, mens du var på vej", await GetAsync(PathOf(used)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_letters_link_changes_nothing()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);

        await GetAsync(path);
        await GetAsync(path);

        Assert.Equal([SignUpStatus.Confirmed], await StatusesAsync());
    }

    [Fact]
    public async Task Neither_a_draft_nor_another_municipalitys_shift_has_a_page_here()
    {
        var asker = new NatureCentre(App.Database, App.Database.Asker, saturdays: 1);
        var draft = new Shift(
            Centre.Activity,
            new ShiftTime(new DateOnly(2027, 6, 5), new TimeOnly(10, 0), new TimeOnly(14, 0), At(8), At(12)),
            [new NeedTerms(Centre.Task.Id, 1, 1)]);
        await using (var context = Centre.Open())
        {
            context.Add(draft);
            await context.SaveChangesAsync();
        }

        foreach (var shift in new[] { asker.Shifts[0], draft })
        {
            using var page = await Client.GetAsync(new Uri($"/randers/shifts/{shift.Id.Value}", UriKind.Relative));
            using var file = await Client.GetAsync(new Uri($"/randers/shifts/{shift.Id.Value}.ics", UriKind.Relative));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, file.StatusCode));
            Assert.DoesNotContain(shift.Id.Value.ToString("N"), await GetAsync("/randers/shifts"), StringComparison.Ordinal);
        }

        static DateTime At(int hour) => new(2027, 6, 5, hour, 0, 0, DateTimeKind.Utc);
    }

    [Fact]
    public async Task The_list_narrows_to_a_weekday_and_ticks_all_that_are_free()
    {
        Centre.AddShift(new DateOnly(2027, 5, 2), new NeedTerms(Centre.Task.Id, 1, 2));

        var saturdays = await GetAsync("/randers/shifts?weekday=saturday&tick=all");

        Assert.Equal(3, Cards().Count(saturdays));
        Assert.Equal(3, Regex.Count(saturdays, "name=\"s\"[^>]* checked"));
        Assert.Contains("Alle lørdage i maj (3)", await GetAsync("/randers/shifts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_begins_with_what_is_free_and_folds_what_is_full()
    {
        Centre.Confirm(Centre.Shifts[0], Centre.AddPerson("Mette Lund"));
        Centre.Confirm(Centre.Shifts[0], Centre.AddPerson("Bodil Krogh"));

        var list = await GetAsync("/randers/shifts");

        Assert.Contains("1 er optaget: se ventelisten", list, StringComparison.Ordinal);
        Assert.True(list.IndexOf(Id(0), StringComparison.Ordinal) > list.IndexOf(Id(2), StringComparison.Ordinal));
        Assert.DoesNotContain("fold--full\" open", list, StringComparison.Ordinal);
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

    [Fact]
    public async Task A_municipality_is_found_however_its_name_is_capitalised() =>
        Assert.Equal(3, Cards().Count(await GetAsync("/Randers/shifts")));

    [Fact]
    public async Task The_front_page_leads_to_each_municipality_and_says_how_much_is_open()
    {
        var page = await GetAsync("/");

        Assert.Matches("href=\"/randers\"(.|\n)*3 ledige vagter", page);
        Assert.Contains("href=\"/asker\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=2027-13-45&to=%00&place=%27%3B--&weekday=freitag&show=-1&tick=%3Cscript%3E")]
    [InlineData("?from=2027-05-09&to=2027-05-01")]
    [InlineData("?show=99999999999999999999&lang=xx")]
    [InlineData("?from=%E2%80%AE%F0%9F%92%A9&weekday=6")]
    public async Task Hostile_values_in_the_address_never_break_the_list(string query)
    {
        var page = await GetAsync("/randers/shifts" + query);

        Assert.Equal(3, Cards().Count(page));
    }

    [Theory]
    [InlineData("/randers/sign-up")]
    [InlineData("/randers/sign-up?s=&s=x&s=00000000-0000-0000-0000-000000000000")]
    [InlineData("/randers/sign-up/sent?s=%3Cscript%3E")]
    [InlineData("/randers/my?left=x")]
    [InlineData("/randers")]
    [InlineData("/asker/shifts")]
    public async Task Pages_without_anything_to_show_are_still_kind_pages(string path) =>
        Assert.Contains("<h1", (await GetAsync(path)).Replace("empty-state__title", "<h1", StringComparison.Ordinal), StringComparison.Ordinal);

    private async Task<List<SignUpStatus>> StatusesAsync()
    {
        await using var context = Centre.Open();
        return [.. (await context.SignUps.ToListAsync()).Select(s => s.Status).Order()];
    }

    private async Task<SignUp> StandingAsync()
    {
        await using var context = Centre.Open();
        return await context.SignUps.AsNoTracking().SingleAsync(s => s.Status != SignUpStatus.Withdrawn);
    }

    private async Task<List<string>> LinksAsync(string kind = "ConfirmSignUp")
    {
        await using var context = Centre.Open();
        var texts = await context.Outbox.Where(m => m.Kind == kind).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync();
        return [.. texts.Select(t => Secret().Match(t).Value)];
    }

    private async Task<string> LastLinkAsync(string kind = "ConfirmSignUp") => (await LinksAsync(kind))[^1];

    private static string PathOf(HttpResponseMessage answer)
    {
        var location = answer.Headers.Location ?? throw new InvalidOperationException($"No redirect but {answer.StatusCode}.");
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }

    [GeneratedRegex("/(link/[A-Za-z0-9_-]+|randers/group-seat/[A-Za-z0-9_/-]+)")]
    private static partial Regex Secret();

    [GeneratedRegex("<article class=\"shift-card")]
    private static partial Regex Cards();
}
