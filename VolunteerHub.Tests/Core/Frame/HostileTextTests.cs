using System.Text;
using FsCheck;
using FsCheck.Fluent;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>
/// A hundred thousand random, hostile and mangled texts: emoji, right-to-left letters, half characters, marks without letters, invisible
/// signs inside words, mixed scripts, endless words. The screening reads them all, and none of them hides a word that blocks.
/// </summary>
public class HostileTextTests
{
    private const int Texts = 100_000;
    private const int Disguises = 2_000;

    /// <summary>A seed, so that a text that fails can be tried again.</summary>
    private const ulong Seed = 20261124;

    private static readonly string[] Pieces =
    [
        "Hjælp", "beboerne", "i bad", "medicin", "personalet", "ikke", "du", "kaffe", "💊", "👩‍🦽", "\uD83D", "\uDC00", "\u200B", "\u202E", "\u0301", "\0",
        "م", "ע", "漢", "ѕ", "\n", " ", "  ", ".", ",", "'", "<script>", "%00", "'; DROP TABLE Tasks;--", "0101901234", "ﷺ", "A\u030A", "－", "\t",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "---", "\uFEFF", "ß", "İ", "ǅ", "½", "²",
    ];

    /// <summary>Letters that look like others: Cyrillic and Greek, wide and small ones.</summary>
    private static readonly Dictionary<char, string> LookAlikes = new()
    {
        ['a'] = "\u0430",
        ['e'] = "\u0435",
        ['o'] = "\u043E",
        ['i'] = "\u0456",
        ['c'] = "\u0441",
        ['p'] = "\u0440",
        ['x'] = "\u0445",
        ['d'] = "\uFF44",
        ['m'] = "\uFF4D",
        ['n'] = "\uFF4E",
    };

    private static readonly string[] Invisible = ["\u200B", "\u200D", "\u00AD", "\u2060", "\uFEFF"];

    [Fact]
    public void No_text_makes_the_screening_fail_and_none_is_without_a_verdict()
    {
        var text =
            from pieces in Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)))
            from together in Gen.Elements("", " ")
            select string.Join(together, pieces);
        var property = Prop.ForAll(
            Arb.From(Gen.Two(text)),
            pair =>
            {
                var result = Screening.Of(Shipped.Catalogue, Country.DK, pair.Item1, pair.Item2);
                return Enum.IsDefined(result.Verdict) && result.Findings.SelectMany(f => f.Words).All(w => StandsThere(w, pair.Item1, pair.Item2));
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Texts).WithEndSize(40).WithReplay(Seed, 1).WithQuietOnSuccess(true), property);
    }

    [Fact]
    public void Invisible_and_look_alike_letters_hide_no_word_that_blocks()
    {
        const string plain = "Du giver medicin og hjælper beboerne i bad om morgenen.";
        var before = Screening.Of(Shipped.Catalogue, Country.DK, "Hjælp", plain);
        Assert.Equal(FrameVerdict.Blocked, before.Verdict);
        var disguise =
            from marks in Gen.ListOf(Gen.Choose(0, 3), plain.Length)
            from sign in Gen.Elements(Invisible)
            select Disguise(plain, [.. marks], sign);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Disguises).WithReplay(Seed, 1).WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(disguise), text => Screening.Of(Shipped.Catalogue, Country.DK, "Hjælp", text).Verdict == FrameVerdict.Blocked));
    }

    [Fact]
    public void What_is_too_long_to_read_is_never_allowed()
    {
        const string open = "Vi synger gamle sange og drikker kaffe i forsamlingshuset. ";
        Assert.Equal(FrameVerdict.Allowed, Screening.Of(Shipped.Catalogue, Country.DK, "Sang og kaffe", open).Verdict);
        var endless = string.Concat(Enumerable.Repeat(open, (Screening.LongestText / open.Length) + 1)) + "Du giver medicin.";
        Assert.Equal(FrameVerdict.NeedsReview, Screening.Of(Shipped.Catalogue, Country.DK, "Sang og kaffe", endless).Verdict);
    }

    private static bool StandsThere(WordMark mark, string title, string description) =>
        (mark.Field == TextField.Title ? title : description).Substring(mark.Start, mark.Length) == mark.Text;

    private static string Disguise(string plain, List<int> marks, string sign)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < plain.Length; i++)
        {
            var inside = i > 0 && char.IsLetter(plain[i]) && char.IsLetter(plain[i - 1]);
            if (marks[i] == 1 && inside)
                builder.Append(sign);
            builder.Append(marks[i] == 2 && LookAlikes.TryGetValue(plain[i], out var other) ? other : plain[i].ToString());
        }

        return builder.ToString();
    }
}
