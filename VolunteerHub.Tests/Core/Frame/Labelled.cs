using System.Globalization;
using CsvHelper;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>The labelled tasks beside the project, and how they come out when the model has not seen them.</summary>
internal static class Labelled
{
    /// <summary>The shared file, below the folder named shared that may lie beside the project.</summary>
    public const string File = "frame/examples.csv";

    private const int Folds = 10;

    /// <summary>The tasks of the shared file, with their ids as groups.</summary>
    /// <param name="path">Where it is.</param>
    public static List<LabelledTask> Shared(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var tasks = new List<LabelledTask>();
        while (csv.Read())
        {
            var verdict = csv.GetField("verdict") switch
            {
                "allowed" => FrameVerdict.Allowed,
                "review" => FrameVerdict.NeedsReview,
                _ => FrameVerdict.Blocked,
            };
            tasks.Add(new LabelledTask(
                csv.GetField("id")!, Enum.Parse<Country>(csv.GetField("country")!), csv.GetField("lang")!, verdict, csv.GetField("service")!,
                csv.GetField("title")!, csv.GetField("description")!));
        }

        return tasks;
    }

    /// <summary>
    /// Judges every task by a model that learned from <paramref name="known"/> and from the tasks of the other folds. A group is never
    /// cut in two, so that a variant of a scenario cannot tell of another.
    /// </summary>
    public static List<Judged> CrossValidate(Catalogue catalogue, IReadOnlyList<LabelledTask> tasks, IReadOnlyList<LabelledTask> known)
    {
        var judged = new List<Judged>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = tasks.ToLookup(t => Hash(t.Group) % Folds == fold);
            judged.AddRange(By(ScreeningModel.Train([.. known, .. held[false]]), catalogue, held[true]));
        }

        return judged;
    }

    /// <summary>Judges tasks by a model.</summary>
    public static IEnumerable<Judged> By(ScreeningModel model, Catalogue catalogue, IEnumerable<LabelledTask> tasks) =>
        tasks.Select(t => new Judged(t, Screening.Of(catalogue, t.Country, t.Title, t.Description, model)));

    /// <summary>
    /// Tasks that nothing learns from: pairs by authors of their own, in each of which one detail decides. They tell what a fold cannot,
    /// how tasks come out whose way of writing was never read.
    /// </summary>
    public static IEnumerable<LabelledTask> Unread() => LabelledTasks.Embedded(typeof(Labelled).Assembly, "Unread.");

    /// <summary>The table of <see cref="Unread"/> that holds whole notices, three to seven sentences of which one decides.</summary>
    public const string LongNotices = "whole-notices";

    /// <summary>Tasks with one friendly sentence more at their end, which takes nothing of their verdict back.</summary>
    public static IEnumerable<LabelledTask> WithFriendlySentence(IEnumerable<LabelledTask> tasks) => tasks.Select(t => t with
    {
        Description = t.Description + t.Language switch
        {
            "da" => " I kan tale om fodbold og spille skak imens.",
            "nb" => " Dere kan prate om fotball og spille sjakk imens.",
            _ => " You can talk about football and play chess meanwhile.",
        },
    });

    /// <summary>The table that a task of the project stands in.</summary>
    public static string TableOf(LabelledTask task) => task.Group.Split('/')[0];

    /// <summary>The project's own labelled tasks without those that stand in the shared file too.</summary>
    public static List<LabelledTask> OwnWithout(List<LabelledTask> shared)
    {
        var texts = shared.Select(t => (t.Title, t.Description)).ToHashSet();
        return [.. LabelledTasks.Shipped.Where(t => !texts.Contains((t.Title, t.Description)))];
    }

    /// <summary>Of the tasks with the label, the share that came out with the verdict.</summary>
    public static double Share(IReadOnlyList<Judged> judged, FrameVerdict label, FrameVerdict verdict)
    {
        var labelled = judged.Where(r => r.Task.Verdict == label).ToList();
        return labelled.Count == 0 ? 0 : labelled.Count(r => r.Result.Verdict == verdict) / (double)labelled.Count;
    }

    /// <summary>Of the groups whose two variants deserve different verdicts, the share that came out right in both.</summary>
    public static (int Right, int All) Pairs(IEnumerable<Judged> judged)
    {
        var pairs = judged.GroupBy(j => j.Task.Group).Where(g => g.Count() == 2 && g.Select(j => j.Task.Verdict).Distinct().Count() == 2).ToList();
        return (pairs.Count(p => p.All(j => j.Result.Verdict == j.Task.Verdict)), pairs.Count);
    }

    /// <summary>Where the labelled entry stands among those named, counted from 0; -1 where it does not.</summary>
    public static int PlaceOfEntry(Judged judged) => judged.Result.Services.ToList().FindIndex(s => s.Code == judged.Task.Service);

    /// <summary>The tasks whose entry counts: rightly blocked, with an entry to name.</summary>
    public static List<Judged> WithEntry(IEnumerable<Judged> judged) =>
        [.. judged.Where(j => j.Task.Verdict == FrameVerdict.Blocked && j.Result.Verdict == FrameVerdict.Blocked && j.Task.Service.Length > 0)];

    /// <summary>A table of labels and verdicts, and how often the right entry was named.</summary>
    public static IEnumerable<string> Table(string name, IReadOnlyList<Judged> judged)
    {
        FrameVerdict[] verdicts = [FrameVerdict.Blocked, FrameVerdict.NeedsReview, FrameVerdict.Allowed];
        yield return $"{name}, {judged.Count} tasks; label to verdict: blocked, review, allowed";
        foreach (var label in verdicts)
        {
            var shares = verdicts.Select(v => Share(judged, label, v).ToString("P1", CultureInfo.InvariantCulture).PadLeft(7));
            yield return $"  {label,-12}{judged.Count(j => j.Task.Verdict == label),5} {string.Join(" ", shares)}";
        }

        var named = WithEntry(judged);
        yield return $"  right entry first {named.Count(j => PlaceOfEntry(j) == 0)}, among three {named.Count(j => PlaceOfEntry(j) is >= 0 and < 3)}, of {named.Count}";
    }

    /// <summary>FNV-1a, which is the same on every machine and in every version.</summary>
    private static uint Hash(string id) => id.Aggregate(2166136261u, (h, c) => unchecked((h ^ c) * 16777619u));
}

/// <summary>A labelled task and what the screening made of it.</summary>
internal sealed record Judged(LabelledTask Task, ScreeningResult Result);
