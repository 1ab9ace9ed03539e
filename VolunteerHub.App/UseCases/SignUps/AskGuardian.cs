using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Asks a young person's guardian by a letter, in place of giving seats (docs/decisions/0015). Nothing is held meanwhile; a letter that nobody answers runs out by itself.
/// </summary>
/// <param name="links">Makes the link, and sends nobody too many.</param>
public sealed class AskGuardian(MailedLinks links) : ILetters
{
    /// <summary>The field in which the guardian's address is typed.</summary>
    public const string Field = nameof(SignUpRequest.GuardianEmail);

    /// <summary>The code by which a seat is refused while no guardian has agreed.</summary>
    internal const string NotAgreed = "signups.guardian-not-agreed";

    /// <summary>Whether a guardian has to be asked before somebody of an age band, for whom one may have agreed, can have all of the seats.</summary>
    internal static async Task<bool> IsNeededAsync(
        HubDbContext context, AgeBand age, GuardianConsent? consent, IReadOnlyList<SeatWish> wishes, CancellationToken cancellationToken)
    {
        if (!(await context.GuardianDutyAsync(cancellationToken)).Asks(age))
            return false;
        if (consent is null)
            return true;
        var ids = wishes.Select(w => w.Shift).ToList();
        var dates = await context.Shifts.IgnoreAutoIncludes().Where(s => ids.Contains(s.Id)).Select(s => s.Date).ToListAsync(cancellationToken);
        return dates.Exists(d => !consent.Covers(d));
    }

    /// <summary>
    /// What is wrong with a guardian's address: "signups.guardian-email-missing", "signups.guardian-email-invalid", "people.email-strange-sign", "people.personal-number", and
    /// "signups.guardian-own-email" for the address of whoever wants to come. Null for a right one.
    /// </summary>
    internal static Refusal? WhyNot(string guardianEmail, string ownEmail) =>
        (Validation.WrongAddress(guardianEmail, "signups.guardian-email-missing", "signups.guardian-email-invalid")
            ?? (guardianEmail == ownEmail ? Refusal.Of("signups.guardian-own-email") : null))?.At(Field);

    /// <summary>
    /// Queues the letter in the caller's own save. "signups.links-enough" where the address was sent too many; where it was sent the very same just now, nothing more is.
    /// </summary>
    /// <param name="context">The caller's context, in which the person is saved.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="person">Who wants to come.</param>
    /// <param name="guardianEmail">Where the guardian is written to, normalised.</param>
    /// <param name="language">The language of the sign-up.</param>
    /// <param name="wishes">The seats that they want.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<Refusal?> RunAsync(
        HubDbContext context, Municipality municipality, Person person, string guardianEmail, Language language, IReadOnlyList<SeatWish> wishes,
        CancellationToken cancellationToken)
    {
        var facts = await SignUpLetters.FactsAsync(context, [.. wishes.Select(w => w.Shift)], cancellationToken);
        var tasks = await OpenShifts.WishedTasksAsync(context, wishes, cancellationToken);
        var shifts = facts.Values.Select(f => f with { Tasks = tasks[f.Shift.Id] }).OrderBy(f => f.Shift.StartsAt).ToList();
        var duty = await context.GuardianDutyAsync(cancellationToken);
        var refusal = await links.QueueSparinglyAsync(
            context,
            new MailedLinkOrder(guardianEmail, municipality.Id, LinkPurpose.AskGuardian, new GuardianQuestion(person.Id, language, wishes).Written())
            {
                Page = $"/{municipality.Slug}/guardian",
            },
            link => GuardianLetters.Ask(municipality, person, language, duty, shifts, link with { Address = PublicAddress.In(link.Address, language) }),
            cancellationToken);
        return refusal?.At(Field);
    }
}
