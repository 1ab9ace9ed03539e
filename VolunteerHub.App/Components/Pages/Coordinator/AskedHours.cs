using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>
/// The hours that a coordinator was asked about because they are so long: whoever presses once more with them means them. Other hours are asked about anew.
/// </summary>
public sealed class AskedHours
{
    private ShiftHours? _asked;

    /// <summary>Whether these hours are meant.</summary>
    public bool Means(TimeOnly? start, TimeOnly? end) => _asked is not null && _asked == Of(start, end);

    /// <summary>Notes the hours as asked about where that is among what was refused.</summary>
    public void Note(IReadOnlyList<Refusal> refusals, TimeOnly? start, TimeOnly? end)
    {
        if (refusals.Any(r => r.Code == ShiftChecks.LongShift))
            _asked = Of(start, end);
    }

    /// <summary>Hours that stand already are meant.</summary>
    public void Take(ShiftHours hours) => _asked = hours;

    private static ShiftHours? Of(TimeOnly? start, TimeOnly? end) => start is { } from && end is { } to ? new ShiftHours(from, to) : null;
}
