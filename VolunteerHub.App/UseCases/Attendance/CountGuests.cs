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
/// one stands; whoever has not seen the one that it would write over is told of it first, once.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the place's time.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class CountGuests(HubContexts contexts, Municipalities municipalities, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>The code of a count that another has been written beside; its "writtenAt" is the moment of that one.</summary>
    public const string WrittenMeanwhile = "attendance.guests-written-meanwhile";

    /// <summary><see cref="WrittenMeanwhile"/> by a volunteer who has been deleted since, so that nobody can be named.</summary>
    public const string WrittenMeanwhileByNobody = "attendance.guests-written-meanwhile-by-deleted";

    private static readonly Rules Validator = new();

    /// <summary>Whether what was refused is a count because another has been written beside it.</summary>
    public static bool IsWrittenMeanwhile(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code is WrittenMeanwhile or WrittenMeanwhileByNobody;
    }

    /// <summary>
    /// By a coordinator. Refused as "board.shift-unknown", by <see cref="AttendanceRules.ForCoordinator"/>, for what was typed as
    /// "attendance.guests-missing", "attendance.guests-no-number", "attendance.guests-range", "attendance.note-too-long" and
    /// "people.personal-number", and by <see cref="IsWrittenMeanwhile"/> where it would be <see cref="ShiftReport.IsWrittenOver"/>.
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

        var when = AttendanceRules.ForCoordinator(shift, clock.GetUtcNow().UtcDateTime, municipality.Zone);
        return await WriteAsync(context, input, seen, actor.Name, when, writer => writer, cancellationToken);
    }

    /// <summary>
    /// By a volunteer on the shift. Refused as "attendance.not-on-shift" for anybody else, by <see cref="AttendanceRules.ForVolunteer"/>, and for
    /// what was typed and what was written meanwhile as above; of whoever wrote it a volunteer reads the first name. Where it was noted that nobody came,
    /// that is over: whoever counts was there.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="input">What is to stand.</param>
    /// <param name="seen">When the count was written that the volunteer saw; null where they saw none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> ByVolunteerAsync(
        Municipality municipality, string email, GuestCount input, DateTime? seen, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (!await context.ConfirmedOf(email, input.Shift).AnyAsync(cancellationToken))
            return Refusal.Of("attendance.not-on-shift");

        var shift = await context.Shifts.SingleAsync(s => s.Id == input.Shift, cancellationToken);
        var name = await context.People.WithEmail(email).Select(p => p.Name).SingleAsync(cancellationToken);
        var when = AttendanceRules.ForVolunteer(shift, clock.GetUtcNow().UtcDateTime, municipality.Zone);
        shift.TakeBackNobodyCame();
        return await WriteAsync(context, input, seen, name, when, MyDay.AsVolunteersRead, cancellationToken);
    }

    /// <summary>Writes it, unless something is against it.</summary>
    private async Task<Outcome<Done>> WriteAsync(
        HubDbContext context, GuestCount input, DateTime? seen, string by, IEnumerable<Refusal> when, Func<string, string> writerAsRead,
        CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [.. when, .. Validator.Check(input)];
        var note = VisibleText.Lines(input.Note);
        var report = await context.ShiftReports.SingleOrDefaultAsync(r => r.ShiftId == input.Shift, cancellationToken);
        if (report?.IsWrittenOver(seen, input.Number, note) == true)
        {
            refusals.Add(Refusal.Of(
                report.WrittenBy.Length == 0 ? WrittenMeanwhileByNobody : WrittenMeanwhile,
                ("by", writerAsRead(report.WrittenBy)), ("guests", report.Guests), ("note", report.Note), ("writtenAt", report.WrittenAt)));
        }

        if (refusals.Count > 0)
            return refusals;

        if (report is null)
        {
            report = new ShiftReport(context.Tenant!.Value, input.Shift);
            context.Add(report);
        }

        report.Write(input.Number!.Value, note, by, clock.GetUtcNow().UtcDateTime);
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
                    context.Refuse("attendance.guests-no-number", ("most", ShiftReport.MostGuests));
                else if (number > ShiftReport.MostGuests)
                    context.Refuse("attendance.guests-range", ("most", ShiftReport.MostGuests));
            });
            RuleFor(c => c.Note).Text(ShiftReport.NoteLength, "attendance.note-too-long");
        }
    }
}
