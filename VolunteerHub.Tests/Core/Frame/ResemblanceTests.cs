using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

public sealed class ResemblanceTests
{
    [Theory]
    [InlineData("beboerne", "beboernes", "beboer", "beboeren")]
    [InlineData("gæst", "gæster", "gæsterne", "gæsternes")]
    [InlineData("kirke", "kirken", "kirker", "kirkens")]
    [InlineData("visitor", "visitors", "visitors", "Visitor")]
    public void Forms_of_a_word_have_one_stem(string a, string b, string c, string d) =>
        Assert.Single(new[] { a, b, c, d }.Select(WordStem.Of).Distinct());

    [Fact]
    public void Words_that_stand_in_every_task_tell_nothing()
    {
        Assert.Equal([WordStem.Of("beboerne"), WordStem.Of("haven")], WordStem.Telling("Gerne sammen med beboerne i haven, når du har tid om lørdagen").Select(t => t.Stem));
    }

    [Theory]
    [InlineData("Hent håndklæder før beboernes bad")]
    [InlineData("Hjælp beboere til og fra badet")]
    [InlineData("Help for beboere i bad")]
    public void A_part_of_a_task_is_alike(string part) =>
        Assert.True(Resemblance.Between(Task(part), Task("Hjælp beboerne i bad")).IsAlike);

    [Theory]
    [InlineData("Syng med beboerne")]
    [InlineData("Læs højt af en bog eller dagens avis")]
    [InlineData("Plant blomster i haven")]
    public void Something_else_for_the_same_people_is_not(string other) =>
        Assert.False(Resemblance.Between(Task(other), Task("Hjælp beboerne i bad")).IsAlike);

    [Fact]
    public void A_binding_service_that_both_touch_makes_them_alike_and_is_named()
    {
        var service = new StatutoryServiceId("dk-elder-holistic-care");

        var alike = Resemblance.Between(Task("Morgenstund", service), Task("Hjælp beboerne i bad", service));

        Assert.True(alike.IsAlike);
        Assert.Equal([service], alike.Services);
    }

    [Fact]
    public void The_names_of_the_place_and_the_activity_bring_nothing_together()
    {
        var one = Task("Kaffe på Åbrinken ved udflugten");
        var other = Task("Kørsel fra Åbrinken til udflugten");

        Assert.True(Resemblance.Between(one, other).IsAlike);
        Assert.False(Resemblance.Between(one, other, "Plejehjemmet Åbrinken Udflugt").IsAlike);
    }

    [Fact]
    public void Empty_texts_resemble_nothing() => Assert.False(Resemblance.Between(Task(""), Task("")).IsAlike);

    private static ComparedTask Task(string title, params StatutoryServiceId[] services) => new(title, "", services);
}
