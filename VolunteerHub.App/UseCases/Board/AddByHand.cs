using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
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
/// <param name="Email">Their address: by it they are known, and there the letter goes.</param>
/// <param name="AgeBand">Their age band, where the need asks for one.</param>
/// <param name="SaidYes">The coordinator's word that they said yes themselves.</param>
/// <param name="Came">They came unannounced: written down on the day or after it, and noted as come at once.</param>
public sealed record YesToCoordinator(ShiftId Shift, NeedId Need, string Name, string Email, AgeBand AgeBand, bool SaidYes, bool Came = false);

/// <summary>Somebody who was added.</summary>
/// <param name="SignUp">Their sign-up.</param>
/// <param name="Name">The name they are known by.</param>
public sealed record AddedByHand(SignUpId SignUp, string Name);

/// <summary>
/// Writes down a yes that was said to the coordinator. Without that word nobody is put on a shift; and the person gets a letter with what was
/// written down and a link with which to leave again.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the language of somebody new.</param>
/// <param name="letters">Writes to the person.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class AddByHand(
    HubContexts contexts, Municipalities municipalities, BoardLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Adds. Everything that stands in the way is told at once: "board.name-missing", "board.name-too-long", "board.email-missing",
    /// "board.email-invalid", "people.personal-number" and "board.said-yes-missing" with their fields, the rules of any sign-up, and
    /// "signups.no-seat-left" or "signups.only-kept-seats-left". An unknown shift or need is "board.shift-unknown". Whoever came may be added
    /// from the day on, also when the shift has started (see <see cref="AttendanceRules.ForCoordinator"/>), and where no seat is left gets one more,
    /// or is refused as "scheduling.no-more-seats" where the need has as many as it may.
    /// </summary>
    public async Task<Outcome<AddedByHand>> RunAsync(Actor actor, YesToCoordinator input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        input = input with { Name = Person.NormalizeName(input.Name), Email = Person.NormalizeEmail(input.Email) };
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var shift = await context.Shifts.SingleOrDefaultAsync(s => s.Id == input.Shift, cancellationToken);
        if (shift?.Needs.FirstOrDefault(n => n.Id == input.Need) is not { } need)
            return Refusal.Of("board.shift-unknown");

        var known = await context.People.SingleOrDefaultAsync(p => p.Email == input.Email, cancellationToken);
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
        var (seat, reasons) = await HandSeating.FindAsync(
            context, shift, need, new Candidate(known, age, standing, Came: input.Came), now, cancellationToken);
        refusals.AddRange(reasons);
        if (refusals.Count > 0)
            return refusals;

        var person = known ?? new Person(municipality.Id, input.Name, input.Email, municipality.DefaultLanguage, Secrets.New());
        if (known is null)
            context.Add(person);
        person.Describe(person.Name, person.Language, age);

        var signUp = Seat(context, standing, need, seat ?? need.AddSeat(), person, now);
        context.Add(new DecisionRecord(actor, "board.added", signUp.Id.Value, "", now));
        if (input.Came)
            signUp.CheckIn(now);
        await letters.QueueAddedAsync(context, municipality, actor, new Placed(person, signUp), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, shift.Id);
        return new AddedByHand(signUp.Id, person.Name);
    }

    private static SignUp Seat(HubDbContext context, SignUp? standing, Need need, Seat seat, Person person, DateTime nowUtc)
    {
        if (standing is null)
        {
            var signUp = SignUp.Confirmed(need, seat.Id, person.Id, YesGiven.ToCoordinator, nowUtc);
            context.Add(signUp);
            return signUp;
        }

        if (standing.Status == SignUpStatus.Offered)
            standing.Accept(nowUtc);
        else
            standing.TakeSeat(seat.Id, nowUtc);
        return standing;
    }

    private sealed class Rules : AbstractValidator<YesToCoordinator>
    {
        public Rules()
        {
            RuleFor(y => y.Name).Text(Person.NameLength, "board.name-too-long");
            RuleFor(y => y.Email).Custom((email, context) =>
            {
                if (email.Length == 0)
                    context.Refuse("board.email-missing");
                else if (!Validation.IsEmailAddress(email))
                    context.Refuse("board.email-invalid");
                else if (PersonalNumber.IsIn(email))
                    context.Refuse("people.personal-number");
            });
            RuleFor(y => y.AgeBand).Must(Enum.IsDefined).WithErrorCode("board.age-invalid");
            RuleFor(y => y.SaidYes).Equal(true).WithErrorCode("board.said-yes-missing");
        }
    }
}
