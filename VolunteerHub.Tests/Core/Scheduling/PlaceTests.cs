using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public sealed class PlaceTests
{
    private static readonly PlaceDescription AsItIs = new(
        "Naturcentret", "Gudenåvej 1", "Karin Holm", "00 00 00 00", Hours("Mon 09:00-15:00"), Hours("Sat 10:00-14:00"));

    [Fact]
    public void Telling_the_same_hours_again_changes_nothing_that_the_frame_judges()
    {
        var place = new Place(MunicipalityId.New(), AsItIs);

        Assert.False(place.Describe(AsItIs with { StaffedHours = Hours("Mon 09:00-15:00"), AnnouncedHours = Hours("Sat 10:00-14:00") }));
    }

    [Fact]
    public void Another_contact_is_not_for_the_frame_to_judge()
    {
        var place = new Place(MunicipalityId.New(), AsItIs);

        Assert.False(place.Describe(AsItIs with { ContactName = "Ole Lund", ContactPhone = "11 11 11 11" }));
        Assert.Equal("Ole Lund", place.ContactName);
    }

    [Fact]
    public void Another_name_address_or_hour_is()
    {
        PlaceDescription[] changes =
        [
            AsItIs with { Name = "Naturskolen" },
            AsItIs with { Address = "Gudenåvej 2" },
            AsItIs with { StaffedHours = OpeningHours.None },
            AsItIs with { AnnouncedHours = Hours("Sat 10:00-15:00") },
        ];

        Assert.All(changes, change => Assert.True(new Place(MunicipalityId.New(), AsItIs).Describe(change)));
    }

    private static OpeningHours Hours(string text) => OpeningHours.Parse(text).Value;
}
