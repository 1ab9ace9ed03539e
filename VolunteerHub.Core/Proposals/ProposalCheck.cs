using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Core.Proposals;

/// <summary>The rules that no proposal may break. Each is a function of <see cref="ProposalCheck"/> with the same name.</summary>
public enum ProposalRule
{
    /// <summary>Only who wishes it, was not asked before and did not leave it.</summary>
    IsWished,

    /// <summary>Nobody twice on one shift.</summary>
    NotTwice,

    /// <summary>Not more people than a need has seats.</summary>
    WithinMaximum,

    /// <summary>A need with too few people is told as such.</summary>
    MinimumIsTold,

    /// <summary>Nobody beyond the limit they set for the season.</summary>
    WithinTheirLimit,

    /// <summary>Enough rest between two shifts.</summary>
    HasRested,

    /// <summary>Nobody on two shifts at once.</summary>
    DoesNotOverlap,

    /// <summary>Not in three weeks running for who asked so.</summary>
    NotThreeWeeksInARow,

    /// <summary>Not on one shift with whom they are not to be.</summary>
    IsApart,

    /// <summary>Every confirmed seat stays.</summary>
    KeptStays,

    /// <summary>Only who is old enough.</summary>
    IsOldEnough,

    /// <summary>With children only whose certificate an employee has seen.</summary>
    HasCertificate,

    /// <summary>Where the municipality asks a guardian, only young people whose guardian has agreed.</summary>
    GuardianHasAgreed,

    /// <summary>Seats kept for a skill are nobody else's.</summary>
    SkillSeatsAreKept,
}

/// <summary>A rule that a proposal breaks.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Seats">Whose seats, as far as there are any.</param>
public sealed record ProposalBreach(ProposalRule Rule, IReadOnlyList<ProposedSeat> Seats);

/// <summary>
/// Looks at a finished proposal once more, by the shifts, wishes and sign-ups themselves. It knows neither the solver nor its problem, so that a mistake
/// there, or on the way there and back, is seen before anybody is asked. What people agreed to before is theirs: a rule is only broken by a proposed seat.
/// </summary>
public static class ProposalCheck
{
    /// <summary>Every rule that is broken.</summary>
    /// <param name="facts">The season as it is.</param>
    /// <param name="seats">The proposal.</param>
    /// <param name="told">The needs that it says are not filled.</param>
    public static IReadOnlyList<ProposalBreach> Check(SeasonFacts facts, IReadOnlyList<ProposedSeat> seats, IReadOnlyCollection<NeedId> told)
    {
        var view = new View(facts, seats);
        return
        [
            .. IsWished(view), .. NotTwice(view), .. WithinMaximum(view), .. MinimumIsTold(view, told), .. WithinTheirLimit(view), .. HasRested(view),
            .. DoesNotOverlap(view), .. NotThreeWeeksInARow(view), .. IsApart(view), .. KeptStays(view), .. IsOldEnough(view), .. HasCertificate(view), .. GuardianHasAgreed(view),
            .. SkillSeatsAreKept(view),
        ];
    }

    /// <summary>Everybody proposed has answered so and is not standing there, asked before, or gone from there.</summary>
    private static IEnumerable<ProposalBreach> IsWished(View view) =>
        from seat in view.Proposed
        where !view.Shifts.ContainsKey(seat.Shift)
            || view.WishesOf(seat.Person).AnswerTo(seat.Shift, view.Shifts[seat.Shift].Date, view.Shifts[seat.Shift].Start) == Willingness.No
            || view.Facts.Invitations.Any(i => i.PersonId == seat.Person && i.ShiftId == seat.Shift)
            || view.Facts.Left.Contains(new LeftThemself(seat.Person, seat.Shift))
            || view.Facts.Standing.Any(s => s.Person == seat.Person && s.At.ShiftId == seat.Shift)
        select new ProposalBreach(ProposalRule.IsWished, [seat]);

    private static IEnumerable<ProposalBreach> NotTwice(View view) =>
        from same in view.Seats.GroupBy(s => (s.Person, s.Shift))
        where same.Count() > 1
        select Breach(ProposalRule.NotTwice, same);

