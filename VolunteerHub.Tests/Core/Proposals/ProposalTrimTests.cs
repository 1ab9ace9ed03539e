using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Tests.Core.Proposals;

/// <summary>Seats that cannot be had any more are taken away, and what stays and why the others go does not depend on how many go in one look.</summary>
public sealed class ProposalTrimTests
{
    private readonly Seasons _season = new();

    [Fact]
    public void Everybody_who_no_longer_wishes_it_goes_in_one_look()
    {
        var shifts = Enumerable.Range(0, 10).Select(week => _season.Saturday(week, _season.Need(maximum: 9))).ToList();
        var (no, ane) = (_season.Volunteer("No", WishTerms.Nothing), _season.Volunteer("Ane"));
        // Asked already, so that each seat is also one too many beside the other of the same person.
        shifts.ForEach(s => _season.Invited(no, s));
        var before = shifts.ConvertAll(s => _season.Seat(no, s, SeatStanding.Asked));

        var trimmed = ProposalTrim.Run(_season.Facts, before, [.. shifts.Select(s => _season.Seat(no, s)), _season.Seat(ane, shifts[0])]);

        Assert.Equal(ane.Id, Assert.Single(trimmed.Kept).Person);
        Assert.Equal(Enumerable.Repeat(ProposalRule.IsWished, 10), trimmed.Dropped.Select(d => d.Rule));
        Assert.Equal(2, trimmed.Looks);
    }

    [Fact]
    public void Seats_that_each_break_another_rule_of_their_own_go_in_one_look_with_their_own_reasons()
    {
        var (adults, children) = (_season.Saturday(0, _season.Need(age: AgeLimit.Adult)), _season.Saturday(1, _season.Need() with { WithChildren = true }));
        var (no, young, without) = (_season.Volunteer("No", WishTerms.Nothing), _season.Volunteer("Young", age: AgeBand.From15To17), _season.Volunteer("Without"));
        ProposedSeat[] seats = [_season.Seat(without, children), _season.Seat(young, adults), _season.Seat(no, _season.Saturday(2))];

        var trimmed = ProposalTrim.Run(_season.Facts, [], seats);

        Assert.Equal(
            [("No", ProposalRule.IsWished), ("Young", ProposalRule.IsOldEnough), ("Without", ProposalRule.HasCertificate)],
            trimmed.Dropped.Select(d => (_season.NameOf(d.Seat.Person), d.Rule)));
        Assert.Empty(trimmed.Kept);
        Assert.Equal(2, trimmed.Looks);
    }

    [Fact]
    public void The_reason_of_one_whose_other_seat_goes_is_the_first_rule_that_is_left()
    {
        // Too young on both, and beyond the limit on both: once one is gone the limit alone speaks of the other.
        var ane = _season.Volunteer("Ane", Seasons.Saturdays() with { MostShifts = 1 }, age: AgeBand.Under15);
        _season.StandsElsewhere(ane, 70, 10, 14, isOfSeason: true);
        var (first, second) = (_season.Saturday(0, _season.Need(age: AgeLimit.From15)), _season.Saturday(1, _season.Need(age: AgeLimit.From15)));

        var trimmed = ProposalTrim.Run(_season.Facts, [], [_season.Seat(ane, first), _season.Seat(ane, second)]);

        Assert.Equal([ProposalRule.IsOldEnough, ProposalRule.WithinTheirLimit], trimmed.Dropped.Select(d => d.Rule));
    }

    [Fact]
    public void The_reason_is_the_first_rule_that_is_left_also_where_the_other_seat_is_not_wished_any_more()
    {
        var ane = _season.Volunteer("Ane", Seasons.Saturdays() with { MostShifts = 1 }, age: AgeBand.Under15);
        _season.StandsElsewhere(ane, 70, 10, 14, isOfSeason: true);
        var (first, second) = (_season.Saturday(0), _season.Saturday(1, _season.Need(age: AgeLimit.From15)));
        _season.Left(ane, first);

        var trimmed = ProposalTrim.Run(_season.Facts, [], [_season.Seat(ane, first), _season.Seat(ane, second)]);

        Assert.Equal([ProposalRule.IsWished, ProposalRule.WithinTheirLimit], trimmed.Dropped.Select(d => d.Rule));
    }

