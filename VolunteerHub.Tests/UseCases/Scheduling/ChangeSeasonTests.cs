using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

public sealed class ChangeSeasonTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;
    private readonly Desk _desk;

    public ChangeSeasonTests()
    {
        _centre = new NatureCentre(_database, saturdays: 0);
        _desk = new Desk(_database);
    }

    private SeasonPlan Saturdays => Desk.SaturdaysInMay(_centre);

    private SeasonPlan Sundays => Saturdays with { Days = [DayOfWeek.Sunday] };

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_difference_is_shown_before_anything_is_done()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, Sundays)).Value;

        // 16 May is Whit Sunday, a public holiday.
        Assert.Equal([new(2027, 5, 2), new(2027, 5, 9), new(2027, 5, 23), new DateOnly(2027, 5, 30)], shown.Add);
        Assert.Equal(4, shown.Drop.Count);
        Assert.Equal([new DateOnly(2027, 5, 8)], shown.DropWithPeople.Select(d => d.Date));
        Assert.Equal(["Mette"], shown.DropWithPeople[0].Names);
        Assert.Equal(5, Shifts().Count);
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_not_overwritten_unseen()
    {
        var season = await PublishedAsync();
        var show = new ShowSeason(_database.Contexts, _database.Clock);
        var seen = (await show.RunAsync(_centre.Author, season)).Value;
        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { End = new(15, 0) }));

        var refused = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { Name = "Majlørdage" }), seen);
        var saved = await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Name = "Majlørdage" }), (await show.RunAsync(_centre.Author, season)).Value);

        Assert.Equal(["scheduling.changed-meanwhile"], refused.Refusals.Select(r => r.Code));
        Assert.True(saved.IsSuccess);
    }

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
    }

    [Fact]
    public async Task An_occurrence_edited_by_hand_is_left_alone_and_its_date_is_not_made_again()
    {
        var season = await PublishedAsync();
        var second = Shifts().Single(s => s.Date.Day == 8);
        await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(second.Id, new(2027, 5, 9), new(12, 0), new(15, 0), "", []));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { Start = new(11, 0) }));

        Assert.Equal([1, 9, 15, 22, 29], Shifts().Select(s => s.Date.Day));
        Assert.Equal([11, 12, 11, 11, 11], Shifts().Select(s => s.Start.Hour));
    }

    [Fact]
    public async Task A_cancelled_occurrence_stays_cancelled()
    {
        var season = await PublishedAsync();
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(Shifts()[1].Id, "Storm."));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { To = new(2027, 6, 6) }));

        Assert.Equal([1, 8, 15, 22, 29, 5], Shifts().Select(s => s.Date.Day));
        Assert.Equal(ShiftState.Cancelled, Shifts()[1].State);
    }

    [Fact]
    public async Task What_was_moved_and_called_off_by_hand_stays_so_when_the_pattern_goes_by_months()
    {
        var season = await PublishedAsync();
        await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(Shifts()[1].Id, new(2027, 5, 9), new(12, 0), new(15, 0), "", []));
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(Shifts()[2].Id, "Storm."));

        var monthly = Saturdays with { Kind = PatternKind.Monthly, MonthWeeks = [MonthWeek.First, MonthWeek.Second, MonthWeek.Third] };
        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, monthly));

        Assert.Equal(
            [(1, ShiftState.Published), (9, ShiftState.Published), (15, ShiftState.Cancelled)],
            Shifts().Select(s => (s.Date.Day, s.State)));
    }

    [Fact]
    public async Task A_holidays_shift_that_was_called_off_is_not_made_again_on_the_day_it_would_move_to()
    {
        // Whit Sunday is 16 May 2027 and Whit Monday the day after.
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Sundays with { HolidayRule = HolidayRule.Keep })).Value;
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(Shifts().Single(s => s.Date.Day == 16).Id, "Pinse."));

        foreach (var rule in new[] { HolidayRule.MoveAfter, HolidayRule.MoveBefore, HolidayRule.Skip, HolidayRule.Keep })
            await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays with { HolidayRule = rule }));

        Assert.Equal([2, 9, 16, 23, 30], Shifts().Select(s => s.Date.Day));
        Assert.Equal(ShiftState.Cancelled, Shifts()[2].State);
    }

    [Fact]
    public async Task A_holiday_that_is_moved_takes_its_people_along_and_tells_them()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Sundays with { HolidayRule = HolidayRule.Keep })).Value;
        await _desk.PublishShifts.SeasonAsync(_centre.Author, season);
        Sit("Mette", new(2027, 5, 16));
        var moved = Sundays with { HolidayRule = HolidayRule.MoveAfter };

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, moved)).Value;
        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, moved));

        Assert.Empty(done.Refusals);
        Assert.Equal(["Mette"], shown.Retimed.Single().Names);
        Assert.Equal([2, 9, 18, 23, 30], Shifts().Select(s => s.Date.Day));
        Assert.Single(Letters());
    }

    [Fact]
    public async Task A_list_of_dates_in_place_of_the_weekdays_keeps_the_shifts_on_them()
    {
        var season = await PublishedAsync();
        var kept = Shifts()[1].Id;
        var dates = Saturdays with { Kind = PatternKind.Dates, Days = [], ExtraDays = [new(2027, 5, 8), new(2027, 5, 13)] };

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, dates));

        Assert.Equal([8, 13], Shifts().Select(s => s.Date.Day));
        Assert.Equal(kept, Shifts()[0].Id);
    }

    [Fact]
    public async Task Other_hours_are_told_to_the_people_and_the_calendar_event_is_the_same_one_newer()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { End = new(15, 0) }));

        var letter = Letters().Single();
        Assert.Equal("mette@example.com", letter.To);
        Assert.Contains("10.00–15.00", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"UID:{ShiftCalendar.Uid(Shifts()[1].Id)}", letter.Calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:3", letter.Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_only_being_offered_a_seat_gets_no_event_of_the_new_hours_and_reads_until_when_it_is_kept()
    {
        var season = await PublishedAsync();
        Offer("Ole", new(2027, 5, 8), _database.Clock.Now.AddHours(24));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { Start = new(8, 0) }));

        var letter = Letters().Single();
        Assert.Null(letter.Calendar);
        Assert.Contains("\n  Vi holder pladsen til dig til tirsdag den 2. marts kl. 10.00.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_ends_two_hours_before_the_new_start()
    {
        var season = await PublishedAsync();
        _database.Clock.Set(new DateTimeOffset(2027, 5, 7, 12, 0, 0, TimeSpan.Zero));
        Offer("Ole", new(2027, 5, 8), new DateTime(2027, 5, 8, 6, 0, 0, DateTimeKind.Utc));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { Start = new(8, 0) }));

        await using var context = _centre.Open();
        Assert.Equal(new DateTime(2027, 5, 8, 4, 0, 0, DateTimeKind.Utc), (await context.SignUps.SingleAsync()).OfferedUntil);
    }

    [Fact]
    public async Task Whoever_has_several_of_the_changed_shifts_gets_one_letter_that_lists_them_with_one_calendar_file()
    {
        var season = await PublishedAsync();
        var mette = Sit("Mette", new(2027, 5, 8)).PersonId;
        Sit("Ole", new(2027, 5, 8));
        Sit("Aage", new(2027, 5, 15));
        await using (var context = _centre.Open())
            _centre.Confirm(Shifts().Single(s => s.Date.Day == 15), context.People.Single(p => p.Id == mette));
        var stormy = Saturdays with { End = new(15, 0), ClosedDays = [new(2027, 5, 15)] };

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, stormy)).Value;
        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, stormy, PeopleOnDropped.Cancel, "Storm."));

        Assert.Equal((2, 3), (shown.Told(PeopleOnDropped.Keep), shown.Told(PeopleOnDropped.Cancel)));
        Assert.Equal(3, done.Value.Told(PeopleOnDropped.Cancel));
        Assert.Equal(["aage@example.com", "mette@example.com", "ole@example.com"], Letters().Select(l => l.To).Order());
        var hers = Letters().Single(l => l.To == "mette@example.com");
        Assert.Contains(
            "• lørdag den 8. maj kl. 10.00–14.00 er nu lørdag den 8. maj kl. 10.00–15.00\n• lørdag den 15. maj kl. 10.00–14.00 er aflyst\n", hers.Text, StringComparison.Ordinal);
        Assert.Contains("Hvorfor der er aflyst: Storm.", hers.Text, StringComparison.Ordinal);
        Assert.Equal(3, hers.Calendar!.Split("BEGIN:VEVENT").Length);
        Assert.Contains($"Opgave: {_centre.Task.Title}", hers.Calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", hers.Calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("aflyst", Letters().Single(l => l.To == "ole@example.com").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_speaks_for_an_association_and_is_on_a_shift_themselves_is_one_person_and_gets_one_letter_of_both()
    {
        var season = await PublishedAsync();
        Sit("Anna", new(2027, 5, 8));
        Keep("anna@example.com", new(2027, 5, 15));
        Keep("bo@example.com", new(2027, 5, 15));
        Keep("bo@example.com", new(2027, 5, 22));

        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { End = new(15, 0) }));

        Assert.Equal(2, done.Value.Told(onDropped: null));
        Assert.Equal(["anna@example.com", "bo@example.com"], Letters().Select(l => l.To).Order());
        Assert.All(Letters(), l => Assert.Equal("2 ændrede vagter: Lørdagsåbent", l.Subject));
        Assert.Equal([2, 0], Letters().OrderBy(l => l.To).Select(l => (l.Calendar?.Split("BEGIN:VEVENT").Length).GetValueOrDefault()));
    }

    [Fact]
    public async Task Fewer_seats_than_people_is_refused_with_the_date()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));
        Sit("Aage", new(2027, 5, 8));

        var refused = await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Needs = [new NeedInput(_centre.Task.Id, 1, 1, null, 0, default)] }));

        Assert.Equal(["Needs: scheduling.seats-taken-on"], Desk.Told(refused));
        Assert.Equal(new DateOnly(2027, 5, 8), refused.Refusals[0].Values["date"]);
        Assert.All(Shifts(), s => Assert.Equal(4, s.Needs[0].Maximum));
    }

    [Fact]
    public async Task More_seats_reach_the_shifts_that_stay()
    {
        var season = await PublishedAsync();

        await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Needs = [new NeedInput(_centre.Task.Id, 3, 6, null, 0, default)] }));

        Assert.All(Shifts(), s => Assert.Equal((3, 6, 6), (s.Needs[0].Minimum, s.Needs[0].Maximum, s.Needs[0].Seats.Count)));
    }

    [Fact]
    public async Task What_has_begun_is_history_that_no_change_touches()
    {
        var season = await PublishedAsync();
        _database.Clock.Set(new DateTimeOffset(2027, 5, 10, 9, 0, 0, TimeSpan.Zero));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Sundays));

        Assert.Equal([1, 8, 23, 30], Shifts().Select(s => s.Date.Day));
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
    public async Task Other_hours_are_no_news_to_whoever_is_only_asked()
    {
        var season = await PublishedAsync();
        Invite("Mette", new(2027, 5, 8));

        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { End = new(15, 0) }));

        Assert.All(done.Value.Retimed, s => Assert.Empty(s.Names));
        Assert.Empty(Letters());
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
    public async Task A_task_for_which_somebody_was_asked_is_not_taken_away()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Saturdays)).Value;
        Invite("Mette", new(2027, 5, 8));
        VolunteerTask baking;
        await using (var context = _centre.Open())
        {
            baking = new VolunteerTask(_centre.Activity, "Bag boller", "Boller til gæsterne.", new FrameAnswers(), _centre.Author.Account);
            context.Add(baking);
            await context.SaveChangesAsync();
        }

        var refused = await _desk.ChangeSeason.RunAsync(
            _centre.Author, new SeasonChange(season, Saturdays with { Needs = [new NeedInput(baking.Id, 1, 2, null, 0, default)] }));

        Assert.Equal(["Needs: scheduling.need-in-use"], Desk.Told(refused));
        Assert.Equal(new DateOnly(2027, 5, 8), refused.Refusals[0].Values["date"]);
    }

    [Fact]
    public async Task Another_municipalitys_season_is_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);
        var season = await PublishedAsync();

        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.ChangeSeason.PreviewAsync(asker.Author, season, Sundays)));
        Assert.Equal(
            ["scheduling.season-not-found"],
            Desk.Told(await _desk.ChangeSeason.RunAsync(asker.Author, new SeasonChange(season, Desk.SaturdaysInMay(asker)))));
    }

    private async Task<SeasonId> PublishedAsync()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Saturdays)).Value;
        await _desk.PublishShifts.SeasonAsync(_centre.Author, season);
        return season;
    }

    private SignUp Sit(string name, DateOnly date) => _centre.Confirm(Shifts().Single(s => s.Date == date), _centre.AddPerson(name, hasKey: true));

    private void Offer(string name, DateOnly date, DateTime until)
    {
        var need = Shifts().Single(s => s.Date == date).Needs[0];
        var signUp = _centre.Wait(need, _centre.AddPerson(name));
        using var context = _centre.Open();
        context.Attach(signUp).Entity.Offer(need.Seats.First(s => s.KeptForSkillId is null).Id, until);
        context.SaveChanges();
    }

    private Person Invite(string name, DateOnly date, InvitationAnswer answer = InvitationAnswer.Open)
    {
        var person = _centre.AddPerson(name, hasKey: true);
        using var context = _centre.Open();
        var invitation = new Invitation(Shifts().Single(s => s.Date == date).Needs[0], person.Id, _database.Clock.Now);
        invitation.Take(answer, _database.Clock.Now);
        context.Add(invitation);
        context.SaveChanges();
        return person;
    }

    private void Keep(string contact, DateOnly date)
    {
        using var context = _centre.Open();
        var needed = Shifts().Single(s => s.Date == date).Needs[0].Id;
        var need = context.Needs.Single(n => n.Id == needed);
        var taken = context.SeatBlocks.Count(b => b.NeedId == need.Id);
        var block = new SeatBlock(need, date, $"Forening {taken}", new BlockContact("En Kontakt", contact, Language.Da), Guid.NewGuid().ToString("N"), _database.Clock.Now);
        context.Add(block);
        need.Hold(block.Id, 1, new HashSet<SeatId>());
        context.SaveChanges();
    }

    private List<Invitation> Invitations()
    {
        using var context = _centre.Open();
        return [.. context.Invitations.AsNoTracking()];
    }

    private List<Shift> Shifts()
    {
        using var context = _centre.Open();
        return [.. context.Shifts.AsNoTracking().OrderBy(s => s.StartsAt)];
    }

    private List<App.Data.Messages.OutboxMessage> Letters()
    {
        using var context = _centre.Open();
        return [.. context.Outbox];
    }
}
