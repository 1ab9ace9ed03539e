using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>What an employee is called is each municipality's own, at the roles that it has given them.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261202000100_EmployeeNames")]
public sealed class EmployeeNames : ScriptMigration;
