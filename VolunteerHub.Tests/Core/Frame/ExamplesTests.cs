using System.Globalization;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;
using Xunit.Abstractions;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>
/// Measures the screening on labelled tasks that the model which judges them has not seen: ten folds of the shared file, each judged by a
/// model of the project's own tasks and of the other nine. The floors are a little below what is reached.
/// </summary>
public class ExamplesTests(ITestOutputHelper output)
{
    private static readonly FrameVerdict[] Verdicts = [FrameVerdict.Blocked, FrameVerdict.NeedsReview, FrameVerdict.Allowed];

    [SharedFact(Labelled.File)]
    public void Tasks_that_the_model_has_not_seen_come_out_as_people_judged_them()
    {
        var shared = Labelled.Shared();
        var judged = Labelled.CrossValidate(shared, Labelled.OwnWithout(shared));
        Print("all", judged);
        foreach (var language in judged.Select(j => j.Task.Language).Distinct().ToList())
            Print(language, [.. judged.Where(j => j.Task.Language == language)]);

        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Allowed) <= 0.02);
        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Blocked) >= 0.78);
        Assert.True(Labelled.Share(judged, FrameVerdict.Allowed, FrameVerdict.Allowed) >= 0.77);
        Assert.True(Labelled.Share(judged, FrameVerdict.Allowed, FrameVerdict.Blocked) <= 0.04);
        Assert.True(Labelled.Share(judged, FrameVerdict.NeedsReview, FrameVerdict.NeedsReview) >= 0.70);
        var named = judged.Where(j => IsNamed(j)).ToList();
        Assert.True(named.Count(j => Place(j) == 0) >= 0.80 * named.Count);
        Assert.True(named.Count(j => Place(j) is >= 0 and < 3) >= 0.90 * named.Count);
    }

    [Fact]
    public void No_own_task_stands_there_twice_and_each_names_an_entry_of_its_own_country()
    {
        Assert.Empty(LabelledTasks.Shipped.GroupBy(t => (t.Title, t.Description, t.Country)).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.DoesNotContain(LabelledTasks.Shipped, t => t.Service.Length > 0 && Shipped.Catalogue.Find(new(t.Service))?.Country != t.Country);
        Assert.DoesNotContain(LabelledTasks.Shipped, t => t.Language is not ("da" or "nb" or "en"));
    }

    [Fact]
    public void A_line_that_is_no_task_is_named()
    {
        var error = Assert.Throws<FormatException>(() => LabelledTasks.Read("own", "head\n1\tDK\tda\tallowed\t\tTur\tI skoven\n2\tDK\tda\tperhaps\t\tTur\tI skoven\n").ToList());
        Assert.Contains("own, line 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_tasks_give_the_same_model()
    {
        var tasks = LabelledTasks.Shipped.Take(300).ToList();
        var (a, b) = (ScreeningModel.Train(tasks), ScreeningModel.Train(tasks));
        foreach (var task in LabelledTasks.Shipped.Skip(300).Take(50))
        {
            var (first, second) = (By(a, task), By(b, task));
            Assert.Equal((first.Verdict, first.Reason), (second.Verdict, second.Reason));
            Assert.Equal(first.Services, second.Services);
            Assert.Equal(first.Findings.SelectMany(f => f.Words), second.Findings.SelectMany(f => f.Words));
        }
    }

    private static ScreeningResult By(ScreeningModel model, LabelledTask task) =>
        Screening.Of(Shipped.Catalogue, task.Country, task.Title, task.Description, model);

    private static bool IsNamed(Judged j) =>
        j.Task.Verdict == FrameVerdict.Blocked && j.Result.Verdict == FrameVerdict.Blocked && j.Task.Service.Length > 0;

    private static int Place(Judged j) => j.Result.Services.ToList().FindIndex(s => s.Code == j.Task.Service);

    private void Print(string name, List<Judged> judged)
    {
        output.WriteLine($"{name}, {judged.Count} tasks; label to verdict: blocked, review, allowed");
        foreach (var label in Verdicts)
            output.WriteLine($"  {label,-12}{string.Join("  ", Verdicts.Select(v => Labelled.Share(judged, label, v).ToString("P0", CultureInfo.InvariantCulture).PadLeft(5)))}");
        var named = judged.Where(IsNamed).ToList();
        output.WriteLine($"  right entry first {named.Count(j => Place(j) == 0)}, among three {named.Count(j => Place(j) is >= 0 and < 3)}, of {named.Count}");
    }
}
