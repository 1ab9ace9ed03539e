using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>
/// What has been stays as it went: that nobody came to a shift is noted, which seats were made for somebody who came unannounced, and the hours that a place
/// had before it got others.
/// </summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261203000200_AsItWent")]
public sealed class AsItWent : ScriptMigration;
