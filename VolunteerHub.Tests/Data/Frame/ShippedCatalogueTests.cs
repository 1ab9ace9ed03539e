using System.Text.RegularExpressions;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Data.Frame;

public partial class ShippedCatalogueTests
{
    private static readonly Outcome<Catalogue> Loaded = CatalogueFile.Load(CatalogueFile.ShippedFolder);

    [Fact]
    public void The_catalogue_that_comes_along_has_no_errors() => Assert.Empty(Loaded.Refusals);

    [Fact]
    public void It_holds_39_Danish_and_21_Norwegian_services()
    {
        Assert.Equal(39, Loaded.Value.In(Country.DK).Count());
        Assert.Equal(21, Loaded.Value.In(Country.NO).Count());
    }

    [Fact]
    public void Every_entry_is_whole_in_three_languages()
    {
        foreach (var service in Loaded.Value.Services)
        {
            LocalizedText[] texts = [service.Name, service.Entitlement, .. service.VolunteerMay.Select(i => i.Line), .. service.VolunteerMay.Select(i => i.Description).OfType<LocalizedText>()];
            if (service.InForce is { From: null, To: null } || service.InForce.Note != new LocalizedText("", "", ""))
                texts = [.. texts, service.InForce.Note];
            foreach (var text in texts)
                Assert.All(Languages.All, l => Assert.False(string.IsNullOrWhiteSpace(text.In(l)), $"{service.Id}: {text}"));
            Assert.InRange(service.VolunteerMay.Count, 2, 4);
        }
    }

    [Fact]
    public void Every_entry_names_law_section_source_and_words_in_its_own_language_and_English()
    {
        foreach (var service in Loaded.Value.Services)
        {
            Assert.False(string.IsNullOrWhiteSpace(service.Law));
            Assert.False(string.IsNullOrWhiteSpace(service.Section));
            Assert.NotEmpty(service.Sources);
            Assert.NotEmpty(service.Country == Country.DK ? service.Terms.Da : service.Terms.Nb);
            Assert.NotEmpty(service.Terms.En);
        }
    }

    [Fact]
    public void A_remark_stands_in_the_note_that_every_reader_gets_in_their_language_and_not_in_the_title_of_a_law() =>
        Assert.All(Loaded.Value.Services, s => Assert.DoesNotMatch("bekræftet|bekreftet|uskrevne|kun for|ikke |forskellige|tilsvarende", $"{s.Law} {s.Section}"));

    [Fact]
    public void No_note_says_that_a_law_is_in_force_beside_the_day_since_when_it_is() =>
        Assert.All(
            Loaded.Value.Services.Where(s => s.InForce.From is not null),
            s => Assert.DoesNotMatch(@"^(Gælder|Gjelder|In force)\.", $"{s.InForce.Note.Da}\n{s.InForce.Note.Nb}\n{s.InForce.Note.En}"));

    /// <summary>What a section is about stands in the note, in the reader's language: in the citation it would be prose in another one.</summary>
    [Fact]
    public void A_section_is_the_citation_alone_without_a_word_of_what_it_is_about() =>
        Assert.All(Loaded.Value.Services.Where(s => s.Section != "-"), s => Assert.Matches(Citation(), s.Section));

    [Fact]
    public void Danish_entries_carry_a_KLE_number_and_Norwegian_ones_none() =>
        Assert.All(Loaded.Value.Services, s => Assert.Equal(s.Country == Country.DK, s.Kle is not null));

    [Fact]
    public void An_entry_read_only_from_memory_never_claims_high_confidence() =>
        Assert.All(Loaded.Value.Services.Where(s => s.Sources is ["memory"]), s => Assert.Equal(Confidence.Low, s.Confidence));

    /// <summary>"Sure: the section was read" beside "from memory, not confirmed" would be told to every reader of an explanation.</summary>
    [Fact]
    public void What_is_sure_was_read_on_a_page_that_is_named_and_nothing_of_it_is_from_memory() =>
        Assert.All(Loaded.Value.Services.Where(s => s.Confidence == Confidence.High), s =>
        {
            Assert.DoesNotContain(StatutoryService.FromMemory, s.Sources);
            Assert.Contains(s.Sources, source => Uri.TryCreate(source, UriKind.Absolute, out var page) && page.AbsolutePath.Length > 1 && !source.Contains(' ', StringComparison.Ordinal));
        });

    [Fact]
    public void No_citation_names_an_act_twice_or_by_its_full_title() =>
        Assert.All(Loaded.Value.Services, s =>
        {
            var acts = NameOfAnAct().Matches(s.Cited()).Select(m => m.Value.ToLowerInvariant()).ToList();
            Assert.Equal(acts.Distinct(), acts);
            Assert.DoesNotContain("(", s.Cited(), StringComparison.Ordinal);
            Assert.InRange(s.Cited().Length, 1, 130);
        });

    /// <summary>They stand on public pages under "What citizens have a right to".</summary>
    [Fact]
    public void What_citizens_are_told_of_their_right_speaks_of_no_other_country_and_not_of_how_the_entry_was_made() =>
        Assert.All(Loaded.Value.Services, s => Assert.DoesNotMatch(
            @"(?i)\b(filerne|filene|the files|kataloget|katalogen|the catalogue|efterses|kontrolleres|to be checked)\b|"
            + (s.Country == Country.DK ? "(?i)norge|norsk|norway|norwegian" : "(?i)danmark|dansk|denmark|danish"),
            string.Join('\n', Languages.All.Select(l => $"{s.Entitlement.In(l)} {s.InForce.Note.In(l)} {s.Name.In(l)}").Select(t => t.Replace("danske skolereformen", "", StringComparison.Ordinal)))));

    [Fact]
    public void A_description_of_an_idea_tells_in_two_or_three_sentences_more_than_its_line() =>
        Assert.All(Loaded.Value.Services.SelectMany(s => s.VolunteerMay).Where(i => i.Description is not null), idea => Assert.All(Languages.All, language =>
        {
            var said = idea.Description!.In(language);
            Assert.InRange(SentenceEnd().Count(said), 2, 3);
            Assert.EndsWith(".", said, StringComparison.Ordinal);
            Assert.InRange(said.Length, 2 * idea.Line.In(language).Length, 300);
        }));

    [Fact]
    public void An_id_starts_with_its_country() =>
        Assert.All(Loaded.Value.Services, s => Assert.StartsWith(s.Country == Country.DK ? "dk-" : "no-", s.Id.Code, StringComparison.Ordinal));

    /// <summary>Numbers and their letters, the signs of a citation, and the names of laws, as in "helse- og omsorgstjenesteloven § 3-2 nr. 6 a".</summary>
    [GeneratedRegex(@"^(((\d+|[a-z])(-(\d+|[a-z]))*|§{1,2}|stk\.|nr\.|kap\.|og|første|ledd|\p{Ll}+-|\p{Ll}+lov(en|a)),?;?( |$))+$")]
    private static partial Regex Citation();

    /// <summary>"helse- og omsorgstjenesteloven", "barnets lov", "veglova".</summary>
    [GeneratedRegex(@"(?i)((\p{L}+- og )?\p{L}+lov(en|a)|\p{L}+s lov|kommunalfuldmagten)\b")]
    private static partial Regex NameOfAnAct();

    [GeneratedRegex(@"\.( |$)")]
    private static partial Regex SentenceEnd();
}
