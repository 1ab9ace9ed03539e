using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Accounts;

public sealed class AskForSignInTests : IDisposable
{
    private const string Karin = "karin@example.com";

    private readonly TestDatabase _database = new();
    private readonly MailedLinks _links;

    public AskForSignInTests() => _links = new MailedLinks(PublicAddresses.Unset, _database.Clock);

    private AskForSignIn Ask => new(_database.Contexts, _links, new Municipalities(_database.Contexts), _database.Clock);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Links_that_others_had_sent_to_an_address_keep_nobody_from_signing_in()
    {
        foreach (var purpose in new[] { LinkPurpose.ConfirmSignUp, LinkPurpose.HoldSeats })
            await QueueAsync(purpose, MailedLinks.MostWorking);

        Assert.Equal(1, await AskAsync());
    }

    [Fact]
    public async Task Links_that_were_used_keep_nobody_from_signing_in_again()
    {
        await QueueAsync(LinkPurpose.SignIn, MailedLinks.MostWorking);
        await using (var context = _database.Contexts.ForInstallation())
        {
            (await context.MailedLinks.FirstAsync()).Use(_database.Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.Equal(MailedLinks.MostWorking + 1, await AskAsync());
    }

    [Fact]
    public async Task Nobodys_mail_can_be_flooded_and_whoever_gets_no_more_links_is_told_when_they_may_whether_the_address_is_known_or_not()
    {
        new NatureCentre(_database).AddPerson("Mette Lund");
        foreach (var email in new[] { "mette.lund@example.com", "nobody@example.com" })
        {
            for (var i = 0; i < MailedLinks.MostWorking; i++)
                await AskAsync(email);
        }

        _database.Clock.Advance(TimeSpan.FromMinutes(5));
        var known = await Ask.RunAsync(new SignInRequest { Email = "mette.lund@example.com" }, Language.Da);
        var unknown = await Ask.RunAsync(new SignInRequest { Email = "nobody@example.com" }, Language.Da);
        _database.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(Refusal.OfField("Email", "account.links-enough", ("count", 15), ("links", 5)), Assert.Single(known.Refusals));
        Assert.Equal(known.Refusals, unknown.Refusals);
        Assert.Equal((2 * MailedLinks.MostWorking) + 1, await AskAsync("nobody@example.com"));
    }

    [Fact]
    public async Task The_letter_greets_whoever_is_known_and_is_signed_by_the_municipality_from_which_it_was_asked_for()
    {
        var mette = new NatureCentre(_database).AddPerson("Mette Lund");
        await using (var context = _database.Contexts.ForInstallation())
        {
            await new AccountDirectory(context).FindOrAddAsync(Karin, "Karin Holm", Language.Da);
            await context.SaveChangesAsync();
        }

        await AskAsync(mette.Email, "/randers/my");
        await AskAsync(Karin, "/desk/randers");
        await AskAsync("nobody@example.com", null);

        await using var reading = _database.Contexts.ForInstallation();
        var letters = await reading.Outbox.OrderBy(m => m.Id).Select(m => m.Text).ToListAsync();
        var randers = $"\n\nVenlig hilsen\n{_database.Randers.Name}";
        Assert.StartsWith("Hej Mette Lund\n\n", letters[0], StringComparison.Ordinal);
        Assert.EndsWith(randers, letters[0], StringComparison.Ordinal);
        Assert.StartsWith("Hej Karin Holm\n\n", letters[1], StringComparison.Ordinal);
        Assert.EndsWith(randers, letters[1], StringComparison.Ordinal);
        Assert.StartsWith("Hej\n\n", letters[2], StringComparison.Ordinal);
        Assert.EndsWith("\n\nVenlig hilsen\nVolunteerHub", letters[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_greets_an_employee_as_the_municipality_from_which_it_was_asked_for_calls_them()
    {
        var office = new StaffOffice(_database);
        await office.HireAtAsync(Karin, "Karin Holm", _database.Asker, Role.Coordinator);
        await office.HireAtAsync(Karin, "Karen Holm-Dam", _database.Randers, Role.Coordinator);

        await AskAsync(Karin, "/desk/randers");
        await AskAsync(Karin, "/desk/asker");

        await using var reading = _database.Contexts.ForInstallation();
        Assert.Equal(["Hej Karen Holm-Dam", "Hej Karin Holm"], (await reading.Outbox.OrderBy(m => m.Id).ToListAsync()).Select(m => m.Text.Split('\n')[0]));
    }

    private async Task QueueAsync(LinkPurpose purpose, int count)
    {
        await using var context = _database.Contexts.ForInstallation();
        for (var i = 0; i < count; i++)
            _links.Queue(context, new MailedLinkOrder(Karin, _database.Randers.Id, purpose, $"{i}"), link => new LinkLetter("Link", link.Address));
        await context.SaveChangesAsync();
    }

    /// <summary>Asks for a link, and gives how many letters that sign in were queued in all.</summary>
    private async Task<int> AskAsync(string email = Karin, string? wanted = null)
    {
        Assert.True((await Ask.RunAsync(new SignInRequest { Email = email, Return = wanted }, Language.Da)).IsSuccess);
        await using var context = _database.Contexts.ForInstallation();
        return await context.Outbox.CountAsync(m => m.Kind == nameof(LinkPurpose.SignIn));
    }
}
