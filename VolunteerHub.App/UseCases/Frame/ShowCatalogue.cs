using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A step of the catalogue as pages show it.</summary>
/// <param name="Number">1, 2, 3.</param>
/// <param name="Act">What was done.</param>
/// <param name="Entry">To which entry, as it is called since or was called before; null for a version of the files.</param>
/// <param name="Edition">The version of the files that was taken into use.</param>
/// <param name="Before">The entry as it read.</param>
/// <param name="After">The entry as it reads since.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByName">Who; empty for the version that came with the program.</param>
/// <param name="On">The day, at the place.</param>
public sealed record StepView(
    int Number, CatalogueAct Act, StatutoryService? Entry, string? Edition, StatutoryService? Before, StatutoryService? After, string Reason, string ByName, DateOnly On);

/// <summary>A version of the files that could be taken into use.</summary>
/// <param name="Hash">Its fingerprint.</param>
/// <param name="Version">The version it gives itself.</param>
public sealed record OfferedEdition(string Hash, string Version);

/// <summary>The catalogue of a municipality.</summary>
/// <param name="Label">The version in use, e.g. "2026.12+3".</param>
/// <param name="Compiled">The day on which the files' entries were last gone through.</param>
/// <param name="Today">The day at the place.</param>
/// <param name="Entries">Every entry of the municipality's country.</param>
/// <param name="Steps">What was done, the newest first.</param>
/// <param name="Offered">Files beside the program that are others than those in use.</param>
/// <param name="MayChange">The reader may change it.</param>
public sealed record CatalogueView(
    string Label, DateOnly Compiled, DateOnly Today, IReadOnlyList<CatalogueEntry> Entries, IReadOnlyList<StepView> Steps, OfferedEdition? Offered,
    bool MayChange);

/// <summary>Reads a municipality's catalogue, for anybody at the desk.</summary>
public sealed class ShowCatalogue(HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>All of it; null for anybody but employees.</summary>
    public async Task<CatalogueView?> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Enum.GetValues<Role>()) is not null)
            return null;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var zone = municipality.Zone;
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var current = await catalogue.OfAsync(context, cancellationToken);
        var versions = await context.CatalogueEditions.AsNoTracking().Select(e => new { e.Hash, e.Version }).ToDictionaryAsync(e => e.Hash, e => e.Version, cancellationToken);
        var steps = await context.CatalogueSteps.AsNoTracking().OrderByDescending(s => s.Number).ToListAsync(cancellationToken);
        return new CatalogueView(
            current.All.Label, current.All.Edition.Compiled, PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, zone),
            [.. current.All.Entries.Where(e => e.Service.Country == municipality.Country)],
            [.. steps.Select(s => ViewOf(s, versions, zone))],
            current.Edition == catalogue.Offered.Hash ? null : new OfferedEdition(catalogue.Offered.Hash, catalogue.Offered.Version),
            await ChangeCatalogue.MayAsync(context, actor, cancellationToken));
    }

    /// <summary>The version that tasks are judged by, for a line on a page; null for anybody but employees.</summary>
    public async Task<string?> LabelAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Enum.GetValues<Role>()) is not null)
            return null;
        await using var context = contexts.For(actor.Municipality);
        return (await catalogue.OfAsync(context, cancellationToken)).All.Label;
    }

    private static StepView ViewOf(CatalogueStep step, Dictionary<string, string> versions, TimeZoneInfo zone)
    {
        var (before, after) = (StoredEntry.Read(step.Before), StoredEntry.Read(step.After));
        return new StepView(
            step.Number, step.Act, after ?? before, step.Act == CatalogueAct.Edition ? versions[step.Subject] : null, before, after, step.Reason, step.ByName,
            PlaceTime.DateAt(step.At, zone));
    }
}
