using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>The catalogue is changed by one person after the other, by what they saw, and nobody rewrites who did it.</summary>
public sealed class CatalogueRecordTests : CatalogueChanges
{
    [Fact]
    public async Task Of_two_owners_at_once_one_wins_and_the_other_sees_what_happened()
    {
        var mine = new CatalogueInput(CatalogueAct.Confirm, "dk-library", null, "", "Læst.");
        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, mine)).Value;
        var theirs = new CatalogueInput(CatalogueAct.Confirm, Care, null, "", "Læst af juristen.");
        var other = _office.Owner with { Name = "Ole Krogh" };
        var seenByOther = (await _office.ChangeCatalogue.PreviewAsync(other, theirs)).Value;

        var outcomes = await Task.WhenAll(
            _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, mine, seen),
            _office.ChangeCatalogue.TakeIntoUseAsync(other, theirs, seenByOther));

        var lost = Assert.Single(outcomes, o => !o.IsSuccess);
        var refusal = Assert.Single(lost.Refusals);
        Assert.Equal("frame.entry-changed-meanwhile", refusal.Code);
        Assert.Contains(refusal.Values["by"], new object?[] { "Inge Bro", "Ole Krogh" });
        await using var context = _office.Open();
        Assert.Equal(2, await context.CatalogueSteps.CountAsync());
    }

    [Fact]
    public async Task What_was_seen_must_still_be_so_when_it_is_taken_into_use()
    {
        var walk = await ApprovedWalkAsync();
        var input = Correction(await CitedByAsync(walk), e => e with { Section = "§ 99" });
        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input)).Value;
        _office.Publish(walk.Task, new DateOnly(2027, 5, 1));

        var outcome = await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, input, seen);

        Assert.Equal(["frame.entry-effect-changed"], outcome.Refusals.Select(r => r.Code));
        await using var context = _office.Open();
        Assert.Null((await context.Approvals.SingleAsync()).EndedAt);
    }

    [Theory]
    [InlineData("UPDATE \"CatalogueSteps\" SET \"Reason\" = 'x'", "guard.catalogue-is-final")]
    [InlineData("DELETE FROM \"CatalogueSteps\"", "guard.catalogue-is-final")]
    [InlineData("UPDATE \"CatalogueEditions\" SET \"Files\" = '{}'", "guard.catalogue-is-final")]
    [InlineData("DELETE FROM \"CatalogueEditions\"", "guard.catalogue-is-final")]
    [InlineData("INSERT INTO \"CatalogueSteps\" SELECT 'X', \"MunicipalityId\", 3, 'Confirm', 'a', '', '', 'x', \"Id\", 'x', \"At\" FROM \"CatalogueSteps\" LIMIT 1", "guard.catalogue-step")]
    [InlineData("INSERT INTO \"CatalogueSteps\" SELECT 'X', \"MunicipalityId\", 2, 'Confirm', 'a', '', '', ' ', \"Id\", 'x', \"At\" FROM \"CatalogueSteps\" LIMIT 1", "guard.catalogue-step")]
    [InlineData("INSERT INTO \"CatalogueSteps\" SELECT 'X', \"MunicipalityId\", 2, 'Edition', 'a', '', '', 'x', \"Id\", 'x', \"At\" FROM \"CatalogueSteps\" LIMIT 1", "guard.catalogue-step")]
    public async Task Nothing_of_the_catalogues_record_can_be_rewritten_past_the_program(string sql, string guard)
    {
        await _office.BeginCatalogues.RunAsync();
        await using var context = _office.Open();

        var error = await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

        Assert.Contains(guard, error.Message, StringComparison.Ordinal);
    }
}
