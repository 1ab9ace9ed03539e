using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Tests.Core.Proposals;

/// <summary>Each rule of the second look by name: what breaks it, and what only looks so.</summary>
public sealed class ProposalCheckTests
{
    private readonly Seasons _season = new();

    [Fact]
    public void IsWished_finds_who_said_no_was_asked_before_left_or_stands_there()
    {
        var shift = _season.Saturday(0, _season.Need(maximum: 9));
        var (no, asked, left, waits) = (_season.Volunteer("No", WishTerms.Nothing), _season.Volunteer("Asked"), _season.Volunteer("Left"), _season.Volunteer("Waits"));
        _season.Invited(asked, shift, InvitationAnswer.No);
        _season.Left(left, shift);
        _season.Stands(waits, shift, SignUpStatus.Waiting);

        foreach (var person in (Person[])[no, asked, left, waits])
            Assert.Equal([ProposalRule.IsWished], Broken(_season.Seat(person, shift)));
        Assert.Empty(Broken(_season.Seat(_season.Volunteer("Glad"), shift)));
    }

    [Fact]
    public void NotTwice_finds_one_person_on_two_needs_of_a_shift()
    {
        var (ane, shift) = (_season.Volunteer("Ane"), _season.Saturday(0, _season.Need(), _season.Need()));

        Assert.Equal([ProposalRule.NotTwice], Broken(_season.Seat(ane, shift), _season.Seat(ane, shift, need: 1)));
    }

    [Fact]
    public void WithinMaximum_finds_more_people_than_seats()
    {
        var (ane, bo, shift) = (_season.Volunteer("Ane"), _season.Volunteer("Bo"), _season.Saturday(0, _season.Need(maximum: 1)));

        Assert.Equal([ProposalRule.WithinMaximum], Broken(_season.Seat(ane, shift), _season.Seat(bo, shift)));
        Assert.Empty(Broken(_season.Seat(ane, shift)));
        _season.Held(shift, 1);
        Assert.Equal([ProposalRule.WithinMaximum], Broken(_season.Seat(ane, shift)));
    }

    [Fact]
    public void MinimumIsTold_finds_a_gap_that_is_kept_quiet_and_one_that_is_made_up()
    {
        var (ane, shift) = (_season.Volunteer("Ane"), _season.Saturday(0));

        Assert.Equal([ProposalRule.MinimumIsTold], ProposalCheck.Check(_season.Facts, [], []).Select(b => b.Rule));
        Assert.Equal([ProposalRule.MinimumIsTold], ProposalCheck.Check(_season.Facts, [_season.Seat(ane, shift)], [shift.Needs[0].Id]).Select(b => b.Rule));
    }

    [Fact]
    public void WithinTheirLimit_finds_one_shift_too_many_with_what_is_over()
    {
        var (ane, first, second) = (_season.Volunteer("Ane", Seasons.Saturdays() with { MostShifts = 2 }), _season.Saturday(0), _season.Saturday(1));
        Assert.Empty(Broken(_season.Seat(ane, first), _season.Seat(ane, second)));

        _season.StandsElsewhere(ane, day: -14, from: 10, to: 14, isOfSeason: true);

        Assert.Equal([ProposalRule.WithinTheirLimit], Broken(_season.Seat(ane, first), _season.Seat(ane, second)));
    }

    [Fact]
    public void HasRested_finds_too_little_rest_after_a_late_shift()
    {
        var (ane, morning) = (_season.Volunteer("Ane"), _season.Shift(0, 6, 10));
        _season.StandsElsewhere(ane, day: -1, from: 18, to: 23);

        Assert.Equal([ProposalRule.HasRested], Broken(_season.Seat(ane, morning)));
        Assert.Empty(Broken(_season.Seat(ane, _season.Saturday(1))));
    }

    [Fact]
    public void DoesNotOverlap_finds_two_shifts_at_once_also_a_place_on_a_waiting_list()
    {
        var (ane, shift) = (_season.Volunteer("Ane"), _season.Saturday(0));
        _season.StandsElsewhere(ane, day: 0, from: 13, to: 15, SignUpStatus.Waiting);

        Assert.Equal([ProposalRule.DoesNotOverlap], Broken(_season.Seat(ane, shift)));
    }

    [Fact]
    public void NotThreeWeeksInARow_finds_a_third_week_and_minds_nobody_who_did_not_ask()
    {
        var asked = _season.Volunteer("Ane", Seasons.Saturdays() with { NeverThreeWeeksInARow = true });
        var didNot = _season.Volunteer("Bo");
        var shifts = Enumerable.Range(0, 4).Select(week => _season.Saturday(week)).ToList();

        Assert.Equal([ProposalRule.NotThreeWeeksInARow], Broken([.. shifts.Take(3).Select(s => _season.Seat(asked, s))]));
        Assert.Empty(Broken([.. shifts.Where((_, week) => week != 1).Select(s => _season.Seat(asked, s))]));
        Assert.Empty(Broken([.. shifts.Take(3).Select(s => _season.Seat(didNot, s))]));
    }

