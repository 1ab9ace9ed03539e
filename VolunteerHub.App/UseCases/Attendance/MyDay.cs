using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>A volunteer's own shift on its day. Of others it has nothing but the first name of who counted the guests.</summary>
/// <param name="Shift">Which shift.</param>
/// <param name="Time">When.</param>
/// <param name="Place">Where, and whom to call.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Task">What the volunteer's task is called.</param>
/// <param name="Name">The volunteer's own name.</param>
/// <param name="CheckedInAt">When they checked in, on the clock at the place; null when they have not.</param>
/// <param name="Guests">Guests noted so far, or null.</param>
/// <param name="Note">What was noted so far.</param>
/// <param name="NotedBy">The first name of who noted it last, or null while nobody has.</param>
/// <param name="NotedAt">When, on the clock at the place.</param>
/// <param name="WrittenAt">When, UTC: the moment by which <see cref="CountGuests"/> knows what they have seen.</param>
/// <param name="NotNow">Why they cannot check in now; empty when they can.</param>
public sealed record OwnShiftDay(
    ShiftId Shift,
    ShiftTime Time,
    BoardPlace Place,
    string Activity,
    string Task,
    string Name,
    TimeOnly? CheckedInAt,
    int? Guests,
    string Note,
    string? NotedBy,
    TimeOnly? NotedAt,
    DateTime? WrittenAt,
    IReadOnlyList<Refusal> NotNow);

/// <summary>Reads the page on which a volunteer checks in.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class MyDay(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Whether there is such a shift that volunteers may know of, for somebody who is not signed in yet.</summary>
    public async Task<bool> ExistsAsync(Municipality municipality, ShiftId shift, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await context.Shifts.AnyAsync(s => s.Id == shift && s.State != ShiftState.Draft, cancellationToken);
    }

    /// <summary>Whether whoever has the address waits for a seat on the shift: they have come, and are to be told how they get on it.</summary>
    public async Task<bool> WaitsAsync(Municipality municipality, string email, ShiftId shift, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        var reader = context.People.WithEmail(email);
        return await context.SignUps.AnyAsync(
            s => s.ShiftId == shift && (s.Status == SignUpStatus.Waiting || s.Status == SignUpStatus.Offered) && reader.Any(p => p.Id == s.PersonId), cancellationToken);
    }

    /// <summary>What a volunteer reads of whoever counted the guests: the first name.</summary>
    internal static string AsVolunteersRead(string writer) => writer.Split(' ')[0];

    /// <summary>The volunteer's shift; null for whoever has no seat on it.</summary>
    public async Task<OwnShiftDay?> RunAsync(Municipality municipality, string email, ShiftId id, CancellationToken cancellationToken = default)
    {
        var zone = municipality.Zone;
        await using var context = contexts.For(municipality.Id);
        var signUp = await context.ConfirmedOf(email, id).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (signUp is null)
            return null;

        var shift = await context.Shifts.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
        var place = await context.Places.AsNoTracking().SingleAsync(p => p.Id == shift.PlaceId, cancellationToken);
        var activity = await context.Activities.Where(a => a.Id == shift.ActivityId).Select(a => a.Name).SingleAsync(cancellationToken);
        var name = await context.People.Where(p => p.Id == signUp.PersonId).Select(p => p.Name).SingleAsync(cancellationToken);
        var report = await context.ShiftReports.AsNoTracking().SingleOrDefaultAsync(r => r.ShiftId == id, cancellationToken);
        return new OwnShiftDay(
            id,
            new ShiftTime(shift.Date, shift.Start, shift.End, shift.StartsAt, shift.EndsAt),
            BoardShifts.Of(place),
            activity,
            (await OpenShifts.TaskTitlesAsync(context, [signUp.NeedId], cancellationToken))[signUp.NeedId],
            name,
            signUp.CheckedInAt is { } at ? TimeOnly.FromDateTime(PlaceTime.ToLocal(at, zone)) : null,
            report?.Guests,
            report?.Note ?? "",
            report is null ? null : AsVolunteersRead(report.WrittenBy),
            report is null ? null : TimeOnly.FromDateTime(PlaceTime.ToLocal(report.WrittenAt, zone)),
            report?.WrittenAt,
            [.. AttendanceRules.ForVolunteer(shift, clock.GetUtcNow().UtcDateTime, zone)]);
    }
}
