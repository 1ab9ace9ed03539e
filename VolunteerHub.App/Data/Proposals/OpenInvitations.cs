using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.Proposals;

/// <summary>Who is asked to a shift and has not answered.</summary>
internal static class OpenInvitations
{
    /// <summary>
    /// The names by need, for those of the shifts that are open to volunteers. Whoever found the shift by themself and took it has answered, as
    /// where a season's answers are counted.
    /// </summary>
    public static async Task<ILookup<NeedId, string>> AskedAsync(this HubDbContext context, IReadOnlyCollection<ShiftId> shifts, CancellationToken cancellationToken) =>
        (await (from invitation in context.Invitations
                join person in context.People on invitation.PersonId equals person.Id
                where invitation.Answer == InvitationAnswer.Open
                    && shifts.Contains(invitation.ShiftId) && context.Shifts.Any(s => s.Id == invitation.ShiftId && s.State == ShiftState.Published)
                    && !context.SignUps.Any(s => s.ShiftId == invitation.ShiftId && s.PersonId == person.Id && s.Status != SignUpStatus.Withdrawn)
                orderby person.Name
                select new { invitation.NeedId, person.Name }).ToListAsync(cancellationToken)).ToLookup(i => i.NeedId, i => i.Name);
}
