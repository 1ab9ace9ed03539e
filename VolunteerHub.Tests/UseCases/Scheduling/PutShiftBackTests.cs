using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>That a shift was called off is taken back.</summary>
public sealed class PutShiftBackTests : ShiftByHand
{
    [Fact]
    public async Task A_shift_that_is_put_back_is_a_draft_again_with_nobody_on_it_and_nobody_is_told()
    {
        var mette = _centre.AddPerson("Mette", hasKey: true);
        _centre.Confirm(First, mette);
        await CancelAsync();
        var letters = await LettersAsync();

        var back = await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id);

        Assert.True(back.IsSuccess);
        await using var context = _centre.Open();
        var shift = context.Shifts.Single(s => s.Id == First.Id);
        Assert.Equal((ShiftState.Draft, "", First.Date, 2), (shift.State, shift.CancelledBecause, shift.Date, shift.Sequence));
        Assert.Equal([(SignUpStatus.Withdrawn, WithdrawnBy.Cancellation)], context.SignUps.AsEnumerable().Select(s => (s.Status, s.WithdrawnBy!.Value)));
        Assert.Equal(letters, await LettersAsync());
        Assert.Equal(First.Id.Value, context.Decisions.Single(d => d.Action == "scheduling.put-back").Subject);
        var view = (await Show.RunAsync(_centre.Author, First.Id)).Value;
        Assert.Empty(view.Needs.SelectMany(n => n.People));
        Assert.Equal(["Mette"], view.Had);
    }

    [Fact]
    public async Task A_seat_that_was_made_for_somebody_who_came_goes_when_the_shift_is_called_off_and_is_not_there_when_it_is_put_back()
    {
        var planned = First.Needs[0].Maximum;
        _centre.ConfirmOnExtraSeat(First.Needs[0], _centre.AddPerson("Mette"));
        await CancelAsync();

        Assert.True((await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id)).IsSuccess);

        await using var context = _centre.Open();
        var need = context.Needs.Single(n => n.Id == First.Needs[0].Id);
        Assert.Equal((planned, planned), (need.Maximum, need.Seats.Count));
        Assert.Equal(SignUpStatus.Withdrawn, context.SignUps.Single().Status);
    }

    [Fact]
    public async Task Whoever_says_yes_again_to_a_shift_that_was_put_back_is_on_it_and_told_once_when_it_is_called_off_again()
    {
        var mette = _centre.AddPerson("Mette", hasKey: true);
        _centre.Confirm(First, mette);
        await CancelAsync();
        await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id);
        await _desk.PublishShifts.ChosenAsync(_centre.Author, [First.Id]);
        _centre.Confirm(First, mette);

        var again = (await Show.RunAsync(_centre.Author, First.Id)).Value;
        await CancelAsync();
        var off = (await Show.RunAsync(_centre.Author, First.Id)).Value;
        var mine = await new MyShifts(_database.Contexts, _database.Clock).RunAsync(_centre.Municipality, mette.Email);

        Assert.Equal(["Mette"], again.Needs[0].People.Select(p => p.Name));
        Assert.Empty(again.Had);
        Assert.Equal(["Mette"], off.Needs[0].People.Select(p => p.Name));
        Assert.Single(mine!.Coming);
    }

    [Fact]
    public async Task Whoever_was_asked_to_a_shift_and_had_not_answered_can_be_asked_anew_when_it_is_put_back()
    {
        var (mette, aage) = (_centre.AddPerson("Mette"), _centre.AddPerson("Aage"));
        await using (var context = _centre.Open())
        {
            var no = new Invitation(First.Needs[0], aage.Id, _database.Clock.Now);
            no.Take(InvitationAnswer.No, _database.Clock.Now);
            context.AddRange(new Invitation(First.Needs[0], mette.Id, _database.Clock.Now), no);
            await context.SaveChangesAsync();
        }

        await CancelAsync();
        await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id);

        await using var after = _centre.Open();
        Assert.Equal([aage.Id], after.Invitations.Select(i => i.PersonId));
        Assert.Empty((await new MyInvitations(_database.Contexts, _database.Clock).RunAsync(_centre.Municipality, new Invited(aage.Email)))!.Answered);
    }

    [Fact]
    public async Task An_association_whose_seats_were_called_off_is_named_to_be_asked_anew_until_it_keeps_seats_again()
    {
        _centre.Hold(First.Needs[0], First.Date, 2);
        await CancelAsync();
        var off = (await Show.RunAsync(_centre.Author, First.Id)).Value;

        await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id);

        CalledOffSeats[] named = [new("Gudenåens Venner", "Anna Holt", "anna@venner.example", 2)];
        Assert.Equal(named, off.HadKept);
        Assert.Equal(named, (await Show.RunAsync(_centre.Author, First.Id)).Value.HadKept);
        _centre.Hold(First.Needs[0], First.Date, 2);
        Assert.Empty((await Show.RunAsync(_centre.Author, First.Id)).Value.HadKept);
    }

    [Fact]
    public async Task A_shift_that_was_put_back_stays_when_its_season_changes()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, Desk.SaturdaysInMay(_centre))).Value;
        await using var context = _centre.Open();
        var planned = context.Shifts.First(s => s.ShiftPatternId != null).Id;
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(planned, "Storm."));

        await _desk.PutShiftBack.RunAsync(_centre.Author, planned);

        var view = (await Show.RunAsync(_centre.Author, planned)).Value;
        Assert.Equal(season, view.Season);
        Assert.True(view.IsDetached);
    }

    [Fact]
    public async Task Only_a_shift_that_is_called_off_and_has_not_begun_is_put_back_and_only_by_a_coordinator_of_its_own_municipality()
    {
        var manager = TestDatabase.EmployeeAt(_centre.Municipality, "Ole Lund", Role.Manager);
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);

        Assert.Equal(["account.not-allowed"], Desk.Told(await _desk.PutShiftBack.RunAsync(manager, First.Id)));
        Assert.Equal(["scheduling.shift-not-found"], Desk.Told(await _desk.PutShiftBack.RunAsync(asker.Author, First.Id)));
        Assert.Equal(["scheduling.shift-not-cancelled"], Desk.Told(await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id)));
        await CancelAsync();
        _database.Clock.Set(new DateTimeOffset(2027, 5, 1, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(["scheduling.shift-started"], Desk.Told(await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id)));
    }

    private VolunteerHub.App.UseCases.Scheduling.ShowShift Show => new(_database.Contexts, _database.Clock);

    private async Task CancelAsync() => Assert.True((await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Storm."))).IsSuccess);

    private async Task<int> LettersAsync()
    {
        await using var context = _centre.Open();
        return context.Outbox.Count();
    }
}
