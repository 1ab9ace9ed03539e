using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>Needs with children, and that a child-protection certificate was seen.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261129000200_WithChildren")]
public sealed class WithChildren : ScriptMigration;
