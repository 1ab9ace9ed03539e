using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>How far the search for a roster has come.</summary>
/// <param name="Filled">How many of the people who are needed the best roster so far has.</param>
/// <param name="Needed">How many are needed.</param>
/// <param name="Score">What the best roster so far is worth.</param>
/// <param name="UpperBound">What no roster can exceed, as far as is known.</param>
/// <param name="Elapsed">How long it has been looking.</param>
public sealed record ProposalProgress(int Filled, int Needed, long Score, long UpperBound, TimeSpan Elapsed)
{
    /// <summary>That it has not begun, because another search is running.</summary>
    public static ProposalProgress Waiting { get; } = new(0, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The most that a better one could have more, as a share of the bound.</summary>
    public double Gap => UpperBound <= 0 ? 0 : Math.Max(0, UpperBound - Score) / (double)UpperBound;
}

/// <summary>A person on a proposal.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Seat">Where they stand, and how gladly.</param>
/// <param name="IsLeftOut">Whether they are proposed and not to be asked: they are shown, so that one can think better of it, and count nowhere.</param>
public sealed record NamedSeat(string Name, ProposedSeat Seat, bool IsLeftOut = false);

/// <summary>A need of a proposed shift with its people.</summary>
/// <param name="Need">Which.</param>
/// <param name="Task">What they do.</param>
/// <param name="Minimum">How many are needed.</param>
/// <param name="Maximum">How many seats there are.</param>
/// <param name="Skill">What the skill is called that it asks for, or null.</param>
/// <param name="SkillMinimum">How many are to have it.</param>
/// <param name="People">Who is on it, and who is left out.</param>
/// <param name="Why">Why people are missing; null when nobody is. Its skill is the name.</param>
public sealed record ProposedNeed(
    NeedId Need, string Task, int Minimum, int Maximum, string? Skill, int SkillMinimum, IReadOnlyList<NamedSeat> People, UnfilledShift? Why)
{
    /// <summary>How many people are on it.</summary>
    public int On => People.Count(p => !p.IsLeftOut);

    /// <summary>Why people are missing on it, with the skill by its name.</summary>
    internal UnfilledShift? Named(UnfilledShift? why) => why is null ? null : why with { Skill = why.Skill is null ? null : Skill };
}

/// <summary>A shift of a proposed roster.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">The day on which it starts.</param>
/// <param name="Start">When it starts, on the clock at the place.</param>
/// <param name="End">When it ends.</param>
/// <param name="IsDraft">Whether volunteers do not see it yet: inviting to it opens it.</param>
/// <param name="Needs">Whom it needs, and who is proposed.</param>
public sealed record ProposedShift(ShiftId Id, DateOnly Date, TimeOnly Start, TimeOnly End, bool IsDraft, IReadOnlyList<ProposedNeed> Needs);

/// <summary>A skill that the season's shifts ask for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
public sealed record AskedSkill(SkillId Id, string Name);

/// <summary>A proposed roster with all that is shown of it. Nothing of it is saved.</summary>
/// <param name="Season">Of which season.</param>
/// <param name="Proposal">The roster with its proof.</param>
/// <param name="Shifts">The shifts in order of time.</param>
/// <param name="Volunteers">Everybody with wishes, by name.</param>
/// <param name="Skills">The skills that its needs ask for.</param>
/// <param name="Lacking">The tasks that keep its drafts from being opened, as refusals that name them.</param>
/// <param name="Took">How long it took.</param>
/// <param name="IsStopped">Whether it was stopped before its end, by a person or by the clock.</param>
public sealed record ProposedRoster(
    SeasonId Season,
    RosterProposal Proposal,
    IReadOnlyList<ProposedShift> Shifts,
    IReadOnlyList<VolunteerName> Volunteers,
    IReadOnlyList<AskedSkill> Skills,
    IReadOnlyList<Refusal> Lacking,
    TimeSpan Took,
    bool IsStopped)
{
    internal SeasonToFill Fill { get; init; } = null!;

    internal SeasonProblem Problem { get; init; } = null!;

    internal RosterResult Result { get; init; } = null!;

    /// <summary>This roster as it would be sent if of those it proposes only these were asked: every number of it is of that.</summary>
    /// <param name="seats">Who is to be asked.</param>
    public ProposedRoster Asking(IReadOnlySet<SeatToAsk> seats)
    {
        var sent = ProposalSolver.Asking(Problem, Proposal, s => seats.Contains(new SeatToAsk(s.Person, s.Need)));
        var on = sent.Seats.ToHashSet();
        var why = sent.Unfilled.ToDictionary(u => u.Need, u => u.Why);
        return this with
        {
            Proposal = sent,
            Shifts =
            [
                .. Shifts.Select(s => s with
                {
                    Needs = [.. s.Needs.Select(n => n with { People = [.. n.People.Select(p => p with { IsLeftOut = !on.Contains(p.Seat) })], Why = n.Named(why.GetValueOrDefault(n.Need)) })],
                }),
            ],
        };
    }

    /// <summary>How many people have so many shifts of it, by number of shifts; everybody with wishes counts, those with none too.</summary>
    public IReadOnlyList<(int Shifts, int People)> Distribution
    {
        get
        {
            var counts = Proposal.Seats.GroupBy(s => s.Person).ToDictionary(g => g.Key, g => g.Count());
            return [.. Volunteers.GroupBy(v => counts.GetValueOrDefault(v.Id)).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        }
    }
}

/// <summary>A volunteer by name.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What they are called.</param>
public sealed record VolunteerName(PersonId Id, string Name);
