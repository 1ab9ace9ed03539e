using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

/// <summary>What has been is measured by the hours that a place had then.</summary>
public sealed class PlaceHoursTests
{
    [Fact]
    public void A_season_of_27_Saturdays_is_108_hours() =>
        Assert.Equal(
            27 * 240,
            new PlaceHours(Hours("Sat 10:00-14:00"), OpeningHours.None).AnnouncedMinutesIn(new Period(new(2026, 5, 1), new(2026, 10, 31))));

    [Fact]
    public void Each_date_has_the_hours_that_held_on_it_in_whatever_order_they_are_read()
    {
        var place = Place("Sat 10:00-12:00", "");
        var first = new FormerHours(place, new DateOnly(2027, 5, 8));
        place.Describe(place.Description with { AnnouncedHours = Hours("Sat 10:00-14:00"), StaffedHours = Hours("Sat 10:00-11:00") });
        var second = new FormerHours(place, new DateOnly(2027, 5, 15));
        place.Describe(place.Description with { AnnouncedHours = Hours("Sat 10:00-16:00"), StaffedHours = OpeningHours.None });

        var hours = new PlaceHours(place, [second, first]);

        Assert.Equal(
            ["Sat 10:00-12:00", "Sat 10:00-14:00", "Sat 10:00-16:00"],
            new[] { new DateOnly(2027, 5, 7), new DateOnly(2027, 5, 8), new DateOnly(2027, 5, 15) }.Select(d => hours.AnnouncedOn(d).ToString()));
        Assert.Equal("Sat 11:00-14:00", hours.VolunteerOnlyOn(new DateOnly(2027, 5, 14)).ToString());
        Assert.Equal(120 + 240 + 360, hours.AnnouncedMinutesIn(new Period(new(2027, 5, 1), new(2027, 5, 15))));
    }

    private static Place Place(string announced, string staffed) =>
        new(MunicipalityId.New(), new PlaceDescription("Naturcentret", "", "", "", Hours(staffed), Hours(announced)));

    private static OpeningHours Hours(string text) => OpeningHours.Parse(text).Value;
}
