using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// A coordinator disagrees with a reviewer's decision and asks, once and with a reason, that somebody else looks. Another assessment of the same
/// words and answers is made, and its review is the answer. Kept unchanged for ever.
/// </summary>
public sealed class FrameDisagreement : IBelongsToMunicipality
{
    private FrameDisagreement()
    {
    }

    /// <summary>Records it.</summary>
    /// <param name="disputed">The assessment whose review is disagreed with.</param>
    /// <param name="anew">The assessment that is reviewed instead.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The coordinator.</param>
    /// <param name="byName">Their name at the time.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public FrameDisagreement(FrameAssessment disputed, FrameAssessment anew, string reason, AccountId by, string byName, DateTime nowUtc)
    {
        DisputedId = disputed.Id;
        AnewId = anew.Id;
        MunicipalityId = disputed.MunicipalityId;
        Reason = reason;
        By = by;
        ByName = byName;
        At = nowUtc;
    }

    /// <summary>The assessment whose review is disagreed with: once each.</summary>
    public FrameAssessmentId DisputedId { get; private set; }

    /// <summary>The assessment that is reviewed instead.</summary>
    public FrameAssessmentId AnewId { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The coordinator who asked; they may not review it either.</summary>
    public AccountId By { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
