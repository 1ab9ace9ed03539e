using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;

namespace VolunteerHub.Tests.Data.Migrations;

/// <summary>The one name that an account had becomes a municipality's own only where it can be nobody else's word.</summary>
public sealed class EmployeeNamesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-names-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_works_or_worked_in_two_municipalities_is_shown_by_the_address_until_each_has_given_a_name()
    {
        await using var context = new HubDbContext(DatabaseOptions.Sqlite(Path.Combine(_folder, "hub.db")));
        await context.GetService<IMigrator>().MigrateAsync("20261201000200_NoAddress");
        await context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "Municipalities" ("Id", "Slug", "Name", "Country", "ZoneId", "Languages", "FrameName")
            VALUES ('A1', 'randers', 'Randers Kommune', 'DK', 'Europe/Copenhagen', 'da', 'Rammen'), ('A2', 'asker', 'Asker kommune', 'NO', 'Europe/Oslo', 'nb', 'Rammen');
            INSERT INTO "AspNetRoles" ("Id", "Name", "NormalizedName")
            VALUES ('00000000-0000-0000-0000-0000000000B1', 'randers:Coordinator', 'RANDERS:COORDINATOR'),
                   ('00000000-0000-0000-0000-0000000000B2', 'randers:Manager', 'RANDERS:MANAGER'),
                   ('00000000-0000-0000-0000-0000000000B3', 'asker:Manager', 'ASKER:MANAGER');
            INSERT INTO "AspNetUsers" ("Id", "DisplayName", "Language", "Email", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
            VALUES ('00000000-0000-0000-0000-0000000000C1', 'Karin Holm', 'Da', 'karin@example.com', 1, 0, 0, 0, 0),
                   ('00000000-0000-0000-0000-0000000000C2', 'Kari Bakken', 'Nb', 'kari@example.com', 1, 0, 0, 0, 0),
                   ('00000000-0000-0000-0000-0000000000C3', 'Ole Vad', 'Da', 'ole@example.com', 1, 0, 0, 0, 0);
            INSERT INTO "AspNetUserRoles" ("UserId", "RoleId")
            VALUES ('00000000-0000-0000-0000-0000000000C1', '00000000-0000-0000-0000-0000000000B1'),
                   ('00000000-0000-0000-0000-0000000000C1', '00000000-0000-0000-0000-0000000000B2'),
                   ('00000000-0000-0000-0000-0000000000C2', '00000000-0000-0000-0000-0000000000B1'),
                   ('00000000-0000-0000-0000-0000000000C2', '00000000-0000-0000-0000-0000000000B3'),
                   ('00000000-0000-0000-0000-0000000000C3', '00000000-0000-0000-0000-0000000000B3');
            INSERT INTO "Decisions" ("MunicipalityId", "By", "ByName", "Action", "Subject", "Because", "At")
            VALUES ('A1', 'X', 'Karin Holm', 'account.role-given', '00000000-0000-0000-0000-0000000000C1', 'Manager', '2026-11-01 09:00:00'),
                   ('A1', 'X', 'Karin Holm', 'account.role-taken', '00000000-0000-0000-0000-0000000000C3', 'Manager', '2026-11-01 09:00:00');
            """);

        await context.Database.MigrateAsync();

        var directory = new AccountDirectory(context);
        Assert.Equal(["Karin Holm", "kari@example.com"], (await directory.EmployeesAsync("randers")).Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["kari@example.com", "ole@example.com"], (await directory.EmployeesAsync("asker")).Select(e => e.Name));
    }
}
