using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>The roles that an employee is to have from now on.</summary>
/// <param name="Employee">Who.</param>
/// <param name="Roles">All of their roles in the municipality; none ends their work at the desk.</param>
/// <param name="Seen">The roles that the administrator saw; given, nobody else's later choice is overwritten.</param>
public sealed record RolesInput(AccountId Employee, IReadOnlySet<Role> Roles, IReadOnlySet<Role>? Seen = null);

/// <summary>
/// Gives an employee roles and takes others away. A municipality always keeps an administrator. Whoever loses a role is signed out
/// everywhere at once, from open desks too. Where the role of reviewer was given or taken, whatever waits for a review
/// is in the hands of somebody who may decide it at once, and a duty of whoever may not have it any more is nobody's.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">The municipality's name in role names.</param>
/// <param name="reviewers">Sees to what waits for a review.</param>
/// <param name="changes">Tells open desks.</param>
/// <param name="clock">What time it is.</param>
public sealed class GiveRoles(
    HubContexts contexts, Municipalities municipalities, IReviewerChange reviewers, RoleChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Saves, with a line in the record for each role. Refused as "account.not-allowed", "account.employee-not-found",
    /// "account.roles-changed" (by somebody else meanwhile) and "account.last-administrator".
    /// </summary>
    public async Task<Outcome<Employee>> RunAsync(Actor actor, RolesInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;
        ArgumentNullException.ThrowIfNull(input);

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var directory = new AccountDirectory(context);
        var employees = await directory.EmployeesAsync(municipality.Slug, cancellationToken);
        if (!employees.AreLedBy(actor))
            return Refusal.Of("account.not-allowed");
        if (employees.FirstOrDefault(e => e.Account.Id == input.Employee.Value) is not { } employee)
            return Refusal.Of("account.employee-not-found");

        var account = employee.Account;
        if (input.Seen?.SetEquals(employee.Roles) == false)
            return Refusal.Of("account.roles-changed", ("name", employee.Name));
        var taken = employee.Roles.Except(input.Roles).ToList();
        if (taken.Contains(Role.Administrator) && employees.Count(e => e.Roles.Contains(Role.Administrator)) == 1)
            return Refusal.Of("account.last-administrator", ("name", employee.Name));

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var role in taken)
        {
            await directory.TakeRoleAsync(account, municipality.Slug, role, cancellationToken);
            context.Add(new DecisionRecord(actor, "account.role-taken", account.Id, role.ToString(), now));
        }

        foreach (var role in input.Roles.Except(employee.Roles))
        {
            await directory.GiveRoleAsync(account, employee.Name, municipality.Slug, role, cancellationToken);
            context.Add(new DecisionRecord(actor, "account.role-given", account.Id, role.ToString(), now));
        }

        if (taken.Count > 0)
            account.SignOutEverywhere();
        await context.SaveChangesAsync(cancellationToken);
        if (input.Roles.Count == 0 || input.Roles.Contains(Role.Reviewer) != employee.Roles.Contains(Role.Reviewer))
            await reviewers.FollowAsync(context, municipality, actor, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (taken.Count > 0)
            changes.Tell(input.Employee);
        return Employee.Of(employee with { Roles = input.Roles });
    }
}

/// <summary>Questions about the people at a desk.</summary>
internal static class Employees
{
    /// <summary>
    /// Whether somebody is an administrator now. What they were when they signed in is not enough here: whoever has just lost the role
    /// must not be able to give it back to themselves from a desk that is still open.
    /// </summary>
    public static bool AreLedBy(this IReadOnlyList<AccountRoles> employees, Actor actor) =>
        employees.Any(e => e.Account.Id == actor.Account.Value && e.Roles.Contains(Role.Administrator));
}
