using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Benchmarks;

/// <summary>
/// A rush on one shift: many people, fewer seats, eight at a time. How many sign-ups a second are on the disk, and whether a seat was
/// given twice. Two controls on the same disk: bare commits, which nothing can be faster than, and the usual check-then-insert.
/// </summary>
internal static class SignUpRush
{
    private const int People = 600;
    private const int Seats = 200;
    private const int AtATime = 8;

    public static async Task MeasureAsync(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "hub.db");
        var contexts = new HubContexts(DatabaseOptions.Sqlite(path));
        await using (var context = contexts.ForInstallation())
            await context.Database.MigrateAsync();
        await DemoData.FillAsync(contexts, TimeProvider.System.GetUtcNow().UtcDateTime);
        var (municipality, shift, addresses) = await PrepareAsync(contexts);

        var seats = new SeatGiver(new SignUpLetters(new PublicAddress(new ConfigurationBuilder().Build()), TimeProvider.System));
        var signUp = new SignUpSignedIn(contexts, seats, new ShiftChanges(), TimeProvider.System);
        var answers = new ConcurrentBag<SignUpAnswer>();
        var took = await RushAsync(async i =>
            answers.Add((await signUp.RunAsync(municipality, addresses[i], [new SeatWish(shift)])).Value[0].Answer));
        await PrintAsync(contexts, municipality, shift, answers, took);

        var bare = await BareCommitsAsync(path);
        Console.WriteLine($"control, bare commits:       {People / bare.TotalSeconds:0} a second");
        var naive = await CheckThenInsertAsync(path);
        Console.WriteLine($"control, check then insert:  {naive} people on {Seats} seats, {Math.Max(0, naive - Seats)} too many");
        SqliteConnection.ClearAllPools();
    }

    private static async Task<(Municipality Municipality, ShiftId Shift, IReadOnlyList<string> Addresses)> PrepareAsync(HubContexts contexts)
    {
        await using var installation = contexts.ForInstallation();
        var municipality = await installation.Municipalities.AsNoTracking().SingleAsync(m => m.Slug == "randers");
        await using var context = contexts.For(municipality.Id);
        var approved = await context.Approvals.FirstAsync();
        var task = await context.Tasks.SingleAsync(t => t.Id == approved.TaskId);
        var activity = await context.Activities.SingleAsync(a => a.Id == task.ActivityId);
        var date = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(400);
        var span = PlaceTime.Span(date, new(10, 0), new(14, 0), municipality.Zone);
        var shift = new Shift(activity, new ShiftTime(date, new(10, 0), new(14, 0), span.Start, span.End), [new NeedTerms(task.Id, 1, Seats)]);
        context.Shifts.Add(shift);
        var people = Enumerable.Range(0, People)
            .Select(i => new Person(municipality.Id, $"Volunteer {i}", $"volunteer{i}@benchmark.example", Language.En, Guid.NewGuid().ToString("N")))
            .ToList();
        context.People.AddRange(people);
        await context.SaveChangesAsync();
        shift.Publish();
        await context.SaveChangesAsync();
        return (municipality, shift.Id, [.. people.Select(p => p.Email)]);
    }

    private static async Task PrintAsync(
        HubContexts contexts, Municipality municipality, ShiftId shift, IReadOnlyCollection<SignUpAnswer> answers, TimeSpan took)
    {
        await using var context = contexts.For(municipality.Id);
        var stored = await context.SignUps.AsNoTracking().Where(s => s.ShiftId == shift).ToListAsync();
        var confirmed = stored.Where(s => s.Status == SignUpStatus.Confirmed).ToList();
        var acknowledged = answers.Count(a => a == SignUpAnswer.Confirmed);
        Console.WriteLine($"sign-ups, {People} people at {Seats} seats, {AtATime} at a time: {People / took.TotalSeconds:0} a second");
        Console.WriteLine(
            $"  told that they have a seat: {acknowledged}; have one: {confirmed.Count} on {confirmed.Select(s => s.SeatId).Distinct().Count()} seats; "
            + $"waiting: {stored.Count(s => s.Status == SignUpStatus.Waiting)}");
    }

    private static async Task<TimeSpan> RushAsync(Func<int, Task> one)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, People), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (i, _) => await one(i));
        return clock.Elapsed;
    }

    private static async Task<TimeSpan> BareCommitsAsync(string path)
    {
        await RunAsync(path, "CREATE TABLE Bare (Id INTEGER PRIMARY KEY, Person INTEGER NOT NULL)");
        return await RushAsync(i => RunAsync(path, $"BEGIN IMMEDIATE; INSERT INTO Bare (Person) VALUES ({i}); COMMIT"));
    }

    private static async Task<long> CheckThenInsertAsync(string path)
    {
        await RunAsync(path, "CREATE TABLE Naive (Id INTEGER PRIMARY KEY, Person INTEGER NOT NULL)");
        await RushAsync(async i =>
        {
            if (await RunAsync(path, "SELECT count(*) FROM Naive") < Seats)
                await RunAsync(path, $"INSERT INTO Naive (Person) VALUES ({i})");
        });
        return await RunAsync(path, "SELECT count(*) FROM Naive");
    }

    private static async Task<long> RunAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the benchmark's own; no input reaches it.
        command.CommandText = $"PRAGMA synchronous=FULL; {sql}";
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() is long number ? number : 0;
    }
}
