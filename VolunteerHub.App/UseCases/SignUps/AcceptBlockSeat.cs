using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Somebody whom an association has named says yes: they get one of its seats, or where none is left a seat or a place on the waiting list as
/// anybody would. To say no is to do nothing. Where their guardian has to agree first, that one is asked, and nothing is theirs until then.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="seats">Gives seats.</param>
/// <param name="guardians">Asks guardians.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class AcceptBlockSeat(HubContexts contexts, SeatGiver seats, AskGuardian guardians, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Signs up. Gives the path of the sign-up's own page; where a guardian was asked, the one that they have come from. A yes given twice changes nothing. Refused as "signups.block-unknown",
    /// "signups.age-unknown" where the seat asks for an age that nobody told, with what is wrong with the guardian's address, and as every rule that stands against it.
    /// </summary>
    public async Task<Outcome<string>> RunAsync(
        Municipality municipality, BlockNameId named, string? key, AgeBand age, Language language, string? guardianEmail = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await SeatBlockLinks.FindAsync(context, named, key, cancellationToken) is not { } block)
            return Refusal.Of("signups.block-unknown");

        var name = block.Names.Single(n => n.Id == named);
        var person = await context.People.WithEmail(name.Email).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            person = new Person(municipality.Id, name.Name, name.Email, language, Secrets.New());
            context.Add(person);
        }

        if (age != AgeBand.Unknown && Enum.IsDefined(age))
            person.Describe(person.Name, person.Language, age);
        await context.SaveChangesAsync(cancellationToken);
        var wish = new SeatWish(block.ShiftId, block.NeedId, block.Id);
        var answer = (await seats.GiveAllAsync(context, municipality, person, [wish], now, cancellationToken))[0];
        if (answer.Refusals.Count > 0 && answer.Refusals.All(r => r.Code == AskGuardian.NotAgreed))
        {
            var guardian = Person.NormalizeEmail(guardianEmail ?? "");
            if ((AskGuardian.WhyNot(guardian, person.Email) ?? await guardians.RunAsync(context, municipality, person, guardian, language, [wish], cancellationToken)) is { } wrong)
                return wrong;
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return SeatBlockLinks.Path(municipality, block, named);
        }

        if (answer.Refusals.Count > 0)
            return Outcome.Refused<string>(answer.Refusals);

        name.NoteYes(now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [block.ShiftId, .. answer.Ended]);
        return SignUpKey.Path(municipality, person, answer.SignUp!.Id);
    }
}
