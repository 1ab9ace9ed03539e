using VolunteerHub.Core.Reporting;

namespace VolunteerHub.Tests.Core.Reporting;

public class DependenceTests
{
    /// <summary>Saturdays 10-14 beside 37 staffed hours, 26 times, all with a plan, five people who share alike.</summary>
    private static readonly DependenceFacts Saturdays = new(
        Occasions: 26,
        AnnouncedMinutes: 26 * 41 * 60,
        VolunteerOnlyMinutes: 26 * 4 * 60,
        VolunteerOnlyOccasions: 26,
        OccasionsWithPlan: 26,
        MinutesPerVolunteer: [960, 960, 960, 960, 960]);

    [Fact]
    public void Saturdays_beside_a_staffed_week_are_a_tenth_and_green()
    {
        var dependence = Of(Saturdays);
        Assert.Equal(9.756, dependence.VolunteerOnly.Percent!.Value, 3);
        Assert.Equal(DependenceColour.Green, dependence.Overall);
    }

    [Theory]
    [InlineData(0, DependenceColour.Green)]
    [InlineData(1499, DependenceColour.Green)]
    [InlineData(1500, DependenceColour.Yellow)]
    [InlineData(2500, DependenceColour.Yellow)]
    [InlineData(2501, DependenceColour.Red)]
    [InlineData(10000, DependenceColour.Red)]
    public void Volunteer_only_hours_are_green_below_15_yellow_to_25_and_red_above(long minutes, DependenceColour colour) =>
        Assert.Equal(colour, Of(Saturdays with { AnnouncedMinutes = 10_000, VolunteerOnlyMinutes = minutes }).VolunteerOnlyColour);

    [Fact]
    public void A_council_may_set_its_own_limits()
    {
        var strict = new DependenceLimits
        {
            VolunteerOnlyYellowFrom = 5,
            VolunteerOnlyRedAbove = 9,
            PlansYellowBelow = 50,
            LargestYellowAbove = 10,
        };
        var dependence = Dependence.Of(Saturdays with { OccasionsWithPlan = 13 }, strict);
        Assert.Equal(DependenceColour.Red, dependence.VolunteerOnlyColour);
        Assert.Equal(DependenceColour.Green, dependence.PlansColour);
        Assert.Equal(DependenceColour.Yellow, dependence.ConcentrationColour);
    }

    [Fact]
    public void One_volunteer_only_occasion_without_a_plan_is_yellow()
    {
        var dependence = Of(Saturdays with { OccasionsWithPlan = 25 });
        Assert.Equal(DependenceColour.Yellow, dependence.PlansColour);
        Assert.Equal(DependenceColour.Yellow, dependence.Overall);
        Assert.Equal(DependenceColour.Green, dependence.VolunteerOnlyColour);
    }

    [Fact]
    public void Where_nothing_stands_on_volunteers_alone_no_plan_is_missing()
    {
        var dependence = Of(Saturdays with { VolunteerOnlyMinutes = 0, VolunteerOnlyOccasions = 0, OccasionsWithPlan = 0 });
        Assert.Equal(DependenceColour.Green, dependence.PlansColour);
        Assert.Null(dependence.Plans.Percent);
        Assert.Equal(DependenceColour.Green, dependence.Overall);
    }

    [Theory]
    [InlineData(new long[] { 40, 20, 20, 20 }, 40.0, 2, DependenceColour.Yellow)]
    [InlineData(new long[] { 20, 20, 20, 20, 20 }, 20.0, 3, DependenceColour.Green)]
    [InlineData(new long[] { 10, 41, 10, 10, 10, 10, 9 }, 41.0, 2, DependenceColour.Yellow)]
    [InlineData(new long[] { 100 }, 100.0, 1, DependenceColour.Yellow)]
    [InlineData(new long[] { 50, 50, 0 }, 50.0, 1, DependenceColour.Yellow)]
    public void Concentration_is_the_largest_share_and_how_few_carry_half(
        long[] minutes, double largest, int carryingHalf, DependenceColour colour)
    {
        var dependence = Of(Saturdays with { MinutesPerVolunteer = minutes });
        Assert.Equal(largest, dependence.Largest.Percent!.Value, 9);
        Assert.Equal(carryingHalf, dependence.CarryingHalf);
        Assert.Equal(colour, dependence.ConcentrationColour);
    }

