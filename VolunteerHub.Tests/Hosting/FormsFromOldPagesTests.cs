using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

/// <summary>A form whose token is missing or no longer holds: nothing is carried out, nothing that was typed is lost.</summary>
public sealed class FormsFromOldPagesTests : VisitorPages
{
    private const string Token = "__RequestVerificationToken";
    private const string Sentence = "Siden havde stået åben for længe, så der er ikke sendt noget.";

    private string SignUpPage => $"/randers/sign-up?s={Centre.Shifts[0].Id.Value:N}&s={Centre.Shifts[1].Id.Value:N}";

    [Theory]
    [InlineData("")]
    [InlineData("grown-too-old")]
    public async Task A_sign_up_comes_back_as_it_was_typed_and_is_sent_on_the_second_press(string token)
    {
        using var answer = await HubApp.SubmitAsync(
            Client, SignUpPage, "sign-up", ("name", "Mette <b> Lund"), ("email", "mette@example.com"), (Token, token));
        var back = await answer.Content.ReadAsStringAsync();
        var page = WebUtility.HtmlDecode(back);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(Sentence, page, StringComparison.Ordinal);
        Assert.Contains("value=\"Mette <b> Lund\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", back, StringComparison.Ordinal);
        Assert.Contains("value=\"mette@example.com\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await LinksAsync());

        using var sent = await HubApp.SendAsync(Client, SignUpPage, back, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(1, await LinksAsync());
    }

    [Fact]
    public async Task An_address_to_sign_in_with_and_the_page_that_was_wanted_come_back()
    {
        using var answer = await HubApp.SubmitAsync(
            Client, "/sign-in?return=%2Franders%2Fmy", "sign-in", ("Input.Email", "\"><script>alert(1)</script>"), (Token, ""));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains(Sentence, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("value=\"/randers/my\"", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_of_guests_comes_back()
    {
        App.Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 9, 30, 0, TimeSpan.FromHours(2)));
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Confirm(Centre.Shifts[0], mette);
        using var client = await App.SignInAsAsync(mette.Email);

        using var answer = await HubApp.SubmitAsync(
            client, $"/randers/check-in/{Centre.Shifts[0].Id.Value}", "guests", ("Guests.Number", "40"), ("Guests.Note", "Regn & salamandre"), (Token, ""));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("value=\"40\"", page, StringComparison.Ordinal);
        Assert.Contains("Regn & salamandre</textarea>", page, StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.Empty(await context.ShiftReports.ToListAsync());
    }

    [Fact]
    public async Task A_press_without_words_is_not_carried_out_and_its_page_comes_back()
    {
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Confirm(Centre.Shifts[0], mette);
        using var client = await App.SignInAsAsync(mette.Email);

        using var answer = await HubApp.SubmitAsync(client, $"/randers/shifts/{Centre.Shifts[0].Id.Value:N}", "leave", (Token, ""));

        Assert.Contains(Sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.NotNull((await context.SignUps.SingleAsync()).SeatId);
    }

    [Fact]
    public async Task A_button_that_is_gone_meanwhile_leads_to_the_page_as_it_stands_now()
    {
        using var client = await App.SignInAsAsync(Centre.AddPerson("Mette Lund").Email);
        var address = $"/randers/shifts/{Centre.Shifts[0].Id.Value:N}";
        var old = await client.GetStringAsync(address);
        await using (var context = Centre.Open())
        {
            foreach (var approval in await context.Approvals.ToListAsync())
                approval.End(ApprovalEnd.CatalogueChanged, App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        using var answer = await HubApp.SendAsync(client, address, old, "take");

        Assert.Equal((HttpStatusCode.SeeOther, address), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains(
            "Opgaven er ved at blive vurderet igen", WebUtility.HtmlDecode(await client.GetStringAsync(address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Another_site_can_fill_in_nothing_here(string header, string value)
    {
        Client.DefaultRequestHeaders.Add(header, value);

        using var answer = await HubApp.SubmitAsync(Client, SignUpPage, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"), (Token, ""));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Siden var for gammel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mette Lund", page, StringComparison.Ordinal);
        Assert.Equal(0, await LinksAsync());
    }

    [Fact]
    public async Task A_browser_that_says_it_came_from_here_is_believed()
    {
        Client.DefaultRequestHeaders.Add("Origin", "http://localhost");

        using var answer = await HubApp.SubmitAsync(Client, SignUpPage, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"), (Token, ""));

        Assert.Contains("value=\"Mette Lund\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<int> LinksAsync()
    {
        await using var context = App.Database.Contexts.ForInstallation();
        return await context.MailedLinks.CountAsync();
    }
}
