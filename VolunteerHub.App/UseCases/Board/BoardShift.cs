using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>A shift as the desk sees it: when and where, who is on it, who waits. It has names, so only employees may be given one.</summary>
/// <param name="Id">Which shift.</param>
/// <param name="Time">When, on the clock at the place and as instants.</param>
/// <param name="Place">Where.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="State">Draft, published or cancelled.</param>
/// <param name="CancelledBecause">Why it was called off.</param>
/// <param name="Note">The word to whoever comes.</param>
/// <param name="TasksApproved">Whether every task on it has a standing approval; without, nobody new can come on it.</param>
/// <param name="Needs">Whom it needs, in the coordinator's order.</param>
public sealed record BoardShift(
    ShiftId Id,
    ShiftTime Time,
    BoardPlace Place,
    BoardActivity Activity,
    ShiftState State,
    string CancelledBecause,
    string Note,
    bool TasksApproved,
    IReadOnlyList<BoardNeed> Needs)
{
    /// <summary>People with a seat.</summary>
    public int Confirmed => Needs.Sum(n => n.Confirmed);

    /// <summary>People who count: those with a seat, or of those who came once <see cref="IsAsItWent"/>.</summary>
    public int Counted => Needs.Sum(n => n.Counted);

    /// <summary>Whether it was noted that nobody came, and nobody has been checked in since.</summary>
    public bool NobodyCame { get; init; }

    /// <summary>Whether it is over: nobody takes a seat on it any more.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether it is over and it was noted who came, or that nobody did: then they count, as in the coverage report.</summary>
    public bool IsAsItWent => Needs.Any(n => n.IsAsItWent);

    /// <summary>Seats that somebody is being offered, who has not said yes to it yet.</summary>
    public int Offered => Needs.Sum(n => n.Seats.Count(s => s.Holder is { Status: SignUpStatus.Offered }));

    /// <summary>People needed.</summary>
    public int Minimum => Needs.Sum(n => n.Minimum);

    /// <summary>Seats.</summary>
    public int Maximum => Needs.Sum(n => n.Maximum);

    /// <summary>People on the waiting list, without those who are being offered a seat.</summary>
    public int Waiting => Needs.Sum(n => n.Waiting.Count);

    /// <summary>People who are asked to it and have not answered.</summary>
    public int Asked => Needs.Sum(n => n.Asked.Count);

    /// <summary>Seats that associations keep and nobody has yet: no one else can take them.</summary>
    public int Kept => Needs.Sum(n => n.Seats.Count(s => s.IsKeptByAssociation));

    /// <summary>
    /// How well it is filled: with several needs never better than its worst one, so that five hosts do not hide that nobody can open
    /// the house; empty only where nobody comes at all.
    /// </summary>
    public FillState Fill => FillStates.Together([.. Needs.Select(n => (n.Counted, n.Minimum, n.Maximum))]);

    /// <summary>Whether a skill that a need asks for is missing among those who come.</summary>
    public bool LacksSkill => Needs.Any(n => n.SkillLacking > 0);

    /// <summary>Everybody who counts, in the order of the seats.</summary>
    public IEnumerable<BoardPerson> People => Needs.SelectMany(n => n.People);
}

/// <summary>Where.</summary>
/// <param name="Id">Which place.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContactName">The employee a volunteer can call.</param>
/// <param name="ContactPhone">Their telephone.</param>
public sealed record BoardPlace(PlaceId Id, string Name, string ContactName, string ContactPhone);

/// <summary>What goes on.</summary>
/// <param name="Id">Which activity.</param>
/// <param name="Place">At which place.</param>
/// <param name="Name">Its name.</param>
public sealed record BoardActivity(ActivityId Id, PlaceId Place, string Name);

