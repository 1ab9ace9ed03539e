using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VolunteerHub.App.Data;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data;

public sealed class SchemaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-schema-").FullName;

    public static TheoryData<string?> EveryEarlierVersion()
    {
        using var context = new HubDbContext(DatabaseOptions.Sqlite("unused.db"));
        return [null, .. context.Database.GetMigrations()];
    }

    [Theory]
    [MemberData(nameof(EveryEarlierVersion))]
    public void Migrating_from_an_empty_file_and_from_every_earlier_version_ends_in_the_models_schema(string? from)
    {
        var byModel = Open("model.db", c => c.Database.EnsureCreated());
        var byMigrations = Open("migrated.db", c =>
        {
            if (from is not null)
                c.GetService<IMigrator>().Migrate(from);
            c.Database.Migrate();
        });

        Assert.Equal(byModel, byMigrations);
    }

    [Fact]
    public void The_guards_are_there_after_migrating()
    {
        Open("guards.db", c => c.Database.Migrate());

        var triggers = Query("guards.db", "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name").Select(r => r[0]);

        Assert.Equal(
            [
                "Activities_OwnMunicipality_Insert", "Activities_OwnMunicipality_Update",
                "BlockNames_OwnMunicipality_Insert", "BlockNames_OwnMunicipality_Update",
                "CatalogueEditions_NoDelete", "CatalogueEditions_NoReplace", "CatalogueEditions_NoUpdate",
                "CatalogueSteps_InOrder", "CatalogueSteps_NoDelete", "CatalogueSteps_NoReplace", "CatalogueSteps_NoUpdate",
                "Decisions_NoDelete", "Decisions_NoReplace", "Decisions_NoUpdate",
                "DependenceComments_NoDelete", "DependenceComments_NoReplace", "DependenceComments_NoUpdate", "DependenceComments_OwnMunicipality_Insert",
                "EmployeeHours_OwnMunicipality_Insert", "EmployeeHours_OwnMunicipality_Update",
                "FormerHours_OwnMunicipality_Insert", "FormerHours_OwnMunicipality_Update",
                "FrameApprovals_Guard", "FrameApprovals_NoDelete", "FrameApprovals_NoMove", "FrameApprovals_NoReplace", "FrameApprovals_OnlyEnds", "FrameApprovals_OwnMunicipality_Insert",
                "FrameAssessments_NoDelete", "FrameAssessments_NoReplace", "FrameAssessments_NoUpdate", "FrameAssessments_OwnMunicipality_Insert",
                "FrameCases_Guard_Insert", "FrameCases_Guard_Update", "FrameCases_NoDelete", "FrameCases_NoMove", "FrameCases_NoReplace", "FrameCases_OwnMunicipality_Insert",
                "FrameDisagreements_Guard", "FrameDisagreements_NoDelete", "FrameDisagreements_NoReplace", "FrameDisagreements_NoUpdate", "FrameDisagreements_OwnMunicipality_Insert",
                "FrameReminders_NoUpdate", "FrameReviews_AnewGuard", "FrameReviews_Guard",
                "FrameReviews_NoDelete", "FrameReviews_NoReplace", "FrameReviews_NoUpdate", "FrameReviews_OwnMunicipality_Insert", "FrameReviews_SecondGuard", "FrameReviews_WriterGuard",
                "Invitations_OwnMunicipality_Insert", "Invitations_OwnMunicipality_Update",
                "Needs_AddGuard", "Needs_OwnMunicipality_Insert", "Needs_OwnMunicipality_Update", "Needs_TaskGuard",
                "PatternNeeds_OwnMunicipality_Insert", "PatternNeeds_OwnMunicipality_Update", "People_NamelessOnceDeleted", "People_OwnMunicipality_Update", "PersonRetentions_OwnMunicipality_Insert", "PersonRetentions_OwnMunicipality_Update", "PersonSkills_OwnMunicipality_Insert", "PersonSkills_OwnMunicipality_Update",
                "Places_OwnMunicipality_Update", "RegisterSettings_OwnMunicipality_Update", "RetentionSettings_OwnMunicipality_Update", "ReviewDuties_OwnMunicipality_Update", "SeasonWishes_OwnMunicipality_Insert", "SeasonWishes_OwnMunicipality_Update",
                "Seasons_OwnMunicipality_Insert", "Seasons_OwnMunicipality_Update",
                "SeatBlocks_OwnMunicipality_Insert", "SeatBlocks_OwnMunicipality_Update", "Seats_HeldGuard_Insert", "Seats_HeldGuard_Update",
                "Seats_OwnMunicipality_Insert", "Seats_OwnMunicipality_Update", "ShiftPatterns_OwnMunicipality_Insert",
                "ShiftPatterns_OwnMunicipality_Update", "ShiftReminders_NoUpdate", "ShiftReminders_OwnMunicipality_Insert", "ShiftReports_OwnMunicipality_Insert", "ShiftReports_OwnMunicipality_Update",
                "Shifts_OwnMunicipality_Insert", "Shifts_OwnMunicipality_Update", "Shifts_PublishGuard", "Shifts_PublishedAtBirth",
                "ShortDays_OwnMunicipality_Insert", "ShortDays_OwnMunicipality_Update",
                "SignUpSettings_OwnMunicipality_Update", "SignUps_AddGuard", "SignUps_LooksWithASeat_Insert", "SignUps_LooksWithASeat_Update", "SignUps_MoveUpGuard", "SignUps_OfSomebodyDeleted", "SignUps_SeatOfNeed_Insert", "SignUps_SeatOfNeed_Update",
                "Skills_OwnMunicipality_Update", "Tasks_OwnMunicipality_Insert", "Tasks_OwnMunicipality_Update", "Tasks_RevisionGuard",
            ],
            triggers);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes a database and describes its tables, columns, keys and indexes.</summary>
    private List<string> Open(string file, Action<HubDbContext> make)
    {
        using (var context = new HubDbContext(DatabaseOptions.Sqlite(Path.Combine(_folder, file))))
            make(context);

        var schema = new List<string>();
        foreach (var table in Query(file, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%' ORDER BY name"))
        {
            schema.Add($"{table[0]} checks: {string.Join(" | ", table[1].Split('\n').Where(l => l.Contains("CHECK", StringComparison.Ordinal)).Select(l => l.Trim().TrimEnd(',')))}");
            // A key that came with a later step has another number, which means nothing.
            foreach (var columns in new[] { "'column', * FROM pragma_table_info", "'key', \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list" })
                schema.AddRange(Query(file, $"SELECT {columns}('{table[0]}')").Select(r => $"{table[0]} {string.Join(", ", r)}").Order(StringComparer.Ordinal));
        }

        schema.AddRange(Query(file, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name").Select(r => r[0]));
        return schema;
    }

    private List<string[]> Query(string file, string sql) => SqlRows.Of(Path.Combine(_folder, file), sql);
}
