using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>A named reviewer's written decision on an assessment that needed review. Kept unchanged for ever.</summary>
public sealed class FrameReview : IBelongsToMunicipality
{
    /// <summary>The longest reason and the longest conditions.</summary>
    public const int TextLength = 4000;

    private FrameReview()
    {
    }

    /// <summary>Records a decision. Who may decide is checked before: never the author.</summary>
    /// <param name="assessment">On which assessment.</param>
    /// <param name="step">1, or 2 for the second pair of eyes on something that a citizen can claim.</param>
    /// <param name="allowed">Allowed with conditions, or kept with the employees.</param>
    /// <param name="conditions">What must hold while volunteers do it; empty where it is kept, and where a second yes lets the conditions of the first stand alone.</param>
    /// <param name="cites">The catalogue entry it rests on, or null where none fits and the reason says why.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The reviewer.</param>
    /// <param name="byName">Their name at the time.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public FrameReview(
        FrameAssessment assessment,
        int step,
        bool allowed,
        string conditions,
        StatutoryServiceId? cites,
        string reason,
        AccountId by,
        string byName,
        DateTime nowUtc)
    {
        Id = FrameReviewId.New();
        MunicipalityId = assessment.MunicipalityId;
        AssessmentId = assessment.Id;
        Step = step;
        Cites = cites?.Code;
        Allowed = allowed;
        Conditions = conditions;
        Reason = reason;
        By = by;
        ByName = byName;
        At = nowUtc;
    }

    /// <summary>The identifier.</summary>
    public FrameReviewId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>On which assessment.</summary>
    public FrameAssessmentId AssessmentId { get; private set; }

    /// <summary>1, or 2 for the second pair of eyes.</summary>
    public int Step { get; private set; }

    /// <summary>The catalogue entry it rests on; null where none fits and the reason says why.</summary>
    public string? Cites { get; private set; }

    /// <summary>True: volunteers may, on the conditions. False: it stays with the employees.</summary>
    public bool Allowed { get; private set; }

    /// <summary>What must hold while volunteers do it; empty where a second yes lets the conditions of the first stand alone.</summary>
    public string Conditions { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The reviewer.</summary>
    public AccountId By { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
