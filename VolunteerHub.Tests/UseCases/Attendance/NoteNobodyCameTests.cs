using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Board;

namespace VolunteerHub.Tests.UseCases.Attendance;

/// <summary>A coordinator notes that nobody came, so that a Saturday on which nobody was is not taken for one that nobody noted.</summary>
public sealed class NoteNobodyCameTests : IDisposable
{
    private readonly BoardDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_shift_is_empty_on_the_list_of_the_day_at_once_and_as_it_was_after_it_is_taken_back()
    {
        Two();
        _desk.SetTime(5, 1, 10, 30);

        Assert.Empty(Desk.Told(await NoteAsync(nobodyCame: true)));
        var shift = (await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Shift;
        Assert.Equal((true, FillState.Empty, 0, 2), (shift.NobodyCame, shift.Fill, shift.Counted, shift.Confirmed));

        Assert.Empty(Desk.Told(await NoteAsync(nobodyCame: false)));
        shift = (await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Shift;
        Assert.Equal((false, FillState.Filled, 2), (shift.NobodyCame, shift.Fill, shift.Counted));
        await using var context = _desk.Centre.Open();
        Assert.Equal(["attendance.nobody-came", "attendance.nobody-came-taken-back"], context.Decisions.OrderBy(d => d.Id).Select(d => d.Action));
        Assert.Equal([_desk.Saturday.Id, _desk.Saturday.Id], _desk.Told);
    }

    [Fact]
    public async Task A_second_press_changes_nothing()
    {
        Two();
        _desk.SetTime(5, 1, 10, 30);
        await NoteAsync(nobodyCame: true);
        _desk.SetTime(5, 1, 10, 31);

        Assert.Empty(Desk.Told(await NoteAsync(nobodyCame: true)));

        await using var context = _desk.Centre.Open();
        Assert.Equal(_desk.Database.Clock.Now.AddMinutes(-1), context.Shifts.Single(s => s.Id == _desk.Saturday.Id).NobodyCameAt);
        Assert.Single(context.Decisions);
    }

    [Theory]
    [InlineData("the coordinator ticks")]
    [InlineData("from the phone")]
    [InlineData("unannounced")]
    public async Task Whoever_is_checked_in_takes_it_back_for_good(string how)
    {
        var hers = Two();
        _desk.SetTime(5, 1, 10, 30);
        await NoteAsync(nobodyCame: true);

        Assert.Empty(how switch
        {
            "the coordinator ticks" => Desk.Told(await _desk.Note.RunAsync(_desk.Karin, hers.Id, came: true)),
            "from the phone" => Desk.Told(await _desk.CheckIn.RunAsync(_desk.Centre.Municipality, "mette.lund@example.com", _desk.Saturday.Id, here: true)),
            _ => Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Rita Bak", "rita@example.com") with { Came = true })),
        });
        await using var context = _desk.Centre.Open();
        Assert.Null(context.Shifts.Single(s => s.Id == _desk.Saturday.Id).NobodyCameAt);
        Assert.False((await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Shift.NobodyCame);
    }

    [Fact]
    public async Task It_is_refused_before_the_start_once_somebody_came_and_of_a_shift_of_elsewhere()
    {
        var hers = Two();
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker);
        _desk.SetTime(5, 1, 9, 30);
        Assert.Equal(["attendance.not-begun"], Desk.Told(await NoteAsync(nobodyCame: true)));

        _desk.SetTime(5, 1, 10, 30);
        _desk.CheckedIn(hers);
        Assert.Equal(["attendance.somebody-came"], Desk.Told(await NoteAsync(nobodyCame: true)));
        Assert.Equal(["board.shift-unknown"], Desk.Told(await NobodyCame.RunAsync(_desk.Karin, asker.Shifts[0].Id, nobodyCame: true)));
        await using var context = _desk.Centre.Open();
        Assert.Null(context.Shifts.Single(s => s.Id == _desk.Saturday.Id).NobodyCameAt);
    }

    [Fact]
    public async Task It_is_refused_while_the_count_of_somebody_on_the_shift_stands_and_not_for_a_coordinators()
    {
        Two();
        _desk.SetTime(5, 1, 10, 30);
        var count = new GuestCount(_desk.Saturday.Id, "40", "");
        Assert.Empty(Desk.Told(await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, "mette.lund@example.com", count, null)));

        Assert.Equal(["attendance.somebody-counted"], Desk.Told(await NoteAsync(nobodyCame: true)));

        var seen = (await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Report!.WrittenAt;
        Assert.Empty(Desk.Told(await _desk.Count.ByCoordinatorAsync(_desk.Karin, count, seen)));
        Assert.Empty(Desk.Told(await NoteAsync(nobodyCame: true)));
    }

    [Fact]
    public async Task The_count_of_somebody_who_is_deleted_since_was_by_somebody_who_was_there()
    {
        Two();
        _desk.SetTime(5, 1, 10, 30);
        await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, "mette.lund@example.com", new GuestCount(_desk.Saturday.Id, "40", ""), null);
        await using (var context = _desk.Centre.Open())
        {
            context.ShiftReports.Single().CallWriter("");
            await context.SaveChangesAsync();
        }

        Assert.Equal(["attendance.somebody-counted"], Desk.Told(await NoteAsync(nobodyCame: true)));
    }

    [Fact]
    public async Task Whoever_is_on_it_and_counts_the_guests_takes_it_back_and_an_employee_who_does_not()
    {
        Two();
        _desk.SetTime(5, 1, 10, 30);
        var count = new GuestCount(_desk.Saturday.Id, "40", "");
        await NoteAsync(nobodyCame: true);

        Assert.Empty(Desk.Told(await _desk.Count.ByCoordinatorAsync(_desk.Karin, count, null)));
        Assert.True((await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Shift.NobodyCame);

        var seen = (await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Report!.WrittenAt;
        Assert.Empty(Desk.Told(await _desk.Count.ByVolunteerAsync(_desk.Centre.Municipality, "mette.lund@example.com", count, seen)));
        Assert.False((await _desk.Day.ShiftAsync(_desk.Karin, _desk.Saturday.Id))!.Shift.NobodyCame);
    }

    [Fact]
    public async Task The_days_after_it_is_found_among_what_nobody_noted_until_it_is_noted()
    {
        Two();
        _desk.SetTime(5, 3, 9);
        Assert.Equal([_desk.Saturday.Id], (await UncountedAsync()).Select(s => s.Id));

        Assert.Empty(Desk.Told(await NoteAsync(nobodyCame: true)));

        Assert.Empty(await UncountedAsync());
    }

    private NoteNobodyCame NobodyCame => new(_desk.Database.Contexts, _desk.Changes, _desk.Database.Clock);

    /// <summary>Mette and Ole said yes to the first Saturday.</summary>
    private SignUp Two()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Ole Krog", hasKey: true));
        return _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
    }

    private Task<Outcome<Done>> NoteAsync(bool nobodyCame) => NobodyCame.RunAsync(_desk.Karin, _desk.Saturday.Id, nobodyCame);

    private async Task<IReadOnlyList<BoardShift>> UncountedAsync() => (await _desk.Day.TodayAsync(_desk.Karin)).Value.Uncounted;
}
