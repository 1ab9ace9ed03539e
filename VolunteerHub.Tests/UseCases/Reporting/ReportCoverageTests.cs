using System.Text.Json;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Reporting;

public sealed class ReportCoverageTests : IDisposable
{
    /// <summary>How many come on each Saturday from 1 May 2027. The first six are over on 9 June.</summary>
    private static readonly int[] People = [2, 0, 1, 3, 4, 2, 4, 0, 1, 2, 0, 0];

    private static readonly CoverageInput MayToJuly = new(From: "2027-05-01", To: "2027-07-31");

    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_numbers_are_those_that_one_counts_by_hand()
    {
        var report = await MadeOf(WithPeople(), MayToJuly);

        Assert.Equal((6, 1, 1, 3, 1), Counts(report.UntilToday));
        Assert.Equal((6, 3, 1, 1, 1), Counts(report.Ahead));
        Assert.Equal(People.Take(6).Sum() * 240, report.UntilToday.PlannedMinutes);
        Assert.Equal(People.Skip(6).Sum() * 240, report.Ahead.PlannedMinutes);
        Assert.Equal([5, 1, 0], report.Months.Select(m => m.UntilToday.Shifts));
        Assert.Equal([0, 3, 3], report.Months.Select(m => m.Ahead.Shifts));
        Assert.Equal((0, 4), (report.Months[0].Fewest, report.Months[0].Most));
        Assert.Equal(People, report.Shifts.Select(s => s.Shift.Confirmed));
        Assert.Equal(12, report.Days.Count(d => d.Worst is not null));

        static (int Shifts, int Empty, int Thin, int Filled, int Full) Counts(CoverageSummary s) => (s.Shifts, s.Empty, s.Thin, s.Filled, s.Full);
    }

    [Fact]
    public async Task A_minute_is_announced_once_however_many_shifts_run_at_once()
    {
        var centre = new NatureCentre(_database, saturdays: 1, keys: 0);
        centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(centre.Task.Id, 1, 2, null, 0), new TimeOnly(12, 0), new TimeOnly(16, 0));

        var report = await MadeOf(centre, MayToJuly);