    [Fact]
    public void The_answer_is_that_of_taking_them_away_one_at_a_time() => Assert.All(Enumerable.Range(1, 100), seed =>
    {
        var season = new Seasons();
        var (before, proposed) = Crowd(season, new Random(seed));

        var trimmed = ProposalTrim.Run(season.Facts, before, proposed);

        var (kept, dropped) = OneAtATime(season, before, proposed);
        Assert.True(dropped.Select(d => d.Rule).Distinct().Count() > 2);
        Assert.Equal(dropped, trimmed.Dropped);
        Assert.Equal(kept, trimmed.Kept);
        Assert.True(trimmed.Looks < dropped.Count);
    });

    /// <summary>A season in which everything is wrong with somebody: limits, ages, certificates, wishes, overlaps, keys, and who is not to be with whom.</summary>
    private static (List<ProposedSeat> Before, List<ProposedSeat> Proposed) Crowd(Seasons season, Random random)
    {
        var shifts = Enumerable.Range(0, 8).Select(week => season.Saturday(
            week,
            season.Need(maximum: random.Next(1, 4), keys: random.Next(2), age: (AgeLimit)random.Next(3)),
            season.Need(maximum: 2) with { WithChildren = random.Next(2) == 0 })).ToList();
        shifts.Add(season.Shift(0, 12, 18, season.Need(maximum: 3)));
        var people = Enumerable.Range(0, 8).Select(i => season.Volunteer(
            $"P{i}",
            random.Next(4) == 0
                ? WishTerms.Nothing
                : Seasons.Saturdays() with { MostShifts = random.Next(1, 9), NeverThreeWeeksInARow = random.Next(2) == 0, Apart = [$"P{random.Next(8)}"] },
            hasKey: random.Next(2) == 0,
            age: (AgeBand)random.Next(4))).ToList();
        foreach (var person in people.Where(_ => random.Next(2) == 0))
            season.StandsElsewhere(person, 7 * random.Next(8), 12, 16, random.Next(2) == 0 ? SignUpStatus.Waiting : SignUpStatus.Confirmed, isOfSeason: true);
        var (before, proposed) = (new List<ProposedSeat>(), new List<ProposedSeat>());
        foreach (var (person, shift) in people.SelectMany(p => shifts.Select(s => (p, s))))
        {
            switch (random.Next(6))
            {
                case 0:
                    season.Stands(person, shift);
                    before.Add(season.Seat(person, shift, SeatStanding.Confirmed));
                    break;
                case 1:
                    season.Stands(person, shift, SignUpStatus.Waiting);
                    break;
                case 2:
                    season.Invited(person, shift);
                    before.Add(season.Seat(person, shift, SeatStanding.Asked));
                    break;
            }

            if (random.Next(3) > 0)
                proposed.Add(season.Seat(person, shift, need: random.Next(shift.Needs.Count)));
        }

        return (before, proposed);
    }

    private static (List<ProposedSeat> Kept, List<DroppedSeat> Dropped) OneAtATime(Seasons season, List<ProposedSeat> before, List<ProposedSeat> proposed)
    {
        var (kept, dropped) = (proposed.ToList(), new List<DroppedSeat>());
        while (ProposalCheck.Check(season.Facts, [.. before, .. kept], []).Where(b => b.Seats.Any(kept.Contains)).MinBy(b => b.Seats.Count) is { } breach)
        {
            var last = kept.Last(breach.Seats.Contains);
            kept.Remove(last);
            dropped.Add(new DroppedSeat(last, breach.Rule));
        }

        return (kept, dropped);
    }
}
