using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// An assessment that waits, in the hands of one named person with a deputy and a day by which it is due. Nothing is published by silence: a
/// case past its day still waits. Never in the hands of the task's author; the database refuses it too.
/// </summary>
public sealed class FrameCase : IBelongsToMunicipality
{
    private FrameCase()
    {
    }

    /// <summary>Gives an assessment into somebody's hands.</summary>
    public FrameCase(FrameAssessment assessment, ReviewTeam team, DateOnly dueOn, DateTime nowUtc)
    {
        AssessmentId = assessment.Id;
        MunicipalityId = assessment.MunicipalityId;
        DueOn = dueOn;
        OpenedAt = nowUtc;
        Give(team);
    }

    /// <summary>Of which assessment: each has one case.</summary>
    public FrameAssessmentId AssessmentId { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Who decides.</summary>
    public AccountId ReviewerId { get; private set; }

    /// <summary>Their name.</summary>
    public string ReviewerName { get; private set; } = "";

    /// <summary>Who steps in, and is the second pair of eyes; null where there is nobody else.</summary>
    public AccountId? DeputyId { get; private set; }

    /// <summary>Their name.</summary>
    public string? DeputyName { get; private set; }

    /// <summary>The day by which it is due, at the place.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Whether somebody is named on it.</summary>
    public bool Names(AccountId account) => ReviewerId == account || DeputyId == account;

    /// <summary>Puts it into other hands.</summary>
    public void Give(ReviewTeam team)
    {
        ReviewerId = team.Reviewer.Account;
        ReviewerName = team.Reviewer.Name;
        DeputyId = team.Deputy?.Account;
        DeputyName = team.Deputy?.Name;
    }

    /// <summary>Somebody who was not named takes it over; the deputy stays, unless it is the deputy who takes over: then the reviewer becomes deputy.</summary>
    public void TakeOver(NamedReviewer by)
    {
        if (ReviewerId == by.Account)
            return;
        var former = new NamedReviewer(ReviewerId, ReviewerName);
        Give(new ReviewTeam(by, DeputyId == by.Account || DeputyId is null ? former : new NamedReviewer(DeputyId.Value, DeputyName!)));
    }

    /// <summary>In whose hands it still is: the named ones who have not decided, the reviewer before the deputy. Whoever has decided can do no more.</summary>
    public IReadOnlyList<NamedReviewer> Left(IReadOnlyCollection<AccountId> haveDecided)
    {
        var reviewer = new NamedReviewer(ReviewerId, ReviewerName);
        NamedReviewer[] named = DeputyId is { } deputy ? [reviewer, new NamedReviewer(deputy, DeputyName!)] : [reviewer];
        return [.. named.Where(n => !haveDecided.Contains(n.Account))];
    }

    /// <summary>Who is to decide next. Null when all who are named have.</summary>
    public NamedReviewer? Awaited(IReadOnlyCollection<AccountId> haveDecided) => Left(haveDecided) is [var next, ..] ? next : null;
}
