using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Files that a municipality took into use.</summary>
/// <param name="Version">The version that they give themselves.</param>
/// <param name="Hash">Their fingerprint.</param>
public sealed record TakenEdition(string Version, string Hash);

/// <summary>A municipality's catalogue as it stands.</summary>
/// <param name="All">Every entry with where its wording comes from.</param>
/// <param name="Number">How many steps led to it; 0 before the first is stored.</param>
/// <param name="Edition">The fingerprint of the files that it rests on.</param>
/// <param name="Taken">The files that were ever taken into use here.</param>
public sealed record MunicipalCatalogue(EffectiveCatalogue All, int Number, string Edition, IReadOnlyList<TakenEdition> Taken)
{
    /// <summary>What tasks are judged by, whatever the day.</summary>
    internal Catalogue InUse { get; } = All.InUse;

    /// <summary>
    /// Why files cannot be taken into use: they say of themselves that they are a version that is known here, and read differently. A judgement names
    /// its law by the version alone, so nothing would be judged anew by them; null where they can.
    /// </summary>
    internal Refusal? CannotTake(CatalogueEdition files) => Taken.Any(t => t.Version == files.Version && t.Hash != files.Hash)
        ? Refusal.Of("frame.entry-edition-same-version", ("version", files.Version))
        : null;
}

/// <summary>
/// The catalogue that each municipality's tasks are judged by: the version of the files that it took into use, with its own changes. The files
/// beside the program are what is offered; a municipality that has none yet begins with them, and any other keeps what it has.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="offered">The files beside the program, as they were when it started.</param>
public sealed class FrameCatalogue(HubContexts contexts, CatalogueEdition offered)
{
    private readonly ConcurrentDictionary<string, Catalogue> _editions = new(StringComparer.Ordinal) { [offered.Hash] = offered.Read() };
    private readonly ConcurrentDictionary<MunicipalityId, (CatalogueStepId Last, MunicipalCatalogue Catalogue)> _known = new();
    private readonly ConcurrentDictionary<(MunicipalityId, DateOnly), (Catalogue Whole, Catalogue OfDay)> _days = new();

    /// <summary>The files beside the program.</summary>
    public CatalogueEdition Offered => offered;

    /// <summary>What the municipality's tasks are judged by at this instant: what is in force there today.</summary>
    public async Task<Catalogue> TodayAsync(Municipality municipality, DateTime nowUtc, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await TodayAsync(context, municipality, nowUtc, cancellationToken);
    }

    /// <summary>The same, read in the caller's transaction.</summary>
    public async Task<Catalogue> TodayAsync(HubDbContext context, Municipality municipality, DateTime nowUtc, CancellationToken cancellationToken) =>
        OnDay(municipality, (await OfAsync(context, cancellationToken)).InUse, nowUtc);

    /// <summary>The municipality's catalogue as it stands, read in the caller's transaction.</summary>
    public async Task<MunicipalCatalogue> OfAsync(HubDbContext context, CancellationToken cancellationToken)
    {
        var tenant = context.Tenant!.Value;
        var last = await context.CatalogueSteps.AsNoTracking().OrderByDescending(s => s.Number).Select(s => new { s.Id, s.Number }).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
            return new MunicipalCatalogue(EffectiveCatalogue.Of([new CatalogueMove(CatalogueAct.Edition, Edition: offered.Read())]), 0, offered.Hash, [new TakenEdition(offered.Version, offered.Hash)]);
        if (_known.TryGetValue(tenant, out var known) && known.Last == last.Id)
            return known.Catalogue;

        var steps = await context.CatalogueSteps.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var moves = new List<CatalogueMove>();
        foreach (var step in steps)
            moves.Add(await MoveAsync(context, step, cancellationToken));
        var taken = steps.Zip(moves).Where(s => s.First.Act == CatalogueAct.Edition).Select(s => new TakenEdition(s.Second.Edition!.Version, s.First.Subject)).ToList();
        var made = new MunicipalCatalogue(EffectiveCatalogue.Of(moves), last.Number, taken[^1].Hash, taken);
        // Perhaps read inside a transaction that will be undone: kept by its last step, which then never comes again.
        _known[tenant] = (last.Id, made);
        return made;
    }

    /// <summary>Everybody who has changed an entry of the municipality's catalogue.</summary>
    internal static async Task<IReadOnlyList<AccountId>> ChangersAsync(HubDbContext context, CancellationToken cancellationToken) =>
        [.. (await context.CatalogueSteps.Where(s => s.Act != CatalogueAct.Edition).Select(s => s.By).Distinct().ToListAsync(cancellationToken)).OfType<AccountId>()];

