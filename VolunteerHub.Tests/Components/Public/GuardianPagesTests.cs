using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>From the form over the young person's letter to the guardian's page, as a browser without scripts meets them, in the whole program.</summary>
public sealed class GuardianPagesTests : SignUpWalk
{
    public GuardianPagesTests() => Centre.AskGuardians(GuardianDuty.Under18);

    [Theory]
    [InlineData("da", "Vi har spurgt din forælder eller værge", "Må Emil Lund være frivillig?", "Tak, fordi du sagde ja")]
    [InlineData("nb", "Vi har spurt den foresatte", "Kan Emil Lund være frivillig?", "Takk for at du sa ja")]
    [InlineData("en", "We have asked your parent or guardian", "May Emil Lund volunteer?", "Thank you for agreeing")]
    public async Task A_young_person_asks_the_guardian_agrees_and_the_seat_is_theirs(string language, string waits, string question, string thanks)
    {
        using var sent = await AskAsync($"&in={language}");
        Assert.StartsWith("/randers/sign-up/sent", HubApp.PathOf(sent), StringComparison.Ordinal);
        using var used = await HubApp.SubmitAsync(Client, $"{await LastLinkAsync()}?in={language}", "link");
        Assert.StartsWith("/randers/sign-up/guardian?", HubApp.PathOf(used), StringComparison.Ordinal);
        Assert.Contains(waits, await GetAsync($"{HubApp.PathOf(used)}&in={language}"), StringComparison.Ordinal);
        Assert.Contains(waits, await GetAsync($"/randers/my?in={language}"), StringComparison.Ordinal);
        Assert.Empty(await StatusesAsync());

        // The guardian reads in another browser, and is signed in by nothing.
        using var guardian = App.Client();
        var page = $"{await GuardianLinkAsync()}?in={language}";
        var asked = await HubApp.ReadAsync(guardian, page);
        Assert.Contains($">{question}</h1>", asked, StringComparison.Ordinal);
        Assert.Contains("Karin Holm", asked, StringComparison.Ordinal);
        Assert.Contains("Lørdagsåbent", asked, StringComparison.Ordinal);
        using var agreed = await HubApp.SubmitAsync(guardian, page, "guardian-yes", ("guardian-name", "Bo Lund"));
        Assert.Contains(thanks, await HubApp.ReadAsync(guardian, $"{HubApp.PathOf(agreed)}&in={language}"), StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Confirmed], await StatusesAsync());
        Assert.DoesNotContain("bo@example.com", await HubApp.ReadAsync(guardian, "/randers/my"), StringComparison.Ordinal);

