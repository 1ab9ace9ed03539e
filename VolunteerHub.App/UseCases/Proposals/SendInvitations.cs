using System.Globalization;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>Somebody who is to be asked to a need.</summary>
/// <param name="Person">Who.</param>
/// <param name="Need">To which need.</param>
public sealed record SeatToAsk(PersonId Person, NeedId Need);

/// <summary>Why somebody was not asked after all.</summary>
public enum SkippedBecause
{
    /// <summary>The shift has been called off, has started or is no longer there.</summary>
    ShiftGone,

    /// <summary>A task on it has no approval under the frame just now.</summary>
    TaskNotApproved,

    /// <summary>They were asked meanwhile, stand on it already, left it, or their wishes have changed.</summary>
    WishesChanged,

    /// <summary>The need asks for an age or a certificate that nobody has seen, or a guardian has not agreed.</summary>
    AgeOrCertificate,

    /// <summary>The seats have been taken meanwhile.</summary>
    NoSeatLeft,

    /// <summary>It does not go with other shifts of theirs any more.</summary>
    OtherShifts,
}

/// <summary>Somebody who was not asked because things had changed.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Date">The day of the shift; null for one that is gone.</param>
/// <param name="Because">Why.</param>
public sealed record SkippedSeat(string Name, DateOnly? Date, SkippedBecause Because);

/// <summary>What was sent.</summary>
/// <param name="Invitations">How many invitations.</param>
/// <param name="People">To how many people: as many letters.</param>
/// <param name="Opened">How many drafts were opened for it.</param>
/// <param name="Skipped">Who was not asked, and why.</param>
public sealed record SentInvitations(int Invitations, int People, int Opened, IReadOnlyList<SkippedSeat> Skipped);

