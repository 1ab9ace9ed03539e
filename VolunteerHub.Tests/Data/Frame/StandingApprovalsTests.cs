using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data.Frame;

/// <summary>A standing approval is the same thing to every query as it is in memory, at the borders too.</summary>
public sealed class StandingApprovalsTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;

    public StandingApprovalsTests() => _centre = new NatureCentre(_database, saturdays: 1);

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public async Task It_stands_from_the_instant_it_was_given(int ticks, bool stands) =>
        await AllSayAsync(stands, (await ApprovalAsync()).From.AddTicks(ticks));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task It_stands_no_more_at_the_instant_it_runs_to(int ticks, bool stands)
    {
        // A shift on the other side of the border: only the approval decides.
        _centre.AddShift(new DateOnly(2028, 6, 3), new NeedTerms(_centre.Task.Id, 1, 2, null, 0));

        await AllSayAsync(stands, (await ApprovalAsync()).Until.AddTicks(ticks));
    }

    [Fact]
    public async Task It_stands_no_more_once_it_has_ended_however_long_it_would_have_run()
    {
        await EndAsync(ApprovalEnd.PlaceChanged);

        await AllSayAsync(false, _database.Clock.Now.AddHours(1));
    }

    [Fact]
    public async Task The_one_that_took_its_place_stands_and_it_does_not()
    {
        await EndAsync(ApprovalEnd.Replaced);
        await using (var context = _centre.Open())
        {
            var assessment = (await context.Assessments.SingleAsync()).Anew(_database.Clock.Now.AddMinutes(1));
            context.Add(assessment);
            await context.SaveChangesAsync();
            context.Add(FrameApproval.Of(assessment, [], _database.Clock.Now.AddMinutes(1)).Value);
            await context.SaveChangesAsync();
        }

        await AllSayAsync(false, _database.Clock.Now);
        await AllSayAsync(true, _database.Clock.Now.AddMinutes(1));
    }

    [Fact]
    public async Task It_stands_for_its_own_revision_only()
    {
        await using (var context = _centre.Open())
        {
            var task = await context.Tasks.SingleAsync();
            Assert.True(task.Revise(task.Title, task.Description + " Tænd bål.", task.Answers, _centre.Author.Account));
            await context.SaveChangesAsync();
        }

        await AllSayAsync(false, _database.Clock.Now.AddHours(1));
    }

    private async Task<FrameApproval> ApprovalAsync()
    {
        await using var context = _centre.Open();
        return await context.Approvals.SingleAsync();
    }

    private async Task EndAsync(ApprovalEnd because)
    {
        await using var context = _centre.Open();
        (await context.Approvals.SingleAsync()).End(because, _database.Clock.Now);
        await context.SaveChangesAsync();
    }

    private async Task AllSayAsync(bool stands, DateTime at)
    {
        await using var context = _centre.Open();
        var task = await context.Tasks.SingleAsync();
        var shift = await context.Shifts.OrderBy(s => s.StartsAt).LastAsync();

        Assert.Equal(stands, (await context.Approvals.ToListAsync()).Exists(a => a.Stands(task.Revision, at)));
        Assert.Equal(stands, (await context.StandingAsync(at, CancellationToken.None)).Contains(task.Id));
        Assert.Equal(stands, (await context.LackingAsync([task.Id], at, CancellationToken.None)).Count == 0);
        Assert.Equal(stands, await OpenShifts.TasksApprovedAsync(context, shift, at, CancellationToken.None));
        Assert.Equal(stands, await context.Shifts.Open(context, at).AnyAsync(s => s.Id == shift.Id));
    }
}
