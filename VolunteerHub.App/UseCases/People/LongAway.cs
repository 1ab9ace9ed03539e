using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.People;

/// <summary>How one volunteer stands under the municipality's rule.</summary>
/// <param name="Id">Who.</param>
/// <param name="HasEmail">Whether a mail can tell them.</param>
/// <param name="EndsOn">The day on which their years are over; null while there is no rule, or something keeps them.</param>
/// <param name="ToldOf">The day of their deletion that they were told of; null while they were not.</param>
/// <param name="SeenAt">When they last signed in, said that they want to stay, or were written down, UTC; null where that is not known.</param>
/// <param name="Step">What is to be done today.</param>
internal sealed record LongAwayPerson(PersonId Id, bool HasEmail, DateOnly? EndsOn, DateOnly? ToldOf, DateTime? SeenAt, RetentionStep Step);

/// <summary>Reads from the database when volunteers were last active and what keeps them, for <see cref="Retention"/>; in the caller's own transaction.</summary>
internal static class LongAway
{
    /// <summary>After how many years the municipality deletes; null where it never does.</summary>
    public static Task<int?> YearsAsync(HubDbContext context, CancellationToken cancellationToken) =>
        context.RetentionSettings.Select(s => s.Years).SingleOrDefaultAsync(cancellationToken);

