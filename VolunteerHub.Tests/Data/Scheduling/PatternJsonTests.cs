using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data.Scheduling;

public sealed class PatternJsonTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_pattern_with_everything_in_it_comes_back_from_the_file_as_it_was()
    {
        var centre = new NatureCentre(_database, saturdays: 0);
        var rule = new ShiftRule([DayOfWeek.Saturday, DayOfWeek.Sunday], new TimeOnly(22, 30), new TimeOnly(2, 0))
        {
            EveryWeeks = 2,
            HolidayRule = HolidayRule.Keep,
            ClosedDays = [new DateOnly(2027, 7, 3)],
            ExtraDays = [new DateOnly(2027, 6, 5), new DateOnly(2027, 5, 6)],
        };
        NeedTerms[] needs =
        [
            new(centre.Task.Id, 2, 4, centre.Skill.Id, 1, AgeLimit.Adult),
            new(centre.Task.Id, 0, 1),
        ];
        var season = new Season(centre.Municipality.Id, centre.Activity.Id, "Sommer", new Period(new(2027, 5, 1), new(2027, 10, 31)));
        using (var context = centre.Open())
        {
            context.AddRange(season, new ShiftPattern(season, rule, needs));
            context.SaveChanges();
        }

        using var reading = centre.Open();
        var read = reading.Patterns.Single();

        Assert.Equal(rule, read.Rule);
        Assert.Equal(needs, read.Needs.OrderBy(n => n.Number).Select(n => n.Terms));
    }

    [Fact]
    public void A_pattern_by_months_comes_back_and_one_stored_before_there_were_any_goes_by_weeks()
    {
        var centre = new NatureCentre(_database, saturdays: 0);
        var season = new Season(centre.Municipality.Id, centre.Activity.Id, "Sommer", new Period(new(2027, 5, 1), new(2027, 10, 31)));
        var rule = new ShiftRule([DayOfWeek.Saturday], new TimeOnly(10, 0), new TimeOnly(14, 0))
        {
            MonthWeeks = [MonthWeek.First, MonthWeek.Last],
            HolidayRule = HolidayRule.MoveAfter,
        };
        using var context = centre.Open();
        context.AddRange(season, new ShiftPattern(season, rule, [new(centre.Task.Id, 2, 4)]));
        context.SaveChanges();
        context.ChangeTracker.Clear();
        Assert.Equal(rule, context.Patterns.Single().Rule);

        const string Old = """{"days":["Saturday"],"start":"10:00:00","end":"14:00:00","everyWeeks":2,"holidayRule":"Skip","closedDays":["2027-07-03"],"extraDays":[]}""";
        context.Database.ExecuteSql($"UPDATE ShiftPatterns SET Rule = {Old}");
        context.ChangeTracker.Clear();
        Assert.Equal(
            new ShiftRule([DayOfWeek.Saturday], new TimeOnly(10, 0), new TimeOnly(14, 0)) { EveryWeeks = 2, ClosedDays = [new(2027, 7, 3)] },
            context.Patterns.Single().Rule);
    }

    [Fact]
    public void A_changed_pattern_takes_the_places_of_the_old_needs()
    {
        var centre = new NatureCentre(_database, saturdays: 0);
        var season = new Season(centre.Municipality.Id, centre.Activity.Id, "Sommer", new Period(new(2027, 5, 1), new(2027, 10, 31)));
        var rule = new ShiftRule([DayOfWeek.Saturday], new TimeOnly(10, 0), new TimeOnly(14, 0));
        using (var context = centre.Open())
        {
            context.AddRange(season, new ShiftPattern(season, rule, [new(centre.Task.Id, 2, 4), new(centre.Task.Id, 0, 1)]));
            context.SaveChanges();
        }

        using (var context = centre.Open())
        {
            context.Patterns.Single().Change(rule with { EveryWeeks = 3 }, [new(centre.Task.Id, 1, 3)]);
            context.SaveChanges();
        }

        using var reading = centre.Open();
        Assert.Equal(3, reading.Patterns.Single().Rule.EveryWeeks);
        Assert.Equal([new NeedTerms(centre.Task.Id, 1, 3)], reading.Patterns.Single().Needs.Select(n => n.Terms));
    }
}
