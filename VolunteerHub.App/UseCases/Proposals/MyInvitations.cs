using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>One of a person's invitations.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="Shift">To which shift.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where.</param>
/// <param name="Task">What they would do.</param>
/// <param name="Standing">Where they stand on the shift by now; null when they do not.</param>
/// <param name="EndedBy">Who ended their last yes to it; null while it stands, and without one.</param>
/// <param name="SignUp">By which yes they stand there or last stood; null without one.</param>
/// <param name="OfferedUntil">Until when a seat is kept for them that they are being offered, UTC; null when they are not.</param>
public sealed record MyInvitation(
    Invitation Invitation,
    Shift Shift,
    string Activity,
    Place Place,
    string Task,
    SignUpStatus? Standing,
    WithdrawnBy? EndedBy,
    SignUpId? SignUp = null,
    DateTime? OfferedUntil = null)
{
    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => Invitation.Answer == InvitationAnswer.Open && !Stands && Shift.State == ShiftState.Published;

    /// <summary>Whether they are on the shift by now: with a seat, being offered one, or waiting.</summary>
    public bool Stands => Standing is not (null or SignUpStatus.Withdrawn);

    /// <summary>Whether they are on it without a seat of their own: a place on the waiting list, or an offer that still wants their yes.</summary>
    public bool IsWithoutSeat => Standing is SignUpStatus.Waiting or SignUpStatus.Offered;

    /// <summary>Whether they have said no and may still say yes.</summary>
    public bool MaySayYesAfterAll => Invitation.Answer == InvitationAnswer.No && Shift.State == ShiftState.Published;

    /// <summary>Whether they have given this very answer before and it still stands: to give it again changes nothing.</summary>
    /// <param name="yes">Yes, or no.</param>
    public bool SaidSo(bool yes) => Shift.State == ShiftState.Published
        && (yes ? Invitation.Answer == InvitationAnswer.Yes && Stands : Invitation.Answer == InvitationAnswer.No);

    /// <summary>Whether they stand on the shift in this manner.</summary>
    public bool IsSet(SignUpStatus status) => Standing == status;
}

/// <summary>A person's invitations to shifts that are still to come.</summary>
/// <param name="Person">Who.</param>
/// <param name="Open">Those without an answer, in order of time.</param>
/// <param name="Answered">Those with one.</param>
/// <param name="Closed">Those without one that are asked no longer: the shift was called off, or they are on it by another way.</param>
public sealed record MyInvitationsModel(
    Person Person, IReadOnlyList<MyInvitation> Open, IReadOnlyList<MyInvitation> Answered, IReadOnlyList<MyInvitation> Closed);

/// <summary>Reads a person's invitations.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class MyInvitations(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>The invitations, or null when nobody is known by the address or key.</summary>
    public async Task<MyInvitationsModel?> RunAsync(Municipality municipality, Invited who, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        if (await who.FindAsync(context, cancellationToken) is not { } person)
            return null;
        var rows = await (
            from invitation in context.Invitations
            join shift in context.Shifts.IgnoreAutoIncludes() on invitation.ShiftId equals shift.Id
            join place in context.Places on shift.PlaceId equals place.Id
            join activity in context.Activities on shift.ActivityId equals activity.Id
            join need in context.Needs.IgnoreAutoIncludes() on invitation.NeedId equals need.Id
            join task in context.Tasks on need.TaskId equals task.Id
            where invitation.PersonId == person.Id && shift.StartsAt > now
                // A shift that was called off and put back is nobody's to see until it is open again.
                && shift.State != ShiftState.Draft
            orderby shift.StartsAt, shift.Id
            select new { Invitation = invitation, Shift = shift, Activity = activity.Name, Place = place, Task = task.Title })
            .AsNoTracking().ToListAsync(cancellationToken);
        var standing = (await context.SignUps.AsNoTracking().Where(s => s.PersonId == person.Id).OrderBy(s => s.CreatedAt)
            .Select(s => new { s.Id, s.ShiftId, s.Status, s.WithdrawnAt, s.WithdrawnBy, s.OfferedUntil }).ToListAsync(cancellationToken)).ToLookup(s => s.ShiftId);
        // What stands comes before what has ended, and of that the last.
        var all = rows.Select(r => (Row: r, Last: standing[r.Shift.Id].OrderBy(s => s.Status).ThenByDescending(s => s.WithdrawnAt).FirstOrDefault()))
            .Select(r => new MyInvitation(
                r.Row.Invitation, r.Row.Shift, r.Row.Activity, r.Row.Place, r.Row.Task, r.Last?.Status, r.Last?.WithdrawnBy,
                r.Last?.Id, r.Last?.OfferedUntil)).ToList();
        return new MyInvitationsModel(
            person,
            [.. all.Where(i => i.IsOpen)],
            [.. all.Where(i => i.Invitation.Answer != InvitationAnswer.Open)],
            [.. all.Where(i => i.Invitation.Answer == InvitationAnswer.Open && !i.IsOpen)]);
    }

    /// <summary>How many invitations wait for an answer of whoever has the address.</summary>
    public async Task<int> OpenAsync(Municipality municipality, string email, CancellationToken cancellationToken = default) =>
        (await RunAsync(municipality, new Invited(email), cancellationToken))?.Open.Count ?? 0;
}
