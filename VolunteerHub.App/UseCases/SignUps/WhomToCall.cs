using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Whom a volunteer calls before saying yes.</summary>
internal static class WhomToCall
{
    /// <summary>The employee whom each task names, or the place's contact where a task names nobody; everybody once.</summary>
    public static IReadOnlyList<ResponsibleEmployee> About(IEnumerable<VolunteerTask> tasks, Place place) =>
    [
        .. tasks
            .Select(t => t.Answers.ResponsibleEmployee is { IsNamed: true } named ? named : new ResponsibleEmployee(place.ContactName, place.ContactPhone))
            .Where(e => e.Name.Length > 0)
            .Distinct(),
    ];
}
