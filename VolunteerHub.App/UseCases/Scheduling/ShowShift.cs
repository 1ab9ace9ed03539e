using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Data.Proposals;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>One need of a shift, with who is on it.</summary>
/// <param name="Id">The need.</param>
/// <param name="Terms">Its numbers.</param>
/// <param name="Task">The task's title.</param>
/// <param name="People">Who has said yes, those with a seat first; of a shift that was called off, whose yes ended with it, those who had a seat first.</param>
/// <param name="Asked">The names of those who are asked to it and have not answered.</param>
/// <param name="Conditions">What must hold while volunteers do the task.</param>
public sealed record ShiftNeedView(
    NeedId Id, NeedTerms Terms, string Task, IReadOnlyList<ShiftPerson> People, IReadOnlyList<string> Asked, IReadOnlyList<string> Conditions)
{
    /// <summary>Its seats that associations keep and nobody has yet; there are never fewer seats than these and those with people.</summary>
    public IReadOnlyList<KeptSeats> Kept { get; init; } = [];
}

/// <summary>Somebody on a shift.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Status">Where their yes stands.</param>
/// <param name="HasEmail">Whether a letter reaches them.</param>
/// <param name="HadSeat">Whether they have or had a seat; whoever only waited or was being offered one has not said yes to a seat.</param>
public sealed record ShiftPerson(string Name, SignUpStatus Status, bool HasEmail, bool HadSeat);

/// <summary>Seats that an association kept on a shift when it was called off.</summary>
/// <param name="By">The association.</param>
/// <param name="ContactName">Who speaks for it.</param>
/// <param name="ContactEmail">Where they get mails.</param>
/// <param name="Count">How many seats.</param>
public sealed record CalledOffSeats(string By, string ContactName, string ContactEmail, int Count);

/// <summary>One shift with everything that can be edited.</summary>
/// <param name="Row">When, where, and how full.</param>
/// <param name="Season">The season whose pattern made it, or null.</param>
/// <param name="SeasonName">The season's name, or null.</param>
/// <param name="Note">The word to whoever comes.</param>
/// <param name="CancelledBecause">Why it was called off.</param>
/// <param name="IsDetached">Whether it was edited by hand, so that its pattern leaves it alone.</param>
/// <param name="Needs">Whom it needs.</param>
/// <param name="Lacking">The tasks that keep a draft from being published.</param>
public sealed record ShiftView(
    ShiftRow Row,
    SeasonId? Season,
    string? SeasonName,
    string Note,
    string CancelledBecause,
    bool IsDetached,
    IReadOnlyList<ShiftNeedView> Needs,
    IReadOnlyList<Refusal> Lacking)
{
    /// <summary>Whether what can be edited still stands as it was shown here; how full it is meanwhile does not matter.</summary>
    internal bool Shows(Shift shift) =>
        (Row.Date, Row.Start, Row.End, Note) == (shift.Date, shift.Start, shift.End, shift.Note)
        && Needs.Select(n => (n.Id, n.Terms)).SequenceEqual(shift.Needs.OrderBy(n => n.Number).Select(n => (n.Id, n.Terms)));

    /// <summary>Who had a seat on it when it was called off and is not on it now, by name; of a shift that was put back.</summary>
    public IReadOnlyList<string> Had { get; init; } = [];

    /// <summary>The same of those who waited or were being offered a seat.</summary>
    public IReadOnlyList<string> HadWaited { get; init; } = [];

    /// <summary>The seats that associations kept when it was called off; of one that was put back, without those that keep seats on it again.</summary>
    public IReadOnlyList<CalledOffSeats> HadKept { get; init; } = [];

    /// <summary>How many people get a letter when it is called off.</summary>
    public int ToldOfCallingOff { get; init; }

    /// <summary>Whether somebody would be told of another word to whoever comes.</summary>
    public bool HasPeopleToNote => CanChange && Needs.Any(n => n.Kept.Count > 0 || n.People.Any(p => p.Status == SignUpStatus.Confirmed));

    /// <summary>
    /// The hours that its place announces, where the shift lies outside them: with those hours the frame judged what is done on it. Null for a shift within them.
    /// </summary>
    public OpeningHours? OutsideHours { get; init; }

    /// <summary>Whether it can be put back.</summary>
    public bool CanPutBack => Row is { HasStarted: false, State: ShiftState.Cancelled };

    /// <summary>Whether it can still be changed.</summary>
    public bool CanChange => Row is { HasStarted: false, State: not ShiftState.Cancelled };
}

