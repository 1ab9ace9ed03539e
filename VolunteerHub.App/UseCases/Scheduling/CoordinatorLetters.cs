using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Letters to a municipality's coordinators about what needs them, saved together with what they tell of.</summary>
public sealed class CoordinatorLetters(Municipalities municipalities, PublicAddress address, TimeProvider clock) : IUseCase
{
    /// <summary>Tells every coordinator which tasks are closed for new sign-ups because their place was changed. Without such a task nobody is told.</summary>
    public async Task PlaceChangedAsync(
        HubDbContext context, MunicipalityId municipality, string place, IReadOnlyList<string> tasks, CancellationToken cancellationToken)
    {
        if (tasks.Count == 0)
            return;

        var home = await municipalities.GetAsync(municipality, cancellationToken);
        var role = Account.RoleName(home.Slug, Role.Coordinator);
        var coordinators = await (from member in context.UserRoles
                                  join held in context.Roles on member.RoleId equals held.Id
                                  join account in context.Users on member.UserId equals account.Id
                                  where held.Name == role && account.Email != null
                                  select new { account.Email, account.DisplayName, account.Language }).ToListAsync(cancellationToken);
        foreach (var coordinator in coordinators)
        {
            var words = new Words(coordinator.Language);
            context.Add(new OutboxMessage(
                municipality,
                coordinator.Email!,
                "ApprovalEnded",
                words.Format("Scheduling.Letter.place-changed.subject", ("place", place)),
                words.Format(
                    "Scheduling.Letter.place-changed.text",
                    ("name", coordinator.DisplayName),
                    ("place", place),
                    ("tasks", string.Join('\n', tasks.Select(t => $"- {t}"))),
                    ("link", address.Of($"/desk/{home.Slug}/tasks"))),
                calendar: null,
                clock.GetUtcNow().UtcDateTime));
        }
    }
}
