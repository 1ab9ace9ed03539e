using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Tasks;

/// <summary>A task while it is being written: what the inputs of the page hold. Kept as it was typed, whatever is refused.</summary>
public sealed class TaskForm
{
    /// <summary>The questions that the words of a task may answer beforehand, with where the answer is held.</summary>
    private static readonly Dictionary<int, (Func<TaskForm, Answer> Get, Action<TaskForm, Answer> Set)> Suggestible = new()
    {
        [2] = (f => f.Entitlement, (f, a) => f.Entitlement = a),
        [4] = (f => f.Cover, (f, a) => f.Cover = a),
        [6] = (f => f.Authority, (f, a) => f.Authority = a),
        [7] = (f => f.BodyAndHealth, (f, a) => f.BodyAndHealth = a),
        [8] = (f => f.CountedInNorm, (f, a) => f.CountedInNorm = a),
        [9] = (f => f.AloneWithVulnerable, (f, a) => f.AloneWithVulnerable = a),
        [10] = (f => f.Safety, (f, a) => f.Safety = a),
    };

    private Dictionary<int, SuggestedAnswer> _suggested = [];

    /// <summary>Part of which activity.</summary>
    public Guid? Activity { get; set; }

    /// <summary>What it is called.</summary>
    public string Title { get; set; } = "";

    /// <summary>What is done.</summary>
    public string Description { get; set; } = "";

    /// <summary>Question 1: the responsible employee.</summary>
    public string EmployeeName { get; set; } = "";

    /// <summary>Question 1: their telephone.</summary>
    public string EmployeePhone { get; set; } = "";

    /// <summary>Question 2.</summary>
    public Answer Entitlement { get; set; }

    /// <summary>Question 2, when yes.</summary>
    public RelationToService Relation { get; set; }

    /// <summary>Question 3.</summary>
    public Answer DoneByEmployees { get; set; }

    /// <summary>Question 3, when yes.</summary>
    public PostState Post { get; set; }

    /// <summary>Question 4.</summary>
    public Answer Cover { get; set; }

    /// <summary>Question 5.</summary>
    public StopConsequence StopTest { get; set; }

    /// <summary>Question 5: the plan for the day nobody comes.</summary>
    public string FallBackPlan { get; set; } = "";

    /// <summary>Question 6.</summary>
    public Answer Authority { get; set; }

    /// <summary>Question 6, when yes.</summary>
    public AuthorityKinds AuthorityKinds { get; set; }

    /// <summary>Question 7.</summary>
    public Answer BodyAndHealth { get; set; }

    /// <summary>Question 7, when yes.</summary>
    public bool OnlyEatingTogether { get; set; }

    /// <summary>Question 8.</summary>
    public Answer CountedInNorm { get; set; }

    /// <summary>Question 9.</summary>
    public Answer AloneWithVulnerable { get; set; }

    /// <summary>Question 10.</summary>
    public Answer Safety { get; set; }

    /// <summary>Question 10, when yes.</summary>
    public string SafetyInstruction { get; set; } = "";

    /// <summary>Question 11: its kind.</summary>
    public AddedValueKind AddedValue { get; set; }

    /// <summary>Question 11, in words.</summary>
    public string AddedValueText { get; set; } = "";

    /// <summary>Question 12.</summary>
    public Answer Voluntary { get; set; }

    /// <summary>Question 13.</summary>
    public Answer EmployeesHeard { get; set; }

    /// <summary>Question 13, when yes.</summary>
    public DateOnly? EmployeesHeardOn { get; set; }

    /// <summary>The answers as they stand.</summary>
    public FrameAnswers Answers => new()
    {
        ResponsibleEmployee = EmployeeName.Length + EmployeePhone.Length > 0 ? new ResponsibleEmployee(EmployeeName, EmployeePhone) : null,
        Entitlement = Entitlement,
        Relation = Relation,
        DoneByEmployees = DoneByEmployees,
        Post = Post,
        Cover = Cover,
        StopTest = StopTest,
        FallBackPlan = FallBackPlan,
        Authority = Authority,
        AuthorityKinds = AuthorityKinds,
        BodyAndHealth = BodyAndHealth,
        OnlyEatingTogether = OnlyEatingTogether,
        CountedInNorm = CountedInNorm,
        AloneWithVulnerable = AloneWithVulnerable,
        Safety = Safety,
        SafetyInstruction = SafetyInstruction,
        AddedValue = AddedValue,
        AddedValueText = AddedValueText,
        Voluntary = Voluntary,
        EmployeesHeard = EmployeesHeard,
        EmployeesHeardOn = EmployeesHeardOn,
    };

    /// <summary>A stored task, to be changed.</summary>
    public static TaskForm Of(TaskDetails task)
    {
        var a = task.Answers;
        return new TaskForm
        {
            Activity = task.Activity.Id.Value,
            Title = task.Title,
            Description = task.Description,
            EmployeeName = a.ResponsibleEmployee?.Name ?? "",
            EmployeePhone = a.ResponsibleEmployee?.Phone ?? "",
            Entitlement = a.Entitlement,
            Relation = a.Relation,
            DoneByEmployees = a.DoneByEmployees,
            Post = a.Post,
            Cover = a.Cover,
            StopTest = a.StopTest,
            FallBackPlan = a.FallBackPlan,
            Authority = a.Authority,
            AuthorityKinds = a.AuthorityKinds,
            BodyAndHealth = a.BodyAndHealth,
            OnlyEatingTogether = a.OnlyEatingTogether,
            CountedInNorm = a.CountedInNorm,
            AloneWithVulnerable = a.AloneWithVulnerable,
            Safety = a.Safety,
            SafetyInstruction = a.SafetyInstruction,
            AddedValue = a.AddedValue,
            AddedValueText = a.AddedValueText,
            Voluntary = a.Voluntary,
            EmployeesHeard = a.EmployeesHeard,
            EmployeesHeardOn = a.EmployeesHeardOn,
        };
    }

    /// <summary>What is saved.</summary>
    public TaskInput Input(VolunteerTaskId? task, int revision) =>
        new(task, revision, Activity is { } id ? new ActivityId(id) : null, Title, Description, Answers);

    /// <summary>
    /// Answers what the words answer and nobody has, and takes back what earlier words had answered. What the coordinator has answered is hers
    /// from then on, whatever she writes.
    /// </summary>
    public void Suggest(IEnumerable<SuggestedAnswer> answers)
    {
        foreach (var (question, _) in _suggested)
        {
            if (Suggestible[question].Get(this) == Answer.Yes)
                Suggestible[question].Set(this, Answer.NotAnswered);
        }

        _suggested = answers.Where(a => Suggestible[a.Question].Get(this) == Answer.NotAnswered).ToDictionary(a => a.Question);
        foreach (var question in _suggested.Keys)
            Suggestible[question].Set(this, Answer.Yes);
    }

    /// <summary>The words that answered a question; null where they did not, or where the coordinator answers otherwise.</summary>
    public IReadOnlyList<WordMark>? SuggestedBy(int question) =>
        _suggested.TryGetValue(question, out var answer) && Suggestible[question].Get(this) == Answer.Yes ? answer.Words : null;

    /// <summary>Takes one kind of authority in or out.</summary>
    public void Choose(AuthorityKinds kind, bool chosen) =>
        AuthorityKinds = chosen ? AuthorityKinds | kind : AuthorityKinds & ~kind;
}
