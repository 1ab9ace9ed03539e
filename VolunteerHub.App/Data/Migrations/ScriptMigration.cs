using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>
/// A step of the schema, written as the SQL script of the same name beside it. A step that has been released is never edited:
/// one test holds every chain of steps against the model, another takes a filled database of every version through the steps after it.
/// </summary>
public abstract class ScriptMigration : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        var id = GetType().GetCustomAttribute<MigrationAttribute>()!.Id;
        using var script = new StreamReader(typeof(ScriptMigration).Assembly.GetManifestResourceStream($"VolunteerHub.App.Data.Migrations.{id}.sql")
            ?? throw new InvalidOperationException($"The script of migration {id} is not in the program."));
        migrationBuilder.Sql(script.ReadToEnd());
    }
}
