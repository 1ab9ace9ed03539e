using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Board;

namespace VolunteerHub.Tests.UseCases.Attendance;

public sealed class AttendanceTests : IDisposable
{
    private readonly BoardDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_volunteer_checks_in_on_the_day_and_can_take_it_back()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var hers = _desk.Centre.Confirm(_desk.Saturday, mette);
        _desk.SetTime(5, 1, 9, 15);

        Assert.True((await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, "Mette.Lund@example.com", _desk.Saturday.Id, here: true)).IsSuccess);
        Assert.Equal(_desk.Database.Clock.Now, _desk.SignUpOf(hers.Id).CheckedInAt);

        await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, mette.Email, _desk.Saturday.Id, here: false);
        Assert.Null(_desk.SignUpOf(hers.Id).CheckedInAt);
        Assert.Equal([_desk.Saturday.Id, _desk.Saturday.Id], _desk.Told);
    }

    [Fact]
    public async Task Nobody_checks_in_to_a_shift_they_are_not_on()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Wait(mette);
        _desk.SetTime(5, 1, 10);

        Assert.Equal(
            ["attendance.not-on-shift"],
            Desk.Told(await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, mette.Email, _desk.Saturday.Id, here: true)));
        Assert.Equal(
            ["attendance.not-on-shift"],
            Desk.Told(await _desk.CheckIn.RunAsync(_desk.Database.Asker, mette.Email, _desk.Saturday.Id, here: true)));
    }

    [Fact]
    public async Task The_key_from_a_letter_checks_in_on_the_day_and_on_its_own_seat_alone()
    {
        var (mette, ole) = (_desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));
        var hers = _desk.Centre.Confirm(_desk.Saturday, mette);
        var his = _desk.Wait(ole);
        var key = SignUpKey.Of(mette, hers.Id);

        Assert.Equal(["attendance.too-early"], Desk.Told(await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, hers.Id, new Ownership(Key: key), here: true)));
        _desk.SetTime(5, 1, 9, 15);

        Assert.Equal(["attendance.not-on-shift"], Desk.Told(await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, his.Id, new Ownership(Key: key), here: true)));
        Assert.Equal(
            ["attendance.not-on-shift"],
            Desk.Told(await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, his.Id, new Ownership(Key: SignUpKey.Of(ole, his.Id)), here: true)));
        Assert.True((await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, hers.Id, new Ownership(Key: key), here: true)).IsSuccess);
        Assert.Equal(_desk.Database.Clock.Now, _desk.SignUpOf(hers.Id).CheckedInAt);
        Assert.Null(_desk.SignUpOf(his.Id).CheckedInAt);
    }

    [Fact]
    public async Task A_coordinator_notes_who_came_also_on_Monday()
    {
        var hers = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        _desk.SetTime(5, 1, 8, 59);
        Assert.Equal(["attendance.not-yet"], Desk.Told(await _desk.Note.RunAsync(_desk.Karin, hers.Id, came: true)));
        Assert.Equal(["attendance.not-yet"], Desk.Told(await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, "40", ""), null)));

        _desk.SetTime(5, 3, 9);

        Assert.True((await _desk.Note.RunAsync(_desk.Karin, hers.Id, came: true)).IsSuccess);
        Assert.NotNull(_desk.SignUpOf(hers.Id).CheckedInAt);
        await _desk.Note.RunAsync(_desk.Karin, hers.Id, came: false);
        Assert.Null(_desk.SignUpOf(hers.Id).CheckedInAt);
    }

    [Fact]
    public async Task Only_somebody_with_a_seat_here_can_be_noted()
    {
        var waiting = _desk.Wait(_desk.Centre.AddPerson("Mette Lund"));
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker);
        var theirs = asker.Confirm(asker.Shifts[0], asker.AddPerson("Ingrid Dahl", hasKey: true));
        _desk.SetTime(5, 1, 12);

        Assert.Equal(["attendance.not-confirmed"], Desk.Told(await _desk.Note.RunAsync(_desk.Karin, waiting.Id, came: true)));
        Assert.Equal(["board.sign-up-unknown"], Desk.Told(await _desk.Note.RunAsync(_desk.Karin, theirs.Id, came: true)));
    }

    [Fact]
    public async Task Guests_are_counted_once_and_corrected_as_often_as_needed()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Saturday, mette);
        _desk.SetTime(5, 1, 13);

        await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, mette.Email, new GuestCount(_desk.Saturday.Id, "40", "Salamandre"), null);
        await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, "1.240", " Salamandre og regn "), await SeenAsync());

        await using var context = _desk.Centre.Open();
        var report = await context.ShiftReports.SingleAsync();
        Assert.Equal((1240, "Salamandre og regn", "Karin Holm"), (report.Guests, report.Note, report.WrittenBy));
    }

    [Fact]
    public async Task A_count_that_the_coordinator_has_not_seen_is_not_overwritten_and_is_told_with_who_wrote_it()
    {
        var ole = _desk.Centre.AddPerson("Ole Frandsen");
        _desk.Centre.Confirm(_desk.Saturday, ole);
        _desk.SetTime(5, 1, 13);
        await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, "33", "Regn"), null);
        var seen = await SeenAsync();
        _desk.SetTime(5, 1, 13, 5);
        await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, ole.Email, new GuestCount(_desk.Saturday.Id, "55", "Sol"), seen);

        var refused = await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, "33", "Regn"), seen);

        Assert.Equal([CountGuests.WrittenMeanwhile], Desk.Told(refused));
        Assert.Equal("Ole Frandsen", refused.Refusals[0].Values["by"]);
        Assert.Equal(55, refused.Refusals[0].Values["guests"]);
        Assert.Equal(55, (await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Report!.Guests);
        Assert.True((await _desk.Count.ByCoordinatorAsync(
            _desk.Karin, new GuestCount(_desk.Saturday.Id, "33", "Regn"), (DateTime)refused.Refusals[0].Values["writtenAt"]!)).IsSuccess);
    }

    [Fact]
    public async Task A_count_that_a_volunteer_has_not_seen_is_not_overwritten_and_is_told_with_the_first_name_of_whoever_wrote_it()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Saturday, mette);
        _desk.SetTime(5, 1, 13);
        await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, "33", "Regn"), null);
        _desk.SetTime(5, 1, 13, 5);
        var hers = new GuestCount(_desk.Saturday.Id, "55", "Sol");

        var refused = await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, mette.Email, hers, null);

        Assert.Equal([CountGuests.WrittenMeanwhile], Desk.Told(refused));
        Assert.Equal(("Karin", 33, "Regn"), (refused.Refusals[0].Values["by"], refused.Refusals[0].Values["guests"], refused.Refusals[0].Values["note"]));
        Assert.Equal(33, (await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Report!.Guests);
        Assert.True((await _desk.Count.ByVolunteerAsync(
            _desk.Centre.Municipality, mette.Email, hers, (DateTime)refused.Refusals[0].Values["writtenAt"]!)).IsSuccess);
        Assert.Equal(("Mette Lund", 55), ((await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Report is { } report ? (report.By, report.Guests) : default));
    }

    [Fact]
    public async Task A_count_by_a_volunteer_who_has_been_deleted_since_is_told_without_a_name()
    {
        _desk.SetTime(5, 1, 13);
        await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, "55", "Sol"), null);
        await using (var context = _desk.Centre.Open())
        {
            (await context.ShiftReports.SingleAsync()).CallWriter("");
            await context.SaveChangesAsync();
        }

        var refused = await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, "33", "Regn"), null);

        Assert.True(CountGuests.IsWrittenMeanwhile(Assert.Single(refused.Refusals)));
        Assert.StartsWith("En frivillig, der siden er slettet, har skrevet 55", new Words(Language.Da).Of(refused.Refusals[0]), StringComparison.Ordinal);
        Assert.True((await _desk.Count.ByCoordinatorAsync(
            _desk.Karin, new GuestCount(_desk.Saturday.Id, "33", "Regn"), (DateTime)refused.Refusals[0].Values["writtenAt"]!)).IsSuccess);
    }

    [Fact]
    public async Task The_same_count_twice_asks_nobody_for_a_second_press_takes_nothing_away()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Saturday, mette);
        var count = new GuestCount(_desk.Saturday.Id, "40", "Salamandre");
        _desk.SetTime(5, 1, 13);
        Assert.True((await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, mette.Email, count, null)).IsSuccess);
        _desk.SetTime(5, 1, 13, 5);

        Assert.True((await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, mette.Email, count with { Guests = "40 " }, null)).IsSuccess);
        Assert.Equal(
            [CountGuests.WrittenMeanwhile],
            Desk.Told(await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, mette.Email, count with { Note = "Regn" }, null)));
    }

    [Theory]
    [InlineData("", "attendance.guests-missing")]
    [InlineData("mange", "attendance.guests-no-number")]
    [InlineData("-1", "attendance.guests-no-number")]
    [InlineData("2,5", "attendance.guests-no-number")]
    [InlineData("100001", "attendance.guests-range")]
    [InlineData("99999999999999999999", "attendance.guests-no-number")]
    public async Task A_wrong_number_of_guests_marks_its_field_and_saves_nothing(string typed, string code)
    {
        _desk.SetTime(5, 1, 13);

        var outcome = await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(_desk.Saturday.Id, typed, new string('x', 501)), null);

        Assert.Equal([$"Guests: {code}", "Note: attendance.note-too-long"], Desk.Told(outcome));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.ShiftReports.ToListAsync());
    }

    [Fact]
    public async Task Whoever_is_not_on_the_shift_counts_no_guests_and_an_unknown_shift_is_not_found()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker);
        _desk.SetTime(5, 1, 13);

        Assert.Equal(
            ["attendance.not-on-shift"],
            Desk.Told(await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, mette.Email, new GuestCount(_desk.Saturday.Id, "4", ""), null)));
        Assert.Equal(
            ["board.shift-unknown"], Desk.Told(await _desk.Count.ByCoordinatorAsync(_desk.Karin, new GuestCount(asker.Shifts[0].Id, "4", ""), null)));
        Assert.Null(await _desk.Day.ShiftAsync(_desk.Karin, asker.Shifts[0].Id));
    }

    [Fact]
    public async Task Today_shows_todays_shifts_the_next_ones_and_what_nobody_has_counted()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        _desk.SetTime(5, 8, 8);

        var days = (await _desk.Day.TodayAsync(_desk.Karin)).Value;

        Assert.Equal([_desk.Centre.Shifts[1].Id], days.Shifts.Select(s => s.Id));
        Assert.Equal([_desk.Centre.Shifts[2].Id], days.Next.Select(s => s.Id));
        Assert.Equal([_desk.Saturday.Id], days.Uncounted.Select(s => s.Id));
    }

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(5, 59, true)]
    [InlineData(6, 0, false)]
    public async Task A_night_shift_is_among_todays_until_it_is_over_and_only_then_misses_its_guests(int hour, int minute, bool isRunning)
    {
        var night = _desk.Centre.AddShift(
            new DateOnly(2027, 5, 4), new NeedTerms(_desk.Centre.Task.Id, 1, 2), new TimeOnly(22, 0), new TimeOnly(6, 0));
        _desk.Centre.Confirm(night, _desk.Centre.AddPerson("Mette Lund"));
        _desk.SetTime(5, 5, hour, minute);

        var days = (await _desk.Day.TodayAsync(_desk.Karin)).Value;

        Assert.Equal(isRunning, days.Shifts.Any(s => s.Id == night.Id));
        Assert.Equal(!isRunning, days.Uncounted.Any(s => s.Id == night.Id));
    }

    /// <summary>The moment of the count that stands.</summary>
    private async Task<DateTime?> SeenAsync() => (await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Report?.WrittenAt;
}
