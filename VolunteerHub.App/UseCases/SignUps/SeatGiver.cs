using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>How a wish for a seat was answered.</summary>
public enum SignUpAnswer
{
    /// <summary>Got a seat.</summary>
    Confirmed,

    /// <summary>Every seat that fits is taken: stands on the waiting list.</summary>
    Waiting,

    /// <summary>Had the seat already; nothing changed.</summary>
    AlreadyOn,

    /// <summary>Stood on the waiting list already, and still does; nothing changed.</summary>
    AlreadyWaiting,

    /// <summary>Not possible; the refusals say why.</summary>
    Refused,
}

/// <summary>A wish for a seat.</summary>
/// <param name="Shift">On which shift.</param>
/// <param name="Need">For which of its needs; null takes, of those with a seat that fits, the one that misses most people, and waits for that one where none has.</param>
/// <param name="Block">The block of the association that named the person, whose seats go first.</param>
public sealed record SeatWish(ShiftId Shift, NeedId? Need = null, SeatBlockId? Block = null)
{
    /// <summary>The wishes as they stand in the address of the page that tells what was agreed.</summary>
    public static string Query(IEnumerable<SeatWish> wishes) => string.Join('&', wishes.Select(
        w => w.Need is { } need ? $"s={w.Shift.Value:N}&need={need.Value:N}" : $"s={w.Shift.Value:N}"));
}

/// <summary>The answer to a wish.</summary>
/// <param name="Shift">On which shift.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="SignUp">The sign-up that stands now, or null when it was refused.</param>
/// <param name="Refusals">Every reason why not.</param>
public sealed record SeatAnswer(ShiftId Shift, SignUpAnswer Answer, SignUp? SignUp, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether anything changed.</summary>
    public bool IsNew => Answer is SignUpAnswer.Confirmed or SignUpAnswer.Waiting;

    /// <summary>The shifts whose waiting lists the person is off, for they are at the same time as the seat or too near.</summary>
    public IReadOnlyList<ShiftId> Ended { get; init; } = [];

    /// <summary>Whoever looked for a stand-in and whose seat it was until now; null where a free one was given.</summary>
    internal SignUp? TakenOverFrom { get; init; }

    /// <summary>The shifts on which something changed.</summary>
    public IEnumerable<ShiftId> Changed => IsNew ? [Shift, .. Ended] : [];
}

/// <summary>A yes that a seat is given for.</summary>
/// <param name="Person">Who said it.</param>
/// <param name="Given">How.</param>
/// <param name="SaidUtc">When, UTC, where that was before.</param>
internal sealed record Yes(PersonId Person, YesGiven Given, DateTime? SaidUtc = null);

/// <summary>
/// Gives seats and offers freed ones. Always inside a writing transaction of the caller, so that two people on their way to the last
/// seat come one after the other; the caller commits, and only then tells open pages.
/// </summary>
/// <param name="letters">Writes to the people concerned.</param>
public sealed class SeatGiver(SignUpLetters letters)
{
    /// <summary>
    /// Answers each wish of a person, seats before places on waiting lists, and in the order in which they were chosen, so that the second of two that
    /// overlap is refused for the first; then writes one letter, where anything is new. All of it is saved; the caller commits it, or does not.
    /// </summary>
    /// <returns>The answers in the order of the wishes.</returns>
    public Task<List<SeatAnswer>> GiveAllAsync(
        HubDbContext context, Municipality municipality, Person person, IReadOnlyList<SeatWish> wishes, DateTime nowUtc, CancellationToken cancellationToken) =>
        GiveAllAsync(context, municipality, person, wishes, nowUtc, underOtherName: false, cancellationToken);

