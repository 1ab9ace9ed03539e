namespace VolunteerHub.Core.Frame;

/// <summary>A part of a text, to be read alone.</summary>
/// <param name="Words">The title's words, and then the part's own.</param>
/// <param name="TitleLength">How many of them are the title's.</param>
/// <param name="First">The number in the whole text of the first that is not.</param>
internal sealed record Part(List<Word> Words, int TitleLength, int First)
{
    /// <summary>The number in the whole text of a word of the part.</summary>
    public int NumberInText(int word) => word < TitleLength ? word : First + word - TitleLength;
}

/// <summary>
/// Cuts a text of more than one sentence into parts that are each read with the title alone. What is the employees' is then seen without the
/// friendly sentences that somebody may have put around it.
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

    /// <summary>The parts, each with the title; none for a short text.</summary>
    public static IEnumerable<Part> Of(List<Word> words)
    {
        var title = words.TakeWhile(w => w.Field == TextField.Title).Take(TitleWords).ToList();
        var ends = Ends(words);
        for (var i = 1; ends.Count > FewestParts && i < ends.Count; i++)
            yield return new Part([.. title, .. words[ends[i - 1]..ends[i]]], title.Count, ends[i - 1]);
    }

    /// <summary>Where the description begins, and where each of its parts ends.</summary>
    private static List<int> Ends(List<Word> words)
    {
        var first = words.FindIndex(w => w.Field == TextField.Description);
        if (first < 0)
            return [];
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
