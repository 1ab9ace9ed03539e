using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What a change of the catalogue would do, before it is done.</summary>
/// <param name="Before">The version in use.</param>
/// <param name="After">The version after it.</param>
/// <param name="Step">The step that it would be.</param>
/// <param name="Entries">The entries that would be new, read differently or be gone.</param>
/// <param name="Judged">How many live tasks were judged by it.</param>
/// <param name="Tasks">Those whose verdict or cited law would be different.</param>
public sealed record CataloguePreview(
    string Before, string After, int Step, IReadOnlyList<EntryChange> Entries, int Judged, IReadOnlyList<TaskEffect> Tasks)
{
    /// <summary>What somebody has seen, in short: it must still be so when they take it into use.</summary>
    public string Seen { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Tasks.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Task.Value} {t.Before} {t.After} {t.EndsApproval} {t.RenewsApproval} {t.OpenShifts}"))))));
}

/// <summary>
/// Changes the catalogue that a municipality's tasks are judged by: confirms, corrects, adds or retires an entry, or takes the files beside the
/// program into use. What it would do to every live task is looked at first; taking it into use writes the step, with who and why, and judges
/// those tasks anew in the same transaction. An administrator may, and whoever is chosen as the catalogue's owner: people are sent there with what is wrong.
/// </summary>
public sealed class ChangeCatalogue(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>The code of a correction that corrects nothing.</summary>
    public const string Same = "frame.entry-same";

    /// <summary>The code of a correction that somebody else has made meanwhile, word for word.</summary>
    public const string SameAsTheirs = "frame.entry-same-as-theirs";

    /// <summary>
    /// What it would do, or everything that is wrong with it. Nothing is stored. Where somebody has done to the entry meanwhile what whoever wants this
    /// does not know of, it is refused with who, when and why; the "step" of such a refusal is what they know of from then on.
    /// </summary>
    public async Task<Outcome<CataloguePreview>> PreviewAsync(Actor actor, CatalogueInput input, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(actor.Municipality);
        if (!await MayAsync(context, actor, cancellationToken))
            return Refusal.Of("account.not-allowed");

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var prepared = await PrepareAsync(context, municipality, actor, input, cancellationToken);
        return prepared.IsSuccess ? prepared.Value.Preview : Outcome.Refused<CataloguePreview>(prepared.Refusals);
    }

    /// <summary>
    /// Does what was looked at. Refused like a look at it, and when it is no longer what was seen: somebody else has changed the catalogue meanwhile,
    /// or a task or its shifts are others now.
    /// </summary>
    public async Task<Outcome<CataloguePreview>> TakeIntoUseAsync(
        Actor actor, CatalogueInput input, CataloguePreview seen, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(actor.Municipality);
        if (!await MayAsync(context, actor, cancellationToken))
            return Refusal.Of("account.not-allowed");

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        await catalogue.BeginAsync(context, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var prepared = await PrepareAsync(context, municipality, actor, input, cancellationToken);
        if (!prepared.IsSuccess)
            return Outcome.Refused<CataloguePreview>(prepared.Refusals);

        var (step, preview, rejudging, law) = prepared.Value;
        if (await MeanwhileAsync(context, municipality, seen, cancellationToken) is { } meanwhile)
            return meanwhile;
        if (preview.Seen != seen.Seen)
            return Refusal.Of("frame.entry-effect-changed");
        if (step.Act == CatalogueAct.Edition)
            await CatalogueStart.KeepAsync(context, catalogue.Offered, step.At, cancellationToken);
        context.Add(step);
        context.Add(new DecisionRecord(actor, "frame.catalogue-changed", step.Id.Value, $"{step.Act}, {step.Subject}, {preview.After}: {step.Reason}", step.At));
        await context.SaveChangesAsync(cancellationToken);
        await rejudging.WriteAsync(law, catalogue, letters, actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. rejudging.ClosedShifts]);
        return preview;
    }

    /// <summary>Whether somebody may change it: an administrator, or the chosen owner as long as they review.</summary>
    internal static async Task<bool> MayAsync(HubDbContext context, Actor actor, CancellationToken cancellationToken) =>
        actor.Lacks(Role.Administrator) is null
        || (actor.Lacks(Role.Reviewer) is null && (await ReviewCases.DutyAsync(context, cancellationToken))?.CatalogueOwnerId == actor.Account);

    private static async Task<Refusal?> MeanwhileAsync(
        HubDbContext context, Municipality municipality, CataloguePreview seen, CancellationToken cancellationToken)
    {
        var last = await context.CatalogueSteps.AsNoTracking().OrderByDescending(s => s.Number).FirstAsync(cancellationToken);
        return last.Number < seen.Step ? null : Done("frame.entry-changed-meanwhile", last, municipality);
    }

    /// <summary>A refusal because of what somebody did: who, when by the clock at the place, and why.</summary>
    private static Refusal Done(string code, CatalogueStep step, Municipality municipality, params (string Name, object? Value)[] more)
    {
        var at = PlaceTime.ToLocal(step.At, municipality.Zone);
        return Refusal.Of(
            code,
            [("by", step.ByName), ("date", DateOnly.FromDateTime(at)), ("year", at.Year), ("time", TimeOnly.FromDateTime(at)), ("reason", step.Reason), .. more]);
    }

    private async Task<Outcome<Prepared>> PrepareAsync(
        HubDbContext context, Municipality municipality, Actor actor, CatalogueInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var current = await catalogue.OfAsync(context, cancellationToken);
        var refusals = new CatalogueInputValidator().Check(input)
            .Select(r => r.Field!.StartsWith("Content.", StringComparison.Ordinal) ? r.At(r.Field.Split('.')[1]) : r)
            .Distinct().ToList();
        var done = await context.CatalogueSteps.AsNoTracking().Where(s => s.Subject == input.Entry).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var touched = Touches(current, municipality, input, done);
        refusals.AddRange(touched.Refusals);
        if (refusals.Count > 0)
            return refusals;

        // The first step of a municipality is the edition it began with, stored or not.
        var number = Math.Max(current.Number, 1) + 1;
        var (code, before, after) = touched.Value;
        var step = new CatalogueStep(
            actor.Municipality, number, input.Act, code, StoredEntry.Write(before), StoredEntry.Write(after), input.Reason.Trim(), actor, now);
        var next = await catalogue.AfterAsync(context, step, cancellationToken);
        if (next.Problems() is { Count: > 0 } problems)
            return Outcome.Refused<Prepared>(problems);

        var law = next.InUse.On(new Judge(municipality, actor.Account, actor.Name, now).Today);
        var rejudging = new Rejudging(context, municipality, now);
        await rejudging.FindAsync(law, cancellationToken);
        var entries = current.All.ChangesTo(next).Where(c => c.Service.Country == municipality.Country);
        return new Prepared(step, new CataloguePreview(current.All.Label, next.Label, number, [.. entries], rejudging.Judged, rejudging.Effects), rejudging, law);
    }

    /// <summary>
    /// Which entry it is about, as it reads and as it is to read, or why that cannot be: because of what was done to that entry, or with those files, so far.
    /// </summary>
    private Outcome<Touched> Touches(MunicipalCatalogue current, Municipality municipality, CatalogueInput input, IReadOnlyList<CatalogueStep> done)
    {
        var country = municipality.Country;
        if (input.Act == CatalogueAct.Edition)
        {
            return input.Entry != catalogue.Offered.Hash ? Refusal.Of("frame.entry-edition-gone")
                : current.Edition == catalogue.Offered.Hash ? InUse(municipality, done)
                : current.CannotTake(catalogue.Offered) is { } refusal ? refusal
                : new Touched(catalogue.Offered.Hash, null, null);
        }

        if (input.Act == CatalogueAct.Add)
        {
            var code = current.All.NextOwnCode(country);
            var added = TypedEntry.Read(input.Content!, code, country);
            return added.IsSuccess ? new Touched(code, null, added.Value) : Outcome.Refused<Touched>(added.Refusals);
        }

        var id = new StatutoryServiceId(input.Entry);
        if (current.All.Find(id) is not { } entry || entry.Service.Country != country)
            return Refusal.Of("frame.entry-unknown");
        if (entry.IsRetired && input.Act != CatalogueAct.Correct)
            return Done("frame.entry-retired", done[^1], municipality);
        var reads = entry.Service;
        switch (input.Act)
        {
            case CatalogueAct.Confirm:
                return entry.IsConfirmed ? Done("frame.entry-confirmed", done[^1], municipality)
                    : Unseen(municipality, input, done) is { } corrected ? corrected
                    : new Touched(id.Code, reads, reads with { Confidence = Confidence.High });
            case CatalogueAct.Retire:
                var successor = string.IsNullOrEmpty(input.ReplacedBy) ? (StatutoryServiceId?)null : new StatutoryServiceId(input.ReplacedBy);
                return Unseen(municipality, input, done) is { } touched ? touched : new Touched(id.Code, reads, reads with { ReplacedBy = successor });
            default:
                var typed = TypedEntry.Read(input.Content!, id.Code, country);
                if (!typed.IsSuccess)
                    return Outcome.Refused<Touched>(typed.Refusals);
                if (!entry.IsRetired && typed.Value.ReadsAs(reads))
                    return ReadsSo(municipality, input, done);
                return Unseen(municipality, input, done) is { } meanwhile ? meanwhile : new Touched(id.Code, reads, typed.Value);
        }
    }

    /// <summary>The files are in use already, by whoever took them; those that a municipality began with came with the program.</summary>
    private static Refusal InUse(Municipality municipality, IReadOnlyList<CatalogueStep> done) =>
        done is [.., { By: not null } taken] ? Done("frame.entry-edition-taken", taken, municipality) : Refusal.Of("frame.entry-edition-in-use");

    /// <summary>The entry reads so already: nothing was typed, or somebody has corrected it meanwhile to the very same.</summary>
    private static Refusal ReadsSo(Municipality municipality, CatalogueInput input, IReadOnlyList<CatalogueStep> done) =>
        done.LastOrDefault(s => s.Act == CatalogueAct.Correct && s.Number > input.Seen) is { } theirs
            ? Done(SameAsTheirs, theirs, municipality)
            : Refusal.Of(Same);

    /// <summary>What was done to the entry that whoever wants a change does not know of; null where there is nothing.</summary>
    private static Refusal? Unseen(Municipality municipality, CatalogueInput input, IReadOnlyList<CatalogueStep> done)
    {
        if (done is not [.., var last] || !(last.Number > input.Seen))
            return null;
        var code = last.Act switch
        {
            CatalogueAct.Confirm => "frame.entry-confirmed-meanwhile",
            CatalogueAct.Retire => "frame.entry-retired-meanwhile",
            _ => "frame.entry-corrected-meanwhile",
        };
        return Done(code, last, municipality, ("step", last.Number));
    }

    private sealed record Prepared(CatalogueStep Step, CataloguePreview Preview, Rejudging Rejudging, Catalogue Law);
}

/// <summary>The entry that a change is about.</summary>
/// <param name="Code">Its code, or the fingerprint of the files.</param>
/// <param name="Before">As it reads.</param>
/// <param name="After">As it is to read.</param>
internal sealed record Touched(string Code, StatutoryService? Before, StatutoryService? After);
