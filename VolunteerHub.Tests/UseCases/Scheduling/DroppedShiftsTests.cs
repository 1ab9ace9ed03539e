using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A changed season would drop shifts that somebody is on, was on or is asked to.</summary>
public sealed class DroppedShiftsTests : SeasonToChange
{
    [Fact]
    public async Task Nothing_with_people_on_it_is_dropped_without_the_coordinators_choice()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));

        var refused = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Equal(["OnDropped: scheduling.people-on-dropped-shifts"], Desk.Told(refused));
        Assert.Equal([1, 8, 15, 22, 29], Shifts().Select(s => s.Date.Day));
    }

    [Fact]
    public async Task Kept_by_choice_it_stays_outside_the_pattern_with_its_people()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays, PeopleOnDropped.Keep));

        Assert.Equal([2, 8, 9, 23, 30], Shifts().Select(s => s.Date.Day));
        Assert.True(Shifts().Single(s => s.Date.Day == 8).IsDetached);
        Assert.Empty(Letters());
    }

    [Fact]
    public async Task Called_off_by_choice_its_people_are_told_the_reason()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));

        var silent = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays, PeopleOnDropped.Cancel));
        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays, PeopleOnDropped.Cancel, "Vi flytter til søndag."));

        Assert.Equal(["Reason: scheduling.reason-missing"], Desk.Told(silent));
        Assert.Equal(ShiftState.Cancelled, Shifts().Single(s => s.Date.Day == 8).State);
        Assert.Contains("Vi flytter til søndag.", Letters().Single().Text, StringComparison.Ordinal);
        Assert.Contains("/randers/shifts?in=da", Letters().Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_that_somebody_once_was_on_stays_as_called_off_for_the_record()
    {
        var season = await PublishedAsync();
        var signUp = Sit("Mette", new(2027, 5, 8));
        await using (var context = _centre.Open())
        {
            context.SignUps.Single(s => s.Id == signUp.Id).Withdraw(WithdrawnBy.Volunteer, _database.Clock.Now);
            await context.SaveChangesAsync();
        }

        var changed = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Empty(changed.Refusals);
        Assert.Equal(ShiftState.Cancelled, Shifts().Single(s => s.Date.Day == 8).State);
        Assert.Empty(Letters());
    }

    [Fact]
    public async Task Whoever_is_asked_and_has_not_answered_is_no_shift_dropped_in_silence()
    {
        var season = await PublishedAsync();
        Invite("Mette", new(2027, 5, 8));

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, Sundays)).Value;
        var refused = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));
        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays, PeopleOnDropped.Cancel, "Vi flytter til søndag."));

        Assert.Equal(["Mette"], Assert.Single(shown.DropWithPeople).Names);
        Assert.Equal(["OnDropped: scheduling.people-on-dropped-shifts"], Desk.Told(refused));
        Assert.Empty(done.Refusals);
        var letter = Assert.Single(Letters());
        Assert.Equal(("mette@example.com", null), (letter.To, letter.Calendar));
        Assert.Contains("Vi flytter til søndag.", letter.Text, StringComparison.Ordinal);
        Assert.Single(Invitations());
    }

    [Fact]
    public async Task Whoever_is_on_a_shift_and_was_asked_to_it_as_well_is_counted_and_told_once()
    {
        var season = await PublishedAsync();
        var mette = Invite("Mette", new(2027, 5, 8));
        _centre.Confirm(Shifts().Single(s => s.Date.Day == 8), mette);

        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays, PeopleOnDropped.Cancel, "Vi flytter til søndag."));

        Assert.Equal(["Mette"], Assert.Single(done.Value.DropWithPeople).Names);
        Assert.Single(Letters());
    }

    [Fact]
    public async Task A_no_that_was_given_stays_on_record_with_its_shift_and_nobody_is_written_to()
    {
        var season = await PublishedAsync();
        Invite("Mette", new(2027, 5, 8), InvitationAnswer.No);

        var changed = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Empty(changed.Refusals);
        Assert.Equal(ShiftState.Cancelled, Shifts().Single(s => s.Date.Day == 8).State);
        Assert.Equal(InvitationAnswer.No, Assert.Single(Invitations()).Answer);
        Assert.Empty(Letters());
    }

    [Fact]
    public async Task A_shift_that_a_coordinator_was_told_of_as_short_is_dropped_like_any_other()
    {
        var season = await PublishedAsync();
        Remind(new(2027, 5, 1));

        var changed = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Empty(changed.Refusals);
        Assert.Equal([2, 9, 23, 30], Shifts().Select(s => s.Date.Day));
    }

    [Fact]
    public async Task A_shift_whose_guests_were_counted_stays_as_called_off_with_the_count()
    {
        var season = await PublishedAsync();
        var noted = Shifts().Single(s => s.Date.Day == 8);
        await using (var context = _centre.Open())
        {
            context.Add(new ShiftReport(noted.MunicipalityId, noted.Id));
            await context.SaveChangesAsync();
        }

        var changed = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Empty(changed.Refusals);
        Assert.Equal(ShiftState.Cancelled, Shifts().Single(s => s.Date.Day == 8).State);
    }

    [Fact]
    public async Task A_reason_that_nobody_is_told_is_neither_kept_nor_recorded()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));
        Invite("Ole", new(2027, 5, 15), InvitationAnswer.No);

        var kept = await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Sundays, PeopleOnDropped.Keep, "Ring til 010100-0000."));

        Assert.Empty(kept.Refusals);
        Assert.Equal(("", ShiftState.Cancelled), Shifts().Where(s => s.Date.Day == 15).Select(s => (s.CancelledBecause, s.State)).Single());
        await using var context = _centre.Open();
        Assert.Equal("", context.Decisions.Single(d => d.Action == "scheduling.season-changed").Because);
    }

    private void Remind(DateOnly date)
    {
        using var context = _centre.Open();
        var shift = Shifts().Single(s => s.Date == date);
        context.Add(new ShiftReminder(shift.MunicipalityId, shift.Id, date, ShiftReminderKind.ShortInAWeek, Guid.NewGuid(), _database.Clock.Now));
        context.SaveChanges();
    }
}
