using System.Text.Json;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Reporting;

/// <summary>The seven numbers as they are read from a real database.</summary>
public sealed class DependenceNumbersTests : DependenceDesk
{
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
        Database.Clock.Set(new DateTimeOffset(2027, 5, 12, 12, 0, 0, TimeSpan.Zero));

        // Two Saturdays and two Mondays since 1 May; what was announced in April nobody came to, for there was nothing yet.
        var place = await ShownAsync(centre);

        Assert.Equal(new Share(2 * 240, (2 * 240) + (2 * 360), 2), place.LastWeeks.VolunteerOnlyShare.Value);
    }

    [Fact]
    public async Task D1_goes_no_further_back_than_twelve_months()
    {
        var centre = Twelve();
        Database.Clock.Set(new DateTimeOffset(2028, 6, 30, 12, 0, 0, TimeSpan.Zero));

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
            context.Approvals.Single().End(ApprovalEnd.TaskChanged, Database.Clock.Now);
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
    public async Task D7_counts_no_hours_of_a_shift_to_which_nobody_came()
    {
        var centre = Twelve();
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).NoteNobodyCame(Database.Clock.Now);
            context.SaveChanges();
        }

        Database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(Desk.Told(await EnterAsync(centre, 2028, 450)));
        Assert.Empty(Desk.Told(await EnterAsync(centre, 2027, 500)));

        Assert.Equal(21 * 240L, (await ShownAsync(centre)).Facts.Drift!.VolunteerMinutesBefore);
    }

    [Fact]
    public async Task D4_and_D7_count_the_hours_of_those_who_came_where_that_was_noted()
    {
        var centre = Twelve();
        await using (var context = centre.Open())
        {
            // On the first Saturday both had said yes, and Poul alone came.
            var poul = context.People.Single(p => p.Name == "Poul").Id;
            context.SignUps.Single(s => s.ShiftId == centre.Shifts[0].Id && s.PersonId == poul).CheckIn(Database.Clock.Now);
            context.SaveChanges();
        }

        Assert.Equal(new Share(11 * 240, 21 * 240, 11), (await ShownAsync(centre)).Dependence.Concentration.Value.Largest);
        Database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(Desk.Told(await EnterAsync(centre, 2028, 450)));
        Assert.Empty(Desk.Told(await EnterAsync(centre, 2027, 500)));
        Assert.Equal(22 * 240L, (await ShownAsync(centre)).Facts.Drift!.VolunteerMinutesBefore);
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

    [Fact]
    public async Task D7_compares_what_managers_entered_with_the_same_days_a_year_before_and_is_otherwise_not_known()
    {
        var centre = Twelve();
        Database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
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
        var centre = new NatureCentre(Database, saturdays: 0);
        var sunday = centre.AddShift(new DateOnly(2027, 7, 25), new NeedTerms(centre.Task.Id, 1, 2, null, 0));
        centre.Confirm(sunday, centre.AddPerson("Mette"));
        Database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
        await EnterAsync(centre, 2027, 500);
        await EnterAsync(centre, 2028, 450);

        var place = await ShownAsync(centre);

        Assert.Null(place.Facts.Drift!.VolunteerMinutesBefore);
        Assert.Equal(DependenceColour.NotKnown, place.Dependence.Drift.Colour);
    }

    [Fact]
    public async Task However_many_places_are_measured_theDatabase_is_asked_as_often_as_for_one_and_each_has_its_own_numbers()
    {
        var centre = Twelve();
        List<PlaceId> places = [centre.Place.Id, AddPlace(centre, "Biblioteket"), AddPlace(centre, "Museet")];
        Database.Clock.Set(new DateTimeOffset(2028, 8, 1, 12, 0, 0, TimeSpan.Zero));
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
            await using var context = watched.Of(Database).For(Database.Randers.Id);
            return (await DependenceReader.ReadAsync(context, Database.Clock.Now, centre.Zone, only, CancellationToken.None), watched.Count);
        }
    }
}
