using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>What a shift gave, as it is typed on the day.</summary>
/// <param name="Shift">Which shift.</param>
/// <param name="Guests">How many guests, as typed: "40", "1 200", "1.200".</param>
/// <param name="Note">What happened, in a sentence; may be empty. No names.</param>
public sealed record GuestCount(ShiftId Shift, string Guests, string Note)
{
    /// <summary>The number, or null when what was typed is none.</summary>
    public int? Number => TypedNumber.Read(Guests);
}

/// <summary>
/// Notes how many guests came and what happened: by a coordinator, or by a volunteer who has a seat on the shift. Written again, the last
/// one stands.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the place's time.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class CountGuests(HubContexts contexts, Municipalities municipalities, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>The code of a count that another has been written beside; its "writtenAt" is the moment of that one.</summary>
    public const string WrittenMeanwhile = "attendance.guests-written-meanwhile";

    private static readonly Rules Validator = new();

    /// <summary>
    /// By a coordinator, whose page stays open while others count. Refused as "board.shift-unknown", by <see cref="AttendanceRules.ForCoordinator"/>,
    /// for what was typed as "attendance.guests-missing", "attendance.guests-no-number", "attendance.guests-range", "attendance.note-too-long" and
    /// "people.personal-number", and as <see cref="WrittenMeanwhile"/> where another count stands than the one that was seen.
    /// </summary>
    /// <param name="actor">The coordinator.</param>
    /// <param name="input">What is to stand.</param>
    /// <param name="seen">When the count was written that the coordinator saw; null where they saw none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> ByCoordinatorAsync(
        Actor actor, GuestCount input, DateTime? seen, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == input.Shift, cancellationToken);
        if (shift is null)
            return Refusal.Of("board.shift-unknown");

        var now = clock.GetUtcNow().UtcDateTime;
        List<Refusal> refusals = [.. AttendanceRules.ForCoordinator(shift, now, municipality.Zone), .. Validator.Check(input)];
        var standing = await context.ShiftReports.SingleOrDefaultAsync(r => r.ShiftId == input.Shift, cancellationToken);
        if (standing is not null && standing.WrittenAt != seen)
        {
            refusals.Add(Refusal.Of(
                WrittenMeanwhile,
                ("by", standing.WrittenBy), ("guests", standing.Guests), ("note", standing.Note), ("writtenAt", standing.WrittenAt)));
        }

        return await WriteAsync(context, input, actor.Name, refusals, cancellationToken);
    }

    /// <summary>
    /// By a volunteer on the shift. Refused as "attendance.not-on-shift" for anybody else, by <see cref="AttendanceRules.ForVolunteer"/>, and for
    /// what was typed as above.
    /// </summary>
    public async Task<Outcome<Done>> ByVolunteerAsync(
        Municipality municipality, string email, GuestCount input, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (!await context.ConfirmedOf(email, input.Shift).AnyAsync(cancellationToken))
            return Refusal.Of("attendance.not-on-shift");

        var shift = await context.Shifts.SingleAsync(s => s.Id == input.Shift, cancellationToken);
        var name = await context.People.WithEmail(email).Select(p => p.Name).SingleAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var when = AttendanceRules.ForVolunteer(shift, now, municipality.Zone);
        return await WriteAsync(context, input, name, [.. when, .. Validator.Check(input)], cancellationToken);
    }

    private async Task<Outcome<Done>> WriteAsync(
        HubDbContext context, GuestCount input, string by, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (refusals.Count > 0)
            return refusals;

        var report = await context.ShiftReports.SingleOrDefaultAsync(r => r.ShiftId == input.Shift, cancellationToken);
        if (report is null)
        {
            report = new ShiftReport(context.Tenant!.Value, input.Shift);
            context.Add(report);
        }

        report.Write(input.Number!.Value, VisibleText.Lines(input.Note), by, clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.CommitTransactionAsync(cancellationToken);
        changes.Tell(context.Tenant!.Value, input.Shift);
        return Outcome.Success();
    }

    private sealed class Rules : AbstractValidator<GuestCount>
    {
        public Rules()
        {
            RuleFor(c => c.Guests).Custom((typed, context) =>
            {
                var number = context.InstanceToValidate.Number;
                if (string.IsNullOrWhiteSpace(typed))
                    context.Refuse("attendance.guests-missing");
                else if (number is null)
                    context.Refuse("attendance.guests-no-number");
                else if (number > ShiftReport.MostGuests)
                    context.Refuse("attendance.guests-range", ("most", ShiftReport.MostGuests));
            });
            RuleFor(c => c.Note).Text(ShiftReport.NoteLength, "attendance.note-too-long");
        }
    }
}
