using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

public class SuggestedAnswersTests
{
    private static IReadOnlyList<SuggestedAnswer> Of(string title, string description, Country country = Country.DK) =>
        SuggestedAnswers.Of(Shipped.Screen(title, description, country));

    [Theory]
    [InlineData(2, "Hjælp i bad", "Du hjælper beboerne i bad om morgenen.", Country.DK)]
    [InlineData(2, "Følge til butikken", "Han er bevilget ledsagelse.", Country.DK)]
    [InlineData(4, "Køkkenet", "Du tager over, mens Lone er sygemeldt.", Country.DK)]
    [InlineData(6, "På jobcentret", "Du vurderer borgerens ret til kontanthjælp.", Country.DK)]
    [InlineData(7, "Ved maden", "Du mader de beboere, der ikke selv kan spise.", Country.DK)]
    [InlineData(7, "Hjelp i dusjen", "Beboerne må ha hjelp i dusjen hver morgen.", Country.NO)]
    [InlineData(10, "Tur i bussen", "Du kører beboerne ud til havnen i centrets bus, når der ikke er en chauffør.", Country.DK)]
    [InlineData(8, "Dagvakt", "Du teller med i bemanningen.", Country.NO)]
    [InlineData(9, "Legestue", "Du er alene med børnene.", Country.DK)]
    [InlineData(10, "Skoven", "Vi fælder træer med motorsav.", Country.DK)]
    [InlineData(10, "The wood", "We fell trees with chainsaws.", Country.DK)]
    [InlineData(10, "Skoven", "Vi fælder træer og slæber dem væk.", Country.DK)]
    [InlineData(10, "Sankt Hans i parken", "Vi tænder bål og passer det hele aftenen.", Country.DK)]
    [InlineData(10, "Bålvakt", "Du passer på bålet og slukker det om kvelden.", Country.NO)]
    [InlineData(10, "Midsummer bonfire", "You light the bonfire and keep watch until it is out.", Country.DK)]
    [InlineData(10, "Juletræet", "Du står på en stige og hænger lys op i juletræet.", Country.DK)]
    [InlineData(10, "Maling af klubhuset", "Vi maler gavlen fra et stillads.", Country.DK)]
    [InlineData(10, "Takrenner", "Du renser takrenner på sykehjemmet.", Country.NO)]
    [InlineData(10, "Træklatring", "Du sikrer børnene ved træklatring i skolens skov.", Country.DK)]
    [InlineData(10, "Roof", "You clear the gutters and mend tiles on the roof.", Country.DK)]
    public void Words_answer_a_question_with_yes(int question, string title, string description, Country country) =>
        Assert.Contains(question, Of(title, description, country).Select(a => a.Question));

    [Theory]
    [InlineData(2, "Kaffe", "Personalet hjælper beboerne i bad; du laver kaffe.")]
    [InlineData(4, "Kaffe", "Ingen er sygemeldt, vi vil bare have det hyggeligt.")]
    [InlineData(7, "Kaffe", "Personalet vasker og klæder beboerne på; du laver kaffe.")]
    [InlineData(9, "Legestue", "Du er aldrig alene med børnene.")]
    [InlineData(10, "Skoven", "Vi samler grene, uden motorsav.")]
    [InlineData(10, "Sankt Hans", "Vi rydder op i parken, uden bål.")]
    public void What_is_not_part_of_the_task_answers_nothing(int question, string title, string description) =>
        Assert.DoesNotContain(question, Of(title, description).Select(a => a.Question));

    [Fact]
    public void An_open_Saturday_answers_nothing() => Assert.Empty(SuggestedAnswers.Of(Shipped.Open));

    [Theory]
    [InlineData("Gæster på plejehjemmet", "Du skænker kaffe til fire gæster.", Country.DK)]
    [InlineData("Kaffe på sykehjemmet", "Fire beboere får kaffe. Ta høyde for regn.", Country.NO)]
    [InlineData("Turen", "Vi tager højde for vejret, og det er dagens højdepunkt.", Country.DK)]
    [InlineData("Sankt Hans", "Vi rydder op i parken, uden bål.", Country.DK)]
    public void Four_guests_are_no_fire_and_what_is_reckoned_with_is_no_height(string title, string description, Country country) =>
        Assert.DoesNotContain(Shipped.Screen(title, description, country).Findings, f => f.Kind == EvidenceKind.Safety);

    [Fact]
    public void Each_question_is_answered_once_with_all_its_words()
    {
        var answers = Of("Hjælp i bad", "Du hjælper i bad og med bleskift.");

        var entitlement = Assert.Single(answers, a => a.Question == 2);
        Assert.Contains(entitlement.Words, w => w.Text.Contains("bad", StringComparison.Ordinal));
        Assert.Contains(entitlement.Words, w => w.Text.Contains("bleskift", StringComparison.Ordinal));
        Assert.Equal(answers.Select(a => a.Question).Order(), answers.Select(a => a.Question));
    }
}
