using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>What volunteers see of a shift.</summary>
public enum ShiftState
{
    /// <summary>Only the desk sees it.</summary>
    Draft,

    /// <summary>Open to volunteers. The database itself refuses this while a task on it lacks a standing approval.</summary>
    Published,

    /// <summary>Called off. It stays visible to those who were on it, with the reason.</summary>
    Cancelled,
}

/// <summary>One occurrence in time at a place, with the people it needs.</summary>
public sealed class Shift : IBelongsToMunicipality
{
    /// <summary>The longest note to volunteers, and the longest reason for calling it off.</summary>
    public const int NoteLength = 500;

    private readonly List<Need> _needs = [];

    private Shift()
    {
    }

    /// <summary>Makes a draft shift.</summary>
    /// <param name="activity">What goes on.</param>
    /// <param name="time">When, in the place's local time and in UTC.</param>
    /// <param name="needs">Whom it needs; at least one.</param>
    /// <param name="pattern">The pattern that made it, or null for a shift made by hand.</param>
    /// <param name="patternDate">The date that names it within the pattern, where a holiday moved it to another; null is its own date.</param>
    public Shift(Activity activity, ShiftTime time, IEnumerable<NeedTerms> needs, ShiftPatternId? pattern = null, DateOnly? patternDate = null)
    {
        Id = ShiftId.New();
        MunicipalityId = activity.MunicipalityId;
        PlaceId = activity.PlaceId;
        ActivityId = activity.Id;
        ShiftPatternId = pattern;
        PatternDate = pattern is null ? null : patternDate ?? time.Date;
        Set(time);
        foreach (var terms in needs)
            _needs.Add(new Need(this, _needs.Count + 1, terms));
    }

    /// <summary>The identifier.</summary>
    public ShiftId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Where.</summary>
    public PlaceId PlaceId { get; private set; }

    /// <summary>What goes on.</summary>
    public ActivityId ActivityId { get; private set; }

    /// <summary>The pattern that made it, or null.</summary>
    public ShiftPatternId? ShiftPatternId { get; private set; }

    /// <summary>
    /// The date that the rule's weekdays gave. It stays when the shift itself is moved, by hand or for a holiday, so that the pattern
    /// never makes the same occurrence again.
    /// </summary>
    public DateOnly? PatternDate { get; private set; }

    /// <summary>Edited by hand: a change of the pattern leaves it alone.</summary>
    public bool IsDetached { get; private set; }

    /// <summary>The local date on which it starts.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Local time at which it starts.</summary>
    public TimeOnly Start { get; private set; }

    /// <summary>Local time at which it ends; at or before the start means the next day.</summary>
    public TimeOnly End { get; private set; }

    /// <summary>When it starts, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Draft, published or cancelled.</summary>
    public ShiftState State { get; private set; }

    /// <summary>A word to whoever comes, e.g. "Brug bagdøren".</summary>
    public string Note { get; private set; } = "";

    /// <summary>Why it was called off.</summary>
    public string CancelledBecause { get; private set; } = "";

    /// <summary>Counts changes of time, for calendars that have an older copy (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    /// <summary>When a coordinator noted that nobody came, UTC; null where that is not noted. Whoever is checked in takes it back.</summary>
    public DateTime? NobodyCameAt { get; private set; }

    /// <summary>Whom it needs.</summary>
    public IReadOnlyList<Need> Needs => _needs;

    /// <summary>How long, in minutes of real time; a night when the clocks change is an hour longer or shorter.</summary>
    public int Minutes => (int)(EndsAt - StartsAt).TotalMinutes;

    /// <summary>Whether it has started.</summary>
    public bool HasStarted(DateTime nowUtc) => StartsAt <= nowUtc;

    /// <summary>Opens it to volunteers. Whether the frame allows that is asked before, and once more by the database.</summary>
    public void Publish()
    {
        if (State == ShiftState.Draft)
            State = ShiftState.Published;
    }

    /// <summary>Calls it off, with the reason that volunteers read.</summary>
    public void Cancel(string because)
    {
        State = ShiftState.Cancelled;
        CancelledBecause = because;
        Sequence++;
    }

    /// <summary>
    /// Takes back that it was called off: it is a draft again, at the time it had. A coordinator has decided about this one day, so that the pattern leaves
    /// it alone from now on.
    /// </summary>
    public void PutBack()
    {
        if (State != ShiftState.Cancelled)
            return;
        State = ShiftState.Draft;
        CancelledBecause = "";
        Detach();
        Sequence++;
    }

    /// <summary>Moves or re-times this one occurrence; from now on the pattern leaves it alone.</summary>
    public void Move(ShiftTime time)
    {
        Set(time);
        Detach();
        Sequence++;
    }

    /// <summary>Gives it the times of a changed pattern. A shift that was edited by hand is left as it is.</summary>
    public void FollowPattern(ShiftTime time)
    {
        if (IsDetached || (Date == time.Date && Start == time.Start && End == time.End))
            return;
        Set(time);
        Sequence++;
    }

    /// <summary>Changes the word to whoever comes.</summary>
    public void Annotate(string note) => Note = note;

    /// <summary>Notes that nobody came. Doing it twice keeps the first time.</summary>
    public void NoteNobodyCame(DateTime nowUtc) => NobodyCameAt ??= nowUtc;

    /// <summary>It was noted by mistake, or somebody has come after all.</summary>
    public void TakeBackNobodyCame() => NobodyCameAt = null;

    /// <summary>From now on the pattern leaves this occurrence alone.</summary>
    public void Detach() => IsDetached = ShiftPatternId is not null;

    /// <summary>Adds a need with its seats.</summary>
    public Need AddNeed(NeedTerms terms)
    {
        var need = new Need(this, _needs.Count == 0 ? 1 : _needs.Max(n => n.Number) + 1, terms);
        _needs.Add(need);
        return need;
    }

    /// <summary>Takes a need away; the use case has first made sure that nobody is on it.</summary>
    public void RemoveNeed(NeedId need) => _needs.RemoveAll(n => n.Id == need);

    private void Set(ShiftTime time)
    {
        Date = time.Date;
        Start = time.Start;
        End = time.End;
        StartsAt = time.StartsAt;
        EndsAt = time.EndsAt;
    }
}

/// <summary>When a shift is: as people read it, and as instants.</summary>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Start">Local time at which it starts.</param>
/// <param name="End">Local time at which it ends; at or before the start means the next day.</param>
/// <param name="StartsAt">Start in UTC.</param>
/// <param name="EndsAt">End in UTC.</param>
public sealed record ShiftTime(DateOnly Date, TimeOnly Start, TimeOnly End, DateTime StartsAt, DateTime EndsAt)
{
    /// <summary>What the clock at the place says, with the instants that it means there on that date.</summary>
    public static ShiftTime At(DateOnly date, TimeOnly start, TimeOnly end, TimeZoneInfo zone)
    {
        var span = PlaceTime.Span(date, start, end, zone);
        return new ShiftTime(date, start, end, span.Start, span.End);
    }
}
