using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Reviewer;

/// <summary>Where a reviewer decides one task.</summary>
public sealed partial class ReviewPage
{
    private ReviewCase? _case;
    private IReadOnlyList<Refusal> _refusals = [];
    private ReviewDecided? _decided;
    private ElementReference _problems;
    private bool? _allowed;
    private string _conditions = "";
    private string _cites = "";
    private bool _noneFits;
    private string _reason = "";
    private bool _toProblems;

    /// <summary>The judgement that is decided on.</summary>
    [Parameter]
    public Guid AssessmentId { get; set; }

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Reviewer];

    [Inject]
    private ReviewQueue Queue { get; set; } = null!;

    [Inject]
    private DecideReview DecideReview { get; set; } = null!;

    [Inject]
    private TakeOverReview TakeOver { get; set; } = null!;

    private string Title => _case?.Assessment.Snapshot.Title ?? Words["FrameDesk.Queue.Title"];

    private IReadOnlyList<Neighbour> Alike => [.. (_case?.Neighbours ?? []).Where(n => n.IsAlike)];

    private IReadOnlyList<Neighbour> Apart => [.. (_case?.Neighbours ?? []).Where(n => !n.IsAlike)];

    private IReadOnlyList<Finding> Findings => _case?.Assessment.Snapshot.Screening.Findings ?? [];

    /// <summary>Why there is nothing to decide here for this reader, or null.</summary>
    private string? Barred => _case switch
    {
        { Assessment.Verdict: not FrameVerdict.NeedsReview } => Words["Frame.Refusal.not-for-review"],
        { Assessment.IsDecided: true } => Words["FrameDesk.Review.Decided"],
        { Outdated: { } outdated } => Words.Of(outdated),
        { IsOwn: true } => Words["Frame.Refusal.author-cannot-review"],
        { HasEased: true } => Words["Frame.Refusal.eased-by-reviewer"],
        { DecidedBefore: true } => Words["Frame.Refusal.second-look-by-another"],
        { Assessment.Reviews: [var first] } when first.By == Actor.Account => Words["Frame.Refusal.second-must-be-another"],
        { IsNamed: false, Reviewer: { } holder } => Words.Format("Frame.Refusal.not-your-case", ("reviewer", holder)),
        { IsNamed: false } => Words["Frame.Refusal.in-nobodys-hands"],
        _ => null,
    };

    /// <summary>Whatever the reader decides is how it ends: they may, and nobody else has to agree.</summary>
    private bool DecidesAlone => Barred is null && _case is { Assessment.FourEyes: false };

    /// <summary>Whose yes the reader comes after, with conditions that hold already; null for the first.</summary>
    private ReviewView? First => _case is { Assessment: { FourEyes: true, Reviews: [{ Allowed: true } first] } } ? first : null;

    /// <summary>Nothing stands in the way but that somebody else is named.</summary>
    private bool MayTakeOver => _case is
    {
        Assessment: { Verdict: FrameVerdict.NeedsReview, IsDecided: false }, Outdated: null, IsOwn: false, HasEased: false, DecidedBefore: false, IsNamed: false,
    };

    /// <summary>What stands in the way. Where the reader may no longer decide there is no form, and nothing in it to put right.</summary>
    private IEnumerable<Refusal> Told => _refusals.Where(r => r.Field is null || Barred is null);

    private string? Done => _decided switch
    {
        null => null,
        { Approved: true } when _case is { Assessment.Reviews: [var first, { Conditions: "" }, ..] } => Words.Format("FrameDesk.Review.DoneAdopted", ("first", first.ByName)),
        { Approved: true } when _case is { Assessment.Reviews: [var first, _, ..] } => Words.Format("FrameDesk.Review.DoneAllowedByTwo", ("first", first.ByName)),
        { Approved: true } => Words["FrameDesk.Review.DoneAllowed"],
        { NobodyIsSecond: true } => Words["FrameDesk.Review.DoneNobody"],
        { WaitsForSecond: true } => Words["FrameDesk.Review.DoneSecond"],
        _ => Words["FrameDesk.Review.DoneKept"],
    };

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        _case = await Queue.CaseAsync(Actor, new FrameAssessmentId(AssessmentId));
        return _case is not null || NotFound();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toProblems)
            return;
        _toProblems = false;
        await _problems.FocusAsync();
    }

    /// <summary>
    /// Who or what asks and by when to answer, or when it was decided: what is decided asks nobody, and no more does what never waited or has been
    /// changed since, as a letter may still lead to it.
    /// </summary>
    private string Lead(ReviewCase shown) => shown.Assessment is { IsDecided: true, Reviews: [.., var last] }
        ? Words.Format("FrameDesk.Review.DecidedOn", ("date", Day(last.At)))
        : shown is { Assessment.Verdict: not FrameVerdict.NeedsReview } or { Outdated: not null }
            ? Words.Format("FrameDesk.Review.AsksNobody", ("standing", Words[$"FrameDesk.TaskStanding.{shown.Standing}"]))
        : shown.ByCatalogue ? Words.Format("FrameDesk.Review.CatalogueLead", ("date", Dates.LongDay(shown.Deadline)))
        : Words.Format("FrameDesk.Review.Lead", ("by", shown.Assessment.ByName), ("date", Dates.LongDay(shown.Deadline)));

    private FieldErrors Errors => new(Words, _refusals);

    /// <summary>What the field of a refusal is called on the page; null for what is about none.</summary>
    private string? LabelOf(Refusal refusal) => refusal.Field switch
    {
        nameof(ReviewInput.Allowed) => Words["FrameDesk.Review.Question"],
        nameof(ReviewInput.Conditions) => Words["FrameDesk.Review.Conditions"],
        nameof(ReviewInput.Cites) => Words["FrameDesk.Review.Cites"],
        nameof(ReviewInput.Reason) => Words["FrameDesk.Review.Reason"],
        _ => null,
    };

    private string Day(DateTime utc) => Dates.ShortDayWithYear(PlaceTime.DateAt(utc, Municipality));

    private async Task TakeOverAsync()
    {
        _refusals = (await TakeOver.RunAsync(Actor, new FrameAssessmentId(AssessmentId))).Refusals;
        _toProblems = _refusals.Count > 0;
        await LoadAsync();
    }

    private async Task DecideAsync()
    {
        var outcome = await DecideReview.RunAsync(
            Actor,
            new ReviewInput(
                new FrameAssessmentId(AssessmentId), _allowed, _allowed == false ? "" : _conditions, _cites, _noneFits, _reason, _case!.Assessment.Reviews.Count));
        _refusals = outcome.Refusals;
        _decided = outcome.IsSuccess ? outcome.Value : null;
        _toProblems = true;
        if (outcome.IsSuccess || _refusals.Any(r => r.Field is null))
            await LoadAsync();
    }
}
