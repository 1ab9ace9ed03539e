using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Proposals;

/// <summary>The use cases of proposals on a test database: five draft Saturdays in May 2027 that need two to four hosts, one of them with the key.</summary>
public sealed class ProposalDesk(TestDatabase database, NatureCentre centre)
{
    private readonly Municipalities _municipalities = new(database.Contexts);

    public SeasonId Season { get; private set; }

    public Actor Karin => centre.Author;

    /// <summary>Whose turn it is to search.</summary>
    public SearchTurns Turns { get; } = new();

    public ProposeRoster Propose => new(database.Contexts, Turns, database.Clock);

    public WhatIfRoster WhatIf => new(Propose, _municipalities);

    public SendInvitations Send => new(database.Contexts, _municipalities, new InvitationLetters(PublicAddresses.Unset, database.Clock), new ShiftChanges(), database.Clock);

    public ShowInvitations Show => new(database.Contexts, database.Clock);

    public MyInvitations My => new(database.Contexts, database.Clock);

    public AnswerInvitation Answer => new(
        database.Contexts, new SeatGiver(new SignUpLetters(PublicAddresses.Unset, database.Clock)), Changes, database.Clock);

    public ShiftChanges Changes { get; } = new();

    /// <summary>Plans the season.</summary>
    public async Task<ProposalDesk> WithSeasonAsync()
    {
        Season = (await new Desk(database).PlanSeason.RunAsync(Karin, centre.Activity.Id, Desk.SaturdaysInMay(centre))).Value;
        return this;
    }

    /// <summary>One more volunteer, who would come on every Saturday unless they say otherwise.</summary>
    public async Task<Person> WishAsync(string name, WishTerms? wishes = null, bool hasKey = false)
    {
        var person = centre.AddPerson(name, hasKey);
        await using var context = centre.Open();
        context.Add(new SeasonWishes(centre.Municipality.Id, Season, person.Id, wishes ?? Saturdays(), database.Clock.Now));
        await context.SaveChangesAsync();
        return person;
    }

    public static WishTerms Saturdays(Willingness answer = Willingness.Yes) => new() { Days = [new DayWish(DayOfWeek.Saturday, null, answer)] };

    public async Task<ProposedRoster> ProposedAsync() => (await Propose.RunAsync(Karin, Season)).Value;

    /// <summary>Proposes, and asks everybody who is proposed.</summary>
    public async Task<SentInvitations> ProposeAndSendAsync() => (await Send.RunAsync(Karin, Season, SeatsOf(await ProposedAsync()))).Value;

    public static IReadOnlyList<SeatToAsk> SeatsOf(ProposedRoster roster) => [.. roster.Proposal.ToInvite.Select(s => new SeatToAsk(s.Person, s.Need))];

    public IReadOnlyList<Shift> Shifts()
    {
        using var context = centre.Open();
        return [.. context.Shifts.AsNoTracking().OrderBy(s => s.StartsAt)];
    }

    /// <summary>Keeps seats of the first Saturday for an association.</summary>
    public void Hold(int seats)
    {
        using var context = centre.Open();
        var shift = Shifts()[0];
        centre.Hold(context.Needs.Single(n => n.ShiftId == shift.Id), shift.Date, seats);
    }

    public IReadOnlyList<Invitation> InvitationsOf(Person person)
    {
        using var context = centre.Open();
        return [.. context.Invitations.AsNoTracking().Where(i => i.PersonId == person.Id).AsEnumerable().OrderBy(i => Shifts().Single(s => s.Id == i.ShiftId).StartsAt)];
    }

    public IReadOnlyList<SignUp> SignUps()
    {
        using var context = centre.Open();
        return [.. context.SignUps.AsNoTracking()];
    }

    public IReadOnlyList<OutboxMessage> Letters(string kind)
    {
        using var context = centre.Open();
        return [.. context.Outbox.AsNoTracking().Where(m => m.Kind == kind).OrderBy(m => m.Id)];
    }
}
