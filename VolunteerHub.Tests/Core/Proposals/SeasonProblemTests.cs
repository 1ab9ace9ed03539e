using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Tests.Core.Proposals;

/// <summary>From a season to a problem and back: who has no yes, who stays, and what other shifts forbid.</summary>
public sealed class SeasonProblemTests
{
    private readonly Seasons _season = new();

    [Fact]
    public void A_wish_becomes_an_offer_with_its_gladness_and_no_becomes_none()
    {
        _season.Saturday(0);
        _season.Volunteer("Gladly", Seasons.Saturdays(Willingness.Gladly));
        _season.Volunteer("Yes");
        _season.Volunteer("Needed", Seasons.Saturdays(Willingness.OnlyIfNeeded));
        _season.Volunteer("No", Seasons.Saturdays(Willingness.No));
        _season.Volunteer("Nothing", WishTerms.Nothing);

        Assert.Equal([4, 2, 0], SeasonProblem.Of(_season.Facts).Problem.Offers.Select(o => o.Wish));
    }

    [Fact]
    public void Each_need_is_a_shift_of_the_problem_and_nobody_too_young_is_offered_it()
    {
        _season.Saturday(0, _season.Need(age: AgeLimit.Adult), _season.Need());
        _season.Volunteer("Young", age: AgeBand.From15To17);
        _season.Volunteer("Unknown");
        _season.Volunteer("Adult", age: AgeBand.Adult);
        var problem = SeasonProblem.Of(_season.Facts).Problem;

        Assert.Equal(2, problem.Shifts.Count);
        Assert.Single(problem.Shifts.Select(s => s.Occasion).Distinct());
        Assert.Equal([1, 3], problem.Shifts.Select(s => problem.Offers.Count(o => o.Shift == s.Id)));
    }

    [Fact]
    public void With_children_only_whose_certificate_counts_on_the_day_and_never_more_than_the_seats_that_no_association_keeps()
    {
        var (first, second) = (_season.Saturday(0, _season.Need() with { WithChildren = true }), _season.Saturday(1, _season.Need(maximum: 3)));
        _season.Volunteer("Ane").NoteCertificate(new CertificateSeen(first.Date, "Karin Holm", first.Date));
        _season.Volunteer("Bo");
        _season.Held(second, 2);

        Assert.Equal(["Ane 05-01", "05-08"], _season.Told(_season.Propose()).Select(t => t.StartsWith("Ane 05-01", StringComparison.Ordinal) ? t : t[^5..]));
    }

    [Theory]
    [InlineData(InvitationAnswer.No)]
    [InlineData(InvitationAnswer.Yes)]
    public void Who_answered_an_invitation_is_not_proposed_there_again(InvitationAnswer answer)
    {
        _season.Invited(_season.Volunteer("Ane"), _season.Saturday(0), answer);

        Assert.Empty(_season.Propose().Seats);
    }

    [Fact]
    public void Who_left_a_shift_is_not_proposed_there_again_but_elsewhere()
    {
        var ane = _season.Volunteer("Ane");
        _season.Left(ane, _season.Saturday(0));
        _season.Saturday(1);

        Assert.Equal(["Ane 05-08"], _season.Told(_season.Propose()));
    }

    [Fact]
    public void A_confirmed_yes_stays_where_it_is_whatever_would_be_better()
    {
        var (ane, first) = (_season.Volunteer("Ane", Seasons.Saturdays() with { MostShifts = 1 }), _season.Saturday(0, _season.Need(minimum: 0)));
        _season.Saturday(1, _season.Need(minimum: 2));
        _season.Stands(ane, first);

        Assert.Equal(["Ane 05-01"], _season.Told(_season.Propose(), SeatStanding.Confirmed));
        Assert.Empty(_season.Propose().ToInvite);
    }

    [Fact]
    public void Who_has_said_yes_without_any_wishes_stays_and_gets_nothing_more()
    {
        var ane = _season.Volunteer("Ane", WishTerms.Nothing);
        _season.Stands(ane, _season.Saturday(0));
        _season.Saturday(1);

        Assert.Equal(["Ane 05-01"], _season.Told(_season.Propose()));
    }