    private static IEnumerable<ProposalBreach> WithinMaximum(View view) =>
        from there in view.Seats.GroupBy(s => s.Need)
        where there.Any(IsProposed) && there.Count() > (view.NeedOf(there.Key)?.Maximum ?? 0) - view.Facts.Held.GetValueOrDefault(there.Key)
        select Breach(ProposalRule.WithinMaximum, there);

    private static IEnumerable<ProposalBreach> MinimumIsTold(View view, IReadOnlyCollection<NeedId> told) =>
        from need in view.Needs.Values
        let there = view.Seats.Count(s => s.Need == need.Id)
        let skilled = view.Seats.Count(s => s.Need == need.Id && view.HasSkill(s))
        where (there < need.Minimum || skilled < need.SkillMinimum) != told.Contains(need.Id)
        select new ProposalBreach(ProposalRule.MinimumIsTold, []);

    private static IEnumerable<ProposalBreach> WithinTheirLimit(View view) =>
        from own in view.Seats.GroupBy(s => s.Person)
        let before = view.Facts.Standing.Count(s => s.Person == own.Key && s.IsOfSeason && s.At.Status != SignUpStatus.Waiting && !view.Shifts.ContainsKey(s.At.ShiftId))
        where own.Any(IsProposed) && before + own.Count() > view.WishesOf(own.Key).MostShifts
        select Breach(ProposalRule.WithinTheirLimit, own);

    private static IEnumerable<ProposalBreach> HasRested(View view) =>
        from own in view.Times()
        from earlier in own
        from later in own
        where earlier != later && (IsProposed(earlier) || IsProposed(later)) && earlier.Time.End <= later.Time.Start
            && RestRule.IsBroken(earlier.Start, earlier.End, earlier.Time.End, later.Time.Start)
        select Breach(ProposalRule.HasRested, earlier, later);

    private static IEnumerable<ProposalBreach> DoesNotOverlap(View view) =>
        from own in view.Times()
        from i in Enumerable.Range(0, own.Count)
        from other in own.Skip(i + 1)
        where own[i].Shift != other.Shift && (IsProposed(own[i]) || IsProposed(other)) && own[i].Time.Overlaps(other.Time)
        select Breach(ProposalRule.DoesNotOverlap, own[i], other);

    private static IEnumerable<ProposalBreach> NotThreeWeeksInARow(View view) =>
        from own in view.Times()
        where own.Any(IsProposed) && view.WishesOf(own[0].Person).NeverThreeWeeksInARow
        let mondays = own.Where(t => !t.IsWaiting).Select(t => t.Date.AddDays(-(((int)t.Date.DayOfWeek + 6) % 7))).ToHashSet()
        where mondays.Any(m => mondays.Contains(m.AddDays(7)) && mondays.Contains(m.AddDays(14)))
        select Breach(ProposalRule.NotThreeWeeksInARow, [.. own]);

    private static IEnumerable<ProposalBreach> IsApart(View view) =>
        from there in view.Seats.GroupBy(s => s.Shift)
        from one in there
        from name in view.WishesOf(one.Person).Apart
        from other in there
        where other.Person != one.Person && (IsProposed(one) || IsProposed(other)) && view.IsCalled(other.Person, name)
        select Breach(ProposalRule.IsApart, [one, other]);

    private static IEnumerable<ProposalBreach> KeptStays(View view) =>
        from standing in view.Facts.Standing
        where standing.At.Status != SignUpStatus.Waiting && view.Needs.ContainsKey(standing.Need)
            && !view.Seats.Any(s => s.Person == standing.Person && s.Need == standing.Need)
        select new ProposalBreach(ProposalRule.KeptStays, []);

    private static IEnumerable<ProposalBreach> IsOldEnough(View view) =>
        from seat in view.Proposed
        where view.NeedOf(seat.Need) is { } need && !need.AgeLimit.IsMetBy(view.People[seat.Person].Person.AgeBand)
        select new ProposalBreach(ProposalRule.IsOldEnough, [seat]);

    private static IEnumerable<ProposalBreach> HasCertificate(View view) =>
        from seat in view.Proposed
        where view.NeedOf(seat.Need) is { WithChildren: true } && view.Shifts.TryGetValue(seat.Shift, out var shift)
            && view.People[seat.Person].Person.Certificate?.Covers(shift.Date) != true
        select new ProposalBreach(ProposalRule.HasCertificate, [seat]);

