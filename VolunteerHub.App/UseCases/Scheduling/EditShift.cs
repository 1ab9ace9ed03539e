using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Other numbers for one of a shift's needs.</summary>
/// <param name="Need">Which need.</param>
/// <param name="Minimum">Fewer than this and the shift is thin.</param>
/// <param name="Maximum">How many seats there are.</param>
/// <param name="Skill">A skill that some of them must have, or null.</param>
/// <param name="SkillMinimum">How many of the seats are kept for people with the skill.</param>
/// <param name="AgeLimit">The age everybody on these seats must have.</param>
/// <param name="WithChildren">They are with children under 15.</param>
public sealed record NeedEdit(NeedId Need, int? Minimum, int? Maximum, SkillId? Skill, int? SkillMinimum, AgeLimit AgeLimit, bool WithChildren = false);

/// <summary>One occurrence as it is typed.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Date">The day on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends; before the start means the next day.</param>
/// <param name="Note">A word to whoever comes.</param>
/// <param name="Needs">The numbers of its needs; one that is not named stays as it is.</param>
public sealed record ShiftEdit(ShiftId Shift, DateOnly? Date, TimeOnly? Start, TimeOnly? End, string Note, IReadOnlyList<NeedEdit> Needs)
{
    /// <summary>Whether the coordinator has read whom the new time puts on two shifts, and moves it all the same.</summary>
    public bool DespiteClashes { get; init; }

    /// <summary>Whether the coordinator has read who lacks what the needs come to ask for, and asks for it all the same.</summary>
    public bool DespiteLacking { get; init; }

    /// <summary>Whether the coordinator has read how long the shift comes to be, and means it.</summary>
    public bool MeansLength { get; init; }

    /// <summary>Whether another word to whoever comes is mailed to them. With another time it goes in the letter about that, whatever is said here.</summary>
    public bool SendsNote { get; init; }
}