    [Fact]
    public void Whoever_thinks_an_invitation_over_stays_proposed_there_and_is_not_asked_again()
    {
        var (ane, shift) = (_season.Volunteer("Ane", Seasons.Saturdays(Willingness.OnlyIfNeeded)), _season.Saturday(0, _season.Need(maximum: 1)));
        _season.Invited(ane, shift);
        _season.Volunteer("Bo", Seasons.Saturdays(Willingness.Gladly));

        Assert.Equal(["Ane 05-01"], _season.Told(_season.Propose(), SeatStanding.Asked));
        Assert.Empty(_season.Propose().ToInvite);
    }

    [Fact]
    public void An_open_invitation_gives_way_to_what_was_agreed_meanwhile()
    {
        var (ane, shift) = (_season.Volunteer("Ane"), _season.Saturday(0));
        _season.Invited(ane, shift);
        _season.StandsElsewhere(ane, day: 0, from: 12, to: 16);

        Assert.Empty(_season.Propose().Seats);
    }

    [Theory]
    [InlineData(SignUpStatus.Confirmed)]
    [InlineData(SignUpStatus.Offered)]
    [InlineData(SignUpStatus.Waiting)]
    public void A_shift_elsewhere_at_the_same_time_is_in_the_way(SignUpStatus status)
    {
        var ane = _season.Volunteer("Ane");
        _season.Saturday(0);
        _season.Saturday(1);
        _season.StandsElsewhere(ane, day: 0, from: 12, to: 16, status);

        Assert.Equal(["Ane 05-08"], _season.Told(_season.Propose()));
    }

    [Theory]
    [InlineData(22, false)]
    [InlineData(23, true)]
    public void After_a_late_shift_elsewhere_there_is_rest_as_for_any_sign_up(int end, bool isTooNear)
    {
        var ane = _season.Volunteer("Ane");
        _season.Shift(0, 6, 10);
        _season.StandsElsewhere(ane, day: -1, from: 18, to: end);

        Assert.Equal(isTooNear ? 0 : 1, _season.Propose().Seats.Count);
    }

    [Fact]
    public void The_limit_counts_the_season_with_what_is_over_and_nothing_elsewhere()
    {
        var ane = _season.Volunteer("Ane", Seasons.Saturdays() with { MostShifts = 2 });
        _season.Saturday(3);
        _season.Saturday(4);
        _season.StandsElsewhere(ane, day: -7, from: 10, to: 14, isOfSeason: true);
        _season.StandsElsewhere(ane, day: 3, from: 10, to: 14);

        Assert.Single(_season.Propose().Seats);
    }

    [Fact]
    public void Never_three_weeks_in_a_row_counts_the_weeks_elsewhere()
    {
        var ane = _season.Volunteer("Ane", Seasons.Saturdays() with { NeverThreeWeeksInARow = true });
        _season.StandsElsewhere(ane, day: 0, from: 10, to: 14);
        _season.Saturday(1);
        _season.Saturday(2);

        Assert.Single(_season.Propose().Seats);
    }