    [Fact]
    public void A_largest_share_of_exactly_40_percent_is_no_warning_by_itself()
    {
        var shared = Saturdays with { MinutesPerVolunteer = [40, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5] };
        Assert.Equal(3, Of(shared).CarryingHalf);
        Assert.Equal(DependenceColour.Green, Of(shared).ConcentrationColour);
        var more = shared with { MinutesPerVolunteer = [41, 4, 4, .. Enumerable.Repeat(3L, 17)] };
        Assert.Equal(DependenceColour.Yellow, Of(more).ConcentrationColour);
    }

    [Fact]
    public void Fewer_than_eight_occasions_have_no_colour()
    {
        var few = Saturdays with { Occasions = 7, VolunteerOnlyOccasions = 7, OccasionsWithPlan = 0, VolunteerOnlyMinutes = 60_000 };
        var dependence = Of(few);
        Assert.Equal(DependenceColour.TooLittleData, dependence.VolunteerOnlyColour);
        Assert.Equal(DependenceColour.TooLittleData, dependence.PlansColour);
        Assert.Equal(DependenceColour.TooLittleData, dependence.ConcentrationColour);
        Assert.Equal(DependenceColour.TooLittleData, dependence.Overall);
        Assert.Null(dependence.VolunteerOnly.Percent);
    }

    [Fact]
    public void A_part_that_cannot_be_measured_does_not_hide_the_others()
    {
        var nobodyYet = Of(Saturdays with { MinutesPerVolunteer = [] });
        Assert.Equal(DependenceColour.TooLittleData, nobodyYet.ConcentrationColour);
        Assert.Equal(0, nobodyYet.CarryingHalf);
        Assert.Equal(DependenceColour.Green, nobodyYet.Overall);

        var neverAnnounced = Of(Saturdays with { AnnouncedMinutes = 0, VolunteerOnlyMinutes = 0, OccasionsWithPlan = 1 });
        Assert.Equal(DependenceColour.TooLittleData, neverAnnounced.VolunteerOnlyColour);
        Assert.Equal(DependenceColour.Yellow, neverAnnounced.Overall);
    }

    [Fact]
    public void The_overall_colour_is_that_of_the_worst_part()
    {
        var random = new Random(26);
        for (var i = 0; i < 500; i++)
        {
            var occasions = random.Next(8, 60);
            var alone = random.Next(occasions + 1);
            var announced = random.Next(1, 100_000);
            var minutes = Enumerable.Range(0, random.Next(12)).Select(_ => (long)random.Next(5000)).ToList();
            var facts = new DependenceFacts(occasions, announced, random.Next(announced + 1), alone, random.Next(alone + 1), minutes);

            var dependence = Of(facts);

            DependenceColour[] parts = [dependence.VolunteerOnlyColour, dependence.PlansColour, dependence.ConcentrationColour];
            Assert.Equal(parts.Max(), dependence.Overall);
            Assert.InRange(dependence.CarryingHalf, 0, minutes.Count);
            Assert.Equal(dependence, Of(facts with { MinutesPerVolunteer = [.. minutes.OrderBy(_ => random.Next())] }));
        }
    }

    [Fact]
    public void Facts_that_cannot_be_are_a_mistake_in_the_program()
    {
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { VolunteerOnlyMinutes = Saturdays.AnnouncedMinutes + 1 }));
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { OccasionsWithPlan = 27 }));
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { Occasions = -1 }));
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { MinutesPerVolunteer = [1, -1] }));
    }

    private static Dependence Of(DependenceFacts facts) => Dependence.Of(facts, DependenceLimits.Suggested);
}
