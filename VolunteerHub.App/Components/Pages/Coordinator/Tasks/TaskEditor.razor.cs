using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Tasks;

/// <summary>Where a coordinator writes a task or changes one.</summary>
public sealed partial class TaskEditor
{
    /// <summary>The questions that are answered with a choice, by the name of the answer.</summary>
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        [nameof(FrameAnswers.Entitlement)] = 2,
        [nameof(FrameAnswers.DoneByEmployees)] = 3,
        [nameof(FrameAnswers.Cover)] = 4,
        [nameof(FrameAnswers.StopTest)] = 5,
        [nameof(FrameAnswers.Authority)] = 6,
        [nameof(FrameAnswers.BodyAndHealth)] = 7,
        [nameof(FrameAnswers.CountedInNorm)] = 8,
        [nameof(FrameAnswers.AloneWithVulnerable)] = 9,
        [nameof(FrameAnswers.Safety)] = 10,
        [nameof(FrameAnswers.Voluntary)] = 12,
        [nameof(FrameAnswers.EmployeesHeard)] = 13,
    };

    /// <summary>The fields as they stand on the page, for what is wrong is told in the order in which it is mended.</summary>
    private static readonly string[] FieldsInOrder =
    [
        nameof(TaskInput.Activity), nameof(TaskInput.Title), nameof(TaskInput.Description),
        "ResponsibleEmployee.Name", "ResponsibleEmployee.Phone",
        nameof(FrameAnswers.Entitlement), nameof(FrameAnswers.Relation),
        nameof(FrameAnswers.DoneByEmployees), nameof(FrameAnswers.Post),
        nameof(FrameAnswers.Cover),
        nameof(FrameAnswers.StopTest), nameof(FrameAnswers.FallBackPlan),
        nameof(FrameAnswers.Authority), nameof(FrameAnswers.AuthorityKinds),
        nameof(FrameAnswers.BodyAndHealth), nameof(FrameAnswers.CountedInNorm), nameof(FrameAnswers.AloneWithVulnerable),
        nameof(FrameAnswers.Safety), nameof(FrameAnswers.SafetyInstruction),
        nameof(FrameAnswers.AddedValue), nameof(FrameAnswers.AddedValueText),
        nameof(FrameAnswers.Voluntary),
        nameof(FrameAnswers.EmployeesHeard), nameof(FrameAnswers.EmployeesHeardOn),
    ];

    private TaskForm _form = new();
    private IReadOnlyList<ActivityChoice> _activities = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private LiveScreening? _live;
    private TaskDetails? _task;
    private Catalogue _law = null!;
    private ElementReference _problems;
    private int _revision;
    private bool _saving;
    private bool _isTyped;
    private bool _toProblems;
    private bool _loaded;

    /// <summary>The task that is changed; null for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    /// <summary>The explanation from which an idea was taken up.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>Which idea of it, from 0.</summary>
    [SupplyParameterFromQuery(Name = "idea")]
    public string? Idea { get; set; }

    /// <summary>The activity that a new task is for, where one came from it.</summary>
    [SupplyParameterFromQuery(Name = "activity")]
    public string? Activity { get; set; }

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Coordinator];

    [Inject]
    private ListTasks ListTasks { get; set; } = null!;

    [Inject]
    private ShowTask ShowTask { get; set; } = null!;

    [Inject]
    private ScreenText ScreenText { get; set; } = null!;

    [Inject]
    private JudgeTask JudgeTask { get; set; } = null!;

    private string Heading => Id is null ? Words["FrameDesk.Editor.NewTitle"] : Words["FrameDesk.Editor.ChangeTitle"];

    private TaskInput Input => _form.Input(Id is { } id ? new VolunteerTaskId(id) : null, _revision);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        // What is being typed stays, whatever makes the page think anew of its parameters.
        if (_loaded)
            return true;
        _law = await ScreenText.CatalogueAsync(Municipality);
        _activities = await ListTasks.ActivitiesAsync(Actor);
        if (Id is { } id)
        {
            _task = await ShowTask.RunAsync(Actor, new VolunteerTaskId(id));
            if (_task is null || _task.IsRetired)
                return NotFound();
            _form = TaskForm.Of(_task);
            _revision = _task.Revision;
        }
        else if (ReadId(From) is { } from && int.TryParse(Idea, NumberStyles.None, CultureInfo.InvariantCulture, out var idea))
        {
            await TakeUpAsync(new FrameAssessmentId(from), idea);
        }

        if (Id is null)
            _form.Activity ??= _activities.FirstOrDefault(a => a.Id.Value == ReadId(Activity))?.Id.Value;
        if (_activities.Count == 1)
            _form.Activity ??= _activities[0].Id.Value;
        Suggest();
        Screen();
        _isTyped = false;
        _loaded = true;
        return true;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toProblems)
            return;
        _toProblems = false;
        await _problems.FocusAsync();
    }

    private FieldErrors Errors => new(Words, _refusals);

    /// <summary>What belongs to no field goes before everything else.</summary>
    private static IReadOnlyList<Refusal> InOrder(IReadOnlyList<Refusal> refusals) => [.. refusals.OrderBy(r => Array.IndexOf(FieldsInOrder, r.Field))];

    /// <summary>Where the field of a refusal is on the page and what it is called there.</summary>
    private (string Id, string Label)? FieldOf(Refusal refusal)
    {
        var label = refusal.Field switch
        {
            nameof(TaskInput.Activity) => Words["FrameDesk.Editor.Activity"],
            nameof(TaskInput.Title) => Words["FrameDesk.Editor.TitleLabel"],
            nameof(TaskInput.Description) => Words["FrameDesk.Editor.Description"],
            "ResponsibleEmployee.Name" => Words["Frame.Question.1.Name"],
            "ResponsibleEmployee.Phone" => Words["Frame.Question.1.Phone"],
            nameof(FrameAnswers.Relation) => Words["Frame.Question.2.Relation"],
            nameof(FrameAnswers.Post) => Words["Frame.Question.3.Post"],
            nameof(FrameAnswers.FallBackPlan) => Words["Frame.Question.5.Plan"],
            nameof(FrameAnswers.AuthorityKinds) => Words["Frame.Question.6.Kinds"],
            nameof(FrameAnswers.SafetyInstruction) => Words["Frame.Question.10.Instruction"],
            nameof(FrameAnswers.AddedValue) => Words["Frame.Question.11.Kind"],
            nameof(FrameAnswers.AddedValueText) => Words["FrameDesk.Editor.AddedValue"],
            nameof(FrameAnswers.EmployeesHeardOn) => Words["Frame.Question.13.Date"],
            { } field when Numbers.TryGetValue(field, out var number) => $"{number}. {Words[$"Frame.Question.{number}"]}",
            _ => null,
        };
        return label is null ? null : ($"field-{refusal.Field!.Replace("ResponsibleEmployee.", "Employee", StringComparison.Ordinal)}", label);
    }

    private async Task TakeUpAsync(FrameAssessmentId from, int idea)
    {
        var assessment = await ShowTask.AssessmentAsync(Actor, from);
        if (assessment is null || idea >= assessment.Written.Facts.Instead.Count)
            return;
        TakeIdea(_law.IdeaOf(Municipality.Country, assessment.Written.Facts.Instead[idea]));
        _form.Activity = (await ShowTask.RunAsync(Actor, assessment.Task))?.Activity.Id.Value;
    }

    /// <summary>Puts an idea in place of what is written; the answers stay, and are asked for anew where they were about the other task.</summary>
    private void TakeIdea(VolunteerIdea idea)
    {
        var text = idea.Line.In(Cultures.Current);
        text = char.ToUpper(text[0], Cultures.Of(Cultures.Current)) + text[1..];
        var title = text.Length <= VolunteerTask.TitleLength ? text : text[..(text.LastIndexOf(' ', VolunteerTask.TitleLength - 1) + 1)].TrimEnd();
        _form = new TaskForm
        {
            Activity = _form.Activity,
            EmployeeName = _form.EmployeeName,
            EmployeePhone = _form.EmployeePhone,
            Title = title,
            Description = idea.Description?.In(Cultures.Current) ?? $"{text}.",
        };
        _refusals = [];
        Typed();
    }

    /// <summary>Whether the chosen place's dependence sends what is written to review, by the rule that saving goes by.</summary>
    private bool PlaceCounts => DependenceGate.Counts(
        _activities.FirstOrDefault(a => a.Id.Value == _form.Activity)?.PlaceOverLimit == true,
        _task is { Standing: TaskStanding.Approved, Assessments: [var newest, ..] }
            ? new StandingTask(newest.Written.Facts.Context.PlaceOverDependenceLimit, Input.Tidied().Title == _task.Title)
            : null);

    private void ChooseActivity()
    {
        Suggest();
        Typed();
    }

    /// <summary>What was refused is marked until it is mended, and then no longer. Whether it is, the rules of saving say.</summary>
    private void Typed()
    {
        Screen();
        _isTyped = true;
        var marked = _refusals.Where(r => r.Field is not null).Select(r => r.Field).ToHashSet();
        if (marked.Count > 0)
            _refusals = InOrder([.. _refusals.Where(r => r.Field is null), .. JudgeTask.StillMissing(Municipality, Input).Where(r => marked.Contains(r.Field))]);
    }

    /// <summary>The place's contact is who volunteers call, unless somebody else is written.</summary>
    private void Suggest()
    {
        if (_form.EmployeeName.Length + _form.EmployeePhone.Length > 0)
            return;
        var activity = _activities.FirstOrDefault(a => a.Id.Value == _form.Activity);
        _form.EmployeeName = activity?.ContactName ?? "";
        _form.EmployeePhone = activity?.ContactPhone ?? "";
    }

    private void Screen() => _live = _form.Title.Length + _form.Description.Length == 0
        ? null
        : ScreenText.Run(_law, Municipality.Country, _form.Title, _form.Description, AnswersWith, PlaceCounts);

    /// <summary>The answers, with those that the words give cause for.</summary>
    private FrameAnswers AnswersWith(ScreeningResult screening)
    {
        _form.Suggest(SuggestedAnswers.Of(screening));
        return _form.Answers;
    }

    private async Task SaveAsync()
    {
        if (_saving)
            return;
        _saving = true;
        var outcome = await JudgeTask.RunAsync(Actor, Input);
        _refusals = InOrder(outcome.Refusals);
        _toProblems = !outcome.IsSuccess;

        // Once saved it stays so: until the task's page is there a second press would make the task a second time.
        _saving = outcome.IsSuccess;
        _isTyped &= !outcome.IsSuccess;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(DeskPath($"tasks/{outcome.Value.Task.Value}{(outcome.Value.Changed ? "" : "?same=true")}"));
    }
}
