using VolunteerHub.Core.People;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Rostering.Constraints;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Core.Proposals;

/// <summary>
/// A season as a problem for the solver, with the way back from its names to people and needs. Each need is a shift of the problem, and the
/// needs of one shift are one occasion; where somebody stands elsewhere is a shift that nobody else can have.
/// </summary>
public sealed class SeasonProblem
{
    private readonly Dictionary<string, (Shift Shift, Need Need)> _needs;
    private readonly Dictionary<string, VolunteerWishes> _volunteers;
    private readonly HashSet<RosterSeat> _asked = [];

    private SeasonProblem(SeasonFacts facts)
    {
        Facts = facts;
        _needs = facts.Shifts.SelectMany(s => s.Needs.OrderBy(n => n.Number).Select(n => (s, n))).ToDictionary(p => IdOf(p.n.Id), p => p, StringComparer.Ordinal);
        _volunteers = facts.Volunteers.ToDictionary(v => IdOf(v.Person.Id), StringComparer.Ordinal);
        Problem = HoldWhoIsAsked(RosterProblem.Of(Write()).Value);
    }

    /// <summary>What it was made of.</summary>
    public SeasonFacts Facts { get; }

    /// <summary>The problem.</summary>
    public RosterProblem Problem { get; }

    /// <summary>Makes it.</summary>
    public static SeasonProblem Of(SeasonFacts facts) => new(facts);

    /// <summary>A volunteer's name within the problem.</summary>
    public static string IdOf(PersonId person) => person.Value.ToString("N");

    /// <summary>A need's name within the problem.</summary>
    public static string IdOf(NeedId need) => need.Value.ToString("N");

    /// <summary>A skill's name within the problem.</summary>
    public static string IdOf(SkillId skill) => skill.Value.ToString("N");

    /// <summary>How glad an answer is in the solver's measure; null is no yes.</summary>
    public static int? WishOf(Willingness answer) => answer switch
    {
        Willingness.OnlyIfNeeded => 0,
        Willingness.Yes => 2,
        Willingness.Gladly => 4,
        _ => null,
    };

    /// <summary>How long somebody rests after a shift with these hours, see <see cref="RestRule"/>.</summary>
    public static TimeSpan RestAfter(TimeOnly start, TimeOnly end) =>
        RestRule.EndsLate(start, end) ? TimeSpan.FromHours(RestRule.HoursAfterLate) : TimeSpan.Zero;

    /// <summary>The shift and need of a name, or null for one that is not of the season.</summary>
    public (Shift Shift, Need Need)? NeedOf(string id) => _needs.TryGetValue(id, out var found) ? found : null;

    /// <summary>The volunteer of a name, or null for one who is assumed.</summary>
    public VolunteerWishes? VolunteerOf(string id) => _volunteers.GetValueOrDefault(id);

    /// <summary>Whether the seat is held for somebody who was asked and has not answered.</summary>
    public bool IsAsked(RosterSeat seat) => _asked.Contains(seat);

    /// <summary>How many of a need's seats are for volunteers; the others an association keeps.</summary>
    public int Seats(Need need) => Math.Max(0, need.Maximum - Facts.Held.GetValueOrDefault(need.Id));

    /// <summary>How many of a need's seats are for anybody; the others are kept for people with its skill, or by an association.</summary>
    public int OpenSeats(Need need) => Math.Max(0, Seats(need) - (need.SkillId is null ? 0 : need.SkillMinimum));

    private RosterDraft Write()
    {
        var offers = Offers().ToList();
        var kept = Facts.Standing.Where(s => s.At.Status != SignUpStatus.Waiting).ToList();
        var elsewhere = kept.Where(s => !_needs.ContainsKey(IdOf(s.Need))).ToList();
        RosterSeat[] seats =
        [
            .. kept.Where(s => _needs.ContainsKey(IdOf(s.Need))).Select(s => new RosterSeat(IdOf(s.Person), IdOf(s.Need))),
            .. elsewhere.Select(s => new RosterSeat(IdOf(s.Person), Elsewhere(s.At.ShiftId))),
        ];
        var here = seats.Concat(offers.Select(o => new RosterSeat(o.Volunteer, o.Shift))).ToLookup(s => s.Shift, s => s.Volunteer, StringComparer.Ordinal);
        return new RosterDraft
        {
            Shifts =
            [
                .. _needs.Select(n => ShiftOf(n.Key, n.Value.Shift, n.Value.Need, here[n.Key].Distinct(StringComparer.Ordinal))),
                .. elsewhere.GroupBy(s => s.At.ShiftId).Select(g => ElsewhereShift(g.First().At, g.Count())),
            ],
            Volunteers = [.. Facts.Volunteers.Select(v => Volunteer(v, elsewhere.Count(s => s.Person == v.Person.Id && !s.IsOfSeason)))],
            Offers = offers,
            Kept = seats,
            Apart = [.. Pairs(w => w.Apart)],
            Together = [.. Pairs(w => w.Together).Except(Pairs(w => w.Apart))],
        };
    }

