using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Who has which duty around the frame; null where nobody is chosen.</summary>
/// <param name="Reviewer">Who decides.</param>
/// <param name="Deputy">Who steps in.</param>
/// <param name="CatalogueOwner">Who answers for the catalogue and looks when somebody disagrees.</param>
/// <param name="Leader">Who is told of a review that is late.</param>
public sealed record ReviewDutyInput(AccountId? Reviewer, AccountId? Deputy, AccountId? CatalogueOwner, AccountId? Leader);

/// <summary>
/// The administrator chooses who reviews, who is the deputy, who owns the catalogue and who is told of late reviews. It holds for the cases to
/// come; those that wait stay in the hands they are in, as long as these have the role, and the others go to whoever was chosen, who is asked at once.
/// </summary>
public sealed class ChooseReviewDuty(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>What is chosen; nobody, for anybody but administrators.</summary>
    public async Task<Outcome<ReviewDutyInput>> ShowAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } refusal)
            return refusal;
        await using var context = contexts.For(actor.Municipality);
        var duty = await ReviewCases.DutyAsync(context, cancellationToken);
        return new ReviewDutyInput(duty?.ReviewerId, duty?.DeputyId, duty?.CatalogueOwnerId, duty?.LeaderId);
    }

    /// <summary>
    /// Chooses, or tells every reason why not: whoever reviews needs the reviewer's role, the leader some role, and one is not one's own deputy.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, ReviewDutyInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } refusal)
            return refusal;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var employees = await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken);
        var refusals = Problems(input, employees).ToList();
        if (refusals.Count > 0)
            return refusals;

        var duty = await ReviewCases.DutyAsync(context, cancellationToken);
        if (duty is null)
            context.Add(duty = new ReviewDuty(municipality.Id));
        if (duty.Choose(input.Reviewer, input.Deputy, input.CatalogueOwner, input.Leader))
            context.Add(new DecisionRecord(actor, "frame.duties-chosen", municipality.Id.Value, Names(input, employees), now));
        await context.SaveChangesAsync(cancellationToken);
        await ReviewHands.PutAsync(context, catalogue, letters, municipality, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>The duties, by their fields, that somebody was chosen for and nobody is now.</summary>
    /// <param name="before">What was chosen.</param>
    /// <param name="now">What is.</param>
    public static IReadOnlyList<string> Vacated(ReviewDutyInput before, ReviewDutyInput now)
    {
        var chosen = Fields(now).ToDictionary(d => d.Field, d => d.Chosen);
        return [.. Fields(before).Where(d => d.Chosen is not null && chosen[d.Field] is null).Select(d => d.Field)];
    }

    /// <summary>Takes the duties from whoever may not have them any more, with a line in the record, inside the writing transaction that took the roles.</summary>
    internal static async Task VacateAsync(HubDbContext context, Municipality municipality, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await ReviewCases.DutyAsync(context, cancellationToken) is not { } duty)
            return;
        var employees = await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken);
        var left = new ReviewDutyInput(
            IsReviewer(duty.ReviewerId) ? duty.ReviewerId : null, IsReviewer(duty.DeputyId) ? duty.DeputyId : null,
            IsReviewer(duty.CatalogueOwnerId) ? duty.CatalogueOwnerId : null, employees.Any(e => e.Account.Id == duty.LeaderId?.Value) ? duty.LeaderId : null);
        if (duty.Choose(left.Reviewer, left.Deputy, left.CatalogueOwner, left.Leader))
            context.Add(new DecisionRecord(actor, "frame.duties-chosen", municipality.Id.Value, Names(left, employees), nowUtc));
        await context.SaveChangesAsync(cancellationToken);

        bool IsReviewer(AccountId? account) => employees.Any(e => e.Account.Id == account?.Value && e.Roles.Contains(Role.Reviewer));
    }

    private static IEnumerable<(string Field, AccountId? Chosen)> Fields(ReviewDutyInput duty) =>
    [
        (nameof(duty.Reviewer), duty.Reviewer), (nameof(duty.Deputy), duty.Deputy), (nameof(duty.CatalogueOwner), duty.CatalogueOwner), (nameof(duty.Leader), duty.Leader),
    ];

    private static IEnumerable<Refusal> Problems(ReviewDutyInput input, IReadOnlyList<AccountRoles> employees)
    {
        foreach (var (field, chosen) in new[]
                 {
                     (nameof(input.Reviewer), input.Reviewer), (nameof(input.Deputy), input.Deputy), (nameof(input.CatalogueOwner), input.CatalogueOwner),
                 })
        {
            if (chosen is { } id && !employees.Any(e => e.Account.Id == id.Value && e.Roles.Contains(Role.Reviewer)))
                yield return Refusal.OfField(field, "frame.duty-needs-reviewer");
        }

        if (input.Leader is { } leader && employees.All(e => e.Account.Id != leader.Value))
            yield return Refusal.OfField(nameof(input.Leader), "account.employee-not-found");
        if (input.Deputy is { } deputy && deputy == input.Reviewer)
            yield return Refusal.OfField(nameof(input.Deputy), "frame.deputy-is-reviewer");
    }

    private static string Names(ReviewDutyInput input, IReadOnlyList<AccountRoles> employees) => string.Join(
        "; ", Fields(input).Select(d => $"{d.Field}: {employees.FirstOrDefault(e => e.Account.Id == d.Chosen?.Value)?.Name ?? "-"}"));
}
