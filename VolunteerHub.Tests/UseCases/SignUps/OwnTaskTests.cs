using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Board;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>Which task a yes is to, in everything that tells of it: a shift with hosts and one seat at the fire.</summary>
public sealed class OwnTaskTests : IDisposable
{
    private const string Told = "Opgave: Tænd bål og bag snobrød";

    private readonly SignUpDesk _desk = new(saturdays: 0);
    private readonly Shift _shift;
    private readonly Person _rita;

    public OwnTaskTests()
    {
        _shift = _desk.Centre.AddShiftOf(
            new DateOnly(2027, 5, 1), new NeedTerms(_desk.Centre.Task.Id, 1, 2), new NeedTerms(_desk.Centre.AddTask("Tænd bål og bag snobrød"), 1, 1));
        _rita = _desk.Centre.AddPerson("Rita Bak");
    }

    private Need Fire => _shift.Needs[1];

    private CalendarFiles Files => new(_desk.Contexts, PublicAddresses.Unset, _desk.Clock);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_letter_about_what_was_agreed_names_the_task_and_so_does_its_calendar_file()
    {
        await WishAsync(_rita);

        var letter = Assert.Single(_desk.LettersOf("SignUpAgreed"));
        Assert.Contains(Told, letter.Text, StringComparison.Ordinal);
        Assert.Contains($"DESCRIPTION:{Told}", letter.Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_about_what_was_agreed_tells_whoever_comes_the_coordinators_word_and_not_whoever_waits()
    {
        await new Desk(_desk.Database).EditShift.RunAsync(
            _desk.Centre.Author, new ShiftEdit(_shift.Id, _shift.Date, _shift.Start, _shift.End, "Tag støvler med.\nVi mødes ved porten.", []));

        await WishAsync(_rita);
        await WishAsync(_desk.Centre.AddPerson("Ole Krog"));

        var letters = _desk.LettersOf("SignUpAgreed");
        Assert.Contains("\n  Godt at vide: Tag støvler med.\n  Vi mødes ved porten.", letters[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Godt at vide", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_and_whoever_is_offered_a_seat_is_told_of_which_task()
    {
        var ole = _desk.Centre.AddPerson("Ole Krog");
        var his = _desk.Centre.Confirm(Fire, Fire.Seats[0], ole);

        await WishAsync(_rita);
        await _desk.Leave.RunAsync(_desk.Randers, his.Id, new Ownership(ole.Email));

        Assert.Contains(Told, Assert.Single(_desk.LettersOf("SignUpAgreed")).Text, StringComparison.Ordinal);
        Assert.Contains(Told, Assert.Single(_desk.LettersOf("SeatOffered")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_calendar_and_the_file_of_the_shift_name_the_task_and_a_strangers_file_names_none()
    {
        await WishAsync(_rita);

        Assert.Contains(Told, await Files.MineAsync(_desk.Randers, _rita.FeedToken), StringComparison.Ordinal);
        Assert.Contains(Told, await Files.OneAsync(_desk.Randers, _shift.Id, Language.Da, _rita.Email), StringComparison.Ordinal);
        Assert.DoesNotContain("Opgave", await Files.OneAsync(_desk.Randers, _shift.Id, Language.Da), StringComparison.Ordinal);
        Assert.DoesNotContain("Opgave", await Files.OneAsync(_desk.Randers, _shift.Id, Language.Da, "ole@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_still_names_the_task_after_the_shift_was_moved()
    {
        await WishAsync(_rita);

        var moved = await new Desk(_desk.Database).EditShift.RunAsync(
            _desk.Centre.Author, new ShiftEdit(_shift.Id, _shift.Date, new TimeOnly(11, 0), new TimeOnly(15, 0), "Tag støvler med", []));

        Assert.True(moved.IsSuccess);
        Assert.Contains($"DESCRIPTION:{Told}\\nTag støvler med", Assert.Single(_desk.LettersOf("ShiftMoved")).Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_added_by_hand_is_told_to_which_task()
    {
        using var desk = new BoardDesk();
        var mette = desk.Centre.AddPerson("Mette Lund", hasKey: true);

        await desk.Add.RunAsync(desk.Karin, desk.YesOf(mette.Name, mette.Email));

        var letter = Assert.Single(desk.LettersTo(mette));
        Assert.Contains("Opgave: Lås op og tag imod gæsterne", letter.Text, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:Opgave: Lås op og tag imod gæsterne", letter.Calendar, StringComparison.Ordinal);
    }

    private async Task WishAsync(Person person) =>
        Assert.True((await _desk.SignUp.RunAsync(_desk.Randers, person.Email, [new SeatWish(_shift.Id, Fire.Id)])).Value[0].IsNew);
}
