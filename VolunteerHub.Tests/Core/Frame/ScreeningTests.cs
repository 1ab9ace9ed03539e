using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

public class ScreeningTests
{
    private static readonly StatutoryServiceId Care = new("dk-elder-holistic-care");
    private static readonly StatutoryServiceId Nursing = new("dk-home-nursing");

    private static ScreeningResult Screen(string title, string description = "", Country country = Country.DK) =>
        Shipped.Screen(title, description, country);

    private static Finding? Find(ScreeningResult result, StatutoryServiceId service) =>
        result.Findings.FirstOrDefault(f => f.Service == service);

    [Fact]
    public void The_Saturday_at_the_nature_centre_is_open()
    {
        Assert.Equal(FrameVerdict.Allowed, Shipped.Open.Verdict);
        Assert.Equal(ScreeningReason.Open, Shipped.Open.Reason);
        Assert.Equal(new StatutoryServiceId("dk-nature-centre-opening"), Shipped.Open.Services[0]);
    }

    [Theory]
    [InlineData("Fugletur", "", Country.DK)]
    [InlineData("Strandrydding", "Vi rydder stranda lørdag.", Country.NO)]
    [InlineData("Community garden", "Planting on Saturday.", Country.DK)]
    public void A_short_text_that_names_an_open_activity_and_nothing_else_is_open(string title, string description, Country country) =>
        Assert.Equal(FrameVerdict.Allowed, Screen(title, description, country).Verdict);

    [Theory]
    [InlineData("naturvejlederen")]
    [InlineData("turvejlederen")]
    [InlineData("museumsvejlederne")]
    [InlineData("fuglevejlederen")]
    public void A_guide_whose_name_ends_like_a_counsellor_is_not_heard_as_counselling(string guide) =>
        Assert.DoesNotContain(
            Screen("Gå med på turen", $"Du følges med {guide} og hjælper borgeren med at finde vej.").Findings,
            f => f.Counts && f.Service == new StatutoryServiceId("dk-social-counselling"));

    [Fact]
    public void Helping_residents_in_the_bath_is_the_employees_work()
    {
        var result = Screen("Hjælp beboerne i bad", "To morgener om ugen på Lindevænget.");
        Assert.Equal(FrameVerdict.Blocked, result.Verdict);
        Assert.Equal(Care, result.Services[0]);
    }

    [Theory]
    [InlineData("Du bader fru Holm og giver hende rent tøj på.", 2)]
    [InlineData("Du bader fru Holm og giver hende rent tøj på.", 8)]
    [InlineData("Du bader fru Holm og giver hende rent tøj på.", 60)]
    [InlineData("Du giver Bent hans piller kl. 8.", 8)]
    public void What_is_the_employees_work_is_not_hidden_among_open_sentences(string sentence, int others)
    {
        string[] open =
        [
            "Du drikker kaffe med beboerne.", "Du læser avisen højt.", "I synger salmer ved klaveret.", "Vi bager boller til eftermiddagen.",
            "Du ordner blomster i vaserne.", "Du finder spillene frem.", "I går en tur i haven.", "Vi ser gamle billeder fra byen.",
        ];
        var around = Enumerable.Range(0, others).Select(i => open[i % open.Length]).ToList();
        around.Insert(others / 2, sentence);

        var result = Screen("Onsdag på Lindegården", string.Join(' ', around));
        Assert.NotEqual(FrameVerdict.Allowed, result.Verdict);
        var marks = result.Findings.Where(f => f.Kind == EvidenceKind.Telling).SelectMany(f => f.Words);
        Assert.Contains(marks, m => m.Field == TextField.Description && sentence.Contains(m.Text, StringComparison.Ordinal));
        around.Remove(sentence);
        Assert.Equal(FrameVerdict.Allowed, Screen("Onsdag på Lindegården", string.Join(' ', around)).Verdict);
    }

