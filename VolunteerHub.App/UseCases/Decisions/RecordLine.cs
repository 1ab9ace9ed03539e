using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Decisions;

/// <summary>What kind of thing a decision is about.</summary>
public enum AboutKind
{
    /// <summary>A task.</summary>
    Task,

    /// <summary>A shift, also where it is somebody's place on it that was decided on.</summary>
    Shift,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>A volunteer.</summary>
    Volunteer,

    /// <summary>An employee.</summary>
    Employee,

    /// <summary>The catalogue of statutory services.</summary>
    Catalogue,

    /// <summary>The municipality's settings.</summary>
    Settings,

    /// <summary>Something that is there no longer.</summary>
    Gone,
}

/// <summary>What a decision is about, as it is called today.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called; of a shift its activity. Empty where there is no name, or it is not for whoever reads.</param>
/// <param name="Day">The date of a shift.</param>
/// <param name="Hours">The hours of a shift.</param>
public sealed record DecisionAbout(AboutKind Kind, Guid Id, string Name = "", DateOnly? Day = null, ShiftHours? Hours = null)
{
    /// <summary>What the entry of the catalogue was called that was changed; null where it was no entry, or is not known.</summary>
    public LocalizedText? Entry { get; init; }
}

/// <summary>A line of the record as it is read.</summary>
/// <param name="Id">Its number; a later line has a higher one.</param>
/// <param name="Day">The day, by the municipality's calendar.</param>
/// <param name="Time">The time, by its clock.</param>
/// <param name="ByName">Who decided, by the name of that day.</param>
/// <param name="Action">The code of what.</param>
/// <param name="Because">What the line holds beside it, as it was written.</param>
/// <param name="About">About what; null where it is about nothing in particular.</param>
public sealed record RecordLine(long Id, DateOnly Day, TimeOnly Time, string ByName, string Action, string Because, DecisionAbout? About);
