using FluentValidation;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Somebody who is to work at the desk.</summary>
/// <param name="Name">The name that colleagues and the record see.</param>
/// <param name="Email">Where the link to sign in is mailed.</param>
/// <param name="Roles">At least one role.</param>
public sealed record EmployeeInput(string Name, string Email, IReadOnlySet<Role> Roles);

/// <summary>
/// Adds an employee and tells them by mail where to sign in. They get no password: a mailed link lets them in. A reviewer is asked at once to look at what
/// nobody else has.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">The municipality.</param>
/// <param name="letters">Writes the letter.</param>
/// <param name="reviewers">Sees to what waits for a review.</param>
/// <param name="clock">What time it is.</param>
public sealed class AddEmployee(
    HubContexts contexts, Municipalities municipalities, EmployeeLetters letters, IReviewerChange reviewers, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Saves, under the name that was typed, whatever they are called elsewhere. Refused as "account.not-allowed", "account.name-missing",
    /// "account.name-too-long", "people.personal-number", "account.employee-email-missing", "account.email-not-one", "account.email-too-long",
    /// "account.roles-missing" and "account.already-employee".
    /// </summary>
    public async Task<Outcome<Employee>> RunAsync(Actor actor, EmployeeInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;
        ArgumentNullException.ThrowIfNull(input);

        var refusals = Validator.Check(input);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var directory = new AccountDirectory(context);
        var employees = await directory.EmployeesAsync(municipality.Slug, cancellationToken);
        if (!employees.AreLedBy(actor))
            return Refusal.Of("account.not-allowed");
        var email = Person.NormalizeEmail(input.Email);
        if (employees.FirstOrDefault(e => e.Account.Email == email) is { } already)
            refusals.Add(Refusal.OfField(nameof(EmployeeInput.Email), "account.already-employee", ("name", already.Name)));
        if (refusals.Count > 0)
            return refusals;

        var name = VisibleText.Line(input.Name);
        var account = await directory.FindOrAddAsync(email, name, municipality.DefaultLanguage, cancellationToken);
        account.SignOutEverywhere(); // Whoever is signed in as a volunteer stays so for weeks; an employee must not.
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var role in input.Roles)
        {
            await directory.GiveRoleAsync(account, name, municipality.Slug, role, cancellationToken);
            context.Add(new DecisionRecord(actor, "account.role-given", account.Id, role.ToString(), now));
        }

        // Never what they call themself as a volunteer or another municipality calls them: whose an address is, is not to be found out by adding it.
        var employee = new AccountRoles(account, name, input.Roles);
        context.Add(letters.Welcome(employee, municipality));
        await context.SaveChangesAsync(cancellationToken);
        if (input.Roles.Contains(Role.Reviewer))
            await reviewers.FollowAsync(context, municipality, actor, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Employee.Of(employee);
    }

    private sealed class Rules : AbstractValidator<EmployeeInput>
    {
        public Rules()
        {
            RuleFor(e => e.Name).Text(Person.NameLength, "account.name-too-long", "account.name-missing");
            RuleFor(e => e.Email).Custom((typed, context) =>
            {
                var email = typed.Trim();
                if (email.Length == 0)
                    context.Refuse("account.employee-email-missing");
                else if (email.Length > Person.EmailLength)
                    context.Refuse("account.email-too-long", ("limit", Person.EmailLength));
                else if (!Validation.IsEmailAddress(email))
                    context.Refuse("account.email-not-one");
                else if (EmailDomain.WhyNot(email) is { } refusal)
                    context.Refuse(refusal);
                else if (PersonalNumber.IsIn(email))
                    context.Refuse("people.personal-number");
            });
            RuleFor(e => e.Roles).Custom((roles, context) =>
            {
                if (roles.Count == 0)
                    context.Refuse("account.roles-missing");
            });
        }
    }
}