/// <summary>Shows one shift.</summary>
public sealed class ShowShift(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Reads it. Refused as "scheduling.shift-not-found".</summary>
    public async Task<Outcome<ShiftView>> RunAsync(Actor actor, ShiftId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var shift = await context.Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (shift is null)
            return Refusal.Of("scheduling.shift-not-found");

        var row = (await ShiftRows.ReadAsync(context, context.Shifts.Where(s => s.Id == id), now, cancellationToken)).Single();
        var season = await (from pattern in context.Patterns
                            join s in context.Seasons on pattern.SeasonId equals s.Id
                            where pattern.Id == shift.ShiftPatternId
                            select new { s.Id, s.Name }).SingleOrDefaultAsync(cancellationToken);
        // Calling off ended every yes: those are the people that the reader wants to know of, also to ask them anew. One who was on it both times when
        // it was called off twice is one.
        var all = await (from signUp in context.SignUps
                         join person in context.PeopleEver on signUp.PersonId equals person.Id
                         where signUp.ShiftId == id
                             && (signUp.Status != SignUpStatus.Withdrawn || (signUp.WithdrawnBy == WithdrawnBy.Cancellation && person.DeletedAt == null))
                         orderby signUp.CreatedAt
                         select new
                         {
                             person.Id,
                             signUp.NeedId,
                             signUp.SeatId,
                             person.Name,
                             signUp.Status,
                             HasEmail = person.Email != "",
                             HadSeat = signUp.SeatedAt != null,
                         }).ToListAsync(cancellationToken);
        var isCancelled = shift.State == ShiftState.Cancelled;
        var people = all.Where(p => isCancelled || p.Status != SignUpStatus.Withdrawn).OrderByDescending(p => p.HadSeat).DistinctBy(p => (p.Id, p.NeedId)).ToLookup(p => p.NeedId);
        var had = isCancelled ? [] : all.Where(p => p.Status == SignUpStatus.Withdrawn && !all.Any(o => o.Id == p.Id && o.Status != SignUpStatus.Withdrawn))
            .OrderByDescending(p => p.HadSeat).DistinctBy(p => p.Id).ToList();
        var taken = all.Select(p => p.SeatId).ToHashSet();
        var allBlocks = await context.SeatBlocks.AsNoTracking().IgnoreAutoIncludes()
            .Where(b => b.ShiftId == id && (b.EndedAt == null || (b.SeatsCalledOff != null && b.ContactEmail != ""))).ToListAsync(cancellationToken);
        var blocks = allBlocks.Where(b => b.EndedAt is null).ToDictionary(b => b.Id);
        var keepAgain = blocks.Values.Select(b => b.ContactEmail).ToHashSet();
        var asked = await context.AskedAsync([id], cancellationToken);
        var taskIds = shift.Needs.Select(n => n.TaskId).ToList();
        var titles = await context.Tasks.Where(t => taskIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Title, cancellationToken);
        var conditions = await context.ConditionsAsync(taskIds, now, cancellationToken);
        var announced = await context.Places.Where(p => p.Id == shift.PlaceId).Select(p => p.AnnouncedHours).SingleAsync(cancellationToken);
        return new ShiftView(
            row,
            season?.Id,
            season?.Name,
            shift.Note,
            shift.CancelledBecause,
            shift.IsDetached,
            [
                .. shift.Needs.OrderBy(n => n.Number).Select(n => new ShiftNeedView(
                    n.Id, n.Terms, titles[n.TaskId], [.. people[n.Id].OrderBy(p => p.Status).Select(p => new ShiftPerson(p.Name, p.Status, p.HasEmail, p.HadSeat))], [.. asked[n.Id]],
                    [.. conditions[n.TaskId]])
                {
                    Kept =
                    [
                        .. n.Seats.Where(s => s.HeldById is not null && !taken.Contains(s.Id)).GroupBy(s => blocks[s.HeldById!.Value])
                            .Select(g => new KeptSeats(g.Key.Id, g.Key.Association, SeatBlock.LastDay(shift.Date), g.Count())),
                    ],
                }),
            ],
            await context.LackingAsync(taskIds, now, cancellationToken))
        {
            Had = [.. had.Where(p => p.HadSeat).Select(p => p.Name)],
            HadWaited = [.. had.Where(p => !p.HadSeat).Select(p => p.Name)],
            HadKept =
            [
                .. allBlocks.Where(b => b.SeatsCalledOff > 0 && !keepAgain.Contains(b.ContactEmail)).OrderByDescending(b => b.EndedAt)
                    .DistinctBy(b => (b.ContactEmail, b.Association)).OrderBy(b => b.TakenAt)
                    .Select(b => new CalledOffSeats(b.Association, b.ContactName, b.ContactEmail, b.SeatsCalledOff!.Value)),
            ],
            ToldOfCallingOff = (await ShiftReaders.WithAskedAsync(
                context, id, all.Where(p => p.Status != SignUpStatus.Withdrawn).Select(p => p.Id), cancellationToken)).Count,
            OutsideHours = announced.LeaveOut(shift.Date, shift.Start, shift.End) ? announced : null,
        };
    }
}
