using System.Globalization;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Which judged tasks somebody looks for, as it stands in the address: text that may be anything.</summary>
/// <param name="Standing">Where they stand: approved, waitsForReview, withEmployees, approvalEnded or retired, in any case.</param>
/// <param name="Place">The identifier of a place.</param>
/// <param name="Words">Words that stand in the task or the place's name, all of them; of a task that waits for a review in its name, for its text is not public.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Since">The first day of the decision, yyyy-MM-dd.</param>
public sealed record RegisterFilterInput(string? Standing = null, string? Place = null, string? Words = null, string? Page = null, string? Since = null);

/// <summary>Which judged tasks somebody looks for; what is null does not narrow.</summary>
/// <param name="Standing">Where they stand.</param>
/// <param name="Place">The place.</param>
/// <param name="Words">Words that stand in the task or the place's name, all of them; of a task that waits for a review in its name, for its text is not public.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Since">The first day of the decision, by the municipality's calendar: what still waits for one is then left out.</param>
public sealed record RegisterFilter(TaskStanding? Standing = null, PlaceId? Place = null, string? Words = null, int Page = 1, DateOnly? Since = null)
{
    /// <summary>The longest words that are looked for.</summary>
    public const int LongestWords = 100;

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsEmpty => this is { Standing: null, Place: null, Words: null, Since: null };

    /// <summary>
    /// Reads a filter. Refused, each with its field: "frame.register-standing", "frame.register-place", "frame.text-too-long",
    /// "frame.register-page" and "frame.register-since".
    /// </summary>
    public static Outcome<RegisterFilter> Read(RegisterFilterInput input)
    {
        var refusals = new List<Refusal>();
        var words = Given(input.Words);
        if (words?.Length > LongestWords)
            refusals.Add(Refusal.OfField(nameof(Words), "frame.text-too-long", ("longest", LongestWords)));
        var filter = new RegisterFilter(
            Given(input.Standing) is { } standing ? ReadStanding(standing, refusals) : null,
            Given(input.Place) is { } place ? ReadPlace(place, refusals) : null,
            words,
            Given(input.Page) is { } page ? ReadPage(page, refusals) : 1,
            Given(input.Since) is { } since ? ReadSince(since, refusals) : null);
        return refusals.Count > 0 ? refusals : filter;
    }

    /// <summary>Whether a task has all the words in what is public of it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="isJudged">Whether it was judged to an end: else its text is not looked through, for a find would tell what stands in it.</param>
    internal bool Finds(KnownTask task, bool isJudged) => (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word =>
        new[] { task.Title, isJudged ? task.Description : "", task.Place }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static TaskStanding? ReadStanding(string text, List<Refusal> refusals)
    {
        foreach (var standing in Enum.GetValues<TaskStanding>())
        {
            if (text.Equals(standing.ToString(), StringComparison.OrdinalIgnoreCase))
                return standing;
        }

        refusals.Add(Refusal.OfField(nameof(Standing), "frame.register-standing"));
        return null;
    }

    private static PlaceId? ReadPlace(string text, List<Refusal> refusals)
    {
        if (Guid.TryParse(text, out var id))
            return new PlaceId(id);
        refusals.Add(Refusal.OfField(nameof(Place), "frame.register-place"));
        return null;
    }

    private static DateOnly? ReadSince(string text, List<Refusal> refusals)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        refusals.Add(Refusal.OfField(nameof(Since), "frame.register-since"));
        return null;
    }

    /// <summary>The page of a list that is asked for, from 1; refused of the field "Page" as "frame.register-page".</summary>
    internal static int ReadPage(string text, List<Refusal> refusals)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
            return page;
        refusals.Add(Refusal.OfField(nameof(Page), "frame.register-page"));
        return 1;
    }
}
