using System.Text;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>
/// Seasons across the nights in which the clocks change: 28 March 2027 at 2 becomes 3, and 31 October 2027 at 3 becomes 2, in Denmark as
/// in Norway.
/// </summary>
public sealed class ClockChangeTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("10:00", "14:00", "2027-03-27 09:00 240", "2027-03-28 08:00 240", "2027-03-29 08:00 240")]
    [InlineData("22:00", "06:00", "2027-03-27 21:00 420", "2027-03-28 20:00 480", "2027-03-29 20:00 480")]
    [InlineData("02:30", "04:00", "2027-03-27 01:30 90", "2027-03-28 01:30 30", "2027-03-29 00:30 90")]
    [InlineData("01:30", "02:30", "2027-03-27 00:30 60", "2027-03-28 00:30 60", "2027-03-28 23:30 60")]
    public Task In_spring_a_shift_in_the_lost_hour_begins_an_hour_later_and_a_night_is_an_hour_shorter(string start, string end, params string[] shifts) =>
        IsMade(new(2027, 3, 27), start, end, shifts);

    [Theory]
    [InlineData("10:00", "14:00", "2027-10-30 08:00 240", "2027-10-31 09:00 240", "2027-11-01 09:00 240")]
    [InlineData("22:00", "06:00", "2027-10-30 20:00 540", "2027-10-31 21:00 480", "2027-11-01 21:00 480")]
    [InlineData("02:30", "04:00", "2027-10-30 00:30 90", "2027-10-31 00:30 150", "2027-11-01 01:30 90")]
    [InlineData("01:30", "02:30", "2027-10-29 23:30 60", "2027-10-30 23:30 60", "2027-11-01 00:30 60")]
    public Task In_autumn_a_shift_in_the_doubled_hour_is_in_the_first_of_the_two_and_a_night_is_an_hour_longer(string start, string end, params string[] shifts) =>
        IsMade(new(2027, 10, 30), start, end, shifts);

    [Fact]
    public async Task A_shift_made_by_hand_in_the_hour_that_a_spring_night_lacks_is_refused_however_it_is_made()
    {
        var centre = new NatureCentre(_database, saturdays: 1);
        var desk = new Desk(_database);
        var (day, start, end) = (new DateOnly(2027, 3, 28), new TimeOnly(2, 15), new TimeOnly(2, 45));

        Assert.Equal(
            ["End: scheduling.time-skipped", "Start: scheduling.time-skipped"],
            Desk.Told(await desk.ExtraShift.RunAsync(centre.Author, new(centre.Activity.Id, day, start, end, "", [new(centre.Task.Id, 1, 2, null, 0, AgeLimit.None)]))));
        Assert.Equal(
            ["End: scheduling.time-skipped"],
            Desk.Told(await desk.EditShift.RunAsync(centre.Author, new(centre.Shifts[0].Id, day.AddDays(-1), new TimeOnly(22, 0), end, "", []))));
        var sheet = $"Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\n{centre.Activity.Name};28-03-2027;2.15;4;{centre.Task.Title};1;2\n";
        var import = new ImportSheet(
            _database.Contexts, new Municipalities(_database.Contexts), new ShiftChanges(), _database.Clock, new FrameCatalogue(_database.Contexts, FrameOffice.Shipped));
        Assert.Equal(
            ["Start: scheduling.time-skipped"], Desk.Told(await import.PreviewAsync(centre.Author, ImportKind.Shifts, Encoding.UTF8.GetBytes(sheet))));
    }

    [Fact]
    public async Task The_preview_of_a_season_tells_what_the_clock_shows_when_a_shift_falls_into_the_hour_that_is_not_there()
    {
        var centre = new NatureCentre(_database, saturdays: 0);
        var plan = Desk.SaturdaysInMay(centre) with
        {
            From = new(2027, 3, 21),
            To = new(2027, 4, 4),
            Days = [DayOfWeek.Sunday],
            Start = new(2, 15),
            End = new(5, 0),
            HolidayRule = HolidayRule.Keep,
        };

        var preview = (await new Desk(_database).PreviewSeason.RunAsync(centre.Author, plan)).Value;

        Assert.Equal([new SkippedTime(IsStart: true, new DateOnly(2027, 3, 28), new TimeOnly(2, 15), new TimeOnly(3, 15))], preview.Skipped);
    }

    /// <summary>Three days in a row at Randers and at Asker give these instants in UTC and real minutes, and keep what the clock says.</summary>
    private async Task IsMade(DateOnly first, string start, string end, string[] shifts)
    {
        foreach (var municipality in new[] { _database.Randers, _database.Asker })
        {
            var centre = new NatureCentre(_database, municipality, saturdays: 0);
            var plan = Desk.SaturdaysInMay(centre) with
            {
                From = first,
                To = first.AddDays(2),
                Days = Enum.GetValues<DayOfWeek>(),
                Start = TimeOnly.Parse(start, null),
                End = TimeOnly.Parse(end, null),
                HolidayRule = HolidayRule.Keep,
            };
            Assert.Empty((await new Desk(_database).PlanSeason.RunAsync(centre.Author, centre.Activity.Id, plan)).Refusals);

            await using var context = centre.Open();
            var made = context.Shifts.OrderBy(s => s.StartsAt).ToList();
            Assert.Equal(shifts, made.Select(s => $"{s.StartsAt:yyyy-MM-dd HH:mm} {s.Minutes}"));
            Assert.All(made, s => Assert.Equal((start, end), ($"{s.Start:HH:mm}", $"{s.End:HH:mm}")));
        }
    }
}
