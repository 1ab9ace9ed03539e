using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Puts whatever waits for a review into the hands of somebody who may decide it as soon as there is another reviewer, or one less. A duty that somebody was
/// chosen for and may not have any more is nobody's, so that it does not come back unseen with the role.
/// </summary>
/// <param name="catalogue">Knows which of the reviewers may decide what.</param>
/// <param name="letters">Asks them.</param>
public sealed class ReviewerChange(FrameCatalogue catalogue, FrameLetters letters) : IReviewerChange
{
    /// <inheritdoc />
    public async Task FollowAsync(HubDbContext context, Municipality municipality, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await ChooseReviewDuty.VacateAsync(context, municipality, actor, nowUtc, cancellationToken);
        await ReviewHands.PutAsync(context, catalogue, letters, municipality, nowUtc, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
