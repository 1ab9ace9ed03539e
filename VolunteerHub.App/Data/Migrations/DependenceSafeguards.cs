using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>What dependence is measured by beside the roster: how short days ended, employees' hours, and leaders' comments.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261124000100_DependenceSafeguards")]
public sealed class DependenceSafeguards : ScriptMigration;
