using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Who may not decide an assessment, and why: whoever has written the task; where a coordinator disagreed with an earlier decision, that coordinator
/// and whoever made it; and whoever has eased the catalogue for the task. The one rule by which a case is given, passed on, taken over and decided, and
/// by which it is told beforehand whether anybody may.
/// </summary>
internal sealed class ReviewBars
{
    private readonly Dictionary<AccountId, Refusal> _why = [];

    private ReviewBars()
    {
    }

    /// <summary>Everybody who may not.</summary>
    public IReadOnlyCollection<AccountId> People => _why.Keys;

    /// <summary>Reads it, in the caller's transaction.</summary>
    public static async Task<ReviewBars> OfAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, FrameAssessment assessment, DateTime now, CancellationToken cancellationToken)
    {
        // The caller may be about to save both.
        var disagreement = await ReviewCases.DisagreementAsync(context, assessment, cancellationToken);
        return (await ReadAsync(
            context, catalogue, municipality, [new AssessmentView(assessment, [], null)],
            disagreement is null ? [] : [new Look(assessment.Id, disagreement.DisputedId, disagreement.By)], null, now, cancellationToken))[assessment.Id];
    }

    /// <summary>Reads it of many at once, as far as it bars these people.</summary>
    public static async Task<IReadOnlyDictionary<FrameAssessmentId, ReviewBars>> OfAllAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, IReadOnlyCollection<AssessmentView> waiting, IEnumerable<AccountId> among,
        DateTime now, CancellationToken cancellationToken)
    {
        var ids = waiting.Select(v => v.Id).ToList();
        var looks = await context.Disagreements.Where(d => ids.Contains(d.AnewId)).Select(d => new Look(d.AnewId, d.DisputedId, d.By)).ToListAsync(cancellationToken);
        return await ReadAsync(context, catalogue, municipality, waiting, looks, among, now, cancellationToken);
    }

    /// <summary>Reads it of the second look at a decision as it would be if somebody disagreed now, as far as it bars these people.</summary>
    public static async Task<ReviewBars> OfSecondLookAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, AssessmentView disputed, AccountId asker, IEnumerable<AccountId> among,
        DateTime now, CancellationToken cancellationToken) =>
        (await ReadAsync(
            context, catalogue, municipality, [disputed], [new Look(disputed.Id, disputed.Id, asker)], among, now, cancellationToken))[disputed.Id];

    /// <summary>Why somebody may not decide it; null where they may.</summary>
    public Refusal? Why(AccountId person) => _why.GetValueOrDefault(person);

    private static async Task<Dictionary<FrameAssessmentId, ReviewBars>> ReadAsync(
        HubDbContext context, FrameCatalogue catalogue, Municipality municipality, IReadOnlyCollection<AssessmentView> waiting, List<Look> looks,
        IEnumerable<AccountId>? among, DateTime now, CancellationToken cancellationToken)
    {
        var bars = waiting.ToDictionary(v => v.Id, _ => new ReviewBars());
        var tasks = waiting.Select(v => v.Task).Distinct().ToList();
        var writers = (await context.Assessments.Where(a => tasks.Contains(a.TaskId)).Select(a => new { a.TaskId, a.By }).Distinct().ToListAsync(cancellationToken))
            .ToLookup(w => w.TaskId, w => w.By);
        foreach (var view in waiting)
            bars[view.Id].Bar(writers[view.Task].Append(view.By), "frame.author-cannot-review");

        var disputed = looks.ConvertAll(l => l.Disputed);
        var deciders = (await context.Reviews.Where(r => disputed.Contains(r.AssessmentId)).Select(r => new { r.AssessmentId, r.By }).ToListAsync(cancellationToken))
            .ToLookup(r => r.AssessmentId, r => r.By);
        foreach (var look in looks)
            bars[look.Anew].Bar(deciders[look.Disputed].Append(look.Asker), "frame.second-look-by-another");

        var changers = await FrameCatalogue.ChangersAsync(context, cancellationToken);
        foreach (var changer in among is null ? changers : changers.Intersect(among))
        {
            var open = waiting.Where(v => bars[v.Id].Why(changer) is null).ToList();
            if (open.Count == 0 || await catalogue.WithoutAsync(context, municipality, changer, now, cancellationToken) is not { } stricter)
                continue;
            var law = await catalogue.TodayAsync(context, municipality, now, cancellationToken);
            foreach (var view in open.Where(v => ReviewCases.Eases(law, stricter, municipality, v, now)))
                bars[view.Id].Bar([changer], "frame.eased-by-reviewer");
        }

        return bars;
    }

    /// <summary>The reason that was there first stands.</summary>
    private void Bar(IEnumerable<AccountId> people, string code)
    {
        foreach (var person in people)
            _why.TryAdd(person, Refusal.Of(code));
    }

    /// <summary>The second look at a decision, and who asked for it.</summary>
    private sealed record Look(FrameAssessmentId Anew, FrameAssessmentId Disputed, AccountId Asker);
}
