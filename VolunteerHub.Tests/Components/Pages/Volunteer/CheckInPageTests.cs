using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Volunteer;

public sealed class CheckInPageTests : VisitorPages
{
    public CheckInPageTests()
        : base(seats: 4) => App.Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 9, 30, 0, TimeSpan.FromHours(2)));

    private string Page => $"/randers/check-in/{Centre.Shifts[0].Id.Value}";

    [Fact]
    public async Task One_press_checks_in_and_a_reload_repeats_nothing()
    {
        using var client = await SignInToTheShiftAsync("Mette Lund");

        using var answer = await HubApp.SubmitAsync(client, Page, "check-in");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var context = Centre.Open();
        Assert.Equal(App.Database.Clock.Now, (await context.SignUps.SingleAsync()).CheckedInAt);
        Assert.Contains("Godt, du er her, Mette<", await HubApp.ReadAsync(client, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_later_whoever_came_is_thanked_and_not_told_that_it_could_still_be_noted()
    {
        var (mette, ole) = (Centre.AddPerson("Mette Lund"), Centre.AddPerson("Ole Krog"));
        Centre.Confirm(Centre.Shifts[0], mette);
        Centre.Confirm(Centre.Shifts[0], ole);
        using var client = await App.SignInAsAsync(mette.Email);
        using var answer = await HubApp.SubmitAsync(client, Page, "check-in");
        App.Database.Clock.Advance(TimeSpan.FromDays(9));
        using var here = await App.SignInAsAsync(mette.Email);
        using var other = await App.SignInAsAsync(ole.Email);

        var html = await HubApp.ReadAsync(here, Page);

        Assert.Contains("Tak, fordi du kom, Mette<", html, StringComparison.Ordinal);
        Assert.Contains("Du er noteret som mødt kl. 09.30.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Godt, du er her", html, StringComparison.Ordinal);
        Assert.DoesNotContain("kan stadig notere", html, StringComparison.Ordinal);
        Assert.Contains("kan stadig notere", await HubApp.ReadAsync(other, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_is_told_and_everything_typed_is_kept()
    {
        using var client = await SignInToTheShiftAsync("Mette Lund");

        using var answer = await HubApp.SubmitAsync(client, Page, "guests", ("Guests.Number", "mange"), ("Guests.Note", "Salamandre & regn"));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Skriv antallet af gæster som et helt tal fra 0 til 100.000", html, StringComparison.Ordinal);
        Assert.Contains("value=\"mange\"", html, StringComparison.Ordinal);
        Assert.Contains("Salamandre & regn</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_to_call_is_one_press_away()
    {
        using var client = await SignInToTheShiftAsync("Mette Lund");

        var html = await HubApp.ReadAsync(client, Page);

        Assert.Contains("<a class=\"call\" href=\"tel:00000000\">00 00 00 00</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_are_saved_and_thanked_for()
    {
        using var client = await SignInToTheShiftAsync("Mette Lund");

        using var answer = await HubApp.SubmitAsync(client, Page, "guests", ("Guests.Number", "40"), ("Guests.Note", ""));

        Assert.EndsWith("?saved=guests", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.Equal(40, (await context.ShiftReports.SingleAsync()).Guests);
    }

    [Fact]
    public async Task The_next_volunteer_reads_by_first_name_whose_number_it_is_and_from_when()
    {
        var (mette, ole) = (Centre.AddPerson("Mette Lund"), Centre.AddPerson("Ole Krog"));
        Centre.Confirm(Centre.Shifts[0], mette);
        Centre.Confirm(Centre.Shifts[0], ole);
        using var first = await App.SignInAsAsync(mette.Email);
        using var next = await App.SignInAsAsync(ole.Email);
        Assert.DoesNotContain("skrev det", await next.GetStringAsync(new Uri(Page, UriKind.Relative)), StringComparison.Ordinal);
        using var answer = await HubApp.SubmitAsync(first, Page, "guests", ("Guests.Number", "14"), ("Guests.Note", "Salamandre"));

        var html = await HubApp.ReadAsync(next, Page);

        Assert.Contains("Mette skrev det kl. 09.30.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mette Lund", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_counts_on_a_page_that_has_grown_old_is_told_once_what_somebody_else_has_written_and_theirs_stands_after_the_next_press()
    {
        using var next = await SignInToTheShiftAsync("Ole Krog");
        var old = await next.GetStringAsync(new Uri(Page, UriKind.Relative));
        using var first = await SignInToTheShiftAsync("Mette Lund");
        using var saved = await HubApp.SubmitAsync(first, Page, "guests", ("Guests.Number", "14"), ("Guests.Note", "Salamandre"));

        using var told = await HubApp.SendAsync(next, Page, old, "guests", ("Guests.Number", "55"), ("Guests.Note", "Sol"));

        var html = await told.Content.ReadAsStringAsync();
        var read = WebUtility.HtmlDecode(html);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Contains("Mette har skrevet 14 imens. Gem igen, hvis dit skal stå.", read, StringComparison.Ordinal);
        Assert.Contains("<p class=\"as-written\">Salamandre</p>", read, StringComparison.Ordinal);
        Assert.Contains("value=\"55\"", read, StringComparison.Ordinal);
        Assert.Contains("Sol</textarea>", read, StringComparison.Ordinal);
        Assert.Equal(14, await GuestsAsync());

        using var again = await HubApp.SendAsync(next, Page, html, "guests", ("Guests.Number", "55"), ("Guests.Note", "Sol"));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(55, await GuestsAsync());
    }

    [Fact]
    public async Task Whoever_types_and_changes_the_language_has_seen_no_more_than_before()
    {
        using var next = await SignInToTheShiftAsync("Ole Krog");
        var old = await next.GetStringAsync(new Uri(Page, UriKind.Relative));
        using var first = await SignInToTheShiftAsync("Mette Lund");
        using var saved = await HubApp.SubmitAsync(first, Page, "guests", ("Guests.Number", "14"), ("Guests.Note", "Salamandre"));

        using var inEnglish = await HubApp.ChangeLanguageAsync(next, old, Language.En, ("Guests.Number", "55"), ("Guests.Note", "Sol"));
        using var told = await HubApp.SendAsync(
            next, Page, await inEnglish.Content.ReadAsStringAsync(), "guests", ("Guests.Number", "55"), ("Guests.Note", "Sol"));

        Assert.Contains("Mette has written 14 meanwhile.", WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(14, await GuestsAsync());
    }

    [Fact]
    public async Task Whoever_has_seen_the_count_that_stands_corrects_it_at_once()
    {
        using var client = await SignInToTheShiftAsync("Mette Lund");
        using var first = await HubApp.SubmitAsync(client, Page, "guests", ("Guests.Number", "14"), ("Guests.Note", ""));
        App.Database.Clock.Advance(TimeSpan.FromMinutes(5));

        using var next = await HubApp.SubmitAsync(client, Page, "guests", ("Guests.Number", "15"), ("Guests.Note", ""));

        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
        Assert.Equal(15, await GuestsAsync());
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_shown_the_way_and_whoever_is_not_on_it_is_told()
    {
        using var stranger = App.Client();
        Assert.Contains(
            $"/sign-in?return={Uri.EscapeDataString(Page)}",
            await HubApp.ReadAsync(stranger, Page),
            StringComparison.Ordinal);

        using var other = await App.SignInAsAsync("ole@example.com");
        Assert.Contains(
            "Du står ikke på denne vagt", await HubApp.ReadAsync(other, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_for_a_seat_is_told_that_and_to_whom_to_speak()
    {
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Wait(Centre.Shifts[0].Needs[0], mette);
        using var client = await App.SignInAsAsync(mette.Email);

        var page = await HubApp.ReadAsync(client, Page);

        Assert.Contains("Du står på ventelisten til vagten.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du står ikke på denne vagt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_shift_and_one_from_elsewhere_do_not_exist()
    {
        using var client = App.Client();

        foreach (var path in new[] { "/randers/check-in/x", $"/randers/check-in/{Guid.NewGuid()}", $"/asker/check-in/{Centre.Shifts[0].Id.Value}" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>Somebody who is on the shift, signed in.</summary>
    private async Task<HttpClient> SignInToTheShiftAsync(string name)
    {
        var person = Centre.AddPerson(name);
        Centre.Confirm(Centre.Shifts[0], person);
        return await App.SignInAsAsync(person.Email);
    }

    private async Task<int> GuestsAsync()
    {
        await using var context = Centre.Open();
        return (await context.ShiftReports.SingleAsync()).Guests;
    }
}
