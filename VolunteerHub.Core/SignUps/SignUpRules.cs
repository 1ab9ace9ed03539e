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
/// <param name="GuardianDuty">For whom the municipality asks a guardian.</param>
/// <param name="GuardianConsent">The consent of their guardian, if there is one.</param>
/// <param name="Certificate">The child-protection certificate that an employee has seen, if any.</param>
/// <param name="Came">Whether they came to the shift already, as a coordinator saw: then it is no matter that it has started.</param>
/// <param name="ToWait">Whether a place on the waiting list is wanted and no seat: where they wait elsewhere stands in the way of that alone.</param>
public sealed record SignUpFacts(
    Shift Shift, Need Need, bool TasksApproved, AgeBand AgeBand, IReadOnlyList<Engagement> Engagements, DateTime NowUtc,
    GuardianDuty GuardianDuty, GuardianConsent? GuardianConsent, CertificateSeen? Certificate = null, bool Came = false, bool ToWait = false);

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
        .. GuardianHasAgreed(facts),
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
    /// Nobody stands on two shifts at the same time, wherever they are: "signups.overlap" for a seat, "signups.overlap-offered" for one that is being
    /// offered, and for whoever wants to wait "signups.overlap-waiting" for another waiting list; once for each, with the place, the date and the hours of
    /// the other. Leaving the other one would help. To wait is no reason against a seat: it would hold back a place from somebody who has none.
    /// </summary>
    public static IEnumerable<Refusal> DoesNotOverlap(SignUpFacts facts) => Overlapping(facts.Shift, InTheWay(facts));

    /// <summary>
    /// Rest after a late shift, see <see cref="RestRule"/>: "signups.rest", once for each shift that is too near, with the hours.
    /// </summary>
    public static IEnumerable<Refusal> HasRested(SignUpFacts facts) => WithoutRest(facts.Shift, InTheWay(facts));

    /// <summary>
    /// What a shift's time runs into of where somebody stands, by the two rules above: for a shift that is moved under people who have said yes. Nobody is
    /// thrown off for it, so that these are told and not refused.
    /// </summary>
    public static IReadOnlyList<Refusal> Clashes(Shift shift, IReadOnlyCollection<Engagement> engagements) =>
        [.. Overlapping(shift, Others(shift, engagements)), .. WithoutRest(shift, Others(shift, engagements))];

    /// <summary>
    /// The waiting lists that a seat on the shift makes pointless, being at the same time or too near: whoever has the seat could have none there.
    /// </summary>
    public static IEnumerable<Engagement> WaitsEndedBy(Shift shift, IEnumerable<Engagement> engagements) => Others(shift, engagements)
        .Where(e => e.Status == SignUpStatus.Waiting && (Overlaps(shift, e) || IsTooNear(shift, e)));

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

    /// <summary>
    /// Where the municipality asks a guardian, only young people whose guardian has agreed, with a consent that counts on the day of the shift:
    /// "signups.guardian-not-agreed", and "signups.guardian-age-unknown" when nobody has told yet how old they are; both with the years under which one is asked. A
    /// seat with an age limit asks for the age itself.
    /// </summary>
    public static IEnumerable<Refusal> GuardianHasAgreed(SignUpFacts facts)
    {
        if (facts is { AgeBand: AgeBand.Unknown, Need.AgeLimit: AgeLimit.None, GuardianDuty: not GuardianDuty.Nobody })
            yield return Refusal.OfField("AgeBand", "signups.guardian-age-unknown", ("years", facts.GuardianDuty.Years()));
        if (facts.GuardianDuty.Asks(facts.AgeBand) && facts.GuardianConsent?.Covers(facts.Shift.Date) != true)
            yield return Refusal.Of("signups.guardian-not-agreed", ("years", facts.GuardianDuty.Years()));
    }

    private static IEnumerable<Engagement> Others(Shift shift, IEnumerable<Engagement> engagements) => engagements.Where(e => e.ShiftId != shift.Id);

    private static IEnumerable<Engagement> InTheWay(SignUpFacts facts) =>
        Others(facts.Shift, facts.Engagements).Where(e => facts.ToWait || e.Status != SignUpStatus.Waiting);

    private static IEnumerable<Refusal> Overlapping(Shift shift, IEnumerable<Engagement> engagements)
    {
        foreach (var other in engagements.Where(o => Overlaps(shift, o)))
        {
            var code = other.Status switch
            {
                SignUpStatus.Waiting => "signups.overlap-waiting",
                SignUpStatus.Offered => "signups.overlap-offered",
                _ => "signups.overlap",
            };
            yield return Refusal.Of(code, ("place", other.Place), ("date", other.Date), ("time", new ShiftHours(other.Start, other.End)));
        }
    }

    private static IEnumerable<Refusal> WithoutRest(Shift shift, IEnumerable<Engagement> engagements)
    {
        foreach (var other in engagements.Where(o => IsTooNear(shift, o)))
        {
            yield return Refusal.Of(
                "signups.rest",
                ("hours", RestRule.HoursAfterLate), ("place", other.Place), ("date", other.Date), ("time", new ShiftHours(other.Start, other.End)));
        }
    }

    private static bool Overlaps(Shift shift, Engagement other) => other.Time.Overlaps(new UtcSpan(shift.StartsAt, shift.EndsAt));

    private static bool IsTooNear(Shift shift, Engagement other) =>
        (other.Time.End <= shift.StartsAt && RestRule.IsBroken(other.Start, other.End, other.Time.End, shift.StartsAt))
        || (shift.EndsAt <= other.Time.Start && RestRule.IsBroken(shift.Start, shift.End, shift.EndsAt, other.Time.Start));
}
