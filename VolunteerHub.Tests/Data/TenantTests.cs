using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;
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

    [Fact]
    public async Task Two_municipalities_asking_the_same_at_once_each_get_their_own()
    {
        var randers = new NatureCentre(_database);
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 1);
        await using var here = randers.Open();
        await using var there = asker.Open();

        // The same query of the same class, in turn: what EF keeps of the first must not decide the second.
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(3, await ShiftsAtAsync(here));
            Assert.Equal(1, await ShiftsAtAsync(there));
        }

        static Task<int> ShiftsAtAsync(HubDbContext context) => context.Shifts.CountAsync(s => s.Needs.Any(n => n.Maximum > 0));
    }

    [Fact]
    public async Task No_row_refers_to_one_of_another_municipality_whatever_is_written_past_the_program()
    {
        using var file = new TestDatabase(withMunicipalities: false);
        await DemoData.FillAsync(file.Contexts, file.Clock.Now);
        await using (var town = file.Contexts.For(await file.Contexts.ForInstallation().Municipalities.Where(m => m.Slug == "randers").Select(m => m.Id).SingleAsync()))
        {
            var karin = TestDatabase.EmployeeAt(await town.Municipalities.SingleAsync(m => m.Id == town.Tenant), "Karin Holm");
            var place = await town.Places.FirstAsync();
            town.Add(new DecisionRecord(karin, "test", Guid.Empty, "", file.Clock.Now));
            town.Add(new DependenceComment(place, DependenceColour.Yellow, "Test", karin, file.Clock.Now));
            var signUp = await town.SignUps.FirstAsync();
            town.Add(new Invitation(await town.Needs.FirstAsync(), (await town.People.FirstAsync(p => p.Id != signUp.PersonId)).Id, file.Clock.Now));
            town.Add(new FormerHours(place, new DateOnly(2026, 1, 1)));
            town.Add(new EmployeeHours(place, new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))));
            var unasked = await town.Seasons.Where(s => !town.Wishes.Any(w => w.SeasonId == s.Id)).Select(s => s.Id).FirstAsync();
            town.Add(new SeasonWishes(town.Tenant!.Value, unasked, signUp.PersonId, WishTerms.Nothing, file.Clock.Now));
            var free = await town.Needs.FirstAsync(n => n.ShiftId == signUp.ShiftId);
            var block = new SeatBlock(free, new DateOnly(2027, 6, 5), "Test", new BlockContact("Test", "test@randers.example", Language.Da), "key", file.Clock.Now);
            block.Name("Test", "named@randers.example", file.Clock.Now);
            town.Add(block);
            await town.SaveChangesAsync();
            free.Hold(block.Id, 1, await town.SignUps.Where(s => s.SeatId != null).Select(s => s.SeatId!.Value).ToHashSetAsync());
            town.Add(new Invitation(await town.Needs.SingleAsync(n => n.Id == signUp.NeedId), signUp.PersonId, file.Clock.Now));
            var reviewed = await town.Assessments.FirstAsync(a => town.Reviews.Any(r => r.AssessmentId == a.Id));
            var anew = reviewed.Anew(file.Clock.Now);
            town.Add(anew);
            await town.SaveChangesAsync();
            town.Add(new FrameDisagreement(reviewed, anew, "Test", karin.Account, karin.Name, file.Clock.Now));
            town.Add(new FrameCase(anew, new ReviewTeam(new NamedReviewer(AccountId.New(), "Test"), null), new DateOnly(2027, 3, 8), file.Clock.Now));
            town.Add(new FrameReminder(town.Tenant!.Value, anew.Id.Value, ReminderKind.ReviewDue, karin.Account, new DateOnly(2027, 3, 8), file.Clock.Now));
            town.Add(new ShiftReminder(town.Tenant!.Value, signUp.ShiftId, new DateOnly(2027, 3, 8), ShiftReminderKind.OwnShift, signUp.PersonId.Value, file.Clock.Now));
            await town.SaveChangesAsync();
        }

        await using var context = file.Contexts.ForInstallation();
        await context.Database.OpenConnectionAsync();
        var owned = context.Model.GetEntityTypes().Where(t => typeof(IBelongsToMunicipality).IsAssignableFrom(t.ClrType)).ToList();
        var references = owned.SelectMany(t => t.GetForeignKeys()).Where(k => owned.Contains(k.PrincipalEntityType)).ToList();
        var rows = owned.Select(t => (Table: t.GetTableName()!, Column: "MunicipalityId", Of: "Municipalities", Not: "Id"))
            .Concat(references.Select(k => (k.DeclaringEntityType.GetTableName()!, k.Properties[0].Name, k.PrincipalEntityType.GetTableName()!, "MunicipalityId")))
            .ToList();
        Assert.True(references.Count >= 20);

        // Decisions, and what a reviewer and the frame decided, cannot be changed at all; "guard." is then the guard that says so.
        var broken = new List<string>();
        foreach (var (table, column, of, not) in rows)
        {
            var sql = $"""
                UPDATE "{table}" SET "{column}" = (SELECT p."Id" FROM "{of}" p WHERE p."{not}" <> "{table}"."MunicipalityId" LIMIT 1)
                WHERE rowid = (SELECT rowid FROM "{table}" WHERE "{column}" IS NOT NULL LIMIT 1)
                """;
            if (await TriedAsync(context, sql) is { } came)
                broken.Add($"{table}.{column}: {came}");
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task A_new_row_that_refers_to_another_municipality_is_refused_by_the_database()
    {
        var randers = new NatureCentre(_database);
        var asker = new NatureCentre(_database, _database.Asker);
        await using var context = _database.Contexts.For(_database.Asker.Id);

        context.Add(new Shift(randers.Activity, ShiftTime.At(new DateOnly(2027, 6, 1), new TimeOnly(10, 0), new TimeOnly(14, 0), asker.Zone), []));
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        context.ChangeTracker.Clear();

        context.Add(new Season(_database.Asker.Id, randers.Activity.Id, "Vår", new Period(new DateOnly(2027, 5, 1), new DateOnly(2027, 6, 1))));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.Contains("guard.another-municipality", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    /// <summary>How many rows a statement wrote; null when a guard refused it.</summary>
    private static async Task<string?> TriedAsync(HubDbContext context, string sql)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        try
        {
            return $"{await command.ExecuteNonQueryAsync()}";
        }
        catch (SqliteException e)
        {
            return e.Message.Contains("guard.", StringComparison.Ordinal) ? null : e.Message;
        }
    }
}
