using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>What becomes of shifts that a changed pattern no longer makes although somebody is on them. The coordinator says; there is no default.</summary>
public enum PeopleOnDropped
{
    /// <summary>They stay as they are, outside the pattern.</summary>
    Keep,

    /// <summary>They are called off, and everybody on them is told by letter with the reason.</summary>
    Cancel,
}

/// <summary>A season as it shall be.</summary>
/// <param name="Season">Which season.</param>
/// <param name="Plan">Everything about it, also what stays as it was.</param>
/// <param name="OnDropped">What becomes of shifts with people that fall out of the pattern; needed only when there are any.</param>
/// <param name="Reason">What those people read when their shift is called off; not kept where none is.</param>
/// <param name="Pattern">Which of its patterns is changed; null is its first.</param>
public sealed record SeasonChange(
    SeasonId Season, SeasonPlan Plan, PeopleOnDropped? OnDropped = null, string Reason = "", ShiftPatternId? Pattern = null)
{
    /// <summary>Whether the coordinator has read whom new times put on two shifts, and changes the season all the same.</summary>
    public bool DespiteClashes { get; init; }

    /// <summary>Whether the coordinator has read who lacks what the needs come to ask for, and asks for it all the same.</summary>
    public bool DespiteLacking { get; init; }
}

/// <summary>A shift that a change of the pattern concerns.</summary>
/// <param name="Id">The shift.</param>
/// <param name="Date">Its date.</param>
/// <param name="Names">Who is confirmed, offered a seat or waiting, and who was asked and has not answered.</param>
public sealed record ConcernedShift(ShiftId Id, DateOnly Date, IReadOnlyList<string> Names)
{
    /// <summary>How many they are.</summary>
    public int People => Names.Count;

    /// <summary>Where letters about it go. One address is one person, also who speaks for an association and is on a shift as well.</summary>
    internal IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Those of them whom no letter reaches. Two of one name are two.</summary>
    internal IReadOnlyList<(PersonId Id, string Name)> WithoutAddress { get; init; } = [];
}

/// <summary>What a change would do, shown before it is done.</summary>
/// <param name="Preview">The season's dates as they would be.</param>
/// <param name="Add">Dates that get a new draft shift.</param>
/// <param name="Keep">How many shifts stay.</param>
/// <param name="Retimed">Those of them that get other hours; their people are told by letter.</param>
/// <param name="Drop">Shifts that go and that nobody is on or asked to.</param>
/// <param name="DropWithPeople">Shifts that would go although somebody is on them or asked to them.</param>
/// <param name="ByHand">Shifts that were edited or called off by hand; they are not touched.</param>
public sealed record SeasonDifference(
    SeasonPreview Preview,
    IReadOnlyList<DateOnly> Add,
    int Keep,
    IReadOnlyList<ConcernedShift> Retimed,
    IReadOnlyList<ConcernedShift> Drop,
    IReadOnlyList<ConcernedShift> DropWithPeople,
    IReadOnlyList<DateOnly> ByHand)
{
    /// <summary>How many people are told, each by one letter, if that becomes of the shifts that would go although somebody is on them.</summary>
    public int Told(PeopleOnDropped? onDropped) => Changed(onDropped).SelectMany(s => s.Addresses).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The names of those whom the coordinator tells then, for they have no address.</summary>
    public IReadOnlyList<string> Untold(PeopleOnDropped? onDropped) =>
        [.. Changed(onDropped).SelectMany(s => s.WithoutAddress).Distinct().Select(p => p.Name).Order(StringComparer.CurrentCulture)];

    /// <summary>What several patterns of a season together would do.</summary>
    internal static SeasonDifference Together(IReadOnlyList<SeasonDifference> patterns) => new(
        SeasonPreview.Together([.. patterns.Select(p => p.Preview)]),
        [.. patterns.SelectMany(p => p.Add).Order()],
        patterns.Sum(p => p.Keep),
        [.. patterns.SelectMany(p => p.Retimed).OrderBy(s => s.Date)],
        [.. patterns.SelectMany(p => p.Drop).OrderBy(s => s.Date)],
        [.. patterns.SelectMany(p => p.DropWithPeople).OrderBy(s => s.Date)],
        [.. patterns.SelectMany(p => p.ByHand).Order()]);

    private IEnumerable<ConcernedShift> Changed(PeopleOnDropped? onDropped) =>
        Retimed.Concat(onDropped == PeopleOnDropped.Cancel ? DropWithPeople : []);
}

