using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>Newer files of the catalogue beside the program, and what a municipality makes of them.</summary>
public sealed class CatalogueFilesTests : CatalogueChanges
{
    [Fact]
    public async Task Newer_files_are_offered_the_municipality_keeps_what_it_has_and_a_person_takes_them_into_use()
    {
        var walk = await ApprovedWalkAsync();
        await TakeAsync(new CatalogueInput(CatalogueAct.Confirm, "dk-library", null, "", "Læst."));
        await TakeAsync(Correction("dk-waste", e => e with { Section = "§ 7 her" }));
        var newer = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));
        var now = _office.Database.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal("2026.14+2", (await newer.TodayAsync(_office.Municipality, now)).Version);

        var input = TakingFiles(newer);
        var change = _office.ChangeBy(newer);
        var seen = (await change.PreviewAsync(_office.Owner, input)).Value;
        Assert.Equal([walk.Task], seen.Tasks.Select(t => t.Task));
        Assert.Empty((await change.TakeIntoUseAsync(_office.Owner, input, seen)).Refusals);

        await using var context = _office.Open();
        Assert.Equal(ApprovalEnd.CatalogueChanged, (await context.Approvals.SingleAsync()).EndedBecause);
        // Started again with the old files beside it, the municipality keeps what it took into use: the text itself is in the database.
        var entries = (await _office.Catalogue.OfAsync(context, CancellationToken.None)).All;
        Assert.Equal("2027.1+2", entries.Label);
        Assert.Equal((false, true), (entries.Find(new StatutoryServiceId("dk-library"))!.IsConfirmed, entries.Find(new StatutoryServiceId("dk-library"))!.FileMovedOn));
        Assert.Equal(("§ 7 her", true), (entries.Find(new StatutoryServiceId("dk-waste"))!.Service.Section, entries.Find(new StatutoryServiceId("dk-waste"))!.FileMovedOn));
        Assert.Equal(["frame.entry-edition-taken"], (await change.PreviewAsync(_office.Owner, input)).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Files_that_read_differently_under_a_version_that_is_or_was_in_use_are_refused_for_nothing_would_be_judged_anew()
    {
        var walk = await ApprovedWalkAsync();
        await TakeAsync(new CatalogueInput(CatalogueAct.Confirm, "dk-library", null, "", "Læst."));
        var edited = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal), "2026.14");
        Assert.Equal(["frame.entry-edition-same-version"], await CodesAsync(edited));

        // Nor after another version, and back to the very files that were in use is no other law.
        var newer = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));
        await TakeFilesAsync(newer);
        Assert.Equal(["frame.entry-edition-same-version"], await CodesAsync(edited));
        Assert.Empty(await CodesAsync(_office.Catalogue));
        Assert.NotEqual("2026.14", (await NewestAsync(walk.Task)).CatalogueVersion);
    }

    [Fact]
    public async Task A_municipality_without_a_catalogue_begins_with_the_files_beside_the_program_once()
    {
        await _office.BeginCatalogues.RunAsync();
        await _office.BeginCatalogues.RunAsync();

        await using var context = _office.Open();
        var step = await context.CatalogueSteps.SingleAsync();
        Assert.Equal((CatalogueAct.Edition, FrameOffice.Shipped.Hash, (AccountId?)null), (step.Act, step.Subject, step.By));
        Assert.Equal(FrameOffice.Shipped.Files, (await context.CatalogueEditions.SingleAsync()).Files);
    }

    /// <summary>Why the files beside the program cannot be taken into use.</summary>
    private async Task<IEnumerable<string>> CodesAsync(FrameCatalogue files) =>
        (await _office.ChangeBy(files).PreviewAsync(_office.Owner, TakingFiles(files))).Refusals.Select(r => r.Code);

    private async Task TakeFilesAsync(FrameCatalogue files)
    {
        var seen = (await _office.ChangeBy(files).PreviewAsync(_office.Owner, TakingFiles(files))).Value;
        Assert.Empty((await _office.ChangeBy(files).TakeIntoUseAsync(_office.Owner, TakingFiles(files), seen)).Refusals);
    }
}
