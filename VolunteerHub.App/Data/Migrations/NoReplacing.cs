using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>What is never rewritten is not written over by a row in its place either.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261202001000_NoReplacing")]
public sealed class NoReplacing : ScriptMigration;
