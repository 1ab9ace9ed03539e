using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>What each municipality has chosen for its public register of judged tasks.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261124000500_FrameRegister")]
public sealed class FrameRegister : ScriptMigration;
