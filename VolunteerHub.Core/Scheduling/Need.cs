using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;

namespace VolunteerHub.Core.Scheduling;

/// <summary>So many people for a task on a shift. Its seats are rows of their own: where there is no free row, nobody more can be confirmed.</summary>
public sealed class Need : IBelongsToMunicipality
{
    private readonly List<Seat> _seats = [];

    private Need()
    {
    }

    internal Need(Shift shift, int number, NeedTerms terms)
    {
        Id = NeedId.New();
        MunicipalityId = shift.MunicipalityId;
        ShiftId = shift.Id;
        Number = number;
        TaskId = terms.TaskId;
        Minimum = terms.Minimum;
        AgeLimit = terms.AgeLimit;
        SkillId = terms.SkillId;
        SkillMinimum = terms.SkillMinimum;
        Maximum = terms.Maximum;
        WithChildren = terms.WithChildren;
        for (var seat = 1; seat <= terms.Maximum; seat++)
            _seats.Add(new Seat(this, seat, seat <= terms.SkillMinimum ? terms.SkillId : null));
    }

    /// <summary>The identifier.</summary>
    public NeedId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>On which shift.</summary>
    public ShiftId ShiftId { get; private set; }

    /// <summary>1, 2, 3 in the order in which the coordinator wrote them.</summary>
    public int Number { get; private set; }

    /// <summary>The task they do.</summary>
    public VolunteerTaskId TaskId { get; private set; }

    /// <summary>Fewer than this and the shift is thin.</summary>
    public int Minimum { get; private set; }

    /// <summary>How many seats there are.</summary>
    public int Maximum { get; private set; }

    /// <summary>A skill that some of them must have, or null.</summary>
    public SkillId? SkillId { get; private set; }

    /// <summary>How many seats are kept for people with the skill.</summary>
    public int SkillMinimum { get; private set; }

    /// <summary>The age everybody on these seats must have.</summary>
    public AgeLimit AgeLimit { get; private set; }

    /// <summary>Whether they are with children under 15, see <see cref="NeedTerms.WithChildren"/>.</summary>
    public bool WithChildren { get; private set; }

    /// <summary>The seats, numbered from 1; on a new need those kept for a skill come first.</summary>
    public IReadOnlyList<Seat> Seats => _seats;

    /// <summary>How many for what, as one value.</summary>
    public NeedTerms Terms => new(TaskId, Minimum, Maximum, SkillId, SkillMinimum, AgeLimit, WithChildren);

    /// <summary>The seats that an association could keep: free, for anybody, and kept by none.</summary>
    /// <param name="taken">The seats that somebody has or is being offered.</param>
    public IEnumerable<Seat> SeatsForBlock(IReadOnlySet<SeatId> taken) =>
        _seats.Where(s => s.HeldById is null && s.KeptForSkillId is null && !taken.Contains(s.Id)).OrderByDescending(s => s.Number);

    /// <summary>Keeps so many of <see cref="SeatsForBlock"/> for an association, or all where there are fewer.</summary>
    public void Hold(SeatBlockId block, int seats, IReadOnlySet<SeatId> taken)
    {
        foreach (var seat in SeatsForBlock(taken).Take(seats).ToList())
            seat.HoldFor(block);
    }

    /// <summary>Opens the seats of a block to everybody again; who has one of them keeps it.</summary>
    public void Release(SeatBlockId block)
    {
        foreach (var seat in _seats.Where(s => s.HeldById == block))
            seat.HoldFor(null);
    }

    /// <summary>Why no more seat can be made: "scheduling.no-more-seats" where there are as many as a need may have; null while one can.</summary>
    public Refusal? WhyNoMoreSeats() =>
        Maximum < NeedTerms.MostSeats ? null : Refusal.Of("scheduling.no-more-seats", ("most", NeedTerms.MostSeats));

    /// <summary>Makes one more seat, for anybody: somebody came unannounced where all seats are taken or kept. <see cref="TakeBack"/> undoes it.</summary>
    /// <exception cref="InvalidOperationException">There are as many as there may be, see <see cref="WhyNoMoreSeats"/>.</exception>
    public Seat AddSeat()
    {
        if (WhyNoMoreSeats() is { } refusal)
            throw new InvalidOperationException($"Refused: {refusal}");
        Maximum++;
        var seat = new Seat(this, _seats.Max(s => s.Number) + 1, null, isExtra: true);
        _seats.Add(seat);
        return seat;
    }

