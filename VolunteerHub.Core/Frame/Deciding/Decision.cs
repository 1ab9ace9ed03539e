namespace VolunteerHub.Core.Frame;

/// <summary>What in the text decided, beside or against the answers.</summary>
public enum DecisionNote
{
    /// <summary>The text names a service that citizens can claim, but the answers say no: they contradict each other.</summary>
    TextContradictsAnswers,

    /// <summary>The text names public power, but the answer says that the task holds none: they contradict each other.</summary>
    TextContradictsNoAuthority,

    /// <summary>The place is one where such services are given.</summary>
    PlaceWord,

    /// <summary>The text touches a duty of the municipality.</summary>
    MunicipalDuty,

    /// <summary>The text is too vague to tell which service it is.</summary>
    TooVague,

    /// <summary>The text gives cause for a look, whatever the answers.</summary>
    TextInDoubt,

    /// <summary>The place is over its limit of dependence on volunteers.</summary>
    PlaceOverDependenceLimit,

    /// <summary>The entry is not sure enough of its law for a firm block.</summary>
    LowConfidence,

    /// <summary>A fall-back plan is needed and not written.</summary>
    FallBackPlanMissing,

    /// <summary>A question is unanswered or answered with "don't know".</summary>
    DontKnow,

    /// <summary>The added value is not described.</summary>
    NoAddedValue,

    /// <summary>The employees' representatives have not been told.</summary>
    EmployeesNotHeard,

    /// <summary>It resembles a task at the same place that stayed with the employees within the last twelve months; it may be a part of it.</summary>
    ResemblesBlocked,

    /// <summary>Whoever answers has changed the catalogue themselves, and without that change the task would have been held to more.</summary>
    EasedByAuthor,

    /// <summary>The added value is described, and it is only saved hours.</summary>
    OnlySavedHours,
}

/// <summary>What the decision table made of the answers and the text.</summary>
/// <param name="Row">The row that decided, 1 to 12: the first that matched.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Questions">The questions whose answers decided, 1 to 13.</param>
/// <param name="Services">The catalogue entries concerned, the most likely first.</param>
/// <param name="Notes">What else the reader should know of why.</param>
public sealed record Decision(
    int Row,
    FrameVerdict Verdict,
    IReadOnlyList<int> Questions,
    IReadOnlyList<StatutoryServiceId> Services,
    IReadOnlyList<DecisionNote> Notes);
