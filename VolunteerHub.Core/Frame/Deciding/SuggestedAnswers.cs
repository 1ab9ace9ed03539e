namespace VolunteerHub.Core.Frame;

/// <summary>A question that the task's own words give cause to answer with yes.</summary>
/// <param name="Question">The question's number.</param>
/// <param name="Words">The words, in the order of the text; never none.</param>
public sealed record SuggestedAnswer(int Question, IReadOnlyList<WordMark> Words);

/// <summary>
/// What the screening may answer beforehand. It is always yes, to questions where yes is the stricter answer: words can give cause to ask,
/// never to let pass. Where the text as a whole tells of an open activity, a single word in it answers nothing. The coordinator answers
/// otherwise when the words mislead.
/// </summary>
public static class SuggestedAnswers
{
    /// <summary>One for each question that the words answer, in the order of the questions.</summary>
    public static IReadOnlyList<SuggestedAnswer> Of(ScreeningResult screening) => screening.Verdict == FrameVerdict.Allowed ? [] :
    [
        .. from finding in screening.Findings
           where finding.Counts && finding.Words.Count > 0
           let question = QuestionOf(finding.Kind, finding.Tier)
           where question is not null
           group finding by question.Value into found
           orderby found.Key
           select new SuggestedAnswer(found.Key, [.. found.SelectMany(f => f.Words).Distinct().OrderBy(w => w.Field).ThenBy(w => w.Start)]),
    ];

    /// <summary>The questions that words may answer.</summary>
    public static IReadOnlyList<int> Questions { get; } =
    [
        .. Enum.GetValues<EvidenceKind>().Select(kind => QuestionOf(kind, Tier.IndividualRight)).OfType<int>().Distinct().Order(),
    ];

    private static int? QuestionOf(EvidenceKind kind, Tier? tier) => kind switch
    {
        EvidenceKind.Award => 2,
        EvidenceKind.Service when tier == Tier.IndividualRight => 2,
        EvidenceKind.Substitution => 4,
        EvidenceKind.Authority => 6,
        EvidenceKind.Body => 7,
        EvidenceKind.Norm => 8,
        EvidenceKind.Alone => 9,
        EvidenceKind.Safety => 10,
        _ => null,
    };
}