/// <summary>
/// Asks people to the shifts that a proposal has for them. Nobody is put on a shift. What the proposal was made of may have changed since, so each seat
/// is held once more against the database as it is now; the drafts that people are asked to are opened in the same transaction.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">From which municipality.</param>
/// <param name="letters">Writes the letters.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class SendInvitations(
    HubContexts contexts, Municipalities municipalities, InvitationLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Asks them, and tells who was skipped. Refused as "scheduling.season-not-found", and as "proposals.nobody-to-ask" without anybody.
    /// </summary>
    public async Task<Outcome<SentInvitations>> RunAsync(
        Actor actor, SeasonId season, IReadOnlyCollection<SeatToAsk> seats, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        if (seats.Count == 0)
            return Refusal.Of("proposals.nobody-to-ask");

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await SeasonFactsReader.ReadAsync(context, season, now, cancellationToken) is not { } fill)
            return Refusal.Of("scheduling.season-not-found");

        var (asked, skipped) = Choose(fill.Facts, seats, await context.StandingAsync(now, cancellationToken));
        var shifts = fill.Facts.Shifts.Where(s => asked.Any(a => a.Shift == s.Id)).ToList();
        var opened = shifts.Where(s => s.State == ShiftState.Draft).ToList();
        foreach (var shift in opened)
        {
            shift.Publish();
            context.Add(new DecisionRecord(actor, "scheduling.published", shift.Id.Value, "", now));
        }

        await context.SaveChangesAsync(cancellationToken);
        foreach (var group in asked.GroupBy(a => a.Person))
            await AskAsync(context, municipality, fill, [.. group], now, cancellationToken);
        if (asked.Count > 0)
            context.Add(new DecisionRecord(actor, "proposals.invited", season.Value, asked.Count.ToString(CultureInfo.InvariantCulture), now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. shifts.Select(s => s.Id)]);
        return new SentInvitations(asked.Count, asked.Select(a => a.Person).Distinct().Count(), opened.Count, skipped);
    }

    private async Task AskAsync(
        HubDbContext context, Municipality municipality, SeasonToFill fill, List<ProposedSeat> seats, DateTime now, CancellationToken cancellationToken)
    {
        var person = fill.Facts.Volunteers.Single(v => v.Person.Id == seats[0].Person).Person;
        foreach (var seat in seats)
        {
            var need = fill.Facts.Shifts.Single(s => s.Id == seat.Shift).Needs.Single(n => n.Id == seat.Need);
            context.Add(new Invitation(need, person.Id, now));
        }

        await letters.QueueAsync(context, municipality, person, fill.Found.Season.Name, [.. seats.Select(s => s.Shift)], cancellationToken);
    }

    /// <summary>Takes whoever may be asked now. Of several who are too many, the later ones are skipped.</summary>
    private static (List<ProposedSeat> Asked, List<SkippedSeat> Skipped) Choose(
        SeasonFacts facts, IReadOnlyCollection<SeatToAsk> seats, HashSet<VolunteerTaskId> approved)
    {
        var shifts = facts.Shifts.SelectMany(s => s.Needs.Select(n => (Need: n.Id, Shift: s))).ToDictionary(p => p.Need, p => p.Shift);
        var people = facts.Volunteers.ToDictionary(v => v.Person.Id);
        var asked = new List<ProposedSeat>();
        var skipped = new List<SkippedSeat>();
        foreach (var seat in seats.Distinct())
        {
            var name = people.TryGetValue(seat.Person, out var volunteer) ? volunteer.Person.Name : "";
            if (volunteer is null || !shifts.TryGetValue(seat.Need, out var shift))
                skipped.Add(new SkippedSeat(name, null, SkippedBecause.ShiftGone));
            else if (shift.Needs.Any(n => !approved.Contains(n.TaskId)))
                skipped.Add(new SkippedSeat(name, shift.Date, SkippedBecause.TaskNotApproved));
            else
                asked.Add(Seat(volunteer, shift, shift.Needs.Single(n => n.Id == seat.Need), SeatStanding.Proposed));
        }

        ProposedSeat[] before =
        [
            .. facts.Standing.Where(s => s.At.Status != SignUpStatus.Waiting && shifts.ContainsKey(s.Need)).Select(s => Of(s.Person, s.Need, SeatStanding.Confirmed)),
            .. facts.Invitations.Where(i => i.Answer == InvitationAnswer.Open && !facts.Standing.Any(s => s.Person == i.PersonId && s.At.ShiftId == i.ShiftId))
                .Select(i => Of(i.PersonId, i.NeedId, SeatStanding.Asked)),
        ];
        var trimmed = ProposalTrim.Run(facts, before, asked);
        skipped.AddRange(trimmed.Dropped.Select(d => new SkippedSeat(people[d.Seat.Person].Person.Name, shifts[d.Seat.Need].Date, Because(d.Rule))));
        return ([.. trimmed.Kept], skipped);

        ProposedSeat Of(PersonId person, NeedId need, SeatStanding standing) =>
            Seat(people[person], shifts[need], shifts[need].Needs.Single(n => n.Id == need), standing);
    }

    private static ProposedSeat Seat(VolunteerWishes volunteer, Shift shift, Need need, SeatStanding standing) => new(
        volunteer.Person.Id, shift.Id, need.Id, standing, volunteer.Wishes.AnswerTo(shift.Id, shift.Date, shift.Start), need.SkillId is { } skill && volunteer.Person.Has(skill));

    /// <summary>In words that give away nothing private: who is not to be with whom is a wish like another.</summary>
    private static SkippedBecause Because(ProposalRule rule) => rule switch
    {
        ProposalRule.WithinMaximum or ProposalRule.SkillSeatsAreKept => SkippedBecause.NoSeatLeft,
        ProposalRule.HasRested or ProposalRule.DoesNotOverlap or ProposalRule.WithinTheirLimit or ProposalRule.NotThreeWeeksInARow => SkippedBecause.OtherShifts,
        ProposalRule.IsOldEnough or ProposalRule.HasCertificate or ProposalRule.GuardianHasAgreed => SkippedBecause.AgeOrCertificate,
        _ => SkippedBecause.WishesChanged,
    };
}
