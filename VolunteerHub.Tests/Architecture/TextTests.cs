using System.Text.RegularExpressions;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Architecture;

/// <summary>Every sentence is there in Danish, bokmål and English, is used, and says the same.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Every_sentence_stands_in_all_three_languages()
    {
        var missing = from key in TextFiles.Keys
                      from language in Languages.All
                      where !TextFiles.All.Any(e => e.Key == key && e.Language == language)
                      select $"{key} in {language}";
        Nothing.IsFoundIn(missing);
    }

    [Fact]
    public void No_sentence_is_empty_and_no_key_stands_twice()
    {
        Assert.DoesNotContain(TextFiles.All, e => string.IsNullOrWhiteSpace(e.Sentence));
        Assert.Empty(TextFiles.All.GroupBy(e => (e.Language, e.Key)).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void A_key_begins_with_the_name_of_its_file() =>
        Assert.DoesNotContain(TextFiles.All, e => !e.Key.StartsWith($"{e.Room}.", StringComparison.Ordinal));

    [Fact]
    public void A_sentence_has_the_same_placeholders_in_every_language()
    {
        var different = from key in TextFiles.All.GroupBy(e => e.Key)
                        let forms = key.Select(e => string.Join(' ', TextFiles.Placeholders(e.Sentence))).Distinct().ToList()
                        where forms.Count > 1
                        select $"{key.Key}: {string.Join(" | ", forms)}";
        Nothing.IsFoundIn(different);
    }

    [Fact]
    public void A_sentence_for_one_has_one_for_more_beside_it()
    {
        var alone = from key in TextFiles.Keys
                    let other = key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] + ".other"
                        : key.EndsWith(".other", StringComparison.Ordinal) ? key[..^6] + ".one" : key
                    where !TextFiles.Keys.Contains(other)
                    select key;
        Nothing.IsFoundIn(alone);
    }

    [Fact]
    public void The_program_says_every_sentence_in_the_language_it_is_written_in() =>
        Assert.All(TextFiles.All, e => Assert.Equal(e.Sentence, TextFiles.Said(e.Key, e.Language)));

    [Fact]
    public void A_sentence_quotes_with_the_marks_of_its_language_and_no_others()
    {
        Dictionary<Language, string> marks = new() { [Language.Da] = "»[^»«]*«", [Language.Nb] = "«[^«»]*»", [Language.En] = "“[^“”]*”" };
        Nothing.IsFoundIn(TextFiles.All
            .Where(e => Regex.IsMatch(Regex.Replace(e.Sentence, marks[e.Language], ""), "[\"“”„«»]") || (e.Language == Language.En && e.Sentence.Contains('\'', StringComparison.Ordinal)))
            .Select(e => e.ToString()));
    }

    [Fact]
    public void An_example_within_a_sentence_is_begun_in_one_way_in_each_language()
    {
        Dictionary<Language, string> others = new()
        {
            [Language.Da] = @"\b(fx|feks)\b|f\. eks|for eksempel|eksempelvis",
            [Language.Nb] = @"\b(fx|feks)\b|f\. eks|for eksempel|eksempelvis",
            [Language.En] = @"\be\.?g\b|for instance",
        };
        Nothing.IsFoundIn(TextFiles.All.Where(e => Regex.IsMatch(e.Sentence, others[e.Language])).Select(e => e.ToString()));
    }

    [Fact]
    public void One_person_is_not_they_in_Danish_or_bokmal() => Nothing.IsFoundIn(TextFiles.All
        .Where(e => e.Language != Language.En && OnePerson().IsMatch(e.Key) && They().IsMatch(e.Sentence))
        .Select(e => e.ToString()));

    [Fact]
    public void No_sentence_of_a_Nordic_language_stands_in_code()
    {
        string[] owners = ["VolunteerHub.App/Data/Demo/", "VolunteerHub.Core/Frame/Screening/", "VolunteerHub.Core/Frame/Splitting/"];
        var found = from file in SourceTree.Files("VolunteerHub.App", ".cs").Concat(SourceTree.Files("VolunteerHub.Core", ".cs"))
                    let path = SourceTree.Relative(file)
                    where !owners.Any(o => path.StartsWith(o, StringComparison.Ordinal))
                    from literal in CSharpText.Strings(File.ReadAllText(file))
                    where literal.Text.Any(c => "æøåÆØÅ".Contains(c, StringComparison.Ordinal))
                    select $"{path}:{literal.Line} {literal.Text}";
        Nothing.IsFoundIn(found);
    }

    /// <summary>What is said to a coordinator of somebody in particular, and to an administrator of a new colleague.</summary>
    [GeneratedRegex(@"^(Board\.(CannotAdd|Add|Refusal)|Attendance\.Refusal|Account\.Settings\.Add)\.")]
    private static partial Regex OnePerson();

    /// <summary>As a subject or an owner. "Dem, der er fyldt 15 år" are many.</summary>
    [GeneratedRegex(@"\b(De|de) (har|er i|er allerede|er ikke|får|står|siger|sier|logger|skal|trenger|kan)\b|\b(deres|hos dem|spørg dem|spør dem|sæt dem|sett dem|tag dem|ta dem|tage dem)\b", RegexOptions.IgnoreCase)]
    private static partial Regex They();
}