    [Theory]
    [InlineData("Kveldsmat for to", "Sitt hos fru Krag klokka seks, gi henne grøten med skje, og prat om hester.", "Dere kan prate om fotball og spille sjakk imens.")]
    [InlineData("Fotbad og horoskop", "Du setter beboernes føtter i et kar, vasker dem og leser horoskopet høyt.", "Dere kan prate om fotball og spille sjakk imens.")]
    [InlineData("Getting Petter ready", "Football match at two. You get Petter ready: shower, clean underwear, team shirt.", "You can talk about football and play chess meanwhile.")]
    public void Chatter_does_not_open_what_is_clearly_the_employees_work_without_it(string title, string deed, string chatter)
    {
        Assert.Equal(FrameVerdict.Blocked, Screen(title, deed, Country.NO).Verdict);

        var result = Screen(title, $"{deed} {chatter}", Country.NO);
        Assert.Equal(FrameVerdict.NeedsReview, result.Verdict);
        var marks = result.Findings.Where(f => f.Kind == EvidenceKind.Telling).SelectMany(f => f.Words);
        Assert.Contains(marks, m => m.Field == TextField.Description && deed.Contains(m.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(marks, m => m.Start >= deed.Length && m.Field == TextField.Description);
    }

    [Fact]
    public void What_an_employee_does_is_no_chatter() =>
        Assert.Equal(
            FrameVerdict.Allowed,
            Screen("Morgenkaffe", "Noen skal stelles og kles på. Det gjør de ansatte alltid selv. Du koker kaffe og leser avisa høyt.", Country.NO).Verdict);

    [Theory]
    [InlineData("Hjælp beboerne i bad", "Du hjælper beboerne i bad, så de er klar til dagen.", Country.DK)]
    [InlineData("Morgener på Lindegården", "Du hjælper hende i bad, og så giver du hende rent tøj på.", Country.DK)]
    [InlineData("Hjelp i dusjen", "Du hjelper henne i dusjen og gir henne rene klær på.", Country.NO)]
    [InlineData("Help in the bath", "You help her in the bath, so that she is ready for the day.", Country.DK)]
    [InlineData("Ta med til dusjen", "Ta henne med til dusjen når hun er klar, og ta på henne rene klær.", Country.NO)]
    [InlineData("Vagt om natten", "Du er hos hende om natten og har hendes medicin; du gør det i stedet for de ansatte.", Country.DK)]
    public void Pronouns_and_other_words_that_tell_nothing_alone_are_not_shown_as_telling(string title, string description, Country country)
    {
        var telling = Screen(title, description, country).Findings.Where(f => f.Kind == EvidenceKind.Telling)
            .SelectMany(f => f.Words).Select(w => w.Text.ToLowerInvariant()).ToList();
        Assert.NotEmpty(telling);
        Assert.Empty(telling.Intersect(["du", "hende", "de", "så", "og", "i", "på", "henne", "you", "her", "she", "the", "so", "that", "for", "in", "ta", "er", "har", "gør"]));
    }

    [Theory]
    [InlineData("bleskift")]
    [InlineData("Bleskiftene")]
    [InlineData("BLESKIFTET")]
    public void Endings_and_capitals_do_not_hide_a_term(string word) => Assert.True(Find(Screen("Hjælp", $"Der er {word} kl. 9."), Care)?.Counts);

    [Theory]
    [InlineData("aftenmedicindosering")]
    [InlineData("medicindosering")]
    public void A_term_is_found_inside_a_compound(string word) => Assert.True(Find(Screen("Hjælp", $"Du står for {word}."), Nursing)?.Counts);

    [Fact]
    public void A_first_part_of_two_letters_makes_no_compound() => Assert.Null(Find(Screen("Spiller søges", "Spillerne mødes i hallen."), Nursing));

    [Fact]
    public void A_short_term_is_only_found_as_a_whole_word()
    {
        var passport = new StatutoryServiceId("dk-citizen-service");
        Assert.True(Find(Screen("Pas", "Du udleverer pas."), passport)?.Counts);
        Assert.Null(Find(Screen("Kompas", "Lær at bruge et kompas i skoven."), passport));
    }

    [Theory]
    [InlineData("Gå en tur sammen, der er ingen medicin og ingen pleje i det.")]
    [InlineData("Gå en tur sammen helt uden medicin.")]
    [InlineData("Gå en tur sammen. Medicin er ikke en del af opgaven.")]
    public void A_negated_term_is_shown_and_does_not_count(string text)
    {
        var finding = Find(Screen("Gåtur", text), Nursing);
        Assert.Equal(Suppression.Negated, finding?.Suppression);
    }

    [Fact]
    public void Not_being_able_to_is_no_negation_of_the_task()
    {
        var result = Screen("Ekstra hænder", "Beboerne kan ikke selv få maden op til munden.");
        Assert.True(Find(result, Care)?.Counts);
    }

    [Fact]
    public void What_the_staff_does_is_not_the_task()
    {
        var finding = Find(Screen("Kaffe og sang", "Vi synger sammen, og personalet klarer medicinen."), Nursing);
        Assert.Equal(Suppression.DoneByOthers, finding?.Suppression);
    }

    [Theory]
    [InlineData("Personalet giver kl. 8 medicin, og vi synger.")]
    [InlineData("Personalet giver hr. Holm medicin, og vi synger.")]
    [InlineData("Personalet giver den 3. gæst medicin, og vi synger.")]
    [InlineData("Personalet giver hver dag 8.30 medicin, og vi synger.")]
    public void A_full_stop_after_a_short_form_or_in_a_number_ends_no_sentence(string text) =>
        Assert.Equal(Suppression.DoneByOthers, Find(Screen("Kaffe og sang", text), Nursing)?.Suppression);

    [Fact]
    public void What_the_volunteer_does_is_the_task_even_when_staff_is_named()
    {
        var finding = Find(Screen("Kaffe og sang", "Du klarer medicinen, mens personalet holder møde."), Nursing);
        Assert.True(finding?.Counts);
    }

    [Fact]
    public void Standing_in_for_staff_is_not_done_by_others()
    {
        var finding = Find(Screen("Aftenhjælp", "Personalet har ferie og giver ellers medicinen."), Nursing);
        Assert.True(finding?.Counts);
    }

    [Fact]
    public void A_false_friend_is_shown_and_does_not_count()
    {
        var result = Screen("Luge i museets medicinhave", "De gamle lægeurter trænger til luft, og vi drikker kaffe bagefter.");
        Assert.Equal(Suppression.FalseFriend, Find(result, Nursing)?.Suppression);
        Assert.Equal(FrameVerdict.Allowed, result.Verdict);
    }

    [Theory]
    [InlineData("Pas børnene i vuggestuen", "Vi leger og synger, mens forældrene er til møde.")]
    [InlineData("Formiddag i vuggestuen", "Læs højt, og pas de små. Pas hundene bagefter.")]
    public void Minding_somebody_is_no_passport_though_it_is_written_alike(string title, string description)
    {
        var result = Screen(title, description);
        Assert.Equal(Suppression.FalseFriend, Find(result, new("dk-citizen-service"))?.Suppression);
        Assert.DoesNotContain(result.Findings, f => f is { Kind: EvidenceKind.Authority, Counts: true });
        Assert.Contains(result.Findings, f => f is { Counts: true, Service.Code: "dk-daycare" });
    }

    [Fact]
    public void A_false_friend_of_one_entry_silences_no_other_entry()
    {
        // "pas småbørn" is no passport; that small children are minded it says all the same.
        var result = Screen("Pas småbørn", "Hver onsdag formiddag.");
        Assert.Equal(Suppression.FalseFriend, Find(result, new("dk-citizen-service"))?.Suppression);
        Assert.Contains(result.Findings, f => f is { Counts: true, Service.Code: "dk-daycare" });
    }

    [Theory]
    [InlineData("Pas og kørekort")]
    [InlineData("Hjælp borgerne med et nyt pas")]
    [InlineData("Pas til børn og voksne")]
    public void A_passport_is_one(string title) =>
        Assert.Contains(Screen(title, "Du udleverer dem ved skranken.").Findings, f => f is { Kind: EvidenceKind.Authority, Counts: true, Service.Code: "dk-citizen-service" });

    [Theory]
    [InlineData("med\u200Bicin")]
    [InlineData("me\u00ADdi\u200Dcin")]
    [InlineData("m\u0435d\u0456cin")]
    [InlineData("ｍｅｄｉｃｉｎ")]
    [InlineData("m3d1cin")]
    [InlineData("me\u0301dicin")]
    public void Invisible_and_look_alike_letters_do_not_hide_a_word(string disguised)
    {
        var result = Screen("Hjælp", $"Du giver {disguised} til beboerne.");
        Assert.True(Find(result, Nursing)?.Counts);
    }

    [Fact]
    public void A_ring_of_its_own_is_still_part_of_its_letter() =>
        Assert.Equal(Screen("Gåtur", "En gåtur i skoven.").Verdict, Screen("Ga\u030Atur", "En ga\u030Atur i skoven.").Verdict);

    [Fact]
    public void Marks_point_at_the_very_words_in_the_text()
    {
        const string description = "Kom kl. 9. Du giver med\u200Bicin 💊 til beboerne.";
        var finding = Find(Screen("Hjælp", description), Nursing);
        var mark = Assert.Single(finding!.Words);
        Assert.Equal(TextField.Description, mark.Field);
        Assert.EndsWith("med\u200Bicin", mark.Text, StringComparison.Ordinal);
        Assert.Equal(mark.Text, description.Substring(mark.Start, mark.Length));
    }

    [Fact]
    public void Overlapping_words_of_a_finding_are_one_mark()
    {
        var result = Screen("Hjælp", "Du har ansvar for at give medicin og hjælpe beboere med at spise.");
        foreach (var finding in result.Findings)
        {
            for (var i = 1; i < finding.Words.Count; i++)
                Assert.True(finding.Words[i].Field != finding.Words[i - 1].Field || finding.Words[i].Start >= finding.Words[i - 1].Start + finding.Words[i - 1].Length);
        }

        Assert.Contains(result.Findings, f => f.Words.Count > 1);
    }

    [Fact]
    public void A_place_word_alone_asks_for_a_look()
    {
        var result = Screen("Plejehjemmet søger dig", "");
        Assert.Equal(FrameVerdict.NeedsReview, result.Verdict);
        Assert.Contains(result.Findings, f => f.Kind == EvidenceKind.Place && f.Counts);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("   ", "\n\n")]
    [InlineData("💊💊💊", "🙂")]
    [InlineData("מתנדבים", "مساعدة")]
    public void A_text_that_says_nothing_is_reviewed(string? title, string? description)
    {
        var result = Screening.Of(Shipped.Catalogue, Country.DK, title, description);
        Assert.Equal(FrameVerdict.NeedsReview, result.Verdict);
        Assert.Equal(ScreeningReason.TooVague, result.Reason);
    }

    [Fact]
    public void A_text_that_admits_its_doubt_is_reviewed() =>
        Assert.Equal(FrameVerdict.NeedsReview, Screen("Lektier og boller", "Vi spiser boller. Hvem der har ansvaret for børnene, ved vi ikke endnu.").Verdict);

    [Fact]
    public void Awarded_hours_that_nobody_can_give_are_the_employees_work() =>
        Assert.Equal(
            FrameVerdict.Blocked,
            Screen("Hygge hos Erna", "Erna er visiteret til rengøring hver uge, men hjælperen har ferie, så du støvsuger hos hende.").Verdict);

    [Fact]
    public void Money_that_was_granted_is_no_awarded_service() =>
        Assert.DoesNotContain(Screen("Koncert i parken", "Fonden har bevilget penge til musik og kaffe.").Findings, f => f.Kind == EvidenceKind.Award);

    [Fact]
    public void A_100_KB_text_of_one_endless_word_is_read()
    {
        var result = Screen("Hjælp", new string('m', 100_000));
        Assert.Equal(FrameVerdict.NeedsReview, result.Verdict);
    }

    [Fact]
    public void A_100_KB_text_that_repeats_itself_shows_each_finding_once_with_few_marks()
    {
        var result = Screen("Hjælp", string.Concat(Enumerable.Repeat("personalet klarer ikke medicin i bad ", 2_700)));
        Assert.All(result.Findings, f => Assert.InRange(f.Words.Count, 1, 24));
        Assert.Equal(result.Findings.Count, result.Findings.DistinctBy(f => (f.Kind, f.Service, f.Suppression)).Count());
    }

    [Fact]
    public void Lone_surrogates_and_control_characters_are_read_past() =>
        Assert.True(Find(Screen("\uD83D\0 Hjælp", "\uDC00 Du giver medicin til beboerne \u0001."), Nursing)?.Counts);

    [Fact]
    public void The_same_text_gives_the_same_result_every_time()
    {
        var first = Screen("Hjælp beboerne i bad", "Ingen medicin, personalet er med.");
        var second = Screen("Hjælp beboerne i bad", "Ingen medicin, personalet er med.");
        Assert.Equal(first.Services, second.Services);
        Assert.Equal(first.Findings.SelectMany(f => f.Words), second.Findings.SelectMany(f => f.Words));
    }

    [Fact]
    public void Norwegian_law_is_named_for_a_Norwegian_task()
    {
        var result = Screen("Hjelp i dusjen", "Beboerne må ha hjelp i dusjen hver morgen.", Country.NO);
        Assert.Equal(FrameVerdict.Blocked, result.Verdict);
        Assert.All(result.Services, s => Assert.StartsWith("no-", s.Code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bisidder", "Du er bisidder for en borger, der skal til møde med kommunen, og lytter med.", Country.DK)]
    [InlineData("Besøg", "Du besøger en ven, der ligger på sygehuset.", Country.DK)]
    [InlineData("Fodboldskole", "Vi spiller fodbold i sommerferien.", Country.DK)]
    [InlineData("Fællesspisning", "Du dækker bord og tager imod gæsterne.", Country.DK)]
    [InlineData("Tøjbytte", "For familier, der ikke har råd til nyt.", Country.DK)]
    [InlineData("Hjælp beboerne i bad", "Hjælp beboerne i bad, så de kan komme til morgenkaffe.", Country.DK)]
    [InlineData("Summer school", "Football in the school holiday.", Country.DK)]
    public void A_holiday_a_meeting_a_hospital_and_a_laid_table_stand_in_for_nobody(string title, string description, Country country) =>
        Assert.DoesNotContain(Screen(title, description, country).Findings, f => f.Kind == EvidenceKind.Substitution);

    [Theory]
    [InlineData("Aftenvagt", "Du tager vagten, når Ole er syg.", Country.DK)]
    [InlineData("Gåtur", "Plejeren er på ferie, så du går turen.", Country.DK)]
    [InlineData("Frokost", "Du hjælper med maden, så personalet kan holde pause.", Country.DK)]
    [InlineData("På kontoret", "Stillingen er ubesat, og du passer den så længe.", Country.DK)]
    [InlineData("Tur", "Hjemmetjenesten rekker ikke turen, så du går den.", Country.NO)]
    public void Standing_in_for_employees_is_marked(string title, string description, Country country) =>
        Assert.Contains(Screen(title, description, country).Findings, f => f.Kind == EvidenceKind.Substitution);

    [Theory]
    [InlineData("Du går tur med Fru Holm, fordi hjemmehjælperen ikke når det.", Country.DK)]
    [InlineData("Du går tur med fru Holm fordi hjemmetjenesten ikke rekker det.", Country.NO)]
    public void That_an_employee_does_not_manage_takes_nothing_back(string description, Country country) =>
        Assert.DoesNotContain(Screen("Gåtur", description, country).Findings, f => f.Suppression == Suppression.Negated);
}