    private static IEnumerable<ProposalBreach> GuardianHasAgreed(View view) =>
        from seat in view.Proposed
        where view.Shifts.TryGetValue(seat.Shift, out var shift)
            && !Seating.GuardianLets(view.People[seat.Person].Person, shift.Date, view.Facts.GuardianDuty)
        select new ProposalBreach(ProposalRule.GuardianHasAgreed, [seat]);

    private static IEnumerable<ProposalBreach> SkillSeatsAreKept(View view) =>
        from there in view.Seats.GroupBy(s => s.Need)
        let need = view.NeedOf(there.Key)
        where need?.SkillId is not null
        let without = there.Where(s => !view.HasSkill(s)).ToList()
        where without.Any(IsProposed) && without.Count > need.Maximum - need.SkillMinimum - view.Facts.Held.GetValueOrDefault(need.Id)
        select Breach(ProposalRule.SkillSeatsAreKept, without);

    private static bool IsProposed(ProposedSeat seat) => seat.Standing == SeatStanding.Proposed;

    private static bool IsProposed(At at) => at.Seat is { } seat && IsProposed(seat);

    private static ProposalBreach Breach(ProposalRule rule, IEnumerable<ProposedSeat> seats) => new(rule, [.. seats]);

    private static ProposalBreach Breach(ProposalRule rule, params At[] times) => new(rule, [.. times.Select(t => t.Seat).OfType<ProposedSeat>()]);

    /// <summary>When somebody is where, by the proposal or by a yes elsewhere.</summary>
    private sealed record At(PersonId Person, ShiftId Shift, DateOnly Date, TimeOnly Start, TimeOnly End, UtcSpan Time, ProposedSeat? Seat, bool IsWaiting);

    private sealed class View(SeasonFacts facts, IReadOnlyList<ProposedSeat> seats)
    {
        public SeasonFacts Facts => facts;

        public IReadOnlyList<ProposedSeat> Seats => seats;

        public IEnumerable<ProposedSeat> Proposed => seats.Where(IsProposed);

        public Dictionary<ShiftId, Shift> Shifts { get; } = facts.Shifts.ToDictionary(s => s.Id);

        public Dictionary<NeedId, Need> Needs { get; } = facts.Shifts.SelectMany(s => s.Needs).ToDictionary(n => n.Id);

        public Dictionary<PersonId, VolunteerWishes> People { get; } = facts.Volunteers.ToDictionary(v => v.Person.Id);

        public Need? NeedOf(NeedId need) => Needs.GetValueOrDefault(need);

        public WishTerms WishesOf(PersonId person) => People.TryGetValue(person, out var found) ? found.Wishes : WishTerms.Nothing;

        public bool HasSkill(ProposedSeat seat) => NeedOf(seat.Need)?.SkillId is { } skill && People[seat.Person].Person.Has(skill);

        public bool IsCalled(PersonId person, string name)
        {
            var (called, said) = (People[person].Person, Person.NormalizeName(name));
            return said.Length > 0
                && (string.Equals(called.Name, said, StringComparison.OrdinalIgnoreCase) || string.Equals(called.Email, said, StringComparison.OrdinalIgnoreCase));
        }

        /// <summary>Where each person of the proposal is, there and elsewhere.</summary>
        public IEnumerable<List<At>> Times() =>
            from own in seats.Where(s => Shifts.ContainsKey(s.Shift)).GroupBy(s => s.Person)
            let here = own.Select(s => Of(s, Shifts[s.Shift]))
            let elsewhere = facts.Standing.Where(s => s.Person == own.Key && !own.Any(o => o.Shift == s.At.ShiftId)).Select(s => new At(
                s.Person, s.At.ShiftId, s.At.Date, s.At.Start, s.At.End, s.At.Time, null, s.At.Status == SignUpStatus.Waiting))
            select here.Concat(elsewhere).ToList();

        private static At Of(ProposedSeat seat, Shift shift) => new(
            seat.Person, shift.Id, shift.Date, shift.Start, shift.End, new UtcSpan(shift.StartsAt, shift.EndsAt), seat, IsWaiting: false);
    }
}
