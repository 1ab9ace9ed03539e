using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>The first schema: tenants, accounts, the frame, scheduling, sign-ups, the record and the outbox, with the guards.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261122000000_Initial")]
public sealed class Initial : ScriptMigration;
