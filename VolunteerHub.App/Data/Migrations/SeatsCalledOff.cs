using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>An association's seats that ended because their shift was called off are told from those that became everybody's.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261202000400_SeatsCalledOff")]
public sealed class SeatsCalledOff : ScriptMigration;
