using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>Who is told that a season was changed, in how many letters, and until when an offer holds then.</summary>
public sealed class ChangedSeasonLettersTests : SeasonToChange
{
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
    public async Task Other_hours_are_told_to_the_people_and_the_calendar_event_is_the_same_one_newer()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));

        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays with { End = new(15, 0) }));

        var letter = Letters().Single();
        Assert.Equal("mette@example.com", letter.To);
        Assert.Contains("10.00–15.00", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/randers/my?in=da", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"UID:{ShiftCalendar.Uid(Shifts()[1].Id)}", letter.Calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:3", letter.Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_address_is_named_once_to_the_coordinator_before_and_after_and_counts_among_nobody_who_is_told()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));
        var aage = Sit("Aage Holm", new(2027, 5, 8), hasEmail: false).PersonId;
        Sit("Inger Bak", new(2027, 5, 15), hasEmail: false);
        await using (var context = _centre.Open())
            _centre.Confirm(Shifts().Single(s => s.Date.Day == 22), context.People.Single(p => p.Id == aage));
        var stormy = Saturdays with { End = new(15, 0), ClosedDays = [new(2027, 5, 15)] };

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, stormy)).Value;
        var done = (await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, stormy, PeopleOnDropped.Cancel, "Storm."))).Value;

        Assert.Equal(1, shown.Told(PeopleOnDropped.Cancel));
        Assert.Equal(["Aage Holm"], shown.Untold(PeopleOnDropped.Keep));
        Assert.Equal(["Inger Bak", "Aage Holm"], shown.Untold(PeopleOnDropped.Cancel).OrderDescending(StringComparer.Ordinal));
        Assert.Equal((1, 2), (done.Told(PeopleOnDropped.Cancel), done.Untold(PeopleOnDropped.Cancel).Count));
        Assert.Equal("mette@example.com", Letters().Single().To);
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
    public async Task Whoever_was_asked_and_has_not_answered_counts_among_those_who_are_told_and_reads_that_the_question_is_about_the_new_time()
    {
        var season = await PublishedAsync();
        var mette = Invite("Mette", new(2027, 5, 8));
        Invite("Ole", new(2027, 5, 8), InvitationAnswer.No);
        var later = Saturdays with { Start = new(11, 0) };

        var shown = (await _desk.ChangeSeason.PreviewAsync(_centre.Author, season, later)).Value;
        await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, later));

        Assert.Equal(1, shown.Told(onDropped: null));
        Assert.Equal(["Mette"], shown.Retimed.SelectMany(s => s.Names));
        var letter = Letters().Single();
        Assert.Equal(("mette@example.com", null), (letter.To, letter.Calendar));
        Assert.Contains(
            "kl. 10.00–14.00 er nu lørdag den 8. maj kl. 11.00–14.00\n  Vi har spurgt dig om den, og du har ikke svaret endnu.", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"{InvitationKey.Path(_centre.Municipality, mette)}?in=da", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("melde fra", letter.Text, StringComparison.Ordinal);
        Assert.Equal(InvitationAnswer.Open, Invitations().Single(i => i.PersonId == mette.Id).Answer);
    }

    [Fact]
    public async Task The_subject_says_that_shifts_are_called_off_alone_or_beside_others_that_are_changed()
    {
        var season = await PublishedAsync();
        var mette = Sit("Mette", new(2027, 5, 8)).PersonId;
        Sit("Ole", new(2027, 5, 15));
        Sit("Aage", new(2027, 5, 22));
        await using (var context = _centre.Open())
        {
            var (both, twice) = (context.People.Single(p => p.Id == mette), context.People.Single(p => p.Name == "Aage"));
            _centre.Confirm(Shifts().Single(s => s.Date.Day == 15), both);
            _centre.Confirm(Shifts().Single(s => s.Date.Day == 15), twice);
        }

        await _desk.ChangeSeason.RunAsync(
            _centre.Author,
            new SeasonChange(
                season, Saturdays with { End = new(15, 0), ClosedDays = [new(2027, 5, 15), new(2027, 5, 22)] }, PeopleOnDropped.Cancel, "Storm."));

        Assert.Equal(
            [
                ("aage@example.com", "2 aflyste vagter: Lørdagsåbent"), ("mette@example.com", "Aflyste og ændrede vagter: Lørdagsåbent"),
                ("ole@example.com", "Aflyst: Lørdagsåbent lørdag den 15. maj"),
            ],
            Letters().OrderBy(l => l.To).Select(l => (l.To, l.Subject)));
    }

    [Fact]
    public async Task Whoever_speaks_for_an_association_reads_how_many_seats_it_keeps_and_until_when_and_is_told_of_no_shift_to_leave()
    {
        var season = await PublishedAsync();
        Sit("Mette", new(2027, 5, 8));
        Keep("bo@example.com", new(2027, 5, 8));
        Keep("bo@example.com", new(2027, 5, 15));

        await _desk.ChangeSeason.RunAsync(
            _centre.Author,
            new SeasonChange(season, Saturdays with { End = new(15, 0), ClosedDays = [new(2027, 5, 15)] }, PeopleOnDropped.Cancel, "Storm."));

        var letter = LetterTo("bo@example.com");
        Assert.Contains("\n  1 plads holdes til Forening 0 til og med lørdag den 1. maj.", letter, StringComparison.Ordinal);
        Assert.Contains("er aflyst\n  1 plads til Forening 0 holdes ikke længere.", letter, StringComparison.Ordinal);
        Assert.Contains("kan I give pladserne tilbage", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("melde fra", letter, StringComparison.Ordinal);
        Assert.Contains("melde fra", LetterTo("mette@example.com"), StringComparison.Ordinal);
        Assert.DoesNotContain("Forening", LetterTo("mette@example.com"), StringComparison.Ordinal);
    }

    private string LetterTo(string address) => Letters().Single(l => l.To == address).Text;
}
