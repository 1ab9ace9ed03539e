using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Days of a preview on which the activity has a shift at those hours already.</summary>
/// <param name="Season">In which season; null for shifts that no season made.</param>
/// <param name="Days">How many.</param>
public sealed record DaysTaken(string? Season, int Days);

/// <summary>What a season would make, before anything is saved.</summary>
/// <param name="Made">The days that get a shift, in order.</param>
/// <param name="LeftOut">The days without a shift, each with its reason and, if it is one, its holiday.</param>
/// <param name="WorthALook">Days with a shift that are holidays or often closed by habit.</param>
/// <param name="Past">How many of the pattern's dates have already begun and get no shift.</param>
/// <param name="Hours">From when to when the shifts are, each pattern's once.</param>
public sealed record SeasonPreview(
    IReadOnlyList<PatternDay> Made, IReadOnlyList<PatternDay> LeftOut, IReadOnlyList<PatternDay> WorthALook, int Past, IReadOnlyList<ShiftHours> Hours)
{
    /// <summary>The dates that get a shift, in order.</summary>
    public IReadOnlyList<DateOnly> Dates { get; } = [.. Made.Select(d => d.Date)];

    /// <summary>The days that are taken already, by season, where it is known for which activity they are.</summary>
    public IReadOnlyList<DaysTaken> Taken { get; init; } = [];

    /// <summary>Extra days that the pattern has a shift on without them, see <see cref="ShiftRule.NeedlessExtraDays"/>.</summary>
    public IReadOnlyList<DateOnly> NeedlessExtraDays { get; init; } = [];

    /// <summary>Starts and ends that fall into the hour that a spring night does not have.</summary>
    public IReadOnlyList<SkippedTime> Skipped { get; init; } = [];

    /// <summary>
    /// How many of the shifts lie outside the hours that the place announces, where it is known for which activity they are: those hours are what the frame
    /// judged its tasks with.
    /// </summary>
    public int OutsideHours { get; init; }

    /// <summary>When each shift would be, with its date and its hours on the clock at the place, in order.</summary>
    internal IReadOnlyList<(DateOnly Date, TimeOnly Start, TimeOnly End, UtcSpan Span)> Spans { get; init; } = [];

    /// <summary>What several patterns of a season together make.</summary>
    internal static SeasonPreview Together(IReadOnlyList<SeasonPreview> patterns) => new(
        [.. patterns.SelectMany(p => p.Made).OrderBy(d => d.Date)],
        [.. patterns.SelectMany(p => p.LeftOut).Distinct().OrderBy(d => d.Date)],
        [.. patterns.SelectMany(p => p.WorthALook).Distinct().OrderBy(d => d.Date)],
        patterns.Sum(p => p.Past),
        [.. patterns.SelectMany(p => p.Hours).Distinct()])
    {
        NeedlessExtraDays = [.. patterns.SelectMany(p => p.NeedlessExtraDays).Distinct().Order()],
        Skipped = [.. patterns.SelectMany(p => p.Skipped).Distinct().OrderBy(t => t.Date).ThenBy(t => t.Time)],
        Spans = [.. patterns.SelectMany(p => p.Spans).OrderBy(m => m.Span.Start)],
    };

    /// <summary>Shifts that stand beside the public holiday they would have been on.</summary>
    public IReadOnlyList<PatternDay> Moved { get; } = [.. Made.Where(d => d.MovedFor is not null)];
}

