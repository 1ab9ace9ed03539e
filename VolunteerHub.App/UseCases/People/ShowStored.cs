using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.People;

/// <summary>Shows everything that is stored of a volunteer: to themselves, or to a coordinator for somebody who asks.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where.</param>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowStored(HubContexts contexts, Municipalities municipalities, PublicAddress address, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// What is stored of a volunteer, for the coordinator whom they ask for it. What they wish of a season is left out, which no coordinator reads, and so is the
    /// calendar address, with which anybody reads it. Refused as "people.person-not-found".
    /// </summary>
    public async Task<Outcome<StoredPerson>> RunAsync(Actor actor, PersonId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(municipality.Id);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var person = await context.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null)
            return Refusal.Of("people.person-not-found");
        return await ReadAsync(context, municipality, person, person.Email, cancellationToken) with { Wishes = [], CalendarAddress = null, StayPath = null };
    }

    /// <summary>What is stored of whoever has the address; where nothing is, it says so by itself.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<StoredPerson> OneselfAsync(Municipality municipality, string email, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var person = await context.People.AsNoTracking().WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        return await ReadAsync(context, municipality, person, Person.NormalizeEmail(email), cancellationToken);
    }

    private async Task<StoredPerson> ReadAsync(
        HubDbContext context, Municipality municipality, Person? person, string email, CancellationToken cancellationToken)
    {
        var normalized = email.ToUpperInvariant();
        var now = clock.GetUtcNow().UtcDateTime;
        var stored = new StoredPerson(
            municipality.Name,
            person?.Name ?? "",
            email,
            person?.Language,
            person?.AgeBand ?? AgeBand.Unknown,
            person?.NoWishLetters == false,
            person is null ? null : address.Of($"/{municipality.Slug}/my/{person.FeedToken}.ics"),
            email.Length > 0 && await context.Users.AnyAsync(a => a.NormalizedEmail == normalized, cancellationToken),
            person?.Certificate);
        if (email.Length > 0)
        {
            stored = stored with
            {
                Groups = await GroupsAsync(context, email, cancellationToken),
                Mails = await context.Outbox.AsNoTracking()
                    .Where(m => m.To == email && (m.MunicipalityId == municipality.Id || m.MunicipalityId == null)).OrderBy(m => m.Id)
                    .Select(m => new StoredMail(m.Subject, m.QueuedAt, m.SentAt)).ToListAsync(cancellationToken),
                LinksUntil = await context.MailedLinks.AsNoTracking()
                    .Where(l => l.Email == email && (l.MunicipalityId == municipality.Id || l.MunicipalityId == null))
                    .OrderBy(l => l.ExpiresAt).Select(l => l.ExpiresAt).ToListAsync(cancellationToken),
            };
        }

        if (person is null)
            return stored;
        var standing = await LongAway.OfAsync(context, municipality, person.Id, now, cancellationToken);
        var skills = await context.Skills.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var signUps = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            join place in context.Places on shift.PlaceId equals place.Id
            join activity in context.Activities on shift.ActivityId equals activity.Id
            join need in context.Needs.IgnoreAutoIncludes() on signUp.NeedId equals need.Id
            join task in context.Tasks on need.TaskId equals task.Id
            where signUp.PersonId == person.Id
            orderby shift.StartsAt, signUp.CreatedAt
            select new { SignUp = signUp, Shift = shift, Activity = activity.Name, Place = place.Name, Task = task.Title }).AsNoTracking().ToListAsync(cancellationToken);
        return stored with
        {
            LastSeenAt = standing?.SeenAt,
            KeptUntil = standing?.ToldOf ?? (standing?.EndsOn is { } ends ? Retention.DeletesOn(ends, PlaceTime.DateAt(now, municipality)) : null),
            StayPath = standing?.ToldOf is null ? null : StayKey.Path(municipality, person),
            GuardianConsent = person.GuardianConsent,
            GuardiansAsked = await ShowGuardianAsked.OfAsync(context, person.Id, now, cancellationToken),
            Skills = [.. person.Skills.Select(s => new SeenSkill(s.SkillId, skills[s.SkillId], s.SeenOn, s.SeenBy)).OrderBy(s => s.Name, StringComparer.CurrentCulture)],
            Shifts =
            [
                .. signUps.Select(s => new StoredShift(
                    s.Shift.Date, s.Shift.Start, s.Shift.End, s.Activity, s.Place, s.Task, s.SignUp.Status, s.SignUp.YesGiven, s.SignUp.CreatedAt,
                    s.SignUp.WithdrawnAt, s.SignUp.WithdrawnBy, s.SignUp.CheckedInAt, s.SignUp.LooksSince)),
            ],
            Ahead = signUps.Count(s => s.SignUp.Status != SignUpStatus.Withdrawn && s.Shift.StartsAt > now),
            Wishes = await WishesAsync(context, person.Id, cancellationToken),
            Invitations = await (
                from invitation in context.Invitations
                join shift in context.Shifts.IgnoreAutoIncludes() on invitation.ShiftId equals shift.Id
                join activity in context.Activities on shift.ActivityId equals activity.Id
                where invitation.PersonId == person.Id
                orderby shift.StartsAt
                select new StoredInvitation(shift.Date, activity.Name, invitation.SentAt, invitation.Answer, invitation.AnsweredAt)).ToListAsync(cancellationToken),
            GuestsCounted = await (
                from report in context.ShiftReports
                join shift in context.Shifts.IgnoreAutoIncludes() on report.ShiftId equals shift.Id
                where report.WrittenBy == person.Name && context.SignUps.Any(s => s.ShiftId == shift.Id && s.PersonId == person.Id)
                orderby shift.StartsAt
                select shift.Date).ToListAsync(cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<StoredGroup>> GroupsAsync(HubDbContext context, string email, CancellationToken cancellationToken)
    {
        var blocks = await context.SeatBlocks.AsNoTracking()
            .Where(b => b.ContactEmail == email || b.Names.Any(n => n.Email == email)).ToListAsync(cancellationToken);
        var ids = blocks.ConvertAll(b => b.ShiftId);
        var dates = await context.Shifts.IgnoreAutoIncludes().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Date, cancellationToken);
        return
        [
            .. blocks.Where(b => b.ContactEmail == email).Select(b => new StoredGroup(b.Association, dates[b.ShiftId], Speaks: true, b.ContactName))
                .Concat(blocks.SelectMany(b => b.Names.Where(n => n.Email == email).Select(n => new StoredGroup(b.Association, dates[b.ShiftId], Speaks: false, n.Name))))
                .OrderBy(g => g.Date),
        ];
    }

    private static async Task<IReadOnlyList<StoredWishes>> WishesAsync(HubDbContext context, PersonId person, CancellationToken cancellationToken)
    {
        var all = await (
            from wishes in context.Wishes
            join season in context.Seasons on wishes.SeasonId equals season.Id
            where wishes.PersonId == person
            orderby season.From
            select new { Wishes = wishes, season.Name }).AsNoTracking().ToListAsync(cancellationToken);
        var ids = all.SelectMany(w => w.Wishes.Terms.Shifts.Keys).Distinct().ToList();
        var dates = await context.Shifts.IgnoreAutoIncludes().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Date, cancellationToken);
        return
        [
            .. all.Select(w => new StoredWishes(
                w.Name,
                w.Wishes.ChangedAt,
                [.. w.Wishes.Terms.Shifts.Where(s => dates.ContainsKey(s.Key)).Select(s => new StoredAnswer(dates[s.Key], s.Value)).OrderBy(s => s.Date)],
                w.Wishes.Terms.Days,
                w.Wishes.Terms.MostShifts,
                w.Wishes.Terms.NeverThreeWeeksInARow,
                w.Wishes.Terms.Away,
                w.Wishes.Terms.Together,
                w.Wishes.Terms.Apart)),
        ];
    }
}
