namespace VolunteerHub.Core.Frame;

/// <summary>An answer to one of the frame's questions. Only a plain yes or no can ever lead to "allowed".</summary>
public enum Answer
{
    /// <summary>Not answered yet; counts as "don't know".</summary>
    NotAnswered,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The coordinator does not know: a reviewer looks at the task.</summary>
    DontKnow,
}

/// <summary>Q2: how the task stands to a service that a citizen can claim.</summary>
public enum RelationToService
{
    /// <summary>Not answered; counts as "don't know".</summary>
    NotAnswered,

    /// <summary>The task is the service itself, or a part of it.</summary>
    IsTheService,

    /// <summary>The task sits beside the service, as extra.</summary>
    BesideTheService,

    /// <summary>The coordinator does not know.</summary>
    DontKnow,
}

/// <summary>Q3: what became of the employee's post.</summary>
public enum PostState
{
    /// <summary>Not answered; counts as "don't know".</summary>
    NotAnswered,

    /// <summary>The post is as it was; the task now comes on top.</summary>
    Unchanged,

    /// <summary>The post is gone or stands vacant: the volunteer would replace an employee.</summary>
    RemovedOrVacant,

    /// <summary>The coordinator does not know.</summary>
    DontKnow,
}

/// <summary>Q5: what happens when every volunteer stays away next week.</summary>
public enum StopConsequence
{
    /// <summary>Not answered; counts as "don't know".</summary>
    NotAnswered,

    /// <summary>Nothing that anybody has a right to; it is a pity, and that is all.</summary>
    NothingIsLost,

    /// <summary>We must close or cancel politely, and nobody loses a right. Needs a fall-back plan.</summary>
    MustClose,

    /// <summary>Somebody loses what they have a right to, a substitute must be called, or a law is broken.</summary>
    ARightIsLost,

    /// <summary>The coordinator does not know.</summary>
    DontKnow,
}

/// <summary>Q6: what kind of authority the task would hold. Several may be chosen.</summary>
[Flags]
public enum AuthorityKinds
{
    /// <summary>None chosen.</summary>
    None = 0,

    /// <summary>Deciding something for or about a citizen.</summary>
    Deciding = 1,

    /// <summary>Assessing a citizen's need or situation.</summary>
    Assessing = 2,

    /// <summary>Controlling or inspecting.</summary>
    Controlling = 4,

    /// <summary>Registering or keeping a case file.</summary>
    Registering = 8,

    /// <summary>Handling identity papers.</summary>
    IdentityPapers = 16,

    /// <summary>Handling citizens' money.</summary>
    Money = 32,

    /// <summary>Holding citizens' keys or codes. The key to a house of the municipality is no authority over anybody.</summary>
    Keys = 64,

    /// <summary>Handling medicine.</summary>
    Medicine = 128,
}

/// <summary>Q11: what citizens get that they would not get otherwise.</summary>
public enum AddedValueKind
{
    /// <summary>Not answered.</summary>
    NotAnswered,

    /// <summary>More time for people.</summary>
    MoreTime,

    /// <summary>More company.</summary>
    MoreCompany,

    /// <summary>An activity that was not there before.</summary>
    NewActivity,

    /// <summary>Open outside the staffed hours.</summary>
    OpeningOutsideStaffedHours,

    /// <summary>Local knowledge that employees cannot have.</summary>
    LocalKnowledge,

    /// <summary>Belonging and being of use.</summary>
    Belonging,

    /// <summary>It saves working hours: that is not added value, and a reviewer looks at the task.</summary>
    SavesHours,
}

/// <summary>Q1: the employee whom volunteers can turn to on the day.</summary>
/// <param name="Name">The employee's name.</param>
/// <param name="Phone">A phone that is answered while the task goes on.</param>
public sealed record ResponsibleEmployee(string Name, string Phone)
{
    /// <summary>Whether both the name and the phone are there.</summary>
    public bool IsNamed => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Phone);
}

