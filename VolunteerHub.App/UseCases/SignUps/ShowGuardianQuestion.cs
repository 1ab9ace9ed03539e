using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What a guardian is asked.</summary>
/// <param name="Name">Who wants to come.</param>
/// <param name="Years">The years under which a guardian is asked; null where the municipality asks no longer.</param>
/// <param name="Wishes">The seats that they want.</param>
public sealed record GuardianQuestionView(string Name, int? Years, IReadOnlyList<SeatWish> Wishes);

/// <summary>Shows a guardian what they are asked, without answering: mail scanners open links too.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowGuardianQuestion(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// The question. Refused as "signups.guardian-link-unknown", also for a link of another municipality and for a young person who is no longer here, as
    /// "signups.guardian-link-answered" and as "signups.guardian-link-old" with the days that it worked.
    /// </summary>
    public async Task<Outcome<GuardianQuestionView>> RunAsync(Municipality municipality, string? secret, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        var (link, person, refusal) = await FindAsync(context, secret, clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (refusal is not null)
            return refusal;
        return new GuardianQuestionView(person!.Name, (await context.GuardianDutyAsync(cancellationToken)).Years(), GuardianQuestion.Of(link!).Wishes);
    }

    /// <summary>The link of the context's municipality with whom it is about, or why there is none to answer.</summary>
    internal static async Task<(MailedLink? Link, Person? Person, Refusal? WhyNot)> FindAsync(
        HubDbContext context, string? secret, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var here = context.Tenant;
        var link = await context.MailedLinks.Where(l => l.Purpose == LinkPurpose.AskGuardian && l.MunicipalityId == here).OfSecretAsync(secret, cancellationToken);
        if (link is null)
            return (null, null, Refusal.Of("signups.guardian-link-unknown"));
        if (link.UsedAt is not null)
            return (null, null, Refusal.Of("signups.guardian-link-answered"));
        if (!link.Works(nowUtc))
            return (null, null, Refusal.Of("signups.guardian-link-old", ("days", (int)MailedLink.GuardianLifetime.TotalDays)));
        var id = GuardianQuestion.Of(link).Person;
        return await context.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } person
            ? (link, person, null)
            : (null, null, Refusal.Of("signups.guardian-link-unknown"));
    }
}
