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
