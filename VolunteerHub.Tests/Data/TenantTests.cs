using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data;

public sealed class TenantTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_municipality_sees_its_own_rows_and_nobody_elses()
    {
        var randers = new NatureCentre(_database);
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 1);

        using var context = randers.Open();

        Assert.Equal(3, context.Shifts.Count());
        Assert.Null(context.Shifts.FirstOrDefault(s => s.Id == asker.Shifts[0].Id));
        Assert.Equal([randers.Place.Id], context.Places.Select(p => p.Id).ToList());
    }

    [Fact]
    public void Without_a_municipality_nothing_of_any_is_visible()
    {
        _ = new NatureCentre(_database);

        using var context = _database.Contexts.ForInstallation();

        Assert.Empty(context.Shifts.ToList());
        Assert.Equal(2, context.Municipalities.Count());
    }

    [Fact]
    public async Task A_row_of_another_municipality_is_never_saved()
    {
        await using var context = _database.Contexts.For(_database.Randers.Id);
        context.Add(new Skill(_database.Asker.Id, "Kan åpne huset"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());

        await using var asker = _database.Contexts.For(_database.Asker.Id);
        Assert.Empty(await asker.Skills.ToListAsync());
    }
}
