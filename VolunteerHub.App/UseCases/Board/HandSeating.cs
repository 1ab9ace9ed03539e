using VolunteerHub.App.Data;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>Somebody whom a coordinator wants to give a seat.</summary>
/// <param name="Person">Who, or null for somebody whom the municipality does not know yet.</param>
/// <param name="AgeBand">What is known of their age.</param>
/// <param name="Standing">Their place on this need's waiting list, or the offer they have; null without.</param>
/// <param name="Block">The block of the association whose seat they had, whose seats go first; null for everybody else.</param>
/// <param name="Came">Whether they came to the shift unannounced, or stood on it after its start: then it is no matter that it has started.</param>
/// <param name="Noted">A guardian's consent that the coordinator has seen and is noting just now; null without.</param>
internal sealed record Candidate(Person? Person, AgeBand AgeBand, SignUp? Standing, SeatBlockId? Block = null, bool Came = false, GuardianConsent? Noted = null);

/// <summary>Finds the seat for somebody added by hand, by the rules of any sign-up: a coordinator's hand opens nothing that they close.</summary>
internal static class HandSeating
{
    /// <summary>
    /// The seat, or every reason why there is none: those of <see cref="SignUpRules"/> and of <see cref="Seating.WhyNone"/> together. The
    /// waiting list is no way out here: it is for whoever says yes to waiting. That all seats are taken is no reason against somebody who came
    /// already: then there is neither, and a seat is to be made; only where there are as many as a need may have, <see cref="Need.WhyNoMoreSeats"/> is told.
    /// </summary>
    public static async Task<(Seat? Seat, List<Refusal> Refusals)> FindAsync(
        HubDbContext context, Shift shift, Need need, Candidate candidate, DateTime nowUtc, CancellationToken cancellationToken)
    {
        // Who came is often typed in days later: what counts is then where they stood around the shift.
        var around = candidate.Came && shift.StartsAt < nowUtc ? shift.StartsAt : nowUtc;
        var engagements = candidate.Person is null
            ? []
            : await OpenShifts.EngagementsAsync(context, candidate.Person.Id, around.AddDays(-1), cancellationToken);
        // Whoever waits for the seat, or is being offered it, is not in their own way.
        if (candidate.Standing is not null)
            engagements.RemoveAll(e => e.ShiftId == shift.Id);

        var approved = await OpenShifts.TasksApprovedAsync(context, shift, nowUtc, cancellationToken);
        var guardian = await context.GuardianDutyAsync(cancellationToken);
        List<Refusal> refusals =
        [
            .. SignUpRules.Check(new SignUpFacts(
                shift, need, approved, candidate.AgeBand, engagements, nowUtc, guardian, candidate.Noted ?? candidate.Person?.GuardianConsent, candidate.Person?.Certificate,
                candidate.Came)),
        ];
        if (candidate.Standing is { SeatId: { } offered })
            return (need.Seats.Single(s => s.Id == offered), refusals);

        var taken = await OpenShifts.TakenSeatsAsync(context, shift.Id, cancellationToken);
        var seat = Seating.Choose(need, taken, skill => candidate.Person?.Has(skill) == true, candidate.Block);
        if (seat is null && (candidate.Came ? need.WhyNoMoreSeats() : Seating.WhyNone(need, taken)) is { } none)
            refusals.Add(none);
        return (seat, refusals);
    }

    /// <summary>Whether a reason is only that no seat is left: one that a stand-in has no need to heed, who takes a seat over.</summary>
    public static bool IsNoSeat(Refusal refusal) => refusal.Code is "signups.no-seat-left" or "signups.only-kept-seats-left";

    /// <summary>The seat of whoever looks for a stand-in, who is off the shift by it; null where nobody does whose seat may be this person's.</summary>
    public static async Task<(Seat Seat, SignUp From)?> TakeOverAsync(
        HubDbContext context, Need need, Person? person, DateTime nowUtc, CancellationToken cancellationToken) => await StandIns.TakeOverAsync(
            context, need, await OpenShifts.TakenSeatsAsync(context, need.ShiftId, cancellationToken), person, block: null, nowUtc, cancellationToken);
}
