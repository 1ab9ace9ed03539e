using Microsoft.Data.Sqlite;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data;

/// <summary>What SQLite itself refuses of sign-ups, whatever the code before it does.</summary>
public sealed class SignUpGuardTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;

    public SignUpGuardTests() => _centre = new NatureCentre(_database, saturdays: 0);

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Whoever_let_an_offer_lapse_after_the_approval_ran_out_gets_no_seat_on_it_though_nobody_has_noted_its_end()
    {
        var need = _centre.AddShift(new DateOnly(2028, 6, 3), new NeedTerms(_centre.Task.Id, 1, 2)).Needs[0];
        var waits = _centre.Wait(need, _centre.AddPerson("Ole Krog"));
        using var context = _centre.Open();
        var signUp = context.SignUps.Single(s => s.Id == waits.Id);
        signUp.Offer(need.Seats[0].Id, _database.Clock.Now.AddHours(24));
        context.SaveChanges();
        _database.Clock.Advance(TimeSpan.FromDays(367));
        signUp.LetOfferLapse(_database.Clock.Now);
        context.SaveChanges();
        Assert.Null(context.Approvals.Single().EndedAt);

        var seat = need.Seats[0].Id.Value.ToString().ToUpperInvariant();
        Refused("guard.sign-up-needs-open-shift", $"UPDATE SignUps SET Status = 'Confirmed', SeatId = '{seat}'");
        Refused("guard.sign-up-needs-open-shift", $"UPDATE SignUps SET Status = 'Offered', SeatId = '{seat}', OfferedUntil = '2028-04-01 09:00:00'");
    }

    private void Refused(string guard, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_database.Path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        Assert.Contains(guard, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }
}
