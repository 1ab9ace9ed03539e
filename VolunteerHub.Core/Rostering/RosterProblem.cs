using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Rostering;

/// <summary>
/// A rostering problem that holds together: every name is known, every number makes sense, nothing stands twice. It never changes; a
/// "what if" is another problem, see <see cref="WhatIf"/>.
/// </summary>
public sealed class RosterProblem
{
    private RosterProblem(RosterDraft draft)
    {
        Draft = draft;
        ShiftIndex = Index(draft.Shifts.Select(s => s.Id));
        VolunteerIndex = Index(draft.Volunteers.Select(v => v.Id));
    }

    /// <summary>The shifts, in the order given.</summary>
    public IReadOnlyList<RosterShift> Shifts => Draft.Shifts;

    /// <summary>The volunteers, in the order given.</summary>
    public IReadOnlyList<RosterVolunteer> Volunteers => Draft.Volunteers;

    /// <summary>The volunteers' yeses.</summary>
    public IReadOnlyList<RosterOffer> Offers => Draft.Offers;

    /// <summary>Seats that stand already.</summary>
    public IReadOnlyList<RosterSeat> Kept => Draft.Kept;

    /// <summary>Pairs who like to be on together.</summary>
    public IReadOnlyList<RosterPair> Together => Draft.Together;

    /// <summary>Pairs who are never on the same shift.</summary>
    public IReadOnlyList<RosterPair> Apart => Draft.Apart;

    /// <summary>What it was made of, to make another problem from.</summary>
    public RosterDraft Draft { get; }

    internal IReadOnlyDictionary<string, int> ShiftIndex { get; }

    internal IReadOnlyDictionary<string, int> VolunteerIndex { get; }

    /// <summary>Looks whether a draft holds together; says everything that is wrong, each with the place in the draft as its field.</summary>
    public static Outcome<RosterProblem> Of(RosterDraft draft)
    {
        var refusals = RosterDraftCheck.Of(draft);
        return refusals.Count > 0 ? Outcome.Refused<RosterProblem>(refusals) : new RosterProblem(draft);
    }

    /// <summary>The shift of this name.</summary>
    public RosterShift Shift(string id) => Shifts[ShiftIndex[id]];

    /// <summary>The volunteer of this name.</summary>
    public RosterVolunteer Volunteer(string id) => Volunteers[VolunteerIndex[id]];

    private static Dictionary<string, int> Index(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(p => p.id, p => p.index, StringComparer.Ordinal);
}
