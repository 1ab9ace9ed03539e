using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Core.Reporting;

/// <summary>What happened on a day with too few volunteers, or when a shift was called off.</summary>
public enum ShortDayOutcome
{
    /// <summary>We closed or cancelled politely, and nobody lost what they have a right to.</summary>
    ClosedPolitely,

    /// <summary>It went ahead with those who came.</summary>
    RanWithFewer,

    /// <summary>An employee was called in.</summary>
    StaffCalledIn,

    /// <summary>A citizen lost what they have a right to.</summary>
    RightLost,

    /// <summary>It was called off for something else than too few volunteers, and does not count.</summary>
    AnotherReason,
}

/// <summary>A coordinator's answer to one short question about a shift. Written again, the last one stands; the record keeps them all.</summary>
public sealed class ShortDay : IBelongsToMunicipality
{
    private ShortDay()
    {
    }

    /// <summary>Starts the answer for a shift.</summary>
    public ShortDay(Shift shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        MunicipalityId = shift.MunicipalityId;
        ShiftId = shift.Id;
    }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which shift; one answer a shift.</summary>
    public ShiftId ShiftId { get; private set; }

    /// <summary>What happened.</summary>
    public ShortDayOutcome Outcome { get; private set; }

    /// <summary>Who answered last.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AnsweredAt { get; private set; }

    /// <summary>Answers, or corrects the answer.</summary>
    public void Answer(ShortDayOutcome outcome, string by, DateTime nowUtc)
    {
        Outcome = outcome;
        AnsweredBy = by;
        AnsweredAt = nowUtc;
    }

    /// <summary>
    /// Whether the question is asked of a shift: from its start on, when it was called off or began with fewer people than needed. Before, nobody can
    /// say what happened, of one that is called off as little as of one that is only thin so far. A draft is never asked about.
    /// </summary>
    public static bool IsAskedOf(ShiftState state, bool hasStarted, FillState fill) => hasStarted && state switch
    {
        ShiftState.Cancelled => true,
        ShiftState.Published => fill < FillState.Filled,
        _ => false,
    };

    /// <summary>What may be answered: only what was called off can have another reason, and only what was held ran with fewer.</summary>
    public static IReadOnlyList<ShortDayOutcome> ChoicesFor(ShiftState state) => state == ShiftState.Cancelled
        ? [ShortDayOutcome.ClosedPolitely, ShortDayOutcome.StaffCalledIn, ShortDayOutcome.RightLost, ShortDayOutcome.AnotherReason]
        : [ShortDayOutcome.RanWithFewer, ShortDayOutcome.ClosedPolitely, ShortDayOutcome.StaffCalledIn, ShortDayOutcome.RightLost];
}
