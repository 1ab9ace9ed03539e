using System.Globalization;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>A word to whoever comes on a shift, beside the open task that it stands with.</summary>
internal sealed record Note(string Language, string Title, string Description, string Text)
{
    private Country Country => Language == "nb" ? Country.NO : Country.DK;

    /// <summary>The words for which it is stopped beside a task.</summary>
    public IReadOnlyList<WordMark> Stops(Note beside) =>
        UnjudgedText.EmployeesWork(Shipped.Catalogue, Country, Text, beside.Title, beside.Description);
}

/// <summary>
/// Two tables of notes in three languages: ordinary ones as coordinators write them, and such as ask for the employees' work. They were written before anybody
/// had read them with the screening; nothing is learned from them.
/// </summary>
internal static class Notes
{
    public static IReadOnlyList<Note> Ordinary { get; } = Read("ordinary");

    public static IReadOnlyList<Note> EmployeesWork { get; } = Read("employees");

    /// <summary>How many are stopped beside their own task.</summary>
    public static int Stopped(IEnumerable<Note> notes) => notes.Count(n => n.Stops(n).Count > 0);

    /// <summary>How many are stopped beside each of the tasks of the tables in their language.</summary>
    public static (int Stopped, int All) StoppedBesideAll(IReadOnlyList<Note> notes)
    {
        var tasks = Ordinary.Concat(EmployeesWork).DistinctBy(n => (n.Language, n.Title)).ToLookup(n => n.Language);
        return (notes.Sum(n => tasks[n.Language].Count(t => n.Stops(t).Count > 0)), notes.Sum(n => tasks[n.Language].Count()));
    }

    /// <summary>What is stopped, and what of the employees' work is let through.</summary>
    public static IEnumerable<string> Figures()
    {
        foreach (var (name, notes) in new[] { ("ordinary notes", Ordinary), ("notes of the employees' work", EmployeesWork) })
        {
            var (stopped, all) = StoppedBesideAll(notes);
            yield return $"{name}: {Stopped(notes)} of {notes.Count} stopped beside their own task, {Share(stopped, all)} beside any";
            foreach (var language in notes.GroupBy(n => n.Language))
                yield return $"  {language.Key} {Stopped(language)} of {language.Count()}";
        }
    }

    private static string Share(int part, int whole) => (part / (double)whole).ToString("P1", CultureInfo.InvariantCulture);

    private static List<Note> Read(string table)
    {
        using var reader = new StreamReader(typeof(Notes).Assembly.GetManifestResourceStream($"Notes.{table}")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t')).Select(c => new Note(c[0], c[1], c[2], c[3]))];
    }
}
