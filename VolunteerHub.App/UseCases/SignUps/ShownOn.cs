using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>The shifts beside which open pages show somebody: what is noted of a volunteer changes there too.</summary>
internal static class ShownOn
{
    /// <summary>Where they have a seat, are being offered one, wait, or are asked and have not answered.</summary>
    public static Task<ShiftId[]> ShiftsAsync(HubDbContext context, PersonId person, CancellationToken cancellationToken) =>
        context.SignUps.Where(s => s.PersonId == person && s.Status != SignUpStatus.Withdrawn).Select(s => s.ShiftId)
            .Union(context.Invitations.Where(i => i.PersonId == person && i.Answer == InvitationAnswer.Open).Select(i => i.ShiftId))
            .ToArrayAsync(cancellationToken);
}
