using System.Globalization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>Where the wording of an entry comes from.</summary>
public enum EntryOrigin
{
    /// <summary>From the catalogue's files.</summary>
    File,

    /// <summary>From the files, corrected by the municipality.</summary>
    Corrected,

    /// <summary>The municipality's own.</summary>
    Own,
}

/// <summary>An entry as it stands in a municipality.</summary>
/// <param name="Service">How it reads.</param>
/// <param name="Origin">Where that wording comes from.</param>
/// <param name="IsConfirmed">Somebody of the municipality has vouched for it as it reads.</param>
/// <param name="IsRetired">Tasks are no longer judged by it.</param>
/// <param name="InFile">How it reads in the files; null where it is not in them.</param>
/// <param name="FileMovedOn">The files have changed since the municipality confirmed, corrected or retired it: worth another look.</param>
public sealed record CatalogueEntry(
    StatutoryService Service, EntryOrigin Origin, bool IsConfirmed, bool IsRetired, StatutoryService? InFile, bool FileMovedOn);

/// <summary>A step with the values that it was written from.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Entry">To which entry; not for a version of the files.</param>
/// <param name="Edition">The version of the files that is taken into use.</param>
/// <param name="Before">The entry as it read.</param>
/// <param name="After">The entry as it is to read.</param>
public sealed record CatalogueMove(
    CatalogueAct Act, StatutoryServiceId? Entry = null, Catalogue? Edition = null, StatutoryService? Before = null, StatutoryService? After = null);

/// <summary>
/// A municipality's catalogue: a version of the files with the municipality's own changes on top, step by step. Taking a newer version of the
/// files into use keeps what the municipality has corrected, added and retired; a confirmation holds for the wording that was confirmed.
/// </summary>
public sealed class EffectiveCatalogue
{
    private readonly List<StatutoryServiceId> _order = [];
    private readonly Dictionary<StatutoryServiceId, CatalogueEntry> _entries = [];
    private Catalogue? _edition;
    private int _own;

    private EffectiveCatalogue()
    {
    }

    /// <summary>Every entry, also the retired ones, in the order of the files, the municipality's own last.</summary>
    public IEnumerable<CatalogueEntry> Entries => _order.Select(id => _entries[id]);

    /// <summary>The version of the files, with the number of the municipality's own changes when there are any: "2026.12+3".</summary>
    public string Label => _own == 0 ? _edition!.Version : string.Create(CultureInfo.InvariantCulture, $"{_edition!.Version}+{_own}");

    /// <summary>The version of the files that it rests on.</summary>
    public Catalogue Edition => _edition!;

    /// <summary>What tasks are judged by.</summary>
    public Catalogue InUse => _own == 0 ? _edition! : new Catalogue(Label, _edition!.Compiled, Entries.Where(e => !e.IsRetired).Select(e => e.Service));

