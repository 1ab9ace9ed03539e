using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>A municipality may ask a guardian before a young person gets a seat, and a volunteer has the consent.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261204000100_GuardianConsents")]
public sealed class GuardianConsents : ScriptMigration;
