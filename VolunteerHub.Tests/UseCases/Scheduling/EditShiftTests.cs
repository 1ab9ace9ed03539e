using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A shift gets another time, another word or other seats, as long as it may be changed.</summary>
public sealed class EditShiftTests : ShiftByHand
{
    [Fact]
    public async Task Whoever_looked_for_a_stand_in_at_the_old_time_does_not_look_at_the_new_one()
    {
        var hers = _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        await using var context = _centre.Open();
        (await context.SignUps.SingleAsync()).LookForStandIn(_centre.Shifts[0].StartsAt.AddDays(-9));
        await context.SaveChangesAsync();
        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Note = "Tag støvler med." });
        Assert.NotNull((await context.SignUps.AsNoTracking().SingleAsync()).LooksSince);

        await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(First.Id, new(2027, 5, 2), First.Start, First.End, "", []));

        var moved = await context.SignUps.AsNoTracking().SingleAsync();
        Assert.Equal((hers.Id, SignUpStatus.Confirmed, null), (moved.Id, moved.Status, moved.LooksSince));
    }

    [Fact]
    public async Task A_moved_shift_tells_its_people_with_the_same_event_newer_and_the_word_to_whoever_comes()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        Wait(_centre.AddPerson("Aage"));

        var edited = await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(First.Id, new(2027, 5, 2), new(11, 0), new(15, 0), "Brug bagdøren", []));

        Assert.Equal(2, edited.Value.ByLetter);
        await using var context = _centre.Open();
        var shift = context.Shifts.Single(s => s.Id == First.Id);
        Assert.Equal((new DateOnly(2027, 5, 2), "Brug bagdøren", 1), (shift.Date, shift.Note, shift.Sequence));
        var letters = context.Outbox.Where(m => m.Kind != "SeatOffered").OrderBy(m => m.To).ToList();
        Assert.Equal(["aage@example.com", "mette@example.com"], letters.Select(l => l.To));
        Assert.Null(letters[0].Calendar);
        Assert.Contains($"UID:{ShiftCalendar.Uid(First.Id)}", letters[1].Calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270502T090000Z", letters[1].Calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:3", letters[1].Calendar, StringComparison.Ordinal);
        Assert.Contains("lørdag den 1. maj", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("søndag den 2. maj", letters[1].Text, StringComparison.Ordinal);
        Assert.All(letters, l => Assert.Contains("Godt at vide: Brug bagdøren", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_that_asks_for_the_employees_work_is_refused_with_the_words_and_the_task_and_nothing_is_saved()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        var input = Same() with { Start = new(11, 0), Note = "Efter kaffen hjælper I beboerne i bad og giver dem deres medicin." };

        var refusal = Assert.Single((await _desk.EditShift.RunAsync(_centre.Author, input)).Refusals);

        Assert.Equal(("Note", "frame.note-employees-work"), (refusal.Field, refusal.Code));
        Assert.Equal(("i bad, medicin", _centre.Task.Title, _centre.Task.Id.Value), (refusal.Values["words"], refusal.Values["task"], refusal.Values["taskId"]));
        await using var context = _centre.Open();
        var shift = context.Shifts.Single(s => s.Id == First.Id);
        Assert.Equal(("", First.Start), (shift.Note, shift.Start));
        Assert.Empty(context.Outbox.ToList());
        Assert.True((await _desk.EditShift.RunAsync(_centre.Author, input with { Note = "Brug bagdøren, og ring på." })).IsSuccess);
    }

    [Fact]
    public async Task A_moved_shift_names_whoever_has_no_address_to_the_coordinator_and_another_word_names_nobody()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Aage Holm", hasEmail: false));

        var noted = (await _desk.EditShift.RunAsync(_centre.Author, Same() with { Note = "Tag støvler med" })).Value;
        var moved = (await _desk.EditShift.RunAsync(_centre.Author, Same() with { Start = new(11, 0) })).Value;

        Assert.Empty(noted.Untold);
        Assert.Equal(1, moved.ByLetter);
        Assert.Equal(["Aage Holm"], moved.Untold);
        await using var context = _centre.Open();
        Assert.Equal(["mette@example.com"], context.Outbox.Select(m => m.To));
    }

    [Fact]
    public async Task A_moved_shifts_letters_lead_to_where_each_reader_leaves_without_signing_in()
    {
        var mette = _centre.AddPerson("Mette", hasKey: true);
        var hers = _centre.Confirm(First, mette);
        var block = _centre.Hold(First.Needs[0], First.Date, 2);

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Start = new(11, 0) });

        await using var context = _centre.Open();
        Assert.Contains($"{SignUpKey.Path(_centre.Municipality, mette, hers.Id)}?in=da", context.Outbox.Single(m => m.To == mette.Email).Text, StringComparison.Ordinal);
        Assert.Contains($"{SeatBlockLinks.Path(_centre.Municipality, block)}?in=da", context.Outbox.Single(m => m.To == block.ContactEmail).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_speaks_for_an_association_counts_among_the_told_once_as_when_a_season_changes()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Hold(First.Needs[0], First.Date, 1);
        _centre.Hold(First.Needs[0], First.Date, 1);

        var moved = await _desk.EditShift.RunAsync(_centre.Author, Same() with { Start = new(11, 0) });
        var cancelled = await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Storm."));

        Assert.Equal((2, 2), (moved.Value.ByLetter, cancelled.Value.ByLetter));
        await using var context = _centre.Open();
        Assert.Equal(
            ["anna@venner.example", "anna@venner.example", "mette@example.com", "mette@example.com"], context.Outbox.Select(m => m.To).AsEnumerable().Order());
    }

    [Fact]
    public async Task Whoever_is_only_being_offered_a_seat_gets_no_event_when_the_shift_is_moved_or_called_off()
    {
        var ole = _centre.AddPerson("Ole");
        Offer(ole, _database.Clock.Now.AddHours(24));

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = new(2027, 5, 2) });
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Storm."));

        await using var context = _centre.Open();
        var letters = context.Outbox.OrderBy(m => m.Id).ToList();
        Assert.Equal([("ShiftMoved", ole.Email, null), ("ShiftCancelled", ole.Email, null)], letters.Select(l => (l.Kind, l.To, l.Calendar)));
        Assert.DoesNotContain("Filen i mailen", letters[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_ends_two_hours_before_the_new_start_and_the_letter_says_until_when_the_seat_is_kept_now()
    {
        _database.Clock.Set(new DateTimeOffset(2027, 4, 30, 9, 0, 0, TimeSpan.Zero));
        Offer(_centre.AddPerson("Ole"), new DateTime(2027, 5, 1, 6, 0, 0, DateTimeKind.Utc));

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = new(2027, 4, 30), Start = new(20, 0), End = new(23, 0) });

        await using var context = _centre.Open();
        Assert.Equal(new DateTime(2027, 4, 30, 16, 0, 0, DateTimeKind.Utc), context.SignUps.Single().OfferedUntil);
        Assert.Contains("Vi holder pladsen til dig til fredag den 30. april kl. 18.00.", context.Outbox.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_gets_no_longer_by_a_later_start_and_ends_at_once_where_the_shift_is_about_to_begin()
    {
        var until = _database.Clock.Now.AddHours(24);
        Offer(_centre.AddPerson("Ole"), until);

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = new(2027, 6, 5) });
        Assert.Equal(until, OfferedUntil());

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = new(2027, 3, 1), Start = new(11, 0), End = new(15, 0) });
        Assert.True(OfferedUntil() <= _database.Clock.Now);

        await using var context = _centre.Open();
        Assert.DoesNotContain("Vi holder pladsen", context.Outbox.OrderBy(m => m.Id).Last().Text, StringComparison.Ordinal);

        DateTime? OfferedUntil()
        {
            using var read = _centre.Open();
            return read.SignUps.Single().OfferedUntil;
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    [InlineData(2101, 1, 1)]
    public async Task A_mistyped_year_is_refused_with_its_field(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        var needs = new[] { new NeedInput(_centre.Task.Id, 1, 2, null, null, default) };

        var edited = await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = date, Start = new(22, 0), End = new(6, 0) });
        var added = await _desk.ExtraShift.RunAsync(_centre.Author, new ExtraShiftInput(_centre.Activity.Id, date, new(22, 0), new(6, 0), "", needs));

        Assert.Equal(["Date: scheduling.date-out-of-range"], Desk.Told(edited));
        Assert.Equal(["Date: scheduling.date-out-of-range"], Desk.Told(added));
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_not_overwritten_unseen()
    {
        var show = new VolunteerHub.App.UseCases.Scheduling.ShowShift(_database.Contexts, _database.Clock);
        var seen = (await show.RunAsync(_centre.Author, First.Id)).Value;
        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Note = "Tag støvler med" });

        var refused = await _desk.EditShift.RunAsync(_centre.Author, Same() with { Note = "Tag nøglen med" }, seen);
        var seenAnew = (await show.RunAsync(_centre.Author, First.Id)).Value;
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        var saved = await _desk.EditShift.RunAsync(_centre.Author, Same() with { Note = "Tag nøglen med" }, seenAnew);

        Assert.Equal(["scheduling.changed-meanwhile"], refused.Refusals.Select(r => r.Code));
        Assert.True(saved.IsSuccess);
    }

    [Fact]
    public async Task A_changed_note_tells_nobody_and_changes_no_calendar()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));

        var edited = await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(First.Id, First.Date, First.Start, First.End, "Tag støvler med", []));

        Assert.Equal(0, edited.Value.ByLetter);
        await using var context = _centre.Open();
        Assert.Equal("Tag støvler med", context.Shifts.Single(s => s.Id == First.Id).Note);
        Assert.Empty(context.Outbox.ToList());
    }

    [Fact]
    public async Task Other_numbers_of_a_need_add_and_take_free_seats()
    {
        var need = First.Needs[0];

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Needs = [new NeedEdit(need.Id, 3, 6, null, null, default)] });

        await using var context = _centre.Open();
        var read = context.Needs.Single(n => n.Id == need.Id);
        Assert.Equal((3, 6, 6, null), (read.Minimum, read.Maximum, read.Seats.Count, read.SkillId));
    }

    [Fact]
    public async Task Taken_seats_are_never_taken_away_and_every_reason_is_told_at_once()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Aage", hasKey: true));
        var edit = Same() with
        {
            Start = null,
            Note = new string('x', 501),
            Needs = [new NeedEdit(First.Needs[0].Id, 1, 1, null, null, default)],
        };

        Assert.Equal(
            ["Needs[0].Maximum: scheduling.seats-taken", "Note: scheduling.text-too-long", "Start: scheduling.start-missing"],
            Desk.Told(await _desk.EditShift.RunAsync(_centre.Author, edit)));
    }

    [Fact]
    public async Task Into_the_past_nothing_is_moved()
    {
        Assert.Equal(
            ["Date: scheduling.shift-in-past"],
            Desk.Told(await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = new(2027, 2, 1) })));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_day_and_its_hours_is_told_with_all_else_of_a_new_shift_and_of_a_changed_one()
    {
        _database.Clock.Set(new DateTimeOffset(2027, 3, 29, 9, 0, 0, TimeSpan.Zero));
        var (night, start, end, note) = (new DateOnly(2027, 3, 28), new TimeOnly(2, 15), new TimeOnly(4, 0), "010190-1234");

        var edited = await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(First.Id, night, start, end, note, []));
        var added = await _desk.ExtraShift.RunAsync(
            _centre.Author, new ExtraShiftInput(_centre.Activity.Id, night, start, end, note, [new NeedInput(_centre.Task.Id, 1, 2, null, null, default)]));

        string[] told = ["Date: scheduling.shift-in-past", "Note: people.personal-number", "Start: scheduling.time-skipped"];
        Assert.Equal(told, Desk.Told(edited));
        Assert.Equal(told, Desk.Told(added));
    }

    [Fact]
    public async Task A_shift_that_has_begun_or_is_called_off_stays_as_it_is()
    {
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Storm."));
        _database.Clock.Set(new DateTimeOffset(2027, 5, 1, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal(["scheduling.shift-cancelled", "scheduling.shift-started"], Desk.Told(await _desk.EditShift.RunAsync(_centre.Author, Same())));
        Assert.Equal(
            ["scheduling.shift-cancelled", "scheduling.shift-started"],
            Desk.Told(await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Igen."))));
    }

    [Fact]
    public async Task Another_municipalitys_shift_is_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);

        Assert.Equal(["scheduling.shift-not-found"], Desk.Told(await _desk.EditShift.RunAsync(asker.Author, Same())));
        Assert.Equal(["scheduling.shift-not-found"], Desk.Told(await _desk.CancelShift.RunAsync(asker.Author, new Cancellation(First.Id, "Storm."))));
    }

    [Fact]
    public async Task New_seats_are_offered_to_whoever_waits()
    {
        var ole = _centre.AddPerson("Ole");
        Wait(ole);

        var need = First.Needs[0];
        await _desk.EditShift.RunAsync(_centre.Author, new ShiftEdit(
            First.Id, First.Date, First.Start, First.End, "", [new NeedEdit(need.Id, need.Minimum, need.Maximum + 1, need.SkillId, need.SkillMinimum, need.AgeLimit)]));

        await using var context = _centre.Open();
        Assert.Equal(SignUpStatus.Offered, context.SignUps.Single(s => s.PersonId == ole.Id).Status);
        Assert.Equal("SeatOffered", context.Outbox.Single(m => m.To == ole.Email).Kind);
    }

    [Fact]
    public async Task A_shift_that_is_moved_is_offered_to_whoever_could_not_have_its_free_seat_at_the_old_time()
    {
        var ole = _centre.AddPerson("Ole");
        _centre.Confirm(_centre.AddShift(First.Date, new NeedTerms(_centre.Task.Id, 1, 1), new(13, 0), new(16, 0)), ole);
        Wait(ole);

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Start = new(9, 0), End = new(12, 0) });

        await using var context = _centre.Open();
        Assert.Equal(SignUpStatus.Offered, context.SignUps.Single(s => s.PersonId == ole.Id && s.ShiftId == First.Id).Status);
    }

    private void Offer(VolunteerHub.Core.People.Person person, DateTime until) =>
        _centre.Offer(First.Needs[0], First.Needs[0].Seats.First(s => s.KeptForSkillId is null), person, until);
}
