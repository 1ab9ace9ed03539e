using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Data.Frame;

public class CatalogueFileTests
{
    private const string Entry = """
          - id: dk-example
            country: DK
            law: Eksempelloven
            section: "§ 1"
            in_force:
              from: "2024-01-01"
              note: {da: Gælder., nb: Gjelder., en: In force.}
            tier: individual_right
            default_verdict: blocked
            name: {da: Eksempel, nb: Eksempel, en: Example}
            entitlement: {da: Ret., nb: Rett., en: Right.}
            volunteer_may:
              - {da: Kom på besøg, nb: Kom på besøk, en: Visit}
              - {da: Læs højt, nb: Les høyt, en: Read aloud}
            terms: {da: [eksempel], en: [example]}
            sources: [memory]
            confidence: low
        """;

    private const string Head = "schema: 1\nversion: \"1\"\ncompiled: \"2026-11-22\"\nservices:\n";

    private static Outcome<Catalogue> Build(string yaml)
    {
        var (draft, problems) = CatalogueFile.Read("x.yaml", yaml);
        var built = CatalogueDraft.Build(draft);
        return problems.Count > 0 ? Outcome.Refused<Catalogue>([.. problems, .. built.Refusals]) : built;
    }

    private static Refusal Only(string yaml) => Assert.Single(Build(yaml).Refusals);

