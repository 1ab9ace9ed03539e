namespace VolunteerHub.Core.Frame;

/// <summary>What of a task is compared with others at its place.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">Its description.</param>
/// <param name="Services">The statutory services that its words name and that bind; neither an entry that binds nobody nor a guess brings tasks together.</param>
public sealed record ComparedTask(string Title, string Description, IReadOnlyCollection<StatutoryServiceId> Services);

/// <summary>How two tasks at one place resemble each other, with what they share: the reason that a reviewer is shown.</summary>
/// <param name="IsAlike">Whether they are so alike that one may be a part of the other.</param>
/// <param name="Words">The words they share, as they stand in the first task.</param>
/// <param name="Services">The statutory services that both name.</param>
/// <param name="Share">How much of the shorter one's words the longer one has too, 0 to 1.</param>
public sealed record Resemblance(bool IsAlike, IReadOnlyList<string> Words, IReadOnlyList<StatutoryServiceId> Services, double Share)
{
    /// <summary>How long an employees' task is remembered at its place after it was blocked or taken out of use.</summary>
    public const int MonthsRemembered = 12;

    /// <summary>So much of the shorter title must be shared, and at least this many words: two tasks with one word in common are no pair.</summary>
    private const double TitleShare = 0.5;

    private const int TitleWords = 2;

    /// <summary>So much of the shorter text must be shared.</summary>
    private const double TextShare = 0.5;

    private const int TextWords = 3;

    /// <summary>Two stems are one word when they begin alike for so long: "medicin" and "medicindosering".</summary>
    private const int LongBeginning = 6;

    /// <summary>
    /// Compares two tasks. They are alike when they touch the same binding service, when their titles share half of the shorter one's telling
    /// words, or their texts do. Words of the place and the activity are left out: every task there has them.
    /// </summary>
    public static Resemblance Between(ComparedTask one, ComparedTask other, string inCommon = "")
    {
        var common = WordStem.Telling(inCommon);
        var title = Shared(Own(one.Title, common), Own(other.Title, common));
        var text = Shared(Own($"{one.Title} {one.Description}", common), Own($"{other.Title} {other.Description}", common));
        var services = one.Services.Where(other.Services.Contains).Distinct().ToList();
        var isAlike = services.Count > 0
            || (title.Words.Count >= TitleWords && title.Share >= TitleShare)
            || (text.Words.Count >= TextWords && text.Share >= TextShare);
        return new Resemblance(isAlike, text.Words, services, text.Share);
    }

    private static List<TellingWord> Own(string text, IReadOnlyList<TellingWord> common) =>
        [.. WordStem.Telling(text).Where(w => !common.Any(c => IsOneWord(w.Stem, c.Stem)))];

    private static (IReadOnlyList<string> Words, double Share) Shared(List<TellingWord> one, List<TellingWord> other)
    {
        var words = one.Where(a => other.Any(b => IsOneWord(a.Stem, b.Stem))).Select(a => a.Word).ToList();
        var shorter = Math.Min(one.Count, other.Count);
        return (words, shorter == 0 ? 0 : (double)Math.Min(words.Count, shorter) / shorter);
    }

    private static bool IsOneWord(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= LongBeginning && a.AsSpan(0, LongBeginning).SequenceEqual(b.AsSpan(0, LongBeginning)));
}
