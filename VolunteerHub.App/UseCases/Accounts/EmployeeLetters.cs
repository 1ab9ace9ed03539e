using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Letters to employees about their access.</summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class EmployeeLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>Where an employee signs in and comes to the municipality's desk. No secret is in it, so that it never grows too old.</summary>
    public string SignInAddress(Municipality municipality)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        return address.Of($"/sign-in?return=/desk/{municipality.Slug}");
    }

    /// <summary>Tells somebody that they now work at a municipality's desk, as what, and where to sign in.</summary>
    public OutboxMessage Welcome(AccountRoles employee, Municipality municipality)
    {
        ArgumentNullException.ThrowIfNull(employee);
        ArgumentNullException.ThrowIfNull(municipality);
        var account = employee.Account;
        var words = new Words(account.Language);
        return new OutboxMessage(
            municipality.Id,
            account.Email!,
            "Welcome",
            words.Format("Account.Letter.Welcome.subject", ("municipality", municipality.Name)),
            words.Format(
                "Account.Letter.Welcome.text",
                ("name", employee.Name),
                ("municipality", municipality.Name),
                ("roles", string.Join(", ", employee.Roles.Order().Select(role => words[$"Account.Role.{role}"]))),
                ("email", account.Email),
                ("address", SignInAddress(municipality))),
            calendar: null,
            clock.GetUtcNow().UtcDateTime);
    }
}
