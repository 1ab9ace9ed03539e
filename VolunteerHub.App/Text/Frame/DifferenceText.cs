using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Text.Frame;

/// <summary>Tells what changed of a task, a line for each change: for letters, where nothing can be struck through.</summary>
public static class DifferenceText
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines(TaskDifference changed, IWords words, Language language) =>
    [
        .. Replaced(changed.Title, words["FrameDesk.Changed.Name"], words),
        .. Replaced(changed.Description, words["FrameDesk.Changed.Text"], words),
        .. changed.Answers.Select(a => Answer(a, words, language)),
        .. changed.Facts.Select(f => Fact(f, words, language)),
        .. changed.Entries.Select(e => Entry(e, words, language)),
    ];

    /// <summary>An answer, before and after.</summary>
    public static string Answer(AnswerChange change, IWords words, Language language) => words.Format(
        "FrameDesk.Changed.Answer",
        ("question", words[$"Frame.Question.{change.Question}"]),
        ("before", AnswerText.Of(change.Question, change.Before, words, language).InOneLine),
        ("after", AnswerText.Of(change.Question, change.After, words, language).InOneLine));

    /// <summary>A fact of the place, before and after.</summary>
    public static string Fact(FactChange change, IWords words, Language language) => words.Format(
        "FrameDesk.Changed.From",
        ("what", words[$"FrameDesk.JudgedFact.{change.Fact}"]),
        ("before", Value(change.Fact, change.Before, words, language)),
        ("after", Value(change.Fact, change.After, words, language)));

    /// <summary>An entry of the catalogue, before and after.</summary>
    public static string Entry(CitationChange change, IWords words, Language language) => words.Format(
        $"FrameDesk.EntryPart.{change.Part}",
        ("name", change.Name.In(language)), ("before", change.Before?.In(language)), ("after", change.After?.In(language)));

    private static IEnumerable<string> Replaced(IReadOnlyList<TextPiece> pieces, string what, IWords words) =>
        pieces.Replacements().Select(r => r switch
        {
            ("", var added) => words.Format("FrameDesk.Changed.Added", ("what", what), ("after", added)),
            (var removed, "") => words.Format("FrameDesk.Changed.Removed", ("what", what), ("before", removed)),
            var (removed, added) => words.Format("FrameDesk.Changed.Replaced", ("what", what), ("before", removed), ("after", added)),
        });

    /// <summary>Hours in the reader's language; everything else as it is written.</summary>
    private static string Value(JudgedFact fact, string value, IWords words, Language language)
    {
        if (fact is not (JudgedFact.AnnouncedHours or JudgedFact.StaffedHours))
            return value;
        var hours = OpeningHours.Parse(value);
        if (!hours.IsSuccess)
            return value;
        var culture = Cultures.Of(language);
        return hours.Value.IsEmpty
            ? words["FrameDesk.Changed.Closed"]
            : string.Join("; ", hours.Value.Spans.GroupBy(s => s.Day).Select(d =>
                $"{Dates.Weekday(d.Key, culture)} {string.Join(", ", d.Select(s => Dates.TimeRange(s.From, s.To, culture)))}"));
    }
}