    /// <summary>How these volunteers stand under a rule.</summary>
    /// <param name="context">The municipality's own.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="people">Whom.</param>
    /// <param name="years">After how many years they would be deleted; null for never.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<LongAwayPerson>> ReadAsync(
        HubDbContext context, Municipality municipality, IQueryable<Person> people, int? years, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var today = PlaceTime.DateAt(nowUtc, municipality);
        var asked = await people.IgnoreAutoIncludes().Select(p => new { p.Id, p.Email }).ToListAsync(cancellationToken);
        var noted = await context.PersonRetentions.AsNoTracking().Where(r => people.Any(p => p.Id == r.PersonId)).ToDictionaryAsync(r => r.PersonId, cancellationToken);
        var found = new Found([], [], []);
        await ReadSignUpsAsync(context, people, found, nowUtc, cancellationToken);
        await ReadAnswersAsync(context, people, found, nowUtc, today, cancellationToken);
        await ReadGroupsAsync(context, asked.Where(p => p.Email.Length > 0).ToDictionary(p => p.Email, p => p.Id), found, nowUtc, cancellationToken);
        var employees = (await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken)).Select(e => e.Account.Email).ToHashSet();
        return [.. asked.Select(p => Stand(p.Id, p.Email))];

        LongAwayPerson Stand(PersonId id, string email)
        {
            var note = noted.GetValueOrDefault(id);
            var presence = new Presence(
                found.Ended.TryGetValue(id, out var ended) ? ended : null,
                found.Answered.TryGetValue(id, out var answered) ? answered : null,
                note?.SeenAt,
                found.Keeps.GetValueOrDefault(id) | (email.Length > 0 && employees.Contains(email) ? StaysFor.Role : StaysFor.None));
            // Of whom nothing is known at all was written down since the last round.
            var lastActive = PlaceTime.DateAt(presence.LastActiveAt ?? nowUtc, municipality);
            DateOnly? endsOn = years is { } after && presence.StaysFor == StaysFor.None ? Retention.EndsOn(lastActive, after) : null;
            return new LongAwayPerson(id, email.Length > 0, endsOn, note?.DeletesOn, note?.SeenAt, Retention.Next(endsOn, note?.DeletesOn, today));
        }
    }

    /// <summary>How one volunteer stands under the rule that is set; null for whoever is not there.</summary>
    public static async Task<LongAwayPerson?> OfAsync(
        HubDbContext context, Municipality municipality, PersonId person, DateTime nowUtc, CancellationToken cancellationToken) =>
        (await ReadAsync(
            context, municipality, context.People.Where(p => p.Id == person), await YearsAsync(context, cancellationToken), nowUtc, cancellationToken)).SingleOrDefault();

    /// <summary>
    /// The addresses of those who have only ever spoken for an association, the last time so long ago that the rule deletes them. They are no volunteers: nothing stands
    /// for them that they could stay for, so they are told nothing.
    /// </summary>
    public static async Task<List<string>> ContactsAsync(
        HubDbContext context, Municipality municipality, int years, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var today = PlaceTime.DateAt(nowUtc, municipality);
        var spoken = await (
            from block in context.SeatBlocks.IgnoreAutoIncludes()
            join shift in context.Shifts.IgnoreAutoIncludes() on block.ShiftId equals shift.Id
            where block.ContactEmail != ""
            group shift.EndsAt by block.ContactEmail into shifts
            select new { Email = shifts.Key, LastEnd = shifts.Max() }).ToListAsync(cancellationToken);
        var volunteers = await context.People.IgnoreAutoIncludes().Select(p => p.Email).ToHashSetAsync(cancellationToken);
        var employees = (await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken)).Select(e => e.Account.Email).ToHashSet();
        return
        [
            .. from contact in spoken
               where !volunteers.Contains(contact.Email) && !employees.Contains(contact.Email) && Retention.EndsOn(PlaceTime.DateAt(contact.LastEnd, municipality), years) <= today
               select contact.Email,
        ];
    }

    private static async Task ReadSignUpsAsync(
        HubDbContext context, IQueryable<Person> people, Found found, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var signUps = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            where people.Any(p => p.Id == signUp.PersonId)
            select new { signUp.PersonId, signUp.Status, signUp.CreatedAt, signUp.SeatedAt, signUp.WithdrawnAt, signUp.WithdrawnBy, signUp.CheckedInAt, shift.EndsAt })
            .ToListAsync(cancellationToken);
        foreach (var s in signUps)
        {
            found.Answer(s.PersonId, s.CreatedAt, s.SeatedAt, s.CheckedInAt, s.WithdrawnBy == WithdrawnBy.Volunteer ? s.WithdrawnAt : null);
            if (s.Status != SignUpStatus.Withdrawn && s.EndsAt > nowUtc)
                found.Keep(s.PersonId, StaysFor.Shift);
            else if (s.Status == SignUpStatus.Confirmed)
                found.End(s.PersonId, s.EndsAt);
        }
    }

    private static async Task ReadAnswersAsync(
        HubDbContext context, IQueryable<Person> people, Found found, DateTime nowUtc, DateOnly today, CancellationToken cancellationToken)
    {
        var invitations = await (
            from invitation in context.Invitations
            join shift in context.Shifts.IgnoreAutoIncludes() on invitation.ShiftId equals shift.Id
            where people.Any(p => p.Id == invitation.PersonId)
            select new { invitation.PersonId, invitation.Answer, invitation.AnsweredAt, shift.StartsAt }).ToListAsync(cancellationToken);
        foreach (var i in invitations)
        {
            found.Answer(i.PersonId, i.AnsweredAt);
            if (i.Answer == InvitationAnswer.Open && i.StartsAt > nowUtc)
                found.Keep(i.PersonId, StaysFor.Invitation);
        }

        var wishes = await (
            from wish in context.Wishes
            join season in context.Seasons on wish.SeasonId equals season.Id
            where people.Any(p => p.Id == wish.PersonId)
            select new { wish.PersonId, wish.ChangedAt, season.To }).ToListAsync(cancellationToken);
        foreach (var w in wishes)
        {
            found.Answer(w.PersonId, w.ChangedAt);
            if (w.To >= today)
                found.Keep(w.PersonId, StaysFor.Wish);
        }
    }

    /// <summary>Seats of associations know people by their address alone.</summary>
    private static async Task ReadGroupsAsync(
        HubDbContext context, Dictionary<string, PersonId> byEmail, Found found, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var blocks = await (
            from block in context.SeatBlocks.IgnoreAutoIncludes()
            join shift in context.Shifts.IgnoreAutoIncludes() on block.ShiftId equals shift.Id
            where block.ContactEmail != ""
            select new { block.ContactEmail, block.TakenAt, block.EndedAt, shift.EndsAt, Names = block.Names.Select(n => n.Email).ToList() })
            .AsNoTracking().ToListAsync(cancellationToken);
        foreach (var b in blocks)
        {
            if (byEmail.TryGetValue(b.ContactEmail, out var speaker))
            {
                found.Answer(speaker, b.TakenAt);
                if (b.EndedAt is null && b.EndsAt > nowUtc)
                    found.Keep(speaker, StaysFor.GroupSeat);
                else if (b.EndedAt is null)
                    found.End(speaker, b.EndsAt);
            }

            foreach (var named in b.Names.Where(n => b.EndsAt > nowUtc && byEmail.ContainsKey(n)))
                found.Keep(byEmail[named], StaysFor.GroupSeat);
        }
    }

    /// <summary>What was found so far, by person.</summary>
    private sealed record Found(Dictionary<PersonId, DateTime> Ended, Dictionary<PersonId, DateTime> Answered, Dictionary<PersonId, StaysFor> Keeps)
    {
        public void End(PersonId person, DateTime at) => Later(Ended, person, at);

        public void Answer(PersonId person, params ReadOnlySpan<DateTime?> times)
        {
            foreach (var at in times)
                Later(Answered, person, at);
        }

        public void Keep(PersonId person, StaysFor why) => Keeps[person] = Keeps.GetValueOrDefault(person) | why;

        private static void Later(Dictionary<PersonId, DateTime> times, PersonId person, DateTime? at)
        {
            if (at is { } time && (!times.TryGetValue(person, out var known) || known < time))
                times[person] = time;
        }
    }
}
