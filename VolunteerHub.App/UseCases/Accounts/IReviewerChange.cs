using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// What follows where somebody was given the role of reviewer or lost it, or has left the desk. Accounts do not know the frame, so the frame says what it does then.
/// </summary>
public interface IReviewerChange
{
    /// <summary>Sees to it, in the writing transaction that has saved the roles; the transaction is committed by whoever began it.</summary>
    Task FollowAsync(HubDbContext context, Municipality municipality, Actor actor, DateTime nowUtc, CancellationToken cancellationToken);
}
