using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>What came of an answer to one invitation.</summary>
/// <param name="Invitation">To which.</param>
/// <param name="Shift">To which shift.</param>
/// <param name="Answer">What was said; still open where a yes could not be kept.</param>
/// <param name="Seat">What a yes gave: a seat, or a place on the waiting list; null after a no.</param>
/// <param name="Refusals">Why a yes could not be kept.</param>
public sealed record InvitationResult(
    InvitationId Invitation, ShiftId Shift, InvitationAnswer Answer, SignUpAnswer? Seat, IReadOnlyList<Refusal> Refusals);

/// <summary>
/// A volunteer says yes or no to invitations, one or several at once. A yes gives the seat as any sign-up does, or a place on the waiting list where
/// none is free any more; a no is free and asks no reason.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="seats">Gives seats.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class AnswerInvitation(HubContexts contexts, SeatGiver seats, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Answers each, in order of time. A no may become a yes later; who has said yes leaves on the page of their shifts. Refused as a whole with
    /// "proposals.invitation-unknown" when one of them is not theirs.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<InvitationResult>>> RunAsync(
        Municipality municipality, Invited who, IReadOnlyCollection<InvitationId> invitations, bool yes, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await who.FindAsync(context, cancellationToken);
        var ids = invitations.Distinct().ToList();
        var asked = person is null
            ? []
            : await (from invitation in context.Invitations
                     join shift in context.Shifts.IgnoreAutoIncludes() on invitation.ShiftId equals shift.Id
                     where invitation.PersonId == person.Id && ids.Contains(invitation.Id)
                     orderby shift.StartsAt
                     select invitation).ToListAsync(cancellationToken);
        if (person is null || asked.Count != ids.Count || ids.Count == 0)
            return Refusal.Of("proposals.invitation-unknown");

        var changing = asked.FindAll(i => i.Answer != InvitationAnswer.Yes && (yes || i.Answer != InvitationAnswer.No));
        var wishes = yes ? changing.ConvertAll(i => new SeatWish(i.ShiftId, i.NeedId)) : [];
        var given = (await seats.GiveAllAsync(context, municipality, person, wishes, now, cancellationToken)).ToDictionary(a => a.Shift);
        var answered = changing.FindAll(i => !yes || given[i.ShiftId].Answer != SignUpAnswer.Refused);
        foreach (var invitation in answered)
            invitation.Take(yes ? InvitationAnswer.Yes : InvitationAnswer.No, now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // Whoever says no is no longer among those who are asked, which open pages show too.
        changes.Tell(municipality.Id, [.. answered.Select(i => i.ShiftId), .. given.Values.SelectMany(g => g.Ended)]);
        return asked.ConvertAll(i => given.TryGetValue(i.ShiftId, out var seat)
            ? new InvitationResult(i.Id, i.ShiftId, i.Answer, seat.Answer, seat.Refusals)
            : new InvitationResult(i.Id, i.ShiftId, i.Answer, null, []));
    }
}
