using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>A yes that was given after an approval had run out gets no seat on it from the waiting list either.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261130000400_MoveUpGuard")]
public sealed class MoveUpGuard : ScriptMigration;
