using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Who works at the municipality's desk, and with which roles.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">The municipality's name in role names.</param>
public sealed class ListEmployees(HubContexts contexts, Municipalities municipalities) : IUseCase
{
    /// <summary>Everybody with a role there, by name. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<IReadOnlyList<Employee>>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        var employees = await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken);
        return Outcome.Success<IReadOnlyList<Employee>>([.. employees.Select(Employee.Of)]);
    }
}

/// <summary>Somebody who works at the municipality's desk.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">The name that colleagues and the record see, as this municipality has given it.</param>
/// <param name="Email">Where the link to sign in is mailed.</param>
/// <param name="Roles">What they may do in this municipality.</param>
public sealed record Employee(AccountId Id, string Name, string Email, IReadOnlySet<Role> Roles)
{
    /// <summary>An account as its colleagues see it.</summary>
    internal static Employee Of(AccountRoles held) => new(new AccountId(held.Account.Id), held.Name, held.Account.Email ?? "", held.Roles);
}
