using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Chooses whether the public register of judged tasks names the reviewers. It does not until an administrator says so.</summary>
public sealed class ChooseRegister(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Whether the reviewers are named now. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<bool>> ShowsReviewersAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        return (await RegisterChoices.ReadAsync(context, actor.Municipality, cancellationToken)).ShowsReviewers;
    }

    /// <summary>Saves the choice, with a line in the record when it is another one than before. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<bool>> RunAsync(Actor actor, bool showsReviewers, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var chosen = await RegisterChoices.ReadAsync(context, actor.Municipality, cancellationToken);
        if (chosen.ShowsReviewers == showsReviewers)
            return showsReviewers;

        chosen.Choose(showsReviewers);
        RegisterChoices.Keep(context, chosen);
        context.Add(new DecisionRecord(
            actor, showsReviewers ? "frame.reviewers-shown" : "frame.reviewers-hidden", actor.Municipality.Value, "", clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return showsReviewers;
    }
}
