using System.Net;
using System.Text.RegularExpressions;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Volunteer;

/// <summary>The page of wishes as a browser without scripts meets it, in the whole program.</summary>
public sealed class WishesPageTests : VisitorPages
{
    private readonly SeasonId _season;

    public WishesPageTests()
        : base(saturdays: 0)
    {
        _season = new Desk(App.Database).PlanSeason
            .RunAsync(Centre.Author, Centre.Activity.Id, Desk.SaturdaysInMay(Centre)).GetAwaiter().GetResult().Value;
        Ask(new DateOnly(2027, 4, 10));
    }

    private string Page => $"/randers/my/wishes/{_season.Value:N}";

    [Fact]
    public async Task Wishes_are_saved_thanked_for_and_stand_in_the_form_again()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.SubmitAsync(
            client, Page, "wishes", ("do", "save"), ("day-Saturday", "Yes"), ("day-Saturday-Last", "No"), ("most", "3"), ("three", "yes"), ("apart", "Poul Dam"));
        var after = await HubApp.ReadAsync(client, answer.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Tak, Mette. Dine ønsker er gemt.", after, StringComparison.Ordinal);
        Assert.Contains("De passer på 4 vagter.", after, StringComparison.Ordinal);
        Assert.Matches("name=\"day-Saturday\" value=\"Yes\" checked", after);
        Assert.Matches("name=\"day-Saturday-Last\" value=\"No\" checked", after);
        Assert.Contains("value=\"3\"", after, StringComparison.Ordinal);
        Assert.Contains("Poul Dam</textarea>", after, StringComparison.Ordinal);
        Assert.Equal(3, (await OwnAsync()).MostShifts);
    }

