using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Support;

/// <summary>A real SQLite file of its own, migrated as at start, with the municipalities Randers and Asker in it; deleted afterwards.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-test-").FullName;

    /// <summary>Makes the file.</summary>
    /// <param name="withMunicipalities">False: nothing is in it.</param>
    public TestDatabase(bool withMunicipalities = true)
    {
        Path = System.IO.Path.Combine(_folder, "hub.db");
        Options = DatabaseOptions.Sqlite(Path);
        Contexts = new HubContexts(Options);
        using var context = Contexts.ForInstallation();
        context.Database.Migrate();
        Randers = new Municipality("randers", "Randers Kommune", Country.DK, "Europe/Copenhagen", Languages.All, "Randers-rammen");
        Asker = new Municipality("asker", "Asker kommune", Country.NO, "Europe/Oslo", [Language.Nb, Language.En], "Askers ramme");
        if (withMunicipalities)
            context.Municipalities.AddRange(Randers, Asker);
        context.SaveChanges();
    }

    public string Path { get; }

    public DbContextOptions<HubDbContext> Options { get; }

    public HubContexts Contexts { get; }

    public TestClock Clock { get; } = new();

    /// <summary>The pickup folder beside the file; there is none before a letter is put into it.</summary>
    public MailFolder Mails => new(System.IO.Path.Combine(_folder, "mail"));

    public Municipality Randers { get; }

    public Municipality Asker { get; }

    /// <summary>An employee at Randers with the given roles.</summary>
    public Actor Employee(string name = "Karin Holm", params Role[] roles) => EmployeeAt(Randers, name, roles);

    /// <summary>An employee elsewhere.</summary>
    public static Actor EmployeeAt(Municipality municipality, string name, params Role[] roles) =>
        new(AccountId.New(), name, municipality.Id, roles.ToHashSet());

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
