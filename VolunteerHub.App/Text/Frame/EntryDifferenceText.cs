using System.Globalization;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Text.Frame;

/// <summary>A field of a catalogue's entry that is to read differently.</summary>
/// <param name="Field">The field, as the form calls it.</param>
/// <param name="Pieces">What goes and what comes, with as much around it as shows where.</param>
public sealed record FieldDifference(string Field, IReadOnlyList<TextPiece> Pieces);

/// <summary>
/// Tells field by field what of a catalogue's entry is to read differently, so that nobody takes into use what they have not seen. A text
/// that stands in three languages is told of in each in which it changes; of lists only what goes and what comes is told.
/// </summary>
/// <param name="words">The sentences.</param>
/// <param name="culture">How dates are written.</param>
/// <param name="nameOf">What another entry is called.</param>
public sealed class EntryDifferenceText(IWords words, CultureInfo culture, Func<StatutoryServiceId, string> nameOf)
{
    /// <summary>Kept words on each side of a change.</summary>
    private const int Around = 60;

    private static readonly TextPiece Becomes = new(PieceKind.Kept, " → ");

    /// <summary>The fields that differ, in the order of the form.</summary>
    public IReadOnlyList<FieldDifference> Between(StatutoryService before, StatutoryService after)
    {
        return
        [
            .. Value("Catalogue.Law", s => s.Law),
            .. Value("Catalogue.Section", s => s.Section),
            .. Value("Catalogue.From", s => Day(s.InForce.From)),
            .. Value("Catalogue.To", s => Day(s.InForce.To)),
            .. Value("Catalogue.Tier", s => words[$"Catalogue.Tier.{s.Tier}"]),
            .. Value("Catalogue.Verdict", s => words[$"Frame.Verdict.{s.DefaultVerdict}"]),
            .. Value("Catalogue.Confidence", s => words[$"Catalogue.Confidence.{s.Confidence}"]),
            .. List(words["Catalogue.Sources"], s => s.Sources.Select(Source)),
            .. Text("Catalogue.EntryText.Name", (s, language) => s.Name.In(language)),
            .. Text("Catalogue.EntryText.Entitlement", (s, language) => s.Entitlement.In(language)),
            .. Text("Catalogue.EntryText.Note", (s, language) => s.InForce.Note.In(language)),
            .. Text("Catalogue.EntryText.VolunteerMay", (s, language) => string.Join('\n', s.VolunteerMay.Select(idea => idea.Line.In(language)))),
            .. Text("Catalogue.EntryText.IdeaDescriptions", (s, language) => string.Join('\n', s.VolunteerMay.Select(idea => idea.Description?.In(language) ?? ""))),
            .. Lists("Catalogue.EntryText.Terms", s => s.Terms),
            .. Lists("Catalogue.EntryText.Hints", s => s.Hints),
            .. List(words["Catalogue.NotTerms"], s => s.NotTerms),
            .. List(words["Catalogue.PlaceTerms"], s => s.PlaceTerms),
            .. Value("Catalogue.Kle", s => s.Kle ?? ""),
            .. Value("Catalogue.ReplacedBy", s => s.ReplacedBy is { } successor ? nameOf(successor) : ""),
        ];

        IEnumerable<FieldDifference> Value(string key, Func<StatutoryService, string> read) =>
            read(before) == read(after) ? [] : [new FieldDifference(words[key], Replaced(read(before), read(after)))];

        IEnumerable<FieldDifference> Text(string key, Func<StatutoryService, Language, string> read) =>
            from language in Languages.All
            let texts = (Before: read(before, language), After: read(after, language))
            where texts.Before != texts.After
            select new FieldDifference(In(key, language), WordByWord(texts.Before, texts.After));

        IEnumerable<FieldDifference> Lists(string key, Func<StatutoryService, ServiceTerms> read) =>
        [
            .. List(In(key, Language.Da), s => read(s).Da),
            .. List(In(key, Language.Nb), s => read(s).Nb),
            .. List(In(key, Language.En), s => read(s).En),
        ];

        IEnumerable<FieldDifference> List(string field, Func<StatutoryService, IEnumerable<string>> read)
        {
            var (old, now) = (read(before).ToList(), read(after).ToList());
            if (old.SequenceEqual(now))
                return [];
            var (gone, come) = (old.Except(now).ToList(), now.Except(old).ToList());
            return gone.Count + come.Count == 0
                ? [new FieldDifference(field, Replaced(string.Join(", ", old), string.Join(", ", now)))]
                : [new FieldDifference(field, Replaced(string.Join(", ", gone), string.Join(", ", come)))];
        }
    }

    private string In(string key, Language language) => $"{words[key]} ({words[$"Account.Language.{language}"]})";

    private string Day(DateOnly? day) => day is { } known ? Dates.ShortDayWithYear(known, culture) : "";

    private string Source(string source) => source == StatutoryService.FromMemory ? words["Catalogue.FromMemory"] : source;

    private static IReadOnlyList<TextPiece> Replaced(string before, string after) => (before, after) switch
    {
        ("", _) => [new TextPiece(PieceKind.Added, after)],
        (_, "") => [new TextPiece(PieceKind.Removed, before)],
        _ => [new TextPiece(PieceKind.Removed, before), Becomes, new TextPiece(PieceKind.Added, after)],
    };

    private static IReadOnlyList<TextPiece> WordByWord(string before, string after)
    {
        var pieces = WordDifference.Between(before, after);
        return pieces.Any(p => p.Kind == PieceKind.Kept)
            ? [.. pieces.Select(p => p.Kind == PieceKind.Kept ? p with { Text = Shortened(p.Text) } : p)]
            : Replaced(before, after);
    }

    /// <summary>The beginning and the end of a long run of words, cut at blanks.</summary>
    private static string Shortened(string kept)
    {
        if (kept.Length <= 3 * Around)
            return kept;
        var (head, tail) = (kept.LastIndexOf(' ', Around), kept.IndexOf(' ', kept.Length - Around));
        return head < 0 || tail < 0 ? kept : $"{kept[..head]} … {kept[(tail + 1)..]}";
    }
}
