using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class CitedEntriesTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task The_entry_that_a_reviewer_relied_on_stands_beside_the_reason_for_the_second_the_coordinator_and_the_public()
    {
        var waiting = await _office.JudgeAsync(_office.Claimable());
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(waiting.Assessment))).Refusals);
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.No(waiting.Assessment))).Refusals);
        var relied = CitedEntry.Of(FrameOffice.Shipped.Read().Find(new StatutoryServiceId("dk-elder-holistic-care"))!);

        var second = (await _office.Queue.CaseAsync(_office.Second, waiting.Assessment))!.Assessment.Reviews.Select(r => r.Cited);
        var desk = (await _office.ShowTask.RunAsync(_office.Coordinator, waiting.Task))!.Assessments[0].Reviews.Select(r => r.Cited);
        var anybody = (await _office.PublicExplanation.RunAsync(_office.Municipality, waiting.Task))!.Reviews.Select(r => r.Cited);
        var register = (await _office.Register.RunAsync(_office.Municipality, new RegisterFilter(), 10)).Tasks[0].Reviews.Select(r => r.Cited);

        Assert.All([second, desk, anybody, register], shown => Assert.Equal([null, relied], shown));
    }

    [Fact]
    public async Task An_entry_that_was_corrected_since_reads_as_it_did_on_the_day_of_the_decision()
    {
        var judged = await _office.JudgeAsync(_office.Bonfire);
        var cited = (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0].Written.Facts.Citations[0].Service;
        var before = FrameOffice.Shipped.Read().Find(cited)!;
        var yes = FrameOffice.Yes(judged.Assessment) with { Cites = cited.Code, NoneFits = false };
        Assert.True((await _office.DecideReview.RunAsync(_office.Reviewer, yes)).Value.Approved);
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var input = new CatalogueInput(CatalogueAct.Correct, cited.Code, TypedEntry.Of(before) with { Section = "§ 99" }, "", "Loven er ændret.");
        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input)).Value;
        Assert.Empty((await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, input, seen)).Refusals);

        var earlier = Assert.Single((await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Earlier);

        Assert.Equal(CitedEntry.Of(before), Assert.Single(earlier.Reviews).Cited);
    }

    public void Dispose() => _office.Dispose();
}
