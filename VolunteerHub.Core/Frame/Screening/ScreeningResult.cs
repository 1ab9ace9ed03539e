namespace VolunteerHub.Core.Frame;

/// <summary>Which of the task's texts a mark stands in.</summary>
public enum TextField
{
    /// <summary>The task's title.</summary>
    Title,

    /// <summary>The task's description.</summary>
    Description,
}

/// <summary>Words in the task's own text, so that a page can mark them there.</summary>
/// <param name="Field">Which text.</param>
/// <param name="Start">Where in that text, counted in UTF-16 units from 0.</param>
/// <param name="Length">How long, in UTF-16 units.</param>
/// <param name="Text">The words as they are written there.</param>
public sealed record WordMark(TextField Field, int Start, int Length, string Text);

/// <summary>What kind of evidence words are.</summary>
public enum EvidenceKind
{
    /// <summary>The service itself is named or described.</summary>
    Service,

    /// <summary>Where the service is given; alone it only asks for a look.</summary>
    Place,

    /// <summary>Public power: deciding, assessing, controlling, registering, identity.</summary>
    Authority,

    /// <summary>Somebody has been awarded it by decision (bevilget, visiteret, vedtak).</summary>
    Award,

    /// <summary>It stands in for employees: sickness, holiday, savings, vacancy, a hole in the roster.</summary>
    Substitution,

    /// <summary>The volunteer would be counted in a number of staff.</summary>
    Norm,

    /// <summary>A volunteer would be alone with children or vulnerable people.</summary>
    Alone,

    /// <summary>Machines, fire, heights, water or people who are driven: somebody may come to harm.</summary>
    Safety,

    /// <summary>Something that volunteers may well do: company, culture, nature, food together.</summary>
    Open,

    /// <summary>The text itself says that employees do it, or that it is not part of the task.</summary>
    NotTheTask,

    /// <summary>The text is in doubt itself, or says nothing of what is done.</summary>
    Doubt,

    /// <summary>Words that made the verdict: in labelled tasks they went along with it.</summary>
    Telling,

    /// <summary>Keys or money: something to look at first.</summary>
    Valuables,

    /// <summary>Washing, dressing, feeding, lifting, medicine, treatment.</summary>
    Body,
}

/// <summary>Why words that would have counted do not.</summary>
public enum Suppression
{
    /// <summary>They count.</summary>
    None,

    /// <summary>They only look like the service (medicinhave).</summary>
    FalseFriend,

    /// <summary>The text says that it is not done (ingen træningsplan).</summary>
    Negated,

    /// <summary>The text says that somebody else, an employee or a relative, does it (personalet klarer medicinen).</summary>
    DoneByOthers,
}

/// <summary>One thing that the screening noticed.</summary>
/// <param name="Kind">What kind of evidence it is.</param>
/// <param name="Service">The catalogue entry it points at, where it points at one.</param>
/// <param name="Tier">That entry's tier.</param>
/// <param name="Words">The words, in the order of the text.</param>
/// <param name="Suppression">Why it does not count, if it does not. It is shown all the same.</param>
public sealed record Finding(
    EvidenceKind Kind, StatutoryServiceId? Service, Tier? Tier, IReadOnlyList<WordMark> Words, Suppression Suppression)
{
    /// <summary>Whether it has a say in the verdict.</summary>
    public bool Counts => Suppression == Suppression.None;
}

/// <summary>What decided the verdict that the text alone deserves.</summary>
public enum ScreeningReason
{
    /// <summary>The text is empty or too vague to tell what is done: a person looks.</summary>
    TooVague,

    /// <summary>The task is a service that citizens can claim.</summary>
    IndividualRight,

    /// <summary>The task holds public power.</summary>
    Authority,

    /// <summary>The task stands in for employees, or is counted in their number.</summary>
    ReplacesEmployees,

    /// <summary>The task touches something that the municipality must do.</summary>
    MunicipalDuty,

    /// <summary>The place alone asks for a look.</summary>
    PlaceOnly,

    /// <summary>Alone with somebody vulnerable, driving, machines or the like.</summary>
    Safety,

    /// <summary>Something points at a service, but not clearly.</summary>
    InDoubt,

    /// <summary>An open activity that nobody can claim, and nothing against it.</summary>
    Open,
}

/// <summary>What the words of a task say, before anybody has answered a question.</summary>
/// <param name="Verdict">What the text alone deserves. Words alone neither publish a task nor finally block it.</param>
/// <param name="Reason">What decided that.</param>
/// <param name="Services">The catalogue entries it touches, the most likely first.</param>
/// <param name="Findings">Everything noticed, also what does not count, in the order of the text.</param>
public sealed record ScreeningResult(
    FrameVerdict Verdict, ScreeningReason Reason, IReadOnlyList<StatutoryServiceId> Services, IReadOnlyList<Finding> Findings);
