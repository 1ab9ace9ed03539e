using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>A municipality whose catalogue is changed, with what a test needs for that: entries as they are typed, changes that are taken into use, and an approved task.</summary>
public abstract class CatalogueChanges : IDisposable
{
    private protected const string Care = "dk-elder-holistic-care";

    private protected readonly FrameOffice _office = new();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static EntryInput Entry(string code) => TypedEntry.Of(FrameOffice.Shipped.Read().Find(new StatutoryServiceId(code))!);

    private protected static CatalogueInput Correction(string code, Func<EntryInput, EntryInput> change) =>
        new(CatalogueAct.Correct, code, change(Entry(code)), "", "Rettet efter juristens læsning.");

    private protected static CatalogueInput TakingFiles(FrameCatalogue files) => new(CatalogueAct.Edition, files.Offered.Hash, null, "", "Ny lovgivning.");

    private protected async Task<CataloguePreview> TakeAsync(CatalogueInput input)
    {
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input);
        Assert.Empty(seen.Refusals);
        var taken = await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, input, seen.Value);
        Assert.Empty(taken.Refusals);
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        return taken.Value;
    }

    private protected async Task<TaskJudged> ApprovedWalkAsync()
    {
        var walk = await _office.JudgeAsync(_office.Walk);
        await AllowAsync(walk.Assessment);
        return walk;
    }

    private protected async Task AllowAsync(FrameAssessmentId assessment)
    {
        var first = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(assessment));
        Assert.Empty(first.Refusals);
        if (first.Value.WaitsForSecond)
            Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(assessment))).Value.Approved);
    }

    private protected async Task<FrameAssessment> NewestAsync(VolunteerTaskId task)
    {
        await using var context = _office.Open();
        return await context.Assessments.Where(a => a.TaskId == task).OrderByDescending(a => a.At).FirstAsync();
    }

    /// <summary>The first entry that the task's explanation cites.</summary>
    private protected async Task<string> CitedByAsync(TaskJudged judged) =>
        (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0].Written.Facts.Citations[0].Service.Code;
}