    private static string With(string line, string instead)
    {
        Assert.Contains(line, Entry, StringComparison.Ordinal);
        return Head + Entry.Replace(line, instead, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_file_becomes_a_catalogue()
    {
        var service = Assert.Single(Build(Head + Entry).Value.Services);
        Assert.Equal("dk-example", service.Id.Code);
        Assert.Equal(new DateOnly(2024, 1, 1), service.InForce.From);
        Assert.Equal("Visit", service.VolunteerMay[0].Line.En);
    }

    [Fact]
    public void A_missing_law_is_refused_with_its_entry_and_line()
    {
        var refusal = Only(With("law: Eksempelloven", "law:"));
        Assert.Equal("frame.catalogue-missing", refusal.Code);
        Assert.Equal(("law", "dk-example", 5), (refusal.Values["field"], refusal.Values["entry"], refusal.Values["line"]));
    }

    [Fact]
    public void A_double_id_is_refused_with_both_lines()
    {
        var refusal = Only(Head + Entry + "\n" + Entry);
        Assert.Equal("frame.catalogue-double-id", refusal.Code);
        Assert.Equal((5, 22), (refusal.Values["first"], refusal.Values["line"]));
    }

    [Fact]
    public void An_unknown_tier_is_refused_with_those_that_are_known()
    {
        var refusal = Only(With("tier: individual_right", "tier: nice_to_have"));
        Assert.Equal("frame.catalogue-unknown-value", refusal.Code);
        Assert.Contains("municipal_duty", (string)refusal.Values["known"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_language_is_refused()
    {
        var refusal = Only(With("{da: Ret., nb: Rett., en: Right.}", "{da: Ret., en: Right.}"));
        Assert.Equal("frame.catalogue-missing-language", refusal.Code);
        Assert.Equal(("entitlement", "nb"), (refusal.Values["field"], refusal.Values["language"]));
    }

    [Fact]
    public void A_note_may_be_left_out_where_a_day_stands_and_nowhere_else_and_never_in_one_language_alone()
    {
        const string Note = "      note: {da: Gælder., nb: Gjelder., en: In force.}\n";
        Assert.Equal(new LocalizedText("", "", ""), Assert.Single(Build(With(Note, "")).Value.Services).InForce.Note);
        Assert.Equal("in_force note", Only(With("from: \"2024-01-01\"\n" + Note, "from:\n")).Values["field"]);
        Assert.Equal("frame.catalogue-missing-language", Only(With("nb: Gjelder., ", "")).Code);
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("1/1-2024")]
    [InlineData("soon")]
    public void A_wrong_date_is_refused(string date) =>
        Assert.Equal("frame.catalogue-wrong-date", Only(With("\"2024-01-01\"", $"\"{date}\"")).Code);

    [Fact]
    public void An_entry_that_ends_before_it_starts_is_refused() =>
        Assert.Equal("frame.catalogue-ends-before-start", Only(With("from: \"2024-01-01\"", "from: \"2024-01-01\"\n      to: \"2023-12-31\"")).Code);

    [Fact]
    public void A_verdict_milder_than_its_tier_is_refused() =>
        Assert.Equal("frame.catalogue-verdict-too-mild", Only(With("default_verdict: blocked", "default_verdict: allowed")).Code);

    [Theory]
    [InlineData("discretionary")]
    [InlineData("municipal_duty")]
    public void A_verdict_stricter_than_its_tier_is_refused_for_tasks_are_judged_by_the_tier(string tier) =>
        Assert.Equal("frame.catalogue-verdict-too-strict", Only(With("tier: individual_right", $"tier: {tier}")).Code);

    [Fact]
    public void A_stricter_verdict_that_was_stored_before_it_was_refused_can_still_be_read()
    {
        var service = Build(Head + Entry).Value.Services[0] with { Tier = Tier.Discretionary };
        Assert.Equal((Tier.Discretionary, FrameVerdict.Blocked), (StoredEntry.Read(StoredEntry.Write(service))!.Tier, StoredEntry.Read(StoredEntry.Write(service))!.DefaultVerdict));

        var file = CatalogueFile.Read("x.yaml", With("tier: individual_right", "tier: discretionary")).Draft;
        Assert.True(CatalogueDraft.Build([file], asStored: true).IsSuccess);
    }

    [Theory]
    [InlineData("Eksempel")]
    [InlineData("~")]
    [InlineData("eksempel ~")]
    [InlineData("~ eksempel")]
    [InlineData("et ~ ~ eksempel")]
    [InlineData("=")]
    [InlineData("= ~ eksempel")]
    [InlineData("#")]
    public void A_term_that_no_text_can_hold_is_refused_in_every_list_of_words(string term)
    {
        Assert.Equal("frame.catalogue-wrong-term", Only(With("[eksempel]", $"[\"{term}\"]")).Code);
        foreach (var list in new[] { "not_terms", "place_terms" })
            Assert.Equal(list, Only(With("sources: [memory]", $"sources: [memory]\n    {list}: [\"{term}\"]")).Values["field"]);
    }

    [Theory]
    [InlineData("eksempel")]
    [InlineData("=eksempel")]
    [InlineData("et eksempel")]
    [InlineData("bade ~ beboer")]
    [InlineData("ikke ~ =en del")]
    public void A_term_of_words_is_taken(string term) => Assert.Empty(Build(With("[eksempel]", $"[\"{term}\"]")).Refusals);

    [Fact]
    public void One_idea_for_volunteers_is_too_few() =>
        Assert.Equal("frame.catalogue-ideas", Only(With("      - {da: Læs højt, nb: Les høyt, en: Read aloud}\n", "")).Code);

    [Fact]
    public void An_idea_may_say_what_its_task_is_and_then_in_every_language()
    {
        const string Line = "      - {da: Læs højt, nb: Les høyt, en: Read aloud}\n";
        const string Whole = "      - {da: Læs højt, nb: Les høyt, en: Read aloud, description: {da: Du læser., nb: Du leser., en: You read.}}\n";
        var ideas = Assert.Single(Build(With(Line, Whole)).Value.Services).VolunteerMay;
        Assert.Equal([null, new LocalizedText("Du læser.", "Du leser.", "You read.")], ideas.Select(i => i.Description));

        var missing = Only(With(Line, Whole.Replace("nb: Du leser., ", "", StringComparison.Ordinal)));
        Assert.Equal(("frame.catalogue-missing-language", "volunteer_may 2 description", "nb", 5), (missing.Code, missing.Values["field"], missing.Values["language"], missing.Values["line"]));
        Assert.Equal("frame.catalogue-unknown-key", Only(With(Line, Whole.Replace("description", "beskrivelse", StringComparison.Ordinal))).Code);
    }

    [Fact]
    public void An_idea_is_kept_in_a_step_with_what_its_task_says_and_one_that_was_kept_without_can_still_be_read()
    {
        var service = Build(Head + Entry).Value.Services[0];
        var described = service with { VolunteerMay = [service.VolunteerMay[0] with { Description = new LocalizedText("Du besøger.", "Du besøker.", "You visit.") }, service.VolunteerMay[1]] };
        Assert.True(StoredEntry.Read(StoredEntry.Write(described))!.ReadsAs(described));
        Assert.False(described.ReadsAs(service));

        var before = StoredEntry.Write(service).Replace(",\"description\":null", "", StringComparison.Ordinal);
        Assert.DoesNotContain("description", before, StringComparison.Ordinal);
        Assert.True(StoredEntry.Read(before)!.ReadsAs(service));
    }

    [Fact]
    public void An_entry_that_is_sure_and_was_read_nowhere_is_refused_with_its_line_and_one_that_was_stored_can_still_be_read()
    {
        var sure = With("confidence: low", "confidence: high");
        var refusal = Only(sure);
        Assert.Equal(("frame.catalogue-sure-from-memory", "dk-example", 5), (refusal.Code, refusal.Values["entry"], refusal.Values["line"]));

        Assert.Empty(Build(sure.Replace("[memory]", "[memory, \"https://example.dk/lov/1\"]", StringComparison.Ordinal)).Refusals);
        Assert.Empty(Build(With("confidence: low", "confidence: medium")).Refusals);
        Assert.True(CatalogueDraft.Build([CatalogueFile.Read("x.yaml", sure).Draft], asStored: true).IsSuccess);
    }

    [Fact]
    public void An_unknown_key_is_refused_with_its_line()
    {
        var refusal = Only(With("confidence: low", "confidence: low\n    confidense: low"));
        Assert.Equal("frame.catalogue-unknown-key", refusal.Code);
        Assert.Equal(("confidense", 22), (refusal.Values["key"], refusal.Values["line"]));
    }

    [Fact]
    public void A_wrong_kind_of_value_is_refused_with_its_line()
    {
        var refusals = Build(With("sources: [memory]", "sources: memory")).Refusals;
        Assert.Contains(refusals, r => r.Code == "frame.catalogue-wrong-kind" && Equals(r.Values["key"], "sources") && Equals(r.Values["line"], 20));
    }

    [Fact]
    public void A_file_that_points_into_itself_is_refused() =>
        Assert.Contains(Build(With("[memory]", "&a [memory]")).Refusals, r => r.Code == "frame.catalogue-anchor");

    [Theory]
    [InlineData("a: [1")]
    [InlineData("a: 1\na: 2")]
    [InlineData("")]
    [InlineData("- 1")]
    public void Broken_YAML_is_refused(string yaml) => Assert.Contains(Build(yaml).Refusals, r => r.Code == "frame.catalogue-not-yaml");

    [Fact]
    public void Every_error_is_told_at_once()
    {
        var yaml = With("law: Eksempelloven", "law:").Replace("tier: individual_right", "tier: x", StringComparison.Ordinal)
            .Replace("confidence: low", "confidence: sure", StringComparison.Ordinal);
        Assert.Equal(3, Build(yaml).Refusals.Count);
    }

    [Fact]
    public void Files_of_different_versions_are_refused()
    {
        var (first, _) = CatalogueFile.Read("a.yaml", Head + Entry);
        var (second, _) = CatalogueFile.Read("b.yaml", (Head + Entry).Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal).Replace("dk-example", "dk-other", StringComparison.Ordinal));
        Assert.Equal("frame.catalogue-version-differs", Assert.Single(CatalogueDraft.Build(first, second).Refusals).Code);
    }

    [Fact]
    public void A_folder_without_the_files_is_refused_file_by_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Equal(
                CatalogueFile.Names,
                CatalogueFile.Load(folder.FullName).Refusals.Where(r => r.Code == "frame.catalogue-unreadable").Select(r => (string)r.Values["file"]!));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