    [Theory]
    [InlineData("bo")]
    [InlineData(" BO ")]
    [InlineData("Bo@Example.com")]
    public void Two_are_kept_apart_by_name_or_address_also_on_two_needs_of_one_shift(string name)
    {
        _season.Saturday(0, _season.Need(maximum: 1), _season.Need(maximum: 1));
        _season.Volunteer("Ane", Seasons.Saturdays() with { Apart = [name] });
        _season.Volunteer("Bo", Seasons.Saturdays() with { Together = ["Ane"] });

        var proposal = _season.Propose();

        Assert.Single(proposal.Seats);
        // It stays between them: nothing of it is among the reasons. The one who is on the other need is told as such.
        Assert.Equal([WhyNot.OnAnotherShift, WhyNot.NeededElsewhere], Assert.Single(proposal.Unfilled).Why.Reasons.Select(r => r.Why));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_wish_that_names_nobody_means_nobody_who_has_no_address(string name)
    {
        _season.Saturday(0, _season.Need(maximum: 1), _season.Need(maximum: 1));
        var ane = _season.Volunteer("Ane", Seasons.Saturdays() with { Apart = [name] });
        var bo = _season.Volunteer("Bo", hasEmail: false);

        var proposal = _season.Propose();

        Assert.Equal(new[] { ane.Id, bo.Id }.ToHashSet(), proposal.Seats.Select(s => s.Person).ToHashSet());
    }

    [Fact]
    public void Two_who_like_to_be_together_are_where_nothing_is_lost_by_it()
    {
        _season.Saturday(0);
        _season.Saturday(1);
        _season.Volunteer("Ane", Seasons.Saturdays() with { MostShifts = 1, Together = ["bo"] });
        _season.Volunteer("Bo", Seasons.Saturdays() with { MostShifts = 1 });
        _season.Volunteer("Cia", Seasons.Saturdays() with { MostShifts = 1 });

        var shifts = _season.Propose().Seats.ToDictionary(s => _season.NameOf(s.Person), s => s.Shift);

        Assert.Equal(shifts["Ane"], shifts["Bo"]);
        Assert.NotEqual(shifts["Ane"], shifts["Cia"]);
    }

    [Fact]
    public void A_seat_kept_for_a_skill_is_nobody_elses_even_when_nobody_has_it()
    {
        _season.Saturday(0, _season.Need(minimum: 2, maximum: 2, keys: 1));
        _season.Volunteer("Ane");
        _season.Volunteer("Bo");

        var proposal = _season.Propose();

        Assert.Single(proposal.Seats);
        Assert.Equal((1, 2, 0, 1), (proposal.Filled, proposal.Needed, proposal.SkillsFilled, proposal.SkillsNeeded));
        Assert.Equal((1, 1), (Assert.Single(proposal.Unfilled).Why.Missing, proposal.Unfilled[0].Why.SkilledMissing));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_seat_kept_for_a_skill_stays_empty_while_who_has_it_is_on_another_shift(bool isStopped)
    {
        // One key for two Saturdays; the one without it has two people who would both like to come, and one seat for them.
        _season.Saturday(0, _season.Need(minimum: 2, maximum: 2, keys: 1));
        _season.Saturday(1, _season.Need(minimum: 2, maximum: 2, keys: 1));
        _season.Volunteer("Key", Seasons.Saturdays() with { MostShifts = 1 }, hasKey: true);
        foreach (var name in (string[])["Ane", "Bo"])
            _season.Volunteer(name);

        var proposal = _season.Propose(isStopped ? () => false : null);

        Assert.Equal((3, 4, 1), (proposal.Filled, proposal.Needed, proposal.SkillsFilled));
        Assert.Empty(ProposalCheck.Check(_season.Facts, proposal.Seats, [.. proposal.Unfilled.Select(u => u.Need)]));
        Assert.True(proposal.UpperBound >= proposal.Score);
    }

    [Fact]
    public void Who_is_not_to_be_asked_counts_on_no_shift_and_is_told_as_the_reason_and_the_proof_stays_that_of_the_whole()
    {
        var first = _season.Saturday(0, _season.Need(minimum: 2, maximum: 2, keys: 1));
        _season.Saturday(1, _season.Need(minimum: 2, maximum: 2, keys: 1));
        var key = _season.Volunteer("Key", hasKey: true);
        var ane = _season.Volunteer("Ane");
        _season.Stands(ane, first);
        var season = SeasonProblem.Of(_season.Facts);
        var whole = ProposalSolver.Read(season, ProposalSolver.Solve(season, season.Problem));

        var sent = ProposalSolver.Asking(season, whole, s => s.Person != key.Id || s.Shift != first.Id);

        Assert.Equal((4, 2, 0), (whole.Filled, whole.SkillsFilled, whole.Unfilled.Count));
        Assert.Equal((3, 4, 1, 2, 1), (sent.Filled, sent.Needed, sent.SkillsFilled, sent.SkillsNeeded, sent.LeftOut));
        Assert.Equal(["Ane 05-01", "Ane 05-08", "Key 05-08"], _season.Told(sent));
        var why = Assert.Single(sent.Unfilled).Why;
        Assert.Equal((1, 1, SeasonProblem.IdOf(_season.Key), 1, 0), (why.Missing, why.SkilledMissing, why.Skill, why.Offered, why.OnIt));
        Assert.Equal([WhyNot.NotAsked], why.Reasons.Select(r => r.Why));
        Assert.Equal((whole.Score, whole.UpperBound), (sent.Score, sent.UpperBound));
    }

    [Fact]
    public void A_confirmed_yes_counts_whoever_is_to_be_asked()
    {
        var shift = _season.Saturday(0);
        _season.Stands(_season.Volunteer("Ane"), shift);
        _season.Volunteer("Bo");
        var season = SeasonProblem.Of(_season.Facts);

        var sent = ProposalSolver.Asking(season, _season.Propose(), _ => false);

        Assert.Equal(["Ane 05-01"], _season.Told(sent));
        Assert.Equal((1, 1), (sent.Filled, sent.LeftOut));
    }

    [Fact]
    public void Where_people_are_missing_a_wish_and_a_yes_only_if_needed_are_told_apart()
    {
        _season.Saturday(0, _season.Need(minimum: 4, maximum: 4));
        _season.Volunteer("Needed", Seasons.Saturdays(Willingness.OnlyIfNeeded));
        _season.Volunteer("Yes");
        _season.Volunteer("Gladly", Seasons.Saturdays(Willingness.Gladly));

        var why = Assert.Single(_season.Propose().Unfilled).Why;

        Assert.Equal((1, 3, 1, 3), (why.Missing, why.Offered, why.OnlyIfNeeded, why.OnIt));
    }

    [Fact]
    public void On_hundreds_of_random_seasons_the_second_look_finds_nothing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var season = Random(seed);
            var proposal = season.Propose(seed % 3 == 0 ? () => false : null);

            var breaches = ProposalCheck.Check(season.Facts, proposal.Seats, [.. proposal.Unfilled.Select(u => u.Need)]);
            Assert.True(breaches.Count == 0, $"seed {seed}: {string.Join(", ", breaches.Select(b => b.Rule))}");
        }
    }

