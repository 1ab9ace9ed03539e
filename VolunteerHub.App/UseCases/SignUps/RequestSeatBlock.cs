using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What somebody types who wants seats for a group.</summary>
/// <param name="Shift">On which shift.</param>
/// <param name="Need">Of which of its needs; null is the first.</param>
/// <param name="Association">What the association is called.</param>
/// <param name="Seats">How many seats.</param>
/// <param name="Name">Who speaks for it.</param>
/// <param name="Email">Where they get letters.</param>
/// <param name="Language">The language of those.</param>
public sealed record SeatBlockRequest(ShiftId Shift, NeedId? Need, string Association, int? Seats, string Name, string Email, Language Language);

/// <summary>
/// Asks for seats that an association keeps and names people for later. Nothing is kept yet: a letter goes out with a link, and using it is what
/// keeps them, so that nobody can block a shift with an address that is not theirs.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="links">Makes the link.</param>
/// <param name="clock">What time it is.</param>
public sealed class RequestSeatBlock(HubContexts contexts, MailedLinks links, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Sends the letter. Refused, each with its field: "signups.contact-name-missing", "signups.contact-email-missing", otherwise those of a name and an address as in
    /// <see cref="RequestSignUp"/>, "signups.association-missing",
    /// "signups.association-too-long", "signups.block-size" (2 to what is free, at most 20), "signups.block-too-many" with how many could be kept,
    /// "signups.block-too-late" in the last week, "signups.shift-unknown" for a shift that is not open, and "signups.links-enough" after many letters. Whoever
    /// is signed in with the address is told of "signups.block-without-yes" at once; anybody else not before the link is used, for how many seats an address keeps is its owner's matter.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="request">What was typed.</param>
    /// <param name="confirmedEmail">The confirmed address of whoever is signed in, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> RunAsync(
        Municipality municipality, SeatBlockRequest request, string? confirmedEmail = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        request = request with
        {
            Association = VisibleText.Line(request.Association),
            Name = Person.NormalizeName(request.Name),
            Email = Person.NormalizeEmail(request.Email),
        };
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var refusals = Validator.Check(request);
        var shift = await context.Shifts.Open(context, now).SingleOrDefaultAsync(s => s.Id == request.Shift, cancellationToken);
        if (shift is null)
            return Refusal.Of("signups.shift-unknown");
        refusals.AddRange(await WhyNotAsync(context, shift, request, municipality, now, cancellationToken));
        if (refusals.Count == 0 && confirmedEmail is not null && Person.NormalizeEmail(confirmedEmail) == request.Email
            && await LackOfYesAsync(context, request, cancellationToken) is { } tooMany)
        {
            refusals.Add(tooMany);
        }

        if (refusals.Count > 0)
            return refusals;

        var facts = (await SignUpLetters.FactsAsync(context, [shift.Id], cancellationToken))[shift.Id];
        var need = NeedOf(shift, request)!.Id;
        var task = (await OpenShifts.TaskTitlesAsync(context, [need], cancellationToken))[need];
        var enough = await links.QueueSparinglyAsync(
            context,
            new MailedLinkOrder(request.Email, municipality.Id, LinkPurpose.HoldSeats, JsonSerializer.Serialize(request, JsonSerializerOptions.Web)),
            link => SeatBlockLetters.Confirm(municipality, request, facts, task, link),
            cancellationToken);
        if (enough is not null)
            return enough.At(nameof(SeatBlockRequest.Email));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>What stands against keeping so many seats of an open shift now.</summary>
    internal static async Task<IReadOnlyList<Refusal>> WhyNotAsync(
        HubDbContext context, Shift shift, SeatBlockRequest request, Municipality municipality, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var today = PlaceTime.DateAt(nowUtc, municipality);
        if (SeatBlock.IsTooLate(shift.Date, today))
            return [Refusal.Of("signups.block-too-late", ("days", SeatBlock.DaysBefore))];
        var taken = await OpenShifts.TakenSeatsAsync(context, shift.Id, cancellationToken);
        var free = NeedOf(shift, request)?.SeatsForBlock(taken).Count() ?? 0;
        if (request.Seats is null or < SeatBlock.Fewest or > SeatBlock.Most)
        {
            return free < SeatBlock.Fewest
                ? [Refusal.OfField(nameof(SeatBlockRequest.Seats), "signups.block-too-many", ("free", free))]
                : [Refusal.OfField(
                    nameof(SeatBlockRequest.Seats), "signups.block-size", ("fewest", SeatBlock.Fewest), ("most", Math.Min(free, SeatBlock.Most)))];
        }

        return request.Seats <= free
            ? []
            : [Refusal.OfField(nameof(SeatBlockRequest.Seats), "signups.block-too-many", ("free", free))];
    }

    /// <summary>"signups.block-without-yes" where the contact would then keep more than <see cref="SeatBlock.MostWithoutYes"/>; otherwise null.</summary>
    internal static async Task<Refusal?> LackOfYesAsync(HubDbContext context, SeatBlockRequest request, CancellationToken cancellationToken)
    {
        var kept = await context.Seats.CountAsync(
            s => context.SeatBlocks.Any(b => b.Id == s.HeldById && b.ContactEmail == request.Email) && !context.SignUps.Any(u => u.SeatId == s.Id),
            cancellationToken);
        return kept + request.Seats > SeatBlock.MostWithoutYes
            ? Refusal.OfField(nameof(SeatBlockRequest.Seats), "signups.block-without-yes", ("most", SeatBlock.MostWithoutYes))
            : null;
    }

    /// <summary>The need that is meant, or null for one that is not there any more.</summary>
    internal static Need? NeedOf(Shift shift, SeatBlockRequest request) => request.Need is { } need
        ? shift.Needs.SingleOrDefault(n => n.Id == need)
        : shift.Needs.MinBy(n => n.Number);

    private sealed class Rules : AbstractValidator<SeatBlockRequest>
    {
        public Rules()
        {
            RuleFor(r => r.Association).Text(SeatBlock.AssociationLength, "signups.association-too-long", missing: "signups.association-missing").WithoutWebAddress();
            RuleFor(r => r.Name).NameOfPerson(missing: "signups.contact-name-missing");
            RuleFor(r => r.Email).EmailAddressOfPerson(missing: "signups.contact-email-missing");
        }
    }
}
