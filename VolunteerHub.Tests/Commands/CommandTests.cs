using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Commands;
using VolunteerHub.App.Data;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Commands;

public sealed class CommandTests : CommandRun
{
    private static string[] Randers =>
    [
        "municipality", "add", "--slug", "randers", "--name", "Randers Kommune", "--country", "DK", "--zone", "Europe/Copenhagen",
        "--languages", "da,en,nb", "--frame", "Randers-rammen", "--administrator", "Karin Holm <karin@example.dk>",
    ];

    [Theory]
    [InlineData("--help", "serve", "migrate", "municipality", "demo", "frame")]
    [InlineData("serve --help", "Examples", "--urls", "Ctrl+C")]
    [InlineData("migrate --help", "Examples", "copied")]
    [InlineData("backup --help", "Examples", "FOLDER", "--keep", "deleted since")]
    [InlineData("restore --help", "Examples", "COPY.db", "kept beside it")]
    [InlineData("municipality add --help", "Examples", "--slug randers", "--administrator", "DK or NO")]
    [InlineData("demo reset --help", "Examples", "not a demonstration")]
    [InlineData("catalogue check --help", "Examples", "FOLDER", "Frame:Catalogue")]
    [InlineData("roster solve --help", "Examples", "INSTANCE.json", "PROPOSAL.json", "--seconds", "upperBound", "best so far")]
    [InlineData("frame check --help", "Examples", "TASKS.csv", "VERDICTS.csv", "country", "semicolons", "Frame:Catalogue")]
    public async Task Help_explains_each_command(string line, params string[] words)
    {
        var (code, output, _) = await RunAsync(line.Split(' '));

        Assert.Equal(HubCommands.Done, code);
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("serv", "serv")]
    [InlineData("--prot 80", "--prot")]
    [InlineData("demo reset --force", "--force")]
    [InlineData("frame check a.csv", "--out")]
    [InlineData("frame check --out b.csv", "check")]
    [InlineData("frame", "command")]
    [InlineData("backup", "--to")]
    [InlineData("backup --to copies --keep 0", "--keep")]
    [InlineData("backup --to copies --keep all", "--keep")]
    [InlineData("restore", "restore")]
    [InlineData("roster solve a.json", "--out")]
    [InlineData("roster solve a.json --out b.json --seconds 0", "--seconds")]
    [InlineData("roster solve a.json --out b.json --seconds soon", "--seconds")]
    [InlineData("roster solve a.json --out b.json --language sv", "sv")]
    public async Task Wrong_arguments_are_refused_with_a_line_that_names_them(string line, string named)
    {
        var (code, _, error) = await RunAsync(line.Split(' '));

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogue_check_lists_every_error_of_both_files_and_is_refused()
    {
        FrameOffice.WriteEdition(Folder, text => text.Replace("tier: authority", "tier: power", StringComparison.Ordinal).Replace("compiled: \"2026-11-22\"", "compiled: \"soon\"", StringComparison.Ordinal));

        var (code, _, error) = await RunAsync("catalogue", "check", Folder, Database("none.db"));

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains("dk.yaml, line 1", error, StringComparison.Ordinal);
        Assert.Contains("no.yaml, line 1", error, StringComparison.Ordinal);
        Assert.InRange(error.Split("“power”").Length, 3, 40);
    }

    [Fact]
    public async Task Catalogue_check_says_what_a_sound_version_would_change_and_writes_nothing()
    {
        FrameOffice.WriteEdition(Folder, text => text.Replace("Lov om biblioteksvirksomhed", "Ny lov om biblioteksvirksomhed", StringComparison.Ordinal));
        await RunAsync("demo", "reset", Database("hub.db"));

        var (code, output, _) = await RunAsync("catalogue", "check", Folder, Database("hub.db"));
        var (withoutDatabase, compared, _) = await RunAsync("catalogue", "check", Folder, Database("none.db"));

        Assert.Equal((HubCommands.Done, HubCommands.Done), (code, withoutDatabase));
        Assert.Contains("Randers Kommune: 2026.14 would become 2027.1", output, StringComparison.Ordinal);
        Assert.Contains("changed: dk-library", output, StringComparison.Ordinal);
        Assert.Contains("changed: dk-library", compared, StringComparison.Ordinal);
        await using var context = Open("hub.db");
        Assert.Equal(1, await context.CatalogueEditions.CountAsync());
        Assert.False(File.Exists(Path("none.db")));
    }

    [Fact]
    public async Task Catalogue_check_refuses_other_files_under_a_version_that_is_in_use_with_a_database_and_without()
    {
        FrameOffice.WriteEdition(Folder, text => text.Replace("Lov om biblioteksvirksomhed", "Ny lov om biblioteksvirksomhed", StringComparison.Ordinal), "2026.14");
        await RunAsync("demo", "reset", Database("hub.db"));

        foreach (var database in new[] { "hub.db", "none.db" })
        {
            var (code, _, error) = await RunAsync("catalogue", "check", Folder, Database(database));

            Assert.Equal(HubCommands.Refused, code);
            Assert.Contains("2026.14", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_database_catalogue_check_compares_with_the_files_that_the_setting_names()
    {
        FrameOffice.WriteEdition(Folder, text => text.Replace("Lov om biblioteksvirksomhed", "Ny lov om biblioteksvirksomhed", StringComparison.Ordinal));

        var (code, output, _) = await RunAsync("catalogue", "check", Folder, Database("none.db"), $"--Frame:Catalogue={Folder}");

        Assert.Equal(HubCommands.Done, code);
        Assert.Contains("no entry reads differently", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_database_and_leaves_it_empty()
    {
        var (code, output, _) = await RunAsync("migrate", Database("hub.db"));

        await using var context = Open("hub.db");
        Assert.Equal(HubCommands.Done, code);
        Assert.Contains("up to date", output, StringComparison.Ordinal);
        Assert.Empty(await context.Municipalities.ToListAsync());
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Migrate_makes_a_database_that_nobody_else_on_the_machine_reads()
    {
        await RunAsync("migrate", Database("hub.db"));

        Assert.Equal("rw-------", Rights.Of(Path("hub.db")));
    }

    [Fact]
    public async Task Migrating_an_older_database_copies_it_beside_itself_first()
    {
        await using (var connection = new SqliteConnection($"Data Source={Path("hub.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL)";
            await command.ExecuteNonQueryAsync();
        }

        var (code, _, _) = await RunAsync("migrate", Database("hub.db"));
        SqliteConnection.ClearAllPools();

        var copy = Assert.Single(Directory.GetFiles(Folder, "hub-before-*.db"));
        Assert.Equal(HubCommands.Done, code);
        Assert.Equal(DatabaseFound.Older, new DatabaseFile(copy).Look().Found);
        Assert.Equal(DatabaseFound.Current, new DatabaseFile(Path("hub.db")).Look().Found);
    }

    [Fact]
    public async Task Migrating_forgets_copies_of_long_ago_also_where_nothing_is_to_be_migrated()
    {
        await RunAsync("migrate", Database("hub.db"));
        foreach (var copy in new[] { "hub-before-20200101-090000.db", "hub-before-20200102-090000.db" })
            await File.WriteAllTextAsync(Path(copy), "");

        await RunAsync("migrate", Database("hub.db"));

        Assert.Equal([Path("hub-before-20200102-090000.db")], Directory.GetFiles(Folder, "hub-before-*.db"));
    }

    [Fact]
    public async Task Municipality_add_makes_a_real_installation_in_which_the_administrator_is_told_where_to_sign_in()
    {
        var (code, output, error) = await RunAsync([.. Randers, Database("hub.db"), "--PublicAddress=https://frivillig.example.dk", "--Demo:Enabled=false"]);

        await using var context = Open("hub.db");
        Assert.Equal((HubCommands.Done, ""), (code, error));
        Assert.Contains("https://frivillig.example.dk/sign-in?return=/desk/randers", output, StringComparison.Ordinal);
        Assert.Equal("Randers Kommune", (await context.Municipalities.SingleAsync()).Name);
        Assert.Equal("karin@example.dk", (await context.Users.SingleAsync()).Email);
        Assert.Equal(["randers:Administrator", "randers:Coordinator"], await context.Roles.Select(r => r.Name).OrderBy(n => n).ToListAsync());
        Assert.Equal("karin@example.dk", (await context.Outbox.SingleAsync()).To);
        Assert.Null((await context.Installation.SingleAsync()).DemonstrationSince);
    }

    [Theory]
    [InlineData("--PublicAddress=https://frivillig.example.dk", false)]
    [InlineData("--Demo:Enabled=false", true)]
    public async Task Municipality_add_says_where_the_mail_leads_when_nobody_has_said_the_address(string setting, bool isTold)
    {
        var (_, output, _) = await RunAsync([.. Randers, Database("hub.db"), setting]);

        Assert.Equal(isTold, output.Contains("say --PublicAddress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Municipality_add_names_every_wrong_value_and_adds_nothing()
    {
        var (code, _, error) = await RunAsync(
            "municipality", "add", "--slug", "desk", "--name", "", "--country", "SE", "--zone", "Nowhere", "--languages", "da,xx", "--frame", "",
            "--administrator", "karin", Database("hub.db"));

        Assert.Equal(HubCommands.Refused, code);
        Assert.Equal(
            ["--administrator", "--country", "--frame", "--languages", "--name", "--slug", "--zone"],
            error.Trim().Split('\n').Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path("hub.db")));
    }

    [Fact]
    public async Task Municipality_add_needs_every_value_and_a_name_that_is_free()
    {
        var (missing, _, needed) = await RunAsync("municipality", "add", "--slug", "randers");
        await RunAsync([.. Randers, Database("hub.db")]);
        var (taken, _, error) = await RunAsync([.. Randers, Database("hub.db")]);

        Assert.Equal((HubCommands.Refused, HubCommands.Refused), (missing, taken));
        Assert.Contains("--administrator", needed, StringComparison.Ordinal);
        Assert.Contains("randers already", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_reset_makes_a_demonstration_and_replaces_an_old_one_without_asking()
    {
        await RunAsync("demo", "reset", Database("hub.db"));
        await using (var context = Open("hub.db"))
            await context.Users.ExecuteDeleteAsync();
        SqliteConnection.ClearAllPools();

        var (code, _, _) = await RunAsync("demo", "reset", Database("hub.db"));

        await using var fresh = Open("hub.db");
        Assert.Equal(HubCommands.Done, code);
        Assert.True(await fresh.Users.AnyAsync());
        Assert.NotNull((await fresh.Installation.SingleAsync()).DemonstrationSince);
    }

    [Fact]
    public async Task Demo_reset_leaves_a_database_alone_that_is_no_demonstration()
    {
        await RunAsync([.. Randers, Database("hub.db")]);
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(Path("hub.db"));

        var (refused, _, error) = await RunAsync("demo", "reset", Database("hub.db"));
        SqliteConnection.ClearAllPools();
        var after = await File.ReadAllBytesAsync(Path("hub.db"));
        var (yes, _, unknown) = await RunAsync("demo", "reset", "--yes", Database("hub.db"));
        SqliteConnection.ClearAllPools();

        Assert.Equal((HubCommands.Refused, HubCommands.Refused), (refused, yes));
        Assert.Contains("is not a demonstration and was left untouched", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("--yes", unknown, StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path("hub.db")));
    }

    [Fact]
    public async Task Demo_reset_is_refused_where_the_settings_say_that_it_is_no_demonstration()
    {
        var (code, _, error) = await RunAsync("demo", "reset", Database("hub.db"), "--Demo:Enabled=false");

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains("Demo:Enabled", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path("hub.db")));
    }

    [Fact]
    public async Task Frame_check_writes_a_verdict_for_each_task()
    {
        await File.WriteAllTextAsync(Path("tasks.csv"), "id,country,title,description\n7,DK,Hjælp beboerne i bad,Du hjælper beboerne i bad om morgenen.\n");

        var (code, output, _) = await RunAsync("frame", "check", Path("tasks.csv"), "--out", Path("verdicts.csv"));

        var lines = await File.ReadAllLinesAsync(Path("verdicts.csv"));
        Assert.Equal(HubCommands.Done, code);
        Assert.Contains("1 tasks judged", output, StringComparison.Ordinal);
        Assert.Equal("id,verdict,services,explanation", lines[0]);
        Assert.StartsWith("7,blocked,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frame_check_judges_by_the_files_that_the_setting_names()
    {
        FrameOffice.WriteEdition(Folder, text => text.Replace("tier: authority", "tier: power", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path("tasks.csv"), "id,country,title,description\n7,DK,Hjælp beboerne i bad,Du hjælper beboerne i bad om morgenen.\n");

        var (code, _, error) = await RunAsync("frame", "check", Path("tasks.csv"), "--out", Path("verdicts.csv"), $"--Frame:Catalogue={Folder}");

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains("dk.yaml, line", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path("verdicts.csv")));
    }

    [Fact]
    public async Task Frame_check_of_a_file_that_is_not_there_says_so_and_writes_nothing()
    {
        var (code, _, error) = await RunAsync("frame", "check", Path("none.csv"), "--out", Path("verdicts.csv"));

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains("none.csv", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path("verdicts.csv")));
    }
}