    /// <summary>The code of the next entry of the municipality's own. No file may use such a code.</summary>
    public string NextOwnCode(Country country)
    {
        var prefix = $"{CatalogueCheck.CodeOf(country).ToLowerInvariant()}{CatalogueCheck.OwnMark}";
        var taken = _order.Select(id => id.Code).Where(c => c.StartsWith(prefix, StringComparison.Ordinal));
        return prefix + (taken.Count() + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The entry with the code, or null.</summary>
    public CatalogueEntry? Find(StatutoryServiceId id) => _entries.GetValueOrDefault(id);

    /// <summary>The catalogue after these steps, of which the first takes a version of the files into use.</summary>
    public static EffectiveCatalogue Of(IEnumerable<CatalogueMove> moves)
    {
        var made = new EffectiveCatalogue();
        foreach (var move in moves)
            made.Apply(move);
        return made._edition is null ? throw new ArgumentException("The first step takes a version of the files into use.", nameof(moves)) : made;
    }

    /// <summary>What is wrong with it as a whole: successors that are not there, or that lead round in a circle.</summary>
    public IReadOnlyList<Refusal> Problems() =>
    [
        .. CatalogueSuccessors.Problems(Entries.Select(e => (e.Service.Id.Code, (string?)CatalogueCheck.CodeOf(e.Service.Country), e.Service.ReplacedBy?.Code)))
            .Select(p => Refusal.Of("frame.entry-" + p.Rule, [("entry", p.Id), .. p.Values])),
    ];

    /// <summary>The entries that would be new, read differently or be gone, in that order.</summary>
    public IReadOnlyList<EntryChange> ChangesTo(EffectiveCatalogue next)
    {
        var mine = Entries.Where(e => !e.IsRetired).ToDictionary(e => e.Service.Id, e => e.Service);
        var theirs = next.Entries.Where(e => !e.IsRetired).ToDictionary(e => e.Service.Id, e => e.Service);
        return
        [
            .. theirs.Where(t => !mine.ContainsKey(t.Key)).Select(t => new EntryChange(t.Value, EntryChangeKind.Added)),
            .. theirs.Where(t => mine.TryGetValue(t.Key, out var old) && !old.ReadsAs(t.Value))
                .Select(t => new EntryChange(t.Value, EntryChangeKind.Changed) { Before = mine[t.Key] }),
            .. mine.Where(m => !theirs.ContainsKey(m.Key)).Select(m => new EntryChange(m.Value, EntryChangeKind.Gone)),
        ];
    }

    private void Apply(CatalogueMove move)
    {
        if (move.Act == CatalogueAct.Edition)
        {
            TakeEdition(move.Edition!);
            return;
        }

        _own++;
        var id = move.Entry!.Value;
        var entry = _entries.GetValueOrDefault(id);
        switch (move.Act)
        {
            case CatalogueAct.Confirm when entry is { IsRetired: false } && entry.Service.ReadsAs(move.Before!):
                _entries[id] = entry with { Service = entry.Service with { Confidence = Confidence.High }, IsConfirmed = true, FileMovedOn = false };
                break;
            case CatalogueAct.Correct:
                var origin = entry?.Origin == EntryOrigin.Own ? EntryOrigin.Own : EntryOrigin.Corrected;
                Put(new CatalogueEntry(move.After!, origin, IsConfirmed: false, IsRetired: false, entry?.InFile, FileMovedOn: false));
                break;
            case CatalogueAct.Add:
                Put(new CatalogueEntry(move.After!, EntryOrigin.Own, IsConfirmed: false, IsRetired: false, InFile: null, FileMovedOn: false));
                break;
            case CatalogueAct.Retire when entry is not null:
                _entries[id] = entry with { Service = entry.Service with { ReplacedBy = move.After?.ReplacedBy }, IsRetired = true, FileMovedOn = false };
                break;
        }
    }

    private void TakeEdition(Catalogue edition)
    {
        _edition = edition;
        var before = Entries.ToList();
        _order.Clear();
        _entries.Clear();
        foreach (var service in edition.Services)
            Put(new CatalogueEntry(service, EntryOrigin.File, IsConfirmed: false, IsRetired: false, service, FileMovedOn: false));

        foreach (var old in before)
        {
            var now = _entries.GetValueOrDefault(old.Service.Id)?.InFile;
            var same = old.InFile is null ? now is null : now is not null && old.InFile.ReadsAs(now);
            if (old.Origin != EntryOrigin.File || (old.IsRetired && now is not null))
                Put(old with { InFile = now, FileMovedOn = old.FileMovedOn || !same });
            else if (old.IsConfirmed && now is not null)
                Put(same ? old with { InFile = now } : new CatalogueEntry(now, EntryOrigin.File, IsConfirmed: false, IsRetired: false, now, FileMovedOn: true));
        }
    }

    private void Put(CatalogueEntry entry)
    {
        if (!_entries.ContainsKey(entry.Service.Id))
            _order.Add(entry.Service.Id);
        _entries[entry.Service.Id] = entry;
    }
}

/// <summary>How an entry would be different.</summary>
public enum EntryChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It reads differently.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Gone,
}

/// <summary>An entry that would be different.</summary>
/// <param name="Service">The entry: as it will read, or as it read where it is gone.</param>
/// <param name="Kind">How.</param>
public sealed record EntryChange(StatutoryService Service, EntryChangeKind Kind)
{
    /// <summary>How it reads today, where it is to read differently.</summary>
    public StatutoryService? Before { get; init; }
}
