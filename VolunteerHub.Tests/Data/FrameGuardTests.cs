using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data;

/// <summary>What SQLite itself refuses, whatever the code before it does.</summary>
public sealed class FrameGuardTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task An_approval_of_a_blocked_assessment_is_refused()
    {
        var judged = await _office.JudgeAsync(_office.Bath);

        Refused("guard.approval-needs-verdict", InsertApproval(judged.Task, judged.Assessment, null));
    }

    [Fact]
    public async Task An_approval_of_a_waiting_assessment_without_its_review_is_refused()
    {
        var judged = await _office.JudgeAsync(_office.Walk);

        Refused("guard.approval-needs-verdict", InsertApproval(judged.Task, judged.Assessment, null));
    }

    [Fact]
    public async Task An_approval_on_the_first_of_two_needed_reviews_is_refused()
    {
        var judged = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment));
        await using var context = _office.Open();
        var review = await context.Reviews.SingleAsync();

        Refused("guard.approval-needs-verdict", InsertApproval(judged.Task, judged.Assessment, review.Id));
    }

    [Fact]
    public async Task A_review_by_the_author_is_refused()
    {
        var judged = await _office.JudgeAsync(_office.Walk);

        await RefusedAsync("guard.review-by-another", async context =>
        {
            var assessment = await context.Assessments.SingleAsync(a => a.Id == judged.Assessment);
            context.Add(Review(assessment, 1, _office.Coordinator));
        });
    }

    [Fact]
    public async Task A_second_review_by_the_first_reviewer_and_one_where_one_is_enough_are_refused()
    {
        var two = await _office.JudgeAsync(_office.Claimable());
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(two.Assessment));
        await RefusedAsync("guard.review-by-another", async context =>
            context.Add(Review(await context.Assessments.SingleAsync(a => a.Id == two.Assessment), 2, _office.Reviewer)));

        var one = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(one.Assessment));
        await RefusedAsync("guard.review-by-another", async context =>
            context.Add(Review(await context.Assessments.SingleAsync(a => a.Id == one.Assessment), 2, _office.Second)));
    }

    [Fact]
    public async Task Rewriting_or_deleting_an_assessment_is_refused()
    {
        await _office.JudgeAsync(_office.Host);

        Refused("guard.assessment-is-final", "UPDATE FrameAssessments SET WrittenExplanation = '{}'");
        Refused("guard.assessment-is-final", "DELETE FROM FrameAssessments");
    }

    [Fact]
    public async Task Rewriting_a_review_or_reviving_an_approval_is_refused()
    {
        var waiting = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));
        await _office.RetireTask.RunAsync(_office.Coordinator, waiting.Task);

        Refused("guard.review-is-final", "UPDATE FrameReviews SET Allowed = 0");
        Refused("guard.approval-only-ends", "UPDATE FrameApprovals SET EndedAt = NULL, EndedBecause = NULL");
    }

    [Theory]
    [InlineData("guard.record-is-final", "Decisions")]
    [InlineData("guard.assessment-is-final", "FrameAssessments")]
    [InlineData("guard.review-is-final", "FrameReviews")]
    [InlineData("guard.approval-only-ends", "FrameApprovals")]
    public async Task A_row_in_the_place_of_one_that_is_final_is_refused_on_a_connection_that_asks_for_nothing(string guard, string table)
    {
        var waiting = await _office.JudgeAsync(_office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål." } });
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment));

        Refused(guard, $"INSERT OR REPLACE INTO {table} SELECT * FROM {table}");
    }

    [Fact]
    public async Task The_program_s_own_connections_ask_the_guards_against_deleting_before_a_row_is_put_in_the_place_of_another()
    {
        await _office.JudgeAsync(_office.Host);
        await using var context = _office.Open();
        await context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"FrameAssessments_NoReplace\"");

        var refused = await Assert.ThrowsAsync<SqliteException>(
            () => context.Database.ExecuteSqlRawAsync("INSERT OR REPLACE INTO FrameAssessments SELECT * FROM FrameAssessments"));

        Assert.Contains("guard.assessment-is-final", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_or_answer_without_a_new_revision_is_refused()
    {
        await _office.JudgeAsync(_office.Host);

        Refused("guard.changed-task-needs-revision", "UPDATE Tasks SET Description = 'Hjælp beboerne i bad'");
        Refused("guard.changed-task-needs-revision", "UPDATE Tasks SET Answers = '{}'");
    }

    [Fact]
    public async Task A_shift_with_a_task_that_waits_cannot_be_published()
    {
        var judged = await _office.JudgeAsync(_office.Walk);

        var refused = Assert.Throws<DbUpdateException>(() => _office.Publish(judged.Task, new DateOnly(2027, 5, 1)));

        Assert.Contains("guard.publish-needs-approval", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _office.Dispose();

    private static FrameReview Review(FrameAssessment assessment, int step, Actor by) =>
        new(assessment, step, true, "Vilkår", null, "Grund", by.Account, by.Name, assessment.At.AddDays(1));

    private string InsertApproval(VolunteerTaskId task, FrameAssessmentId assessment, FrameReviewId? review)
    {
        static string Id(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";
        return $"""
            INSERT INTO FrameApprovals (Id, MunicipalityId, TaskId, TaskRevision, AssessmentId, ReviewId, "From", Until)
            VALUES ({Id(Guid.NewGuid())}, {Id(_office.Municipality.Id.Value)}, {Id(task.Value)}, 1, {Id(assessment.Value)},
                    {(review is null ? "NULL" : Id(review.Value.Value))}, '2027-03-01 09:00:00', '2028-03-01 09:00:00')
            """;
    }

    private void Refused(string guard, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_office.Database.Path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        Assert.Contains(guard, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string guard, Func<HubDbContext, Task> change)
    {
        await using var context = _office.Open();
        await change(context);

        Assert.Contains(guard, (await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync())).InnerException!.Message, StringComparison.Ordinal);
    }
}
