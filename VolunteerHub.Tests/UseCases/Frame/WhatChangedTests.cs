using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class WhatChangedTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task The_former_author_and_the_reviewer_read_which_words_and_answers_ended_the_approval()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.Publish(host.Task, new DateOnly(2027, 5, 1));
        var other = _office.Hire("Ib Rask", VolunteerHub.Core.Common.Role.Coordinator);

        await _office.JudgeAsync(
            _office.Host with
            {
                Task = host.Task,
                Revision = 1,
                Activity = null,
                Description = _office.Host.Description.Replace("kl. 10", "kl. 9", StringComparison.Ordinal),
                Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." },
            },
            other);

        await using var context = _office.Open();
        var ended = await context.Outbox.SingleAsync(m => m.Kind == "ApprovalEnded");
        Assert.Equal("karin@example.com", ended.To);
        var wanted = await context.Outbox.SingleAsync(m => m.Kind == "ReviewWanted");
        Assert.Equal("bente@example.com", wanted.To);
        Assert.All([ended.Text, wanted.Text], text =>
        {
            Assert.Contains("Teksten: »10« er nu »9«", text, StringComparison.Ordinal);
            Assert.Contains("Før: Nej. Nu: Ja – Bål efter instruktion.", text, StringComparison.Ordinal);
        });
        Assert.Contains("beholder deres plads", ended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_task_page_and_the_review_page_show_the_difference_from_what_was_approved()
    {
        var host = await _office.JudgeAsync(_office.Host);
        var changed = await _office.JudgeAsync(_office.Host with
        {
            Task = host.Task,
            Revision = 1,
            Activity = null,
            Title = "Lås op og tag imod børnene",
            Answers = FrameOffice.Clear with { AloneWithVulnerable = Answer.Yes },
        });

        var task = await _office.ShowTask.RunAsync(_office.Coordinator, host.Task);
        var @case = await _office.Queue.CaseAsync(_office.Reviewer, changed.Assessment);

        Assert.All([task!.Changed!, @case!.Changed!], difference =>
        {
            Assert.Equal([("gæsterne", "børnene")], difference.Title.Replacements());
            Assert.Equal([9], difference.Answers.Select(a => a.Question));
        });
    }

    [Fact]
    public async Task A_task_that_stands_or_is_new_shows_no_difference()
    {
        var host = await _office.JudgeAsync(_office.Host);
        var walk = await _office.JudgeAsync(_office.Walk);

        Assert.Null((await _office.ShowTask.RunAsync(_office.Coordinator, host.Task))!.Changed);
        Assert.Null((await _office.Queue.CaseAsync(_office.Reviewer, walk.Assessment))!.Changed);
    }

    public void Dispose() => _office.Dispose();
}
