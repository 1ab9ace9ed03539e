using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>A yes that somebody said to the coordinator, in the corridor or on the telephone.</summary>
/// <param name="Shift">To which shift.</param>
/// <param name="Need">For which of its needs.</param>
/// <param name="Name">Who; not asked for where the address is known.</param>
/// <param name="Email">Their address: by it they are known, and there the letter goes. Empty for somebody without one, who gets no letters.</param>
/// <param name="AgeBand">Their age band, where the need asks for one.</param>
/// <param name="SaidYes">The coordinator's word that they said yes themselves.</param>
/// <param name="Came">They came unannounced: written down on the day or after it, and noted as come at once.</param>
/// <param name="Person">
/// Who was chosen from those who are known, or confirmed to be the one whose address was typed; null where nobody was, or the name was typed over.
/// </param>
public sealed record YesToCoordinator(
    ShiftId Shift, NeedId Need, string Name, string Email, AgeBand AgeBand, bool SaidYes, bool Came = false, PersonId? Person = null)
{
    /// <summary>
    /// The name of a guardian whose consent the coordinator has seen on paper, for a young person who may not come without one; it is noted with the yes. Empty where there is none.
    /// </summary>
    public string Guardian { get; init; } = "";
}

/// <summary>Somebody who was added.</summary>
/// <param name="SignUp">Their sign-up.</param>
/// <param name="Name">The name they are known by.</param>
/// <param name="IsTold">Whether they get a letter of it; not without an address.</param>
public sealed record AddedByHand(SignUpId SignUp, string Name, bool IsTold);

