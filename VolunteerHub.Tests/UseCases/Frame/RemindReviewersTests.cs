using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>The clock is stepped through the days; 1 March 2027 is a Monday.</summary>
public sealed class RemindReviewersTests : IDisposable
{
    private readonly FrameOffice _office = new();

    private TaskInput Bonfire => _office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };

    [Fact]
    public async Task Reminders_come_two_working_days_before_on_the_day_and_each_working_day_after_and_the_leader_hears_once()
    {
        var leader = _office.Hire("Lis Toft", Role.Manager);
        await _office.ChooseAsync(_office.Reviewer, _office.Second, leader: leader);
        await _office.JudgeAsync(Bonfire); // due on Monday the 8th

        var days = new List<string>();
        for (var day = 1; day <= 16; day++)
        {
            var before = (await _office.LettersAsync()).Count;
            for (var hour = 0; hour < 24; hour++)
            {
                _office.Database.Clock.Set(new DateTimeOffset(2027, 3, day, hour, 30, 0, TimeSpan.Zero));
                await _office.Remind.RunAsync();
            }

            days.AddRange((await _office.LettersAsync()).Skip(before).Select(l => $"{day} {l.To} {l.Kind}"));
        }

        Assert.Equal(
            [
                "4 bente ReviewNear", "4 ole ReviewNear",
                "8 bente ReviewDue",
                "9 bente ReviewLate", "9 lis ReviewLateLeader",
                "10 bente ReviewLate", "11 bente ReviewLate", "12 bente ReviewLate", "15 bente ReviewLate", "16 bente ReviewLate",
            ],
            days);
        await using var context = _office.Open();
        Assert.Empty(await context.Approvals.ToListAsync()); // Nothing is published by silence.
    }

    [Fact]
    public async Task Nobody_is_reminded_before_seven_nor_of_what_is_decided()
    {
        var waiting = await _office.JudgeAsync(Bonfire);
        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 8, 5, 59, 0, TimeSpan.Zero)); // 6.59 at the place
        Assert.Equal(0, await _office.Remind.RunAsync());

        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(waiting.Assessment));
        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 8, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await _office.Remind.RunAsync());
    }

    [Fact]
    public async Task Without_a_chosen_leader_the_administrators_hear_of_a_late_review()
    {
        _office.Hire("Anne Dam", Role.Administrator);
        await _office.JudgeAsync(Bonfire);

        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 9, 9, 0, 0, TimeSpan.Zero));
        await _office.Remind.RunAsync();

        Assert.Contains(("anne", "ReviewLateLeader"), await _office.LettersAsync());
    }

    [Fact]
    public async Task Where_the_named_reviewer_no_longer_has_the_role_the_deputy_is_asked_even_on_a_Sunday()
    {
        var waiting = await _office.JudgeAsync(Bonfire);
        await _office.LeaveAsync(_office.Reviewer);

        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 7, 9, 0, 0, TimeSpan.Zero));
        await _office.Remind.RunAsync();
        await _office.Remind.RunAsync();

        Assert.Equal([("bente", "ReviewWanted"), ("ole", "ReviewWanted")], await _office.LettersAsync());
        Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(waiting.Assessment))).Value.Approved);
    }

    [Fact]
    public async Task Where_everybody_named_has_lost_the_role_the_administrators_are_told_once_and_the_leader_still_hears_that_it_is_late()
    {
        var leader = _office.Hire("Lis Toft", Role.Manager);
        await _office.ChooseAsync(_office.Reviewer, _office.Second, leader: leader);
        await _office.JudgeAsync(Bonfire); // due on Monday the 8th
        await _office.LeaveAsync(_office.Reviewer, _office.Second);

        for (var day = 2; day <= 12; day++)
        {
            _office.Database.Clock.Set(new DateTimeOffset(2027, 3, day, 9, 0, 0, TimeSpan.Zero));
            await _office.Remind.RunAsync();
            await _office.Remind.RunAsync();
        }

        Assert.Equal([("bente", "ReviewWanted"), ("inge", "NobodyToReview"), ("lis", "ReviewLateLeader")], await _office.LettersAsync());
        _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.Remind.RunAsync();
        Assert.Contains(("ulla", "ReviewWanted"), await _office.LettersAsync());
    }

    [Fact]
    public async Task A_task_that_nobody_may_decide_waits_and_finds_its_reviewer_when_there_is_one()
    {
        await using (var context = _office.Open())
        {
            context.UserRoles.RemoveRange(context.UserRoles.Where(u => u.UserId != _office.Coordinator.Account.Value));
            await context.SaveChangesAsync();
        }

        _office.Hire("Anne Dam", Role.Administrator);
        await _office.JudgeAsync(Bonfire);
        await _office.Remind.RunAsync();
        Assert.Equal([("anne", "NobodyToReview")], await _office.LettersAsync());

        _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.Remind.RunAsync();
        Assert.Equal(("ulla", "ReviewWanted"), (await _office.LettersAsync())[^1]);
    }

    [Fact]
    public async Task Where_nobody_is_left_to_be_the_second_the_first_is_told_at_once_and_whoever_gets_the_role_is_asked_with_the_conditions()
    {
        await _office.LeaveAsync(_office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable());
        var first = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        Assert.Equal(new ReviewDecided(waiting.Task, Approved: false, WaitsForSecond: true, NobodyIsSecond: true), first.Value);
        await _office.Remind.RunAsync();
        Assert.Equal(("inge", "NobodyToReview"), Assert.Single(await _office.LettersAsync(), l => l.Kind != "ReviewWanted"));

        var second = _office.Hire("Ulla Vest", Role.Reviewer);
        await _office.Remind.RunAsync();
        Assert.Equal(("ulla", "ReviewWanted"), (await _office.LettersAsync())[^1]);
        await using (var context = _office.Open())
        {
            var letter = await context.Outbox.OrderBy(m => m.Id).LastAsync();
            Assert.Contains("Bente Friis har sagt ja på disse vilkår: En medarbejder er med hele tiden.", letter.Text, StringComparison.Ordinal);
        }

        Assert.True((await _office.DecideReview.RunAsync(second, FrameOffice.Yes(waiting.Assessment))).Value.Approved);
    }

    [Fact]
    public async Task Where_the_first_of_two_has_said_yes_reminders_name_the_one_who_is_to_decide_now()
    {
        var leader = _office.Hire("Lis Toft", Role.Manager);
        await _office.ChooseAsync(_office.Reviewer, _office.Second, leader: leader);
        var waiting = await _office.JudgeAsync(_office.Claimable()); // due on Monday the 8th
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        foreach (var day in (int[])[4, 9])
        {
            _office.Database.Clock.Set(new DateTimeOffset(2027, 3, day, 9, 0, 0, TimeSpan.Zero));
            await _office.Remind.RunAsync();
        }

        await using var context = _office.Open();
        var letters = await context.Outbox.Where(m => m.Kind == "ReviewNear" || m.Kind == "ReviewLateLeader").OrderBy(m => m.Id).ToListAsync();
        Assert.Equal(["ole@example.com", "lis@example.com"], letters.Select(l => l.To));
        Assert.All(letters, letter =>
        {
            Assert.Contains("Ole Krogh", letter.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bente Friis", letter.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Where_nobody_is_left_to_be_the_second_the_leader_is_told_so_and_not_that_it_waits_for_the_first()
    {
        var leader = _office.Hire("Lis Toft", Role.Manager);
        await _office.ChooseAsync(_office.Reviewer, null, leader: leader);
        await _office.LeaveAsync(_office.Second);
        var waiting = await _office.JudgeAsync(_office.Claimable()); // due on Monday the 8th
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 9, 9, 0, 0, TimeSpan.Zero));
        await _office.Remind.RunAsync();

        await using var context = _office.Open();
        var letter = await context.Outbox.SingleAsync(m => m.Kind == "ReviewLateLeader");
        Assert.Contains("ingen i kommunen kan afgøre den nu", letter.Text, StringComparison.Ordinal);
        Assert.Contains("mandag den 8. marts", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bente Friis", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_tasks_wait_the_database_is_asked_as_often_as_for_one()
    {
        await _office.JudgeAsync(Bonfire);
        var one = await QueriesAsync();
        await _office.JudgeAsync(_office.Claimable());
        await _office.JudgeAsync(_office.Walk);
        Assert.Equal(3, (await _office.Queue.RunAsync(_office.Reviewer)).Count);

        Assert.Equal(one, await QueriesAsync());

        async Task<int> QueriesAsync()
        {
            var watched = new WatchedQueries();
            await _office.RemindOn(watched.Of(_office.Database)).RunAsync();
            Assert.True(watched.Count > 0);
            return watched.Count;
        }
    }

    [Fact]
    public async Task Thirty_days_before_an_approval_ends_author_and_reviewer_are_told_once()
    {
        await _office.JudgeAsync(_office.Host); // until 1 March 2028
        _office.Database.Clock.Set(new DateTimeOffset(2028, 1, 31, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await _office.Remind.RunAsync());

        for (var day = 1; day <= 29; day++)
        {
            _office.Database.Clock.Set(new DateTimeOffset(2028, 2, day, 9, 0, 0, TimeSpan.Zero));
            await _office.Remind.RunAsync();
        }

        Assert.Equal([("karin", "ApprovalEnds"), ("bente", "ApprovalEnds")], await _office.LettersAsync());
        await using var context = _office.Open();
        Assert.Contains("1. marts 2028", (await context.Outbox.FirstAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_who_has_left_hears_nothing_and_the_administrators_do()
    {
        var leader = _office.Hire("Lis Toft", Role.Manager);
        await _office.ChooseAsync(_office.Reviewer, _office.Second, leader: leader);
        await _office.JudgeAsync(Bonfire);
        await _office.LeaveAsync(leader);

        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 9, 9, 0, 0, TimeSpan.Zero));
        await _office.Remind.RunAsync();

        Assert.Equal([("inge", "ReviewLateLeader")], (await _office.LettersAsync()).Where(l => l.Kind == "ReviewLateLeader"));
    }

    [Fact]
    public async Task A_deputy_who_has_lost_the_role_is_reminded_of_nothing()
    {
        await _office.ChooseAsync(_office.Reviewer, _office.Second);
        await _office.JudgeAsync(Bonfire);
        await _office.LeaveAsync(_office.Second);

        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 4, 9, 0, 0, TimeSpan.Zero));
        await _office.Remind.RunAsync();

        Assert.Equal([("bente", "ReviewWanted"), ("bente", "ReviewNear")], await _office.LettersAsync());
    }

    [Fact]
    public async Task An_author_who_has_left_is_told_neither_that_an_approval_ends_nor_that_it_has_ended_and_the_reviewers_are()
    {
        await _office.JudgeAsync(_office.Host); // until 1 March 2028
        await _office.LeaveAsync(_office.Coordinator);

        _office.Database.Clock.Set(new DateTimeOffset(2028, 2, 15, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await _office.Remind.RunAsync());
        _office.Database.Clock.Set(new DateTimeOffset(2028, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await _office.EndOutdated.RunAsync());

        Assert.Equal([("bente", "ApprovalEnds"), ("bente", "ApprovalEnded")], await _office.LettersAsync());
    }

    [Fact]
    public async Task The_database_refuses_a_second_reminder_of_a_kind_to_a_person_for_a_day()
    {
        await using var context = _office.Open();
        var subject = Guid.NewGuid();
        for (var i = 0; i < 2; i++)
        {
            context.Add(new VolunteerHub.App.Data.Frame.FrameReminder(
                _office.Municipality.Id, subject, ReminderKind.ReviewDue, _office.Reviewer.Account, new DateOnly(2027, 3, 8), _office.Database.Clock.Now));
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    public void Dispose() => _office.Dispose();
}
