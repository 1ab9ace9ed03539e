using VolunteerHub.App.Text.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Hosting.Endpoints;

/// <summary>A task to be judged by the frame: its words, and the answers to the thirteen questions as far as they are known.</summary>
public sealed record FrameCheckRequest
{
    /// <summary>What the task is called; at most 120 characters, and no personal number.</summary>
    public required string Title { get; init; }

    /// <summary>What is done, for whom and how; at most 4,000 characters, and no personal number.</summary>
    public required string Description { get; init; }

    /// <summary>In which language to answer: da, nb or en. Without it: the query value "lang", else what the request accepts.</summary>
    public Language? Language { get; init; }

    /// <summary>The answers. What is left out counts as "don't know", and then the verdict is never "allowed".</summary>
    public FrameAnswersJson? Answers { get; init; }
}

/// <summary>The answers to the frame's thirteen questions. Whatever is left out is not answered.</summary>
public sealed record FrameAnswersJson
{
    /// <summary>Question 1: a responsible employee with a telephone is named. The name itself is not asked for.</summary>
    public bool? ResponsibleEmployeeNamed { get; init; }

    /// <summary>Question 2: can a citizen claim this, by decision, as a place or by law?</summary>
    public Answer? Entitlement { get; init; }

    /// <summary>Question 2, when yes: is the task the service, or beside it?</summary>
    public RelationToService? Relation { get; init; }

    /// <summary>Question 3: has an employee done this in the last 24 months, or does it stand in a job description, roster or vacancy?</summary>
    public Answer? DoneByEmployees { get; init; }

    /// <summary>Question 3, when yes: what became of the post.</summary>
    public PostState? Post { get; init; }

    /// <summary>Question 4: is the task there because of sickness, vacancy, savings or a closed post?</summary>
    public Answer? Cover { get; init; }

    /// <summary>Question 5: what is lost when every volunteer stays away next week.</summary>
    public StopConsequence? StopTest { get; init; }

    /// <summary>Question 5: what is done when nobody comes; at most 1,000 characters.</summary>
    public string? FallBackPlan { get; init; }

    /// <summary>Question 6: does it include deciding, assessing, controlling, registering, identity papers, money, keys or medicine?</summary>
    public Answer? Authority { get; init; }

    /// <summary>Question 6, when yes: which of deciding, assessing, controlling, registering, identityPapers, money, keys, medicine.</summary>
    public IReadOnlyList<AuthorityKinds>? AuthorityKinds { get; init; }

    /// <summary>Question 7: washing, dressing, lifting, feeding, medicine, treatment, a training plan or watching an illness?</summary>
    public Answer? BodyAndHealth { get; init; }

    /// <summary>Question 7, when yes: only eating together, with no help to eat.</summary>
    public bool? OnlyEatingTogether { get; init; }

    /// <summary>Question 8: are volunteers counted in a number of staff to children or residents, of lifeguards or of guards?</summary>
    public Answer? CountedInNorm { get; init; }

    /// <summary>Question 9: is a volunteer alone with children under 15 or vulnerable adults?</summary>
    public Answer? AloneWithVulnerable { get; init; }

    /// <summary>Question 10: machines, fire, water, height, chemicals, traffic, alcohol or driving others?</summary>
    public Answer? Safety { get; init; }

    /// <summary>Question 10, when yes: which instruction and which insurance; at most 1,000 characters.</summary>
    public string? SafetyInstruction { get; init; }

    /// <summary>Question 11: the kind of added value.</summary>
    public AddedValueKind? AddedValue { get; init; }

    /// <summary>Question 11: what citizens get that they would not get otherwise; at most 1,000 characters.</summary>
    public string? AddedValueText { get; init; }

    /// <summary>Question 12: can each volunteer say no and leave at any time without losing anything?</summary>
    public Answer? Voluntary { get; init; }

    /// <summary>Question 13: have the employees' representatives been told?</summary>
    public Answer? EmployeesHeard { get; init; }

    /// <summary>Question 13: on which day, yyyy-MM-dd.</summary>
    public DateOnly? EmployeesHeardOn { get; init; }

    /// <summary>The answers as the frame reads them.</summary>
    internal FrameAnswers Read(string employee) => new()
    {
        ResponsibleEmployee = ResponsibleEmployeeNamed == true ? new ResponsibleEmployee(employee, employee) : null,
        Entitlement = Entitlement ?? Answer.NotAnswered,
        Relation = Relation ?? RelationToService.NotAnswered,
        DoneByEmployees = DoneByEmployees ?? Answer.NotAnswered,
        Post = Post ?? PostState.NotAnswered,
        Cover = Cover ?? Answer.NotAnswered,
        StopTest = StopTest ?? StopConsequence.NotAnswered,
        FallBackPlan = FallBackPlan ?? "",
        Authority = Authority ?? Answer.NotAnswered,
        AuthorityKinds = (AuthorityKinds ?? []).Aggregate(Core.Frame.AuthorityKinds.None, (all, kind) => all | kind),
        BodyAndHealth = BodyAndHealth ?? Answer.NotAnswered,
        OnlyEatingTogether = OnlyEatingTogether ?? false,
        CountedInNorm = CountedInNorm ?? Answer.NotAnswered,
        AloneWithVulnerable = AloneWithVulnerable ?? Answer.NotAnswered,
        Safety = Safety ?? Answer.NotAnswered,
        SafetyInstruction = SafetyInstruction ?? "",
        AddedValue = AddedValue ?? AddedValueKind.NotAnswered,
        AddedValueText = AddedValueText ?? "",
        Voluntary = Voluntary ?? Answer.NotAnswered,
        EmployeesHeard = EmployeesHeard ?? Answer.NotAnswered,
        EmployeesHeardOn = EmployeesHeardOn,
    };
}