    /// <summary>The same where the wish may carry another name than the one by which its address is known: then there is a letter in any case, which says so.</summary>
    public async Task<List<SeatAnswer>> GiveAllAsync(
        HubDbContext context, Municipality municipality, Person person, IReadOnlyList<SeatWish> wishes, DateTime nowUtc, bool underOtherName,
        CancellationToken cancellationToken)
    {
        var chosen = wishes.DistinctBy(w => w.Shift).ToList();
        var given = new Dictionary<ShiftId, SeatAnswer>();
        foreach (var mayWait in new[] { false, true })
        {
            foreach (var wish in chosen.Where(w => !given.ContainsKey(w.Shift)))
            {
                if (await AnswerAsync(context, person, wish, mayWait, nowUtc, cancellationToken) is not { } answer)
                    continue;
                given.Add(wish.Shift, answer);
                await context.SaveChangesAsync(cancellationToken);
                if (answer is { Answer: SignUpAnswer.Confirmed, SignUp: { } seated })
                    await ReleaseAsync(context, municipality, seated, answer.TakenOverFrom, nowUtc, cancellationToken);
            }
        }

        List<SeatAnswer> answers = [.. chosen.Select(w => given[w.Shift])];
        if (underOtherName || answers.Exists(a => a.IsNew))
            await letters.QueueAgreedAsync(context, municipality, person, answers, underOtherName, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return answers;
    }

    /// <summary>
    /// Gives a seat, or a place on the waiting list. To ask again changes nothing. An offer that is over counts as waiting. Whoever
    /// waits for another task of the shift gets a free seat of the wished one in place of that; without one it is refused as
    /// "signups.waits-for-another-task" and they keep their place, and whoever has a seat of another task is "signups.already-on-it".
    /// </summary>
    public static async Task<SeatAnswer> GiveAsync(
        HubDbContext context, Person person, SeatWish wish, DateTime nowUtc, CancellationToken cancellationToken) =>
        (await AnswerAsync(context, person, wish, mayWait: true, nowUtc, cancellationToken))!;

    /// <summary>The answer; null where only the waiting list is left, and it is not its turn yet.</summary>
    private static async Task<SeatAnswer?> AnswerAsync(
        HubDbContext context, Person person, SeatWish wish, bool mayWait, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == wish.Shift, cancellationToken);
        var needs = shift?.Needs.OrderBy(n => n.Number).Where(n => wish.Need is null || n.Id == wish.Need).ToList() ?? [];
        if (shift is null || needs.Count == 0)
            return new SeatAnswer(wish.Shift, SignUpAnswer.Refused, null, [Refusal.Of("signups.shift-unknown")]);

        var standing = await context.SignUps.FirstOrDefaultAsync(
            s => s.ShiftId == shift.Id && s.PersonId == person.Id && s.Status != SignUpStatus.Withdrawn, cancellationToken);
        var elsewhere = standing is not null && needs.TrueForAll(n => n.Id != standing.NeedId);
        if (elsewhere && standing!.Status != SignUpStatus.Waiting)
            return Refused(shift, Refusal.Of(standing.Status == SignUpStatus.Confirmed ? "signups.already-on-it" : "signups.waits-for-another-task"));
        if (standing is { Status: SignUpStatus.Confirmed })
            return new SeatAnswer(shift.Id, SignUpAnswer.AlreadyOn, standing, []);

        // Whoever waits or is being offered a seat is not in their own way.
        var engagements = (await OpenShifts.EngagementsAsync(context, person.Id, nowUtc.AddDays(-1), cancellationToken))
            .Where(e => e.ShiftId != shift.Id).ToList();
        var approved = await OpenShifts.TasksApprovedAsync(context, shift, nowUtc, cancellationToken);
        var guardian = await context.GuardianDutyAsync(cancellationToken);
        var facts = needs.ToDictionary(
            n => n, n => new SignUpFacts(shift, n, approved, person.AgeBand, engagements, nowUtc, guardian, person.GuardianConsent, person.Certificate));
        var checks = needs.ToDictionary(n => n, n => SignUpRules.Check(facts[n]));
        var possible = needs.Where(n => checks[n].Count == 0 && (standing is null || elsewhere || n.Id == standing.NeedId)).ToList();
        if (possible.Count == 0)
            return Refuse(shift, elsewhere ? null : standing, [.. checks.Values.SelectMany(r => r).Distinct()]);

        // An offer that is over is the next one's: until it is let lapse, whoever had it waits.
        if (standing?.OfferIsOver(nowUtc) == true)
            return new SeatAnswer(shift.Id, SignUpAnswer.AlreadyWaiting, standing, []);
        var yes = new Yes(person.Id, YesGiven.InApp);
        if (standing is { Status: SignUpStatus.Offered, SeatId: { } offered })
        {
            var own = needs.Single(n => n.Id == standing.NeedId);
            return await SeatedAsync(Seat(context, standing, own, own.Seats.Single(s => s.Id == offered), yes, nowUtc));
        }

        var taken = await OpenShifts.TakenSeatsAsync(context, shift.Id, cancellationToken);
        foreach (var need in Seating.MostMissingFirst(possible, taken))
        {
            if (Seating.Choose(need, taken, person.Has, wish.Block) is { } seat)
                return await SeatedAsync(Seat(context, standing, need, seat, yes, nowUtc));
        }

        foreach (var need in Seating.MostMissingFirst(possible, taken))
        {
            if (await StandIns.TakeOverAsync(context, need, taken, person, wish.Block, nowUtc, cancellationToken) is var (seat, from))
                return await SeatedAsync(Seat(context, standing, need, seat, yes, nowUtc), from);
        }

        if (!mayWait)
            return null;
        if (elsewhere)
            return Refused(shift, Refusal.Of("signups.waits-for-another-task"));
        if (standing is not null)
            return new SeatAnswer(shift.Id, SignUpAnswer.AlreadyWaiting, standing, []);
        var whyNotWait = possible.SelectMany(n => SignUpRules.Check(facts[n] with { ToWait = true })).Distinct().ToList();
        if (whyNotWait.Count > 0)
            return Refused(shift, whyNotWait);
        // A yes is to one task: whoever left it open waits for the one that lacks most people.
        var waiting = SignUp.Waiting(Seating.MostMissingFirst(possible, taken).First(), person.Id, YesGiven.InApp, nowUtc);
        context.Add(waiting);
        return new SeatAnswer(shift.Id, SignUpAnswer.Waiting, waiting, []);

        async Task<SeatAnswer> SeatedAsync(SignUp signUp, SignUp? from = null)
        {
            var ended = await EndWaitsAsync(context, shift, person.Id, engagements, nowUtc, cancellationToken);
            return new SeatAnswer(shift.Id, SignUpAnswer.Confirmed, signUp, []) { Ended = ended, TakenOverFrom = from };
        }
    }

