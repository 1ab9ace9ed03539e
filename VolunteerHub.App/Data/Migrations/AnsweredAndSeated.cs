using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>When somebody whom an association has named said yes, and when somebody got their seat.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261201000100_AnsweredAndSeated")]
public sealed class AnsweredAndSeated : ScriptMigration;
