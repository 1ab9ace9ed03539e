using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VolunteerHub.App.Data.Migrations;

/// <summary>Volunteers can be deleted, and need not be asked what they wish of each season.</summary>
[DbContext(typeof(HubDbContext))]
[Migration("20261203000100_DeletedPeople")]
public sealed class DeletedPeople : ScriptMigration;
