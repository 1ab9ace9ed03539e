using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Tasks;

/// <summary>A task at the desk, with its judgement.</summary>
public sealed partial class TaskPage
{
    private TaskDetails? _task;
    private IReadOnlyList<Refusal> _refusals = [];
    private AnotherLook? _anotherLook;
    private Retirement? _retirement;

    /// <summary>The task.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>"true" when it was saved with the same words and answers, so nothing changed.</summary>
    [SupplyParameterFromQuery(Name = "same")]
    public string? Same { get; set; }

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Coordinator, Role.Reviewer, Role.Manager];

    [Inject]
    private ShowTask ShowTask { get; set; } = null!;

    [Inject]
    private RetireTask RetireTask { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private AssessmentView? Newest => _task is { Assessments: [var newest, ..] } ? newest : null;

    private bool MayChange => Actor.Roles.Contains(Role.Coordinator);

    private IReadOnlyList<Finding> Findings => Newest?.Snapshot.Screening.Findings ?? [];

    private IReadOnlyList<LocalizedText> Ideas => Newest?.Written.Facts.Instead ?? [];

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        _task = await ShowTask.RunAsync(Actor, new VolunteerTaskId(Id));
        return _task is not null || NotFound();
    }

    /// <summary>What the top of the page says: a task whose approval has ended is to be looked at, whatever was once said of it.</summary>
    private FrameVerdict Shown => _task!.Standing == TaskStanding.ApprovalEnded ? FrameVerdict.NeedsReview : Newest!.Outcome;

    private static string BoxCss(FrameVerdict verdict) => verdict switch
    {
        FrameVerdict.Allowed => "",
        FrameVerdict.NeedsReview => "verdict-box--review",
        _ => "verdict-box--blocked",
    };

    private string Standing(AssessmentView newest) => _task!.Standing switch
    {
        TaskStanding.Approved => Words.Format("FrameDesk.Task.Approved", ("date", Day(newest.Approval!.Until))),
        TaskStanding.WaitsForReview when _task.NobodyDecides => Words["FrameDesk.Case.NobodyMay"],
        TaskStanding.WaitsForReview when newest.Reviews.Count > 0 => Words["FrameDesk.Task.WaitsForSecond"],
        TaskStanding.WaitsForReview => Words.Format("FrameDesk.Task.Waits", ("date", Dates.LongDay(_task.Deadline!.Value))),
        TaskStanding.ApprovalEnded => Words.Format("FrameDesk.Task.Ended", ("because", Words[$"FrameDesk.ApprovalEnd.{newest.ApprovalGone}"])),
        TaskStanding.Retired => Words["FrameDesk.ApprovalEnd.TaskRetired"],
        _ => Words["FrameDesk.Task.Stays"],
    };

    private string Day(DateTime utc) => Dates.ShortDayWithYear(PlaceTime.DateAt(utc, Municipality));

    private async Task PrintAsync() => await Script.InvokeVoidAsync("print");

    private async Task AskedAsync(AnotherLook look)
    {
        _anotherLook = look;
        await LoadAsync();
    }

    private async Task AskToRetireAsync()
    {
        var outcome = await RetireTask.PreviewAsync(Actor, new VolunteerTaskId(Id));
        _refusals = outcome.Refusals;
        _retirement = outcome.IsSuccess ? outcome.Value : null;
    }

    private async Task RetireAsync()
    {
        _retirement = null;
        _refusals = (await RetireTask.RunAsync(Actor, new VolunteerTaskId(Id))).Refusals;
        await LoadAsync();
    }
}
