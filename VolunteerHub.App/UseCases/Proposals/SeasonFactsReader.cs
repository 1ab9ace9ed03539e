using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>A season as a proposal is made of it.</summary>
/// <param name="Found">The season with its pattern and activity.</param>
/// <param name="Facts">Its shifts to fill, and everybody concerned.</param>
internal sealed record SeasonToFill(FoundSeason Found, SeasonFacts Facts);

/// <summary>Reads what a proposal is made of.</summary>
internal static class SeasonFactsReader
{
    /// <summary>Yeses this near the season's shifts are looked at: rest reaches over a night, weeks in a row over three.</summary>
    private const int DaysAround = 28;

    /// <summary>Reads it, or null for a season that is not there.</summary>
    public static async Task<SeasonToFill?> ReadAsync(HubDbContext context, SeasonId id, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await SeasonChangeWork.FindAsync(context, id, cancellationToken) is not { } found)
            return null;
        var ofSeason = await context.ShiftsOf(found.Season).Where(s => s.State != ShiftState.Cancelled).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var shifts = ofSeason.Where(s => !s.HasStarted(nowUtc)).ToList();
        var ids = shifts.Select(s => s.Id).ToList();
        var wishes = await context.Wishes.AsNoTracking().Where(w => w.SeasonId == id).ToDictionaryAsync(w => w.PersonId, w => w.Terms, cancellationToken);
        var invitations = await context.Invitations.AsNoTracking().Where(i => ids.Contains(i.ShiftId)).ToListAsync(cancellationToken);
        var left = await context.SignUps.AsNoTracking()
            .Where(s => ids.Contains(s.ShiftId) && s.Status == SignUpStatus.Withdrawn && (s.WithdrawnBy == WithdrawnBy.Volunteer || s.WithdrawnBy == WithdrawnBy.StandIn))
            .Select(s => new { s.PersonId, s.ShiftId }).ToListAsync(cancellationToken);
        var onThem = await context.SignUps.AsNoTracking().Where(s => ids.Contains(s.ShiftId) && s.Status != SignUpStatus.Withdrawn)
            .Select(s => new { s.PersonId, s.SeatId }).ToListAsync(cancellationToken);
        var taken = onThem.Select(s => s.SeatId).OfType<SeatId>().ToHashSet();

        var concerned = wishes.Keys.Concat(onThem.Select(s => s.PersonId)).Concat(invitations.Select(i => i.PersonId)).Distinct().ToList();
        var people = await context.People.AsNoTracking().Where(p => concerned.Contains(p.Id)).ToListAsync(cancellationToken);
        return new SeasonToFill(found, new SeasonFacts(
            shifts,
            [.. people.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value).Select(p => new VolunteerWishes(p, wishes.GetValueOrDefault(p.Id, WishTerms.Nothing)))],
            await StandingAsync(context, concerned, ofSeason, cancellationToken),
            invitations,
            left.Select(l => new LeftThemself(l.PersonId, l.ShiftId)).ToHashSet(),
            shifts.SelectMany(s => s.Needs).Select(n => (n.Id, Held: n.Seats.Count(s => s.HeldById is not null && !taken.Contains(s.Id))))
                .Where(n => n.Held > 0).ToDictionary(n => n.Id, n => n.Held))
        {
            GuardianDuty = await context.GuardianDutyAsync(cancellationToken),
        });
    }

    private static async Task<List<StandingYes>> StandingAsync(
        HubDbContext context, List<PersonId> people, List<Shift> ofSeason, CancellationToken cancellationToken)
    {
        if (ofSeason.Count == 0)
            return [];
        var ids = ofSeason.Select(s => s.Id).ToHashSet();
        var (from, to) = (ofSeason[0].StartsAt.AddDays(-DaysAround), ofSeason[^1].EndsAt.AddDays(DaysAround));
        var rows = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            join place in context.Places on shift.PlaceId equals place.Id
            where people.Contains(signUp.PersonId) && signUp.Status != SignUpStatus.Withdrawn
                && shift.State != ShiftState.Cancelled && shift.EndsAt > @from && shift.StartsAt < to
            orderby shift.StartsAt, signUp.CreatedAt
            select new { SignUp = signUp, Shift = shift, Place = place.Name }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new StandingYes(
                r.SignUp.PersonId,
                r.SignUp.NeedId,
                new Engagement(r.Shift.Id, r.Place, r.Shift.Date, r.Shift.Start, r.Shift.End, new UtcSpan(r.Shift.StartsAt, r.Shift.EndsAt), r.SignUp.Status),
                ids.Contains(r.Shift.Id))),
        ];
    }
}
