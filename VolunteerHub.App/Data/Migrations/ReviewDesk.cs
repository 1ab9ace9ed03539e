using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>A named reviewer and a deputy for each case, reminders that are never sent twice, and decisions that a coordinator disagrees with.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261124000600_ReviewDesk")]
public sealed class ReviewDesk : ScriptMigration;
