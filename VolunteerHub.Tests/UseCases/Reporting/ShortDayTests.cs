using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Reporting;

/// <summary>Days on which too few came: which are asked about, and what the answers make of D6.</summary>
public sealed class ShortDayTests : DependenceDesk
{
    [Fact]
    public async Task D6_asks_of_thin_and_called_off_shifts_only_and_keeps_the_last_answer()
    {
        var centre = new NatureCentre(Database, saturdays: 3, keys: 0);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette"));
        foreach (var name in new[] { "Poul", "Inger" })
            centre.Confirm(centre.Shifts[1], centre.AddPerson(name));
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[2].Id).Cancel("Storm.");
            context.SaveChanges();
        }

        Assert.Equal(["reporting.short-day-not-asked"], Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.ClosedPolitely)));
        Database.Clock.Set(new DateTimeOffset(2027, 7, 14, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, (await ShownAsync(centre)).Facts.ShortDays.NotAnswered);

        Assert.Equal(["reporting.short-day-not-asked"], Desk.Told(await AnswerAsync(centre.Shifts[1], ShortDayOutcome.RanWithFewer)));
        Assert.Equal(["reporting.short-day-answer"], Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.AnotherReason)));
        Assert.Equal(["reporting.short-day-answer"], Desk.Told(await AnswerAsync(centre.Shifts[0], (ShortDayOutcome)99)));
        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.ClosedPolitely)));
        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.StaffCalledIn)));
        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[2], ShortDayOutcome.AnotherReason)));

        Assert.Equal(new ShortDayTally { StaffCalledIn = 1 }, (await ShownAsync(centre)).Facts.ShortDays);
        using var after = centre.Open();
        Assert.Equal(["ClosedPolitely", "StaffCalledIn", "AnotherReason"], after.Decisions.OrderBy(d => d.Id).Select(d => d.Because));
    }

    [Fact]
    public async Task D6_asks_of_a_shift_to_which_too_few_came_once_it_is_over_as_the_coverage_report_counts_it()
    {
        var centre = new NatureCentre(Database, saturdays: 1, keys: 0);
        var mette = centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette"));
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Poul"));
        using (var context = centre.Open())
        {
            context.Attach(mette).Entity.CheckIn(Database.Clock.Now);
            context.SaveChanges();
        }

        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 11, 0, 0, TimeSpan.Zero));
        Assert.Equal(["reporting.short-day-not-asked"], Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.RanWithFewer)));

        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, (await ShownAsync(centre)).Facts.ShortDays.NotAnswered);
        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.RanWithFewer)));
        Assert.Equal(1, (await ShownAsync(centre)).Facts.ShortDays.RanWithFewer);
    }

    [Fact]
    public async Task A_shift_to_which_nobody_came_is_asked_about_and_carries_nobodys_hours()
    {
        var centre = Twelve();
        Assert.Equal(["reporting.short-day-not-asked"], Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.ClosedPolitely)));
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).NoteNobodyCame(Database.Clock.Now);
            context.SaveChanges();
        }

        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.ClosedPolitely)));

        var place = await ShownAsync(centre);
        Assert.Equal(new ShortDayTally { ClosedPolitely = 1 }, place.Facts.ShortDays);
        Assert.Equal(new Share(10 * 240, 20 * 240, 11), place.Dependence.Concentration.Value.Largest);
        // What was announced can only be held with volunteers, whether or not anybody came.
        Assert.Equal(11 * 240, place.Dependence.VolunteerOnlyShare.Value.Part);
    }

    [Theory]
    [InlineData(Language.Da, "4 (1 gik galt)")]
    [InlineData(Language.Nb, "4 (1 gikk galt)")]
    [InlineData(Language.En, "4 (1 went wrong)")]
    public void D6_gives_the_number_of_days_with_too_few_before_what_came_of_them(Language language, string says)
    {
        var text = new DependenceText(new Words(language), Cultures.Of(language));

        Assert.Equal(says, ValueOf(new ShortDayTally { ClosedPolitely = 2, NotAnswered = 1, StaffCalledIn = 1 }));
        Assert.Equal("0", ValueOf(new ShortDayTally()));

        string ValueOf(ShortDayTally days) =>
            text.Lines(PlaceDependence.Of(new DependenceFacts { ShortDays = days }, DependenceLimits.Suggested))[5].Value;
    }

    [Theory]
    [InlineData(Language.Da, "aflyst af mangel på frivillige.")]
    [InlineData(Language.Nb, "avlyst av mangel på frivillige.")]
    [InlineData(Language.En, "called off for lack of volunteers.")]
    public async Task After_a_storm_D6_says_only_that_no_shift_was_called_off_for_lack_of_volunteers(Language language, string says)
    {
        var centre = new NatureCentre(Database, saturdays: 1, keys: 0);
        using (var context = centre.Open())
        {
            context.Shifts.Single().Cancel("Storm.");
            context.SaveChanges();
        }

        Database.Clock.Set(new DateTimeOffset(2027, 7, 14, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.AnotherReason)));

        var lines = new DependenceText(new Words(language), Cultures.Of(language)).Lines((await ShownAsync(centre)).Dependence);
        Assert.EndsWith(says, lines[5].Sentence, StringComparison.Ordinal);
    }
}
