using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Proposals;

public sealed class SendInvitationsTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;
    private readonly ProposalDesk _desk;

    public SendInvitationsTests()
    {
        _centre = new NatureCentre(_database, saturdays: 0);
        _desk = new ProposalDesk(_database, _centre);
    }

    public Task InitializeAsync() => _desk.WithSeasonAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Each_person_gets_one_letter_with_all_shifts_in_their_language_and_nobody_is_put_on_a_shift()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        var kari = await _desk.WishAsync("Kari Holm", ProposalDesk.Saturdays() with { MostShifts = 1 });
        await SpeakAsync(kari, Language.Nb);

        var sent = await _desk.ProposeAndSendAsync();

        Assert.Equal((6, 2, 5, 0), (sent.Invitations, sent.People, sent.Opened, sent.Skipped.Count));
        Assert.Empty(_desk.SignUps());
        var letters = _desk.Letters("Invitation");
        Assert.Equal([$"{_centre.Activity.Name}: vil du tage 5 vagter? Maj 2027"], letters.Where(l => l.To != kari.Email).Select(l => l.Subject));
        var hers = letters.Single(l => l.To == kari.Email);
        Assert.StartsWith($"{_centre.Activity.Name}: vil du ta en vakt lørdag", hers.Subject, StringComparison.Ordinal);
        Assert.Contains($"{InvitationKey.Path(_database.Randers, kari)}?in=nb", hers.Text, StringComparison.Ordinal);
        Assert.Contains("Naturcentret", hers.Text, StringComparison.Ordinal);
        Assert.Contains($"ønskene dine til {_centre.Activity.Name}, «Maj 2027».", hers.Text, StringComparison.Ordinal);
        await using var context = _centre.Open();
        Assert.Equal(6, await context.Invitations.CountAsync(i => i.Answer == InvitationAnswer.Open));
        Assert.Equal("6", (await context.Decisions.SingleAsync(d => d.Action == "proposals.invited")).Because);
    }

    [Fact]
    public async Task Only_the_drafts_to_which_people_are_asked_are_opened()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        var roster = await _desk.ProposedAsync();

        var sent = (await _desk.Send.RunAsync(_desk.Karin, _desk.Season, [.. ProposalDesk.SeatsOf(roster).Take(2)])).Value;

        Assert.Equal((2, 2), (sent.Invitations, sent.Opened));
        Assert.Equal([ShiftState.Published, ShiftState.Published, ShiftState.Draft, ShiftState.Draft, ShiftState.Draft], _desk.Shifts().Select(s => s.State));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_and_the_second_press_says_whom_it_skipped()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        var seats = ProposalDesk.SeatsOf(await _desk.ProposedAsync());
        await _desk.Send.RunAsync(_desk.Karin, _desk.Season, seats);

        var again = (await _desk.Send.RunAsync(_desk.Karin, _desk.Season, seats)).Value;

        Assert.Equal((0, 0, 0), (again.Invitations, again.People, again.Opened));
        Assert.Equal(5, again.Skipped.Count(s => s.Because == SkippedBecause.WishesChanged));
        Assert.Single(_desk.Letters("Invitation"));
        Assert.Equal(["proposals.nobody-to-ask"], Desk.Told(await _desk.Send.RunAsync(_desk.Karin, _desk.Season, [])));
    }

    [Fact]
    public async Task Without_an_approval_nobody_is_asked_and_nothing_is_opened()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        var seats = ProposalDesk.SeatsOf(await _desk.ProposedAsync());
        _centre.EndApproval();

        var sent = (await _desk.Send.RunAsync(_desk.Karin, _desk.Season, seats)).Value;

        Assert.Equal((0, 0), (sent.Invitations, sent.Opened));
        Assert.All(sent.Skipped, s => Assert.Equal(SkippedBecause.TaskNotApproved, s.Because));
        Assert.All(_desk.Shifts(), s => Assert.Equal(ShiftState.Draft, s.State));
    }

    [Fact]
    public async Task What_changed_since_the_proposal_is_skipped_with_its_reason_and_the_rest_is_sent()
    {
        var ane = await _desk.WishAsync("Ane Key", hasKey: true);
        var seats = ProposalDesk.SeatsOf(await _desk.ProposedAsync());
        var shifts = _desk.Shifts();
        await using (var context = _centre.Open())
        {
            // The first is called off; on the second day she has said yes elsewhere; on the third she is away by now.
            (await context.Shifts.SingleAsync(s => s.Id == shifts[0].Id)).Cancel("Storm");
            var wishes = await context.Wishes.SingleAsync();
            wishes.Change(wishes.Terms with { Away = [new Period(shifts[2].Date, shifts[2].Date)] }, _database.Clock.Now);
            await context.SaveChangesAsync();
        }

        _centre.Confirm(_centre.AddShift(shifts[1].Date, new NeedTerms(_centre.Task.Id, 1, 1), new TimeOnly(13, 0), new TimeOnly(15, 0)), ane);

        var sent = (await _desk.Send.RunAsync(_desk.Karin, _desk.Season, seats)).Value;

        Assert.Equal((2, 2), (sent.Invitations, sent.Opened));
        Assert.Equal(
            [SkippedBecause.ShiftGone, SkippedBecause.WishesChanged, SkippedBecause.OtherShifts], sent.Skipped.Select(s => s.Because).Order());
    }

    [Fact]
    public async Task Seats_that_were_taken_meanwhile_are_not_asked_for()
    {
        foreach (var name in (string[])["Ane Bro", "Bo Dal", "Cia Eng"])
            await _desk.WishAsync(name);
        await _desk.WishAsync("Key Holm", hasKey: true);
        var seats = ProposalDesk.SeatsOf(await _desk.ProposedAsync());
        var first = _desk.Shifts()[0];
        Assert.Equal(4, seats.Count(s => s.Need == first.Needs[0].Id));
        await using (var context = _centre.Open())
        {
            (await context.Shifts.SingleAsync(s => s.Id == first.Id)).Publish();
            await context.SaveChangesAsync();
        }

        _centre.Confirm(first, _centre.AddPerson("Dan Hurtig"));

        var sent = (await _desk.Send.RunAsync(_desk.Karin, _desk.Season, seats)).Value;

        Assert.Equal(SkippedBecause.NoSeatLeft, Assert.Single(sent.Skipped).Because);
        Assert.NotEqual("Key Holm", sent.Skipped[0].Name);
        Assert.Equal(seats.Count - 1, sent.Invitations);
    }

    [Fact]
    public async Task How_the_invitations_stand_is_counted_and_a_yes_given_elsewhere_counts_too()
    {
        var ane = await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.ProposeAndSendAsync();
        var invitations = _desk.InvitationsOf(ane);
        await _desk.Answer.RunAsync(_database.Randers, new Invited(ane.Email), [invitations[0].Id], yes: true);
        await _desk.Answer.RunAsync(_database.Randers, new Invited(ane.Email), [invitations[1].Id], yes: false);
        _centre.Confirm(_desk.Shifts()[2], ane);

        var standing = (await _desk.Show.RunAsync(_desk.Karin, _desk.Season)).Value;

        Assert.Equal((5, 1, 5, 2, 1, 2), (standing.Shifts, standing.Wishing, standing.Sent, standing.Yes, standing.No, standing.Open));
    }

    [Fact]
    public async Task What_was_sent_stays_sent_when_a_shift_is_called_off()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.ProposeAndSendAsync();
        await using (var context = _centre.Open())
        {
            (await context.Shifts.OrderBy(s => s.StartsAt).FirstAsync()).Cancel("Storm");
            await context.SaveChangesAsync();
        }

        var standing = (await _desk.Show.RunAsync(_desk.Karin, _desk.Season)).Value;

        Assert.Equal((4, 5, 4, 1), (standing.Shifts, standing.Sent, standing.Open, standing.Over));
    }

    [Fact]
    public async Task Another_municipality_finds_neither_season_nor_invitations()
    {
        var ane = await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.ProposeAndSendAsync();
        var stranger = TestDatabase.EmployeeAt(_database.Asker, "Kari Lie", Role.Coordinator);

        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.Propose.RunAsync(stranger, _desk.Season)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.Show.RunAsync(stranger, _desk.Season)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.Send.RunAsync(stranger, _desk.Season, [new SeatToAsk(ane.Id, NeedId.New())])));
        Assert.Null(await _desk.My.RunAsync(_database.Asker, new Invited(ane.Email)));
    }

    private async Task SpeakAsync(Person person, Language language)
    {
        await using var context = _centre.Open();
        (await context.People.SingleAsync(p => p.Id == person.Id)).Describe(person.Name, language, person.AgeBand);
        await context.SaveChangesAsync();
    }
}
