using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Somebody for one of an association's seats.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Where the letter goes that asks them.</param>
public sealed record BlockNameInput(string Name, string Email);

/// <summary>
/// Names somebody for one of an association's seats: a letter asks them, and only their own yes puts them on the shift. Whoever has the association's
/// link may name, themself too.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="letters">Writes to who is named.</param>
/// <param name="clock">What time it is.</param>
public sealed class NameForBlock(HubContexts contexts, SeatBlockLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>How many can be waiting for an answer at a time beyond the free seats, so that nobody can send letters without end.</summary>
    public const int MostBeyondSeats = 5;

    private static readonly Rules Validator = new();

    /// <summary>
    /// Names them. Refused as "signups.block-name-missing" and "signups.block-email-missing", for they are another's, otherwise as for
    /// <see cref="RequestSignUp"/>'s name and address, "signups.block-unknown", "signups.block-over" once the seats are
    /// everybody's again, "signups.block-asked" with the name under which the address was asked before, and "signups.block-names-many". Whoever has said
    /// yes and left again may be asked anew.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Municipality municipality, string? key, BlockNameInput input, CancellationToken cancellationToken = default)
    {
        input = new BlockNameInput(Person.NormalizeName(input.Name), Person.NormalizeEmail(input.Email));
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await SeatBlockLinks.FindAsync(context, key, cancellationToken) is not { } block)
            return Refusal.Of("signups.block-unknown");
        if (block.EndedAt is not null)
            return Refusal.Of("signups.block-over");
        var refusals = Validator.Check(input);
        var asked = block.Names.FirstOrDefault(n => n.Email == input.Email);
        if (asked is { AnsweredAt: not null } && !await StandsAsync(context, block, asked, cancellationToken))
        {
            block.Forget(asked.Id);
            asked = null;
        }

        if (asked is not null)
            refusals.Add(Refusal.OfField(nameof(BlockNameInput.Email), "signups.block-asked", ("name", asked.Name)));
        var free = await context.Seats.CountAsync(s => s.HeldById == block.Id && !context.SignUps.Any(u => u.SeatId == s.Id), cancellationToken);
        if (block.Asked().Count() >= free + MostBeyondSeats)
            refusals.Add(Refusal.Of("signups.block-names-many"));
        if (refusals.Count > 0)
            return refusals;

        var named = block.Name(input.Name, input.Email, clock.GetUtcNow().UtcDateTime);
        context.Add(named);
        await letters.QueueNamedAsync(context, municipality, block, named, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    private static Task<bool> StandsAsync(HubDbContext context, SeatBlock block, BlockName named, CancellationToken cancellationToken)
    {
        var whoever = context.People.WithEmail(named.Email);
        return context.SignUps.AnyAsync(
            s => s.ShiftId == block.ShiftId && s.Status != SignUpStatus.Withdrawn && whoever.Any(p => p.Id == s.PersonId), cancellationToken);
    }

    private sealed class Rules : AbstractValidator<BlockNameInput>
    {
        public Rules()
        {
            RuleFor(r => r.Name).NameOfPerson(missing: "signups.block-name-missing");
            RuleFor(r => r.Email).EmailAddressOfPerson(missing: "signups.block-email-missing");
        }
    }
}
