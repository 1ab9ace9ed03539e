using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Attendance;

/// <summary>Finds a volunteer's own seat.</summary>
internal static class ConfirmedSignUps
{
    /// <summary>
    /// The confirmed sign-ups of whoever has the address on one shift: one, or none.
    /// </summary>
    public static IQueryable<SignUp> ConfirmedOf(this HubDbContext context, string email, ShiftId shift)
    {
        var reader = context.People.WithEmail(email);
        return context.SignUps.OrderBy(s => s.CreatedAt).Where(s => s.ShiftId == shift && s.Status == SignUpStatus.Confirmed
            && reader.Any(p => p.Id == s.PersonId));
    }
}
