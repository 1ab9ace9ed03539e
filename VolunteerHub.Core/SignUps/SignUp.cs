using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.SignUps;

/// <summary>Where a person's yes stands.</summary>
public enum SignUpStatus
{
    /// <summary>Has a seat.</summary>
    Confirmed,

    /// <summary>On the waiting list.</summary>
    Waiting,

    /// <summary>Was waiting, is being offered a freed seat, and has until <see cref="SignUp.OfferedUntil"/> to say yes.</summary>
    Offered,

    /// <summary>No longer on it. The row stays, so that the history says who ended it.</summary>
    Withdrawn,
}

/// <summary>Who ended a sign-up.</summary>
public enum WithdrawnBy
{
    /// <summary>The volunteer.</summary>
    Volunteer,

    /// <summary>The coordinator took them off by hand.</summary>
    Coordinator,

    /// <summary>The shift was called off.</summary>
    Cancellation,

    /// <summary>Somebody else has come for them: they looked for a stand-in, and need do nothing more.</summary>
    StandIn,
}

/// <summary>How the yes was given.</summary>
public enum YesGiven
{
    /// <summary>By the volunteer, in the app.</summary>
    InApp,

    /// <summary>To the coordinator, who wrote it down.</summary>
    ToCoordinator,
}

/// <summary>
/// A person's yes to a seat. It exists only because that person said yes; it holds a seat exactly while it is confirmed or
/// offered, which the database checks too.
/// </summary>
public sealed class SignUp : IBelongsToMunicipality
{
    private SignUp()
    {
    }

    private SignUp(Need need, PersonId person, YesGiven yes, DateTime nowUtc)
    {
        Id = SignUpId.New();
        MunicipalityId = need.MunicipalityId;
        ShiftId = need.ShiftId;
        NeedId = need.Id;
        PersonId = person;
        YesGiven = yes;
        CreatedAt = nowUtc;
    }

    /// <summary>The identifier.</summary>
    public SignUpId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>On which shift.</summary>
    public ShiftId ShiftId { get; private set; }

    /// <summary>On which of its needs.</summary>
    public NeedId NeedId { get; private set; }

    /// <summary>Who.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>Where the yes stands.</summary>
    public SignUpStatus Status { get; private set; }

    /// <summary>The seat, exactly while confirmed or offered.</summary>
    public SeatId? SeatId { get; private set; }

    /// <summary>How the yes was given.</summary>
    public YesGiven YesGiven { get; private set; }

    /// <summary>When the yes was given, UTC. The waiting list is served in this order.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Until when a freed seat is kept for them, UTC; null unless offered.</summary>
    public DateTime? OfferedUntil { get; private set; }

    /// <summary>When it ended, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Who ended it; null while it stands.</summary>
    public WithdrawnBy? WithdrawnBy { get; private set; }

    /// <summary>When they were checked in on the day, UTC; for coverage, never for ranking people.</summary>
    public DateTime? CheckedInAt { get; private set; }

    /// <summary>When they got the seat that they have or last had, UTC; null for whoever has had none. Later than the yes for whoever waited first.</summary>
    public DateTime? SeatedAt { get; private set; }

    /// <summary>Since when they look for a stand-in, UTC; null while they do not. Only whoever has a seat does, see <see cref="StandIn"/>.</summary>
    public DateTime? LooksSince { get; private set; }

    /// <summary>A yes that gets a seat at once.</summary>
    /// <param name="need">On which need.</param>
    /// <param name="seat">Which seat.</param>
    /// <param name="person">Who.</param>
    /// <param name="yes">How the yes was given.</param>
    /// <param name="nowUtc">When, UTC.</param>
    /// <param name="saidYesUtc">When it was given, where that was before.</param>
    public static SignUp Confirmed(Need need, SeatId seat, PersonId person, YesGiven yes, DateTime nowUtc, DateTime? saidYesUtc = null) =>
        new(need, person, yes, saidYesUtc ?? nowUtc) { Status = SignUpStatus.Confirmed, SeatId = seat, SeatedAt = nowUtc };

    /// <summary>A yes that goes on the waiting list.</summary>
    public static SignUp Waiting(Need need, PersonId person, YesGiven yes, DateTime nowUtc) =>
        new(need, person, yes, nowUtc) { Status = SignUpStatus.Waiting };