/// <summary>
/// Changes one occurrence by hand. From then on its season's pattern leaves it alone. When its time changes, everybody on it is told by
/// letter with a calendar file that takes the place of the old one, or named to the coordinator where no letter reaches them, and so is whoever was asked and
/// has not answered; whom the new time puts on two shifts, and who lacks what a need comes to ask for, is named before. Seats that are new, or that another
/// time opens to somebody, are offered to whoever waits.
/// </summary>
public sealed class EditShift(
    HubContexts contexts, Municipalities municipalities, TimeProvider clock, ShiftLetters letters, SeatGiver seats, ShiftChanges changes, FrameCatalogue catalogue)
    : IUseCase
{
    /// <summary>
    /// Edits. Refused by <see cref="TypedShift.Read"/> and <see cref="ShiftChecks.WhyNotAt"/>, as "scheduling.seats-taken", by the numbers of a need,
    /// "scheduling.shift-not-found", "scheduling.shift-cancelled", "scheduling.shift-started", "frame.note-employees-work" and, where the shift as the
    /// coordinator saw it is given, "scheduling.changed-meanwhile". Unless it is to be done all the same, by <see cref="ShiftClashes.Ask"/>,
    /// <see cref="LackingPeople.AskAsync"/> and, for other hours, <see cref="ShiftChecks.AskLength"/> too.
    /// </summary>
    /// <returns>Who was told that the time is another, or the word to whoever comes, and whom the coordinator tells.</returns>
    public async Task<Outcome<Told>> RunAsync(
        Actor actor, ShiftEdit input, ShiftView? seen = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = new List<Refusal>();
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var time = new TypedShift(input.Date, input.Start, input.End, input.Note).Read(municipality.Zone, refusals);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == input.Shift, cancellationToken);
        if (shift is null)
            return Refusal.Of("scheduling.shift-not-found");

        var before = shift.Time();
        var moved = time is not null && time != before;
        if (moved)
            refusals.AddRange(ShiftChecks.WhyNotAt(time!, now, municipality.Zone));
        if (moved && !input.MeansLength && (time!.Start, time.End) != (before.Start, before.End))
            refusals.AddRange(ShiftChecks.AskLength(new ShiftHours(time.Start, time.End)));
        refusals.AddRange(ShiftChecks.MayChange(shift, now));
        if (seen?.Shows(shift) == false)
            refusals.Add(Refusal.Of(ShiftChecks.ChangedMeanwhile));
        refusals.AddRange(await catalogue.WhyNotNotedAsync(context, municipality, input.Note, shift.Needs.Select(n => n.TaskId), now, cancellationToken));
        var signUps = await context.StandingSignUps(shift.Id).ToListAsync(cancellationToken);
        var occupied = signUps.Where(s => s.SeatId is not null).Select(s => s.SeatId!.Value).ToHashSet();
        var termsBefore = shift.Needs.ToDictionary(n => n.Id, n => n.Terms);
        var resized = await ResizeAsync(context, shift, input.Needs, occupied, refusals, cancellationToken);
        IReadOnlyList<ShiftClash> clashes = [];
        if (moved)
        {
            shift.Move(time!);
            clashes = await ShiftClashes.ReadAsync(context, [shift], now, cancellationToken);
            if (!input.DespiteClashes)
                refusals.AddRange(ShiftClashes.Ask(clashes));
        }

        if (resized && !input.DespiteLacking)
            refusals.AddRange(await LackingPeople.AskAsync(context, [shift], termsBefore, cancellationToken));

        // Whatever was changed so far is saved only from here on.
        if (refusals.Count > 0)
            return refusals;

        if (moved)
        {
            foreach (var signUp in signUps)
                signUp.Move(shift.StartsAt);
        }

        var note = VisibleText.Lines(input.Note);
        var noted = note != shift.Note;
        if (moved || resized || noted)
        {
            shift.Annotate(note);
            shift.Detach();
            context.Add(new DecisionRecord(actor, "scheduling.shift-edited", shift.Id.Value, "", now));
        }

        var told = moved ? await letters.MovedAsync(context, shift, before, signUps, clashes, cancellationToken)
            : noted && input.SendsNote ? await letters.NotedAsync(context, shift, signUps, cancellationToken)
            : Told.Nobody;
        await context.SaveChangesAsync(cancellationToken);
        if (moved || resized)
            await seats.OfferFreeSeatsOnAsync(context, municipality, [shift.Id], now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shift.Id);
        return told;
    }

    private static async Task<bool> ResizeAsync(
        HubDbContext context, Shift shift, IReadOnlyList<NeedEdit> edits, HashSet<SeatId> occupied, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var skills = await context.Skills.Select(s => s.Id).ToListAsync(cancellationToken);
        var changed = false;
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            var need = shift.Needs.SingleOrDefault(n => n.Id == edit.Need);
            if (need is null)
            {
                refusals.Add(Refusal.Of("scheduling.need-not-found"));
                continue;
            }

            if (edit.Minimum is null)
                refusals.Add(Refusal.OfField($"Needs[{i}].Minimum", "scheduling.number-missing"));
            if (edit.Maximum is null)
                refusals.Add(Refusal.OfField($"Needs[{i}].Maximum", "scheduling.number-missing"));
            if (edit.Skill is { } skill && !skills.Contains(skill))
                refusals.Add(Refusal.OfField($"Needs[{i}].Skill", "people.skill-not-found"));
            if (edit is not { Minimum: { } minimum, Maximum: { } maximum })
                continue;

            var terms = new NeedTerms(need.TaskId, minimum, maximum, edit.Skill, edit.SkillMinimum ?? 0, edit.AgeLimit, edit.WithChildren);
            if (terms == need.Terms)
                continue;
            changed = true;
            refusals.AddRange(need.Resize(terms, occupied).Refusals.Select(r => r.Under($"Needs[{i}]")));
        }

        return changed;
    }
}
