using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class ApprovalTimeTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task An_approval_ends_after_twelve_months_and_author_and_reviewer_are_told_once()
    {
        await _office.JudgeAsync(_office.Host);
        _office.Database.Clock.Set(new DateTimeOffset(2028, 2, 29, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await _office.EndOutdated.RunAsync());

        _office.Database.Clock.Set(new DateTimeOffset(2028, 3, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await _office.EndOutdated.RunAsync());
        Assert.Equal(0, await _office.EndOutdated.RunAsync());

        await using var context = _office.Open();
        Assert.Equal(ApprovalEnd.Expired, (await context.Approvals.SingleAsync()).EndedBecause);
        Assert.Equal(
            ["bente@example.com", "karin@example.com"],
            await context.Outbox.OrderBy(m => m.To).Select(m => m.To).ToListAsync());
    }

    [Fact]
    public async Task The_letter_of_an_ended_approval_speaks_of_shifts_and_seats_only_where_there_are_shifts()
    {
        await _office.JudgeAsync(_office.Host);
        var needed = await _office.JudgeAsync(_office.Host with { Title = "Vis naturen frem" });
        _office.Publish(needed.Task, new DateOnly(2028, 5, 1));
        _office.Database.Clock.Set(new DateTimeOffset(2028, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, await _office.EndOutdated.RunAsync());

        await using var context = _office.Open();
        var letters = await context.Outbox.Where(m => m.To == "karin@example.com").Select(m => m.Text).ToListAsync();

        var without = Assert.Single(letters, l => l.Contains("Lås op", StringComparison.Ordinal));
        Assert.All(["vagter", "beholder deres plads"], said => Assert.DoesNotContain(said, without, StringComparison.Ordinal));
        Assert.Contains("Der er gået tolv måneder.\n\nÅbn opgaven", without, StringComparison.Ordinal);
        var with = Assert.Single(letters, l => l.Contains("Vis naturen frem", StringComparison.Ordinal));
        Assert.Contains(
            "\n\nÉn kommende vagt er lukket for nye tilmeldinger. De frivillige, der allerede er tilmeldt, beholder deres plads.\n\n", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_coming_shifts_need_cannot_be_retired()
    {
        var judged = await _office.JudgeAsync(_office.Host);
        var shift = _office.Publish(judged.Task, new DateOnly(2027, 5, 1));
        await using (var context = _office.Open())
        {
            var mette = new Person(_office.Municipality.Id, "Mette Lund", "mette@example.com", Language.Da, "en-noegle");
            context.Add(mette);
            await context.SaveChangesAsync();
            context.Add(SignUp.Confirmed(shift.Needs[0], shift.Needs[0].Seats[0].Id, mette.Id, YesGiven.InApp, _office.Database.Clock.Now));
            await context.SaveChangesAsync();
        }

        Refusal[] inUse = [Refusal.Of("frame.task-in-use", ("count", 1), ("people", 1))];
        Assert.Equal(inUse, (await _office.RetireTask.PreviewAsync(_office.Coordinator, judged.Task)).Refusals);
        Assert.Equal(inUse, (await _office.RetireTask.RunAsync(_office.Coordinator, judged.Task)).Refusals);
    }

    [Fact]
    public async Task What_taking_a_task_out_of_use_would_do_is_counted_and_nothing_is_done()
    {
        var judged = await _office.JudgeAsync(_office.Host);
        _office.Draft(judged.Task, new DateOnly(2027, 5, 1));

        Assert.Equal(new Retirement(Drafts: 1), (await _office.RetireTask.PreviewAsync(_office.Coordinator, judged.Task)).Value);

        await using var context = _office.Open();
        Assert.False((await context.Tasks.SingleAsync()).IsRetired);
        Assert.Equal(["account.not-allowed"], (await _office.RetireTask.PreviewAsync(_office.Reviewer, judged.Task)).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task A_retired_task_loses_its_approval_and_takes_no_changes()
    {
        var judged = await _office.JudgeAsync(_office.Host);

        Assert.True((await _office.RetireTask.RunAsync(_office.Coordinator, judged.Task)).IsSuccess);

        await using var context = _office.Open();
        Assert.Equal(ApprovalEnd.TaskRetired, (await context.Approvals.SingleAsync()).EndedBecause);
        Assert.Equal(
            ["frame.task-retired"],
            (await _office.JudgeTask.RunAsync(_office.Coordinator, _office.Host with { Task = judged.Task, Revision = 1, Title = "Ny" })).Refusals.Select(r => r.Code));
    }

    [Fact]
    public void Screening_while_typing_names_the_service_and_what_the_table_would_say()
    {
        var live = ScreenText.Run(FrameOffice.Shipped.Read(), Country.DK, _office.Bath.Title, _office.Bath.Description, _ => _office.Bath.Answers);

        Assert.Equal("dk-elder-holistic-care", live.Services[0].Id.Code);
        Assert.Equal(FrameVerdict.Blocked, live.Decision.Verdict);
        Assert.Contains(live.Screening.Findings.SelectMany(f => f.Words), w => w.Field == TextField.Title && w.Text.Contains("bad", StringComparison.Ordinal));
    }

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Newer_files_beside_the_program_end_no_approval_by_themselves()
    {
        await _office.JudgeAsync(_office.Host);
        var newer = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));

        Assert.Equal(0, await _office.EndOutdatedBy(newer).RunAsync());

        await using var context = _office.Open();
        Assert.Null((await context.Approvals.SingleAsync()).EndedBecause);
    }

    [Fact]
    public async Task A_review_of_a_place_that_has_changed_since_is_refused_and_the_task_can_be_judged_anew()
    {
        var walk = await _office.JudgeAsync(_office.Walk);
        await ChangeHomeUnnoticedAsync();

        var late = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(walk.Assessment));
        var again = await _office.JudgeAsync(_office.Walk with { Task = walk.Task, Revision = 1, Activity = null });

        Assert.Equal(["frame.stale-place"], late.Refusals.Select(r => r.Code));
        Assert.NotEqual(walk.Assessment, again.Assessment);
        await AllowAsync(again);
    }

    [Fact]
    public async Task What_waits_for_a_review_is_judged_anew_when_its_place_is_told_otherwise_so_that_the_queue_holds_a_case_that_can_be_decided()
    {
        var walk = await _office.JudgeAsync(_office.Walk);
        var host = await _office.JudgeAsync(_office.Bonfire);

        Assert.Empty((await _office.SavePlace.RunAsync(_office.Coordinator, HomeOnSundays())).Refusals);
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var queue = await _office.Queue.RunAsync(_office.Reviewer);
        Assert.Contains(host.Assessment, queue.Select(r => r.Assessment)); // At another place: left alone.
        var anew = Assert.Single(queue, r => r.Assessment != host.Assessment);
        Assert.NotEqual(walk.Assessment, anew.Assessment);
        Assert.False(anew.ByCatalogue);
        var shown = await _office.Queue.CaseAsync(_office.Reviewer, anew.Assessment);
        Assert.Null(shown!.Outdated);
        Assert.Equal([JudgedFact.AnnouncedHours], shown.Changed!.Facts.Select(f => f.Fact));
        var letters = await _office.LettersAsync();
        Assert.Equal(3, letters.Count(l => l == ("bente", "ReviewWanted")));
        Assert.Equal(
            ["frame.stale-place"], (await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(walk.Assessment))).Refusals.Select(r => r.Code));
        await AllowAsync(walk with { Assessment = anew.Assessment });
    }

    [Fact]
    public async Task A_case_that_nobody_may_decide_because_its_place_is_another_stands_in_no_queue_and_is_reminded_of_to_nobody_until_it_is_judged_anew()
    {
        var walk = await _office.JudgeAsync(_office.Walk);
        await ChangeHomeUnnoticedAsync();
        var letters = (await _office.LettersAsync()).Count;
        _office.Database.Clock.Set(new DateTimeOffset(2027, 3, 9, 9, 0, 0, TimeSpan.Zero)); // a day late

        Assert.Empty(await _office.Queue.RunAsync(_office.Reviewer));
        Assert.Equal(0, await _office.Remind.RunAsync());
        Assert.Equal(letters, (await _office.LettersAsync()).Count);
        Assert.Equal("frame.stale-place", (await _office.Queue.CaseAsync(_office.Reviewer, walk.Assessment))!.Outdated!.Code);

        await _office.EndOutdated.RunAsync();
        await _office.EndOutdated.RunAsync();
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        var anew = Assert.Single(await _office.Queue.RunAsync(_office.Reviewer));
        Assert.False(anew.ByCatalogue);
        await AllowAsync(walk with { Assessment = anew.Assessment });
    }

    [Fact]
    public async Task A_second_look_at_a_decision_of_a_place_that_has_changed_since_is_neither_offered_nor_given()
    {
        var walk = await _office.JudgeAsync(_office.Walk);
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(walk.Assessment));
        Assert.True((await _office.ShowTask.RunAsync(_office.Coordinator, walk.Task))!.MayDisagree);

        await _office.SavePlace.RunAsync(_office.Coordinator, HomeOnSundays());

        Assert.False((await _office.ShowTask.RunAsync(_office.Coordinator, walk.Task))!.MayDisagree);
        Assert.Equal(
            ["frame.stale-place"],
            (await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(walk.Assessment, "Se igen."))).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Saving_the_same_on_the_morning_of_an_approvals_last_day_renews_it_for_twelve_months_without_a_gap_and_long_before_does_nothing()
    {
        var host = await _office.JudgeAsync(_office.Host); // on 1 March 2027, until the same hour of 1 March 2028
        var again = _office.Host with { Task = host.Task, Revision = 1, Activity = null };
        _office.Database.Clock.Set(new DateTimeOffset(2028, 1, 30, 7, 0, 0, TimeSpan.Zero));
        Assert.False((await _office.JudgeAsync(again)).Changed);

        var morning = new DateTimeOffset(2028, 3, 1, 7, 0, 0, TimeSpan.Zero);
        _office.Database.Clock.Set(morning);
        var renewed = await _office.JudgeAsync(again);

        Assert.Equal((true, FrameVerdict.Allowed, 0), (renewed.Changed, renewed.Verdict, renewed.ClosedShifts));
        Assert.Equal(0, await _office.EndOutdated.RunAsync());
        await using var context = _office.Open();
        var approvals = await context.Approvals.OrderBy(a => a.From).ToListAsync();
        Assert.Equal([ApprovalEnd.Replaced, null], approvals.Select(a => a.EndedBecause));
        Assert.Equal(morning.UtcDateTime.AddMonths(FrameApproval.Months), approvals[1].Until);
        Assert.False((await _office.JudgeAsync(again)).Changed);
    }

    [Fact]
    public async Task An_approval_that_a_reviewer_gave_stands_on_while_the_reviewer_looks_at_it_again_and_ends_with_the_answer()
    {
        var bonfire = await _office.JudgeAsync(_office.Bonfire);
        await AllowAsync(bonfire); // until 1 March 2028
        _office.Publish(bonfire.Task, new DateOnly(2028, 5, 6));
        var again = _office.Bonfire with { Task = bonfire.Task, Revision = 1, Activity = null };
        _office.Database.Clock.Set(new DateTimeOffset(2028, 2, 14, 9, 0, 0, TimeSpan.Zero));

        var asked = await _office.JudgeAsync(again);

        Assert.Equal((true, FrameVerdict.NeedsReview, 0), (asked.Changed, asked.Verdict, asked.ClosedShifts));
        Assert.False((await _office.JudgeAsync(again)).Changed);
        Assert.DoesNotContain("ApprovalEnded", (await _office.LettersAsync()).Select(l => l.Kind));
        await using (var context = _office.Open())
            Assert.Null((await context.Approvals.SingleAsync()).EndedAt);

        await AllowAsync(asked);
        await using (var context = _office.Open())
            Assert.Equal([ApprovalEnd.Replaced, null], await context.Approvals.OrderBy(a => a.From).Select(a => a.EndedBecause).ToListAsync());
    }

    [Fact]
    public async Task Where_the_reviewer_has_not_answered_when_the_time_has_passed_the_letter_says_who_looks_and_not_to_ask_again()
    {
        var bonfire = await _office.JudgeAsync(_office.Bonfire);
        await AllowAsync(bonfire);
        _office.Database.Clock.Set(new DateTimeOffset(2028, 2, 28, 9, 0, 0, TimeSpan.Zero));
        await _office.JudgeAsync(_office.Bonfire with { Task = bonfire.Task, Revision = 1, Activity = null });

        _office.Database.Clock.Set(new DateTimeOffset(2028, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await _office.EndOutdated.RunAsync());

        await using var context = _office.Open();
        var letter = await context.Outbox.FirstAsync(m => m.Kind == "ApprovalEnded" && m.To == "karin@example.com");
        Assert.Contains("Bente Friis", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(new VolunteerHub.App.Text.Words(Language.Da)["FrameDesk.Letter.ApprovalEnded.JudgeAgain"], letter.Text, StringComparison.Ordinal);
    }

    /// <summary>The care home as a coordinator tells that it is open on Sundays.</summary>
    private PlaceInput HomeOnSundays() => new(
        _office.Home.Id, _office.Home.Name, _office.Home.Address, _office.Home.ContactName, _office.Home.ContactPhone,
        [.. _office.Home.StaffedHours.Spans.Select(s => new HoursRow(s.Day, s.From, s.To))], [new HoursRow(DayOfWeek.Sunday, new TimeOnly(9, 0), new TimeOnly(15, 0))]);

    /// <summary>The care home with other hours, past every use case: as it was changed before what waits was judged anew with it.</summary>
    private async Task ChangeHomeUnnoticedAsync()
    {
        await using var context = _office.Open();
        var place = await context.Places.SingleAsync(p => p.Id == _office.Home.Id);
        place.Describe(place.Description with { AnnouncedHours = OpeningHours.Parse("Sun 09:00-15:00").Value });
        await context.SaveChangesAsync();
    }

    /// <summary>Both reviewers allow it, one after the other where two are needed.</summary>
    private async Task AllowAsync(TaskJudged judged)
    {
        var first = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment));
        Assert.Empty(first.Refusals);
        if (first.Value.WaitsForSecond)
            Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(judged.Assessment))).Value.Approved);
    }
}
