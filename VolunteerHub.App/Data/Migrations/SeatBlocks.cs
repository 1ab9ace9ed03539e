using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>Seats that an association keeps for its group, and whom it has named for them.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261129000300_SeatBlocks")]
public sealed class SeatBlocks : ScriptMigration;
