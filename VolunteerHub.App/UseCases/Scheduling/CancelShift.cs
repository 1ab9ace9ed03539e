using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Which shift is called off, and why.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Reason">What the people on it read.</param>
public sealed record Cancellation(ShiftId Shift, string Reason);

/// <summary>
/// Calls one shift off. Everybody on it or waiting for it is told by letter with the reason, or named to the coordinator where no letter reaches them, and
/// the pattern never makes the occurrence again.
/// </summary>
public sealed class CancelShift(HubContexts contexts, TimeProvider clock, ShiftLetters letters, ShiftChanges changes) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Cancels. Refused as "scheduling.reason-missing", "scheduling.text-too-long", "people.personal-number",
    /// "scheduling.shift-not-found", "scheduling.shift-cancelled" (already) and "scheduling.shift-started".
    /// </summary>
    /// <returns>Who was told, and whom the coordinator tells.</returns>
    public async Task<Outcome<Told>> RunAsync(Actor actor, Cancellation input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = Validator.Check(input);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == input.Shift, cancellationToken);
        if (shift is null)
            return Refusal.Of("scheduling.shift-not-found");
        refusals.AddRange(ShiftChecks.MayChange(shift, now));
        if (refusals.Count > 0)
            return refusals;

        var reason = VisibleText.Lines(input.Reason);
        var signUps = await context.StandingSignUps(shift.Id).ToListAsync(cancellationToken);
        shift.Cancel(reason);
        var told = await letters.CancelledAsync(context, shift, signUps, cancellationToken);
        await EndAsync(context, shift, signUps, now, cancellationToken);
        context.Add(new DecisionRecord(actor, "scheduling.cancelled", shift.Id.Value, reason, now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shift.Id);
        return told;
    }

    /// <summary>What is wrong with the reason for calling shifts off, with its field; refused as above.</summary>
    internal static List<Refusal> CheckReason(string reason) => Validator.Check(new Cancellation(default, reason));

    /// <summary>
    /// Ends what stands on a shift that is called off: its sign-ups with the seats that were made for them, and the seats that associations keep, of which it
    /// stays noted how many they were.
    /// </summary>
    internal static async Task EndAsync(
        HubDbContext context, Shift shift, IReadOnlyList<SignUp> signUps, DateTime now, CancellationToken cancellationToken)
    {
        var held = signUps.Where(s => s.SeatId is not null).Select(s => (s.NeedId, s.SeatId)).ToList();
        foreach (var signUp in signUps)
            signUp.Withdraw(WithdrawnBy.Cancellation, now);
        foreach (var (needId, seat) in held)
            await ExtraSeats.TakeBackAsync(context, shift.Needs.Single(n => n.Id == needId), seat, cancellationToken);
        foreach (var block in await context.SeatBlocks.Where(b => b.ShiftId == shift.Id && b.EndedAt == null).ToListAsync(cancellationToken))
        {
            var need = shift.Needs.Single(n => n.Id == block.NeedId);
            block.CallOff(need.Seats.Count(s => s.HeldById == block.Id), now);
            need.Release(block.Id);
        }
    }

    private sealed class Rules : AbstractValidator<Cancellation>
    {
        public Rules() => RuleFor(c => c.Reason).Text(Shift.NoteLength, "scheduling.text-too-long", "scheduling.reason-missing");
    }
}
