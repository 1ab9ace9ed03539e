using System.Text.RegularExpressions;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Text;

/// <summary>What letters have in common, whichever room writes them.</summary>
public sealed partial class LetterTextTests
{
    private static readonly string[] ToVolunteers =
    [
        "SignUps.Letter.", "Board.Letter.", "Proposals.Letter.", "Wishes.Letter.", "People.Letter.long-away.", "Scheduling.Letter.moved.", "Scheduling.Letter.cancelled.",
        "Scheduling.Letter.noted.", "Scheduling.Letter.written.",
    ];

    [Fact]
    public void Every_letter_to_a_volunteer_begins_and_ends_as_the_others_do()
    {
        var texts = Texts().Where(e => ToVolunteers.Any(t => e.Key.StartsWith(t, StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(texts);
        Nothing.IsFoundIn(texts
            .Where(e => !e.Sentence.StartsWith($"{Hello(e.Language)} {{name}}\n\n", StringComparison.Ordinal)
                || !e.Sentence.EndsWith($"\n\n{Regards(e.Language)}\n{{municipality}}", StringComparison.Ordinal))
            .Select(e => $"{e.Key} in {e.Language}"));
    }

    [Fact]
    public void Letters_to_employees_are_signed_by_the_municipality_too() => Nothing.IsFoundIn(Texts()
        .Where(e => e.Room is "Account" or "Scheduling" or "People" && !e.Sentence.EndsWith($"\n\n{Regards(e.Language)}\n{{municipality}}", StringComparison.Ordinal))
        .Select(e => $"{e.Key} in {e.Language}"));

    [Fact]
    public void No_letter_has_a_comma_behind_its_greeting() =>
        Nothing.IsFoundIn(Texts().Where(e => e.Sentence.Split('\n')[0].EndsWith(',')).Select(e => $"{e.Key} in {e.Language}"));

    [Fact]
    public void What_is_sent_is_called_a_mail_wherever_it_is_spoken_of() =>
        Nothing.IsFoundIn(TextFiles.All.Where(e => OnPaper().IsMatch(e.Sentence)).Select(e => $"{e.Key} in {e.Language}"));

    [GeneratedRegex(@"\b(brev(e|et|ene|er)?|(gets?|sent|in|by|this|the|one|no) (a )?letters?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnPaper();

    private static IEnumerable<TextEntry> Texts() => TextFiles.All.Where(e =>
        e.Key.Contains(".Letter.", StringComparison.Ordinal) && e.Key.Contains(".text", StringComparison.OrdinalIgnoreCase));

    private static string Hello(Language language) => language switch
    {
        Language.Da => "Hej",
        Language.Nb => "Hei",
        _ => "Hello",
    };

    private static string Regards(Language language) => language switch
    {
        Language.Da => "Venlig hilsen",
        Language.Nb => "Vennlig hilsen",
        _ => "Kind regards",
    };
}
