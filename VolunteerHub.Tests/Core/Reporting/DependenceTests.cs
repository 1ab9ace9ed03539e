using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;

namespace VolunteerHub.Tests.Core.Reporting;

public class DependenceTests
{
    private static readonly HoursDrift Steady = new(
        new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), 1900, 1900, 26 * 4 * 60, 20 * 4 * 60);

    /// <summary>Saturdays 10-14 beside 37 staffed hours, 26 times, all with a plan, five people who share alike, two with the key.</summary>
    private static readonly DependenceFacts Saturdays = new()
    {
        Occasions = 26,
        AnnouncedMinutes = 26 * 41 * 60,
        VolunteerOnlyMinutes = 26 * 4 * 60,
        VolunteerOnlyOccasions = 26,
        OccasionsWithPlan = 26,
        MinutesPerVolunteer = [960, 960, 960, 960, 960],
        Skills = [new SkillInUse("Kan åbne huset", 2)],
        Drift = Steady,
    };

    [Fact]
    public void D1_four_Saturday_hours_of_41_are_a_tenth_and_green()
    {
        var part = DependenceNumbers.D1VolunteerOnlyShare(Saturdays, DependenceLimits.Suggested);
        Assert.Equal(9.756, part.Value.Percent!.Value, 3);
        Assert.Equal(DependenceColour.Green, part.Colour);
        Assert.Equal(DependenceColour.Green, Of(Saturdays).Overall);
        Assert.False(Of(Saturdays).SendsNewTasksToReview);
    }

    [Theory]
    [InlineData(0, DependenceColour.Green)]
    [InlineData(1499, DependenceColour.Green)]
    [InlineData(1500, DependenceColour.Yellow)]
    [InlineData(2500, DependenceColour.Yellow)]
    [InlineData(2501, DependenceColour.Red)]
    [InlineData(10000, DependenceColour.Red)]
    public void D1_is_green_below_15_yellow_to_25_and_red_above(long minutes, DependenceColour colour)
    {
        var place = Of(Saturdays with { AnnouncedMinutes = 10_000, VolunteerOnlyMinutes = minutes });
        Assert.Equal(colour, place.VolunteerOnlyShare.Colour);
        Assert.Equal(colour == DependenceColour.Red, place.SendsNewTasksToReview);
    }

    [Theory]
    [InlineData(26)]
    [InlineData(1)]
    [InlineData(0)]
    public void D2_one_minute_of_core_work_is_an_alarm_however_few_the_occasions(int occasions)
    {
        var facts = Saturdays with { Occasions = occasions };
        Assert.Equal(DependenceColour.Green, DependenceNumbers.D2CoreExposure(facts, DependenceLimits.Suggested).Colour);
        Assert.Equal(DependenceColour.Red, DependenceNumbers.D2CoreExposure(facts with { CoreMinutes = 1 }, DependenceLimits.Suggested).Colour);
        Assert.True(Of(facts with { CoreMinutes = 1 }).SendsNewTasksToReview);
    }

    [Fact]
    public void D3_one_volunteer_only_occasion_without_a_plan_is_yellow()
    {
        Assert.Equal(DependenceColour.Green, DependenceNumbers.D3FallBackPlans(Saturdays, DependenceLimits.Suggested).Colour);
        var place = Of(Saturdays with { OccasionsWithPlan = 25 });
        Assert.Equal(new Share(25, 26, 26), place.FallBackPlans.Value);
        Assert.Equal(DependenceColour.Yellow, place.FallBackPlans.Colour);
        Assert.Equal(DependenceColour.Yellow, place.Overall);
        Assert.False(place.SendsNewTasksToReview);
    }

    [Fact]
    public void D3_where_nothing_stands_on_volunteers_alone_no_plan_is_missing()
    {
        var place = Of(Saturdays with { VolunteerOnlyMinutes = 0, VolunteerOnlyOccasions = 0, OccasionsWithPlan = 0 });
        Assert.Equal(DependenceColour.Green, place.FallBackPlans.Colour);
        Assert.Null(place.FallBackPlans.Value.Percent);
    }

    [Theory]
    [InlineData(new long[] { 40, 20, 20, 20 }, 40.0, 2, DependenceColour.Yellow)]
    [InlineData(new long[] { 20, 20, 20, 20, 20 }, 20.0, 3, DependenceColour.Green)]
    [InlineData(new long[] { 10, 41, 10, 10, 10, 10, 9 }, 41.0, 2, DependenceColour.Yellow)]
    [InlineData(new long[] { 100 }, 100.0, 1, DependenceColour.Yellow)]
    [InlineData(new long[] { 50, 50, 0 }, 50.0, 1, DependenceColour.Yellow)]
    public void D4_is_the_largest_share_and_how_few_carry_half(long[] minutes, double largest, int carryingHalf, DependenceColour colour)
    {
        var part = DependenceNumbers.D4Concentration(Saturdays with { MinutesPerVolunteer = minutes }, DependenceLimits.Suggested);
        Assert.Equal(largest, part.Value.Largest.Percent!.Value, 9);
        Assert.Equal(carryingHalf, part.Value.CarryingHalf);
        Assert.Equal(colour, part.Colour);
    }

    [Fact]
    public void D4_a_largest_share_of_exactly_40_percent_is_no_warning_by_itself()
    {
        var shared = Saturdays with { MinutesPerVolunteer = [40, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5] };
        Assert.Equal(3, Of(shared).Concentration.Value.CarryingHalf);
        Assert.Equal(DependenceColour.Green, Of(shared).Concentration.Colour);
        var more = shared with { MinutesPerVolunteer = [41, 4, 4, .. Enumerable.Repeat(3L, 17)] };
        Assert.Equal(DependenceColour.Yellow, Of(more).Concentration.Colour);
    }

    [Theory]
    [InlineData(0, 1, DependenceColour.Yellow)]
    [InlineData(1, 1, DependenceColour.Yellow)]
    [InlineData(2, 0, DependenceColour.Green)]
    public void D5_what_only_one_person_or_nobody_can_do_is_a_single_point(int people, int points, DependenceColour colour)
    {
        var part = DependenceNumbers.D5SinglePoints(
            Saturdays with { Skills = [new SkillInUse("Kan åbne huset", people), new SkillInUse("Fodrer slangerne", 3)] }, DependenceLimits.Suggested);
        Assert.Equal(points, part.Value.Count);
        Assert.Equal(colour, part.Colour);
    }

    [Fact]
    public void D6_closing_politely_is_a_pass_and_so_is_going_ahead_with_fewer() =>
        Assert.Equal(DependenceColour.Green, ShortDays(new ShortDayTally { ClosedPolitely = 3, RanWithFewer = 2 }));

    [Fact]
    public void D6_one_day_with_employees_called_in_is_yellow() =>
        Assert.Equal(DependenceColour.Yellow, ShortDays(new ShortDayTally { ClosedPolitely = 3, StaffCalledIn = 1 }));

    [Theory]
    [InlineData(26)]
    [InlineData(2)]
    public void D6_one_citizen_who_lost_a_right_is_red_however_few_the_occasions(int occasions) =>
        Assert.Equal(DependenceColour.Red, ShortDays(new ShortDayTally { ClosedPolitely = 30, RightLost = 1 }, occasions));

    [Fact]
    public void D6_a_day_that_nobody_has_answered_for_is_no_pass() =>
        Assert.Equal(DependenceColour.NotKnown, ShortDays(new ShortDayTally { ClosedPolitely = 3, NotAnswered = 1 }));

    [Fact]
    public void D7_without_figures_is_not_known_and_never_guessed()
    {
        Assert.Equal(DependenceColour.NotKnown, Drift(null));
        Assert.Equal(DependenceColour.NotKnown, Drift(Steady with { EmployeeHours = 100, EmployeeHoursBefore = null }));
        Assert.Equal(DependenceColour.NotKnown, Drift(Steady with { EmployeeHours = 100, VolunteerMinutesBefore = null }));
        Assert.Equal(DependenceColour.Green, Of(Saturdays with { Drift = null }).Overall);
    }

    [Theory]
    [InlineData(1899, 601, DependenceColour.Red)]
    [InlineData(1899, 600, DependenceColour.Green)]
    [InlineData(1900, 601, DependenceColour.Green)]
    [InlineData(2000, 900, DependenceColour.Green)]
    public void D7_employees_hours_that_fall_while_volunteers_rise_send_the_place_to_review(int employees, long volunteers, DependenceColour colour)
    {
        var drift = Steady with { EmployeeHours = employees, EmployeeHoursBefore = 1900, VolunteerMinutes = volunteers, VolunteerMinutesBefore = 600 };
        Assert.Equal(colour, Drift(drift));
        Assert.Equal(colour == DependenceColour.Red, Of(Saturdays with { Drift = drift }).SendsNewTasksToReview);
    }

    [Fact]
    public void D7_is_against_the_same_days_a_year_before()
    {
        Assert.Equal(new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), Steady.Before);
        Assert.Equal(new DateOnly(2027, 2, 28), HoursDrift.YearBefore(new Period(new DateOnly(2028, 1, 1), new DateOnly(2028, 2, 29))).To);
    }

    [Fact]
    public void A_council_may_set_its_own_limits()
    {
        var strict = new DependenceLimits
        {
            VolunteerOnlyYellowFrom = 5,
            VolunteerOnlyRedAbove = 9,
            PlansYellowBelow = 50,
            LargestYellowAbove = 10,
            FewestWhoCan = 3,
            StaffCalledInYellowAbove = 1,
            EmployeeHoursFallAbove = 10,
        };
        var place = PlaceDependence.Of(
            Saturdays with
            {
                OccasionsWithPlan = 13,
                ShortDays = new ShortDayTally { StaffCalledIn = 1 },
                Drift = Steady with { EmployeeHours = 1720 },
            },
            strict);
        Assert.Equal(
            [
                DependenceColour.Red, DependenceColour.Green, DependenceColour.Green, DependenceColour.Yellow, DependenceColour.Yellow,
                DependenceColour.Green, DependenceColour.Green,
            ],
            place.Colours.Select(c => c.Colour));
    }

    [Fact]
    public void Fewer_than_eight_occasions_have_no_colour()
    {
        var few = Saturdays with { Occasions = 7, VolunteerOnlyOccasions = 7, OccasionsWithPlan = 0, VolunteerOnlyMinutes = 60_000, Skills = [new("Nøgle", 1)] };
        var place = Of(few);
        Assert.All(place.Colours.Where(c => c.Number != DependenceNumber.D2), c => Assert.Equal(DependenceColour.TooLittleData, c.Colour));
        Assert.Equal(DependenceColour.TooLittleData, place.Overall);
        Assert.Null(place.VolunteerOnlyShare.Value.Percent);
        Assert.NotEqual(DependenceColour.TooLittleData, Of(few with { Occasions = 8 }).Overall);
    }

    [Fact]
    public void A_part_that_cannot_be_measured_does_not_hide_the_others()
    {
        var nobodyYet = Of(Saturdays with { MinutesPerVolunteer = [] });
        Assert.Equal(DependenceColour.TooLittleData, nobodyYet.Concentration.Colour);
        Assert.Equal(0, nobodyYet.Concentration.Value.CarryingHalf);
        Assert.Equal(DependenceColour.Green, nobodyYet.Overall);

        var neverAnnounced = Of(Saturdays with { AnnouncedMinutes = 0, VolunteerOnlyMinutes = 0, OccasionsWithPlan = 1 });
        Assert.Equal(DependenceColour.TooLittleData, neverAnnounced.VolunteerOnlyShare.Colour);
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
            var facts = new DependenceFacts
            {
                Occasions = occasions,
                AnnouncedMinutes = announced,
                VolunteerOnlyMinutes = random.Next(announced + 1),
                VolunteerOnlyOccasions = alone,
                OccasionsWithPlan = random.Next(alone + 1),
                MinutesPerVolunteer = minutes,
                CoreMinutes = random.Next(20) == 0 ? 60 : 0,
                ShortDays = new ShortDayTally { StaffCalledIn = random.Next(2), RightLost = random.Next(10) == 0 ? 1 : 0, NotAnswered = random.Next(2) },
            };

            var place = Of(facts);

            Assert.Equal(place.Colours.Max(c => c.Colour), place.Overall);
            Assert.InRange(place.Concentration.Value.CarryingHalf, 0, minutes.Count);
            Assert.Equal(place.Concentration, Of(facts with { MinutesPerVolunteer = [.. minutes.OrderBy(_ => random.Next())] }).Concentration);
        }
    }

    [Fact]
    public void Facts_that_cannot_be_are_a_mistake_in_the_program()
    {
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { VolunteerOnlyMinutes = Saturdays.AnnouncedMinutes + 1 }));
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { OccasionsWithPlan = 27 }));
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { Occasions = -1 }));
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { CoreMinutes = -1 }));
        Assert.Throws<ArgumentException>(() => Of(Saturdays with { MinutesPerVolunteer = [1, -1] }));
    }

    [Fact]
    public void The_year_and_the_last_weeks_end_today()
    {
        var today = new DateOnly(2027, 6, 9);
        Assert.Equal(new Period(new DateOnly(2026, 6, 10), today), DependenceFacts.TwelveMonthsUntil(today));
        Assert.Equal(new Period(new DateOnly(2027, 5, 13), today), DependenceFacts.LastWeeksUntil(today));
    }

    [Fact]
    public void A_place_over_its_limit_counts_for_new_tasks_and_not_for_one_that_stands()
    {
        Assert.True(DependenceGate.Counts(placeIsOver: true, standing: null));
        Assert.False(DependenceGate.Counts(true, new StandingTask(CameInOverLimit: false, KeepsItsName: true)));
        Assert.True(DependenceGate.Counts(true, new StandingTask(CameInOverLimit: true, KeepsItsName: true)));
        Assert.True(DependenceGate.Counts(true, new StandingTask(CameInOverLimit: false, KeepsItsName: false)));
        Assert.False(DependenceGate.Counts(false, null));
    }

    private static PlaceDependence Of(DependenceFacts facts) => PlaceDependence.Of(facts, DependenceLimits.Suggested);

    private static DependenceColour ShortDays(ShortDayTally days, int occasions = 26) =>
        DependenceNumbers.D6ShortDays(Saturdays with { Occasions = occasions, ShortDays = days }, DependenceLimits.Suggested).Colour;

    private static DependenceColour Drift(HoursDrift? drift) =>
        DependenceNumbers.D7Drift(Saturdays with { Drift = drift }, DependenceLimits.Suggested).Colour;
}
