using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>What the screening can learn from labelled tasks, each shown by a handful of them.</summary>
public class LearningTests
{
    [Fact]
    public void Who_does_it_is_learned_even_where_another_clause_names_them()
    {
        // Both halves have the same words and the same clauses; only the doer of the clauses without one differs.
        string[] comes = ["kommer", "møder", "går ind", "ringer på", "smutter hen"];
        string[] washes = ["vasker hende", "bader hende", "barberer ham", "skifter ble", "klipper negle"];
        var tasks = from coming in comes
                    from washing in washes
                    from task in new[]
                    {
                        Task(FrameVerdict.Blocked, $"Du {coming}, {washing}. Plejeren {coming}, synger."),
                        Task(FrameVerdict.Allowed, $"Plejeren {coming}, {washing}. Du {coming}, synger."),
                    }
                    select task;
        var model = ScreeningModel.Train([.. tasks]);

        Assert.Equal(FrameVerdict.Blocked, By(model, "Du cykler forbi, bruser hende. Plejeren cykler forbi, synger."));
        Assert.NotEqual(FrameVerdict.Blocked, By(model, "Plejeren cykler forbi, bruser hende. Du cykler forbi, synger."));
    }

    [Fact]
    public void What_a_word_means_beside_a_class_holds_for_those_of_the_class_that_were_never_seen_with_it()
    {
        // Two invented words: each is open beside the one class and blocked beside the other, so that neither word nor class tells alone.
        string[] staff = ["sygeplejersken", "plejeren", "natvagten", "medarbejderen"];
        string[] pupils = ["eleven", "eleverne", "skoleklassen", "elevrådet"];
        var tasks = staff.Select(who => Task(FrameVerdict.Allowed, $"Vi plimrer {who} en onsdag"))
            .Concat(staff.Select(who => Task(FrameVerdict.Blocked, $"Vi vutter {who} en onsdag")))
            .Concat(pupils.Select(who => Task(FrameVerdict.Blocked, $"Vi plimrer {who} en onsdag")))
            .Concat(pupils.Select(who => Task(FrameVerdict.Allowed, $"Vi vutter {who} en onsdag")))
            .ToList();
        var model = ScreeningModel.Train([.. tasks, .. tasks]);

        Assert.Equal(FrameVerdict.Blocked, By(model, "Vi vutter aftenvagten en onsdag"));
        Assert.NotEqual(FrameVerdict.Blocked, By(model, "Vi plimrer aftenvagten en onsdag"));
    }

    private static LabelledTask Task(FrameVerdict verdict, string description) =>
        new(description, Country.DK, "da", verdict, "", "Tirsdag hos Karen", description);

    private static FrameVerdict By(ScreeningModel model, string description) =>
        Screening.Of(Shipped.Catalogue, Country.DK, "Tirsdag hos Karen", description, model).Verdict;
}
