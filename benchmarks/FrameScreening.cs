using System.Diagnostics;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Core.Frame;

namespace VolunteerHub.Benchmarks;

/// <summary>
/// How often the screening is right on tasks that it has not seen, beside the catalogue's own word list as a control on the same tasks,
/// and how fast it is on one core: with the catalogue as it is, with one ten times as large, and on the slowest of many hostile texts.
/// </summary>
internal static class FrameScreening
{
    private const int Rounds = 3;
    private const int CatalogueTimes = 10;

    private static readonly ScreeningModel Untaught = ScreeningModel.Train([]);

    public static Task MeasureAsync(DirectoryInfo folder)
    {
        var catalogue = CatalogueFile.Load(CatalogueFile.ShippedFolder).Value;
        var watch = Stopwatch.StartNew();
        var model = ScreeningModel.Train(LabelledTasks.Shipped);
        Console.WriteLine($"learned {LabelledTasks.Shipped.Count} labelled tasks in {watch.Elapsed.TotalSeconds:0.0} s");

        Quality(catalogue);
        Speed(catalogue, model);
        Hostile(catalogue, model);
        return Task.CompletedTask;
    }

    private static void Quality(Catalogue catalogue)
    {
        var path = Path.GetFullPath(Path.Combine("..", "shared", Labelled.File));
        var shared = File.Exists(path) ? Labelled.Shared(path) : [];
        if (shared.Count == 0)
            Console.WriteLine("the shared labelled tasks are not there; the project's own are used alone");
        var own = Labelled.OwnWithout(shared);
        if (shared.Count > 0)
        {
            var judged = Labelled.CrossValidate(catalogue, shared, own);
            Print(Labelled.Table("shared, ten folds", judged));
            foreach (var language in judged.GroupBy(j => j.Task.Language))
                Print(Labelled.Table("  " + language.Key, [.. language]));
            Print(Labelled.Table("control, the catalogue's word list alone", [.. shared.Select(t => new Judged(t, ByWords(catalogue, t)))]));
        }

        Print(Notes.Figures());
        var owns = Labelled.CrossValidate(catalogue, own, shared);
        Print(Labelled.Table("own, ten folds, no group cut in two", owns));
        Pairs(owns);

        var unread = Labelled.By(ScreeningModel.Shipped, catalogue, Labelled.Unread()).ToList();
        Print(Labelled.Table("unread: pairs by authors of whom nothing was learned", unread));
        Pairs(unread);
        Print(Labelled.Table("  long notices among them", [.. unread.Where(j => Labelled.TableOf(j.Task) == Labelled.LongNotices)]));
        Print(Labelled.Table("unread, with one friendly sentence more", [.. Labelled.By(ScreeningModel.Shipped, catalogue, Labelled.WithFriendlySentence(Labelled.Unread()))]));
    }

    private static void Pairs(List<Judged> judged)
    {
        Console.WriteLine($"pairs one detail apart, both right: {Share(judged)}");
        foreach (var table in judged.GroupBy(j => Labelled.TableOf(j.Task)).Where(t => Labelled.Pairs(t).All > 0))
            Console.WriteLine($"  {table.Key,-34}{Share(table)}");

        static string Share(IEnumerable<Judged> judged)
        {
            var (right, all) = Labelled.Pairs(judged);
            return $"{right} of {all} ({right / (double)all:P0})";
        }
    }

    /// <summary>Blocked where a binding entry is named, allowed where an open one is, else review: what a word list can do.</summary>
    private static ScreeningResult ByWords(Catalogue catalogue, LabelledTask task)
    {
        var named = Screening.Of(catalogue, task.Country, task.Title, task.Description, Untaught);
        var binding = named.Findings.Any(f => f.Counts && f.Tier is Tier.IndividualRight or Tier.Authority);
        var duty = named.Findings.Any(f => f.Counts && f.Tier == Tier.MunicipalDuty);
        return named with { Verdict = binding ? FrameVerdict.Blocked : duty ? FrameVerdict.NeedsReview : FrameVerdict.Allowed };
    }

    private static void Speed(Catalogue catalogue, ScreeningModel model)
    {
        var large = Larger(catalogue);
        Console.WriteLine($"{PerSecond(catalogue, model):0} screenings a second on one core, {catalogue.Services.Count} entries (at least 20,000 asked)");
        Console.WriteLine($"{PerSecond(large, model):0} with {large.Services.Count} entries");
    }

    private static double PerSecond(Catalogue catalogue, ScreeningModel model)
    {
        var best = 0.0;
        for (var round = 0; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var task in LabelledTasks.Shipped)
                Screening.Of(catalogue, task.Country, task.Title, task.Description, model);
            if (round > 0)
                best = Math.Max(best, LabelledTasks.Shipped.Count / watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    /// <summary>The same entries ten times, each copy with a word of its own behind every term.</summary>
    private static Catalogue Larger(Catalogue catalogue)
    {
        var drafts = Enumerable.Range(0, CatalogueTimes).SelectMany(copy => CatalogueFile.Names.Select(name =>
        {
            var text = File.ReadAllText(Path.Combine(CatalogueFile.ShippedFolder, name));
            var (draft, _) = CatalogueFile.Read(name, text);
            return copy == 0 ? draft : draft with { Services = [.. draft.Services.Select(s => Renamed(s, copy))] };
        }));
        return CatalogueDraft.Build([.. drafts]).Value;
    }

    private static ServiceDraft Renamed(ServiceDraft service, int copy)
    {
        IReadOnlyList<string> Own(IReadOnlyList<string> terms) => [.. terms.Select(t => $"{t} {new string((char)('a' + copy), 3)}{copy}")];
        return service with
        {
            Id = $"{service.Id}-{copy}",
            Terms = new TermsDraft(Own(service.Terms.Da), Own(service.Terms.Nb), Own(service.Terms.En)),
            Hints = new TermsDraft(Own(service.Hints.Da), Own(service.Hints.Nb), Own(service.Hints.En)),
            NotTerms = Own(service.NotTerms),
            PlaceTerms = Own(service.PlaceTerms),
        };
    }

    private static void Hostile(Catalogue catalogue, ScreeningModel model)
    {
        string[] texts =
        [
            new('m', 100_000), string.Concat(Enumerable.Repeat("du personalet medicin ikke ", 4_000)), string.Concat(Enumerable.Repeat("\u200Ba", 50_000)),
            string.Concat(Enumerable.Repeat("💊", 50_000)), string.Concat(Enumerable.Repeat(". ", 50_000)), string.Concat(Enumerable.Repeat("hjælp-", 16_000)),
            string.Concat(Enumerable.Repeat("а", 100_000)), string.Concat(Enumerable.Repeat("e\u0301", 50_000)), string.Concat(Enumerable.Repeat("ﷺ", 30_000)),
            string.Concat(Enumerable.Repeat("bad ", 25_000)),
        ];
        var times = texts.Select(t => Enumerable.Range(0, Rounds + 1).Min(_ => Once(catalogue, model, t))).Order().ToList();
        var median = times[times.Count / 2];
        Console.WriteLine($"{texts.Length} hostile texts of 100 KB: median {median:0.00} ms, slowest {times[^1]:0.00} ms, {times[^1] / median:0.0} times the median (at most 10 asked)");
    }

    private static double Once(Catalogue catalogue, ScreeningModel model, string text)
    {
        var watch = Stopwatch.StartNew();
        Screening.Of(catalogue, Country.DK, "Hjælp", text, model);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.WriteLine(line);
    }
}
