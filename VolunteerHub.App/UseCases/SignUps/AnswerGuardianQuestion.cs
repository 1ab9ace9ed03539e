using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What a guardian fills in who agrees.</summary>
/// <param name="Name">What they are called.</param>
public sealed record GuardianYes(string Name);

/// <summary>
/// A guardian answers the letter that asked them: once, whatever the number of presses. A yes is kept, and the seats are given by the same rules and the same code as when a link
/// confirms a sign-up, in one transaction. Of a guardian who says no nothing is kept.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="seats">Gives seats.</param>
/// <param name="letters">Tells both of them.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class AnswerGuardianQuestion(
    HubContexts contexts, SeatGiver seats, GuardianLetters letters, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Agrees: for all seats that the young person has asked for and that no guardian has answered about yet. Refused as <see cref="ShowGuardianQuestion"/> says, and with
    /// its field as "signups.name-missing", "signups.name-too-long", "people.web-address" and "people.personal-number". That a seat is not to be had is no refusal: both
    /// are told why.
    /// </summary>
    public async Task<Outcome<Done>> AgreeAsync(Municipality municipality, string? secret, GuardianYes input, CancellationToken cancellationToken = default)
    {
        input = new GuardianYes(Person.NormalizeName(input.Name));
        var refusals = Validator.Check(input);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var (link, person, whyNot) = await ShowGuardianQuestion.FindAsync(context, secret, now, cancellationToken);
        if (whyNot is not null)
            return whyNot;
        if (refusals.Count > 0)
            return refusals;

        var question = GuardianQuestion.Of(link!);
        var consent = new GuardianConsent(PlaceTime.DateAt(now, municipality), input.Name, link!.Email, SeenBy: "");
        // A consent is for all shifts: what else they have asked for meanwhile, of this guardian or of another, is answered with it.
        var open = await GuardianQuestion.About(context, person!.Id).Where(l => l.ExpiresAt > now).ToListAsync(cancellationToken);
        var wishes = open.Where(l => l.SecretHash != link.SecretHash).Prepend(link).SelectMany(l => GuardianQuestion.Of(l).Wishes).DistinctBy(w => w.Shift).ToList();
        open.ForEach(l => l.UseAndForget(now));
        // Whoever has turned 18 meanwhile needs none, and then none is kept.
        if (person.AgeBand != AgeBand.Adult)
            person.NoteGuardianConsent(consent);
        await context.SaveChangesAsync(cancellationToken);

        var answers = await seats.GiveAllAsync(context, municipality, person, wishes, now, cancellationToken);
        await NoteYesAsync(context, person, answers, wishes, now, cancellationToken);
        var offered = await seats.OfferFreeSeatsToAsync(context, municipality, person.Id, now, cancellationToken);
        await letters.QueueThanksAsync(context, municipality, person, question, answers, cancellationToken);
        await letters.QueueAgreedAsync(context, municipality, person, answers, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. answers.SelectMany(a => a.Changed).Concat(offered).Distinct()]);
        return Outcome.Success();
    }

    /// <summary>
    /// Does not agree: the young person is told kindly, and nothing is kept of the guardian, also of an earlier yes, which is taken back with it. Refused as
    /// <see cref="ShowGuardianQuestion"/> says.
    /// </summary>
    public async Task<Outcome<Done>> DeclineAsync(Municipality municipality, string? secret, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var (link, person, whyNot) = await ShowGuardianQuestion.FindAsync(context, secret, now, cancellationToken);
        if (whyNot is not null)
            return whyNot;

        var guardian = link!.Email;
        foreach (var asked in await GuardianQuestion.About(context, person!.Id).Where(l => l.Email == guardian).ToListAsync(cancellationToken))
            asked.UseAndForget(now);
        await ForgetAsync(context, municipality, person, guardian, cancellationToken);
        if (person.GuardianConsent?.Email == guardian)
            await TakeBackConsent.EndAsync(context, municipality, person, letters, now, byGuardian: true, cancellationToken);
        letters.QueueDeclined(context, municipality, person);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>The letters that asked them, and their address where the young person has typed it and not confirmed it yet.</summary>
    private static async Task ForgetAsync(HubDbContext context, Municipality municipality, Person person, string guardian, CancellationToken cancellationToken)
    {
        var here = context.Tenant;
        var subjects = GuardianLetters.SubjectsAbout(municipality, person);
        await context.Outbox
            .Where(m => m.MunicipalityId == here && m.To == guardian && m.Kind == nameof(LinkPurpose.AskGuardian) && subjects.Contains(m.Subject))
            .ExecuteDeleteAsync(cancellationToken);
        var typed = await context.MailedLinks
            .Where(l => l.MunicipalityId == here && l.Email == person.Email && l.Purpose == LinkPurpose.ConfirmSignUp && l.Payload != "").ToListAsync(cancellationToken);
        foreach (var link in typed)
        {
            if (JsonSerializer.Deserialize<SignUpRequest>(link.Payload, JsonSerializerOptions.Web) is { } request && request.GuardianEmail == guardian)
                link.Carry(JsonSerializer.Serialize(request with { GuardianEmail = "" }, JsonSerializerOptions.Web));
        }
    }

    /// <summary>Where an association has named them, its page says that they come.</summary>
    private static async Task NoteYesAsync(
        HubDbContext context, Person person, IReadOnlyList<SeatAnswer> answers, IReadOnlyList<SeatWish> wishes, DateTime nowUtc, CancellationToken cancellationToken)
    {
        foreach (var wish in wishes.Where(w => w.Block is not null && answers.Any(a => a.Shift == w.Shift && a.Answer != SignUpAnswer.Refused)))
        {
            var block = await context.SeatBlocks.SingleOrDefaultAsync(b => b.Id == wish.Block, cancellationToken);
            block?.Names.FirstOrDefault(n => n.Email == person.Email)?.NoteYes(nowUtc);
        }
    }

    private sealed class Rules : AbstractValidator<GuardianYes>
    {
        public Rules() => RuleFor(y => y.Name).NameOfPerson();
    }
}
