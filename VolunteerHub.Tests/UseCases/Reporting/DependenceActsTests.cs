using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Reporting;

/// <summary>What managers add to the numbers, what they take along, and what the database refuses.</summary>
public sealed class DependenceActsTests : DependenceDesk
{
    [Fact]
    public async Task Hours_that_cannot_be_are_refused_each_with_its_field()
    {
        var centre = new NatureCentre(Database);
        var enter = new EnterEmployeeHours(Database.Contexts, new Municipalities(Database.Contexts), Database.Clock);

        Assert.Equal(
            ["From: reporting.hours-from-missing", "Hours: reporting.hours-missing", "To: reporting.hours-to-missing", "reporting.place-unknown"],
            Desk.Told(await enter.RunAsync(Manager, new HoursInput(default, null, null, null))));
        Assert.Equal(
            ["Hours: reporting.hours-range", "To: reporting.hours-period"],
            Desk.Told(await enter.RunAsync(Manager, new HoursInput(centre.Place.Id, new DateOnly(2027, 1, 31), new DateOnly(2027, 1, 1), -1))));
        Assert.Equal(
            ["To: reporting.hours-not-over"],
            Desk.Told(await enter.RunAsync(Manager, new HoursInput(centre.Place.Id, new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 1), 100))));
    }

    [Fact]
    public async Task A_leaders_comment_is_kept_with_name_date_and_colour_and_theDatabase_lets_nobody_rewrite_it()
    {
        var centre = Twelve();
        Assert.True((await ShownAsync(centre)).AsksForComment);
        Assert.Equal(["Text: reporting.comment-missing"], Desk.Told(await CommentAsync(centre, "  ")));
        Assert.Equal(["Text: people.personal-number"], Desk.Told(await CommentAsync(centre, "Spørg 010190-1234")));

        Assert.Empty(Desk.Told(await CommentAsync(centre, "Vi bemander hver anden lørdag fra august.")));

        var place = await ShownAsync(centre);
        Assert.Equal(
            [new LeaderComment(DependenceColour.Red, "Vi bemander hver anden lørdag fra august.", "Birgitte Kjær", new DateOnly(2027, 7, 14))], place.Comments);
        Assert.False(place.AsksForComment);
        foreach (var change in new[] { "UPDATE DependenceComments SET Text = 'Alt er godt.'", "DELETE FROM DependenceComments" })
        {
            using var context = centre.Open();
            var refused = Assert.Throws<SqliteException>(() => context.Database.ExecuteSqlRaw(change));
            Assert.Contains("guard.comment-is-final", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_a_place_is_measured_for_a_leaders_comment_nobody_has_to_wait_to_save()
    {
        var centre = Twelve();
        var between = new BetweenQueries("ShortDays", () => BetweenQueries.TakeWriteLockAsync(Database));

        var outcome = await new CommentDependence(between.Of(Database), new Municipalities(Database.Contexts), Database.Clock)
            .RunAsync(Manager, new CommentInput(centre.Place.Id, "Vi bemander hver anden lørdag fra august."));

        Assert.Empty(Desk.Told(outcome));
        Assert.True(between.Happened);
        Assert.Equal(DependenceColour.Red, Assert.Single((await ShownAsync(centre)).Comments).Colour);
    }

    [Fact]
    public void TheDatabase_refuses_a_comment_hours_and_an_answer_about_another_municipality()
    {
        var asker = new NatureCentre(Database, Database.Asker, saturdays: 1);
        var (here, there) = (Database.Randers.Id.Value, asker.Place.Id.Value);
        using var context = Database.Contexts.For(Database.Randers.Id);
        foreach (var insert in new FormattableString[]
        {
            $"INSERT INTO DependenceComments (MunicipalityId, PlaceId, Colour, Text, By, ByName, At) VALUES ({here}, {there}, 'Red', 'x', {here}, 'x', '2027-01-01')",
            $"INSERT INTO EmployeeHours (PlaceId, [From], [To], MunicipalityId, Hours, EnteredBy, EnteredAt) VALUES ({there}, '2026-01-01', '2026-12-31', {here}, 1, 'x', '2027-01-01')",
            $"INSERT INTO ShortDays (ShiftId, MunicipalityId, Outcome, AnsweredBy, AnsweredAt) VALUES ({asker.Shifts[0].Id.Value}, {here}, 'RightLost', 'x', '2027-01-01')",
        })
        {
            var refused = Assert.Throws<SqliteException>(() => context.Database.ExecuteSqlInterpolated(insert));
            Assert.Contains("guard.another-municipality", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_municipality_sees_no_place_and_answers_no_question()
    {
        var centre = Twelve();
        var (manager, coordinator) = (TestDatabase.EmployeeAt(Database.Asker, "Kari", Role.Manager), TestDatabase.EmployeeAt(Database.Asker, "Kari", Role.Coordinator));

        Assert.Equal(["reporting.place-unknown"], Desk.Told(await Show.RunAsync(manager, centre.Place.Id)));
        Assert.Null(await Answer.QuestionAsync(coordinator, centre.Shifts[0].Id));
        Assert.Equal(["reporting.short-day-not-asked"], Desk.Told(await Answer.RunAsync(coordinator, centre.Shifts[0].Id, ShortDayOutcome.RightLost)));
    }

    [Fact]
    public async Task When_all_volunteers_stop_the_report_tells_what_closes_what_goes_on_and_how_many_are_told()
    {
        var centre = Twelve();

        var place = await ShownAsync(centre);

        Assert.Equal(("Sat 10:00-14:00", "Mon 09:00-15:00"), (place.Stop.Closes.ToString(), place.Stop.GoesOn.ToString()));
        Assert.Equal([new StoppedActivity("Lørdagsåbent", 1, 1)], place.Stop.Activities);
        Assert.Equal(1, place.Stop.Volunteers);
        Assert.Equal(["Karin Holm"], place.Contacts);
        Assert.Equal([new TaskPlan("Lås op og tag imod gæsterne", "")], place.Plans);
    }

    [Fact]
    public async Task The_spreadsheet_has_a_row_for_each_number_of_each_place_in_the_readers_language()
    {
        Twelve();
        var municipalities = new Municipalities(Database.Contexts);
        var export = new ExportDependence(new ReportCoverage(Database.Contexts, municipalities, Database.Clock), municipalities);

        foreach (var (language, says) in new[] { (Language.Da, "Nye opgaver ses på"), (Language.Nb, "Nye oppgaver vurderes"), (Language.En, "New tasks go to review") })
        {
            var file = (await export.RunAsync(Manager, new CoverageInput(), language)).Value;
            var lines = Encoding.UTF8.GetString(file.Content).TrimEnd().Split("\r\n");
            Assert.Equal(8, lines.Length);
            Assert.All(Enumerable.Range(1, 7), n => Assert.Contains($"D{n}", lines[n], StringComparison.Ordinal));
            Assert.Contains(says, lines[1], StringComparison.Ordinal);
            Assert.EndsWith("-randers-2027-07-14.csv", file.Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task More_hours_of_employees_stand_in_the_spreadsheet_without_a_plus_and_without_an_apostrophe()
    {
        var centre = Twelve();
        Database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        await EnterAsync(centre, 2027, 500);
        await EnterAsync(centre, 2028, 620);
        var municipalities = new Municipalities(Database.Contexts);

        var file = (await new ExportDependence(new ReportCoverage(Database.Contexts, municipalities, Database.Clock), municipalities).RunAsync(Manager, new CoverageInput(), Language.Da)).Value;

        Assert.Contains(";120 timer;", Encoding.UTF8.GetString(file.Content).TrimEnd().Split("\r\n")[7], StringComparison.Ordinal);
    }
}
