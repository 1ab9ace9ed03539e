using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Proposals;

public sealed class ProposeRosterTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly ProposalDesk _desk;

    public ProposeRosterTests() => _desk = new ProposalDesk(_database, new NatureCentre(_database, saturdays: 0));

    public Task InitializeAsync() => _desk.WithSeasonAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_season_is_proposed_from_wishes_with_its_proof_and_nothing_is_saved()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.WishAsync("Bo Holm", ProposalDesk.Saturdays(Willingness.Gladly));

        var roster = await _desk.ProposedAsync();

        Assert.Equal((10, 10, 5, 5), (roster.Proposal.Filled, roster.Proposal.Needed, roster.Proposal.SkillsFilled, roster.Proposal.SkillsNeeded));
        Assert.True(roster.Proposal.IsBestPossible);
        Assert.False(roster.IsStopped);
        Assert.Equal(["Ane Key", "Bo Holm"], roster.Shifts[0].Needs[0].People.Select(p => p.Name));
        Assert.Equal([(5, 2)], roster.Distribution);
        Assert.Empty(_desk.SignUps());
        Assert.All(_desk.Shifts(), s => Assert.Equal(ShiftState.Draft, s.State));
    }

    [Fact]
    public async Task What_is_missing_is_told_with_the_name_of_the_skill()
    {
        await _desk.WishAsync("Bo Holm");

        var roster = await _desk.ProposedAsync();

        Assert.All(roster.Shifts, s => Assert.Equal((1, 1, "Kan åbne huset"), (s.Needs[0].Why!.Missing, s.Needs[0].Why!.SkilledMissing, s.Needs[0].Why!.Skill)));
    }

    [Fact]
    public async Task A_stopped_search_keeps_a_whole_roster_and_says_so()
    {
        // Eight who would like to come to everything and to be with one another: what they would all rather have in sum is more than there is room for.
        foreach (var name in (string[])["Ane Bro", "Bo Dal", "Cia Eng", "Dan Fog", "Eva Gad", "Fie Hav", "Gro Iby", "Hal Jul"])
            await _desk.WishAsync(name, ProposalDesk.Saturdays() with { MostShifts = 3, Together = ["Bo Dal", "Cia Eng"] });
        using var stop = new CancellationTokenSource();
        var news = new List<ProposalProgress>();

        var roster = (await _desk.Propose.RunAsync(
            _desk.Karin,
            _desk.Season,
            so =>
            {
                news.Add(so);
                stop.Cancel();
            },
            stop.Token)).Value;

        Assert.Single(news);
        Assert.True(news[0].UpperBound > news[0].Score);
        Assert.True(roster.IsStopped);
        Assert.False(roster.Proposal.IsBestPossible);
        Assert.Equal(news[0].Filled, roster.Proposal.Seats.GroupBy(s => s.Need).Sum(g => Math.Min(2, g.Count())));
    }

    [Fact]
    public async Task Without_wishes_or_without_shifts_to_come_it_says_what_is_missing()
    {
        Assert.Equal(["proposals.no-wishes"], Desk.Told(await _desk.Propose.RunAsync(_desk.Karin, _desk.Season)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.Propose.RunAsync(_desk.Karin, SeasonId.New())));

        _database.Clock.Set(new DateTimeOffset(2027, 7, 1, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal(["proposals.no-shifts"], Desk.Told(await _desk.Propose.RunAsync(_desk.Karin, _desk.Season)));
    }

    [Fact]
    public async Task One_search_runs_at_a_time_and_the_next_says_that_it_waits_and_begins_by_itself()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        var other = await _desk.Turns.TakeAsync(null, CancellationToken.None);
        var news = new List<ProposalProgress>();

        var search = _desk.Propose.RunAsync(_desk.Karin, _desk.Season, news.Add);
        var heard = news.ToList();
        var began = search.IsCompleted;
        other!.Dispose();
        var roster = (await search).Value;

        Assert.False(began);
        Assert.Equal([ProposalProgress.Waiting], heard);
        Assert.Equal(5, roster.Proposal.Filled);
        Assert.DoesNotContain(ProposalProgress.Waiting, news.Skip(1));
    }

    [Fact]
    public async Task Whoever_stops_waiting_searches_nothing_and_is_in_nobodys_way()
    {
        var ane = await _desk.WishAsync("Ane Key", hasKey: true);
        var today = await _desk.ProposedAsync();
        using var stop = new CancellationTokenSource();
        var other = await _desk.Turns.TakeAsync(null, CancellationToken.None);
        var search = _desk.Propose.RunAsync(_desk.Karin, _desk.Season, news: null, stop.Token);
        var question = _desk.WhatIf.RunAsync(_desk.Karin, today, new WithoutPeople([ane.Id]), news: null, stop.Token);

        await stop.CancelAsync();

        Assert.Equal(["proposals.search-not-begun"], Desk.Told(await search));
        Assert.Equal(["proposals.search-not-begun"], Desk.Told(await question));
        other!.Dispose();
        Assert.True((await _desk.Propose.RunAsync(_desk.Karin, _desk.Season)).IsSuccess);
    }

    [Fact]
    public async Task A_search_that_is_stopped_refused_or_done_lets_the_next_begin()
    {
        await _desk.Propose.RunAsync(_desk.Karin, SeasonId.New());
        await _desk.WishAsync("Ane Key", hasKey: true);
        using var stop = new CancellationTokenSource();
        await _desk.Propose.RunAsync(_desk.Karin, _desk.Season, _ => stop.Cancel(), stop.Token);
        await _desk.ProposedAsync();
        var waits = false;

        using var turn = await _desk.Turns.TakeAsync(() => waits = true, CancellationToken.None);

        Assert.NotNull(turn);
        Assert.False(waits);
    }

    [Fact]
    public async Task A_no_to_an_invitation_is_respected_by_the_next_proposal()
    {
        var bo = await _desk.WishAsync("Bo Holm");
        await _desk.ProposeAndSendAsync();
        var invitations = _desk.InvitationsOf(bo);
        await _desk.Answer.RunAsync(_database.Randers, new Invited(bo.Email), [invitations[0].Id], yes: false);

        var roster = await _desk.ProposedAsync();

        Assert.Empty(roster.Shifts[0].Needs[0].People);
        Assert.All(roster.Proposal.Seats, s => Assert.Equal(SeatStanding.Asked, s.Standing));
        Assert.Equal(4, roster.Proposal.Seats.Count);
    }

    [Fact]
    public async Task Without_somebody_the_shifts_that_fare_differently_are_told_side_by_side()
    {
        var ane = await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.WishAsync("Bo Holm");
        var today = await _desk.ProposedAsync();

        var beside = (await _desk.WhatIf.RunAsync(_desk.Karin, today, new WithoutPeople([ane.Id]))).Value;

        Assert.Equal(new RosterNumbers(5, 10, 10, 0), beside.Today);
        Assert.Equal(new RosterNumbers(5, 5, 10, 5), beside.Then);
        Assert.All(beside.Different, d => Assert.Equal((0, 1), (d.MissingToday, d.MissingThen)));
    }

    [Fact]
    public async Task One_more_with_the_key_fills_as_many_shifts_as_they_would_take()
    {
        await _desk.WishAsync("Bo Holm");
        var today = await _desk.ProposedAsync();

        var beside = (await _desk.WhatIf.RunAsync(_desk.Karin, today, new OneMoreWithSkill(today.Skills[0].Id, 2))).Value;

        Assert.Equal((5, 7), (beside.Today.Filled, beside.Then.Filled));
        Assert.Equal((5, 3), (beside.Today.Uncovered, beside.Then.Uncovered));
    }

    [Fact]
    public async Task One_more_with_the_key_takes_no_seat_that_an_association_keeps()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        _desk.Hold(seats: 3);
        var today = await _desk.ProposedAsync();

        var beside = (await _desk.WhatIf.RunAsync(_desk.Karin, today, new OneMoreWithSkill(today.Skills[0].Id, 5))).Value;

        // On the first of five Saturdays the association has all but the one with the key.
        Assert.Equal((5, 9), (beside.Today.Filled, beside.Then.Filled));
    }

    [Fact]
    public async Task A_weekday_more_takes_only_those_assumed_and_those_whose_own_wishes_say_so()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.WishAsync("Bo Holm", new WishTerms { Days = [new DayWish(DayOfWeek.Saturday, null, Willingness.Yes), new DayWish(DayOfWeek.Sunday, null, Willingness.Yes)] });
        var today = await _desk.ProposedAsync();

        var alone = (await _desk.WhatIf.RunAsync(_desk.Karin, today, new OneMoreWeekday(DayOfWeek.Sunday, 0, 0))).Value;
        var helped = (await _desk.WhatIf.RunAsync(_desk.Karin, today, new OneMoreWeekday(DayOfWeek.Sunday, 1, 1))).Value;

        Assert.Equal(1, alone.OwnWishes);
        Assert.Equal(new RosterNumbers(10, 15, 20, 5), alone.Then);
        Assert.Equal(new RosterNumbers(10, 20, 20, 0), helped.Then);
        Assert.All(helped.Different, d => Assert.Equal((null, 0), (d.MissingToday, d.MissingThen)));
    }

    [Fact]
    public async Task A_what_if_without_anybody_or_with_a_number_out_of_range_is_refused_at_the_field()
    {
        await _desk.WishAsync("Ane Key", hasKey: true);
        var today = await _desk.ProposedAsync();

        Assert.Equal(["Without: proposals.nobody-left-out"], Desk.Told(await _desk.WhatIf.RunAsync(_desk.Karin, today, new WithoutPeople([]))));
        Assert.Equal(["MostShifts: proposals.number-range"], Desk.Told(await _desk.WhatIf.RunAsync(_desk.Karin, today, new OneMoreWithSkill(today.Skills[0].Id, 0))));
        Assert.Equal(["People: proposals.number-range"], Desk.Told(await _desk.WhatIf.RunAsync(_desk.Karin, today, new OneMoreWeekday(DayOfWeek.Sunday, -1, 0))));
        Assert.Equal(["WithSkill: proposals.number-range"], Desk.Told(await _desk.WhatIf.RunAsync(_desk.Karin, today, new OneMoreWeekday(DayOfWeek.Sunday, 1, 2))));
    }
}
