using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using Xunit.Abstractions;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>Texts that volunteers read beside a task and that nobody judges.</summary>
public class UnjudgedTextTests(ITestOutputHelper output)
{
    private const string Gate = "Lås op og tag imod gæsterne";
    private const string AtTheGate = "Luk op, sig goddag og fortæl om stedet.";
    private const string Bath = "Efter kaffen hjælper I beboerne i bad og giver dem deres medicin.";

    [Fact]
    public void Ordinary_notes_are_seldom_stopped_and_those_of_the_employees_work_seldom_let_through()
    {
        foreach (var line in Notes.Figures())
            output.WriteLine(line);

        Assert.True(Notes.Stopped(Notes.Ordinary) <= 0.02 * Notes.Ordinary.Count);
        Assert.True(Notes.Stopped(Notes.EmployeesWork) >= 0.90 * Notes.EmployeesWork.Count);
        var (wrongly, ordinary) = Notes.StoppedBesideAll(Notes.Ordinary);
        var (rightly, work) = Notes.StoppedBesideAll(Notes.EmployeesWork);
        Assert.True(wrongly <= 0.03 * ordinary);
        Assert.True(rightly >= 0.87 * work);
    }

    [Theory]
    [InlineData("Brug bagdøren, ring på.")]
    [InlineData("Husk madpakke.")]
    [InlineData("Døren i gården er låst.")]
    [InlineData("Vi slutter med kaffe.")]
    [InlineData("Personalet klarer medicinen.")]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_practical_word_passes_although_it_would_be_too_vague_for_a_task(string note) =>
        Assert.Empty(Marked(note, Gate, AtTheGate));

    [Fact]
    public void Employees_work_is_marked_where_it_stands_under_whatever_title_it_is_written()
    {
        Assert.Equal(["i bad", "medicin"], Marked(Bath, Gate, AtTheGate));
        Assert.Equal(["i bad", "medicin"], Marked(Bath, "Kaffe og samvær på plejehjemmet"));
        Assert.Equal(["i bad", "medicin"], Marked(Bath));
    }

    [Fact]
    public void Friendly_sentences_around_it_hide_nothing_and_the_marks_stand_in_the_whole_text() =>
        Assert.Contains("pillerne", Marked(
            "Vi synger og hygger os hele eftermiddagen. Klokken fire deler I pillerne ud fra doseringsæskerne. Bagefter er der kage til alle, og I kan tale om fodbold.",
            "Kaffe og samvær på plejehjemmet"));

    [Fact]
    public void Words_that_only_sound_like_it_are_stopped_without_a_title_and_pass_under_one_that_explains_them()
    {
        const string Note = "Toilettet i stuen er lukket, brug det på første sal.";

        Assert.NotEmpty(Marked(Note));
        Assert.Empty(Marked(Note, Gate, AtTheGate));
    }

    [Fact]
    public void Work_that_no_single_word_gives_away_is_stopped_where_an_open_task_would_not_be_open_with_it()
    {
        const string Report = "Skriv ned, hvilke unge der ryger hash, og indberet dem til kommunen.";
        const string Football = "Du sætter mål op, deler hold og spiller fodbold med dem, der har lyst.";

        Assert.NotEmpty(Marked(Report, "Fodbold på plænen", Football));
        Assert.Empty(Marked(Report, "Fodbold på plænen"));
        Assert.Empty(Marked("Det er meldt snø, så ta på gode sko og votter.", "Turvenn", "Du går tur i marka sammen med andre som har lyst på frisk luft og en prat.", Country.NO));
    }

    [Fact]
    public void What_no_task_may_be_as_long_as_is_not_read() =>
        Assert.Empty(Marked(string.Concat(Enumerable.Repeat("Vi synger. ", Screening.LongestText / 10)) + Bath));

    private static IEnumerable<string> Marked(string note, string title = "", string description = "", Country country = Country.DK)
    {
        var marks = UnjudgedText.EmployeesWork(Shipped.Catalogue, country, note, title, description);
        Assert.All(marks, m => Assert.Equal(m.Text, note.Substring(m.Start, m.Length)));
        return marks.Select(m => m.Text);
    }
}
