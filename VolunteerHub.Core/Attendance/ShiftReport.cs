using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Attendance;

/// <summary>What a shift gave, noted in half a minute on the day: how many guests came and what happened. No names of citizens.</summary>
public sealed class ShiftReport : IBelongsToMunicipality
{
    /// <summary>The most guests one shift can have had.</summary>
    public const int MostGuests = 100_000;

    /// <summary>The longest note.</summary>
    public const int NoteLength = 500;

    private ShiftReport()
    {
    }

    /// <summary>Starts the report of a shift.</summary>
    public ShiftReport(MunicipalityId municipality, ShiftId shift)
    {
        MunicipalityId = municipality;
        ShiftId = shift;
    }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which shift; one report a shift.</summary>
    public ShiftId ShiftId { get; private set; }

    /// <summary>How many guests came.</summary>
    public int Guests { get; private set; }

    /// <summary>What happened, in a sentence.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who wrote it last; empty where that was a volunteer who is deleted.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>When it was written last, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>
    /// Whether somebody would write over what they have not seen: another count than the one they saw stands, and says something else. The same number
    /// with the same words takes nothing from anybody, such as a second press on save.
    /// </summary>
    /// <param name="seen">When the count was written that they saw, UTC; null where they saw none.</param>
    /// <param name="guests">The number that they write; null where it is none.</param>
    /// <param name="note">What they write of the day.</param>
    public bool IsWrittenOver(DateTime? seen, int? guests, string note) => WrittenAt != seen && (Guests != guests || Note != note);

    /// <summary>Whoever wrote it is called otherwise now; nothing, where they are deleted. What they wrote stands.</summary>
    public void CallWriter(string name) => WrittenBy = name;

    /// <summary>Writes or corrects it.</summary>
    public void Write(int guests, string note, string by, DateTime nowUtc)
    {
        Guests = guests;
        Note = note;
        WrittenBy = by;
        WrittenAt = nowUtc;
    }
}
