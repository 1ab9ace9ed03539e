using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Accounts;

/// <summary>Employees on a test database, and the use cases that look after them.</summary>
public sealed class StaffOffice(TestDatabase database)
{
    private readonly Municipalities _municipalities = new(database.Contexts);
    private readonly FrameCatalogue _catalogue = new(database.Contexts, FrameOffice.Shipped);

    public ListEmployees ListEmployees => new(database.Contexts, _municipalities);

    /// <summary>Who is told of a role that was taken.</summary>
    public RoleChanges RoleChanges { get; } = new();

    public GiveRoles GiveRoles => new(database.Contexts, _municipalities, Reviewers, RoleChanges, database.Clock);

    public AddEmployee AddEmployee => new(database.Contexts, _municipalities, Letters, Reviewers, database.Clock);

    public AddMunicipality AddMunicipality => new(database.Contexts, Letters);

    public ChooseReviewDuty ChooseDutyOn(HubContexts contexts) => new(contexts, _municipalities, _catalogue, ReviewLetters, database.Clock);

    private ReviewerChange Reviewers => new(_catalogue, ReviewLetters);

    private static FrameLetters ReviewLetters => new(PublicAddresses.Unset);

    private EmployeeLetters Letters => new(PublicAddresses.Unset, database.Clock);

    /// <summary>An employee with an account, as who they are at the municipality's desk.</summary>
    public Task<Actor> HireAsync(string name, Municipality municipality, params Role[] roles) => HireAtAsync(EmailOf(name), name, municipality, roles);

    /// <summary>An employee with an address that may be somebody's already, under the name that the municipality gives them.</summary>
    public async Task<Actor> HireAtAsync(string email, string name, Municipality municipality, params Role[] roles)
    {
        await using var context = database.Contexts.ForInstallation();
        var directory = new AccountDirectory(context);
        var account = await directory.FindOrAddAsync(email, name, Language.Da);
        foreach (var role in roles)
            await directory.GiveRoleAsync(account, name, municipality.Slug, role);
        await context.SaveChangesAsync();
        return new Actor(new AccountId(account.Id), name, municipality.Id, roles.ToHashSet());
    }

    /// <summary>Who holds which roles at a municipality, as "Karin Holm: Coordinator, Reviewer".</summary>
    public async Task<IReadOnlyList<string>> StaffOfAsync(Municipality municipality)
    {
        await using var context = database.Contexts.ForInstallation();
        return
        [
            .. (await new AccountDirectory(context).EmployeesAsync(municipality.Slug))
                .Select(e => $"{e.Name}: {string.Join(", ", e.Roles.Order())}"),
        ];
    }

    public async Task<string?> StampOfAsync(Actor actor)
    {
        await using var context = database.Contexts.ForInstallation();
        return (await context.Users.SingleAsync(u => u.Id == actor.Account.Value)).SecurityStamp;
    }

    public async Task<IReadOnlyList<string>> RecordAsync(Municipality municipality)
    {
        await using var context = database.Contexts.For(municipality.Id);
        return await context.Decisions.OrderBy(d => d.Id).Select(d => d.ByName + " " + d.Action + " " + d.Because).ToListAsync();
    }

    public static string EmailOf(string name) => $"{name.ToLowerInvariant().Replace(' ', '.')}@example.com";

    public static IReadOnlySet<Role> Roles(params Role[] roles) => roles.ToHashSet();
}
