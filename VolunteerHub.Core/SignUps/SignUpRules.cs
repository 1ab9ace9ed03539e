using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.SignUps;

/// <summary>All that the rules look at when somebody wants a seat.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Need">The need on it that they want to fill.</param>
/// <param name="TasksApproved">Whether every task on the shift has a standing approval now.</param>
/// <param name="AgeBand">What is known of their age.</param>
/// <param name="Engagements">Where else they stand, and on this shift.</param>
/// <param name="NowUtc">Now, UTC.</param>
/// <param name="Certificate">The child-protection certificate that an employee has seen, if any.</param>
/// <param name="Came">Whether they came to the shift already, as a coordinator saw: then it is no matter that it has started.</param>
public sealed record SignUpFacts(
    Shift Shift, Need Need, bool TasksApproved, AgeBand AgeBand, IReadOnlyList<Engagement> Engagements, DateTime NowUtc,
    CertificateSeen? Certificate = null, bool Came = false);

/// <summary>
/// One named check per rule of who may sign up for what. Whether a seat is free is no rule of these: without a seat there is the
/// waiting list, see <see cref="Seating"/>.
/// </summary>
public static class SignUpRules
{
    /// <summary>
    /// Every reason why not, so that nobody meets them one at a time. Empty when the person may have a seat, or wait for one.
    /// </summary>
    public static IReadOnlyList<Refusal> Check(SignUpFacts facts) =>
    [
        .. ShiftIsPublished(facts),
        .. ShiftHasNotStarted(facts),
        .. TasksAreApproved(facts),
        .. NotAlreadyOnIt(facts),
        .. DoesNotOverlap(facts),
        .. HasRested(facts),
        .. IsOldEnough(facts),
        .. CertificateIsSeen(facts),
    ];

    /// <summary>
    /// Only a published shift: "signups.shift-not-published", "signups.shift-cancelled" with the reason, or "signups.shift-called-off" where none was given.
    /// </summary>
    public static IEnumerable<Refusal> ShiftIsPublished(SignUpFacts facts)
    {
        if (facts.Shift.State == ShiftState.Draft)
            yield return Refusal.Of("signups.shift-not-published");
        if (facts.Shift is { State: ShiftState.Cancelled, CancelledBecause: var because })
            yield return because.Length > 0 ? Refusal.Of("signups.shift-cancelled", ("because", because)) : Refusal.Of("signups.shift-called-off");
    }

    /// <summary>Only before it starts, but for whoever came: "signups.shift-started".</summary>
    public static IEnumerable<Refusal> ShiftHasNotStarted(SignUpFacts facts)
    {
        if (!facts.Came && facts.Shift.HasStarted(facts.NowUtc))
            yield return Refusal.Of("signups.shift-started", ("date", facts.Shift.Date), ("start", facts.Shift.Start));
    }

    /// <summary>Only while every task on it has a standing approval under the frame: "signups.task-not-approved".</summary>
    public static IEnumerable<Refusal> TasksAreApproved(SignUpFacts facts)
    {
        if (!facts.TasksApproved)
            yield return Refusal.Of("signups.task-not-approved");
    }

    /// <summary>Once per shift: "signups.already-on-it", or "signups.already-waiting" for somebody on its waiting list.</summary>
    public static IEnumerable<Refusal> NotAlreadyOnIt(SignUpFacts facts)
    {
        var mine = facts.Engagements.FirstOrDefault(e => e.ShiftId == facts.Shift.Id);
        if (mine is not null)
            yield return Refusal.Of(mine.Status == SignUpStatus.Waiting ? "signups.already-waiting" : "signups.already-on-it");
    }

    /// <summary>
    /// Nobody stands on two shifts at the same time, wherever they are, waiting lists too: "signups.overlap", once for each, with the
    /// place, the date and the hours of the other. Leaving the other one would help.
    /// </summary>
    public static IEnumerable<Refusal> DoesNotOverlap(SignUpFacts facts) => DoesNotOverlap(facts.Shift, facts.Engagements);

