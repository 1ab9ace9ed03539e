using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// One judgement of a task as it stood: text, answers, verdict and the written explanation, kept unchanged for ever. A task that
/// changes gets a new assessment beside the old one; the database refuses any rewriting.
/// </summary>
public sealed class FrameAssessment : IBelongsToMunicipality
{
    private FrameAssessment()
    {
    }

    /// <summary>Records a judgement.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="task">Which task.</param>
    /// <param name="revision">The revision of the task that was judged.</param>
    /// <param name="verdict">What came of it.</param>
    /// <param name="row">The row of the decision table that decided, 1 to 12.</param>
    /// <param name="services">The statutory services it touches, most likely first.</param>
    /// <param name="catalogueVersion">The version of the catalogue that was used.</param>
    /// <param name="writtenExplanation">The explanation as it was written in da, nb and en, JSON.</param>
    /// <param name="snapshot">The task's text and answers as they were judged, JSON.</param>
    /// <param name="by">Who answered the questions.</param>
    /// <param name="byName">Their name at the time.</param>
    /// <param name="nowUtc">When, UTC.</param>
    /// <param name="fourEyes">Whether its words hit something that a citizen can claim, so that two reviewers must allow it.</param>
    public FrameAssessment(
        MunicipalityId municipality,
        VolunteerTaskId task,
        int revision,
        FrameVerdict verdict,
        int row,
        IEnumerable<string> services,
        string catalogueVersion,
        string writtenExplanation,
        string snapshot,
        AccountId by,
        string byName,
        DateTime nowUtc,
        bool fourEyes = false)
    {
        Id = FrameAssessmentId.New();
        MunicipalityId = municipality;
        TaskId = task;
        TaskRevision = revision;
        Verdict = verdict;
        Row = row;
        Services = string.Join(' ', services);
        CatalogueVersion = catalogueVersion;
        WrittenExplanation = writtenExplanation;
        Snapshot = snapshot;
        By = by;
        ByName = byName;
        At = nowUtc;
        FourEyes = fourEyes;
    }

    /// <summary>
    /// The same judgement once more, for another reviewer to look at: same words, answers, verdict and explanation, with an identifier and a
    /// time of its own.
    /// </summary>
    public FrameAssessment Anew(DateTime nowUtc)
    {
        var anew = (FrameAssessment)MemberwiseClone();
        anew.Id = FrameAssessmentId.New();
        anew.At = nowUtc;
        return anew;
    }

    /// <summary>The identifier.</summary>
    public FrameAssessmentId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Which task.</summary>
    public VolunteerTaskId TaskId { get; private set; }

    /// <summary>The revision of the task that was judged.</summary>
    public int TaskRevision { get; private set; }

    /// <summary>Allowed, needs review or blocked.</summary>
    public FrameVerdict Verdict { get; private set; }

    /// <summary>The row of the decision table that decided, 1 to 12.</summary>
    public int Row { get; private set; }

    /// <summary>Whether it says that the task is the employees' statutory or normed work.</summary>
    public bool IsCoreWork => Verdict == FrameVerdict.Blocked && DecisionTable.CoreRows.Contains(Row);

    /// <summary>Ids of the statutory services it touches, most likely first, with spaces between.</summary>
    public string Services { get; private set; } = "";

    /// <summary>The version of the catalogue that was used.</summary>
    public string CatalogueVersion { get; private set; } = "";

    /// <summary>The explanation as it was written that day in all three languages, JSON.</summary>
    public string WrittenExplanation { get; private set; } = "";

    /// <summary>The task's text and answers as they were judged, JSON.</summary>
    public string Snapshot { get; private set; } = "";

    /// <summary>Who answered the questions: the task's author for this revision, who may not review it.</summary>
    public AccountId By { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Its words hit something that a citizen can claim: two reviewers, one after the other, must allow it.</summary>
    public bool FourEyes { get; private set; }
}
