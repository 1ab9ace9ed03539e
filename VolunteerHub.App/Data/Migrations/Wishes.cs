using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>What volunteers wish of a season, and whom a proposal asks to which shift.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261129000100_Wishes")]
public sealed class Wishes : ScriptMigration;