/// <summary>
/// Changes a season and one of its patterns. Shifts that have begun, were edited by hand or were called off are never touched, and no shift that
/// somebody is on disappears in silence: everybody whom it concerns gets one letter, or is named to the coordinator where none reaches them. Seats that are new are offered to whoever waits.
/// </summary>
public sealed class ChangeSeason(
    HubContexts contexts, Municipalities municipalities, TimeProvider clock, SeasonLetters letters, SeatGiver seats, ShiftChanges changes, FrameCatalogue catalogue)
    : IUseCase
{
    /// <summary>Shows what the change would do, with what a new season's preview points at beside its dates. Refused like <see cref="PreviewSeason"/>, and as "scheduling.season-not-found".</summary>
    public async Task<Outcome<SeasonDifference>> PreviewAsync(
        Actor actor, SeasonId season, SeasonPlan plan, ShiftPatternId? pattern = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        var read = plan.ReadDates();
        if (!read.IsSuccess)
            return Outcome.Refused<SeasonDifference>(read.Refusals);

        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var found = await SeasonChangeWork.FindAsync(context, season, cancellationToken, pattern);
        if (found is null)
            return Refusal.Of("scheduling.season-not-found");
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var works = await SeasonChangeWork.CompareAllAsync(context, found, read.Value, municipality, clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (!works.IsSuccess)
            return Outcome.Refused<SeasonDifference>(works.Refusals);
        var difference = SeasonDifference.Together([.. works.Value.Select(w => w.Difference)]);
        return difference with
        {
            Preview = await PreviewSeason.AtActivityAsync(context, found.Activity.Id, difference.Preview, cancellationToken, season),
        };
    }

    /// <summary>
    /// Does it. Refused like <see cref="PlanSeason"/>, and as "scheduling.season-not-found", "scheduling.people-on-dropped-shifts" (no choice
    /// was made), "scheduling.reason-missing", "scheduling.seats-taken-on", "scheduling.need-in-use", "scheduling.task-without-approval",
    /// "frame.text-employees-work" and, where the season as the coordinator saw it is given, "scheduling.changed-meanwhile". When nothing else is, and
    /// unless it is to be done all the same, by <see cref="LackingPeople.AskAsync"/> and <see cref="ShiftClashes.Ask"/> too: who would be on two shifts is known
    /// only once all of them are where they are to be.
    /// </summary>
    public async Task<Outcome<SeasonDifference>> RunAsync(
        Actor actor, SeasonChange input, SeasonView? seen = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        var read = input.Plan.Read();
        if (!read.IsSuccess)
            return Outcome.Refused<SeasonDifference>(read.Refusals);

        var (name, dates, needs) = read.Value;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var found = await SeasonChangeWork.FindAsync(context, input.Season, cancellationToken, input.Pattern);
        if (found is null)
            return Refusal.Of("scheduling.season-not-found");
        var compared = await SeasonChangeWork.CompareAllAsync(context, found, dates, municipality, now, cancellationToken);
        List<Refusal> refusals = [.. compared.Refusals, .. await context.CheckNeedsAsync(found.Activity.Id, needs, cancellationToken)];
        refusals.AddRange(await catalogue.WhyNotReadAsync(context, municipality, [new(nameof(SeasonPlan.Name), name, found.Activity.Name)], now, cancellationToken));
        if (seen?.Shows(found.Season, found.Pattern) == false)
            refusals.Add(Refusal.Of(ShiftChecks.ChangedMeanwhile));
        if (refusals.Count > 0)
            return refusals;

        var works = compared.Value;
        var difference = SeasonDifference.Together([.. works.Select(w => w.Difference)]);
        refusals.AddRange(RefuseSilence(input, difference));
        refusals.AddRange(await works[0].ApplyNeedsAsync(context, needs, now, cancellationToken));
        if (refusals.Count > 0)
            return refusals;

        // Nothing is kept that was not asked for: nobody has read it, and the record is for good.
        var reason = AsksForReason(input, difference) ? VisibleText.Lines(input.Reason) : "";
        found.Season.Change(name, dates.Period);
        found.Pattern.Change(dates.Rule, needs);
        var news = new List<ShiftNews>();
        foreach (var work in works)
        {
            news.AddRange(work.ApplyDates(context));
            news.AddRange(await work.DropAsync(context, input.OnDropped, reason, now, cancellationToken));
        }

        // All its shifts are at their new times before anybody is looked for on two of them; without the commit nothing of it stands.
        await context.SaveChangesAsync(cancellationToken);
        var clashes = await ShiftClashes.ReadAsync(context, [.. news.Where(n => n.Before is not null).Select(n => n.Shift)], now, cancellationToken);
        List<Refusal> asked =
        [
            .. input.DespiteLacking ? [] : await works[0].AskLackingAsync(context, cancellationToken),
            .. input.DespiteClashes ? [] : ShiftClashes.Ask(clashes),
        ];
        if (asked.Count > 0)
            return asked;
        await letters.ChangedAsync(context, found.Activity, news, clashes, cancellationToken);
        ShiftId[] concerned = [.. works.SelectMany(w => w.Concerned)];
        context.Add(new DecisionRecord(actor, "scheduling.season-changed", found.Season.Id.Value, reason, now));
        await context.SaveChangesAsync(cancellationToken);
        await seats.OfferFreeSeatsOnAsync(context, municipality, concerned, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, concerned);
        return difference;
    }

    private static bool AsksForReason(SeasonChange input, SeasonDifference difference) =>
        input.OnDropped == PeopleOnDropped.Cancel && difference.DropWithPeople.Count > 0;

    private static IEnumerable<Refusal> RefuseSilence(SeasonChange input, SeasonDifference difference)
    {
        if (difference.DropWithPeople.Count == 0)
            yield break;
        if (input.OnDropped is null)
        {
            yield return Refusal.OfField(
                nameof(SeasonChange.OnDropped), "scheduling.people-on-dropped-shifts", ("count", difference.DropWithPeople.Count));
        }

        if (!AsksForReason(input, difference))
            yield break;
        foreach (var refusal in CancelShift.CheckReason(input.Reason))
            yield return refusal;
    }
}