    [Fact]
    public async Task On_the_page_of_ones_own_shifts_what_is_offered_and_what_is_next_stand_before_the_question_of_wishes()
    {
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Confirm(Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2)), mette);
        var need = Centre.AddShift(new DateOnly(2027, 6, 12), new NeedTerms(Centre.Task.Id, 1, 1)).Needs[0];
        Centre.Offer(need, need.Seats[0], mette, App.Database.Clock.Now.AddHours(24));
        using var client = await App.SignInAsAsync(mette.Email);
        var page = await HubApp.ReadAsync(client, "/randers/my");

        var wishes = page.IndexOf("id=\"wishes-", StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("En plads er ledig til dig", StringComparison.Ordinal), 0, wishes);
        Assert.InRange(page.IndexOf("Kommende", StringComparison.Ordinal), 0, wishes);
    }

    [Fact]
    public async Task The_page_says_until_when_that_a_wish_binds_nobody_and_that_apart_is_private()
    {
        using var client = await MetteAsync();

        var page = await HubApp.ReadAsync(client, Page);

        Assert.Contains("Maj 2027. Svar senest lørdag den 10. april.", page, StringComparison.Ordinal);
        Assert.Contains("Et ønske binder dig ikke", page, StringComparison.Ordinal);
        Assert.Contains("Hverken koordinatorer eller andre ser det.", page, StringComparison.Ordinal);
        Assert.Contains("Hver lørdag, 10.00–14.00", page, StringComparison.Ordinal);
        Assert.Equal(5, Regex.Count(page, "name=\"shift-[0-9a-f]{32}\" value=\"Gladly\""));
    }

    [Fact]
    public async Task A_weekday_with_one_shift_in_the_season_is_asked_about_by_its_date_and_a_yes_to_it_is_no_yes_to_all_such_days()
    {
        var friday = Centre.AddShift(new DateOnly(2027, 5, 14), new NeedTerms(Centre.Task.Id, 1, 2));
        var field = $"shift-{friday.Id.Value:N}";
        using var client = await MetteAsync();

        var page = await HubApp.ReadAsync(client, Page);
        using var answer = await HubApp.SubmitAsync(client, Page, "wishes", ("do", "save"), ("day-Saturday", "No"), ("day-Friday", "Gladly"), (field, "Yes"));
        var after = await HubApp.ReadAsync(client, answer.Headers.Location!.ToString());

        Assert.DoesNotContain("Hver fredag", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "fredag den 14. maj, 10.00–14.00"));
        Assert.Equal(1, Regex.Count(page, $"name=\"{field}\" value=\"Gladly\""));
        Assert.Matches($"name=\"{field}\" value=\"Yes\" checked", after);
        var terms = await OwnAsync();
        Assert.Equal([new DayWish(DayOfWeek.Saturday, null, Willingness.No)], terms.Days);
        var answered = Assert.Single(terms.Shifts);
        Assert.Equal((friday.Id, Willingness.Yes), (answered.Key, answered.Value));
    }

    [Fact]
    public async Task An_answer_to_every_such_day_holds_for_the_only_one_that_is_left_until_another_is_given()
    {
        var friday = Centre.AddShift(new DateOnly(2027, 5, 14), new NeedTerms(Centre.Task.Id, 1, 2));
        var mette = Centre.AddPerson("Mette Lund");
        await using (var context = Centre.Open())
        {
            context.Add(new SeasonWishes(Centre.Municipality.Id, _season, mette.Id, new WishTerms { Days = [new DayWish(DayOfWeek.Friday, null, Willingness.Gladly)] }, App.Database.Clock.Now));
            await context.SaveChangesAsync();
        }

        using var client = await App.SignInAsAsync(mette.Email);

        Assert.Matches($"name=\"shift-{friday.Id.Value:N}\" value=\"Gladly\" checked", await HubApp.ReadAsync(client, Page));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_everything_typed_is_kept()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.SubmitAsync(
            client, Page, "wishes", ("do", "save"), ("day-Saturday", "Gladly"), ("most", "mange"), ("away-from-0", "2027-05-20"), ("away-to-0", "2027-05-10"),
            ("together", "Poul <b> Dam"), ("apart", "poul <b> dam"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<a href=\"{Page}#most\">Skriv et helt tal fra 1 til 400", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Page}#away-from-0\">Den sidste dag ligger før den første.", page, StringComparison.Ordinal);
        Assert.Contains("id=\"most-error\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mange\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2027-05-10\"", page, StringComparison.Ordinal);
        Assert.Contains("Poul <b> Dam</textarea>", page, StringComparison.Ordinal);
        Assert.Matches("name=\"day-Saturday\" value=\"Gladly\" checked", page);
        await using var context = Centre.Open();
        Assert.Empty(context.Wishes.ToList());
    }

    [Fact]
    public async Task More_days_away_gives_more_rows_keeps_what_was_typed_and_saves_nothing()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.SubmitAsync(
            client, Page, "wishes", ("do", "more"), ("most", "mange"), ("away-from-0", "2027-05-20"), ("away-to-0", ""), ("away-from-1", ""), ("away-to-1", ""));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(4, Regex.Count(page, "name=\"away-from-"));
        Assert.Contains("value=\"2027-05-20\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mange\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("most-error", page, StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.Empty(context.Wishes.ToList());
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_back_and_gives_a_name_with_the_wishes()
    {
        using var visitor = App.Client();
        var page = await HubApp.ReadAsync(visitor, Page);
        var signIn = Regex.Match(page, "href=\"(/sign-in\\?return=[^\"]+)\"").Groups[1].Value;
        using var sent = await HubApp.SubmitAsync(visitor, signIn, "sign-in", ("Input.Email", "nina@example.com"));
        var link = Regex.Match((await App.ReadMailsAsync())[0].Text, "/link/\\S+").Value;

        using var used = await HubApp.SubmitAsync(visitor, link, "link");
        Assert.Equal(Page, HubApp.PathOf(used));
        using var saved = await HubApp.SubmitAsync(visitor, Page, "wishes", ("do", "save"), ("name", "Nina Ny"), ("day-Saturday", "Gladly"));

        Assert.DoesNotContain("name=\"apart\"", page, StringComparison.Ordinal);
        Assert.Equal($"{Page}?saved=yes", HubApp.PathOf(saved));
        Assert.Contains("Tak, Nina.", await HubApp.ReadAsync(visitor, HubApp.PathOf(saved)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_a_page_that_was_open_too_long_comes_back_with_everything_in_it()
    {
        using var client = await MetteAsync();
        var old = Regex.Replace(await client.GetStringAsync(new Uri(Page, UriKind.Relative)), "name=\"__RequestVerificationToken\" value=\"[^\"]*\"", "name=\"__RequestVerificationToken\" value=\"old\"");

        using var answer = await HubApp.SendAsync(client, Page, old, "wishes", ("do", "save"), ("day-Saturday", "OnlyIfNeeded"), ("most", "4"), ("apart", "Poul Dam"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Matches("name=\"day-Saturday\" value=\"OnlyIfNeeded\" checked", page);
        Assert.Contains("value=\"4\"", page, StringComparison.Ordinal);
        Assert.Contains("Poul Dam</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wishes_that_are_sent_after_the_sign_in_has_run_out_stay_in_the_form_until_they_are_saved()
    {
        var mette = Centre.AddPerson("Mette Lund");
        using var client = await App.SignInAsAsync(mette.Email);
        var session = client.DefaultRequestHeaders.GetValues("Cookie").Single();
        (string, string)[] typed = [("do", "save"), ("day-Saturday", "OnlyIfNeeded"), ("most", "4"), ("apart", "Poul Dam")];
        var open = await client.GetStringAsync(new Uri(Page, UriKind.Relative));

        client.DefaultRequestHeaders.Remove("Cookie");
        var signedOut = await SendAsync(open);
        var again = await SendAsync(signedOut);
        client.DefaultRequestHeaders.Add("Cookie", session);
        var signedIn = await SendAsync(again);
        using var saved = await HubApp.SendAsync(client, Page, signedIn, "wishes", typed);

        Assert.All([signedOut, again, signedIn], html => Assert.Matches("name=\"day-Saturday\" value=\"OnlyIfNeeded\" checked", html));
        Assert.All([signedOut, again, signedIn], html => Assert.Contains("Poul Dam</textarea>", html, StringComparison.Ordinal));
        Assert.All([signedOut, again], html => Assert.Matches("href=\"/sign-in\\?return=%2Franders%2Fmy\" target=\"_blank\"", html));
        Assert.DoesNotContain("target=\"_blank\"", signedIn, StringComparison.Ordinal);
        Assert.Equal($"{Page}?saved=yes", HubApp.PathOf(saved));
        Assert.Equal(4, (await OwnAsync()).MostShifts);

        async Task<string> SendAsync(string html)
        {
            using var answer = await HubApp.SendAsync(client, Page, html, "wishes", typed);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task Half_a_form_of_wishes_comes_along_into_another_language()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.ChangeLanguageAsync(
            client, await client.GetStringAsync(new Uri(Page, UriKind.Relative)), Language.Nb, ("day-Saturday", "OnlyIfNeeded"), ("most", "4"), ("apart", "Poul Dam"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("<html lang=\"nb\"", page, StringComparison.Ordinal);
        Assert.Matches("name=\"day-Saturday\" value=\"OnlyIfNeeded\" checked", page);
        Assert.Contains("value=\"4\"", page, StringComparison.Ordinal);
        Assert.Contains("Poul Dam</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_day_the_page_says_so_and_has_no_form()
    {
        using var client = await MetteAsync();
        App.Database.Clock.Set(new DateTimeOffset(2027, 4, 11, 9, 0, 0, TimeSpan.FromHours(2)));

        var page = await HubApp.ReadAsync(client, Page);

        Assert.Contains("Der er lukket for ønsker", page, StringComparison.Ordinal);
        Assert.Contains("Sidste dag var lørdag den 10. april.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"apart\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_sent_after_nobody_is_asked_any_more_is_said_to_be_lost_and_what_was_saved_before_stands(bool hasAnswered)
    {
        using var client = await MetteAsync();
        if (hasAnswered)
            (await HubApp.SubmitAsync(client, Page, "wishes", ("do", "save"), ("day-Saturday", "Yes"), ("most", "3"))).Dispose();
        var old = await client.GetStringAsync(new Uri(Page, UriKind.Relative));
        Ask(null);

        using var answer = await HubApp.SendAsync(client, Page, old, "wishes", ("do", "save"), ("day-Saturday", "No"), ("most", "1"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Det, du skrev nu, er ikke gemt. Er det vigtigt for planen, så tal med Karin Holm, tlf. 00 00 00 00.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi har dine ønsker.", page, StringComparison.Ordinal);
        Assert.Equal(hasAnswered, page.Contains("Det, du gemte før, gælder stadig.", StringComparison.Ordinal));
        await using var context = Centre.Open();
        Assert.Equal(hasAnswered ? [3] : [], context.Wishes.AsEnumerable().Select(w => w.Terms.MostShifts));
    }

    [Fact]
    public async Task Another_municipalitys_season_one_nobody_is_asked_about_and_none_at_all_are_not_found()
    {
        using var client = await MetteAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, Page.Replace("randers", "asker", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/randers/my/wishes/nothing"));
        Ask(null);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, Page));
    }

    [Fact]
    public async Task What_somebody_would_rather_be_apart_from_is_on_no_page_but_their_own()
    {
        const string Apart = "Zacharias Apart";
        using var client = await MetteAsync();
        using var saved = await HubApp.SubmitAsync(client, Page, "wishes", ("do", "save"), ("day-Saturday", "Yes"), ("apart", Apart));
        using var poul = await App.SignInAsAsync(Centre.AddPerson("Poul Dam").Email);
        using var karin = await App.SignInAsAsync("karin@example.com", "Karin Holm", App.Database.Randers, Enum.GetValues<Role>());

        Assert.Contains(Apart, await HubApp.ReadAsync(client, Page), StringComparison.Ordinal);
        Assert.DoesNotContain(Apart, await HubApp.ReadAsync(poul, Page), StringComparison.Ordinal);
        string[] desk = [Page, $"/desk/randers/seasons/{_season.Value}", $"/desk/randers/seasons/{_season.Value}/roster", "/desk/randers/people", "/desk/randers/board", "/desk/randers/report"];
        foreach (var path in desk)
            Assert.DoesNotContain(Apart, await HubApp.ReadAsync(karin, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_volunteers_own_page_and_the_list_of_shifts_lead_there_while_it_is_open()
    {
        using var client = await MetteAsync();
        using var visitor = App.Client();
        Assert.Contains($"href=\"{Page}\"", await HubApp.ReadAsync(client, "/randers/my"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", await HubApp.ReadAsync(visitor, "/randers/shifts"), StringComparison.Ordinal);
        Assert.Contains("Ret mine ønsker", await AfterSavingAsync(client), StringComparison.Ordinal);

        App.Database.Clock.Set(new DateTimeOffset(2027, 4, 11, 9, 0, 0, TimeSpan.FromHours(2)));
        Assert.DoesNotContain(Page, await HubApp.ReadAsync(client, "/randers/my"), StringComparison.Ordinal);
        Assert.DoesNotContain(Page, await HubApp.ReadAsync(visitor, "/randers/shifts"), StringComparison.Ordinal);
    }

    private async Task<string> AfterSavingAsync(HttpClient client)
    {
        using var saved = await HubApp.SubmitAsync(client, Page, "wishes", ("do", "save"), ("day-Saturday", "Yes"));
        return await HubApp.ReadAsync(client, "/randers/my");
    }

    private async Task<HttpClient> MetteAsync() => await App.SignInAsAsync(Centre.AddPerson("Mette Lund").Email);

    private async Task<WishTerms> OwnAsync()
    {
        await using var context = Centre.Open();
        return context.Wishes.Single().Terms;
    }

    private void Ask(DateOnly? until)
    {
        using var context = Centre.Open();
        context.Seasons.Single(s => s.Id == _season).AskForWishes(until);
        context.SaveChanges();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
