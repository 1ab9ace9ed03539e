using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A season of Saturdays in May that is to be changed, with whoever is on its shifts.</summary>
public abstract class SeasonToChange() : AtTheDesk(saturdays: 0)
{
    private protected SeasonPlan Saturdays => Desk.SaturdaysInMay(_centre);

    private protected SeasonPlan Sundays => Saturdays with { Days = [DayOfWeek.Sunday] };

    private protected async Task<SeasonId> PublishedAsync()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Saturdays)).Value;
        await _desk.PublishShifts.SeasonAsync(_centre.Author, season);
        return season;
    }

    private protected SignUp Sit(string name, DateOnly date, bool hasEmail = true) =>
        _centre.Confirm(Shifts().Single(s => s.Date == date), _centre.AddPerson(name, hasKey: true, hasEmail: hasEmail));

    private protected void Offer(string name, DateOnly date, DateTime until)
    {
        var need = Shifts().Single(s => s.Date == date).Needs[0];
        _centre.Offer(need, need.Seats.First(s => s.KeptForSkillId is null), _centre.AddPerson(name), until);
    }

    private protected Person Invite(string name, DateOnly date, InvitationAnswer answer = InvitationAnswer.Open)
    {
        var person = _centre.AddPerson(name, hasKey: true);
        using var context = _centre.Open();
        var invitation = new Invitation(Shifts().Single(s => s.Date == date).Needs[0], person.Id, _database.Clock.Now);
        invitation.Take(answer, _database.Clock.Now);
        context.Add(invitation);
        context.SaveChanges();
        return person;
    }

    private protected void Keep(string contact, DateOnly date)
    {
        using var context = _centre.Open();
        var needed = Shifts().Single(s => s.Date == date).Needs[0].Id;
        var need = context.Needs.Single(n => n.Id == needed);
        var taken = context.SeatBlocks.Count(b => b.NeedId == need.Id);
        var block = new SeatBlock(need, date, $"Forening {taken}", new BlockContact("En Kontakt", contact, Language.Da), Guid.NewGuid().ToString("N"), _database.Clock.Now);
        context.Add(block);
        need.Hold(block.Id, 1, new HashSet<SeatId>());
        context.SaveChanges();
    }

    private protected List<Invitation> Invitations()
    {
        using var context = _centre.Open();
        return [.. context.Invitations.AsNoTracking()];
    }

    private protected List<Shift> Shifts()
    {
        using var context = _centre.Open();
        return [.. context.Shifts.AsNoTracking().OrderBy(s => s.StartsAt)];
    }

    private protected List<App.Data.Messages.OutboxMessage> Letters()
    {
        using var context = _centre.Open();
        return [.. context.Outbox];
    }
}