    /// <summary>
    /// What tasks would be judged by today without a person's own changes that nobody else stands behind, read in the caller's transaction; null
    /// where there are none. As soon as somebody else has confirmed or changed an entry, it stands on two people.
    /// </summary>
    internal async Task<Catalogue?> WithoutAsync(
        HubDbContext context, Municipality municipality, AccountId person, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (!await context.CatalogueSteps.AnyAsync(s => s.By == person && s.Act != CatalogueAct.Edition, cancellationToken))
            return null;
        var steps = await context.CatalogueSteps.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var alone = steps.Where(s => s.By == person && s.Act != CatalogueAct.Edition
            && !steps.Any(later => later.Number > s.Number && later.Subject == s.Subject && later.By != person)).ToList();
        if (alone.Count == 0)
            return null;
        var moves = new List<CatalogueMove>();
        foreach (var step in steps.Except(alone))
            moves.Add(await MoveAsync(context, step, cancellationToken));
        return EffectiveCatalogue.Of(moves).InUse.On(PlaceTime.DateAt(nowUtc, municipality));
    }

    /// <summary>The catalogue as it would be after one more step; nothing is stored.</summary>
    internal async Task<EffectiveCatalogue> AfterAsync(HubDbContext context, CatalogueStep next, CancellationToken cancellationToken)
    {
        var steps = await context.CatalogueSteps.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var moves = steps.Count == 0 ? [new CatalogueMove(CatalogueAct.Edition, Edition: offered.Read())] : new List<CatalogueMove>();
        foreach (var step in steps.Append(next))
            moves.Add(await MoveAsync(context, step, cancellationToken));
        return EffectiveCatalogue.Of(moves);
    }

    /// <summary>Files that are neither in use nor beside the program, to try what they would do.</summary>
    internal void Learn(CatalogueEdition edition) => _editions.TryAdd(edition.Hash, edition.Read());

    /// <summary>A catalogue as it is in force today.</summary>
    internal Catalogue OnDay(Municipality municipality, Catalogue whole, DateTime nowUtc)
    {
        var today = PlaceTime.DateAt(nowUtc, municipality);
        if (_days.TryGetValue((municipality.Id, today), out var known) && ReferenceEquals(known.Whole, whole))
            return known.OfDay;
        var ofDay = whole.On(today);
        foreach (var other in _days.Keys.Where(k => k.Item1 == municipality.Id && k.Item2 != today))
            _days.TryRemove(other, out _);
        _days[(municipality.Id, today)] = (whole, ofDay);
        return ofDay;
    }

    /// <summary>
    /// Stores the files beside the program as what a municipality without any begins with. To be called in a writing transaction; saved at once.
    /// </summary>
    internal async Task BeginAsync(HubDbContext context, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await context.CatalogueSteps.AnyAsync(cancellationToken))
            return;
        await CatalogueStart.BeginAsync(context, offered, nowUtc, cancellationToken);
    }

    /// <summary>Every step of the municipality's catalogue with its time, read in the caller's transaction: the files beside the program where there is none.</summary>
    internal async Task<IReadOnlyList<(DateTime At, CatalogueMove Move)>> MovesAsync(HubDbContext context, CancellationToken cancellationToken)
    {
        var moves = new List<(DateTime At, CatalogueMove Move)>();
        foreach (var step in await context.CatalogueSteps.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken))
            moves.Add((step.At, await MoveAsync(context, step, cancellationToken)));
        return moves.Count > 0 ? moves : [(DateTime.MinValue, new CatalogueMove(CatalogueAct.Edition, Edition: offered.Read()))];
    }

    private async Task<CatalogueMove> MoveAsync(HubDbContext context, CatalogueStep step, CancellationToken cancellationToken)
    {
        if (step.Act == CatalogueAct.Edition)
        {
            if (!_editions.TryGetValue(step.Subject, out var edition))
            {
                var stored = await context.CatalogueEditions.AsNoTracking().SingleAsync(e => e.Hash == step.Subject, cancellationToken);
                edition = _editions.GetOrAdd(step.Subject, stored.Read());
            }

            return new CatalogueMove(CatalogueAct.Edition, Edition: edition);
        }

        return new CatalogueMove(step.Act, new StatutoryServiceId(step.Subject), null, StoredEntry.Read(step.Before), StoredEntry.Read(step.After));
    }
}
