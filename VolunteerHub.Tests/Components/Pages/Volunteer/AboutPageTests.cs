using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Volunteer;

/// <summary>A volunteer's own data, as a browser without scripts meets the pages, in the whole program.</summary>
public sealed class AboutPageTests : VisitorPages
{
    private const string Page = "/randers/my/about";

    [Fact]
    public async Task My_shifts_lead_to_what_is_stored_and_it_stands_there_in_words()
    {
        using var client = await MetteAsync();

        Assert.Contains($"href=\"{Page}\"", await HubApp.ReadAsync(client, "/randers/my"), StringComparison.Ordinal);
        var page = await HubApp.ReadAsync(client, Page);

        Assert.Contains("Alt, hvad Randers Kommune har gemt om dig her.", page, StringComparison.Ordinal);
        Assert.Contains("lørdag den 1. maj 2027, Lørdagsåbent, Naturcentret, Lås op og tag imod gæsterne: tilmeldt", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/randers/my/about.json\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/randers/my/about/delete\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_corrected_stands_in_the_form_again_and_is_saved()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.SubmitAsync(client, Page, "correct", ("own-name", "Mette Lind"), ("reads", "en"), ("age", "Adult"));
        var after = await HubApp.ReadAsync(client, HubApp.PathOf(answer));

        Assert.Contains("Det er rettet", after, StringComparison.Ordinal);
        Assert.Matches("name=\"own-name\" value=\"Mette Lind\"", after);
        Assert.Matches("<option value=\"en\" selected", after);
        Assert.Matches("<option value=\"Adult\" selected", after);
        Assert.DoesNotMatch("name=\"wishes\" value=\"yes\" checked", after);
        await using var context = Centre.Open();
        var mette = await context.People.SingleAsync();
        Assert.Equal(("Mette Lind", Language.En, AgeBand.Adult, true), (mette.Name, mette.Language, mette.AgeBand, mette.NoWishLetters));
    }

    [Fact]
    public async Task A_name_that_is_none_is_refused_in_a_sentence_and_all_that_was_typed_stays()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.SubmitAsync(client, Page, "correct", ("own-name", "www.example.com"), ("reads", "en"), ("age", "Adult"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Det ligner en web- eller e-mailadresse", page, StringComparison.Ordinal);
        Assert.Matches("name=\"own-name\" value=\"www.example.com\"", page);
        Assert.Matches("<option value=\"Adult\" selected", page);
        Assert.DoesNotMatch("name=\"wishes\" value=\"yes\" checked", page);
        await using var context = Centre.Open();
        Assert.Equal("Mette Lund", (await context.People.SingleAsync()).Name);
    }

    [Fact]
    public async Task What_is_typed_goes_along_into_another_language()
    {
        using var client = await MetteAsync();
        var html = await client.GetStringAsync(new Uri(Page, UriKind.Relative));

        using var answer = await HubApp.ChangeLanguageAsync(client, html, Language.En, ("own-name", "Mette Li"), ("age", "Adult"), ("reads", "da"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("About me", page, StringComparison.Ordinal);
        Assert.Matches("name=\"own-name\" value=\"Mette Li\"", page);
        Assert.DoesNotMatch("name=\"wishes\" value=\"yes\" checked", page);
    }

    [Fact]
    public async Task Whoever_is_no_longer_signed_in_gets_back_what_they_typed_and_nothing_that_is_stored_and_saves_it_once_they_are()
    {
        using var client = await MetteAsync();
        var open = await client.GetStringAsync(new Uri(Page, UriKind.Relative));

        using var answer = await HubApp.SendAsync(Client, Page, open, "correct", ("own-name", "Mette Li"), ("reads", "da"), ("age", "Adult"));
        var html = await answer.Content.ReadAsStringAsync();
        var page = WebUtility.HtmlDecode(html);

        Assert.Contains("Du er ikke logget ind længere, så der er ikke rettet noget", page, StringComparison.Ordinal);
        Assert.Matches("name=\"own-name\" value=\"Mette Li\"", page);
        Assert.Matches("<option value=\"Adult\" selected", page);
        Assert.DoesNotContain("mette.lund@example.com", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Lørdagsåbent", page, StringComparison.Ordinal);
        Assert.Equal("Mette Lund", await NameAsync());

        using var again = await HubApp.SendAsync(client, Page, html, "correct", ("own-name", "Mette Li"), ("reads", "da"), ("age", "Adult"));
        var signedIn = await again.Content.ReadAsStringAsync();
        Assert.Matches("name=\"own-name\" value=\"Mette Li\"", signedIn);
        using var saved = await HubApp.SendAsync(client, Page, signedIn, "correct", ("own-name", "Mette Li"), ("reads", "da"), ("age", "Adult"));
        Assert.Equal("Mette Li", await NameAsync());
    }

    [Fact]
    public async Task Everything_is_taken_along_as_a_file_that_only_the_volunteer_gets()
    {
        using var client = await MetteAsync();

        using var file = await client.GetAsync(new Uri("/randers/my/about.json", UriKind.Relative));
        using var stored = JsonDocument.Parse(await file.Content.ReadAsStringAsync());
        using var stranger = await Client.GetAsync(new Uri("/randers/my/about.json", UriKind.Relative));

        Assert.Equal("application/json", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("no-store", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Mette Lund", stored.RootElement.GetProperty("name").GetString());
        Assert.Equal("confirmed", stored.RootElement.GetProperty("shifts")[0].GetProperty("status").GetString());
        Assert.Equal("Lås op og tag imod gæsterne", stored.RootElement.GetProperty("shifts")[0].GetProperty("task").GetString());
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    [Fact]
    public async Task A_coordinator_fetches_the_file_of_somebody_here_and_nobody_else_does()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var ola = new NatureCentre(App.Database, App.Database.Asker, saturdays: 0).AddPerson("Ola Nordmann");
        using var karin = await App.SignInAsAsync("karin@example.dk", "Karin Holm", roles: Role.Coordinator);
        using var reviewer = await App.SignInAsAsync("bente@example.dk", "Bente Friis", roles: Role.Reviewer);
        using var volunteer = await App.SignInAsAsync(mette.Email);

        Assert.Contains("Mette Lund", await HubApp.ReadAsync(karin, FileOf(mette)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(karin, FileOf(ola)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(karin, "/desk/randers/people/nobody.json"));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(reviewer, FileOf(mette)));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(volunteer, FileOf(mette)));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(Client, FileOf(mette)));
    }

    [Fact]
    public async Task Before_the_press_the_page_says_what_happens_and_without_the_tick_nothing_does()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.SubmitAsync(client, $"{Page}/delete", "delete-me");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Du meldes fra den vagt, du har foran dig. Pladsen tilbydes dem, der venter.", page, StringComparison.Ordinal);
        Assert.Contains("Vagter, der har været, tæller stadig en person, men uden dit navn", page, StringComparison.Ordinal);
        Assert.Contains("Sæt kryds ved, at du mener det. Der er ikke slettet noget endnu.", page, StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.Equal("Mette Lund", (await context.People.SingleAsync()).Name);
    }

    [Fact]
    public async Task Whoever_deletes_themself_is_signed_out_and_told_so()
    {
        using var client = await MetteAsync();

        using var answer = await HubApp.SubmitAsync(client, $"{Page}/delete", "delete-me", ("sure", "yes"));

        Assert.Equal($"{Page}/delete?done=yes", HubApp.PathOf(answer));
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.Contains("Du er slettet", await GetAsync($"{Page}/delete?done=yes"), StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.Empty(await context.People.ToListAsync());
        Assert.Empty(await context.Users.ToListAsync());
    }

    [Fact]
    public async Task Whoever_has_a_role_at_the_desk_is_told_to_have_it_taken_first()
    {
        Centre.AddPerson("Mette Lund");
        using var client = await App.SignInAsAsync("mette.lund@example.com", "Mette Lund", roles: Role.Coordinator);

        using var answer = await HubApp.SubmitAsync(client, $"{Page}/delete", "delete-me", ("sure", "yes"));

        Assert.Contains("Bed kommunens administrator om at fjerne rollerne først.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.Equal("Mette Lund", (await context.People.SingleAsync()).Name);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_nothing_is_told()
    {
        Centre.AddPerson("Mette Lund");

        Assert.Contains("/sign-in?return=%2Franders%2Fmy%2Fabout", await GetAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Mette", await GetAsync($"{Page}/delete"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "Under Mine vagter finder du »Om mig«")]
    [InlineData("nb", "Under Mine vakter finner du «Om meg»")]
    [InlineData("en", "Under My shifts you find “About me”")]
    public async Task The_privacy_page_says_where_it_is_done(string language, string sentence)
    {
        var page = await GetAsync($"/randers/privacy?lang={language}");

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", page, StringComparison.Ordinal);
    }

    /// <summary>Mette, who is on the first Saturday, signed in.</summary>
    private Task<HttpClient> MetteAsync()
    {
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Confirm(Centre.Shifts[0], mette);
        return App.SignInAsAsync(mette.Email);
    }

    private async Task<string> NameAsync()
    {
        await using var context = Centre.Open();
        return (await context.People.SingleAsync()).Name;
    }

    private static string FileOf(Person person) => $"/desk/randers/people/{person.Id.Value}.json";

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
