using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Core.Frame;

namespace VolunteerHub.Tests.Text.Frame;

public sealed class EntryDifferenceTextTests
{
    private static readonly StatutoryService Library = Shipped.Catalogue.Services.Single(s => s.Id.Code == "dk-library") with
    {
        Section = "§ 1",
        Tier = Tier.MunicipalDuty,
        DefaultVerdict = FrameVerdict.NeedsReview,
        Confidence = Confidence.Low,
        Sources = [StatutoryService.FromMemory],
        NotTerms = ["bogbus", "læsekreds"],
        Kle = null,
    };

    [Fact]
    public void Each_changed_field_is_told_with_what_stood_there_and_what_is_to_stand_in_the_readers_language()
    {
        var after = Library with
        {
            Section = "§ 2",
            Tier = Tier.IndividualRight,
            DefaultVerdict = FrameVerdict.Blocked,
            InForce = Library.InForce with { From = new DateOnly(2027, 1, 1), To = new DateOnly(2027, 12, 31) },
            Confidence = Confidence.High,
            Sources = ["https://example.dk/lov"],
            NotTerms = ["læsekreds", "bogcafé"],
            Kle = "21.10.00",
            ReplacedBy = new StatutoryServiceId("dk-waste"),
        };
        var before = Library with { InForce = Library.InForce with { From = new DateOnly(2000, 7, 1), To = null } };

        Assert.Equal(
            [
                "Paragraf: [-§ 1-] → [+§ 2+]",
                "Første dag i kraft: [-1. juli 2000-] → [+1. januar 2027+]",
                "Sidste dag i kraft: [+31. december 2027+]",
                "Hvor stærkt loven binder: [-Kommunen skal, men ingen har et personligt krav-] → [+En borger har krav på det+]",
                "En opgave, der er denne ydelse: [-Skal ses på-] → [+De ansattes opgave+]",
                "Hvor sikker: [-Usikker: efter hukommelsen-] → [+Sikker: paragraffen er læst+]",
                "Hvor det er læst: [-Efter hukommelsen-] → [+https://example.dk/lov+]",
                "Ord, der kun ligner: [-bogbus-] → [+bogcafé+]",
                "KLE-nummer: [+21.10.00+]",
                "Afløst af: [+Ydelsen dk-waste+]",
            ],
            Told(before, after, Language.Da));
        Assert.Equal("Section: [-§ 1-] → [+§ 2+]", Told(before, after, Language.En)[0]);
    }

    [Fact]
    public void A_text_is_told_word_by_word_in_the_languages_in_which_it_changes_and_what_stays_is_shortened()
    {
        var many = string.Join(' ', Enumerable.Repeat("ord", 100));
        var before = Library with { Entitlement = new LocalizedText($"Låne bøger. {many} slut.", "Låne bøker.", "Borrow books.") };
        var after = before with { Entitlement = new LocalizedText($"Låne aviser. {many} slut.", "Låne bøker.", "Borrow newspapers.") };

        var told = Told(before, after, Language.Da);

        Assert.Equal(2, told.Count);
        Assert.StartsWith("Hvad en borger har ret til (Dansk): Låne [-bøger-][+aviser+]. ord", told[0], StringComparison.Ordinal);
        Assert.Contains(" … ", told[0], StringComparison.Ordinal);
        Assert.EndsWith("slut.", told[0], StringComparison.Ordinal);
        Assert.InRange(told[0].Length, 1, 250);
        Assert.StartsWith("Hvad en borger har ret til (Engelsk): ", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_only_change_places_are_told_as_a_list()
    {
        var after = Library with { NotTerms = ["læsekreds", "bogbus"] };
        Assert.Equal(["Ord, der kun ligner: [-bogbus, læsekreds-] → [+læsekreds, bogbus+]"], Told(Library, after, Language.Da));
    }

    /// <summary>Whatever makes two entries read differently has a field that says so.</summary>
    [Fact]
    public void Nothing_that_reads_differently_goes_untold()
    {
        var other = new LocalizedText("da", "nb", "en");
        StatutoryService[] changed =
        [
            Library with { Law = "x" }, Library with { Section = "x" }, Library with { InForce = Library.InForce with { Note = other } },
            Library with { InForce = Library.InForce with { From = new DateOnly(1999, 1, 1) } }, Library with { Tier = Tier.Authority },
            Library with { DefaultVerdict = FrameVerdict.Blocked }, Library with { Name = other }, Library with { Entitlement = other },
            Library with { VolunteerMay = [new(other), new(other)] },
            Library with { VolunteerMay = [Library.VolunteerMay[0] with { Description = other }, .. Library.VolunteerMay.Skip(1)] }, Library with { Terms = Library.Terms with { Nb = ["x"] } },
            Library with { Hints = Library.Hints with { En = ["x"] } }, Library with { NotTerms = [] }, Library with { PlaceTerms = ["x"] },
            Library with { Sources = ["x"] }, Library with { Confidence = Confidence.Medium }, Library with { Kle = "x" },
            Library with { ReplacedBy = new StatutoryServiceId("x") },
        ];
        Assert.All(changed, after =>
        {
            Assert.False(Library.ReadsAs(after));
            Assert.NotEmpty(Told(Library, after, Language.Nb));
        });
        Assert.Empty(Told(Library, Library with { Sources = [.. Library.Sources] }, Language.Nb));
    }

    private static List<string> Told(StatutoryService before, StatutoryService after, Language language) =>
    [
        .. new EntryDifferenceText(new Words(language), Cultures.Of(language), id => $"Ydelsen {id.Code}").Between(before, after)
            .Select(d => $"{d.Field}: {string.Concat(d.Pieces.Select(Marked))}"),
    ];

    private static string Marked(TextPiece piece) => piece.Kind switch
    {
        PieceKind.Removed => $"[-{piece.Text}-]",
        PieceKind.Added => $"[+{piece.Text}+]",
        _ => piece.Text,
    };
}
