using System.Globalization;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Info;

public sealed class InfoPagesTests : IDisposable
{
    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/randers/accessibility")]
    [InlineData("/randers/privacy")]
    [InlineData("/randers/contact")]
    [InlineData("/asker/privacy")]
    public async Task Anybody_can_read_it_in_every_language(string page)
    {
        using var visitor = _app.Client();
        foreach (var language in new[] { "da", "nb", "en" })
        {
            var html = await visitor.GetStringAsync(new Uri($"{page}?lang={language}", UriKind.Relative));
            Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
            Assert.Contains("<h1", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("da", "Linket virker i {0} minutter, eller {2} dage, når det bekræfter en tilmelding. Rækken slettes {1} dage efter", "{0} dage efter at det er sendt", "Invitationer til vagter")]
    [InlineData("nb", "Lenken virker i {0} minutter, eller {2} dager når den bekrefter en påmelding. Raden slettes {1} dager etter", "{0} dager etter at det er sendt", "Invitasjoner til vakter")]
    [InlineData("en", "The link works for {0} minutes, or {2} days when it confirms a sign-up. The row is deleted {1} days after that", "{0} days after it was sent", "Invitations to shifts")]
    public async Task What_is_deleted_by_itself_and_when_is_told_as_the_program_does_it(string language, string links, string letters, string invitations)
    {
        using var visitor = _app.Client();

        var page = await HubApp.ReadAsync(visitor, $"/randers/privacy?lang={language}");

        Assert.Contains(
            string.Format(
                CultureInfo.InvariantCulture, links, MailedLink.SignInLifetime.TotalMinutes, ForgetOldMails.LinksAreKept.TotalDays, MailedLink.ConfirmLifetime.TotalDays),
            page, StringComparison.Ordinal);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, letters, ForgetOldMails.SentIsKept.TotalDays), page, StringComparison.Ordinal);
        Assert.Contains(invitations, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "højst 2 år efter at du sidst var aktiv", "det forsvinder ikke af sig selv med årene")]
    [InlineData("nb", "høyst 2 år etter at du sist var aktiv", "det forsvinner ikke av seg selv med årene")]
    [InlineData("en", "at most 2 years after you were last active", "nothing of it goes by itself with the years")]
    public async Task Each_municipality_says_whether_and_when_it_deletes_who_has_long_been_away(string language, string after, string never)
    {
        await using (var context = _app.Database.Contexts.For(_app.Database.Randers.Id))
        {
            var settings = new RetentionSettings(_app.Database.Randers.Id);
            settings.Choose(2);
            context.Add(settings);
            await context.SaveChangesAsync();
        }

        using var visitor = _app.Client();
        var randers = await HubApp.ReadAsync(visitor, $"/randers/privacy?lang={language}");
        var asker = await HubApp.ReadAsync(visitor, $"/asker/privacy?lang={language}");
        var any = await HubApp.ReadAsync(visitor, $"/privacy?lang={language}");

        Assert.Contains(after, randers, StringComparison.Ordinal);
        Assert.DoesNotContain(never, randers, StringComparison.Ordinal);
        Assert.Contains(never, asker, StringComparison.Ordinal);
        Assert.DoesNotContain(after, asker, StringComparison.Ordinal);
        Assert.All([after, never], said => Assert.DoesNotContain(said, any, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_contact_of_a_place_that_is_open_to_volunteers_can_be_called()
    {
        _ = new NatureCentre(_app.Database);
        using var visitor = _app.Client();

        var html = await visitor.GetStringAsync(new Uri("/randers/contact", UriKind.Relative));
        Assert.Contains("Karin Holm", html, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:00000000\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm", await visitor.GetStringAsync(new Uri("/asker/contact", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_supervisor_of_the_country_is_named()
    {
        using var visitor = _app.Client();
        Assert.DoesNotContain("Digitaliseringsstyrelsen", await visitor.GetStringAsync(new Uri("/asker/accessibility", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("Uu-tilsynet", await visitor.GetStringAsync(new Uri("/randers/accessibility", UriKind.Relative)), StringComparison.Ordinal);
    }
}
