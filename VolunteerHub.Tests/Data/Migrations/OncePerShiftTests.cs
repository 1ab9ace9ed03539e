using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Migrations;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data.Migrations;

/// <summary>A database in which somebody stands twice on a shift comes to the step that allows it once.</summary>
public sealed class OncePerShiftTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Of_two_yeses_to_one_shift_the_one_stays_with_which_somebody_came_else_the_one_with_a_seat_else_the_first()
    {
        var centre = new NatureCentre(_database, saturdays: 0);
        var shift = centre.AddShiftOfTwoNeeds(new DateOnly(2027, 5, 1));
        var (guide, hosts) = (shift.Needs[0], shift.Needs[1]);
        var (mette, ole, rita) = (centre.AddPerson("Mette Lund"), centre.AddPerson("Ole Krog"), centre.AddPerson("Rita Bak"));
        await using var context = centre.Open();
        await context.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_SignUps_ShiftId_PersonId\"");
        SignUp[] given = [centre.Wait(guide, mette), centre.Wait(guide, ole), centre.Confirm(guide, guide.Seats[0], rita)];
        _database.Clock.Advance(TimeSpan.FromMinutes(1));
        SignUp[] again = [centre.Confirm(hosts, hosts.Seats[0], mette), centre.Wait(hosts, ole), centre.Confirm(hosts, hosts.Seats[1], rita)];
        context.Attach(again[2]).Entity.CheckIn(_database.Clock.Now);
        await context.SaveChangesAsync();

        await context.Database.ExecuteSqlRawAsync(Script());

        await using var after = centre.Open();
        var ended = await after.SignUps.Where(s => s.Status == SignUpStatus.Withdrawn).ToListAsync();
        Assert.Equal(new[] { given[0].Id, again[1].Id, given[2].Id }.ToHashSet(), ended.Select(s => s.Id).ToHashSet());
        Assert.All(ended, s => Assert.Equal((false, WithdrawnBy.Volunteer, true), (s.SeatId is not null, s.WithdrawnBy!.Value, s.WithdrawnAt is not null)));
        Assert.Equal(
            new[] { (again[0].Id, SignUpStatus.Confirmed), (given[1].Id, SignUpStatus.Waiting), (again[2].Id, SignUpStatus.Confirmed) }.ToHashSet(),
            (await after.SignUps.Where(s => s.Status != SignUpStatus.Withdrawn).ToListAsync()).Select(s => (s.Id, s.Status)).ToHashSet());
    }

    private static string Script()
    {
        using var script = new StreamReader(typeof(OncePerShift).Assembly.GetManifestResourceStream("VolunteerHub.App.Data.Migrations.20261204000300_OncePerShift.sql")!);
        return script.ReadToEnd();
    }
}