    /// <summary>A season of a few weeks with everything that can be in it.</summary>
    private static Seasons Random(int seed)
    {
        var (random, season) = (new Random(seed), new Seasons());
        var shifts = Enumerable.Range(0, random.Next(2, 7)).Select(week => season.Shift(
            week * 7, 14, random.Next(2) == 0 ? 18 : 23,
            [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => season.Need(random.Next(0, 3), random.Next(2, 4), random.Next(3), (AgeLimit)random.Next(3)))])).ToList();
        string[] names = ["Ane", "Bo", "Cia", "Dan", "Eva", "Finn", "Gro"];
        var people = names.Take(random.Next(2, 8)).Select(name => season.Volunteer(
            name,
            Seasons.Saturdays((Willingness)random.Next(1, 4)) with
            {
                MostShifts = random.Next(3) == 0 ? random.Next(1, 4) : null,
                NeverThreeWeeksInARow = random.Next(3) == 0,
                Away = random.Next(3) == 0 ? [new Period(new DateOnly(2027, 5, 8), new DateOnly(2027, 5, 15))] : [],
                Apart = random.Next(3) == 0 ? [names[random.Next(7)]] : [],
                Together = random.Next(3) == 0 ? [names[random.Next(7)]] : [],
            },
            random.Next(3) == 0,
            (AgeBand)random.Next(4))).ToList();
        foreach (var person in people)
        {
            var shift = shifts[random.Next(shifts.Count)];
            switch (random.Next(6))
            {
                case 0: season.Stands(person, shift, (SignUpStatus)random.Next(3)); break;
                case 1: season.Invited(person, shift, (InvitationAnswer)random.Next(3)); break;
                case 2: season.Left(person, shift); break;
                case 4: season.Held(shift, random.Next(1, 3)); break;
                case 3: season.StandsElsewhere(person, 7 * random.Next(4), 12, 20, (SignUpStatus)random.Next(3), random.Next(2) == 0); break;
            }
        }

        return season;
    }
}
