using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Board;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>
/// A calendar takes only what is newer than what it has, by the number in each letter. The clock stands still here: two letters of the same second count too.
/// </summary>
public sealed partial class CalendarCopiesTests : IDisposable
{
    private readonly SignUpDesk _desk = new(saturdays: 1, minimum: 1, maximum: 1, keys: 0);
    private readonly Person _mette;

    public CalendarCopiesTests() => _mette = _desk.Centre.AddPerson("Mette Lund");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Whoever_leaves_and_undoes_it_has_the_shift_in_the_calendar_again()
    {
        await _desk.TakeAsync(_mette, _desk.Saturday);
        await LeaveAsync();
        await _desk.TakeAsync(_mette, _desk.Saturday);

        Assert.Equal(["CONFIRMED", "CANCELLED", "CONFIRMED"], LettersRise(_desk.Centre).Select(c => c.Status));
    }

    [Fact]
    public async Task A_seat_from_the_waiting_list_is_newer_than_the_shift_that_was_struck_out_before()
    {
        await _desk.TakeAsync(_mette, _desk.Saturday);
        await LeaveAsync();
        var ole = _desk.Centre.AddPerson("Ole Krog");
        var his = _desk.Centre.Confirm(_desk.Saturday, ole);
        await _desk.TakeAsync(_mette, _desk.Saturday);
        await _desk.Leave.RunAsync(_desk.Randers, his.Id, new Ownership(ole.Email));
        await _desk.Accept.RunAsync(_desk.Randers, _desk.SignUpOf(_mette, _desk.Saturday)!.Id, new Ownership(_mette.Email));

        Assert.Equal(["CONFIRMED", "CANCELLED", "CONFIRMED"], LettersRise(_desk.Centre).Select(c => c.Status));
    }

    [Fact]
    public async Task Whoever_was_put_back_or_added_gets_the_new_time_when_the_shift_moves_and_the_last_word_when_it_is_called_off()
    {
        using var desk = new BoardDesk(saturdays: 1, minimum: 1, maximum: 2, keys: 0);
        var mette = desk.Centre.AddPerson("Mette Lund");
        var first = (await desk.Add.RunAsync(desk.Karin, desk.YesOf(mette.Name, mette.Email))).Value;
        await desk.PutBack.RunAsync(desk.Karin, (await desk.Remove.RunAsync(desk.Karin, first.SignUp)).Value);
        await MoveAsync(desk, 11);
        await desk.Remove.RunAsync(desk.Karin, await StandingAsync(desk));
        await desk.Add.RunAsync(desk.Karin, desk.YesOf(mette.Name, mette.Email));
        await MoveAsync(desk, 12);
        await new Desk(desk.Database).CancelShift.RunAsync(desk.Karin, new Cancellation(desk.Saturday.Id, "Storm"));

        Assert.Equal(
            ["CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED", "CANCELLED"],
            LettersRise(desk.Centre).Select(c => c.Status));
    }

    [Fact]
    public async Task Ones_own_feed_is_as_new_as_the_last_letter()
    {
        await _desk.TakeAsync(_mette, _desk.Saturday);
        await LeaveAsync();
        await _desk.TakeAsync(_mette, _desk.Saturday);

        var feed = await new CalendarFiles(_desk.Contexts, PublicAddresses.Unset, _desk.Clock)
            .MineAsync(_desk.Randers, _mette.FeedToken);

        Assert.Equal(LettersRise(_desk.Centre)[^1], Copy(feed!));
    }

    private static async Task MoveAsync(BoardDesk desk, int hour) => Assert.True((await new Desk(desk.Database).EditShift.RunAsync(
        desk.Karin, new ShiftEdit(desk.Saturday.Id, desk.Saturday.Date, new TimeOnly(hour, 0), new TimeOnly(15, 0), "", []))).IsSuccess);

    private static async Task<SignUpId> StandingAsync(BoardDesk desk)
    {
        await using var context = desk.Centre.Open();
        return (await context.SignUps.SingleAsync(s => s.Status == SignUpStatus.Confirmed)).Id;
    }

    private async Task LeaveAsync() => Assert.True((await _desk.Leave.RunAsync(
        _desk.Randers, _desk.SignUpOf(_mette, _desk.Saturday)!.Id, new Ownership(_mette.Email))).IsSuccess);

    /// <summary>What Mette's letters say to her calendar, in the order in which they went out: each has to be newer than the one before.</summary>
    private static List<(string Status, int Sequence)> LettersRise(NatureCentre centre)
    {
        using var context = centre.Open();
        var copies = context.Outbox.AsNoTracking().Where(m => m.To == "mette.lund@example.com" && m.Calendar != null)
            .OrderBy(m => m.Id).Select(m => m.Calendar!).AsEnumerable().Select(Copy).ToList();
        Assert.Equal(copies.Select(c => c.Sequence).Distinct().Order(), copies.Select(c => c.Sequence));
        return copies;
    }

    private static (string Status, int Sequence) Copy(string calendar) =>
        (Status().Match(calendar).Groups[1].Value, int.Parse(Sequence().Match(calendar).Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("STATUS:([A-Z]+)")]
    private static partial Regex Status();

    [GeneratedRegex("SEQUENCE:([0-9]+)")]
    private static partial Regex Sequence();
}