/// <summary>Shows a season's dates while it is being typed. Saves nothing.</summary>
public sealed class PreviewSeason(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>The dates. Refused like <see cref="SeasonPlan.ReadDates"/>, by the pattern itself, and as "scheduling.season-over".</summary>
    public async Task<Outcome<SeasonPreview>> RunAsync(Actor actor, SeasonPlan plan, ActivityId? activity = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        var read = plan.ReadDates();
        if (!read.IsSuccess)
            return Outcome.Refused<SeasonPreview>(read.Refusals);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var preview = Of(read.Value, municipality, clock.GetUtcNow().UtcDateTime);
        if (!preview.IsSuccess || activity is not { } of)
            return preview;
        await using var context = contexts.For(actor.Municipality);
        return await AtActivityAsync(context, of, preview.Value, cancellationToken);
    }

    /// <summary>
    /// The preview with the days that the activity's shifts take already, and the shifts outside its place's announced hours. Two seasons may share days on
    /// purpose, and a shift may lie where it does, so that both are only said.
    /// </summary>
    /// <param name="context">Where the shifts are.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="preview">The dates.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="changed">The season that is changed, whose own shifts take no day from it; null for one that is new.</param>
    internal static async Task<SeasonPreview> AtActivityAsync(
        HubDbContext context, ActivityId activity, SeasonPreview preview, CancellationToken cancellationToken, SeasonId? changed = null)
    {
        var (first, last) = (preview.Spans.Min(m => m.Span.Start), preview.Spans.Max(m => m.Span.End));
        var shifts = context.Shifts.IgnoreAutoIncludes()
            .Where(s => s.ActivityId == activity && s.State != ShiftState.Cancelled && s.EndsAt > first && s.StartsAt < last);
        if (changed is { } own)
            shifts = shifts.Where(s => !context.Patterns.Any(p => p.Id == s.ShiftPatternId && p.SeasonId == own));
        var standing = await shifts.Select(s => new
        {
            s.StartsAt,
            s.EndsAt,
            Season = context.Seasons.Where(x => context.Patterns.Any(p => p.Id == s.ShiftPatternId && p.SeasonId == x.Id)).Select(x => x.Name).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var announced = await context.Places.Where(p => context.Activities.Any(a => a.Id == activity && a.PlaceId == p.Id))
            .Select(p => p.AnnouncedHours).SingleOrDefaultAsync(cancellationToken) ?? OpeningHours.None;
        return preview with
        {
            OutsideHours = preview.Spans.Count(m => announced.LeaveOut(m.Date, m.Start, m.End)),
            Taken =
            [
                .. standing.GroupBy(s => s.Season, s => new UtcSpan(s.StartsAt, s.EndsAt)).OrderBy(g => g.Key, StringComparer.CurrentCulture)
                    .Select(g => new DaysTaken(g.Key, preview.Spans.Where(m => g.Any(m.Span.Overlaps)).DistinctBy(m => m.Date).Count()))
                    .Where(t => t.Days > 0),
            ],
        };
    }

    /// <summary>The dates of a season at a municipality, seen from this instant.</summary>
    internal static Outcome<SeasonPreview> Of(SeasonDates season, Municipality municipality, DateTime nowUtc)
    {
        var made = season.Rule.Occurrences(season.Period, municipality.Country);
        if (!made.IsSuccess)
            return Outcome.Refused<SeasonPreview>(made.Refusals);

        var zone = municipality.Zone;
        var coming = made.Value.Made.Where(d => PlaceTime.ToUtc(d.Date, season.Rule.Start, zone) > nowUtc).ToList();
        if (coming.Count == 0)
            return Refusal.OfField(nameof(SeasonPlan.To), "scheduling.season-over", ("to", season.Period.To));
        return new SeasonPreview(
            coming, made.Value.LeftOut, [.. made.Value.WorthALook.Intersect(coming)], made.Value.Made.Count - coming.Count,
            [new ShiftHours(season.Rule.Start, season.Rule.End)])
        {
            NeedlessExtraDays = season.Rule.NeedlessExtraDays(season.Period, municipality.Country),
            Skipped = [.. coming.SelectMany(d => PlaceTime.Skipped(d.Date, season.Rule.Start, season.Rule.End, zone))],
            Spans = [.. coming.Select(d => (d.Date, season.Rule.Start, season.Rule.End, PlaceTime.Span(d.Date, season.Rule.Start, season.Rule.End, zone)))],
        };
    }
}
