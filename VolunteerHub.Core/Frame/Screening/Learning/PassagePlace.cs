namespace VolunteerHub.Core.Frame;

/// <summary>Which sentence and which clause of its text a word stands in, each counted from 0.</summary>
internal readonly record struct PassagePlace(ushort Sentence, ushort Clause)
{
    /// <summary>The places of a text's words.</summary>
    /// <exception cref="OverflowException">The text has more than 65,535 clauses.</exception>
    public static PassagePlace[] Of(List<Word> words)
    {
        var places = new PassagePlace[words.Count];
        var (sentence, clause) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            if (i > 0 && words[i].Sentence != words[i - 1].Sentence)
                sentence++;
            if (i > 0 && words[i].Clause != words[i - 1].Clause)
                clause++;
            places[i] = new PassagePlace(checked((ushort)sentence), checked((ushort)clause));
        }

        return places;
    }
}
