using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Commands;
using VolunteerHub.App.Data;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Commands;

public sealed class BackupCommandTests : CommandRun
{
    [Fact]
    public async Task What_backup_has_copied_is_there_again_after_restore_whatever_was_lost_since()
    {
        await RunAsync("demo", "reset", Database("hub.db"));
        var names = await NamesAsync();
        var (code, said, _) = await RunAsync("backup", "--to", Path("copies"), Database("hub.db"));
        var copy = Assert.Single(Directory.GetFiles(Path("copies")));
        await using (var context = Open("hub.db"))
            await context.Municipalities.Where(m => m.Slug == "randers").ExecuteUpdateAsync(m => m.SetProperty(x => x.Name, "Lost"));

        var (restored, told, error) = await RunAsync("restore", copy, Database("hub.db"));

        Assert.Equal((HubCommands.Done, HubCommands.Done, ""), (code, restored, error));
        Assert.Contains(copy, said, StringComparison.Ordinal);
        Assert.Contains("deleted again", told, StringComparison.Ordinal);
        Assert.Contains("Randers Kommune", names);
        Assert.Equal(names, await NamesAsync());
        Assert.Single(Directory.GetFiles(Folder, "hub-before-*.db"));
    }

    [Fact]
    public async Task The_newest_copies_stay_and_older_ones_go()
    {
        await RunAsync("migrate", Database("hub.db"));
        Directory.CreateDirectory(Path("copies"));
        foreach (var old in new[] { "hub-20200101-090000.db", "hub-20200102-090000.db", "letter.txt" })
            await File.WriteAllTextAsync(Path($"copies/{old}"), "");

        var (code, said, _) = await RunAsync("backup", "--to", Path("copies"), "--keep", "2", Database("hub.db"));

        Assert.Equal(HubCommands.Done, code);
        Assert.Contains("deleted: 1", said, StringComparison.Ordinal);
        var left = Directory.GetFiles(Path("copies")).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["hub-20200102-090000.db", "letter.txt"], left.Where(f => f != left[1]));
        Assert.Equal(DatabaseFound.Current, new DatabaseFile(Path($"copies/{left[1]}")).Look().Found);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_copy_and_its_folder_are_read_by_nobody_else_on_the_machine()
    {
        await RunAsync("migrate", Database("hub.db"));

        await RunAsync("backup", "--to", Path("copies"), Database("hub.db"));

        Assert.Equal("rw-------", Rights.Of(Assert.Single(Directory.GetFiles(Path("copies")))));
        Assert.Equal("rwx------", Rights.Of(Path("copies")));
    }

    [Fact]
    public async Task Where_there_is_no_database_nothing_is_made_and_a_line_says_so()
    {
        var (code, _, error) = await RunAsync("backup", "--to", Path("copies"), Database("none.db"));

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains(Path("none.db"), Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_told_in_a_line()
    {
        await RunAsync("migrate", Database("hub.db"));
        await File.WriteAllTextAsync(Path("copies"), "");

        var (code, _, error) = await RunAsync("backup", "--to", Path("copies"), Database("hub.db"));

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains(Path("copies"), Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_not_copied_and_costs_no_older_copy()
    {
        await File.WriteAllBytesAsync(Path("hub.db"), [.. "SQLite format 3\0"u8, .. new byte[9000]]);
        Directory.CreateDirectory(Path("copies"));
        await File.WriteAllTextAsync(Path("copies/hub-20200101-090000.db"), "");

        var (code, _, error) = await RunAsync("backup", "--to", Path("copies"), "--keep", "1", Database("hub.db"));

        Assert.Equal(HubCommands.Refused, code);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Equal([Path("copies/hub-20200101-090000.db")], Directory.GetFiles(Path("copies")));
    }

    private async Task<List<string>> NamesAsync()
    {
        SqliteConnection.ClearAllPools();
        await using var context = Open("hub.db");
        return await context.Municipalities.Select(m => m.Name).OrderBy(n => n).ToListAsync();
    }
}
