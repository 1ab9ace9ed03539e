using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>A municipality changes the catalogue that its tasks are judged by, and sees first what that would do.</summary>
public sealed class ChangeCatalogueTests : CatalogueChanges
{
    [Fact]
    public async Task A_correction_shows_what_it_would_change_and_changes_nothing_before_it_is_taken_into_use()
    {
        var walk = await ApprovedWalkAsync();
        _office.Publish(walk.Task, new DateOnly(2027, 5, 1));
        var input = Correction(await CitedByAsync(walk), e => e with { Section = "§ 99" });

        var preview = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input)).Value;

        var effect = Assert.Single(preview.Tasks);
        Assert.Equal((walk.Task, FrameVerdict.Allowed, FrameVerdict.NeedsReview, true, 1), (effect.Task, effect.Before, effect.After, effect.EndsApproval, effect.OpenShifts));
        Assert.Equal(("2026.14", "2026.14+1", 1), (preview.Before, preview.After, preview.Judged));
        await using var context = _office.Open();
        Assert.Equal(1, await context.CatalogueSteps.CountAsync());
        Assert.Null((await context.Approvals.SingleAsync()).EndedAt);
    }

    [Fact]
    public async Task Taking_it_into_use_judges_the_task_anew_ends_its_approval_tells_people_and_leaves_who_is_confirmed()
    {
        var walk = await ApprovedWalkAsync();
        var host = await _office.JudgeAsync(_office.Host);
        var shift = _office.Publish(walk.Task, new DateOnly(2027, 5, 1));
        var seated = _office.SeatSomebody(shift);
        var told = new List<ShiftId>();
        using var listening = _office.Changes.Listen(_office.Municipality.Id, told.AddRange);

        await TakeAsync(Correction(await CitedByAsync(walk), e => e with { Section = "§ 99" }));

        await using var context = _office.Open();
        var approvals = await context.Approvals.ToListAsync();
        Assert.Equal(ApprovalEnd.CatalogueChanged, approvals.Single(a => a.TaskId == walk.Task).EndedBecause);
        Assert.Null(approvals.Single(a => a.TaskId == host.Task).EndedAt);
        var anew = await context.Assessments.Where(a => a.TaskId == walk.Task).OrderBy(a => a.At).LastAsync();
        Assert.Equal(("2026.14+1", FrameVerdict.NeedsReview), (anew.CatalogueVersion, anew.Verdict));
        Assert.Contains("§ 99", anew.WrittenExplanation.Replace("\\u00A7", "§", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(1, await context.Assessments.CountAsync(a => a.TaskId == host.Task));
        Assert.Equal([shift.Id], told);
        var letters = await context.Outbox.ToListAsync();
        Assert.Contains(letters, m => m is { Kind: "ApprovalEnded", To: "karin@example.com" });
        Assert.Contains(letters, m => m is { Kind: "ReviewWanted", To: "bente@example.com" });
        Assert.Equal(SignUpStatus.Confirmed, (await context.SignUps.SingleAsync(s => s.Id == seated)).Status);
        Assert.Contains(await context.Decisions.ToListAsync(), d => d.Action == "frame.catalogue-changed" && d.ByName == "Inge Bro");
    }

    [Fact]
    public async Task What_a_change_of_the_catalogue_reopens_is_asked_by_nobody_and_its_author_is_told_who_looks_and_by_when()
    {
        var walk = await ApprovedWalkAsync();
        await TakeAsync(Correction(await CitedByAsync(walk), e => e with { Section = "§ 99" }));
        var asked = await _office.JudgeAsync(_office.Walk with { Title = "Gåtur i byen" });

        var rows = await _office.Queue.RunAsync(_office.Reviewer);
        Assert.Equal([("Gåtur i byen", false), ("Gåtur med beboerne", true)], rows.Select(r => (r.Title, r.ByCatalogue)).Order());
        Assert.True((await _office.Queue.CaseAsync(_office.Reviewer, (await NewestAsync(walk.Task)).Id))!.ByCatalogue);
        Assert.False((await _office.Queue.CaseAsync(_office.Reviewer, asked.Assessment))!.ByCatalogue);
        await using var context = _office.Open();
        var letter = await context.Outbox.SingleAsync(m => m.Kind == "ApprovalEnded" && m.To == "karin@example.com");
        Assert.Contains("Bente Friis ser på den senest", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vurderet igen", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_answers_alone_allowed_stands_on_for_no_longer_than_it_would_have()
    {
        var host = await _office.JudgeAsync(_office.Host);
        _office.Database.Clock.Advance(TimeSpan.FromDays(30));

        var preview = await TakeAsync(Correction(await CitedByAsync(host), e => e with { Section = "§ 99" }));

        Assert.True(Assert.Single(preview.Tasks).RenewsApproval);
        await using var context = _office.Open();
        var approvals = await context.Approvals.OrderBy(a => a.From).ToListAsync();
        Assert.Equal([ApprovalEnd.Replaced, null], approvals.Select(a => a.EndedBecause));
        Assert.Equal(approvals[0].Until, approvals[1].Until);
    }

    [Fact]
    public async Task Confirming_an_entry_makes_it_sure_with_name_and_date_and_ends_nothing()
    {
        var walk = await ApprovedWalkAsync();
        var cited = await CitedByAsync(walk);

        await TakeAsync(new CatalogueInput(CatalogueAct.Confirm, cited, null, "", "Læst af kommunens jurist."));

        var view = (await _office.ShowCatalogue.RunAsync(_office.Coordinator))!;
        var entry = view.Entries.Single(e => e.Service.Id.Code == cited);
        Assert.Equal((true, Confidence.High, EntryOrigin.File), (entry.IsConfirmed, entry.Service.Confidence, entry.Origin));
        Assert.Equal(("Inge Bro", "Læst af kommunens jurist.", CatalogueAct.Confirm), (view.Steps[0].ByName, view.Steps[0].Reason, view.Steps[0].Act));
        await using var context = _office.Open();
        Assert.Null((await context.Approvals.SingleAsync()).EndedAt);
    }

    [Fact]
    public async Task A_retired_entry_is_no_longer_judged_by_here_and_still_is_in_another_municipality()
    {
        await TakeAsync(new CatalogueInput(CatalogueAct.Retire, Care, null, "dk-library", "Loven er afløst."));

        var now = _office.Database.Clock.GetUtcNow().UtcDateTime;
        Assert.Null((await _office.Catalogue.TodayAsync(_office.Municipality, now)).Find(new StatutoryServiceId(Care)));
        Assert.NotNull((await _office.Catalogue.TodayAsync(_office.Database.Asker, now)).Find(new StatutoryServiceId(Care)));
        Assert.Equal("2026.14", (await _office.Catalogue.TodayAsync(_office.Database.Asker, now)).Version);
        await _office.JudgeAsync(_office.Bath);
        await using var context = _office.Open();
        Assert.DoesNotContain(Care, (await context.Assessments.SingleAsync()).Services, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_entry_is_judged_by_and_a_correction_brings_a_retired_one_back()
    {
        var own = Entry(Care) with { Terms = new TypedTexts("støvletrampning", "", ""), Law = "Kommunens egen beslutning" };
        await TakeAsync(new CatalogueInput(CatalogueAct.Add, "", own, "", "Besluttet i byrådet."));
        await TakeAsync(new CatalogueInput(CatalogueAct.Retire, "dk-own-1", null, "", "Trukket tilbage."));
        await TakeAsync(new CatalogueInput(CatalogueAct.Correct, "dk-own-1", own with { Section = "§ 2" }, "", "Genindført."));

        var entry = (await _office.ShowCatalogue.RunAsync(_office.Owner))!.Entries.Single(e => e.Service.Id.Code == "dk-own-1");
        Assert.Equal((EntryOrigin.Own, false, "§ 2"), (entry.Origin, entry.IsRetired, entry.Service.Section));
        var law = await _office.Catalogue.TodayAsync(_office.Municipality, _office.Database.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("2026.14+3", law.Version);
        Assert.Contains("dk-own-1", Screening.Of(law, Country.DK, "Støvletrampning", "").Services.Select(s => s.Code));
    }

    [Fact]
    public async Task An_entry_that_goes_out_of_force_ends_the_approvals_that_rest_on_it_on_its_day()
    {
        var walk = await ApprovedWalkAsync();
        var cited = await CitedByAsync(walk);
        await TakeAsync(Correction(cited, e => e with { From = null, To = new DateOnly(2027, 6, 30) }));
        await AllowAsync((await NewestAsync(walk.Task)).Id);

        _office.Database.Clock.Set(new DateTimeOffset(2027, 6, 30, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await _office.EndOutdated.RunAsync());
        _office.Database.Clock.Set(new DateTimeOffset(2027, 7, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await _office.EndOutdated.RunAsync());
        Assert.Equal(0, await _office.EndOutdated.RunAsync());

        Assert.DoesNotContain(cited, (await NewestAsync(walk.Task)).Services.Split(' '));
    }

    [Fact]
    public async Task The_chosen_owner_may_correct_an_entry_as_long_as_they_review_and_another_reviewer_may_not()
    {
        await _office.ChooseAsync(_office.Reviewer, null, _office.Second);
        var input = Correction("dk-library", e => e with { Section = "§ 99" });

        Assert.Equal(["account.not-allowed"], (await _office.ChangeCatalogue.PreviewAsync(_office.Reviewer, input)).Refusals.Select(r => r.Code));
        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Second, input)).Value;
        Assert.Equal(["account.not-allowed"], (await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Reviewer, input, seen)).Refusals.Select(r => r.Code));
        Assert.Empty((await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Second, input, seen)).Refusals);

        var former = new Actor(_office.Second.Account, _office.Second.Name, _office.Municipality.Id, new HashSet<Role> { Role.Coordinator });
        Assert.Equal(["account.not-allowed"], (await _office.ChangeCatalogue.PreviewAsync(former, input)).Refusals.Select(r => r.Code));
        Assert.True((await _office.ShowCatalogue.RunAsync(_office.Second))!.MayChange);
        Assert.False((await _office.ShowCatalogue.RunAsync(_office.Reviewer))!.MayChange);
    }
}
