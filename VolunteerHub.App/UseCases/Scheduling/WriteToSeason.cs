using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Writes to everybody who is confirmed on a coming shift of a season: one letter each, with all their shifts, of words that ask for nothing that is the
/// employees' work beside any task of those shifts.
/// </summary>
public sealed class WriteToSeason(HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, WrittenLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>Whom a letter would go to, and what was sent. Refused as "scheduling.season-not-found".</summary>
    public async Task<Outcome<LetterView>> ShowAsync(Actor actor, SeasonId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (await context.Seasons.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } season)
            return Refusal.Of("scheduling.season-not-found");

        var shifts = await ComingAsync(context, season, cancellationToken);
        var told = (await LetterReaders.ReadAsync(context, shifts, alsoWaiting: false, cancellationToken)).Told;
        return new LetterView(told, told, await SentLetters.ReadAsync(context, municipality, id.Value, cancellationToken));
    }

    /// <summary>
    /// Sends it to those who are on a coming shift now. Refused of their fields as "scheduling.writing-no-subject", "scheduling.writing-no-text",
    /// "scheduling.text-too-long", "people.personal-number" and "frame.note-employees-work" (with the words and the first such task), and as
    /// "scheduling.season-not-found", "scheduling.writing-nobody" and "scheduling.writing-sent-already".
    /// </summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="id">Of which season.</param>
    /// <param name="letter">What.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many get it, and whom the coordinator tells.</returns>
    public async Task<Outcome<Told>> RunAsync(Actor actor, SeasonId id, TypedLetter letter, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = letter.Check();
        var written = letter.Cleaned();
        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await context.Seasons.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } season)
            return Refusal.Of("scheduling.season-not-found");

        var shifts = await ComingAsync(context, season, cancellationToken);
        refusals.AddRange(await catalogue.WhyNotWrittenAsync(
            context, municipality, written.Subject, written.Text, shifts.SelectMany(s => s.Needs).Select(n => n.TaskId), now, cancellationToken));
        if (refusals.Count > 0)
            return refusals;

        var readers = await LetterReaders.ReadAsync(context, shifts, alsoWaiting: false, cancellationToken);
        var sent = await letters.QueueAsync(context, municipality, actor, written, readers, id.Value, cancellationToken);
        if (!sent.IsSuccess)
            return sent;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return sent;
    }

    private Task<List<Shift>> ComingAsync(HubDbContext context, Season season, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return context.ShiftsOf(season).Where(s => s.State == ShiftState.Published && s.StartsAt > now).ToListAsync(cancellationToken);
    }
}