/// <summary>What the frame says. Nothing of the request has been stored. Fields are only ever added.</summary>
/// <param name="Verdict">What words and answers come to by the decision table: allowed, review or blocked.</param>
/// <param name="Row">The row of the decision table that decided, 1 to 12.</param>
/// <param name="TextVerdict">What the words alone deserve: allowed, review or blocked.</param>
/// <param name="Services">The statutory services it touches or may touch, the most likely first; each says whether words of the task name it.</param>
/// <param name="Reasons">Why, a sentence each.</param>
/// <param name="Questions">The numbers of the questions whose answers decided, 1 to 13.</param>
/// <param name="Words">The words that were noticed, also those that do not count.</param>
/// <param name="Instead">What a volunteer may do instead, or beside it.</param>
/// <param name="CatalogueVersion">The version of the catalogue.</param>
/// <param name="Language">The language of the sentences.</param>
public sealed record FrameCheckAnswer(
    string Verdict,
    int Row,
    string TextVerdict,
    IReadOnlyList<ServiceJson> Services,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<int> Questions,
    IReadOnlyList<NoticedJson> Words,
    IReadOnlyList<string> Instead,
    string CatalogueVersion,
    Language Language)
{
    /// <summary>A judgement as JSON.</summary>
    internal static FrameCheckAnswer Of(FrameCheck check, Language language, Text.IWords words)
    {
        var draft = check.Draft;
        return new FrameCheckAnswer(
            UseCases.Frame.TextVerdict.Code(draft.Decision.Verdict),
            draft.Decision.Row,
            UseCases.Frame.TextVerdict.Code(draft.Screening.Verdict),
            [.. check.Touched.Select(s => ServiceJson.Of(s, draft.Screening.Findings, language))],
            check.Reasons,
            draft.Decision.Questions,
            [.. draft.Screening.Findings.SelectMany(f => f.Words.Select(w => NoticedJson.Of(f, w, words)))],
            [.. draft.Explanation.Instead.Select(i => i.In(language))],
            check.CatalogueVersion,
            language);
    }
}

/// <summary>A statutory service.</summary>
/// <param name="Id">Its lasting code in the catalogue.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Law">The law's title in its own language.</param>
/// <param name="Section">The section; null where there is no statute.</param>
/// <param name="Confidence">How sure the catalogue is of law and section.</param>
/// <param name="Named">Whether words of the task that count point to it. False: the task only resembles others that touch it, and may touch it too.</param>
public sealed record ServiceJson(string Id, string Name, string Law, string? Section, Confidence Confidence, bool Named)
{
    /// <summary>A citation as JSON.</summary>
    internal static ServiceJson Of(Citation cited, Explanation of, Language language) => new(
        cited.Service.Code, cited.Name.In(language), cited.Law, cited.HasSection() ? cited.Section : null, cited.Confidence,
        NoticedWords.PointAt(of.Findings, cited.Service));

    /// <summary>An entry that a task may touch as JSON.</summary>
    internal static ServiceJson Of(StatutoryService entry, IEnumerable<Finding> findings, Language language) => new(
        entry.Id.Code, entry.Name.In(language), entry.Law, entry.Section == StatutoryService.NoSection ? null : entry.Section, entry.Confidence,
        NoticedWords.PointAt(findings, entry.Id));
}

/// <summary>Words of the task that were noticed.</summary>
/// <param name="Field">In which text they stand.</param>
/// <param name="Start">Where in that text, counted in UTF-16 units from 0.</param>
/// <param name="Length">How long, in UTF-16 units.</param>
/// <param name="Text">The words as they were sent.</param>
/// <param name="Kind">What kind of evidence they are.</param>
/// <param name="Counts">Whether they have a say in the verdict.</param>
/// <param name="Why">Why they do, or do not.</param>
public sealed record NoticedJson(TextField Field, int Start, int Length, string Text, EvidenceKind Kind, bool Counts, string Why)
{
    /// <summary>Noticed words as JSON.</summary>
    internal static NoticedJson Of(Finding finding, WordMark mark, Text.IWords words) => new(
        mark.Field, mark.Start, mark.Length, mark.Text, finding.Kind, finding.Counts, ExplanationText.WhyNoticed(words, finding));
}
