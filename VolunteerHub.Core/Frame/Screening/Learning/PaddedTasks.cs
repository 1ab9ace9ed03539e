namespace VolunteerHub.Core.Frame;

/// <summary>
/// Some labelled tasks once more, each with a friendly sentence or two of other tasks before or after its own. The verdict stays: football
/// and coffee neither open the employees' work nor close anything. Without them, one sentence about chess opened half of the blocked tasks that were tried,
/// since the friendly words of a text are mostly those of open tasks.
/// </summary>
internal static class PaddedTasks
{
    /// <summary>How many of the tasks are learned again in this way.</summary>
    private const double Share = 0.25;

    /// <summary>How many of those get two sentences.</summary>
    private const double WithTwo = 0.3;

    /// <summary>How many sentences stand before the task's own, where they are read first.</summary>
    private const double InFront = 0.4;

    private const int FewestWords = 4;
    private const int MostWords = 14;
    private const int Seed = 7;

    /// <summary>The padded ones, the same for the same tasks.</summary>
    public static List<LabelledTask> Of(IReadOnlyList<LabelledTask> tasks)
    {
        var sentences = FriendlySentences(tasks);
        var random = new Random(Seed);
        var padded = new List<LabelledTask>();
        foreach (var task in tasks)
        {
            if (random.NextDouble() >= Share || !sentences.TryGetValue(task.Language, out var friendly))
                continue;
            var text = Add(task.Description, friendly, random);
            if (random.NextDouble() < WithTwo)
                text = Add(text, friendly, random);
            padded.Add(task with { Description = text });
        }

        return padded;
    }

    private static string Add(string text, string[] friendly, Random random)
    {
        var sentence = friendly[random.Next(friendly.Length)];
        return random.NextDouble() < InFront ? $"{sentence}. {text}" : $"{text.TrimEnd().TrimEnd('.')}. {sentence}.";
    }

    /// <summary>By language, the sentences of open tasks of several that name nothing which could matter to the frame.</summary>
    private static Dictionary<string, string[]> FriendlySentences(IReadOnlyList<LabelledTask> tasks)
    {
        var found = new string[tasks.Count][];
        Parallel.For(0, tasks.Count, i => found[i] = tasks[i].Verdict == FrameVerdict.Allowed ? Friendly(tasks[i].Description) : []);
        return found.SelectMany((sentences, i) => sentences.Select(s => (tasks[i].Language, Sentence: s)))
            .Distinct()
            .GroupBy(s => s.Language, s => s.Sentence, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private static string[] Friendly(string description)
    {
        var sentences = description.Split(". ");
        return sentences.Length == 1 ? [] : [.. sentences.Select(s => s.TrimEnd('.', ' ')).Where(IsFriendly)];
    }

    private static bool IsFriendly(string sentence)
    {
        var reading = new Reading(Normalizer.Words("", sentence));
        return reading.Words.Count is >= FewestWords and <= MostWords && Judge.NamesNothingThatMatters(reading);
    }
}
