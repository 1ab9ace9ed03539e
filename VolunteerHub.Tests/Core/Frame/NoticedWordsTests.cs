using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

public class NoticedWordsTests
{
    private static readonly StatutoryServiceId Care = new("dk-elder-holistic-care");
    private static readonly StatutoryServiceId Nursing = new("dk-home-nursing");

    [Fact]
    public void A_word_that_was_noticed_for_several_reasons_stands_under_the_strongest_alone()
    {
        var told = NoticedWords.Once(
            [
                Of(EvidenceKind.Telling, null, Suppression.None, "bad:0", "hver:10"),
                Of(EvidenceKind.Open, null, Suppression.None, "hver:10", "kaffe:20"),
                Of(EvidenceKind.Service, Care, Suppression.None, "i bad:-2"),
                Of(EvidenceKind.Service, Nursing, Suppression.FalseFriend, "kaffe:20", "Bad:40"),
            ],
            [Care]);

        Assert.Equal(["Telling hver", "Open kaffe", "Service i bad", "Service Bad"], Told(told));
    }

    [Fact]
    public void A_word_that_points_to_two_entries_stands_under_the_more_likely_one()
    {
        Finding[] both = [Of(EvidenceKind.Service, Care, Suppression.None, "bad:0"), Of(EvidenceKind.Service, Nursing, Suppression.None, "Bad:9", "pille:20")];

        Assert.Equal(["Service Bad, pille"], Told(NoticedWords.Once(both, [Nursing, Care])));
        Assert.Equal(["Service bad", "Service pille"], Told(NoticedWords.Once(both, [Care, Nursing])));
    }

    [Fact]
    public void Words_point_to_an_entry_only_where_they_count()
    {
        Finding[] findings = [Of(EvidenceKind.Service, Care, Suppression.None, "bad:0"), Of(EvidenceKind.Service, Nursing, Suppression.Negated, "pille:20")];

        Assert.True(NoticedWords.PointAt(findings, Care));
        Assert.False(NoticedWords.PointAt(findings, Nursing));
    }

    [Fact]
    public void What_binds_and_no_words_point_to_is_a_guess_and_what_is_open_never_is()
    {
        Finding[] findings = [Of(EvidenceKind.Service, Care, Suppression.None, "bad:0"), Of(EvidenceKind.Service, Nursing, Suppression.Negated, "pille:20")];

        Assert.False(NoticedWords.IsGuess(findings, Care, Tier.IndividualRight));
        Assert.True(NoticedWords.IsGuess(findings, Nursing, Tier.IndividualRight));
        Assert.False(NoticedWords.IsGuess(findings, Nursing, Tier.Discretionary));
    }

    [Fact]
    public void A_guess_is_not_stated_beside_what_words_name_nor_alone_but_for_the_likeliest_of_the_employees_work()
    {
        Assert.All(Enum.GetValues<FrameVerdict>(), verdict => Assert.Equal(["named"], Stated(verdict, "guess 1", "named", "guess 2")));
        Assert.Empty(Stated(FrameVerdict.Allowed, "guess 1", "guess 2"));
        Assert.Empty(Stated(FrameVerdict.NeedsReview, "guess 1", "guess 2"));
        Assert.Equal(["guess 1"], Stated(FrameVerdict.Blocked, "guess 1", "guess 2"));

        static IReadOnlyList<string> Stated(FrameVerdict verdict, params string[] entries) =>
            NoticedWords.Stated(verdict, entries, e => e.StartsWith("guess", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) => findings.Select(f => $"{f.Kind} {string.Join(", ", f.Words.Select(w => w.Text))}");

    /// <summary>A finding on words of a description, each with where it starts; ten later than said, so that a longer mark may begin before a shorter one.</summary>
    private static Finding Of(EvidenceKind kind, StatutoryServiceId? service, Suppression suppression, params string[] words) => new(
        kind, service, null,
        [.. words.Select(w => w.Split(':')).Select(w => new WordMark(TextField.Description, 10 + int.Parse(w[1], System.Globalization.CultureInfo.InvariantCulture), w[0].Length, w[0]))],
        suppression);
}
