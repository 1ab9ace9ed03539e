using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Proposals;

public sealed class AnswerInvitationTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;
    private readonly ProposalDesk _desk;
    private Person _ane = null!;

    public AnswerInvitationTests()
    {
        _centre = new NatureCentre(_database, saturdays: 0);
        _desk = new ProposalDesk(_database, _centre);
    }

    public async Task InitializeAsync()
    {
        await _desk.WithSeasonAsync();
        _ane = await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.ProposeAndSendAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_yes_gives_the_seat_and_a_letter_with_the_calendar()
    {
        var result = Assert.Single(await AnswerAsync(true, 0));

        Assert.Equal((InvitationAnswer.Yes, SignUpAnswer.Confirmed), (result.Answer, result.Seat));
        var signUp = Assert.Single(_desk.SignUps());
        Assert.Equal((SignUpStatus.Confirmed, YesGiven.InApp), (signUp.Status, signUp.YesGiven));
        Assert.Contains("BEGIN:VEVENT", Assert.Single(_desk.Letters("SignUpAgreed")).Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_at_once_is_one_letter()
    {
        var results = await AnswerAsync(true, 0, 1, 2, 3, 4);

        Assert.All(results, r => Assert.Equal(SignUpAnswer.Confirmed, r.Seat));
        Assert.Equal(5, _desk.SignUps().Count);
        Assert.Single(_desk.Letters("SignUpAgreed"));
    }

    [Fact]
    public async Task A_no_is_free_and_may_become_a_yes_but_a_yes_is_left_where_shifts_are_left()
    {
        await AnswerAsync(false, 0);
        Assert.Empty(_desk.SignUps());
        Assert.Equal(InvitationAnswer.No, _desk.InvitationsOf(_ane)[0].Answer);

        await AnswerAsync(true, 0);
        Assert.Equal(InvitationAnswer.Yes, _desk.InvitationsOf(_ane)[0].Answer);

        var again = Assert.Single(await AnswerAsync(false, 0));
        Assert.Equal((InvitationAnswer.Yes, (SignUpAnswer?)null), (again.Answer, again.Seat));
        Assert.Single(_desk.SignUps());
    }

    [Fact]
    public async Task Open_pages_hear_of_whoever_says_no_and_of_the_waiting_list_that_a_yes_ends()
    {
        var shifts = _desk.Shifts();
        var other = _centre.AddShift(shifts[1].Date, new NeedTerms(_centre.Task.Id, 1, 1), new TimeOnly(13, 0), new TimeOnly(15, 0));
        _centre.Wait(other.Needs[0], _ane);
        List<ShiftId> told = [];
        using var listening = _desk.Changes.Listen(_centre.Municipality.Id, told.AddRange);

        await AnswerAsync(false, 0);
        Assert.Equal([shifts[0].Id], told);
        await AnswerAsync(true, 1);

        Assert.Equal([shifts[0].Id, shifts[1].Id, other.Id], told);
    }

    [Fact]
    public async Task When_the_seats_are_taken_a_yes_is_a_place_on_the_waiting_list()
    {
        var first = _desk.Shifts()[0];
        _centre.Confirm(first, _centre.AddPerson("Key Hurtig", hasKey: true));
        foreach (var name in (string[])["Bo Hurtig", "Cia Hurtig", "Dan Hurtig"])
            _centre.Confirm(first, _centre.AddPerson(name));

        var result = Assert.Single(await AnswerAsync(true, 0));

        Assert.Equal((InvitationAnswer.Yes, SignUpAnswer.Waiting), (result.Answer, result.Seat));
    }

    [Fact]
    public async Task A_yes_that_can_not_be_kept_says_why_and_stays_open_while_the_others_are_kept()
    {
        var shifts = _desk.Shifts();
        _centre.Confirm(_centre.AddShift(shifts[0].Date, new NeedTerms(_centre.Task.Id, 1, 1), new TimeOnly(13, 0), new TimeOnly(15, 0)), _ane);

        var results = await AnswerAsync(true, 0, 1);

        Assert.Equal(["signups.overlap"], results[0].Refusals.Select(r => r.Code));
        Assert.Equal([InvitationAnswer.Open, InvitationAnswer.Yes], results.Select(r => r.Answer));
    }

    [Fact]
    public async Task A_yes_to_one_task_is_not_noted_while_they_stand_on_another_of_the_shift()
    {
        var shift = _centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5));
        var bo = _centre.AddPerson("Bo Holm");
        _centre.Confirm(shift, bo);
        var invitation = new Invitation(shift.Needs[1], bo.Id, _database.Clock.Now);
        await using (var context = _centre.Open())
        {
            context.Add(invitation);
            await context.SaveChangesAsync();
        }

        var result = Assert.Single((await _desk.Answer.RunAsync(_database.Randers, new Invited(bo.Email), [invitation.Id], yes: true)).Value);

        Assert.Equal(["signups.already-on-it"], result.Refusals.Select(r => r.Code));
        Assert.Equal(InvitationAnswer.Open, Assert.Single(await InvitationsOfAsync(bo)).Answer);
    }

    [Fact]
    public async Task The_key_from_the_letter_opens_ones_own_invitations_and_nobody_elses()
    {
        var bo = _centre.AddPerson("Bo Holm");
        var invitation = _desk.InvitationsOf(_ane)[0].Id;

        foreach (var wrong in (Invited[])
            [new(bo.Email), new(Person: _ane.Id, Key: InvitationKey.Of(bo)), new(Person: bo.Id, Key: InvitationKey.Of(bo)), new(Person: _ane.Id, Key: ""), new()])
        {
            Assert.Equal(["proposals.invitation-unknown"], Desk.Told(await _desk.Answer.RunAsync(_database.Randers, wrong, [invitation], yes: true)));
        }

        Assert.True((await _desk.Answer.RunAsync(_database.Randers, new Invited(Person: _ane.Id, Key: InvitationKey.Of(_ane)), [invitation], yes: true)).IsSuccess);
    }

    [Fact]
    public async Task Only_what_waits_for_an_answer_is_counted()
    {
        await AnswerAsync(true, 0);
        await AnswerAsync(false, 1);

        Assert.Equal(3, await _desk.My.OpenAsync(_database.Randers, _ane.Email));
    }

    private async Task<List<Invitation>> InvitationsOfAsync(Person person)
    {
        await using var context = _centre.Open();
        return await context.Invitations.AsNoTracking().Where(i => i.PersonId == person.Id).ToListAsync();
    }

    private async Task<IReadOnlyList<InvitationResult>> AnswerAsync(bool yes, params int[] which)
    {
        var invitations = _desk.InvitationsOf(_ane);
        return (await _desk.Answer.RunAsync(_database.Randers, new Invited(_ane.Email), [.. which.Select(i => invitations[i].Id)], yes)).Value;
    }
}
