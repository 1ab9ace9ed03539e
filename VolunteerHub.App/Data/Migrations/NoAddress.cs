using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>Any number of people may be without an e-mail address; one that is there is still one person's in a municipality.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261201000200_NoAddress")]
public sealed class NoAddress : ScriptMigration;
