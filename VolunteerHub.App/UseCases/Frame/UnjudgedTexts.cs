using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A text of no task that volunteers read.</summary>
/// <param name="Field">The input that it was typed into.</param>
/// <param name="Text">The text.</param>
/// <param name="Under">What it is read under, or nothing.</param>
internal sealed record TextToRead(string Field, string Text, string Under = "");

/// <summary>
/// Asks the frame about what coordinators write for volunteers and nobody judges, when it is saved: what is the employees' work there is refused, with the
/// words, and with where to write it instead.
/// </summary>
internal static class UnjudgedTexts
{
    /// <summary>
    /// Why the word to whoever comes on a shift is not saved beside its tasks: "frame.note-employees-work" of the field "Note", with the words and the first task
    /// whose approval does not cover them. Read in the caller's transaction.
    /// </summary>
    public static async Task<List<Refusal>> WhyNotNotedAsync(
        this FrameCatalogue catalogue, HubDbContext context, Municipality municipality, string note, IEnumerable<VolunteerTaskId> tasks, DateTime nowUtc,
        CancellationToken cancellationToken)
    {
        if (VisibleText.Lines(note).Length == 0)
            return [];
        var law = await catalogue.TodayAsync(context, municipality, nowUtc, cancellationToken);
        var beside = await BesideAsync(context, tasks, cancellationToken);
        return [.. beside.Select(t => WhyNotNoted(law, municipality.Country, note, t)).OfType<Refusal>().Take(1)];
    }

    /// <summary>The same of one task, where its law is read already; null for a note that may stand there.</summary>
    public static Refusal? WhyNotNoted(Catalogue law, Country country, string note, VolunteerTask task) => WhyNotBeside(law, country, "Note", note, task);

    /// <summary>
    /// Why a letter is not sent to those who do the tasks: "frame.note-employees-work" of the field "Subject", "Text" or both, with the words and the first task
    /// whose approval does not cover them. What only both together ask for is the text's. Read in the caller's transaction.
    /// </summary>
    public static async Task<List<Refusal>> WhyNotWrittenAsync(
        this FrameCatalogue catalogue, HubDbContext context, Municipality municipality, string subject, string text, IEnumerable<VolunteerTaskId> tasks,
        DateTime nowUtc, CancellationToken cancellationToken)
    {
        var law = await catalogue.TodayAsync(context, municipality, nowUtc, cancellationToken);
        var beside = await BesideAsync(context, tasks, cancellationToken);
        List<Refusal> refusals = [.. First("Subject", subject), .. First("Text", text)];
        return refusals.Count > 0 ? refusals : [.. First("Text", $"{subject}\n{text}")];

        IEnumerable<Refusal> First(string field, string read) =>
            beside.Select(t => WhyNotBeside(law, municipality.Country, field, read, t)).OfType<Refusal>().Take(1);
    }

    /// <summary>Why names and descriptions are not saved: "frame.text-employees-work" of each field with the words. Read in the caller's transaction.</summary>
    public static async Task<List<Refusal>> WhyNotReadAsync(
        this FrameCatalogue catalogue, HubDbContext context, Municipality municipality, IReadOnlyList<TextToRead> texts, DateTime nowUtc,
        CancellationToken cancellationToken)
    {
        var law = await catalogue.TodayAsync(context, municipality, nowUtc, cancellationToken);
        return
        [
            .. from text in texts
               let words = Words(law, municipality.Country, VisibleText.Lines(text.Text), VisibleText.Line(text.Under), "")
               where words is not null
               select Refusal.OfField(text.Field, "frame.text-employees-work", ("words", words)),
        ];
    }

    private static Task<List<VolunteerTask>> BesideAsync(HubDbContext context, IEnumerable<VolunteerTaskId> tasks, CancellationToken cancellationToken)
    {
        var ids = tasks.Distinct().ToList();
        return context.Tasks.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Title).ToListAsync(cancellationToken);
    }

    private static Refusal? WhyNotBeside(Catalogue law, Country country, string field, string text, VolunteerTask task) =>
        Words(law, country, VisibleText.Lines(text), task.Title, task.Description) is { } words
            ? Refusal.OfField(field, "frame.note-employees-work", ("words", words), ("task", task.Title), ("taskId", task.Id.Value))
            : null;

    private static string? Words(Catalogue law, Country country, string text, string title, string description) =>
        UnjudgedText.EmployeesWork(law, country, text, title, description) is { Count: > 0 } marks ? string.Join(", ", marks.Select(m => m.Text)) : null;
}
