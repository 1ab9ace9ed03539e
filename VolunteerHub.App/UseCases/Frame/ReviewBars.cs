using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Who may not decide an assessment, and why: whoever has written the task; where a coordinator disagreed with an earlier decision, that coordinator
/// and whoever made it; and whoever has eased the catalogue for the task. The one rule by which a case is given, passed on, taken over and decided.
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
        var bars = new ReviewBars();
        foreach (var writer in (await ReviewCases.WritersAsync(context, assessment.TaskId, cancellationToken)).Append(assessment.By))
            bars._why.TryAdd(writer, Refusal.Of("frame.author-cannot-review"));
        var disagreement = await ReviewCases.DisagreementAsync(context, assessment, cancellationToken);
        foreach (var before in await ReviewCases.BarredAsync(context, assessment, disagreement, cancellationToken))
            bars._why.TryAdd(before, Refusal.Of("frame.second-look-by-another"));
        foreach (var changer in await FrameCatalogue.ChangersAsync(context, cancellationToken))
        {
            if (!bars._why.ContainsKey(changer) && await ReviewCases.IsEasedByAsync(context, catalogue, municipality, changer, assessment, now, cancellationToken))
                bars._why.Add(changer, Refusal.Of("frame.eased-by-reviewer"));
        }

        return bars;
    }

    /// <summary>Why somebody may not decide it; null where they may.</summary>
    public Refusal? Why(AccountId person) => _why.GetValueOrDefault(person);
}
