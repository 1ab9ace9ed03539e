using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>A municipality may delete volunteers who have long been away, and tells each before.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261204000200_Retention")]
public sealed class Retention : ScriptMigration;
