using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Wishes;

/// <summary>How it stands with a season's wishes, for its coordinator. What anybody wishes is not in it.</summary>
/// <param name="Activity">Of which activity.</param>
/// <param name="Place">Where.</param>
/// <param name="Until">The last day on which wishes are taken; null while nobody is asked.</param>
/// <param name="IsOpen">Whether wishes are taken today.</param>
/// <param name="Latest">The latest day that may be named: the season's last.</param>
/// <param name="Shifts">How many shifts can be wished for.</param>
/// <param name="Answered">How many volunteers have said what they wish.</param>
/// <param name="ToWrite">How many would get a letter: they have an address, want such letters, have signed up at the place in the last years (<see cref="AskForWishes.YearsBack"/>) and have not answered.</param>
/// <param name="WrittenBefore">Whether letters about the season's wishes have gone out before.</param>
/// <param name="Lacking">The tasks that keep volunteers from being asked, as refusals that name them.</param>
public sealed record AskedWishes(
    string Activity, string Place, DateOnly? Until, bool IsOpen, DateOnly Latest, int Shifts, int Answered, int ToWrite, bool WrittenBefore, IReadOnlyList<Refusal> Lacking);

/// <summary>
/// Asks volunteers what they wish of a season until a day, or asks no longer. Without a standing approval of every task on its shifts it is
/// refused, as publishing is: nobody is asked to do what the frame has not allowed.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where the place keeps time.</param>
/// <param name="letters">Writes to those who have been there in the last years and want it.</param>
/// <param name="clock">What time it is.</param>
public sealed class AskForWishes(HubContexts contexts, Municipalities municipalities, WishLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>How many years back somebody signed up at the place who is still written to: who has not come for longer has not asked to hear more.</summary>
    public const int YearsBack = 2;

    /// <summary>How the record of a season says that it was asked about.</summary>
    private const string Asked = "%.asked";

    /// <summary>How the record of the asking ends where nobody was written to.</summary>
    private const string NoLetter = "%, 0";

    /// <summary>How it stands. Refused as "scheduling.season-not-found".</summary>
    public async Task<Outcome<AskedWishes>> ShowAsync(Actor actor, SeasonId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        if (await context.Seasons.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } season)
            return Refusal.Of("scheduling.season-not-found");

        var today = await TodayAsync(actor, cancellationToken);
        var activity = await context.Activities.AsNoTracking().SingleAsync(a => a.Id == season.ActivityId, cancellationToken);
        return new AskedWishes(
            activity.Name,
            await context.Places.Where(p => p.Id == activity.PlaceId).Select(p => p.Name).SingleAsync(cancellationToken),
            season.WishesUntil,
            season.TakesWishesOn(today),
            season.To,
            await context.ToWishFor(season, now).CountAsync(cancellationToken),
            await context.Wishes.CountAsync(w => w.SeasonId == id, cancellationToken),
            await ToWrite(context, season, activity.PlaceId, today).CountAsync(cancellationToken),
            await context.Decisions.AnyAsync(d => d.Subject == id.Value && EF.Functions.Like(d.Action, Asked) && !EF.Functions.Like(d.Because, NoLetter), cancellationToken),
            await context.LackingAsync(season, now, cancellationToken));
    }

    /// <summary>
    /// Asks until a day, which is part of it; the same again moves the day. Refused as "scheduling.season-not-found",
    /// "wishes.nothing-to-wish-for" and "scheduling.task-without-approval", and with its field as "scheduling.date-missing" for no day,
    /// "wishes.until-past" and "wishes.until-after-season".
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">Of which season.</param>
    /// <param name="until">The last day.</param>
    /// <param name="write">Whether to write to those who have signed up at the place in the last years and have not answered.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many letters are on their way.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, SeasonId id, DateOnly? until, bool write, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await context.Seasons.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } season)
            return Refusal.Of("scheduling.season-not-found");

        var today = await TodayAsync(actor, cancellationToken);
        var refusals = Check(season, until, today).ToList();
        if (!await context.ToWishFor(season, now).AnyAsync(cancellationToken))
            refusals.Add(Refusal.Of("wishes.nothing-to-wish-for"));
        refusals.AddRange(await context.LackingAsync(season, now, cancellationToken));
        if (refusals.Count > 0)
            return refusals;

        season.AskForWishes(until);
        var written = write ? await WriteAsync(context, season, today, cancellationToken) : 0;
        context.Add(new DecisionRecord(
            actor, "wishes.asked", id.Value, string.Create(CultureInfo.InvariantCulture, $"{until:yyyy-MM-dd}, {written}"), now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Asks no longer. What was answered is kept. Refused as "scheduling.season-not-found".</summary>
    public async Task<Outcome<Done>> StopAsync(Actor actor, SeasonId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await context.Seasons.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } season)
            return Refusal.Of("scheduling.season-not-found");

        if (season.WishesUntil is null)
            return Outcome.Success();
        season.AskForWishes(null);
        context.Add(new DecisionRecord(actor, "wishes.stopped", id.Value, "", clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    private static IEnumerable<Refusal> Check(Season season, DateOnly? until, DateOnly today)
    {
        if (until is null)
            yield return Refusal.OfField(nameof(AskedWishes.Until), "scheduling.date-missing");
        else if (until < today)
            yield return Refusal.OfField(nameof(AskedWishes.Until), "wishes.until-past");
        else if (until > season.To)
            yield return Refusal.OfField(nameof(AskedWishes.Until), "wishes.until-after-season", ("last", season.To));
    }

    /// <summary>
    /// Those who have signed up for a shift of the last years at the place, of this activity or another, have not answered yet, have an address to write to and
    /// have not asked to be left in peace.
    /// </summary>
    private static IQueryable<Person> ToWrite(HubDbContext context, Season season, PlaceId place, DateOnly today)
    {
        var since = today.AddYears(-YearsBack);
        return context.People.Where(p =>
            p.Email != "" && !p.NoWishLetters
            && context.SignUps.Any(s => s.PersonId == p.Id && context.Shifts.Any(h => h.Id == s.ShiftId && h.PlaceId == place && h.Date >= since))
            && !context.Wishes.Any(w => w.SeasonId == season.Id && w.PersonId == p.Id));
    }

    private async Task<int> WriteAsync(HubDbContext context, Season season, DateOnly today, CancellationToken cancellationToken)
    {
        var activity = await context.Activities.SingleAsync(a => a.Id == season.ActivityId, cancellationToken);
        var place = await context.Places.SingleAsync(p => p.Id == activity.PlaceId, cancellationToken);
        var people = await ToWrite(context, season, place.Id, today).AsNoTracking().ToListAsync(cancellationToken);
        await letters.AskAsync(context, season, activity, place, people, cancellationToken);
        return people.Count;
    }

    private async Task<DateOnly> TodayAsync(Actor actor, CancellationToken cancellationToken)
    {
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        return PlaceTime.DateAt(clock.GetUtcNow().UtcDateTime, municipality);
    }
}
