using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>An administrator chooses for whom a guardian must agree; another municipality's choice is its own.</summary>
public sealed class ChooseGuardianDutyTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private ChooseGuardianDuty Choose => new(_database.Contexts, _database.Clock);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Nobody_is_asked_until_it_is_chosen_and_each_change_has_a_line_in_the_record()
    {
        var administrator = TestDatabase.EmployeeAt(_database.Randers, "Karin Holm", Role.Administrator);
        Assert.Equal(GuardianDuty.Nobody, (await Choose.ShowAsync(administrator)).Value);

        foreach (var duty in (GuardianDuty[])[GuardianDuty.Nobody, GuardianDuty.Under15, GuardianDuty.Under18, GuardianDuty.Under18, GuardianDuty.Nobody])
            Assert.Equal(duty, (await Choose.RunAsync(administrator, duty)).Value);
        Assert.Equal(["signups.guardian-duty-invalid"], Desk.Told(await Choose.RunAsync(administrator, (GuardianDuty)9)));

        await using var context = _database.Contexts.For(_database.Randers.Id);
        Assert.Equal(
            ["people.guardian-for-children", "people.guardian-for-minors", "people.guardian-for-nobody"],
            (await context.Decisions.OrderBy(d => d.Id).ToListAsync()).Select(d => d.Action));
    }

    [Fact]
    public async Task What_one_municipality_chooses_is_asked_in_no_other()
    {
        await Choose.RunAsync(TestDatabase.EmployeeAt(_database.Randers, "Karin Holm", Role.Administrator), GuardianDuty.Under18);

        var asked = new ShowGuardianAsked(_database.Contexts, _database.Clock);
        Assert.Equal(
            (GuardianDuty.Under18, GuardianDuty.Nobody), (await asked.DutyAsync(_database.Randers), await asked.DutyAsync(_database.Asker)));
    }
}