    /// <summary>The same of a shift alone, of somebody who is on it already.</summary>
    public static IEnumerable<Refusal> DoesNotOverlap(Shift shift, IEnumerable<Engagement> engagements)
    {
        foreach (var other in Others(shift, engagements).Where(o => o.Time.Overlaps(TimeOf(shift))))
        {
            yield return Refusal.Of(
                "signups.overlap", ("place", other.Place), ("date", other.Date), ("start", other.Start), ("end", other.End));
        }
    }

    /// <summary>
    /// Rest after a late shift, see <see cref="RestRule"/>: "signups.rest", once for each shift that is too near, with the hours.
    /// </summary>
    public static IEnumerable<Refusal> HasRested(SignUpFacts facts) => HasRested(facts.Shift, facts.Engagements);

    /// <summary>The same of a shift alone, of somebody who is on it already.</summary>
    public static IEnumerable<Refusal> HasRested(Shift shift, IEnumerable<Engagement> engagements)
    {
        foreach (var other in Others(shift, engagements))
        {
            var afterOther = other.Time.End <= shift.StartsAt
                && RestRule.IsBroken(other.Start, other.End, other.Time.End, shift.StartsAt);
            var beforeOther = shift.EndsAt <= other.Time.Start
                && RestRule.IsBroken(shift.Start, shift.End, shift.EndsAt, other.Time.Start);
            if (afterOther || beforeOther)
            {
                yield return Refusal.Of(
                    "signups.rest",
                    ("hours", RestRule.HoursAfterLate), ("place", other.Place), ("date", other.Date), ("start", other.Start), ("end", other.End));
            }
        }
    }

    /// <summary>
    /// What a shift's time runs into of where somebody stands, by the two rules above: for a shift that is moved under people who have said yes. Nobody is
    /// thrown off for it, so that these are told and not refused.
    /// </summary>
    public static IReadOnlyList<Refusal> Clashes(Shift shift, IReadOnlyCollection<Engagement> engagements) =>
        [.. DoesNotOverlap(shift, engagements), .. HasRested(shift, engagements)];

    /// <summary>
    /// The age that the seat asks for: "signups.age-15" and "signups.age-18" when the person is known to be younger, and
    /// "signups.age-unknown" with the years when nobody has asked yet; to answer would help.
    /// </summary>
    public static IEnumerable<Refusal> IsOldEnough(SignUpFacts facts) => IsOldEnough(facts.Need.AgeLimit, facts.AgeBand);

    /// <summary>The same of a limit alone, where it is not settled yet which seat it will be.</summary>
    public static IEnumerable<Refusal> IsOldEnough(AgeLimit limit, AgeBand ageBand)
    {
        if (limit.IsMetBy(ageBand))
            yield break;
        if (ageBand == AgeBand.Unknown)
            yield return Refusal.OfField("AgeBand", "signups.age-unknown", ("years", limit.Years()));
        else
            yield return Refusal.Of(limit == AgeLimit.Adult ? "signups.age-18" : "signups.age-15");
    }

    /// <summary>
    /// With children only somebody whose certificate an employee has seen and that counts on the day of the shift: "signups.certificate-not-seen", or
    /// "signups.certificate-ran-out" with its last day.
    /// </summary>
    public static IEnumerable<Refusal> CertificateIsSeen(SignUpFacts facts)
    {
        if (!facts.Need.WithChildren || facts.Certificate?.Covers(facts.Shift.Date) == true)
            yield break;
        yield return facts.Certificate is { } earlier && earlier.Until < facts.Shift.Date
            ? Refusal.Of("signups.certificate-ran-out", ("date", earlier.Until))
            : Refusal.Of("signups.certificate-not-seen");
    }

    private static IEnumerable<Engagement> Others(Shift shift, IEnumerable<Engagement> engagements) => engagements.Where(e => e.ShiftId != shift.Id);

    private static UtcSpan TimeOf(Shift shift) => new(shift.StartsAt, shift.EndsAt);
}
