using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;
using static VolunteerHub.Tests.UseCases.Accounts.StaffOffice;

namespace VolunteerHub.Tests.UseCases.Accounts;

public sealed class GiveRolesTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly StaffOffice _office;

    public GiveRolesTests() => _office = new StaffOffice(_database);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Roles_are_given_and_taken_with_a_line_in_the_record_for_each()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);

        var saved = await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Reviewer, Role.Manager)));

        Assert.True(saved.IsSuccess);
        Assert.Equal(["Karin Holm: Administrator", "Ole Vad: Reviewer, Manager"], await _office.StaffOfAsync(_database.Randers));
        Assert.Equal(
            ["Karin Holm account.role-taken Coordinator", "Karin Holm account.role-given Reviewer", "Karin Holm account.role-given Manager"],
            await _office.RecordAsync(_database.Randers));
    }

    [Fact]
    public async Task A_role_that_a_colleague_took_meanwhile_is_not_given_back_unseen()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator, Role.Reviewer);
        var seen = Roles(Role.Coordinator, Role.Reviewer);
        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Coordinator)));

        var refused = await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Coordinator, Role.Reviewer, Role.Manager), seen));

        Assert.Equal(["account.roles-changed"], refused.Refusals.Select(r => r.Code));
        Assert.Equal(["Karin Holm: Administrator", "Ole Vad: Coordinator"], await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task A_role_is_given_later_to_the_one_the_municipality_knows_by_its_own_name_and_refusals_say_it()
    {
        var kari = await _office.HireAsync("Kari Bakken", _database.Asker, Role.Administrator);
        var karen = await _office.HireAtAsync(EmailOf("Kari Bakken"), "Karen Bak", _database.Randers, Role.Administrator);

        var given = await _office.GiveRoles.RunAsync(karen, new RolesInput(karen.Account, Roles(Role.Administrator, Role.Reviewer)));
        var changed = await _office.GiveRoles.RunAsync(karen, new RolesInput(karen.Account, Roles(), Roles(Role.Manager)));
        var last = await _office.GiveRoles.RunAsync(karen, new RolesInput(karen.Account, Roles()));

        Assert.Equal("Karen Bak", given.Value.Name);
        Assert.Equal(["account.roles-changed Karen Bak", "account.last-administrator Karen Bak"], changed.Refusals.Concat(last.Refusals).Select(r => $"{r.Code} {r.Values["name"]}"));
        await _office.GiveRoles.RunAsync(karen, new RolesInput(karen.Account, Roles(Role.Administrator, Role.Reviewer, Role.Manager)));
        Assert.Equal(["Karen Bak: Reviewer, Manager, Administrator"], await _office.StaffOfAsync(_database.Randers));
        Assert.Equal(["Kari Bakken: Administrator"], await _office.StaffOfAsync(_database.Asker));
        Assert.Equal(["Kari Bakken"], (await _office.ListEmployees.RunAsync(kari)).Value.Select(e => e.Name));
    }

    [Fact]
    public async Task Whoever_loses_a_role_is_signed_out_and_whoever_only_gains_one_is_not()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);
        var before = await _office.StampOfAsync(ole);

        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Coordinator, Role.Manager)));
        var given = await _office.StampOfAsync(ole);
        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Manager)));

        Assert.Equal(before, given);
        Assert.NotEqual(before, await _office.StampOfAsync(ole));
    }

    [Fact]
    public async Task Open_desks_are_told_of_whoever_loses_a_role_and_of_nobody_who_only_gains_one()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);
        var told = new List<AccountId>();
        using var listening = _office.RoleChanges.Listen(told.Add);

        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Coordinator, Role.Manager)));
        Assert.Empty(told);
        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Manager)));
        Assert.Equal([ole.Account], told);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_another_makes_it_possible_to_stop()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator, Role.Coordinator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);

        var alone = await _office.GiveRoles.RunAsync(karin, new RolesInput(karin.Account, Roles(Role.Coordinator)));
        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Administrator)));
        var relieved = await _office.GiveRoles.RunAsync(karin, new RolesInput(karin.Account, Roles()));

        Assert.Equal(["account.last-administrator"], alone.Refusals.Select(r => r.Code));
        Assert.True(relieved.IsSuccess);
        Assert.Equal(["Ole Vad: Administrator"], await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task Of_two_administrators_who_relieve_each_other_at_the_same_instant_one_stays()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Administrator);

        var outcomes = await Task.WhenAll(
            Task.Run(() => _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles()))),
            Task.Run(() => _office.GiveRoles.RunAsync(ole, new RolesInput(karin.Account, Roles()))));

        Assert.Single(outcomes, o => o.IsSuccess);
        Assert.Single(await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task Roles_of_another_municipality_are_neither_shown_nor_touched()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator);
        await _office.HireAsync("Ole Vad", _database.Asker, Role.Administrator, Role.Manager);
        var kari = await _office.HireAsync("Kari Bakken", _database.Asker, Role.Coordinator);

        var shown = await _office.ListEmployees.RunAsync(karin);
        var stranger = await _office.GiveRoles.RunAsync(karin, new RolesInput(kari.Account, Roles(Role.Coordinator)));
        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles()));

        Assert.Equal(["Karin Holm", "Ole Vad"], shown.Value.Select(e => e.Name));
        Assert.Equal([Role.Coordinator], shown.Value[1].Roles);
        Assert.Equal(["account.employee-not-found"], stranger.Refusals.Select(r => r.Code));
        Assert.Equal(["Kari Bakken: Coordinator", "Ole Vad: Manager, Administrator"], await _office.StaffOfAsync(_database.Asker));
        Assert.Equal(["Karin Holm: Administrator"], await _office.StaffOfAsync(_database.Randers));
    }

    [Fact]
    public async Task An_administrator_who_lost_the_role_cannot_give_it_back_from_a_desk_still_open()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers, Role.Administrator);
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Administrator, Role.Coordinator);
        await _office.GiveRoles.RunAsync(karin, new RolesInput(ole.Account, Roles(Role.Coordinator)));

        var again = await _office.GiveRoles.RunAsync(ole, new RolesInput(ole.Account, Roles(Role.Administrator)));
        var friend = await _office.AddEmployee.RunAsync(ole, new EmployeeInput("Per Dam", "per@example.com", Roles(Role.Administrator)));

        Assert.Equal(["account.not-allowed"], again.Refusals.Select(r => r.Code));
        Assert.Equal(["account.not-allowed"], friend.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Only_an_administrator_sees_and_changes_roles()
    {
        var ole = await _office.HireAsync("Ole Vad", _database.Randers, Role.Coordinator, Role.Manager, Role.Reviewer);

        var shown = await _office.ListEmployees.RunAsync(ole);
        var given = await _office.GiveRoles.RunAsync(ole, new RolesInput(ole.Account, Roles(Role.Administrator)));

        Assert.Equal(["account.not-allowed"], shown.Refusals.Select(r => r.Code));
        Assert.Equal(["account.not-allowed"], given.Refusals.Select(r => r.Code));
    }
}
