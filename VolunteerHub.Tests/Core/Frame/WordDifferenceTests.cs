using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Core.Frame;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "Lås op.")]
    [InlineData("Lås op.", "")]
    [InlineData("Lås op kl. 10, og sig goddag.", "Lås op kl. 9, og sig goddag til gæsterne!")]
    [InlineData("a b c d e f", "b c x d  f\ng")]
    public void Kept_and_removed_is_the_text_before_and_kept_and_added_the_text_after(string before, string after)
    {
        var pieces = WordDifference.Between(before, after);

        Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text)));
    }

    [Fact]
    public void Only_the_words_that_changed_are_changes_and_neighbours_are_one_change()
    {
        var pieces = WordDifference.Between("Lås op lørdag kl. 10 for alle gæster.", "Lås op søndag formiddag kl. 10 for gæster og børn.");

        Assert.Equal([("lørdag", "søndag formiddag"), ("alle", ""), ("", "og børn")], pieces.Replacements());
    }

    [Fact]
    public void A_whole_new_text_is_one_replacement_and_the_same_text_none()
    {
        Assert.Equal([("Lås op", "Hjælp i bad")], WordDifference.Between("Lås op", "Hjælp i bad").Replacements());
        Assert.Empty(WordDifference.Between("Lås op", "Lås op").Replacements());
    }

    [Fact]
    public void A_text_that_was_mostly_written_anew_is_one_replacement_whatever_small_words_stand_in_both()
    {
        const string before = "Du hjælper beboerne i bad og med at få tøj og sko på.";
        const string after = "Du og de beboere, der har lyst, snakker og drikker kaffe i haven.";

        Assert.Equal([(before, after)], WordDifference.Between(before, after).Replacements());
    }

    [Fact]
    public void Two_of_the_longest_texts_are_compared()
    {
        var before = string.Concat(Enumerable.Repeat("a b ", 1000));
        var after = string.Concat(Enumerable.Repeat("b a ", 1000));

        var pieces = WordDifference.Between(before, after);

        Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text)));
    }

    [Fact]
    public void A_difference_names_the_answers_the_facts_and_the_words_and_nothing_else()
    {
        var before = new JudgedTask("Vært", "Sig goddag.", FrameOffice.Clear, "Naturcentret", "Gudenåvej 1", "Lørdagsåbent", "Sat 10:00-14:00", "");
        var after = before with
        {
            Description = "Sig farvel.",
            Answers = before.Answers with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." },
            AnnouncedHours = "Sat 10:00-16:00",
        };

        var difference = TaskDifference.Between(before, after, [], []);

        Assert.Empty(difference.Title);
        Assert.Equal([("goddag", "farvel")], difference.Description.Replacements());
        Assert.Equal([10], difference.Answers.Select(a => a.Question));
        Assert.Equal([new FactChange(JudgedFact.AnnouncedHours, "Sat 10:00-14:00", "Sat 10:00-16:00")], difference.Facts);
        Assert.True(TaskDifference.Between(before, before, [], []).IsEmpty);
    }

    [Fact]
    public void Every_question_that_is_answered_otherwise_is_named()
    {
        var none = new JudgedTask("Vært", "", new FrameAnswers(), "", "", "", "", "");
        var all = none with
        {
            Answers = FrameOffice.Clear with { AloneWithVulnerable = Answer.Yes },
        };

        Assert.Equal(Enumerable.Range(1, 13), TaskDifference.Between(none, all, [], []).Answers.Select(a => a.Question));
    }

    [Fact]
    public void A_law_that_reads_otherwise_is_told_old_and_new()
    {
        var task = new JudgedTask("Vært", "", new FrameAnswers(), "", "", "", "", "");
        var law = Citation("dk-x", "Serviceloven", "§ 83");

        var difference = TaskDifference.Between(task, task, [law, Citation("dk-y", "A", "1")], [law with { Section = "§ 83 a" }, Citation("dk-z", "B", "-")]);

        Assert.Equal([EntryPart.Law, EntryPart.Gone, EntryPart.Touched], difference.Entries.Select(e => e.Part));
        Assert.Equal(("Serviceloven § 83", "Serviceloven § 83 a"), (difference.Entries[0].Before!.Da, difference.Entries[0].After!.Da));
        Assert.Equal("B", difference.Entries[2].After!.En);
    }

    private static Citation Citation(string id, string law, string section)
    {
        var words = new LocalizedText(id, id, id);
        return new Citation(
            new StatutoryServiceId(id), words, Country.DK, law, section, new InForce(null, null, words), Tier.IndividualRight, words,
            RelationReason.MayBeTheService, Confidence.High, []);
    }
}
