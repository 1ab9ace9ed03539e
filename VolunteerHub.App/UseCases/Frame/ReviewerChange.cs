using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Puts whatever waits for a review into the hands of somebody who may decide it as soon as there is another reviewer, or one less.</summary>
/// <param name="catalogue">Knows which of the reviewers may decide what.</param>
/// <param name="letters">Asks them.</param>
public sealed class ReviewerChange(FrameCatalogue catalogue, FrameLetters letters) : IReviewerChange
{
    /// <inheritdoc />
    public async Task FollowAsync(HubDbContext context, Municipality municipality, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await ReviewHands.PutAsync(context, catalogue, letters, municipality, nowUtc, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