        Assert.Equal(2, report.Shifts.Count);
        Assert.Equal(240, report.Shifts.Sum(s => s.Shift.VolunteerOnlyMinutes));
    }

    [Fact]
    public async Task What_nobody_noted_is_not_nobody()
    {
        var centre = WithPeople();
        using (var context = centre.Open())
        {
            var first = context.SignUps.First(s => s.ShiftId == centre.Shifts[0].Id);
            first.CheckIn(_database.Clock.Now);
            var given = new ShiftReport(centre.Municipality.Id, centre.Shifts[0].Id);
            given.Write(31, "", "Mette", _database.Clock.Now);
            context.Add(given);
            context.SaveChanges();
        }

        var report = await MadeOf(centre, MayToJuly);

        Assert.Equal((1, 31), (report.Shifts[0].Shift.Attended, report.Shifts[0].Shift.Guests));
        Assert.Equal((null, null), (report.Shifts[3].Shift.Attended, report.Shifts[3].Shift.Guests));
        Assert.Equal((1, 240L), (report.UntilToday.ShiftsWithAttendance, report.UntilToday.AttendedMinutes));
    }

    [Fact]
    public async Task Where_it_was_noted_who_came_the_report_counts_them_and_not_everybody_who_said_yes()
    {
        var centre = WithPeople();
        using (var context = centre.Open())
        {
            // Of four on 29 May and two on 5 June, one each was there.
            foreach (var shift in new[] { centre.Shifts[4], centre.Shifts[5] })
                context.SignUps.First(s => s.ShiftId == shift.Id).CheckIn(_database.Clock.Now);
            context.SaveChanges();
        }

        var report = await MadeOf(centre, MayToJuly);

        Assert.Equal((1, 3, 2, 0), (report.UntilToday.Empty, report.UntilToday.Thin, report.UntilToday.Filled, report.UntilToday.Full));
        Assert.Equal((0, 3), (report.Months[0].Fewest, report.Months[0].Most));
        Assert.Equal((2 + 0 + 1 + 3 + 1) / 5.0, report.Months[0].PeoplePerShift);
        Assert.Equal(FillState.Thin, report.Days.Single(d => d.Date == new DateOnly(2027, 5, 29)).Worst);
        Assert.Equal((4, 1), (report.Shifts[4].Shift.Confirmed, report.Shifts[4].Shift.People));
        Assert.Equal(People.Take(6).Sum() * 240, report.UntilToday.PlannedMinutes);
    }

    [Fact]
    public async Task A_shift_to_which_nobody_came_is_empty_in_the_numbers_the_picture_and_the_list()
    {
        var centre = WithPeople();
        NobodyCame(centre, centre.Shifts[4]);

        var report = await MadeOf(centre, MayToJuly);

        Assert.Equal((2, 1, 3, 0), (report.UntilToday.Empty, report.UntilToday.Thin, report.UntilToday.Filled, report.UntilToday.Full));
        Assert.Equal((People.Take(6).Sum() - 4) * 240, report.UntilToday.PlannedMinutes);
        Assert.Equal(FillState.Empty, report.Days.Single(d => d.Date == new DateOnly(2027, 5, 29)).Worst);
        Assert.Equal((4, 0, 0), (report.Shifts[4].Shift.Confirmed, report.Shifts[4].Shift.Attended, report.Shifts[4].Shift.People));
        Assert.Equal(1, report.UntilToday.ShiftsWithAttendance);
        var sheet = (await new ExportCoverage(Report, new Municipalities(_database.Contexts)).RunAsync(Manager, MayToJuly, Language.En)).Value;
        Assert.Contains("2027-05-29,Saturday,Naturcentret,Lørdagsåbent,10:00,14:00,2,4,4,0,,Nobody,240", System.Text.Encoding.UTF8.GetString(sheet.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_of_today_that_has_not_begun_is_planned_and_is_not_asked_about_either()
    {
        var centre = WithPeople();
        // 19 June at 9.30: nobody has said yes to the eighth Saturday, which begins at 10.
        _database.Clock.Set(new DateTimeOffset(2027, 6, 19, 9, 30, 0, TimeSpan.FromHours(2)));
        var before = await MadeOf(centre, MayToJuly);
        _database.Clock.Set(new DateTimeOffset(2027, 6, 19, 10, 0, 0, TimeSpan.FromHours(2)));
        var after = await MadeOf(centre, MayToJuly);

        Assert.Equal((7, 8), (before.UntilToday.Shifts, after.UntilToday.Shifts));
        Assert.Equal((false, true), (before.Shifts[7].HasBegun, after.Shifts[7].HasBegun));
        Assert.All([before, after], r => Assert.Equal(r.UntilToday.Thin + r.UntilToday.Empty, r.Dependence.Single().Facts.ShortDays.Days));
    }

    [Fact]
    public async Task Of_a_shift_that_still_runs_everybody_who_said_yes_counts()
    {
        var centre = WithPeople();
        using (var context = centre.Open())
        {
            context.SignUps.First(s => s.ShiftId == centre.Shifts[6].Id).CheckIn(_database.Clock.Now);
            context.SaveChanges();
        }

        _database.Clock.Set(new DateTimeOffset(2027, 6, 12, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal((FillState.Full, 1), Seventh(await MadeOf(centre, MayToJuly)));
        _database.Clock.Set(new DateTimeOffset(2027, 6, 12, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal((FillState.Thin, 1), Seventh(await MadeOf(centre, MayToJuly)));

        static (FillState, int?) Seventh(CoverageReport report) => (report.Shifts[6].Shift.State, report.Shifts[6].Shift.Attended);
    }

    [Fact]
    public async Task An_activity_that_is_made_while_the_report_is_read_is_not_in_it()
    {
        var centre = WithPeople();
        var plans = new BetweenQueries("Shifts", () =>
        {
            using var context = centre.Open();
            var activity = new Activity(centre.Municipality.Id, centre.Place.Id, "Søndagsåbent", "");
            var shift = new Shift(
                activity, ShiftTime.At(new DateOnly(2027, 5, 2), new(10, 0), new(14, 0), centre.Zone), [new NeedTerms(centre.Task.Id, 1, 2, null, 0)]);
            context.AddRange(activity, shift);
            context.SaveChanges();
            shift.Publish();
            context.SaveChanges();
            return Task.CompletedTask;
        });

        var report = (await new ReportCoverage(plans.Of(_database), new Municipalities(_database.Contexts), _database.Clock).RunAsync(Manager, MayToJuly)).Value;

        Assert.True(plans.Happened);
        Assert.Equal(People.Length, report.Shifts.Count);
        Assert.Equal(People.Length + 1, (await MadeOf(centre, MayToJuly)).Shifts.Count);
    }

    [Fact]
    public async Task A_called_off_shift_counts_as_that_and_a_draft_not_at_all()
    {
        var centre = WithPeople();
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Cancel("Vejen er spærret.");
            context.Add(new Shift(
                centre.Activity, ShiftTime.At(new DateOnly(2027, 7, 24), new(10, 0), new(14, 0), centre.Zone), [new NeedTerms(centre.Task.Id, 2, 4, null, 0)]));
            context.SaveChanges();
        }

        var report = await MadeOf(centre, MayToJuly);

        Assert.Equal((5, 1, 1), (report.UntilToday.Shifts, report.UntilToday.Cancelled, report.Drafts));
        Assert.Equal(5 * 240, report.Dependence[0].Facts.VolunteerOnlyMinutes);
    }

    [Fact]
    public async Task Nobody_is_named()
    {
        var centre = WithPeople();
        var report = await MadeOf(centre, MayToJuly);
        Assert.DoesNotContain("Frivillig", JsonSerializer.Serialize(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.5.2027", "15/5/2027")]
    [InlineData("8/5-27", "15 May 2027")]
    public async Task Only_the_chosen_period_is_counted_with_both_its_ends_however_they_are_typed(string from, string to)
    {
        var report = await MadeOf(WithPeople(), new CoverageInput(From: from, To: to));
        Assert.Equal([0, 1], report.Shifts.Select(s => s.Shift.Confirmed));
    }

    [Fact]
    public async Task Without_a_season_the_report_is_of_the_last_twelve_months()
    {
        var report = await MadeOf(WithPeople(), new CoverageInput());
        Assert.Equal(new Period(new DateOnly(2026, 6, 10), new DateOnly(2027, 6, 9)), report.Period);
    }

    [Fact]
    public async Task The_season_that_runs_today_is_the_period()
    {
        var centre = WithPeople();
        using (var context = centre.Open())
        {
            var season = new Period(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31));
            context.Add(new Season(centre.Municipality.Id, centre.Activity.Id, "Sommer", season));
            context.SaveChanges();
        }

        var report = await MadeOf(centre, new CoverageInput());
        Assert.Equal(new Period(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31)), report.Period);
    }

    [Theory]
    [InlineData("2027-05-02", "2027-05-01", "To: reporting.period-backwards")]
    [InlineData("2025-01-01", "2027-05-01", "To: reporting.period-too-long")]
    [InlineData("i går", "2027-05-01", "From: reporting.date-unreadable")]
    [InlineData("2027-05-01", "", "To: reporting.date-missing")]
    [InlineData("0001-01-01", "9999-12-31", "From: reporting.date-range", "To: reporting.date-range", "To: reporting.period-too-long")]
    [InlineData("2027-02-30", null, "From: reporting.date-unreadable", "To: reporting.date-missing")]
    public async Task A_period_that_is_none_is_refused_with_every_reason(string? from, string? to, params string[] told)
    {
        var outcome = await Report.RunAsync(Manager, new CoverageInput(From: from, To: to));
        Assert.Equal(told, Desk.Told(outcome));
    }

    [Fact]
    public async Task Exactly_the_most_days_are_allowed()
    {
        var from = new DateOnly(2027, 1, 1);
        Assert.True((await Report.RunAsync(Manager, Over(from.AddDays(CoverageInput.MostDays - 1)))).IsSuccess);
        Assert.False((await Report.RunAsync(Manager, Over(from.AddDays(CoverageInput.MostDays)))).IsSuccess);

        CoverageInput Over(DateOnly to) => new(From: $"{from:yyyy-MM-dd}", To: $"{to:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("7", null, null, "Period: reporting.period-unknown")]
    [InlineData("always", null, null, "Period: reporting.period-unknown")]
    [InlineData(null, "'; drop table Shifts", null, "Place: reporting.place-unknown")]
    [InlineData(null, null, "5a3b1a0e-0000-0000-0000-000000000000", "Activity: reporting.activity-unknown")]
    public async Task What_does_not_exist_is_refused(string? period, string? place, string? activity, string told)
    {
        var outcome = await Report.RunAsync(Manager, new CoverageInput(period, Place: place, Activity: activity));
        Assert.Equal([told], Desk.Told(outcome));
    }

    [Fact]
    public async Task Another_municipality_sees_nothing_and_cannot_ask_for_a_place()
    {
        var centre = WithPeople();
        var asker = TestDatabase.EmployeeAt(_database.Asker, "Kari", Role.Manager);

        Assert.Empty((await Report.RunAsync(asker, MayToJuly)).Value.Shifts);
        var outcome = await Report.RunAsync(asker, MayToJuly with { Place = centre.Place.Id.Value.ToString() });
        Assert.Equal(["Place: reporting.place-unknown"], Desk.Told(outcome));
    }

    [Theory]
    [InlineData(Role.Manager, true)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Reviewer, false)]
    public async Task Reports_are_for_managers_coordinators_and_administrators(Role role, bool may)
    {
        var outcome = await Report.RunAsync(_database.Employee("Susanne Vad", role), MayToJuly);
        Assert.Equal(may, outcome.IsSuccess);
    }

    private ReportCoverage Report => new(_database.Contexts, new Municipalities(_database.Contexts), _database.Clock);

    private Actor Manager => _database.Employee("Birgitte Kjær", Role.Manager);

    private async Task<CoverageReport> MadeOf(NatureCentre centre, CoverageInput input)
    {
        var outcome = await Report.RunAsync(TestDatabase.EmployeeAt(centre.Municipality, "Birgitte Kjær", Role.Manager), input);
        return outcome.Value;
    }

    private static void NobodyCame(NatureCentre centre, Shift to)
    {
        using var context = centre.Open();
        context.Shifts.Single(s => s.Id == to.Id).NoteNobodyCame(to.StartsAt);
        context.SaveChanges();
    }

    /// <summary>Twelve Saturdays with <see cref="People"/>; it is 9 June 2027.</summary>
    private NatureCentre WithPeople()
    {
        var centre = new NatureCentre(_database, saturdays: People.Length, keys: 0);
        var volunteers = Enumerable.Range(1, 4).Select(i => centre.AddPerson($"Frivillig {i}")).ToList();
        foreach (var (shift, people) in centre.Shifts.Zip(People))
        {
            foreach (var person in volunteers.Take(people))
                centre.Confirm(shift, person);
        }

        _database.Clock.Set(new DateTimeOffset(2027, 6, 9, 12, 0, 0, TimeSpan.Zero));
        return centre;
    }
}
