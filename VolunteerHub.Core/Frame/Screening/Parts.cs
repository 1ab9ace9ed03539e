namespace VolunteerHub.Core.Frame;

/// <summary>A part of a text, to be read alone.</summary>
/// <param name="Words">The title's words, and then the part's own.</param>
/// <param name="NumbersInText">The number of each of them in the whole text.</param>
internal sealed record Part(List<Word> Words, List<int> NumbersInText);

/// <summary>
/// Cuts a text of more than one sentence into parts that are each read with the title alone, and takes its chatter away. What is the employees'
/// is then seen without the friendly sentences that somebody may have put around it.
/// </summary>
internal static class Parts
{
    /// <summary>A text of fewer parts is not cut: what it says stands alone already.</summary>
    private const int FewestParts = 2;

    /// <summary>A part has at least so many words, if the text does not end first; so there are never many parts of a word or two.</summary>
    private const int FewestWords = 6;

    /// <summary>A sentence longer than this is cut where a clause ends.</summary>
    private const int LongSentence = 24;

    /// <summary>And one without commas after so many words.</summary>
    private const int LongClause = 48;

    /// <summary>Of a title so many words are read with each part.</summary>
    private const int TitleWords = 20;

    /// <summary>Fewer words than this are no sentence that says anything.</summary>
    private const int FewestWordsOfChatter = 4;

    /// <summary>The parts, each with the title; none for a short text.</summary>
    public static IEnumerable<Part> Of(List<Word> words)
    {
        var title = Enumerable.Range(0, Math.Min(TitleWords, FirstOfDescription(words))).ToList();
        var ends = Ends(words);
        for (var i = 1; ends.Count > FewestParts && i < ends.Count; i++)
            yield return Taken(words, [.. title, .. Enumerable.Range(ends[i - 1], ends[i] - ends[i - 1])]);
    }

    /// <summary>
    /// The text without its chatter, the sentences that are friendly and tell nothing by which a task is judged; null where it has none, or nothing else.
    /// </summary>
    public static Part? WithoutChatter(List<Word> words)
    {
        var first = FirstOfDescription(words);
        var rest = Enumerable.Range(first, words.Count - first)
            .GroupBy(i => words[i].Sentence)
            .Where(sentence => !IsChatter([.. sentence.Select(i => words[i])]))
            .SelectMany(sentence => sentence)
            .ToList();
        return rest.Count == 0 || rest.Count == words.Count - first ? null : Taken(words, [.. Enumerable.Range(0, first), .. rest]);
    }

    private static bool IsChatter(List<Word> sentence) => sentence.Count >= FewestWordsOfChatter && Judge.IsChatter(new Reading(sentence));

    private static Part Taken(List<Word> words, List<int> numbers) => new(numbers.ConvertAll(i => words[i]), numbers);

    private static int FirstOfDescription(List<Word> words)
    {
        var first = words.FindIndex(w => w.Field == TextField.Description);
        return first < 0 ? words.Count : first;
    }

    /// <summary>Where the description begins, and where each of its parts ends.</summary>
    private static List<int> Ends(List<Word> words)
    {
        var first = FirstOfDescription(words);
        List<int> ends = [first];
        for (var i = first; i < words.Count; i++)
        {
            var length = i + 1 - ends[^1];
            var isEnd = i + 1 == words.Count
                || (length >= FewestWords && words[i + 1].Sentence != words[i].Sentence)
                || (length >= LongSentence && words[i + 1].Clause != words[i].Clause)
                || length >= LongClause;
            if (isEnd)
                ends.Add(i + 1);
        }

        return ends;
    }
}
