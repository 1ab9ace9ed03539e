using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;
using static VolunteerHub.Tests.UseCases.Accounts.StaffOffice;

namespace VolunteerHub.Tests.UseCases.Accounts;

public sealed class AddEmployeeTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly StaffOffice _office;

    public AddEmployeeTests() => _office = new StaffOffice(_database);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_employee_is_added_with_roles_a_record_and_a_letter_and_no_password()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);

        var added = await _office.AddEmployee.RunAsync(karin, new EmployeeInput(" Per Dam ", "Per@Example.com", Roles(Role.Coordinator, Role.Reviewer)));

        await using var context = _database.Contexts.ForInstallation();
        var letter = await context.Outbox.SingleAsync();
        Assert.Equal(("Per Dam", "per@example.com"), (added.Value.Name, added.Value.Email));
        Assert.Equal(["Karin Holm: Administrator", "Per Dam: Coordinator, Reviewer"], await _office.StaffOfAsync(_database.Randers));
        Assert.Equal(2, (await _office.RecordAsync(_database.Randers)).Count);
        Assert.Null((await context.Users.SingleAsync(u => u.Email == "per@example.com")).PasswordHash);
        Assert.Equal("per@example.com", letter.To);
        Assert.Contains("/sign-in?return=/desk/randers", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Koordinator, Rammevurderer", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_and_nothing_is_saved()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);

        var empty = await _office.AddEmployee.RunAsync(karin, new EmployeeInput(" ", "", Roles()));
        var wrong = await _office.AddEmployee.RunAsync(karin, new EmployeeInput(new string('x', 101), "per", Roles(Role.Manager)));
        var number = await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Per 010190-1234", "per@example.com", Roles(Role.Manager)));

        var strange = await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Per", "per@ex\u0430mple.com", Roles(Role.Manager)));

        Assert.Equal(["Email: people.email-strange-sign"], Desk.Told(strange));
        Assert.Equal(["Email: account.employee-email-missing", "Name: account.name-missing", "Roles: account.roles-missing"], Desk.Told(empty));
        Assert.Equal(["Email: account.email-not-one", "Name: account.name-too-long"], Desk.Told(wrong));
        Assert.Equal(["Name: people.personal-number"], Desk.Told(number));
        Assert.Equal(["Karin Holm: Administrator"], await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task Whoever_works_here_already_is_named_and_whoever_works_elsewhere_is_welcome_under_the_name_that_was_typed()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        await _office.HireAsync("Kari Bakken", _database.Asker, Role.Coordinator);

        var twice = await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Karin", "KARIN.HOLM@example.com", Roles(Role.Manager)));
        var both = await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Ny Kollega", "kari.bakken@example.com", Roles(Role.Manager)));

        Assert.Equal(["Email: account.already-employee"], Desk.Told(twice));
        Assert.Equal("Ny Kollega", both.Value.Name);
        Assert.Equal(["Karin Holm: Administrator", "Ny Kollega: Manager"], await _office.StaffOfAsync(_database.Randers));
        Assert.Equal(["Kari Bakken: Coordinator"], await _office.StaffOfAsync(_database.Asker));
        await using var context = _database.Contexts.ForInstallation();
        Assert.StartsWith("Hej Ny Kollega", (await context.Outbox.SingleAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_and_is_added_again_has_the_name_that_is_given_then_and_keeps_the_one_of_another_municipality_there()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        await _office.HireAsync("Kari Bakken", _database.Asker, Role.Coordinator);
        var address = EmailOf("Kari Bakken");
        var first = await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Kari B.", address, Roles(Role.Manager)));

        await _office.GiveRoles.RunAsync(karin, new RolesInput(first.Value.Id, Roles()));
        await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Kari Bak", address, Roles(Role.Reviewer)));

        Assert.Equal(["Kari Bak: Reviewer", "Karin Holm: Administrator"], await _office.StaffOfAsync(_database.Randers));
        Assert.Equal(["Kari Bakken: Coordinator"], await _office.StaffOfAsync(_database.Asker));
    }

    [Fact]
    public async Task A_volunteer_who_becomes_an_employee_has_the_name_that_the_administrator_gives()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        await _office.HireAsync("mette", _database.Randers);

        var added = await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Mette Lund", EmailOf("mette"), Roles(Role.Coordinator)));

        Assert.Equal("Mette Lund", added.Value.Name);
        Assert.Equal(["Karin Holm: Administrator", "Mette Lund: Coordinator"], await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task A_volunteer_who_becomes_an_employee_signs_in_again()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var mette = await _office.HireAsync("Mette Lund", _database.Randers);
        var before = await _office.StampOfAsync(mette);

        await _office.AddEmployee.RunAsync(karin, new EmployeeInput("Mette Lund", EmailOf("Mette Lund"), Roles(Role.Coordinator)));

        Assert.NotEqual(before, await _office.StampOfAsync(mette));
    }
}
