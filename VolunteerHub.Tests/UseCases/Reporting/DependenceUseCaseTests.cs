using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Reporting;

/// <summary>The seven numbers as they are read from a real database, and what managers and coordinators add to them.</summary>
public sealed class DependenceUseCaseTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task D1_and_D3_are_reckoned_from_the_first_shift_until_today_whatever_is_planned()
    {
        var centre = Twelve();

        // Saturday 1 May to Wednesday 14 July: eleven Saturdays of four hours, eleven Mondays of six; the twelfth Saturday is still to come.
        var place = await ShownAsync(centre);

        Assert.Equal(new Period(new DateOnly(2027, 5, 1), new DateOnly(2027, 7, 14)), place.Year);
        Assert.Equal(new Share(11 * 240, (11 * 240) + (11 * 360), 11), place.Dependence.VolunteerOnlyShare.Value);
        Assert.Equal(DependenceColour.Red, place.Dependence.VolunteerOnlyShare.Colour);
        Assert.Equal(new Share(0, 11, 11), place.Dependence.FallBackPlans.Value);
        Assert.Equal(new Share(4 * 240, (4 * 240) + (4 * 360), 4), place.LastWeeks.VolunteerOnlyShare.Value);
    }

    [Fact]
    public async Task The_last_four_weeks_begin_no_earlier_than_the_first_shift_either()
    {
        var centre = Twelve();
        _database.Clock.Set(new DateTimeOffset(2027, 5, 12, 12, 0, 0, TimeSpan.Zero));

        // Two Saturdays and two Mondays since 1 May; what was announced in April nobody came to, for there was nothing yet.
        var place = await ShownAsync(centre);

        Assert.Equal(new Share(2 * 240, (2 * 240) + (2 * 360), 2), place.LastWeeks.VolunteerOnlyShare.Value);
    }

    [Fact]
    public async Task D1_goes_no_further_back_than_twelve_months()
    {
        var centre = Twelve();
        _database.Clock.Set(new DateTimeOffset(2028, 6, 30, 12, 0, 0, TimeSpan.Zero));

        var place = await ShownAsync(centre);

        Assert.Equal(new Period(new DateOnly(2027, 7, 1), new DateOnly(2028, 6, 30)), place.Year);
        Assert.Equal(3, place.Facts.Occasions);
    }

    [Fact]
    public async Task D2_is_nought_until_a_task_that_people_are_on_turns_out_to_be_the_employees_own()
    {
        var centre = Twelve();
        Assert.Equal(0, (await ShownAsync(centre)).Facts.CoreMinutes);

        using (var context = centre.Open())
        {
            context.Approvals.Single().End(ApprovalEnd.TaskChanged, _database.Clock.Now);
            context.Add(centre.Judged(centre.Task, FrameVerdict.Blocked, row: 4));
            context.SaveChanges();
        }

        // Only the shift that is still to come has anybody on it from that moment on.
        var place = await ShownAsync(centre);
        Assert.Equal(240, place.Facts.CoreMinutes);
        Assert.Equal(DependenceColour.Red, place.Dependence.CoreExposure.Colour);
    }

    [Fact]
    public async Task D4_names_nobody_and_D5_tells_what_only_one_can_do()
    {
        var centre = Twelve();

        var place = await ShownAsync(centre);

        Assert.Equal(new Share(11 * 240, 22 * 240, 11), place.Dependence.Concentration.Value.Largest);
        Assert.Equal([new SkillInUse("Kan åbne huset", 1)], place.Dependence.SinglePoints.Value);
        var everything = JsonSerializer.Serialize(place);
        Assert.DoesNotContain("Mette", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Poul", everything, StringComparison.Ordinal);
        centre.AddPerson("Inger", hasKey: true);
        Assert.Empty((await ShownAsync(centre)).Dependence.SinglePoints.Value);
    }

    [Fact]
    public async Task D6_asks_of_thin_and_called_off_shifts_only_and_keeps_the_last_answer()
    {
        var centre = new NatureCentre(_database, saturdays: 3, keys: 0);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette"));
        foreach (var name in new[] { "Poul", "Inger" })
            centre.Confirm(centre.Shifts[1], centre.AddPerson(name));
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[2].Id).Cancel("Storm.");
            context.SaveChanges();
        }

        Assert.Equal(["reporting.short-day-not-asked"], Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.ClosedPolitely)));
        _database.Clock.Set(new DateTimeOffset(2027, 7, 14, 12, 0, 0, TimeSpan.Zero));
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
        var centre = new NatureCentre(_database, saturdays: 1, keys: 0);
        var mette = centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette"));
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Poul"));
        using (var context = centre.Open())
        {
            context.Attach(mette).Entity.CheckIn(_database.Clock.Now);
            context.SaveChanges();
        }

        _database.Clock.Set(new DateTimeOffset(2027, 5, 1, 11, 0, 0, TimeSpan.Zero));
        Assert.Equal(["reporting.short-day-not-asked"], Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.RanWithFewer)));

        _database.Clock.Set(new DateTimeOffset(2027, 5, 1, 12, 0, 0, TimeSpan.Zero));
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
            context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).NoteNobodyCame(_database.Clock.Now);
            context.SaveChanges();
        }

        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.ClosedPolitely)));

        var place = await ShownAsync(centre);
        Assert.Equal(new ShortDayTally { ClosedPolitely = 1 }, place.Facts.ShortDays);
        Assert.Equal(new Share(10 * 240, 20 * 240, 11), place.Dependence.Concentration.Value.Largest);
        // What was announced can only be held with volunteers, whether or not anybody came.
        Assert.Equal(11 * 240, place.Dependence.VolunteerOnlyShare.Value.Part);
    }

    [Fact]
    public async Task D7_counts_no_hours_of_a_shift_to_which_nobody_came()
    {
        var centre = Twelve();
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).NoteNobodyCame(_database.Clock.Now);
            context.SaveChanges();
        }

        _database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(Desk.Told(await EnterAsync(centre, 2028, 450)));
        Assert.Empty(Desk.Told(await EnterAsync(centre, 2027, 500)));

        Assert.Equal(21 * 240L, (await ShownAsync(centre)).Facts.Drift!.VolunteerMinutesBefore);
    }

    [Fact]
    public async Task D1_measures_each_day_by_the_hours_that_the_place_had_then()
    {
        var centre = Twelve();
        using (var context = centre.Open())
        {
            // Until 1 July it was announced as open on Saturdays alone, and for two hours less.
            var place = context.Places.Single();
            var now = place.Description;
            place.Describe(now with { AnnouncedHours = OpeningHours.Parse("Sat 10:00-12:00").Value });
            context.Add(new FormerHours(place, new DateOnly(2027, 7, 1)));
            place.Describe(now);
            context.SaveChanges();
        }

        // Nine Saturdays of two hours until 30 June; two of four hours and two Mondays of six from 1 July to Wednesday 14 July.
        var share = (await ShownAsync(centre)).Dependence.VolunteerOnlyShare.Value;
        Assert.Equal(new Share((9 * 120) + (2 * 240), (9 * 120) + (2 * 240) + (2 * 360), 11), share);
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
        var centre = new NatureCentre(_database, saturdays: 1, keys: 0);
        using (var context = centre.Open())
        {
            context.Shifts.Single().Cancel("Storm.");
            context.SaveChanges();
        }

        _database.Clock.Set(new DateTimeOffset(2027, 7, 14, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(Desk.Told(await AnswerAsync(centre.Shifts[0], ShortDayOutcome.AnotherReason)));

        var lines = new DependenceText(new Words(language), Cultures.Of(language)).Lines((await ShownAsync(centre)).Dependence);
        Assert.EndsWith(says, lines[5].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D7_compares_what_managers_entered_with_the_same_days_a_year_before_and_is_otherwise_not_known()
    {
        var centre = Twelve();
        _database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Null((await ShownAsync(centre)).Facts.Drift);

        Assert.Empty(Desk.Told(await EnterAsync(centre, 2028, 400)));
        Assert.Null((await ShownAsync(centre)).Facts.Drift!.EmployeeHoursBefore);

        Assert.Empty(Desk.Told(await EnterAsync(centre, 2027, 500)));
        Assert.Empty(Desk.Told(await EnterAsync(centre, 2028, 450)));
        var drift = (await ShownAsync(centre)).Facts.Drift!;
        Assert.Equal((450, 500, 0L, 23 * 240L), (drift.EmployeeHours, drift.EmployeeHoursBefore, drift.VolunteerMinutes, drift.VolunteerMinutesBefore));
        using var context = centre.Open();
        Assert.Equal(2, context.EmployeeHours.Count());
    }

    [Fact]
    public async Task D7_does_not_take_a_year_that_is_on_record_only_in_part_for_a_whole_one()
    {
        var centre = new NatureCentre(_database, saturdays: 0);
        var sunday = centre.AddShift(new DateOnly(2027, 7, 25), new NeedTerms(centre.Task.Id, 1, 2, null, 0));
        centre.Confirm(sunday, centre.AddPerson("Mette"));
        _database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        await EnterAsync(centre, 2027, 500);
        await EnterAsync(centre, 2028, 450);

        var place = await ShownAsync(centre);

        Assert.Null(place.Facts.Drift!.VolunteerMinutesBefore);
        Assert.Equal(DependenceColour.NotKnown, place.Dependence.Drift.Colour);
    }

    [Fact]
    public async Task However_many_places_are_measured_the_database_is_asked_as_often_as_for_one_and_each_has_its_own_numbers()
    {
        var centre = Twelve();
        List<PlaceId> places = [centre.Place.Id, AddPlace(centre, "Biblioteket"), AddPlace(centre, "Museet")];
        _database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        foreach (var place in places)
        {
            Assert.Empty(Desk.Told(await EnterAsync(place, 2027, 500)));
            Assert.Empty(Desk.Told(await EnterAsync(place, 2028, 450)));
        }

        var (one, askedForOne) = await MeasureAsync(centre.Place.Id);
        var (all, askedForAll) = await MeasureAsync(null);

        Assert.Equal((1, 3), (one.Count, all.Count));
        Assert.True(askedForOne > 0);
        Assert.Equal(askedForOne, askedForAll);
        Assert.Equal([240L, 240L, 23 * 240L], all.Select(m => m.Facts.Drift!.VolunteerMinutesBefore!.Value).Order());
        Assert.Equal(one[0].Facts.Drift, all.Single(m => m.Place.Id == centre.Place.Id).Facts.Drift);

        async Task<(List<MeasuredPlace> Measured, int Asked)> MeasureAsync(PlaceId? only)
        {
            var watched = new WatchedQueries();
            await using var context = watched.Of(_database).For(_database.Randers.Id);
            return (await DependenceReader.ReadAsync(context, _database.Clock.Now, centre.Zone, only, CancellationToken.None), watched.Count);
        }
    }

    [Fact]
    public async Task Hours_that_cannot_be_are_refused_each_with_its_field()
    {
        var centre = new NatureCentre(_database);
        var enter = new EnterEmployeeHours(_database.Contexts, new Municipalities(_database.Contexts), _database.Clock);

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
    public async Task A_leaders_comment_is_kept_with_name_date_and_colour_and_the_database_lets_nobody_rewrite_it()
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
        var between = new BetweenQueries("ShortDays", () => BetweenQueries.TakeWriteLockAsync(_database));

        var outcome = await new CommentDependence(between.Of(_database), new Municipalities(_database.Contexts), _database.Clock)
            .RunAsync(Manager, new CommentInput(centre.Place.Id, "Vi bemander hver anden lørdag fra august."));

        Assert.Empty(Desk.Told(outcome));
        Assert.True(between.Happened);
        Assert.Equal(DependenceColour.Red, Assert.Single((await ShownAsync(centre)).Comments).Colour);
    }

    [Fact]
    public void The_database_refuses_a_comment_hours_and_an_answer_about_another_municipality()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 1);
        var (here, there) = (_database.Randers.Id.Value, asker.Place.Id.Value);
        using var context = _database.Contexts.For(_database.Randers.Id);
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
        var (manager, coordinator) = (TestDatabase.EmployeeAt(_database.Asker, "Kari", Role.Manager), TestDatabase.EmployeeAt(_database.Asker, "Kari", Role.Coordinator));

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
        var municipalities = new Municipalities(_database.Contexts);
        var export = new ExportDependence(new ReportCoverage(_database.Contexts, municipalities, _database.Clock), municipalities);

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
        _database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        await EnterAsync(centre, 2027, 500);
        await EnterAsync(centre, 2028, 620);
        var municipalities = new Municipalities(_database.Contexts);

        var file = (await new ExportDependence(new ReportCoverage(_database.Contexts, municipalities, _database.Clock), municipalities).RunAsync(Manager, new CoverageInput(), Language.Da)).Value;

        Assert.Contains(";120 timer;", Encoding.UTF8.GetString(file.Content).TrimEnd().Split("\r\n")[7], StringComparison.Ordinal);
    }

    private ShowDependence Show => new(_database.Contexts, new Municipalities(_database.Contexts), _database.Clock);

    private AnswerShortDay Answer => new(_database.Contexts, _database.Clock);

    private Actor Manager => _database.Employee("Birgitte Kjær", Role.Manager);

    private async Task<DependenceOfPlace> ShownAsync(NatureCentre centre) => (await Show.RunAsync(Manager, centre.Place.Id)).Value.Of;

    private Task<Outcome<Done>> AnswerAsync(Shift shift, ShortDayOutcome outcome) =>
        Answer.RunAsync(_database.Employee("Karin Holm", Role.Coordinator), shift.Id, outcome);

    private Task<Outcome<Done>> CommentAsync(NatureCentre centre, string text) =>
        new CommentDependence(_database.Contexts, new Municipalities(_database.Contexts), _database.Clock)
            .RunAsync(Manager, new CommentInput(centre.Place.Id, text));

    private Task<Outcome<Done>> EnterAsync(NatureCentre centre, int year, int hours) => EnterAsync(centre.Place.Id, year, hours);

    private Task<Outcome<Done>> EnterAsync(PlaceId place, int year, int hours) =>
        new EnterEmployeeHours(_database.Contexts, new Municipalities(_database.Contexts), _database.Clock)
            .RunAsync(Manager, new HoursInput(place, new DateOnly(year, 5, 1), new DateOnly(year, 7, 31), hours));

    /// <summary>One more place, with one person on its one Saturday of four hours.</summary>
    private PlaceId AddPlace(NatureCentre centre, string name)
    {
        using var context = centre.Open();
        var place = new Place(_database.Randers.Id, new PlaceDescription(name, "", "Karin Holm", "00 00 00 00", OpeningHours.None, OpeningHours.None));
        var activity = new Activity(_database.Randers.Id, place.Id, "Åbent hus", "");
        var shift = new Shift(
            activity, ShiftTime.At(new DateOnly(2027, 5, 1), new TimeOnly(10, 0), new TimeOnly(14, 0), centre.Zone), [new NeedTerms(centre.Task.Id, 1, 2, null, 0)]);
        context.AddRange(place, activity, shift);
        context.SaveChanges();
        shift.Publish();
        context.SaveChanges();
        centre.Confirm(shift, centre.AddPerson(name));
        return place.Id;
    }

    /// <summary>
    /// Twelve Saturdays from 1 May, one with the key and another on the first eleven, one of them also on the twelfth, and a key that one
    /// person has. It is Wednesday 14 July 2027.
    /// </summary>
    private NatureCentre Twelve()
    {
        var centre = new NatureCentre(_database, saturdays: 12);
        var (mette, poul) = (centre.AddPerson("Mette", hasKey: true), centre.AddPerson("Poul"));
        foreach (var shift in centre.Shifts.Take(11))
        {
            centre.Confirm(shift, mette);
            centre.Confirm(shift, poul);
        }

        centre.Confirm(centre.Shifts[11], poul);
        _database.Clock.Set(new DateTimeOffset(2027, 7, 14, 12, 0, 0, TimeSpan.Zero));
        return centre;
    }
}
