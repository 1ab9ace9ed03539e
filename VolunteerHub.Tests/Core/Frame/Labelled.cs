using System.Globalization;
using CsvHelper;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>The labelled tasks beside the project, and how they come out when the model has not seen them.</summary>
internal static class Labelled
{
    public const string File = "frame/examples.csv";

    private const int Folds = 10;

    /// <summary>The tasks of the shared file, with their ids as groups.</summary>
    public static List<LabelledTask> Shared()
    {
        using var csv = new CsvReader(new StreamReader(SharedFactAttribute.PathOf(File)), CultureInfo.InvariantCulture);
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
    public static List<Judged> CrossValidate(IReadOnlyList<LabelledTask> tasks, IReadOnlyList<LabelledTask> known)
    {
        var judged = new List<Judged>();
        foreach (var fold in tasks.GroupBy(t => Hash(t.Group) % Folds))
        {
            var seen = tasks.Where(t => Hash(t.Group) % Folds != fold.Key);
            var model = ScreeningModel.Train([.. known, .. seen]);
            judged.AddRange(fold.Select(t => new Judged(t, Screening.Of(Shipped.Catalogue, t.Country, t.Title, t.Description, model))));
        }

        return judged;
    }

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

    /// <summary>FNV-1a, which is the same on every machine and in every version.</summary>
    private static uint Hash(string id) => id.Aggregate(2166136261u, (h, c) => unchecked((h ^ c) * 16777619u));
}

/// <summary>A labelled task and what the screening made of it.</summary>
internal sealed record Judged(LabelledTask Task, ScreeningResult Result);
