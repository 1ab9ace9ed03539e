using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>Letters about coming shifts that were sent by themselves, so that none is sent twice.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261130000100_ShiftReminders")]
public sealed class ShiftReminders : ScriptMigration;
