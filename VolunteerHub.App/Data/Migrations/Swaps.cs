using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>Whoever has a seat may look for a stand-in, and the database knows since when.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261203000300_Swaps")]
public sealed class Swaps : ScriptMigration;