        // The lasting link takes it back, whatever the number of presses.
        var back = await BackPathAsync();
        var form = await guardian.GetStringAsync(new Uri(back, UriKind.Relative));
        using var once = await HubApp.SendAsync(guardian, back, form, "guardian-back");
        Assert.Contains(new Words(Languages.Parse(language)!.Value)["Guardian.Back.Done"], await HubApp.ReadAsync(guardian, $"{HubApp.PathOf(once)}&in={language}"), StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Confirmed], await StatusesAsync());
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_the_guardians_address_is_missing_or_the_language_is_changed()
    {
        using var refused = await AskAsync("", guardian: "");
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());

        Assert.Contains("Skriv e-mailen til din forælder eller værge", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Emil Lund\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"From15To17\" checked", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/randers/sign-up?s=", page, StringComparison.Ordinal);
        Assert.Contains("#guardian\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_asks_everybody_for_the_age_and_says_why_only_where_a_guardian_may_have_to_agree()
    {
        foreach (var path in (string[])[$"/randers/sign-up?s={Id(0)}", $"/randers/shifts/{Id(0)}"])
        {
            Centre.AskGuardians(GuardianDuty.Under15);
            var asks = await GetAsync(path);
            Assert.Contains("Vi spørger, fordi en forælder eller værge skal sige ja, når man er under 15 år.", asks, StringComparison.Ordinal);
            Assert.Contains("guardian-field--under15", asks, StringComparison.Ordinal);

            Centre.AskGuardians(GuardianDuty.Nobody);
            var asksNot = await GetAsync(path);
            Assert.DoesNotContain("name=\"age\"", asksNot, StringComparison.Ordinal);
            Assert.DoesNotContain("name=\"guardian\"", asksNot, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_is_signed_in_and_has_a_consent_or_is_an_adult_takes_a_seat_with_one_press()
    {
        var emil = Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
        using var client = await App.SignInAsAsync(emil.Email, emil.Name);
        Assert.Contains("name=\"guardian\"", await HubApp.ReadAsync(client, $"/randers/shifts/{Id(0)}"), StringComparison.Ordinal);
        Centre.Agree(emil, new DateOnly(2027, 3, 1));

        using var taken = await HubApp.SubmitAsync(client, $"/randers/shifts/{Id(0)}", "take");
        Assert.StartsWith("/randers/agreed", HubApp.PathOf(taken), StringComparison.Ordinal);

        var ole = Centre.AddPerson("Ole Krog", age: AgeBand.Adult);
        using var adult = await App.SignInAsAsync(ole.Email, ole.Name);
        using var adults = await HubApp.SubmitAsync(adult, $"/randers/sign-up?s={Id(0)}&s={Id(1)}", "take");
        Assert.StartsWith("/randers/agreed", HubApp.PathOf(adults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guardian_who_does_not_agree_needs_no_name_and_one_without_a_name_is_told_so()
    {
        using var sent = await AskAsync("");
        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");
        var page = await GuardianLinkAsync();
        using var guardian = App.Client();

        using var nameless = await HubApp.SubmitAsync(guardian, page, "guardian-yes", ("guardian-name", " "));
        Assert.Contains("<title>Fejl: ", await nameless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var no = await HubApp.SubmitAsync(guardian, page, "guardian-no");

        Assert.Contains("Tak for dit svar", await HubApp.ReadAsync(guardian, HubApp.PathOf(no)), StringComparison.Ordinal);
        Assert.Contains("Der er svaret på mailen", await HubApp.ReadAsync(guardian, page), StringComparison.Ordinal);
        Assert.Empty(await StatusesAsync());
        Assert.Contains("Linket er ikke helt", await HubApp.ReadAsync(guardian, "/randers/guardian/no-such-link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_presses_on_a_page_that_has_grown_old_reads_what_stands_and_not_that_they_have_done_it()
    {
        var emil = Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
        Centre.Agree(emil, new DateOnly(2027, 3, 1));
        var back = await BackPathAsync();
        using var guardian = App.Client();
        var old = await guardian.GetStringAsync(new Uri(back, UriKind.Relative));
        Centre.Agree(emil, new DateOnly(2027, 3, 2));

        using var pressed = await HubApp.SendAsync(guardian, back, old, "guardian-back");

        Assert.Contains("Her er ikke noget at tage tilbage", await HubApp.ReadAsync(guardian, HubApp.PathOf(pressed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_with_the_key_stays_out_of_caches_and_of_other_sites_logs()
    {
        var emil = Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
        Centre.Agree(emil, new DateOnly(2027, 3, 1));

        using var answer = await Client.GetAsync(new Uri(await BackPathAsync(), UriKind.Relative));

        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Who_says_yes_on_a_page_on_which_a_no_was_said_meanwhile_reads_that_it_was_answered()
    {
        using var sent = await AskAsync("");
        using var used = await HubApp.SubmitAsync(Client, await LastLinkAsync(), "link");
        using var guardian = App.Client();
        var page = await GuardianLinkAsync();
        var old = await guardian.GetStringAsync(new Uri(page, UriKind.Relative));
        using var no = await HubApp.SendAsync(guardian, page, old, "guardian-no");

        using var yes = await HubApp.SendAsync(guardian, page, old, "guardian-yes", ("guardian-name", "Bo Lund"));

        Assert.Contains("Der er svaret på mailen", await HubApp.ReadAsync(guardian, HubApp.PathOf(yes)), StringComparison.Ordinal);
        Assert.Empty(await StatusesAsync());
    }

    private Task<HttpResponseMessage> AskAsync(string more, string guardian = "bo@example.com") => HubApp.SubmitAsync(
        Client, $"/randers/sign-up?s={Id(0)}{more}", "sign-up", ("name", "Emil Lund"), ("email", "emil@example.com"), ("age", "From15To17"), ("guardian", guardian));

    private async Task<string> GuardianLinkAsync()
    {
        await using var context = Centre.Open();
        var text = await context.Outbox.Where(m => m.Kind == "AskGuardian").OrderBy(m => m.Id).Select(m => m.Text).LastAsync();
        return text[text.IndexOf("/randers/guardian/", StringComparison.Ordinal)..].Split('?', '\n')[0];
    }

    private async Task<string> BackPathAsync()
    {
        await using var context = Centre.Open();
        var emil = await context.People.SingleAsync();
        return GuardianKey.Path(Centre.Municipality, emil, emil.GuardianConsent!);
    }
}
