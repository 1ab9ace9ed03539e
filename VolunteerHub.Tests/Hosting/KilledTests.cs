using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

/// <summary>The program as a process of its own, ended by the operating system in the middle of a rush.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Seats = 20;
    private const int Volunteers = 48;
    private const int AcknowledgedBeforeTheEnd = 24;
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_process_was_killed_in_the_middle_of_a_rush()
    {
        var shift = PublishedShift();
        var secrets = LinksThatConfirm(shift);
        using var program = StartProgram();
        var address = await AddressOfAsync(program);
        var acknowledged = await RushAsync(program, address, secrets);

        Assert.True(acknowledged.Count >= AcknowledgedBeforeTheEnd);
        await using var context = _database.Contexts.For(_database.Randers.Id);
        var standing = await context.SignUps.Where(s => s.ShiftId == shift.Id && s.Status != SignUpStatus.Withdrawn)
            .Join(context.People, s => s.PersonId, p => p.Id, (s, p) => new { p.Email, s.Status }).ToListAsync();
        var used = await context.MailedLinks.Where(l => l.UsedAt != null).Select(l => l.Email).ToListAsync();
        Assert.Empty(acknowledged.Except(standing.Select(s => s.Email)));
        Assert.Equal(used.Order(StringComparer.Ordinal), standing.Select(s => s.Email).Order(StringComparer.Ordinal));
        Assert.True(standing.Count(s => s.Status == SignUpStatus.Confirmed) <= Seats);
        Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync());
    }

    /// <summary>Everybody presses the button of their letter at once; once enough have had their answer, the process is killed.</summary>
    private static async Task<IReadOnlyCollection<string>> RushAsync(Process program, Uri address, IReadOnlyDictionary<string, string> secrets)
    {
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Task.WhenAll(secrets.Select(async link =>
        {
            try
            {
                using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
                using var answer = await HubApp.SubmitAsync(browser, $"/link/{link.Value}", "link");
                if (answer.StatusCode != HttpStatusCode.Redirect)
                    return;
                acknowledged.Add(link.Key);
                if (acknowledged.Count == AcknowledgedBeforeTheEnd)
                    program.Kill();
            }
            catch (HttpRequestException)
            {
                // The program is gone: this one was never answered.
            }
        }));
        await program.WaitForExitAsync();
        return acknowledged;
    }

    private Shift PublishedShift()
    {
        // The process has its own clock, so the shift lies in its future.
        _database.Clock.Set(TimeProvider.System.GetUtcNow().AddMinutes(-1));
        var centre = new NatureCentre(_database, saturdays: 0);
        var date = DateOnly.FromDateTime(_database.Clock.Now).AddDays(30);
        return centre.AddShift(date, new NeedTerms(centre.Task.Id, 1, Seats, null, 0));
    }

    /// <summary>A link for each of many volunteers, with its secret, by address.</summary>
    private Dictionary<string, string> LinksThatConfirm(Shift shift)
    {
        using var context = _database.Contexts.For(_database.Randers.Id);
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Volunteers; i++)
        {
            var email = $"volunteer{i}@example.com";
            var request = new SignUpRequest($"Volunteer {i}", email, AgeBand.Unknown, Language.En, [new SeatWish(shift.Id)]);
            secrets[email] = Secrets.New();
            context.Add(new MailedLink(
                Secrets.Hash(secrets[email]), email, _database.Randers.Id, LinkPurpose.ConfirmSignUp,
                JsonSerializer.Serialize(request, JsonSerializerOptions.Web), _database.Clock.Now));
        }

        context.SaveChanges();
        return secrets;
    }

    /// <summary>
    /// Starts the program from its own folder, as "dotnet run" does. There the packages lie that the build has compiled ahead; the
    /// folder of the tests has their bytecode.
    /// </summary>
    private Process StartProgram()
    {
        var output = Path.GetRelativePath(Path.Combine(SourceTree.Root, "VolunteerHub.Tests"), AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(_database.Path) };
        foreach (var argument in (string[])
            [
                Path.Combine(SourceTree.Root, "VolunteerHub.App", output, "VolunteerHub.App.dll"), "serve", "--urls=http://127.0.0.1:0",
                $"--Database:Path={_database.Path}", "--Demo:Enabled=false", "--RateLimits:Letters=100000", "--RateLimits:Posts=100000",
            ])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressOfAsync(Process program)
    {
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
                return new Uri(address);
        }

        throw new InvalidOperationException("The program ended before it listened.");
    }
}
