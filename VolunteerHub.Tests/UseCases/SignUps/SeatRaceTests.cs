using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class SeatRaceTests
{
    [Fact]
    public async Task Forty_people_at_three_seats_in_the_same_instant_give_three_seats_and_thirty_seven_waiting()
    {
        using var desk = new SignUpDesk(saturdays: 1, minimum: 1, maximum: 3, keys: 0);
        var people = Enumerable.Range(1, 40).Select(i => desk.Centre.AddPerson($"Gæst {i}")).ToList();
        using var gate = new SemaphoreSlim(0);

        var rush = people.Select(p => Task.Run(async () =>
        {
            await gate.WaitAsync();
            return await desk.TakeAsync(p, desk.Saturday);
        })).ToList();
        gate.Release(40);
        var answers = await Task.WhenAll(rush);

        Assert.Equal(3, answers.Count(a => a.Answer == SignUpAnswer.Confirmed));
        Assert.Equal(37, answers.Count(a => a.Answer == SignUpAnswer.Waiting));
        await using var context = desk.Centre.Open();
        var stored = await context.SignUps.AsNoTracking().ToListAsync();
        Assert.Equal(3, stored.Count(s => s.Status == SignUpStatus.Confirmed));
        Assert.Equal(3, stored.Where(s => s.SeatId != null).Select(s => s.SeatId).Distinct().Count());
        Assert.Equal(people.Select(p => p.Id).ToHashSet(), stored.Select(s => s.PersonId).ToHashSet());
        Assert.Equal(40, await context.Outbox.CountAsync());
    }

    [Fact]
    public async Task A_double_click_at_the_same_instant_gives_one_sign_up_and_one_letter()
    {
        using var desk = new SignUpDesk(saturdays: 1);
        var mette = desk.Centre.AddPerson("Mette Lund");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => desk.TakeAsync(mette, desk.Saturday))));

        Assert.Single(answers, a => a.Answer == SignUpAnswer.Confirmed);
        Assert.Equal(5, answers.Count(a => a.Answer == SignUpAnswer.AlreadyOn));
        Assert.Single(desk.LettersOf("SignUpAgreed"));
    }

    [Fact]
    public void The_database_refuses_a_second_holder_of_a_seat_even_when_the_code_forgets()
    {
        using var desk = new SignUpDesk(saturdays: 1);
        var first = desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Mette Lund"));
        var second = desk.Centre.AddPerson("Ole Krog");

        using var context = desk.Centre.Open();
        context.Add(SignUp.Confirmed(desk.Saturday.Needs[0], first.SeatId!.Value, second.Id, YesGiven.InApp, desk.Clock.Now));

        var refused = Assert.Throws<DbUpdateException>(() => context.SaveChanges());
        Assert.Contains("SignUps.SeatId", Assert.IsType<SqliteException>(refused.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_refuses_a_second_yes_of_somebody_to_a_shift_also_to_another_of_its_tasks_even_when_the_code_forgets()
    {
        using var desk = new SignUpDesk(saturdays: 0);
        var shift = desk.Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5));
        var mette = desk.Centre.AddPerson("Mette Lund");
        desk.Centre.Confirm(shift.Needs[0], shift.Needs[0].Seats[0], mette);

        var refused = Assert.Throws<DbUpdateException>(() => desk.Centre.Wait(shift.Needs[1], mette));
        Assert.Contains("SignUps.ShiftId, SignUps.PersonId", Assert.IsType<SqliteException>(refused.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_refuses_a_sign_up_on_a_draft_even_when_the_code_forgets()
    {
        using var desk = new SignUpDesk(saturdays: 1);
        var draft = new Shift(
            desk.Centre.Activity,
            new ShiftTime(new DateOnly(2027, 6, 5), new TimeOnly(10, 0), new TimeOnly(14, 0), At(8), At(12)),
            [new NeedTerms(desk.Centre.Task.Id, 1, 1)]);
        using (var context = desk.Centre.Open())
        {
            context.Add(draft);
            context.SaveChanges();
        }

        Assert.Contains("guard.sign-up-needs-open-shift", RefusalOf(desk, draft), StringComparison.Ordinal);

        static DateTime At(int hour) => new(2027, 6, 5, hour, 0, 0, DateTimeKind.Utc);
    }

    [Fact]
    public void The_database_refuses_a_sign_up_on_an_unapproved_task_even_when_the_code_forgets()
    {
        using var desk = new SignUpDesk(saturdays: 1);
        desk.Centre.EndApproval();

        Assert.Contains("guard.sign-up-needs-open-shift", RefusalOf(desk, desk.Saturday), StringComparison.Ordinal);
    }

    private static string RefusalOf(SignUpDesk desk, Shift shift)
    {
        var person = desk.Centre.AddPerson("Ole Krog");
        using var context = desk.Centre.Open();
        context.Add(SignUp.Waiting(shift.Needs[0], person.Id, YesGiven.InApp, desk.Clock.Now));
        return Assert.Throws<DbUpdateException>(() => context.SaveChanges()).InnerException!.Message;
    }
}
