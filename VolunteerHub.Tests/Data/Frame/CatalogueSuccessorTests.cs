using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Data.Frame;

/// <summary>Which entry took the place of which, and when each applies.</summary>
public class CatalogueSuccessorTests
{
    private const string Head = "schema: 1\nversion: \"1\"\ncompiled: \"2026-11-22\"\nservices:\n";

    [Fact]
    public void An_entry_may_name_the_one_that_applies_after_its_last_day()
    {
        var catalogue = Build(Entry("dk-old", "2026-12-31", "dk-new") + Entry("dk-new")).Value;

        Assert.Equal("dk-new", catalogue.Find(new StatutoryServiceId("dk-old"))!.ReplacedBy!.Value.Code);
    }

    [Fact]
    public void A_circle_of_successors_is_refused_once_with_its_file_line_and_path()
    {
        var refusal = Assert.Single(Build(
            Entry("dk-a", "2026-12-31", "dk-b") + Entry("dk-b", "2026-12-31", "dk-c") + Entry("dk-c", "2026-12-31", "dk-a") + Entry("dk-d", "2026-12-31", "dk-a")).Refusals);

        Assert.Equal("frame.catalogue-cycle", refusal.Code);
        Assert.Equal(("x.yaml", 5, "dk-a -> dk-b -> dk-c -> dk-a"), (refusal.Values["file"], refusal.Values["line"], refusal.Values["path"]));
    }

    [Fact]
    public void An_entry_that_replaces_itself_is_a_circle() =>
        Assert.Equal(["frame.catalogue-cycle"], Build(Entry("dk-a", "2026-12-31", "dk-a")).Refusals.Select(r => r.Code));

    [Fact]
    public void An_unknown_successor_and_one_of_another_country_are_refused() =>
        Assert.Equal(
            ["frame.catalogue-unknown-successor", "frame.catalogue-successor-abroad"],
            Build(Entry("dk-a", "2026-12-31", "dk-nowhere") + Entry("dk-b", "2026-12-31", "no-c") + Entry("no-c").Replace("country: DK", "country: NO", StringComparison.Ordinal))
                .Refusals.Select(r => r.Code));

    [Fact]
    public void A_successor_asks_for_a_last_day() =>
        Assert.Equal(["frame.catalogue-successor-without-end"], Build(Entry("dk-a", null, "dk-b") + Entry("dk-b")).Refusals.Select(r => r.Code));

    [Fact]
    public void A_code_that_is_kept_for_a_municipalitys_own_entries_is_refused() =>
        Assert.Equal(["frame.catalogue-own-id"], Build(Entry("dk-own-1")).Refusals.Select(r => r.Code));

    [Fact]
    public void A_double_id_across_files_names_both_files_and_lines()
    {
        var (first, _) = CatalogueFile.Read("dk.yaml", Head + Entry("dk-a"));
        var (second, _) = CatalogueFile.Read("no.yaml", Head + Entry("dk-a"));

        var refusal = Assert.Single(CatalogueDraft.Build(first, second).Refusals);

        Assert.Equal(("no.yaml", 5, "dk.yaml", 5), (refusal.Values["file"], refusal.Values["line"], refusal.Values["firstFile"], refusal.Values["first"]));
    }

    [Fact]
    public void Every_error_of_both_files_is_listed_also_when_one_is_no_YAML_at_all()
    {
        var folder = Directory.CreateTempSubdirectory("volunteerhub-catalogue-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "dk.yaml"), "a: [1");
            File.WriteAllText(Path.Combine(folder.FullName, "no.yaml"), (Head + Entry("no-a")).Replace("tier: individual_right", "tier: nice", StringComparison.Ordinal));

            Assert.Equal(
                [("dk.yaml", "frame.catalogue-not-yaml"), ("no.yaml", "frame.catalogue-unknown-value")],
                CatalogueFile.Load(folder.FullName).Refusals.Select(r => ((string)r.Values["file"]!, r.Code)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_entry_out_of_force_on_the_day_is_not_screened_by()
    {
        var catalogue = Build(Entry("dk-old", "2026-12-31", "dk-new") + Entry("dk-new")).Value;

        Assert.Same(catalogue, catalogue.On(new DateOnly(2026, 12, 31)));
        Assert.Contains("dk-old", Touched(catalogue.On(new DateOnly(2026, 12, 31))));
        Assert.DoesNotContain("dk-old", Touched(catalogue.On(new DateOnly(2027, 1, 1))));
        Assert.True(catalogue.ChangesBetween(new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1)));
        Assert.False(catalogue.ChangesBetween(new DateOnly(2027, 1, 1), new DateOnly(2028, 1, 1)));
    }

    private static IEnumerable<string> Touched(Catalogue catalogue) =>
        Screening.Of(catalogue, Country.DK, "Støvletrampning", "Støvletrampning med borgere.").Services.Select(s => s.Code);

    private static Outcome<Catalogue> Build(string entries)
    {
        var (draft, problems) = CatalogueFile.Read("x.yaml", Head + entries);
        Assert.Empty(problems);
        return CatalogueDraft.Build(draft);
    }

    private static string Entry(string id, string? to = null, string? replacedBy = null) => $$"""
          - id: {{id}}
            country: DK
            law: Eksempelloven
            section: "§ 1"
            in_force:
              from: "2024-01-01"{{(to is null ? "" : $"\n      to: \"{to}\"")}}
              note: {da: Gælder., nb: Gjelder., en: In force.}
            tier: individual_right
            default_verdict: blocked
            name: {da: Eksempel, nb: Eksempel, en: Example}
            entitlement: {da: Ret., nb: Rett., en: Right.}
            volunteer_may:
              - {da: Kom på besøg, nb: Kom på besøk, en: Visit}
              - {da: Læs højt, nb: Les høyt, en: Read aloud}
            terms: {da: [støvletrampning], en: [boot stamping]}
            sources: [memory]
            confidence: low{{(replacedBy is null ? "" : $"\n    replaced_by: {replacedBy}")}}

        """;
}