    /// <summary>Offers a freed seat for a limited time. Only somebody who is waiting can be offered one.</summary>
    public void Offer(SeatId seat, DateTime untilUtc)
    {
        Expect(SignUpStatus.Waiting);
        Status = SignUpStatus.Offered;
        SeatId = seat;
        OfferedUntil = untilUtc;
    }

    /// <summary>
    /// The shift has another time: an offer ends so long before it as any does, so that somebody else can still come. It never gets longer than was
    /// said; one that should have ended by now lapses the next time that offers are looked through. Changes nothing for whoever is not being offered a seat.
    /// </summary>
    public void KeepOfferBefore(DateTime startsAtUtc)
    {
        if (OfferedUntil > OfferRule.Last(startsAtUtc))
            OfferedUntil = OfferRule.Last(startsAtUtc);
    }

    /// <summary>Whether a seat was offered that is no longer theirs to say yes to, though nobody has let the offer lapse yet.</summary>
    public bool OfferIsOver(DateTime nowUtc) => OfferedUntil <= nowUtc;

    /// <summary>Takes a seat that has become free for anybody, by the wish of the person who was waiting.</summary>
    public void TakeSeat(SeatId seat, DateTime nowUtc)
    {
        Expect(SignUpStatus.Waiting);
        Status = SignUpStatus.Confirmed;
        SeatedAt = nowUtc;
        SeatId = seat;
    }

    /// <summary>Says yes to the offered seat.</summary>
    public void Accept(DateTime nowUtc)
    {
        Expect(SignUpStatus.Offered);
        Status = SignUpStatus.Confirmed;
        SeatedAt = nowUtc;
        OfferedUntil = null;
    }

    /// <summary>
    /// The offered seat is somebody else's after all, before anybody answered: this person stands where they stood on the waiting list, for nothing that
    /// they did or left undone ended the offer.
    /// </summary>
    public void TakeOfferBack()
    {
        Expect(SignUpStatus.Offered);
        Status = SignUpStatus.Waiting;
        SeatId = null;
        OfferedUntil = null;
    }

    /// <summary>The offer ran out: the seat goes to the next one and this person to the end of the waiting list.</summary>
    public void LetOfferLapse(DateTime nowUtc)
    {
        Expect(SignUpStatus.Offered);
        Status = SignUpStatus.Waiting;
        SeatId = null;
        OfferedUntil = null;
        CreatedAt = nowUtc;
    }

    /// <summary>Looks for somebody to take the seat over; it stays theirs until then. Doing it twice keeps their turn.</summary>
    public void LookForStandIn(DateTime nowUtc)
    {
        Expect(SignUpStatus.Confirmed);
        LooksSince ??= nowUtc;
    }

    /// <summary>Comes themself after all. Changes nothing for whoever does not look.</summary>
    public void StopLooking() => LooksSince = null;

    /// <summary>
    /// The shift has another time: an offer is kept by <see cref="KeepOfferBefore"/>, and whoever looked for a stand-in at the old time is asked nothing: they
    /// come, look again or leave.
    /// </summary>
    public void Move(DateTime startsAtUtc)
    {
        KeepOfferBefore(startsAtUtc);
        StopLooking();
    }

    /// <summary>Leaves, at once and without a reason. Doing it twice changes nothing.</summary>
    public void Withdraw(WithdrawnBy by, DateTime nowUtc)
    {
        if (Status == SignUpStatus.Withdrawn)
            return;
        Status = SignUpStatus.Withdrawn;
        SeatId = null;
        OfferedUntil = null;
        LooksSince = null;
        WithdrawnAt = nowUtc;
        WithdrawnBy = by;
    }

    /// <summary>Notes that the person came, who does not look for a stand-in any more. Doing it twice keeps the first time.</summary>
    public void CheckIn(DateTime nowUtc)
    {
        Expect(SignUpStatus.Confirmed);
        StopLooking();
        CheckedInAt ??= nowUtc;
    }

    /// <summary>Takes a check-in back that was noted by mistake.</summary>
    public void UndoCheckIn() => CheckedInAt = null;

    private void Expect(SignUpStatus status)
    {
        if (Status != status)
            throw new InvalidOperationException($"The sign-up is {Status}, not {status}.");
    }
}