/// <summary>One need of a shift.</summary>
/// <param name="Id">Which need.</param>
/// <param name="Task">The task's title.</param>
/// <param name="Minimum">Fewer than this and it is thin.</param>
/// <param name="Maximum">How many seats.</param>
/// <param name="Skill">A skill that some must have, or null.</param>
/// <param name="SkillMinimum">How many must have it.</param>
/// <param name="AgeLimit">The age everybody must have.</param>
/// <param name="WithChildren">Whether they are with children, who are never with one adult alone.</param>
/// <param name="Seats">Its seats, by number.</param>
/// <param name="Waiting">Who waits, longest first.</param>
public sealed record BoardNeed(
    NeedId Id,
    string Task,
    int Minimum,
    int Maximum,
    string? Skill,
    int SkillMinimum,
    AgeLimit AgeLimit,
    bool WithChildren,
    IReadOnlyList<BoardSeat> Seats,
    IReadOnlyList<BoardPerson> Waiting)
{
    /// <summary>The names of those who are asked to it and have not answered; they hold no seat.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Whether who came counts, and not everybody with a seat, see <see cref="FillStates.CountWhoCame"/>.</summary>
    public bool IsAsItWent { get; init; }

    /// <summary>What must hold while volunteers do the task.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Its seats that associations keep and nobody has yet, each association's together.</summary>
    public IReadOnlyList<KeptSeats> Kept =>
    [
        .. Seats.Where(s => s.IsKeptByAssociation).GroupBy(s => s.Block!.Value)
            .Select(g => new KeptSeats(g.Key, g.First().KeptBy!, g.First().KeptUntil!.Value, g.Count())),
    ];

    /// <summary>People with a seat; whoever is only being offered one has not said yes.</summary>
    public int Confirmed => Seats.Count(s => s.Holder?.Status == SignUpStatus.Confirmed);

    /// <summary>Of those with a seat, who have come.</summary>
    public int CheckedIn => Seats.Count(s => s.Holder?.CheckedInAt is not null);

    /// <summary>Who counts for how well it is filled, in the order of the seats.</summary>
    public IEnumerable<BoardPerson> People => Seats.Select(s => s.Holder).OfType<BoardPerson>()
        .Where(p => p.Status == SignUpStatus.Confirmed && (!IsAsItWent || p.CheckedInAt is not null));

    /// <summary>How many count.</summary>
    public int Counted => People.Count();

    /// <summary>How well it is filled.</summary>
    public FillState Fill => FillStates.Of(Counted, Minimum, Maximum);

    /// <summary>How many more people with the skill it takes; 0 when there are enough, or none is asked for.</summary>
    public int SkillLacking => Math.Max(0, SkillMinimum - People.Count(p => p.HasSkill));
}

/// <summary>One seat.</summary>
/// <param name="Number">Its number within the need.</param>
/// <param name="IsKept">Kept for people with the need's skill.</param>
/// <param name="Holder">Who has it or is being offered it, or null.</param>
/// <param name="KeptBy">The association that keeps it, or null.</param>
/// <param name="KeptUntil">The last day on which it is kept.</param>
/// <param name="Block">What keeps it, or null.</param>
public sealed record BoardSeat(
    int Number, bool IsKept, BoardPerson? Holder, string? KeptBy = null, DateOnly? KeptUntil = null, SeatBlockId? Block = null)
{
    /// <summary>Whether it waits for one of an association's people, so that it is free to nobody else.</summary>
    public bool IsKeptByAssociation => Holder is null && Block is not null;
}

/// <summary>A volunteer on a shift or its waiting list.</summary>
/// <param name="SignUp">Their sign-up.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Email">Where they can be reached; empty where they have no address.</param>
/// <param name="Status">Confirmed, waiting or offered.</param>
/// <param name="HasSkill">Whether they have the skill that the need asks for.</param>
/// <param name="YesGiven">How they said yes.</param>
/// <param name="OfferedUntil">Until when a seat is kept for them, UTC; null unless offered.</param>
/// <param name="CheckedInAt">When they were checked in, UTC; null when they were not.</param>
public sealed record BoardPerson(
    SignUpId SignUp,
    string Name,
    string Email,
    SignUpStatus Status,
    bool HasSkill,
    YesGiven YesGiven,
    DateTime? OfferedUntil,
    DateTime? CheckedInAt)
{
    /// <summary>Whether they look for a stand-in for a shift that is to come; they are on it until somebody takes over.</summary>
    public bool Looks { get; init; }

    /// <summary>Whether a letter reaches them; if not, the coordinator tells them what they have to know.</summary>
    public bool HasEmail => Email.Length > 0;
}
