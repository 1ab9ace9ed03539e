using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>A person stands once on a shift, whichever of its tasks they said yes to; of two yeses to one shift, the one that counts stays.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261204000300_OncePerShift")]
public sealed class OncePerShift : ScriptMigration;
