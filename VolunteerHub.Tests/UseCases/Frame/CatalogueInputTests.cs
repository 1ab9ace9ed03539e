using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>What is refused of a change of the catalogue before anybody can take it into use.</summary>
public sealed class CatalogueInputTests : CatalogueChanges
{
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
    public void An_entry_that_is_shown_in_the_form_and_sent_as_it_is_reads_as_before() =>
        Assert.All(FrameOffice.Shipped.Read().Services, service => Assert.True(TypedEntry.Read(TypedEntry.Of(service), service.Id.Code, service.Country).Value.ReadsAs(service)));

    [Fact]
    public async Task What_the_task_of_an_idea_says_is_wanted_in_every_language_and_told_at_its_field()
    {
        var input = Correction("dk-library", e => e with { IdeaDescriptions = new TypedTexts("-\nDu er vært.", "-\nDu er vert.", "-\n-") });

        var refused = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input);

        Assert.Equal(["IdeaDescriptions: frame.entry-missing-english"], refused.Refusals.Select(r => $"{r.Field}: {r.Code}"));
    }

    [Fact]
    public async Task That_an_entry_is_sure_without_having_been_read_anywhere_is_told_at_its_sources()
    {
        var input = Correction("dk-library", e => e with { Confidence = Confidence.High, Sources = StatutoryService.FromMemory });

        var refused = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, input);

        Assert.Equal(["Sources: frame.entry-sure-from-memory"], refused.Refusals.Select(r => $"{r.Field}: {r.Code}"));
    }

    [Theory]
    [InlineData(Tier.IndividualRight, FrameVerdict.NeedsReview, "frame.entry-verdict-must-be-blocked")]
    [InlineData(Tier.Authority, FrameVerdict.Allowed, "frame.entry-verdict-must-be-blocked")]
    [InlineData(Tier.MunicipalDuty, FrameVerdict.Allowed, "frame.entry-verdict-must-be-looked-at")]
    public async Task A_verdict_milder_than_the_law_binds_is_refused_with_the_one_that_is_allowed(Tier tier, FrameVerdict verdict, string code)
    {
        var refused = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, Correction(Care, e => e with { Tier = tier, Verdict = verdict }));

        Assert.Equal([("Verdict", code)], refused.Refusals.Select(r => (r.Field, r.Code)));
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

    [Fact]
    public async Task Entries_that_would_replace_each_other_in_a_circle_are_refused()
    {
        await TakeAsync(new CatalogueInput(CatalogueAct.Retire, "dk-library", null, Care, "Afløst."));

        var circle = await _office.ChangeCatalogue.PreviewAsync(_office.Owner, new CatalogueInput(CatalogueAct.Retire, Care, null, "dk-library", "Afløst."));

        Assert.Equal(["frame.entry-cycle"], circle.Refusals.Select(r => r.Code));
    }
}
