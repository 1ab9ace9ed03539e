using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>A yes to one task of a shift from somebody who stands on another: a guide with one seat, and two hosts.</summary>
public sealed class AnotherTaskTests : IDisposable
{
    private readonly SignUpDesk _desk = new(saturdays: 0);
    private readonly Shift _shift;
    private readonly Person _rita;

    public AnotherTaskTests()
    {
        _shift = _desk.Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 5, 1));
        _rita = _desk.Centre.AddPerson("Rita Bak");
    }

    private Need Guide => _shift.Needs[0];

    private Need Host => _shift.Needs[1];

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Whoever_waits_for_one_task_and_says_yes_to_an_associations_seat_of_another_gets_that_seat()
    {
        await WaitAsGuideAsync();

        var page = await AcceptAsync(_desk.Centre.Hold(Host, _shift.Date, 2));

        Assert.True(page.IsSuccess);
        var standing = Assert.Single(await SignUpsAsync(), s => s.PersonId == _rita.Id && s.Status != SignUpStatus.Withdrawn);
        Assert.Equal((SignUpStatus.Confirmed, Host.Id), (standing.Status, standing.NeedId));
        Assert.Contains(Host.Seats, s => s.Id == standing.SeatId);
        Assert.Contains(standing.Id.Value.ToString("N"), page.Value, StringComparison.Ordinal);
        Assert.Equal(0, await NamesAsync());
        Assert.NotNull(_desk.LettersOf("SignUpAgreed")[^1].Calendar);
    }

    [Fact]
    public async Task Whoever_has_a_seat_of_another_task_is_told_so_and_stays_named()
    {
        _desk.Centre.Confirm(_shift, _rita);

        var page = await AcceptAsync(_desk.Centre.Hold(Host, _shift.Date, 2));

        Assert.Equal(["signups.already-on-it"], page.Refusals.Select(r => r.Code));
        Assert.Equal(1, await NamesAsync());
    }

    [Fact]
    public async Task A_yes_to_another_task_that_is_full_is_refused_and_the_place_in_the_queue_stays()
    {
        await WaitAsGuideAsync();
        _desk.Centre.Confirm(Host, Host.Seats[0], _desk.Centre.AddPerson("Mette Lund"));
        _desk.Centre.Confirm(Host, Host.Seats[1], _desk.Centre.AddPerson("Karl Bro"));

        var answer = await WishAsync(Host);

        Assert.Equal(SignUpAnswer.Refused, answer.Answer);
        Assert.Equal(["signups.waits-for-another-task"], answer.Refusals.Select(r => r.Code));
        Assert.Equal((SignUpStatus.Waiting, Guide.Id), (_desk.StatusOf(_rita, _shift), _desk.SignUpOf(_rita, _shift)!.NeedId));
    }

    [Fact]
    public async Task Whoever_is_being_offered_a_seat_answers_that_first()
    {
        var ole = _desk.Centre.AddPerson("Ole Krog");
        var his = _desk.Centre.Confirm(_shift, ole);
        await WishAsync(Guide);
        await _desk.Leave.RunAsync(_desk.Randers, his.Id, new Ownership(ole.Email));

        var answer = await WishAsync(Host);

        Assert.Equal(["signups.waits-for-another-task"], answer.Refusals.Select(r => r.Code));
        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(_rita, _shift));
    }

    [Fact]
    public async Task Whoever_leaves_the_task_open_goes_where_most_people_are_missing()
    {
        var shift = _desk.Centre.AddShiftOf(
            new DateOnly(2027, 5, 8), new NeedTerms(_desk.Centre.Task.Id, 1, 4), new NeedTerms(_desk.Centre.AddTask("Tænd bål og bag snobrød"), 2, 2));

        await _desk.TakeAsync(_rita, shift);

        Assert.Equal(shift.Needs[1].Id, _desk.SignUpOf(_rita, shift)!.NeedId);
    }

    [Fact]
    public async Task Whoever_leaves_the_task_open_where_no_seat_fits_waits_for_the_one_that_lacks_most_and_reads_which()
    {
        // Of the second task one seat is free, kept for somebody with the key.
        var shift = _desk.Centre.AddShiftOf(
            new DateOnly(2027, 5, 8),
            new NeedTerms(_desk.Centre.Task.Id, 1, 1),
            new NeedTerms(_desk.Centre.AddTask("Tænd bål og bag snobrød"), 2, 2, _desk.Centre.Skill.Id, 1));
        var (host, fire) = (shift.Needs[0], shift.Needs[1]);
        _desk.Centre.Confirm(host, host.Seats[0], _desk.Centre.AddPerson("Mette Lund"));
        _desk.Centre.Confirm(fire, fire.Seats.Single(s => s.KeptForSkillId is null), _desk.Centre.AddPerson("Karl Bro"));

        var answer = await _desk.TakeAsync(_rita, shift);

        Assert.Equal((SignUpAnswer.Waiting, fire.Id), (answer.Answer, answer.SignUp!.NeedId));
        Assert.Contains("Opgave: Tænd bål og bag snobrød", Assert.Single(_desk.LettersOf("SignUpAgreed")).Text, StringComparison.Ordinal);
        var agreed = await new ShowAgreed(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, _rita.Email, [shift.Id]);
        Assert.Equal("Tænd bål og bag snobrød", Assert.Single(agreed!.Waiting).Task);
    }

    private async Task WaitAsGuideAsync()
    {
        _desk.Centre.Confirm(_shift, _desk.Centre.AddPerson("Ole Krog"));
        Assert.Equal(SignUpAnswer.Waiting, (await WishAsync(Guide)).Answer);
    }

    private async Task<SeatAnswer> WishAsync(Need need) =>
        (await _desk.SignUp.RunAsync(_desk.Randers, _rita.Email, [new SeatWish(_shift.Id, need.Id)])).Value[0];

    private async Task<Outcome<string>> AcceptAsync(SeatBlock block)
    {
        await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock).RunAsync(_desk.Randers, block.Key, new BlockNameInput(_rita.Name, _rita.Email));
        await using var context = _desk.Centre.Open();
        var named = (await context.SeatBlocks.AsNoTracking().SingleAsync()).Names.Single().Id;
        return await _desk.AcceptBlock.RunAsync(
            _desk.Randers, named, SeatBlockLinks.Path(_desk.Randers, block, named).Split('/')[^1], AgeBand.Unknown, Language.Da);
    }

    private async Task<List<SignUp>> SignUpsAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.SignUps.AsNoTracking().ToListAsync();
    }

    private async Task<int> NamesAsync()
    {
        await using var context = _desk.Centre.Open();
        return (await context.SeatBlocks.AsNoTracking().SingleAsync()).Asked().Count();
    }
}
