using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>What a sheet is full of.</summary>
public enum ImportKind
{
    /// <summary>Volunteers: name and address.</summary>
    Volunteers,

    /// <summary>Places.</summary>
    Places,

    /// <summary>Shifts, one line for each task on them.</summary>
    Shifts,
}

/// <summary>A line of a sheet as it would be taken in.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Cells">What stands in it, in the order of the columns.</param>
/// <param name="IsKnown">Whether it is there already, so that nothing is made of it.</param>
public sealed record ImportLine(int Line, IReadOnlyList<string> Cells, bool IsKnown)
{
    /// <summary>From when to when the line's shift is, for its length is seen in no two times; null for what is no shift.</summary>
    public ShiftHours? Hours { get; init; }
}

/// <summary>A whole sheet as it would be taken in.</summary>
/// <param name="Columns">The columns that were found, in the order of the cells.</param>
/// <param name="Unused">Heads of columns that are not taken in; nothing of them is kept.</param>
/// <param name="Lines">The lines.</param>
public sealed record ImportPreview(IReadOnlyList<ImportColumn> Columns, IReadOnlyList<string> Unused, IReadOnlyList<ImportLine> Lines)
{
    /// <summary>What the coordinator is asked about before it is taken in, each with its line: "imports.long-shift".</summary>
    public IReadOnlyList<Refusal> Asks { get; init; } = [];

    /// <summary>How many lines are new.</summary>
    public int New => Lines.Count(l => !l.IsKnown);
}

/// <summary>
/// Takes in volunteers, places or shifts from a sheet that a spreadsheet has saved as CSV. Either every line is good and all of them are
/// saved in one transaction, or none is. Nobody is signed up for anything by it, and nobody gets a letter; shifts become drafts.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the place's time and language.</param>
/// <param name="changes">Tells open pages of the shifts.</param>
/// <param name="clock">What time it is.</param>
/// <param name="catalogue">What the words to whoever comes are judged by.</param>
public sealed class ImportSheet(
    HubContexts contexts, Municipalities municipalities, ShiftChanges changes, TimeProvider clock, FrameCatalogue catalogue) : IUseCase
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The most lines under the heads.</summary>
    public const int MostLines = 2_000;

    /// <summary>The name of the value that says in which line of the file a refusal stands; its field is the column.</summary>
    public const string LineValue = "line";

    /// <summary>
    /// Shows what would be taken in. Refused, every reason at once, as in <see cref="SheetReader.Read"/> and by the lines of the kind, each with the
    /// value "line" and its column as the field.
    /// </summary>
    public async Task<Outcome<ImportPreview>> PreviewAsync(Actor actor, ImportKind kind, byte[] file, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        await using var context = contexts.For(actor.Municipality);
        var read = await ReadAsync(context, actor, kind, file, cancellationToken);
        return read.IsSuccess ? read.Value.Preview : Outcome.Refused<ImportPreview>(read.Refusals);
    }

    /// <summary>
    /// Takes it in, and says how many lines were new. Refused like <see cref="PreviewAsync"/>, and, unless it is meant, by what that asks; nothing is then
    /// saved.
    /// </summary>
    /// <param name="actor">Who takes it in.</param>
    /// <param name="kind">What it is full of.</param>
    /// <param name="file">The file.</param>
    /// <param name="meansLength">Whether the coordinator has read which shifts are very long, and means it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<int>> RunAsync(
        Actor actor, ImportKind kind, byte[] file, bool meansLength = false, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var read = await ReadAsync(context, actor, kind, file, cancellationToken);
        if (!read.IsSuccess)
            return Outcome.Refused<int>(read.Refusals);
        if (!meansLength && read.Value.Preview.Asks.Count > 0)
            return Outcome.Refused<int>(read.Value.Preview.Asks);

        context.AddRange(read.Value.Made);
        context.Add(new DecisionRecord(actor, "imports.taken-in", Guid.NewGuid(), $"{kind}: {read.Value.Preview.New}", clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. read.Value.Made.OfType<Shift>().Select(s => s.Id)]);
        return read.Value.Preview.New;
    }

    private async Task<Outcome<ReadSheet>> ReadAsync(HubDbContext context, Actor actor, ImportKind kind, byte[] file, CancellationToken cancellationToken)
    {
        var sheet = SheetReader.Read(file, ImportColumn.Of(kind));
        if (!sheet.IsSuccess)
            return Outcome.Refused<ReadSheet>(sheet.Refusals);

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var work = new ImportWork(context, actor, municipality, await catalogue.TodayAsync(context, municipality, now, cancellationToken), municipality.Zone, now);
        var rows = sheet.Value.Lines.Select(l => new SheetRow(l)).ToList();
        var lines = kind switch
        {
            ImportKind.Volunteers => await VolunteerLines.ReadAsync(work, rows, cancellationToken),
            ImportKind.Places => await PlaceLines.ReadAsync(work, rows, cancellationToken),
            _ => await ShiftLines.ReadAsync(work, rows, cancellationToken),
        };
        // As whoever mends the file meets them: line by line, and in a line from the left.
        var columns = sheet.Value.Columns.Select(c => c.Key).ToList();
        var refusals = sheet.Value.Broken.Concat(rows.SelectMany(r => r.Refusals))
            .OrderBy(r => r.Values[LineValue]).ThenBy(r => r.Field is null ? -1 : columns.IndexOf(r.Field)).ToList();
        return refusals.Count > 0
            ? refusals
            : new ReadSheet(
                new ImportPreview(
                    sheet.Value.Columns,
                    sheet.Value.Unused,
                    [
                        .. rows.Select(r => new ImportLine(r.Number, [.. sheet.Value.Columns.Select(c => r.Text(c.Key))], lines.Known.Contains(r.Number))
                        {
                            Hours = lines.Hours.TryGetValue(r.Number, out var hours) ? hours : null,
                        }),
                    ])
                {
                    Asks = [.. lines.Asks.OrderBy(a => a.Values[LineValue])],
                },
                lines.Made);
    }

    private sealed record ReadSheet(ImportPreview Preview, IReadOnlyList<IBelongsToMunicipality> Made);
}

/// <summary>What reading lines needs.</summary>
/// <param name="Context">The municipality's database.</param>
/// <param name="Actor">Who takes them in.</param>
/// <param name="Municipality">Where.</param>
/// <param name="Law">The catalogue that tasks are judged by there today.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="Now">When, UTC.</param>
internal sealed record ImportWork(HubDbContext Context, Actor Actor, Municipality Municipality, Catalogue Law, TimeZoneInfo Zone, DateTime Now)
{
    /// <summary>The date at the place.</summary>
    public DateOnly Today => PlaceTime.DateAt(Now, Zone);
}

/// <summary>What lines give.</summary>
/// <param name="Made">What would be saved.</param>
/// <param name="Known">The numbers of lines that are there already.</param>
internal sealed record ImportedLines(IReadOnlyList<IBelongsToMunicipality> Made, IReadOnlySet<int> Known)
{
    /// <summary>What is asked about before they are saved, each with its line.</summary>
    public IReadOnlyList<Refusal> Asks { get; init; } = [];

    /// <summary>From when to when the shifts are, by line.</summary>
    public IReadOnlyDictionary<int, ShiftHours> Hours { get; init; } = new Dictionary<int, ShiftHours>();
}
