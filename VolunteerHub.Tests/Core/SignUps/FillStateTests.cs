using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

public class FillStateTests
{
    [Theory]
    [InlineData(0, 2, 4, FillState.Empty)]
    [InlineData(1, 2, 4, FillState.Thin)]
    [InlineData(2, 2, 4, FillState.Filled)]
    [InlineData(3, 2, 4, FillState.Filled)]
    [InlineData(4, 2, 4, FillState.Full)]
    public void Two_to_four_hosts_go_from_empty_by_thin_and_filled_to_full(int confirmed, int minimum, int maximum, FillState state) =>
        Assert.Equal(state, FillStates.Of(confirmed, minimum, maximum));

    [Theory]
    [InlineData("2027-05-01T11:59:59", 1, false)]
    [InlineData("2027-05-01T12:00:00", 1, true)]
    [InlineData("2027-05-01T12:00:00", null, false)]
    [InlineData("2027-05-01T11:59:59", 0, true)]
    public void Who_came_counts_once_a_shift_is_over_and_it_was_noted_and_that_nobody_did_at_once(string now, int? came, bool counts) =>
        Assert.Equal(counts, FillStates.CountWhoCame(
            new DateTime(2027, 5, 1, 12, 0, 0, DateTimeKind.Utc), came, DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, false, null)]
    [InlineData(0, true, 0)]
    [InlineData(2, false, 2)]
    [InlineData(2, true, 2)]
    public void Where_nobody_is_checked_in_nobody_came_only_if_that_was_noted(int checkedIn, bool isNobodyNoted, int? came) =>
        Assert.Equal(came, FillStates.Came(checkedIn, isNobodyNoted));

    [Theory]
    [InlineData(0, FillState.Empty)]
    [InlineData(1, FillState.Filled)]
    [InlineData(2, FillState.Full)]
    public void Where_nobody_is_strictly_needed_nobody_is_still_empty_and_one_is_enough(int confirmed, FillState state) =>
        Assert.Equal(state, FillStates.Of(confirmed, 0, 2));

    [Fact]
    public void One_seat_is_empty_or_full()
    {
        Assert.Equal(FillState.Empty, FillStates.Of(0, 1, 1));
        Assert.Equal(FillState.Full, FillStates.Of(1, 1, 1));
    }

    [Fact]
    public void Without_a_seat_it_is_full() => Assert.Equal(FillState.Full, FillStates.Of(0, 0, 0));

    [Fact]
    public void More_people_than_a_lowered_maximum_is_full() => Assert.Equal(FillState.Full, FillStates.Of(5, 2, 4));

    [Fact]
    public void One_more_person_never_makes_it_worse()
    {
        for (var maximum = 0; maximum <= 6; maximum++)
        {
            for (var minimum = 0; minimum <= maximum; minimum++)
            {
                for (var confirmed = 0; confirmed <= 7; confirmed++)
                    Assert.True(FillStates.Of(confirmed + 1, minimum, maximum) >= FillStates.Of(confirmed, minimum, maximum));
            }
        }
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 2, 1)]
    public void Numbers_that_make_no_sense_are_a_mistake_in_the_program(int confirmed, int minimum, int maximum) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FillStates.Of(confirmed, minimum, maximum));
}