    /// <summary>
    /// What each would come to. No yes is: an answer of no; too young, without the certificate that being with children asks for, or without a guardian's consent where it is asked for; a no to an invitation, or any invitation to another need of the shift; having
    /// left the shift; waiting for a seat at that time.
    /// </summary>
    private IEnumerable<RosterOffer> Offers()
    {
        var invitations = Facts.Invitations.ToDictionary(i => (i.PersonId, i.ShiftId));
        var waiting = Facts.Standing.Where(s => s.At.Status == SignUpStatus.Waiting).ToLookup(s => s.Person, s => s.At);
        foreach (var (person, wishes) in Facts.Volunteers)
        {
            foreach (var shift in Facts.Shifts)
            {
                if (WishOf(wishes.AnswerTo(shift.Id, shift.Date, shift.Start)) is not { } wish || Facts.Left.Contains(new LeftThemself(person.Id, shift.Id))
                    || waiting[person.Id].Any(w => TooNear(w, shift)))
                {
                    continue;
                }

                var invitation = invitations.GetValueOrDefault((person.Id, shift.Id));
                foreach (var need in shift.Needs.Where(n => Seating.Admits(n, person, shift.Date, Facts.GuardianDuty)))
                {
                    if (invitation is null || (invitation.Answer == InvitationAnswer.Open && invitation.NeedId == need.Id))
                        yield return new RosterOffer(IdOf(person.Id), IdOf(need.Id), wish);
                }
            }
        }
    }

    /// <summary>
    /// Whoever is thinking an invitation over stays where they were asked to, first asked first, as long as it goes with everything that was agreed
    /// and with their wishes of today.
    /// </summary>
    private RosterProblem HoldWhoIsAsked(RosterProblem problem)
    {
        var held = problem.Kept.ToList();
        var offered = problem.Offers.Select(o => new RosterSeat(o.Volunteer, o.Shift)).ToHashSet();
        foreach (var invitation in Facts.Invitations.Where(i => i.Answer == InvitationAnswer.Open).OrderBy(i => i.SentAt).ThenBy(i => i.Id.Value))
        {
            var seat = new RosterSeat(IdOf(invitation.PersonId), IdOf(invitation.NeedId));
            if (!offered.Contains(seat) || held.Contains(seat) || RosterRules.Check(problem, [.. held, seat]).Count > 0 || !HasOpenSeat(held, seat))
                continue;
            held.Add(seat);
            _asked.Add(seat);
        }

        return RosterProblem.Of(problem.Draft with { Kept = held }).Value;
    }

    private bool HasOpenSeat(List<RosterSeat> held, RosterSeat seat)
    {
        var need = _needs[seat.Shift].Need;
        return Has(seat.Volunteer, need) || held.Count(h => h.Shift == seat.Shift && !Has(h.Volunteer, need)) < OpenSeats(need);
    }

    private bool Has(string volunteer, Need need) => need.SkillId is { } skill && _volunteers[volunteer].Person.Has(skill);

    /// <summary>Seats kept for a skill are no room for others: with nobody who has it there is less room.</summary>
    private RosterShift ShiftOf(string id, Shift shift, Need need, IEnumerable<string> couldBeHere)
    {
        var room = Math.Min(Seats(need), OpenSeats(need) + couldBeHere.Count(v => Has(v, need)));
        return new RosterShift(
            id,
            IdOf(shift.PlaceId),
            shift.StartsAt,
            shift.EndsAt,
            Math.Min(need.Minimum, room),
            room,
            need is { SkillId: { } skill, SkillMinimum: > 0 } && room > 0 ? new RosterSkill(IdOf(skill), Math.Min(need.SkillMinimum, room)) : null,
            RestAfter(shift.Start, shift.End),
            shift.Date)
        {
            Occasion = shift.Id.Value.ToString("N"),
        };
    }

    private static RosterShift ElsewhereShift(Engagement at, int people) =>
        new(Elsewhere(at.ShiftId), at.Place, at.Time.Start, at.Time.End, 0, people, null, RestAfter(at.Start, at.End), at.Date);

    private static RosterVolunteer Volunteer(VolunteerWishes volunteer, int elsewhere) => new(
        IdOf(volunteer.Person.Id),
        [.. volunteer.Person.Skills.Select(s => IdOf(s.SkillId))],
        elsewhere + (volunteer.Wishes.MostShifts ?? WishTerms.HighestLimit),
        volunteer.Wishes.NeverThreeWeeksInARow);

    private static string Elsewhere(ShiftId shift) => $"elsewhere-{shift.Value:N}";

    private static string IdOf(PlaceId place) => place.Value.ToString("N");

    private static bool TooNear(Engagement other, Shift shift) =>
        other.Time.Start < shift.EndsAt + RestAfter(shift.Start, shift.End) && shift.StartsAt < other.Time.End + RestAfter(other.Start, other.End);

    /// <summary>Pairs by full name or address, without regard to case; whoever shares a name is meant too. Having no address is nothing to be known by.</summary>
    private IEnumerable<RosterPair> Pairs(Func<WishTerms, IReadOnlyList<string>> names)
    {
        var found = Facts.Volunteers.SelectMany(v => new[] { (Key: Key(v.Person.Name), v.Person), (Key: Key(v.Person.Email), v.Person) })
            .Where(p => p.Key.Length > 0)
            .ToLookup(p => p.Key, p => p.Person, StringComparer.Ordinal);
        return from volunteer in Facts.Volunteers
               from name in names(volunteer.Wishes)
               from other in found[Key(name)]
               where other.Id != volunteer.Person.Id
               let pair = new[] { IdOf(volunteer.Person.Id), IdOf(other.Id) }.Order(StringComparer.Ordinal).ToArray()
               group pair by (pair[0], pair[1]) into same
               select new RosterPair(same.Key.Item1, same.Key.Item2);
    }

    private static string Key(string name) => Person.NormalizeName(name).ToUpperInvariant();
}
