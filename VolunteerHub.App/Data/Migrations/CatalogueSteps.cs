using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>Each municipality's catalogue: the versions of the files it took into use and its own changes, which nothing can rewrite.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261124000200_CatalogueSteps")]
public sealed class CatalogueSteps : ScriptMigration;
