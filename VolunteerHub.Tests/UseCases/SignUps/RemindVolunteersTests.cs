using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class RemindVolunteersTests : IDisposable
{
    private static readonly DateTimeOffset Thursday = new(2027, 4, 29, 7, 0, 0, TimeSpan.Zero);

    private readonly SignUpDesk _desk = new();
    private readonly Person _karl;

    public RemindVolunteersTests() => _karl = _desk.Centre.AddPerson("Karl Bro");

    private RemindVolunteers Remind => new(_desk.Contexts, new Municipalities(_desk.Contexts), _desk.Letters, _desk.Clock);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_volunteer_is_reminded_once_two_days_before_with_a_way_to_leave()
    {
        var signUp = _desk.Centre.Confirm(_desk.Saturday, _karl);
        Assert.Equal(0, await Remind.RunAsync());

        _desk.Clock.Set(Thursday);
        Assert.Equal(1, await Remind.RunAsync());
        Assert.Equal(0, await Remind.RunAsync());

        var letter = Assert.Single(Reminders());
        Assert.Equal(_karl.Email, letter.To);
        Assert.Equal("Husk din vagt lørdag den 1. maj", letter.Subject);
        Assert.Contains("Lås op og tag imod gæsterne", letter.Text, StringComparison.Ordinal);
        Assert.Contains("tlf. 00 00 00 00", letter.Text, StringComparison.Ordinal);
        Assert.Contains(SignUpKey.Path(_desk.Randers, _karl, signUp.Id), letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_address_is_not_reminded_and_counts_as_no_letter()
    {
        var inger = _desk.Centre.AddPerson("Inger Bak", hasEmail: false);
        _desk.Centre.Confirm(_desk.Saturday, inger);
        _desk.Centre.Confirm(_desk.Saturday, _karl);
        _desk.Clock.Set(Thursday);

        Assert.Equal(1, await Remind.RunAsync());

        Assert.Equal(_karl.Email, Assert.Single(Reminders()).To);
        await using var context = _desk.Centre.Open();
        Assert.DoesNotContain(await context.ShiftReminders.ToListAsync(), r => r.To == inger.Id.Value);
    }

    [Fact]
    public async Task The_note_to_volunteers_comes_along()
    {
        using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == _desk.Saturday.Id).Annotate("Brug bagdøren");
            context.SaveChanges();
        }

        _desk.Centre.Confirm(_desk.Saturday, _karl);
        _desk.Clock.Set(Thursday);
        await Remind.RunAsync();

        Assert.Contains("Brug bagdøren", Assert.Single(Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_shifts_that_are_due_come_in_one_letter_in_order()
    {
        var friday = _desk.Centre.AddShift(new DateOnly(2027, 4, 30), new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        _desk.Centre.Confirm(_desk.Saturday, _karl);
        _desk.Centre.Confirm(friday, _karl);
        _desk.Clock.Set(Thursday);

        Assert.Equal(1, await Remind.RunAsync());

        var letter = Assert.Single(Reminders());
        Assert.Equal("Husk dine 2 vagter", letter.Subject);
        Assert.True(
            letter.Text.IndexOf("30. april", StringComparison.Ordinal) is > 0 and var first
            && first < letter.Text.IndexOf("1. maj", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_waits_has_left_or_was_on_a_cancelled_shift_is_not_reminded()
    {
        var (waits, left, cancelled) = (_desk.Centre.AddPerson("Rita Bak"), _desk.Centre.AddPerson("Ole Krog"), _desk.Centre.AddPerson("Mette Lund"));
        _desk.Centre.Wait(_desk.Saturday.Needs[0], waits);
        var signUp = _desk.Centre.Confirm(_desk.Saturday, left);
        await _desk.Leave.RunAsync(_desk.Randers, signUp.Id, new Ownership(Email: left.Email));
        var friday = _desk.Centre.AddShift(new DateOnly(2027, 4, 30), new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        _desk.Centre.Confirm(friday, cancelled);
        using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == friday.Id).Cancel("Storm");
            context.SaveChanges();
        }

        _desk.Clock.Set(Thursday);

        Assert.Equal(0, await Remind.RunAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_waited_for_weeks_and_got_the_seat_just_before_is_not_reminded_on_the_heels_of_that_letter(bool offered)
    {
        var waits = _desk.Centre.Wait(_desk.Saturday.Needs[0], _karl);
        _desk.Clock.Set(Thursday.AddHours(-1));
        if (offered)
        {
            using var context = _desk.Centre.Open();
            context.SignUps.Single().Offer(_desk.Saturday.Needs[0].Seats[^1].Id, _desk.Clock.Now.AddHours(20));
            context.SaveChanges();
        }

        Assert.True((await _desk.Accept.RunAsync(_desk.Randers, waits.Id, new Ownership(_karl.Email))).IsSuccess);
        _desk.Clock.Set(Thursday);

        Assert.Equal(0, await Remind.RunAsync());
        Assert.Single(_desk.LettersOf("SignUpAgreed"));
    }

    [Fact]
    public async Task A_shift_that_has_begun_is_not_reminded_of_when_the_program_stood_still()
    {
        _desk.Centre.Confirm(_desk.Saturday, _karl);
        _desk.Clock.Set(new DateTimeOffset(_desk.Saturday.StartsAt, TimeSpan.Zero));

        Assert.Equal(0, await Remind.RunAsync());
    }

    [Fact]
    public async Task A_shift_that_moves_to_another_day_is_reminded_of_anew()
    {
        _desk.Centre.Confirm(_desk.Saturday, _karl);
        _desk.Clock.Set(Thursday);
        await Remind.RunAsync();
        var later = new DateOnly(2027, 5, 6);
        using (var context = _desk.Centre.Open())
        {
            var (from, to) = (new TimeOnly(10, 0), new TimeOnly(14, 0));
            var span = PlaceTime.Span(later, from, to, _desk.Centre.Zone);
            context.Shifts.Single(s => s.Id == _desk.Saturday.Id).Move(new ShiftTime(later, from, to, span.Start, span.End));
            context.SaveChanges();
        }

        Assert.Equal(0, await Remind.RunAsync());
        _desk.Clock.Set(Thursday.AddDays(5));
        Assert.Equal(1, await Remind.RunAsync());
        Assert.Equal(["Husk din vagt lørdag den 1. maj", "Husk din vagt torsdag den 6. maj"], Reminders().Select(l => l.Subject));
    }

    [Fact]
    public async Task The_database_refuses_a_second_reminder_of_a_kind_to_a_person_for_a_day()
    {
        await using var context = _desk.Centre.Open();
        for (var i = 0; i < 2; i++)
        {
            context.Add(new ShiftReminder(
                _desk.Randers.Id, _desk.Saturday.Id, _desk.Saturday.Date, ShiftReminderKind.OwnShift, _karl.Id.Value, _desk.Clock.Now));
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    private List<(string To, string Subject, string Text, string? Calendar)> Reminders() => _desk.LettersOf("ShiftReminder");
}
