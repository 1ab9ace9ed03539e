using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>Two owners change the catalogue of one municipality at the same time: one does, and the other is told who, when and why.</summary>
public sealed class CatalogueMeanwhileTests : CatalogueChanges
{
    [Fact]
    public async Task Of_two_who_take_the_same_files_into_use_at_once_one_does_and_the_other_is_told_who_when_and_why()
    {
        await _office.BeginCatalogues.RunAsync();
        var newer = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));
        var change = _office.ChangeBy(newer);
        var other = _office.Owner with { Name = "Ole Krogh" };
        var seen = (await change.PreviewAsync(_office.Owner, TakingFiles(newer))).Value;
        var seenByOther = (await change.PreviewAsync(other, TakingFiles(newer))).Value;

        var outcomes = await Task.WhenAll(
            change.TakeIntoUseAsync(_office.Owner, TakingFiles(newer), seen), change.TakeIntoUseAsync(other, TakingFiles(newer), seenByOther));

        var refusal = Assert.Single(Assert.Single(outcomes, o => !o.IsSuccess).Refusals);
        await using var context = _office.Open();
        var taken = Assert.Single(await context.CatalogueSteps.Where(s => s.Number > 1).ToListAsync());
        Assert.Equal(("frame.entry-edition-taken", taken.ByName, "Ny lovgivning."), (refusal.Code, refusal.Values["by"], refusal.Values["reason"]));
        AssertAt(taken.At, refusal);
    }

    [Fact]
    public async Task Whoever_corrects_an_entry_that_somebody_has_corrected_since_is_told_once_who_when_and_why_before_theirs_can_stand()
    {
        await TakeAsync(Correction(Care, e => e with { Section = "§ 7 her" }));
        var mine = Correction(Care, e => e with { Kle = "27.36.99" }) with { Seen = 1 };

        var told = Assert.Single((await _office.ChangeCatalogue.PreviewAsync(_office.Owner, mine)).Refusals);

        Assert.Equal(("frame.entry-corrected-meanwhile", "Inge Bro", "Rettet efter juristens læsning."), (told.Code, told.Values["by"], told.Values["reason"]));
        await using var context = _office.Open();
        AssertAt((await context.CatalogueSteps.SingleAsync(s => s.Number == 2)).At, told);
        Assert.True((await _office.ChangeCatalogue.PreviewAsync(_office.Owner, mine with { Seen = (int)told.Values["step"]! })).IsSuccess);
    }

    [Fact]
    public async Task Of_two_who_correct_the_same_entry_at_once_one_does_and_the_other_is_told_before_anything_is_written_over()
    {
        await _office.BeginCatalogues.RunAsync();
        var other = _office.Owner with { Name = "Ole Krogh" };
        var mine = Correction(Care, e => e with { Section = "§ 7 her" }) with { Seen = 1 };
        var theirs = Correction(Care, e => e with { Kle = "27.36.99" }) with { Seen = 1 };
        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, mine)).Value;
        var seenByOther = (await _office.ChangeCatalogue.PreviewAsync(other, theirs)).Value;

        var outcomes = await Task.WhenAll(
            _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, mine, seen), _office.ChangeCatalogue.TakeIntoUseAsync(other, theirs, seenByOther));

        var refusal = Assert.Single(Assert.Single(outcomes, o => !o.IsSuccess).Refusals);
        await using var context = _office.Open();
        var taken = Assert.Single(await context.CatalogueSteps.Where(s => s.Number > 1).ToListAsync());
        Assert.Equal(("frame.entry-corrected-meanwhile", taken.ByName), (refusal.Code, refusal.Values["by"]));
    }

    [Theory]
    [InlineData(CatalogueAct.Correct, CatalogueAct.Correct, "frame.entry-same-as-theirs")]
    [InlineData(CatalogueAct.Confirm, CatalogueAct.Confirm, "frame.entry-confirmed")]
    [InlineData(CatalogueAct.Retire, CatalogueAct.Retire, "frame.entry-retired")]
    [InlineData(CatalogueAct.Retire, CatalogueAct.Confirm, "frame.entry-retired")]
    [InlineData(CatalogueAct.Retire, CatalogueAct.Correct, "frame.entry-retired-meanwhile")]
    [InlineData(CatalogueAct.Confirm, CatalogueAct.Correct, "frame.entry-confirmed-meanwhile")]
    [InlineData(CatalogueAct.Confirm, CatalogueAct.Retire, "frame.entry-confirmed-meanwhile")]
    [InlineData(CatalogueAct.Correct, CatalogueAct.Confirm, "frame.entry-corrected-meanwhile")]
    [InlineData(CatalogueAct.Correct, CatalogueAct.Retire, "frame.entry-corrected-meanwhile")]
    public async Task What_somebody_has_done_to_an_entry_meanwhile_is_told_with_who_did_it(CatalogueAct theirs, CatalogueAct mine, string code)
    {
        await _office.BeginCatalogues.RunAsync();
        var name = Entry(Care).Name with { Da = "Helhedspleje" };
        CatalogueInput Wanted(CatalogueAct act) => new(act, Care, act == CatalogueAct.Correct ? Entry(Care) with { Name = name } : null, "", "Fordi.");
        await TakeAsync(Wanted(theirs));

        var refusal = Assert.Single((await _office.ChangeCatalogue.PreviewAsync(_office.Owner with { Name = "Ole Krogh" }, Wanted(mine) with { Seen = 1 })).Refusals);

        Assert.Equal((code, "Inge Bro", "Fordi."), (refusal.Code, refusal.Values["by"], refusal.Values["reason"]));
    }

    /// <summary>The refusal tells of that moment, by the clock at the place.</summary>
    private void AssertAt(DateTime moment, Refusal refusal)
    {
        var at = PlaceTime.ToLocal(moment, _office.Municipality.Zone);
        Assert.Equal(
            (DateOnly.FromDateTime(at), at.Year, TimeOnly.FromDateTime(at)), (refusal.Values["date"], refusal.Values["year"], refusal.Values["time"]));
    }
}
