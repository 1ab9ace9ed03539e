using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;
using Xunit.Abstractions;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>
/// Measures the screening on labelled tasks that the model which judges them has not seen: ten folds of the shared file, each judged by a
/// model of the project's own tasks and of the other nine. The floors are what was asked for.
/// </summary>
public class ExamplesTests(ITestOutputHelper output)
{
    [SharedFact(Labelled.File)]
    public void Tasks_that_the_model_has_not_seen_come_out_as_people_judged_them()
    {
        var shared = Labelled.Shared(SharedFactAttribute.PathOf(Labelled.File));
        var judged = Labelled.CrossValidate(Shipped.Catalogue, shared, Labelled.OwnWithout(shared));
        foreach (var line in Labelled.Table("all", judged))
            output.WriteLine(line);
        foreach (var language in judged.GroupBy(j => j.Task.Language))
        {
            foreach (var line in Labelled.Table(language.Key, [.. language]))
                output.WriteLine(line);
        }

        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Allowed) <= 0.0103);
        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Blocked) >= 0.80);
        Assert.True(Labelled.Share(judged, FrameVerdict.Allowed, FrameVerdict.Allowed) >= 0.80);
        Assert.True(Labelled.Share(judged, FrameVerdict.Allowed, FrameVerdict.Blocked) <= 0.03);
        Assert.True(Labelled.Share(judged, FrameVerdict.NeedsReview, FrameVerdict.NeedsReview) >= 0.70);
        var named = Labelled.WithEntry(judged);
        Assert.True(named.Count(j => Labelled.PlaceOfEntry(j) == 0) >= 0.80 * named.Count);
        Assert.True(named.Count(j => Labelled.PlaceOfEntry(j) is >= 0 and < 3) >= 0.90 * named.Count);
    }

    [Fact]
    public void Blocked_tasks_by_authors_of_whom_nothing_was_learned_are_seldom_waved_through()
    {
        var judged = Labelled.By(ScreeningModel.Shipped, Shipped.Catalogue, Labelled.Unread()).ToList();
        foreach (var line in Labelled.Table("unread", judged))
            output.WriteLine(line);

        var (right, all) = Labelled.Pairs(judged);
        output.WriteLine($"pairs {right} of {all}");
        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Allowed) <= 0.03);
        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Blocked) >= 0.80);
        Assert.True(right >= 0.45 * all);
    }

    [Fact]
    public void A_friendly_sentence_more_seldom_opens_what_is_the_employees_work()
    {
        var judged = Labelled.By(ScreeningModel.Shipped, Shipped.Catalogue, Labelled.WithFriendlySentence(Labelled.Unread())).ToList();
        foreach (var line in Labelled.Table("unread, with a friendly sentence", judged))
            output.WriteLine(line);

        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Allowed) <= 0.18);
    }

    [Fact]
    public void A_notice_of_many_sentences_hides_little_of_what_is_the_employees_work()
    {
        var judged = Labelled.By(ScreeningModel.Shipped, Shipped.Catalogue, Labelled.Unread().Where(t => Labelled.TableOf(t) == Labelled.LongNotices)).ToList();
        foreach (var line in Labelled.Table("unread, long notices", judged))
            output.WriteLine(line);

        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Allowed) <= 0.03);
        Assert.True(Labelled.Share(judged, FrameVerdict.Blocked, FrameVerdict.Blocked) >= 0.60);
        Assert.True(Labelled.Share(judged, FrameVerdict.Allowed, FrameVerdict.Allowed) >= 0.60);
    }

    [Fact]
    public void No_own_task_stands_there_twice_and_each_names_an_entry_of_its_own_country()
    {
        var own = LabelledTasks.Shipped.Concat(Labelled.Unread()).ToList();

        Assert.Empty(own.GroupBy(t => (t.Title, t.Description, t.Country)).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.DoesNotContain(own, t => t.Service.Length > 0 && Shipped.Catalogue.Find(new(t.Service))?.Country != t.Country);
        Assert.DoesNotContain(own, t => t.Language is not ("da" or "nb" or "en"));
    }

    [Fact]
    public void A_line_that_is_no_task_is_named()
    {
        var error = Assert.Throws<FormatException>(() => LabelledTasks.Read("own", "head\n1\tDK\tda\tallowed\t\tTur\tI skoven\n2\tDK\tda\tperhaps\t\tTur\tI skoven\n").ToList());
        Assert.Contains("own, line 3", error.Message, StringComparison.Ordinal);
    }
}