/// <summary>
/// Writes down a yes that was said to the coordinator. Without that word nobody is put on a shift; and the person gets a letter with what was
/// written down and a link with which to leave again. A waiting list that the seat makes pointless ends, as with any other seat. Somebody without an address gets none, now or later: the coordinator tells them.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the language of somebody new.</param>
/// <param name="seats">Lets go whoever looks for a stand-in.</param>
/// <param name="letters">Writes to the person.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class AddByHand(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, BoardLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// The code of a refusal that asks: the address is that of somebody with another name. Its values "name" and "person" say whose, and a yes is the same
    /// input with them as <see cref="YesToCoordinator.Person"/>.
    /// </summary>
    public const string AddressIsAnothers = "board.address-anothers";

    private static readonly Rules Validator = new();

    /// <summary>
    /// Adds. Everything that stands in the way is told at once: "board.name-missing", "board.name-too-long",
    /// "board.email-invalid", "people.personal-number" and "board.said-yes-missing" with their fields, the rules of any sign-up, and
    /// "signups.no-seat-left" or "signups.only-kept-seats-left". An unknown shift or need is "board.shift-unknown". Whoever came may be added
    /// from shortly before the start, also when the shift has started (see <see cref="AttendanceRules.ForCoordinator"/>), and where no seat is left gets one more,
    /// or is refused as "scheduling.no-more-seats" where the need has as many as it may.
    /// <para>
    /// The address says who it is. Where another name than theirs was typed beside it, "board.address-anothers" asks first whether it is them, for a slip of the
    /// finger makes it somebody else's; the rules of a sign-up are told once it is known of whom. Without an address it is whoever was chosen, and where nobody
    /// was, the one of that name who has no address either: of two who have the same name and no address the coordinator writes the names apart. An address that
    /// is typed beside somebody chosen who had none is noted as theirs.
    /// </para>
    /// </summary>
    public async Task<Outcome<AddedByHand>> RunAsync(Actor actor, YesToCoordinator input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        input = input with { Name = Person.NormalizeName(input.Name), Email = Person.NormalizeEmail(input.Email), Guardian = Person.NormalizeName(input.Guardian) };
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == input.Shift, cancellationToken);
        if (shift?.Needs.FirstOrDefault(n => n.Id == input.Need) is not { } need)
            return Refusal.Of("board.shift-unknown");

        var known = await KnownAsync(context, input, cancellationToken);
        var standing = known is null ? null : await context.SignUps.SingleOrDefaultAsync(
            s => s.NeedId == need.Id && s.PersonId == known.Id
                && (s.Status == SignUpStatus.Waiting || s.Status == SignUpStatus.Offered), cancellationToken);
        var age = input.AgeBand == AgeBand.Unknown && known is not null ? known.AgeBand : input.AgeBand;

        var refusals = Validator.Check(input);
        if (known is null && input.Name.Length == 0)
            refusals.Add(Refusal.OfField(nameof(YesToCoordinator.Name), "board.name-missing"));
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        if (input.Came)
            refusals.AddRange(AttendanceRules.ForCoordinator(shift, now, municipality.Zone));
        if (known is not null && IsAnothers(known, input))
        {
            refusals.Add(Refusal.OfField(nameof(YesToCoordinator.Email), AddressIsAnothers, ("name", known.Name), ("person", known.Id)));
            return refusals;
        }

        // A consent that counts stays: with it would go the guardian's own way to take it back.
        var noted = input.Guardian.Length > 0 && known?.GuardianConsent?.Covers(shift.Date) != true && (await context.GuardianDutyAsync(cancellationToken)).Asks(age)
            ? new GuardianConsent(PlaceTime.DateAt(now, municipality), input.Guardian, Email: "", actor.Name) : null;
        var (seat, reasons) = await HandSeating.FindAsync(
            context, shift, need, new Candidate(known, age, standing, Came: input.Came, Noted: noted), now, cancellationToken);
        SignUp? from = null;
        if (seat is null && !input.Came && refusals.Count == 0 && reasons.TrueForAll(HandSeating.IsNoSeat)
            && await HandSeating.TakeOverAsync(context, need, known, now, cancellationToken) is { } taken)
        {
            (seat, from) = taken;
            reasons.Clear();
        }

        refusals.AddRange(reasons);
        if (refusals.Count > 0)
            return refusals;

        var person = known ?? new Person(municipality.Id, input.Name, input.Email, municipality.DefaultLanguage, Secrets.New());
        if (known is null)
            context.Add(person);
        else if (!known.HasEmail && input.Email.Length > 0)
        {
            known.NoteEmail(input.Email);
            context.Add(new DecisionRecord(actor, "people.address-noted", known.Id.Value, "", now));
        }

        person.Describe(person.Name, person.Language, age);
        if (noted is not null)
        {
            person.NoteGuardianConsent(noted);
            context.Add(new DecisionRecord(actor, "people.guardian-noted", person.Id.Value, "", now));
        }

        var signUp = SeatGiver.Seat(context, standing, need, seat ?? need.AddSeat(), new Yes(person.Id, YesGiven.ToCoordinator), now);
        var ended = await SeatGiver.EndWaitsAsync(context, shift, person.Id, now, cancellationToken);
        context.Add(new DecisionRecord(actor, "board.added", signUp.Id.Value, "", now));
        if (input.Came)
        {
            signUp.CheckIn(now);
            shift.TakeBackNobodyCame();
        }

        await letters.QueueAddedAsync(context, municipality, actor, new Placed(person, signUp) { Ended = ended }, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await seats.ReleaseAsync(context, municipality, signUp, from, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [shift.Id, .. ended]);
        return new AddedByHand(signUp.Id, person.Name, person.HasEmail);
    }

    /// <summary>Whether the address that was typed is that of somebody who is called otherwise, and nobody has said that it is them.</summary>
    private static bool IsAnothers(Person known, YesToCoordinator input) =>
        input.Email.Length > 0 && known.Email == input.Email && known.Id != input.Person && input.Name.Length > 0 && !Person.IsSameName(known.Name, input.Name);

    private static async Task<Person?> KnownAsync(HubDbContext context, YesToCoordinator input, CancellationToken cancellationToken)
    {
        if (await context.People.WithEmail(input.Email).SingleOrDefaultAsync(cancellationToken) is { } found)
            return found;
        var isTyped = input.Email.Length > 0;
        if (await context.People.SingleOrDefaultAsync(p => p.Id == input.Person && (p.Email == "" || !isTyped), cancellationToken) is { } chosen)
            return chosen;
        if (isTyped)
            return null;
        // SQLite folds only ASCII letters, so names are compared here.
        var unreached = await context.People.Where(p => p.Email == "").ToListAsync(cancellationToken);
        return unreached.Find(p => Person.IsSameName(p.Name, input.Name));
    }

    private sealed class Rules : AbstractValidator<YesToCoordinator>
    {
        public Rules()
        {
            RuleFor(y => y.Name).Text(Person.NameLength, "board.name-too-long");
            RuleFor(y => y.Email).EmailAddressOfPerson(missing: null, invalid: "board.email-invalid");
            RuleFor(y => y.Guardian).Text(Person.NameLength, "board.name-too-long");
            RuleFor(y => y.AgeBand).Must(Enum.IsDefined).WithErrorCode("board.age-invalid");
            RuleFor(y => y.SaidYes).Equal(true).WithErrorCode("board.said-yes-missing");
        }
    }
}
