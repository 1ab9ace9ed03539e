using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Tests.Core.Proposals;

/// <summary>Small seasons of Saturdays, without a database.</summary>
public sealed class Seasons
{
    public static readonly DateTime Now = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    private readonly MunicipalityId _municipality = MunicipalityId.New();
    private readonly Activity _activity;
    private readonly List<Shift> _shifts = [];
    private readonly List<VolunteerWishes> _volunteers = [];
    private readonly List<StandingYes> _standing = [];
    private readonly List<Invitation> _invitations = [];
    private readonly HashSet<LeftThemself> _left = [];
    private readonly Dictionary<NeedId, int> _held = [];

    public Seasons() => _activity = new Activity(_municipality, PlaceId.New(), "Lørdagsåbent", "");

    public SkillId Key { get; } = SkillId.New();

    public SeasonFacts Facts => new([.. _shifts.OrderBy(s => s.StartsAt)], _volunteers, _standing, _invitations, _left, _held);

    /// <summary>One need of a shift.</summary>
    public NeedTerms Need(int minimum = 1, int maximum = 2, int keys = 0, AgeLimit age = AgeLimit.None) =>
        new(VolunteerTaskId.New(), minimum, maximum, keys > 0 ? Key : null, keys, age);

    /// <summary>A shift so many weeks after Saturday 1 May 2027.</summary>
    public Shift Saturday(int week, params NeedTerms[] needs) => Shift(week * 7, 10, 14, needs);

    public Shift Shift(int day, int from, int to, params NeedTerms[] needs)
    {
        var shift = new Shift(_activity, At(day, from, to), needs.Length == 0 ? [Need()] : needs);
        _shifts.Add(shift);
        return shift;
    }

    /// <summary>Somebody with wishes; without any they would come on every Saturday.</summary>
    public Person Volunteer(string name, WishTerms? wishes = null, bool hasKey = false, AgeBand age = AgeBand.Unknown, bool hasEmail = true)
    {
        var person = new Person(_municipality, name, hasEmail ? $"{name.ToLowerInvariant()}@example.com" : "", Language.Da, name);
        person.Describe(name, Language.Da, age);
        if (hasKey)
            person.NoteSkill(Key, new DateOnly(2027, 2, 1), "Karin Holm");
        _volunteers.Add(new VolunteerWishes(person, wishes ?? Saturdays()));
        return person;
    }

    public static WishTerms Saturdays(Willingness answer = Willingness.Yes) => new() { Days = [new DayWish(DayOfWeek.Saturday, null, answer)] };

    /// <summary>Somebody stands on the season's own shift.</summary>
    public void Stands(Person person, Shift shift, SignUpStatus status = SignUpStatus.Confirmed, int need = 0) =>
        _standing.Add(new StandingYes(person.Id, shift.Needs[need].Id, EngagementOf(shift, status), IsOfSeason: true));

    /// <summary>Somebody stands on a shift elsewhere.</summary>
    public void StandsElsewhere(Person person, int day, int from, int to, SignUpStatus status = SignUpStatus.Confirmed, bool isOfSeason = false)
    {
        var time = At(day, from, to);
        _standing.Add(new StandingYes(
            person.Id, NeedId.New(), new Engagement(ShiftId.New(), "Andetsteds", time.Date, time.Start, time.End, new UtcSpan(time.StartsAt, time.EndsAt), status), isOfSeason));
    }

    public Invitation Invited(Person person, Shift shift, InvitationAnswer answer = InvitationAnswer.Open, int need = 0)
    {
        var invitation = new Invitation(shift.Needs[need], person.Id, Now);
        invitation.Take(answer, Now);
        _invitations.Add(invitation);
        return invitation;
    }

    /// <summary>An association keeps seats without anybody on them yet.</summary>
    public void Held(Shift shift, int seats) => _held[shift.Needs[0].Id] = seats;

    public void Left(Person person, Shift shift) => _left.Add(new LeftThemself(person.Id, shift.Id));

    public RosterProposal Propose(Func<bool>? goesOn = null)
    {
        var season = SeasonProblem.Of(Facts);
        return ProposalSolver.Read(season, ProposalSolver.Solve(season, season.Problem, goesOn is null ? null : _ => goesOn()));
    }

    /// <summary>"Ane 05-01" for each seat, in order.</summary>
    public IEnumerable<string> Told(RosterProposal proposal, SeatStanding? standing = null) =>
        from seat in proposal.Seats
        where standing is null || seat.Standing == standing
        let shift = _shifts.Single(s => s.Id == seat.Shift)
        orderby shift.StartsAt, NameOf(seat.Person)
        select $"{NameOf(seat.Person)} {shift.Date:MM-dd}";

    public string NameOf(PersonId person) => _volunteers.Single(v => v.Person.Id == person).Person.Name;

    public ProposedSeat Seat(Person person, Shift shift, SeatStanding standing = SeatStanding.Proposed, int need = 0) =>
        new(person.Id, shift.Id, shift.Needs[need].Id, standing, Willingness.Yes, person.Has(Key));

    private static Engagement EngagementOf(Shift shift, SignUpStatus status) =>
        new(shift.Id, "Naturcentret", shift.Date, shift.Start, shift.End, new UtcSpan(shift.StartsAt, shift.EndsAt), status);

    private static ShiftTime At(int day, int from, int to) =>
        ShiftTime.At(new DateOnly(2027, 5, 1).AddDays(day), new TimeOnly(from, 0), new TimeOnly(to, 0), Zone);
}
