using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using VolunteerHub.App.Commands;

namespace VolunteerHub.Tests.Commands;

/// <summary>The command that serves, where it cannot: it says why in one line and leaves everything as it is.</summary>
public sealed class ServeCommandTests : CommandRun
{
    [Fact]
    public async Task Serving_on_a_port_that_is_taken_is_refused_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, _, error) = await RunAsync("serve", Database("hub.db"), $"--urls=http://127.0.0.1:{port}", "--Demo:Enabled=false");

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains($"{port} is taken", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Proxy:Addresses=nonsense", "nonsense")]
    [InlineData("--RateLimits:Posts=many", "RateLimits:Posts")]
    public async Task Serving_with_a_setting_that_cannot_be_used_is_refused_with_its_name(string setting, string named)
    {
        var (code, _, error) = await RunAsync("serve", Database("hub.db"), "--urls=http://127.0.0.1:0", setting);

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains(named, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(Path("hub.db")));
    }

    [Fact]
    public async Task Serving_from_a_file_that_is_no_database_is_refused_in_one_line_and_leaves_it()
    {
        await File.WriteAllTextAsync(Path("hub.db"), "Dear diary, this is not a database.");

        var (code, _, error) = await RunAsync("serve", Database("hub.db"), "--urls=http://127.0.0.1:0");

        Assert.Equal(HubCommands.Refused, code);
        Assert.Contains("hub.db is not an SQLite database", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("Dear diary, this is not a database.", await File.ReadAllTextAsync(Path("hub.db")));
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Theory]
    [InlineData("locked", "locked by another program")]
    [InlineData("read-only", "read-only")]
    [InlineData("newer", "newer version")]
    [InlineData("damaged", "damaged")]
    public async Task Serving_from_a_database_that_cannot_be_used_is_refused_in_one_line_and_leaves_every_byte(string what, string said)
    {
        await RunAsync("migrate", Database("hub.db"));
        using var other = new SqliteConnection($"Data Source={Path("hub.db")};Pooling=False");
        await SpoilAsync(what, other);
        var before = await File.ReadAllBytesAsync(Path("hub.db"));

        var (code, output, error) = await RunAsync("serve", Database("hub.db"), "--urls=http://127.0.0.1:0");

        Assert.Equal((HubCommands.Refused, ""), (code, output));
        Assert.Contains(said, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path("hub.db")));
    }

    private async Task SpoilAsync(string what, SqliteConnection other)
    {
        SqliteConnection.ClearAllPools();
        if (what == "read-only")
        {
            File.SetAttributes(Path("hub.db"), FileAttributes.ReadOnly);
            return;
        }

        if (what == "damaged")
        {
            await using var file = File.OpenWrite(Path("hub.db"));
            file.Position = 4096;
            file.Write(new byte[8192].Select((_, i) => (byte)(i * 7)).ToArray());
            return;
        }

        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = what == "locked" ? "BEGIN IMMEDIATE" : "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')";
        await command.ExecuteNonQueryAsync();
        if (what == "newer")
            await other.CloseAsync();
    }
}