    /// <summary>
    /// Offers the free seats of the shifts on which somebody waits, where they may have one now that they could not have before. Call it whenever a skill
    /// or a certificate was noted.
    /// </summary>
    /// <returns>The shifts on which they wait.</returns>
    public async Task<IReadOnlyList<ShiftId>> OfferFreeSeatsToAsync(
        HubDbContext context, Municipality municipality, PersonId person, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var shifts = await (
            from signUp in context.SignUps
            join shift in context.Shifts.IgnoreAutoIncludes() on signUp.ShiftId equals shift.Id
            where signUp.PersonId == person && signUp.Status == SignUpStatus.Waiting && shift.StartsAt > nowUtc
            select shift.Id).Distinct().ToListAsync(cancellationToken);
        await OfferFreeSeatsOnAsync(context, municipality, shifts, nowUtc, cancellationToken);
        return shifts;
    }

    /// <summary>
    /// Offers the free seats of shifts to those who wait there. Call it whenever seats were added, or sign-ups are possible again.
    /// </summary>
    public async Task OfferFreeSeatsOnAsync(
        HubDbContext context, Municipality municipality, IReadOnlyCollection<ShiftId> shifts, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var needs = await context.SignUps.Where(s => shifts.Contains(s.ShiftId) && s.Status == SignUpStatus.Waiting)
            .Select(s => s.NeedId).Distinct().ToListAsync(cancellationToken);
        foreach (var need in needs)
            await OfferFreeSeatsAsync(context, municipality, need, nowUtc, cancellationToken: cancellationToken);
    }

