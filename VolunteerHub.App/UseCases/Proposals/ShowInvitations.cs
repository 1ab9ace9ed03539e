using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>Where a season stands between wishes and yeses.</summary>
/// <param name="Season">What it is called.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where.</param>
/// <param name="Period">First to last day.</param>
/// <param name="Hours">From when to when its patterns' shifts are.</param>
/// <param name="Shifts">How many shifts are to come.</param>
/// <param name="Wishing">How many volunteers have said what they wish.</param>
/// <param name="Yes">How many invitations to shifts that are to come were answered with yes.</param>
/// <param name="No">With no.</param>
/// <param name="Open">Not yet.</param>
/// <param name="Over">How many were to shifts that have been called off since, or have begun, whatever was answered: nobody answers them any more.</param>
public sealed record InvitationsOfSeason(
    string Season, string Activity, string Place, Period Period, IReadOnlyList<(TimeOnly Start, TimeOnly End)> Hours, int Shifts, int Wishing, int Yes, int No, int Open, int Over)
{
    /// <summary>How many were sent, also to shifts that are called off by now.</summary>
    public int Sent => Yes + No + Open + Over;
}

/// <summary>Shows how a season's invitations stand.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowInvitations(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Reads it. Refused as "scheduling.season-not-found".</summary>
    public async Task<Outcome<InvitationsOfSeason>> RunAsync(Actor actor, SeasonId season, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        if (await SeasonChangeWork.FindAsync(context, season, cancellationToken) is not { } found)
            return Refusal.Of("scheduling.season-not-found");
        var shifts = await context.ShiftsOf(found.Season).IgnoreAutoIncludes()
            .Select(s => new { s.Id, IsToCome = s.State != ShiftState.Cancelled && s.StartsAt > now }).ToListAsync(cancellationToken);
        var ids = shifts.Where(s => s.IsToCome).Select(s => s.Id).ToList();
        var over = shifts.Where(s => !s.IsToCome).Select(s => s.Id).ToList();
        // Who found the shift by themself and took it has said yes too.
        var answers = (await context.Invitations.Where(i => ids.Contains(i.ShiftId)).Select(i => new
        {
            i.Answer,
            IsOnIt = context.SignUps.Any(s => s.ShiftId == i.ShiftId && s.PersonId == i.PersonId && s.Status != SignUpStatus.Withdrawn),
        }).ToListAsync(cancellationToken)).CountBy(a => a.Answer == InvitationAnswer.Open && a.IsOnIt ? InvitationAnswer.Yes : a.Answer).ToDictionary();
        return new InvitationsOfSeason(
            found.Season.Name,
            found.Activity.Name,
            await context.Places.Where(p => p.Id == found.Activity.PlaceId).Select(p => p.Name).SingleAsync(cancellationToken),
            found.Season.Period,
            [.. found.Patterns.Select(p => (p.Rule.Start, p.Rule.End)).Distinct()],
            ids.Count,
            await context.Wishes.CountAsync(w => w.SeasonId == season, cancellationToken),
            answers.GetValueOrDefault(InvitationAnswer.Yes),
            answers.GetValueOrDefault(InvitationAnswer.No),
            answers.GetValueOrDefault(InvitationAnswer.Open),
            await context.Invitations.CountAsync(i => over.Contains(i.ShiftId), cancellationToken));
    }
}