    /// <summary>
    /// Takes away the seat that was made for somebody who came unannounced, once they are off the shift: there are as many as the coordinator planned again. Any
    /// other seat stays. Returns whether it went.
    /// </summary>
    public bool TakeBack(SeatId? id)
    {
        if (_seats.Find(s => s.Id == id && s.IsExtra) is not { } seat)
            return false;
        _seats.Remove(seat);
        Maximum--;
        return true;
    }

    /// <summary>
    /// Takes other numbers into use. Seats are added, and free seats are taken away; an occupied seat is never taken away.
    /// Refused with "scheduling.seats-taken" when more seats are occupied than would be left.
    /// </summary>
    /// <param name="terms">The new numbers; the task stays.</param>
    /// <param name="occupied">The seats that somebody has or is being offered; those that an association keeps are occupied too.</param>
    public Outcome<Done> Resize(NeedTerms terms, IReadOnlySet<SeatId> occupied)
    {
        var refusals = terms.Check().ToList();
        bool IsOccupied(Seat seat) => occupied.Contains(seat.Id) || seat.HeldById is not null;
        var taken = _seats.Count(IsOccupied);
        if (taken > terms.Maximum)
            refusals.Add(Refusal.OfField(nameof(NeedTerms.Maximum), "scheduling.seats-taken", ("count", taken)));
        if (refusals.Count > 0)
            return refusals;

        Minimum = terms.Minimum;
        Maximum = terms.Maximum;
        SkillId = terms.SkillId;
        SkillMinimum = terms.SkillMinimum;
        AgeLimit = terms.AgeLimit;
        WithChildren = terms.WithChildren;

        var keep = _seats.OrderByDescending(IsOccupied).ThenBy(s => s.Number).Take(terms.Maximum).ToHashSet();
        _seats.RemoveAll(s => !keep.Contains(s));
        var number = _seats.Count == 0 ? 0 : _seats.Max(s => s.Number);
        while (_seats.Count < terms.Maximum)
            _seats.Add(new Seat(this, ++number, null));

        // The coordinator has said how many there are to be, with those that were made for somebody.
        _seats.ForEach(s => s.Plan());
        KeepForSkill(terms, occupied);
        return Outcome.Success();
    }

    /// <summary>
    /// Keeps as many seats for the skill as are asked for: first those that somebody with it has, then free ones. A seat that somebody took as anybody, or
    /// that an association keeps, comes only after those: as long as they have it, it keeps nothing for the skill.
    /// </summary>
    private void KeepForSkill(NeedTerms terms, IReadOnlySet<SeatId> occupied)
    {
        int Rank(Seat seat) =>
            seat.HeldById is not null ? 3
            : !occupied.Contains(seat.Id) ? 1
            : seat.KeptForSkillId == terms.SkillId ? 0 : 2;

        var kept = 0;
        foreach (var seat in _seats.OrderBy(Rank).ThenBy(s => s.Number).ToList())
            seat.KeepFor(kept++ < terms.SkillMinimum ? terms.SkillId : null);
    }
}

/// <summary>One person's place on a need. At most one confirmed or offered sign-up may point at it, which the database enforces.</summary>
public sealed class Seat : IBelongsToMunicipality
{
    private Seat()
    {
    }

    internal Seat(Need need, int number, SkillId? keptFor, bool isExtra = false)
    {
        Id = SeatId.New();
        MunicipalityId = need.MunicipalityId;
        NeedId = need.Id;
        Number = number;
        KeptForSkillId = keptFor;
        IsExtra = isExtra;
    }

    /// <summary>The identifier.</summary>
    public SeatId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which need.</summary>
    public NeedId NeedId { get; private set; }

    /// <summary>Its number within the need, unique there.</summary>
    public int Number { get; private set; }

    /// <summary>Kept for people with this skill, or null for anybody.</summary>
    public SkillId? KeptForSkillId { get; private set; }

    /// <summary>Kept by an association until its block ends, also while somebody whom it named has the seat; null for anybody's.</summary>
    public SeatBlockId? HeldById { get; private set; }

    /// <summary>Made for somebody who came unannounced, and not planned: it goes with them when they are taken off.</summary>
    public bool IsExtra { get; private set; }

    internal void Plan() => IsExtra = false;

    internal void HoldFor(SeatBlockId? block) => HeldById = block;

    internal void KeepFor(SkillId? skill) => KeptForSkillId = skill;
}