/// <summary>
/// What the coordinator answered to the thirteen questions. Everything starts unanswered, and what is unanswered never allows.
/// What is done, for whom, where and when (the rest of Q1) stands in the task's own text.
/// </summary>
public sealed record FrameAnswers
{
    private const AuthorityKinds PublicPower =
        AuthorityKinds.Deciding | AuthorityKinds.Assessing | AuthorityKinds.Controlling | AuthorityKinds.IdentityPapers;

    /// <summary>Q1: the employee who is responsible on the day.</summary>
    public ResponsibleEmployee? ResponsibleEmployee { get; init; }

    /// <summary>Q2: can a citizen claim this, by decision, as a place or by law?</summary>
    public Answer Entitlement { get; init; }

    /// <summary>Q2, when yes: is the task the service, or beside it?</summary>
    public RelationToService Relation { get; init; }

    /// <summary>Q3: has an employee done this in the last 24 months, or does it stand in a job description, roster or vacancy?</summary>
    public Answer DoneByEmployees { get; init; }

    /// <summary>Q3, when yes: what became of the post.</summary>
    public PostState Post { get; init; }

    /// <summary>Q4: is the task there because of sickness, vacancy, savings or a closed post?</summary>
    public Answer Cover { get; init; }

    /// <summary>Q5: what is lost when every volunteer stays away next week.</summary>
    public StopConsequence StopTest { get; init; }

    /// <summary>Q5: what we do when nobody comes, and who decides it by when.</summary>
    public string FallBackPlan { get; init; } = "";

    /// <summary>Q6: does it include deciding, assessing, controlling, registering, identity papers, money, keys or medicine?</summary>
    public Answer Authority { get; init; }

    /// <summary>Q6, when yes: which of them.</summary>
    public AuthorityKinds AuthorityKinds { get; init; }

    /// <summary>Q7: washing, dressing, lifting, feeding, medicine, treatment, a training plan or watching an illness?</summary>
    public Answer BodyAndHealth { get; init; }

    /// <summary>Q7, when yes: only eating together, with no help to eat. Then it is company and no care.</summary>
    public bool OnlyEatingTogether { get; init; }

    /// <summary>Q8: are volunteers counted in a number of staff to children or residents, of lifeguards or of guards?</summary>
    public Answer CountedInNorm { get; init; }

    /// <summary>Q9: is a volunteer alone with children under 15 or vulnerable adults?</summary>
    public Answer AloneWithVulnerable { get; init; }

    /// <summary>Q10: machines, fire, water, height, chemicals, traffic, alcohol or driving others?</summary>
    public Answer Safety { get; init; }

    /// <summary>Q10, when yes: which instruction and which insurance.</summary>
    public string SafetyInstruction { get; init; } = "";

    /// <summary>Q11: the kind of added value.</summary>
    public AddedValueKind AddedValue { get; init; }

    /// <summary>Q11: what citizens get that they would not get otherwise, and how one sees it.</summary>
    public string AddedValueText { get; init; } = "";

    /// <summary>Q12: can each volunteer say no and leave at any time without losing benefit, course credit or shift?</summary>
    public Answer Voluntary { get; init; }

    /// <summary>Q13: have the employees' representatives been told?</summary>
    public Answer EmployeesHeard { get; init; }

    /// <summary>Q13: on which day they were told.</summary>
    public DateOnly? EmployeesHeardOn { get; init; }

    /// <summary>Whether Q2 says that the task is what a citizen can claim. A question and no property, for those are stored with the answers.</summary>
    public bool SayItIsTheService() => Entitlement == Answer.Yes && Relation == RelationToService.IsTheService;

    /// <summary>Whether Q6 says that the task holds public power. Keys, money, registering and medicine are none.</summary>
    public bool SayItHoldsPublicPower() => Authority == Answer.Yes && (AuthorityKinds & PublicPower) != 0;
}
