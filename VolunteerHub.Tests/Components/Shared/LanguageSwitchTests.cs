using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Shared;

/// <summary>The languages in the head of visitors' pages, as a browser without scripts meets them in the whole program.</summary>
public sealed class LanguageSwitchTests() : VisitorPages(seats: 4)
{
    [Theory]
    [InlineData("/randers/sign-up?s={0}", "name", "email")]
    [InlineData("/randers/shifts/{0}", "name", "email")]
    [InlineData("/randers/shifts/{0}/group", "association", "seats", "name", "email")]
    [InlineData("/sign-in?return=%2Franders%2Fmy", "Input.Email")]
    public async Task Half_a_form_comes_along_into_another_language_and_nothing_of_it_is_sent(string path, params string[] fields)
    {
        var html = await GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Centre.Shifts[0].Id.Value.ToString("N")));

        using var answer = await HubApp.ChangeLanguageAsync(Client, html, Language.Nb, [.. fields.Select(f => (f, $"half {f}"))]);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<html lang=\"nb\"", page, StringComparison.Ordinal);
        Assert.All(fields, f => Assert.Matches($"name=\"{Regex.Escape(f)}\" value=\"half {Regex.Escape(f)}\"", page));
        Assert.DoesNotContain("notice--problem", page, StringComparison.Ordinal);
        await using var context = App.Database.Contexts.ForInstallation();
        Assert.Equal((0, 0), (await context.MailedLinks.CountAsync(), await context.Outbox.CountAsync()));
        Assert.Contains("<html lang=\"nb\"", await GetAsync("/randers/shifts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_comes_along_too()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15));

        using var answer = await HubApp.ChangeLanguageAsync(
            Client, await GetAsync($"/randers/shifts/{shift.Id.Value:N}"), Language.En, ("age", "From15To17"));

        Assert.Matches("name=\"age\" value=\"From15To17\" checked", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_that_came_along_is_sent_by_its_own_button_afterwards()
    {
        var page = $"/randers/sign-up?s={Centre.Shifts[0].Id.Value:N}";
        using var changed = await HubApp.ChangeLanguageAsync(Client, await GetAsync(page), Language.Nb, ("name", "Mette Lund"));

        using var sent = await HubApp.SendAsync(
            Client, page + "&lang=nb", await changed.Content.ReadAsStringAsync(), "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await using var context = App.Database.Contexts.ForInstallation();
        Assert.Equal(1, await context.MailedLinks.CountAsync());
    }

    [Fact]
    public async Task On_a_page_that_was_open_too_long_the_language_is_changed_and_no_more_is_said()
    {
        var html = await GetAsync($"/randers/sign-up?s={Centre.Shifts[0].Id.Value:N}");

        using var answer = await HubApp.ChangeLanguageAsync(Client, html, Language.En, ("name", "Mette Lund"), ("__RequestVerificationToken", "old"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("value=\"Mette Lund\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("notice--problem", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_in_a_field_presses_no_language()
    {
        var html = await GetAsync($"/randers/sign-up?s={Centre.Shifts[0].Id.Value:N}");

        var buttons = Regex.Matches(html, "<button[^>]* form=\"page-form\"[^>]*>");

        Assert.Equal(4, buttons.Count);
        Assert.DoesNotContain("lang", buttons[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_in_the_list_comes_along()
    {
        var html = await GetAsync("/randers/shifts");

        Assert.Matches("<form[^>]* id=\"pick\" method=\"get\"", html);
        Assert.Equal(3, Regex.Count(html, "<button type=\"submit\" form=\"pick\"[^>]* name=\"lang\""));
    }

    [Fact]
    public async Task A_page_without_a_form_has_plain_links() =>
        Assert.Equal(3, Regex.Count(await GetAsync("/randers/privacy"), "<a href=\"/randers/privacy\\?lang=(da|nb|en)\""));
}
