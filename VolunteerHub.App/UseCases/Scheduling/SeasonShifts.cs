using VolunteerHub.App.Data;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Says which shifts are a season's.</summary>
internal static class SeasonShifts
{
    /// <summary>The shifts of the season's patterns, and the activity's extra ones within its days.</summary>
    public static IQueryable<Shift> ShiftsOf(this HubDbContext context, Season season) => context.Shifts.Where(s =>
        context.Patterns.Any(p => p.Id == s.ShiftPatternId && p.SeasonId == season.Id)
        || (s.ShiftPatternId == null && s.ActivityId == season.ActivityId && s.Date >= season.From && s.Date <= season.To));
}
