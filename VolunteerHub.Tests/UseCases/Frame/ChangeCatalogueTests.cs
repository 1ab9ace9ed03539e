using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>A municipality changes the catalogue that its tasks are judged by, and sees first what that would do.</summary>
public sealed class ChangeCatalogueTests : IDisposable
{
    private const string Care = "dk-elder-holistic-care";

    private readonly FrameOffice _office = new();

    [Fact]
    public async Task A_correction_shows_what_it_would_change_and_changes_nothing_before_it_is_taken_into_use()
    {
        var walk = await ApprovedWalkAsync();
        _office.Publish(walk.Task, new DateOnly(2027, 5, 1));
        var input = Correction(await CitedByAsync(walk), e => e with { Section = "§ 99" });

        var preview = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input)).Value;

        var effect = Assert.Single(preview.Tasks);
        Assert.Equal((walk.Task, FrameVerdict.Allowed, FrameVerdict.NeedsReview, true, 1), (effect.Task, effect.Before, effect.After, effect.EndsApproval, effect.OpenShifts));
        Assert.Equal(("2026.13", "2026.13+1", 1), (preview.Before, preview.After, preview.Judged));
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
        using var listening = _office.Changes.Listen(_office.Municipality.Id, told.Add);

        await TakeAsync(Correction(await CitedByAsync(walk), e => e with { Section = "§ 99" }));

        await using var context = _office.Open();
        var approvals = await context.Approvals.ToListAsync();
        Assert.Equal(ApprovalEnd.CatalogueChanged, approvals.Single(a => a.TaskId == walk.Task).EndedBecause);
        Assert.Null(approvals.Single(a => a.TaskId == host.Task).EndedAt);
        var anew = await context.Assessments.Where(a => a.TaskId == walk.Task).OrderBy(a => a.At).LastAsync();
        Assert.Equal(("2026.13+1", FrameVerdict.NeedsReview), (anew.CatalogueVersion, anew.Verdict));
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
        Assert.Equal("2026.13", (await _office.Catalogue.TodayAsync(_office.Database.Asker, now)).Version);
        await _office.JudgeAsync(_office.Bath);
        await using var context = _office.Open();
        Assert.DoesNotContain(Care, (await context.Assessments.SingleAsync()).Services, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_would_replace_each_other_in_a_circle_are_refused()
    {
        await TakeAsync(new CatalogueInput(CatalogueAct.Retire, "dk-library", null, Care, "Afløst."));

        var circle = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, new CatalogueInput(CatalogueAct.Retire, Care, null, "dk-library", "Afløst."));

        Assert.Equal(["frame.entry-cycle"], circle.Refusals.Select(r => r.Code));
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
        Assert.Equal("2026.13+3", law.Version);
        Assert.Contains("dk-own-1", Screening.Of(law, Country.DK, "Støvletrampning", "").Services.Select(s => s.Code));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_an_entry_is_told_at_once_at_its_field()
    {
        var wrong = Entry(Care) with
        {
            Law = " ",
            Verdict = FrameVerdict.Allowed,
            From = new DateOnly(2027, 1, 2),
            To = new DateOnly(2027, 1, 1),
            Name = new TypedTexts("Navn", "", "Name"),
            VolunteerMay = new TypedTexts("a\nb", "a\nb", "a\nb\nc"),
        };

        var outcome = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, new CatalogueInput(CatalogueAct.Correct, Care, wrong, "", ""));
        var withReason = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, new CatalogueInput(CatalogueAct.Correct, Care, wrong, "", "Fordi."));

        Assert.Contains("Reason", outcome.Refusals.Select(r => r.Field));
        Assert.Equal(["Law", "To", "Verdict", "Name", "VolunteerMay"], withReason.Refusals.Select(r => r.Field).Distinct());
    }

    [Fact]
    public async Task A_verdict_stricter_than_the_law_binds_is_refused_at_its_field_and_the_stricter_tier_sends_the_task_to_a_reviewer()
    {
        var host = await _office.JudgeAsync(_office.Host);
        var cited = await CitedByAsync(host);

        var refused = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, Correction(cited, e => e with { Verdict = FrameVerdict.Blocked }));
        var stricter = await _office.ChangeCatalogue.PreviewAsync(
            _office.Owner, Correction(cited, e => e with { Tier = Tier.IndividualRight, Verdict = FrameVerdict.Blocked }));

        Assert.Equal([("Verdict", "frame.entry-verdict-too-strict")], refused.Refusals.Select(r => (r.Field, r.Code)));
        var effect = Assert.Single(stricter.Value.Tasks);
        Assert.Equal((host.Task, FrameVerdict.Allowed, FrameVerdict.NeedsReview, true), (effect.Task, effect.Before, effect.After, effect.EndsApproval));
    }

    [Fact]
    public async Task A_name_that_fills_a_page_is_refused_before_it_can_be_taken_into_use()
    {
        var outcome = await _office.ChangeCatalogue.PreviewAsync(
            _office.Owner, Correction(Care, e => e with { Name = e.Name with { Da = new string('a', 600) } }));

        Assert.Equal("frame.text-too-long", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task Of_two_owners_at_once_one_wins_and_the_other_sees_what_happened()
    {
        var mine = new CatalogueInput(CatalogueAct.Confirm, "dk-library", null, "", "Læst.");
        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, mine)).Value;
        var theirs = new CatalogueInput(CatalogueAct.Confirm, Care, null, "", "Læst af juristen.");
        var other = _office.Owner with { Name = "Ole Krogh" };
        var seenByOther = (await _office.ChangeCatalogue.PreviewAsync(other, theirs)).Value;

        var outcomes = await Task.WhenAll(
            _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, mine, seen),
            _office.ChangeCatalogue.TakeIntoUseAsync(other, theirs, seenByOther));

        var lost = Assert.Single(outcomes, o => !o.IsSuccess);
        var refusal = Assert.Single(lost.Refusals);
        Assert.Equal("frame.entry-changed-meanwhile", refusal.Code);
        Assert.Contains(refusal.Values["by"], new object?[] { "Inge Bro", "Ole Krogh" });
        await using var context = _office.Open();
        Assert.Equal(2, await context.CatalogueSteps.CountAsync());
    }

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

    [Fact]
    public async Task What_was_seen_must_still_be_so_when_it_is_taken_into_use()
    {
        var walk = await ApprovedWalkAsync();
        var input = Correction(await CitedByAsync(walk), e => e with { Section = "§ 99" });
        var seen = (await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input)).Value;
        _office.Publish(walk.Task, new DateOnly(2027, 5, 1));

        var outcome = await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, input, seen);

        Assert.Equal(["frame.entry-effect-changed"], outcome.Refusals.Select(r => r.Code));
        await using var context = _office.Open();
        Assert.Null((await context.Approvals.SingleAsync()).EndedAt);
    }

    [Fact]
    public async Task Newer_files_are_offered_the_municipality_keeps_what_it_has_and_a_person_takes_them_into_use()
    {
        var walk = await ApprovedWalkAsync();
        await TakeAsync(new CatalogueInput(CatalogueAct.Confirm, "dk-library", null, "", "Læst."));
        await TakeAsync(Correction("dk-waste", e => e with { Section = "§ 7 her" }));
        var newer = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));
        var now = _office.Database.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal("2026.13+2", (await newer.TodayAsync(_office.Municipality, now)).Version);

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
        var edited = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal), "2026.13");
        Assert.Equal(["frame.entry-edition-same-version"], await CodesAsync(edited));

        // Nor after another version, and back to the very files that were in use is no other law.
        var newer = _office.StartedWith(words => words.Replace("section: \"", "section: \"ny ", StringComparison.Ordinal));
        await TakeFilesAsync(newer);
        Assert.Equal(["frame.entry-edition-same-version"], await CodesAsync(edited));
        Assert.Empty(await CodesAsync(_office.Catalogue));
        Assert.NotEqual("2026.13", (await NewestAsync(walk.Task)).CatalogueVersion);
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

    [Theory]
    [InlineData("UPDATE \"CatalogueSteps\" SET \"Reason\" = 'x'", "guard.catalogue-is-final")]
    [InlineData("DELETE FROM \"CatalogueSteps\"", "guard.catalogue-is-final")]
    [InlineData("UPDATE \"CatalogueEditions\" SET \"Files\" = '{}'", "guard.catalogue-is-final")]
    [InlineData("DELETE FROM \"CatalogueEditions\"", "guard.catalogue-is-final")]
    [InlineData("INSERT INTO \"CatalogueSteps\" SELECT 'X', \"MunicipalityId\", 3, 'Confirm', 'a', '', '', 'x', \"Id\", 'x', \"At\" FROM \"CatalogueSteps\" LIMIT 1", "guard.catalogue-step")]
    [InlineData("INSERT INTO \"CatalogueSteps\" SELECT 'X', \"MunicipalityId\", 2, 'Confirm', 'a', '', '', ' ', \"Id\", 'x', \"At\" FROM \"CatalogueSteps\" LIMIT 1", "guard.catalogue-step")]
    [InlineData("INSERT INTO \"CatalogueSteps\" SELECT 'X', \"MunicipalityId\", 2, 'Edition', 'a', '', '', 'x', \"Id\", 'x', \"At\" FROM \"CatalogueSteps\" LIMIT 1", "guard.catalogue-step")]
    public async Task Nothing_of_the_catalogues_record_can_be_rewritten_past_the_program(string sql, string guard)
    {
        await _office.BeginCatalogues.RunAsync();
        await using var context = _office.Open();

        var error = await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

        Assert.Contains(guard, error.Message, StringComparison.Ordinal);
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

    [Fact]
    public async Task A_word_that_no_text_can_hold_is_told_at_its_field()
    {
        var input = Correction("dk-library", e => e with { NotTerms = "bogcafé\n~", PlaceTerms = "= ~ b" });

        var refused = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input);

        Assert.Equal(
            ["NotTerms: frame.entry-wrong-term", "PlaceTerms: frame.entry-wrong-term"], refused.Refusals.Select(r => $"{r.Field}: {r.Code}"));
    }

    [Fact]
    public async Task An_entry_without_a_day_and_without_a_note_is_asked_for_the_day()
    {
        var input = Correction("dk-library", e => e with { From = null, To = null, Note = new TypedTexts("", " ", "") });

        var refused = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input);

        Assert.Equal(["From: frame.entry-no-first-day"], refused.Refusals.Select(r => $"{r.Field}: {r.Code}"));
    }

    public void Dispose() => _office.Dispose();

    private static EntryInput Entry(string code) => TypedEntry.Of(FrameOffice.Shipped.Read().Find(new StatutoryServiceId(code))!);

    private static CatalogueInput Correction(string code, Func<EntryInput, EntryInput> change) =>
        new(CatalogueAct.Correct, code, change(Entry(code)), "", "Rettet efter juristens læsning.");

    /// <summary>The refusal tells of that moment, by the clock at the place.</summary>
    private void AssertAt(DateTime moment, Refusal refusal)
    {
        var at = PlaceTime.ToLocal(moment, _office.Municipality.Zone);
        Assert.Equal(
            (DateOnly.FromDateTime(at), at.Year, TimeOnly.FromDateTime(at)), (refusal.Values["date"], refusal.Values["year"], refusal.Values["time"]));
    }

    private static CatalogueInput TakingFiles(FrameCatalogue files) => new(CatalogueAct.Edition, files.Offered.Hash, null, "", "Ny lovgivning.");

    /// <summary>Why the files beside the program cannot be taken into use.</summary>
    private async Task<IEnumerable<string>> CodesAsync(FrameCatalogue files) =>
        (await _office.ChangeBy(files).PreviewAsync(_office.Owner, TakingFiles(files))).Refusals.Select(r => r.Code);

    private async Task TakeFilesAsync(FrameCatalogue files)
    {
        var seen = (await _office.ChangeBy(files).PreviewAsync(_office.Owner, TakingFiles(files))).Value;
        Assert.Empty((await _office.ChangeBy(files).TakeIntoUseAsync(_office.Owner, TakingFiles(files), seen)).Refusals);
    }

    private async Task<CataloguePreview> TakeAsync(CatalogueInput input)
    {
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input);
        Assert.Empty(seen.Refusals);
        var taken = await _office.ChangeCatalogue.TakeIntoUseAsync(_office.Owner, input, seen.Value);
        Assert.Empty(taken.Refusals);
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        return taken.Value;
    }

    private async Task<TaskJudged> ApprovedWalkAsync()
    {
        var walk = await _office.JudgeAsync(_office.Walk);
        await AllowAsync(walk.Assessment);
        return walk;
    }

    private async Task AllowAsync(FrameAssessmentId assessment)
    {
        var first = await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(assessment));
        Assert.Empty(first.Refusals);
        if (first.Value.WaitsForSecond)
            Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(assessment))).Value.Approved);
    }

    private async Task<FrameAssessment> NewestAsync(VolunteerTaskId task)
    {
        await using var context = _office.Open();
        return await context.Assessments.Where(a => a.TaskId == task).OrderByDescending(a => a.At).FirstAsync();
    }

    /// <summary>The first entry that the task's explanation cites.</summary>
    private async Task<string> CitedByAsync(TaskJudged judged) =>
        (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.Assessments[0].Written.Facts.Citations[0].Service.Code;
}