    /// <summary>
    /// Offers a need's free seats to those who have waited longest and may have them, each with a letter; one that an association keeps to those of its people who
    /// wait. Call it whenever a seat has become free.
    /// </summary>
    /// <param name="context">The caller's context, in its transaction, with the change that freed the seat saved.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="needId">Whose seats.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    /// <param name="except">Somebody who has just let an offer lapse and is not asked again at once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task OfferFreeSeatsAsync(
        HubDbContext context,
        Municipality municipality,
        NeedId needId,
        DateTime nowUtc,
        IReadOnlySet<SignUpId>? except = null,
        CancellationToken cancellationToken = default)
    {
        var shiftId = await context.Needs.Where(n => n.Id == needId).Select(n => n.ShiftId).SingleAsync(cancellationToken);
        var shift = await context.Shifts.SingleAsync(s => s.Id == shiftId, cancellationToken);
        var need = shift.Needs.Single(n => n.Id == needId);
        if (shift.State != ShiftState.Published || OfferRule.Until(nowUtc, shift.StartsAt) is not { } until
            || !await OpenShifts.TasksApprovedAsync(context, shift, nowUtc, cancellationToken))
        {
            return;
        }

        var guardian = await context.GuardianDutyAsync(cancellationToken);
        var taken = await OpenShifts.TakenSeatsAsync(context, shiftId, cancellationToken);
        var waiting = await context.SignUps
            .Where(s => s.NeedId == needId && s.Status == SignUpStatus.Waiting)
            .OrderBy(s => s.CreatedAt)
            .ToListAsync(cancellationToken);
        // However many wait, the write lock is held for one question about them; where they stand otherwise is asked only of who could have a seat.
        var people = await context.People
            .Where(p => context.SignUps.Any(s => s.PersonId == p.Id && s.NeedId == needId && s.Status == SignUpStatus.Waiting))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var named = need.Seats.Any(s => s.HeldById is not null && !taken.Contains(s.Id)) ? await NamedSeats.ByAddressAsync(context, needId, cancellationToken) : [];
        foreach (var signUp in waiting.Where(s => except?.Contains(s.Id) != true))
        {
            if (need.Seats.All(s => taken.Contains(s.Id)))
                return;
            var person = people[signUp.PersonId];
            if (Seating.Choose(need, taken, person.Has, named.TryGetValue(person.Email, out var block) ? block : null) is not { } seat)
                continue;
            var engagements = await OpenShifts.EngagementsAsync(context, person.Id, nowUtc.AddDays(-1), cancellationToken);
            var facts = new SignUpFacts(
                shift, need, true, person.AgeBand, [.. engagements.Where(e => e.ShiftId != shiftId)], nowUtc, guardian, person.GuardianConsent, person.Certificate);
            if (SignUpRules.Check(facts).Count > 0)
                continue;

            signUp.Offer(seat.Id, until);
            taken.Add(seat.Id);
            await letters.QueueOfferAsync(context, municipality, person, shift, signUp, cancellationToken);
            // Whoever waits on several shifts is asked for where they stand before each offer: two at one time would stand in each other's way.
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Lets offers lapse whose time is up: each seat is offered to the next one who waits, and the person goes to the end of the waiting list. All of it
    /// is saved in the caller's transaction.
    /// </summary>
    public async Task LapseAsync(
        HubDbContext context, Municipality municipality, IReadOnlyCollection<SignUp> offers, DateTime nowUtc, CancellationToken cancellationToken)
    {
        foreach (var offer in offers)
            offer.LetOfferLapse(nowUtc);
        await context.SaveChangesAsync(cancellationToken);

        var except = offers.Select(o => o.Id).ToHashSet();
        foreach (var need in offers.Select(o => o.NeedId).Distinct())
            await OfferFreeSeatsAsync(context, municipality, need, nowUtc, except, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Somebody has got a seat: whoever looks for a stand-in on the need and can be done without now is off the shift and told, see <see cref="StandIn"/>.
    /// Call it whenever a seat has become somebody's, with that saved. All of it is saved in the caller's transaction.
    /// </summary>
    /// <param name="context">The caller's context, in its transaction.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="seated">The yes that has got the seat.</param>
    /// <param name="takenOverFrom">Whose seat it was, who is off the shift by that already; null where it was free.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ReleaseAsync(
        HubDbContext context, Municipality municipality, SignUp seated, SignUp? takenOverFrom, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var released = takenOverFrom ?? await StandIns.ReleaseAsync(context, seated, nowUtc, cancellationToken);
        if (released is null)
            return;
        var person = await context.People.SingleAsync(p => p.Id == released.PersonId, cancellationToken);
        await letters.QueueTakenOverAsync(context, municipality, person, released.ShiftId, cancellationToken);
        if (takenOverFrom is null)
            await OfferFreeSeatsAsync(context, municipality, released.NeedId, nowUtc, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Takes back the offer of a seat that nobody has answered yet, for whoever had the seat before is to have it again. Whoever was offered it stands on the
    /// waiting list where they stood, and is told if they have been told of the offer.
    /// </summary>
    /// <returns>Whether there was such an offer.</returns>
    public async Task<bool> TakeOfferBackAsync(HubDbContext context, Municipality municipality, SeatId seat, CancellationToken cancellationToken)
    {
        var offered = await context.SignUps.SingleOrDefaultAsync(s => s.SeatId == seat && s.Status == SignUpStatus.Offered, cancellationToken);
        if (offered is null)
            return false;

        var person = await context.People.SingleAsync(p => p.Id == offered.PersonId, cancellationToken);
        offered.TakeOfferBack();
        await letters.QueueOfferTakenBackAsync(context, municipality, person, offered, cancellationToken);
        return true;
    }

    /// <summary>
    /// The one place where a seat becomes somebody's, whoever gives it: the yes to an offer, the seat of whoever waited, and otherwise a new yes.
    /// </summary>
    /// <param name="context">The caller's context, in its transaction; the caller saves.</param>
    /// <param name="standing">Their place on a waiting list of the shift, or the offer they have; null without.</param>
    /// <param name="need">Of which need.</param>
    /// <param name="seat">Which seat; one that was offered to them is that one.</param>
    /// <param name="yes">Whose yes.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    internal static SignUp Seat(HubDbContext context, SignUp? standing, Need need, Seat seat, Yes yes, DateTime nowUtc)
    {
        if (standing?.NeedId == need.Id)
        {
            if (standing.Status == SignUpStatus.Offered)
                standing.Accept(nowUtc);
            else
                standing.TakeSeat(seat.Id, nowUtc);
            return standing;
        }

        // A yes is to one task for good: the one to wait for another ends, by the wish of who gave it.
        standing?.Withdraw(WithdrawnBy.Volunteer, nowUtc);
        var signUp = SignUp.Confirmed(need, seat.Id, yes.Person, yes.Given, nowUtc, yes.SaidUtc);
        context.Add(signUp);
        return signUp;
    }

    /// <summary>
    /// Ends the waiting lists that a seat makes pointless: one that the person could not take any more is nothing to wait for. Call it whenever a seat
    /// becomes somebody's; the caller saves, writes to them of it, and tells open pages. What is over is left as it went.
    /// </summary>
    /// <param name="context">The caller's context, in its transaction.</param>
    /// <param name="shift">On which shift they get the seat.</param>
    /// <param name="person">Who gets it.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The shifts whose waiting lists they are off, first to last.</returns>
    internal static async Task<IReadOnlyList<ShiftId>> EndWaitsAsync(
        HubDbContext context, Shift shift, PersonId person, DateTime nowUtc, CancellationToken cancellationToken) => await EndWaitsAsync(
            context, shift, person, await OpenShifts.EngagementsAsync(context, person, nowUtc, cancellationToken), nowUtc, cancellationToken);

    private static async Task<IReadOnlyList<ShiftId>> EndWaitsAsync(
        HubDbContext context, Shift shift, PersonId person, IEnumerable<Engagement> engagements, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ended = SignUpRules.WaitsEndedBy(shift, engagements).Select(e => e.ShiftId).ToList();
        var waits = ended.Count == 0 ? [] : await context.SignUps
            .Where(s => s.PersonId == person && ended.Contains(s.ShiftId) && s.Status == SignUpStatus.Waiting).ToListAsync(cancellationToken);
        waits.ForEach(w => w.Withdraw(WithdrawnBy.Volunteer, nowUtc));
        return ended;
    }

    private static SeatAnswer Refused(Shift shift, params IReadOnlyList<Refusal> refusals) => new(shift.Id, SignUpAnswer.Refused, null, refusals);

    private static SeatAnswer Refuse(Shift shift, SignUp? standing, IReadOnlyList<Refusal> refusals) => standing is null
        ? Refused(shift, refusals)
        : new SeatAnswer(
            shift.Id, standing.Status == SignUpStatus.Waiting ? SignUpAnswer.AlreadyWaiting : SignUpAnswer.AlreadyOn, standing, refusals);
}