    [Fact]
    public void IsApart_finds_two_on_one_shift_whichever_of_them_asked()
    {
        var (ane, bo) = (_season.Volunteer("Ane", Seasons.Saturdays() with { Apart = ["bo@EXAMPLE.com"] }), _season.Volunteer("Bo"));
        var (shift, other) = (_season.Saturday(0, _season.Need(), _season.Need()), _season.Saturday(1));

        Assert.Equal([ProposalRule.IsApart], Broken(_season.Seat(bo, shift), _season.Seat(ane, shift, need: 1)));
        Assert.Empty(Broken(_season.Seat(bo, shift), _season.Seat(ane, other)));
        Assert.Empty(Broken(_season.Seat(bo, shift, SeatStanding.Confirmed), _season.Seat(ane, shift, SeatStanding.Confirmed)));
    }

    [Fact]
    public void KeptStays_finds_a_confirmed_seat_that_is_gone()
    {
        var (ane, shift) = (_season.Volunteer("Ane"), _season.Saturday(0));
        _season.Stands(ane, shift);

        Assert.Equal([ProposalRule.KeptStays], Broken());
        Assert.Empty(Broken(_season.Seat(ane, shift, SeatStanding.Confirmed)));
    }

    [Fact]
    public void IsOldEnough_finds_who_is_too_young_or_was_never_asked()
    {
        var shift = _season.Saturday(0, _season.Need(age: AgeLimit.Adult));

        Assert.Equal([ProposalRule.IsOldEnough], Broken(_season.Seat(_season.Volunteer("Ane", age: AgeBand.From15To17), shift)));
        Assert.Equal([ProposalRule.IsOldEnough], Broken(_season.Seat(_season.Volunteer("Bo"), shift)));
        Assert.Empty(Broken(_season.Seat(_season.Volunteer("Cia", age: AgeBand.Adult), shift)));
    }

    [Fact]
    public void HasCertificate_finds_who_is_with_children_without_one_or_after_it_has_run_out()
    {
        var shift = _season.Saturday(0, _season.Need() with { WithChildren = true });
        var (without, with, ranOut) = (_season.Volunteer("Ane"), _season.Volunteer("Bo"), _season.Volunteer("Cia"));
        with.NoteCertificate(new CertificateSeen(shift.Date, "Karin Holm", shift.Date));
        ranOut.NoteCertificate(new CertificateSeen(shift.Date.AddDays(-9), "Karin Holm", shift.Date.AddDays(-1)));

        Assert.Equal([ProposalRule.HasCertificate], Broken(_season.Seat(without, shift)));
        Assert.Equal([ProposalRule.HasCertificate], Broken(_season.Seat(ranOut, shift)));
        Assert.Empty(Broken(_season.Seat(with, shift)));
    }

    [Fact]
    public void GuardianHasAgreed_finds_the_young_whose_guardian_has_not_and_those_whose_age_nobody_knows()
    {
        var shift = _season.Saturday(0, _season.Need());
        var (without, with, unknown, adult) = (
            _season.Volunteer("Ane", age: AgeBand.Under15), _season.Volunteer("Bo", age: AgeBand.Under15), _season.Volunteer("Cia"), _season.Volunteer("Dan", age: AgeBand.Adult));
        with.NoteGuardianConsent(new GuardianConsent(shift.Date.AddYears(-2), "Eva Lund", "", "Karin Holm"));
        var asks = _season.Facts with { GuardianDuty = GuardianDuty.Under15 };

        Assert.Equal([ProposalRule.GuardianHasAgreed], BrokenBy(asks, without));
        Assert.Equal([ProposalRule.GuardianHasAgreed], BrokenBy(asks, unknown));
        Assert.Empty(BrokenBy(asks, with).Concat(BrokenBy(asks, adult)).Concat(BrokenBy(_season.Facts, without)));

        ProposalRule[] BrokenBy(SeasonFacts facts, Person person) =>
            [.. ProposalCheck.Check(facts, [_season.Seat(person, shift)], [.. shift.Needs.Select(n => n.Id)]).Select(b => b.Rule).Where(r => r != ProposalRule.MinimumIsTold)];
    }

    [Fact]
    public void SkillSeatsAreKept_finds_somebody_without_the_skill_on_a_seat_kept_for_it()
    {
        var shift = _season.Saturday(0, _season.Need(maximum: 2, keys: 1));
        var (ane, bo, key) = (_season.Volunteer("Ane"), _season.Volunteer("Bo"), _season.Volunteer("Key", hasKey: true));

        Assert.Equal([ProposalRule.SkillSeatsAreKept], Broken(_season.Seat(ane, shift), _season.Seat(bo, shift)));
        Assert.Empty(Broken(_season.Seat(ane, shift), _season.Seat(key, shift)));
    }

    /// <summary>What the seats break, beside telling of gaps, which is right for every need here.</summary>
    private IEnumerable<ProposalRule> Broken(params ProposedSeat[] seats)
    {
        NeedId[] told =
        [
            .. from shift in _season.Facts.Shifts
               from need in shift.Needs
               let there = seats.Where(s => s.Need == need.Id).ToList()
               where there.Count < need.Minimum || there.Count(s => s.HasSkill) < need.SkillMinimum
               select need.Id,
        ];
        return ProposalCheck.Check(_season.Facts, seats, told).Select(b => b.Rule).Distinct();
    }
}
