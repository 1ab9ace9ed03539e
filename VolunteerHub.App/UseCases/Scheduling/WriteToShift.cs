using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Whom a coordinator can write to, and what was sent.</summary>
/// <param name="Coming">How many get a letter, and the names of those whom none reaches; who speaks for an association that keeps seats is one of them.</param>
/// <param name="WithWaiting">The same with those who wait or are being offered a seat.</param>
/// <param name="Sent">What was sent before, the newest first.</param>
public sealed record LetterView(Told Coming, Told WithWaiting, IReadOnlyList<SentLetter> Sent)
{
    /// <summary>Why nobody is written to about it at all, or null.</summary>
    public Refusal? WhyNot { get; init; }

    /// <summary>Whether somebody waits or is being offered a seat who has none.</summary>
    public bool HasWaiting => WithWaiting.ByLetter + WithWaiting.Untold.Count > Coming.ByLetter + Coming.Untold.Count;

    /// <summary>Whom the letter goes to.</summary>
    public Told To(bool alsoWaiting) => alsoWaiting ? WithWaiting : Coming;
}

/// <summary>
/// Writes to everybody who is confirmed on a shift, and if the coordinator likes to those who wait for a seat: one letter each, of words that ask for
/// nothing that is the employees' work. A shift that is called off or long past is not written about (<see cref="WritingRule"/>).
/// </summary>
public sealed class WriteToShift(HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, WrittenLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>Whom a letter would go to, and what was sent. Refused as "scheduling.shift-not-found".</summary>
    public async Task<Outcome<LetterView>> ShowAsync(Actor actor, ShiftId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (await context.Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } shift)
            return Refusal.Of("scheduling.shift-not-found");

        var sent = await SentLetters.ReadAsync(context, municipality, id.Value, cancellationToken);
        if (WritingRule.WhyNot(shift, now) is { } whyNot)
            return new LetterView(Told.Nobody, Told.Nobody, sent) { WhyNot = whyNot };
        return new LetterView(
            (await ReadersAsync(context, shift, alsoWaiting: false, now, cancellationToken)).Told,
            (await ReadersAsync(context, shift, alsoWaiting: true, now, cancellationToken)).Told,
            sent);
    }

    /// <summary>
    /// Sends it to those who are on the shift now. Refused of their fields as "scheduling.writing-no-subject", "scheduling.writing-no-text",
    /// "scheduling.text-too-long", "people.personal-number" and "frame.note-employees-work" (with the words and the task), and as "scheduling.shift-not-found",
    /// "scheduling.writing-cancelled", "scheduling.writing-too-late", "scheduling.writing-nobody" and "scheduling.writing-sent-already".
    /// </summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="id">About which shift.</param>
    /// <param name="letter">What.</param>
    /// <param name="alsoWaiting">Whether those who wait or are being offered a seat get it too; once a shift has begun nobody waits for it any more.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many get it, and whom the coordinator tells.</returns>
    public async Task<Outcome<Told>> RunAsync(
        Actor actor, ShiftId id, TypedLetter letter, bool alsoWaiting = false, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = letter.Check();
        var written = letter.Cleaned();
        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await context.Shifts.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } shift)
            return Refusal.Of("scheduling.shift-not-found");

        if (WritingRule.WhyNot(shift, now) is { } whyNot)
            refusals.Add(whyNot);
        refusals.AddRange(await catalogue.WhyNotWrittenAsync(
            context, municipality, written.Subject, written.Text, shift.Needs.Select(n => n.TaskId), now, cancellationToken));
        if (refusals.Count > 0)
            return refusals;

        var readers = await ReadersAsync(context, shift, alsoWaiting, now, cancellationToken);
        var sent = await letters.QueueAsync(context, municipality, actor, written, readers, id.Value, cancellationToken);
        if (!sent.IsSuccess)
            return sent;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return sent;
    }

    private static Task<LetterReaders> ReadersAsync(HubDbContext context, Shift shift, bool alsoWaiting, DateTime nowUtc, CancellationToken cancellationToken) =>
        LetterReaders.ReadAsync(context, [shift], alsoWaiting && !shift.HasStarted(nowUtc), cancellationToken);
}
