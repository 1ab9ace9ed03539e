using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// What a kind of mailed link does when it is used, beside signing in, which every link does; only one that does nothing else opens the desk. Called inside the writing transaction
/// that uses the link up, with the context of the link's municipality: what it saves stands or falls with that.
/// </summary>
public interface IMailedLinkPurpose
{
    /// <summary>The kind.</summary>
    LinkPurpose Purpose { get; }

    /// <summary>Where the same is asked for once more when the link was not used in time: a path that starts with a slash. Changes nothing.</summary>
    Task<string> AgainAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken);

    /// <summary>The shifts that it is for, first to last, as they are now; none for a link that only signs in. Changes nothing.</summary>
    Task<IReadOnlyList<LinkedShift>> ShiftsAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken);

    /// <summary>Whether somebody else has to agree before anything of it is the reader's; not so unless a kind says so. Changes nothing.</summary>
    Task<bool> AsksFirstAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>
    /// The page of what came of it once it is used: a path that starts with a slash, for nobody but whoever it was sent to. Null where that is the page of
    /// their own shifts. Changes nothing.
    /// </summary>
    Task<string?> DoneAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>Does it. The caller saves and commits, and only then calls <see cref="MailedLinkResult.Saved"/>.</summary>
    Task<MailedLinkResult> UseAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken);
}

/// <summary>One shift that a link is for.</summary>
/// <param name="Date">On which day.</param>
/// <param name="Start">From when, on the clock at the place.</param>
/// <param name="End">Until when.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where.</param>
/// <param name="IsFull">Whether the reader would only wait there, as it is now.</param>
public sealed record LinkedShift(DateOnly Date, TimeOnly Start, TimeOnly End, string Activity, string Place, bool IsFull)
{
    /// <summary>What the tasks are called, one of which the reader says yes to; none where that is not told.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];
}

/// <summary>What came of using a link.</summary>
/// <param name="GoTo">The page that tells it: a path that starts with a slash.</param>
/// <param name="Name">The name that the person gave, for an account that is made now; null when it is not known.</param>
/// <param name="Saved">To be called once it is on the disk: tells open pages. Null when there is nobody to tell.</param>
public sealed record MailedLinkResult(string GoTo, string? Name = null, Action? Saved = null);
