using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class ShortcutTests
{
    [Fact]
    public void The_nearest_month_comes_first_and_in_it_the_weekend()
    {
        var shifts = new[] { "2027-05-04", "2027-05-06", "2027-05-08", "2027-05-09", "2027-05-11", "2027-05-13", "2027-05-15", "2027-05-16", "2027-06-05", "2027-06-12" };

        var shortcuts = ListOpenShifts.Shortcuts([.. shifts.Select(Free)]);

        Assert.Equal(
            [(DayOfWeek.Saturday, 5), (DayOfWeek.Sunday, 5), (DayOfWeek.Tuesday, 5), (DayOfWeek.Thursday, 5), (DayOfWeek.Saturday, 6)],
            shortcuts.Select(s => (s.Weekday, s.From.Month)));
    }

    private static OpenShift Free(string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var start = day.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);
        return new OpenShift(
            ShiftId.New(), day, new TimeOnly(10, 0), new TimeOnly(14, 0), start, start.AddHours(4),
            PlaceId.New(), "Naturcentret", "Lørdagsåbent", Minimum: 2, Seats: 4, Taken: 0, OpenSeats: 4, Mine: null);
    }
}
