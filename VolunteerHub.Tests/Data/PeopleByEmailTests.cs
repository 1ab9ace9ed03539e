using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data;

/// <summary>An address is one person's in a municipality; any number of people have none, and nobody is found by it.</summary>
public sealed class PeopleByEmailTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;

    public PeopleByEmailTests() => _centre = new NatureCentre(_database, saturdays: 0);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Any_number_of_people_are_without_an_address_and_an_address_is_still_one_persons()
    {
        _centre.AddPerson("Aage Holm", hasEmail: false);
        _centre.AddPerson("Inger Bak", hasEmail: false);
        _centre.AddPerson("Mette Lund");
        await using var context = _centre.Open();
        Assert.Equal(2, await context.People.CountAsync(p => p.Email == ""));

        context.Add(new Person(_centre.Municipality.Id, "Mette Lind", "mette.lund@example.com", Language.Da, "another"));
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_address_finds_nobody(string email)
    {
        _centre.AddPerson("Aage Holm", hasEmail: false);
        await using var context = _centre.Open();

        Assert.Empty(await context.People.WithEmail(email).ToListAsync());
    }

    [Fact]
    public async Task Somebody_is_looked_up_by_their_address_in_its_index()
    {
        var mette = _centre.AddPerson("Mette Lund");
        await using var context = _centre.Open();
        Assert.Equal(mette.Id, (await context.People.WithEmail(" METTE.Lund@example.com").SingleAsync()).Id);

        await using var asked = context.People.IgnoreAutoIncludes().WithEmail("mette.lund@example.com").CreateDbCommand();
        asked.CommandText = $"EXPLAIN QUERY PLAN {asked.CommandText}";
        await context.Database.OpenConnectionAsync();
        await using var plan = await asked.ExecuteReaderAsync();
        Assert.True(await plan.ReadAsync());
        Assert.Contains("IX_People_MunicipalityId_Email", plan.GetString(3), StringComparison.Ordinal);
    }

    [Fact]
    public void No_query_of_the_program_compares_a_persons_address_by_itself() =>
        Assert.Empty(SourceTree.Files("VolunteerHub.App/UseCases", ".cs").Concat(SourceTree.Files("VolunteerHub.App/Components", ".cs"))
            .SelectMany(f => File.ReadLines(f).Where(l => l.Contains("p.Email == ", StringComparison.Ordinal) && !l.Contains("p.Email == \"\"", StringComparison.Ordinal))
                .Select(l => $"{SourceTree.Relative(f)}: {l.Trim()}")));
}
