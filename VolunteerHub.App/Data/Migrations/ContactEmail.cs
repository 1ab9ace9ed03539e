using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>A municipality states an address at which it is written to about volunteer work and the frame.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261202000200_ContactEmail")]
public sealed class ContactEmail : ScriptMigration;
