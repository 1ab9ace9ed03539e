using System.Reflection;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>A task with the verdict that its words alone deserve, as people who know the frame have judged it.</summary>
/// <param name="Group">Variants of one scenario share a group: one detail apart, often with different verdicts.</param>
/// <param name="Country">Whose law.</param>
/// <param name="Language">The language it is written in: da, nb or en.</param>
/// <param name="Verdict">What its words deserve.</param>
/// <param name="Service">The code of the entry that it touches most; empty where none.</param>
/// <param name="Title">The task's title.</param>
/// <param name="Description">The task's description.</param>
public sealed record LabelledTask(
    string Group, Country Country, string Language, FrameVerdict Verdict, string Service, string Title, string Description);

/// <summary>
/// The labelled tasks that the screening has learned from. They are invented, lie in the program as plain tables in <c>Tasks</c>, and
/// are all that the model knows: to teach it something, a task is added.
/// </summary>
public static class LabelledTasks
{
    private const string Prefix = "Tasks.";
    private const int Columns = 7;

    /// <summary>The tasks that come with the program, in the order of their files.</summary>
    public static IReadOnlyList<LabelledTask> Shipped { get; } = [.. Embedded(typeof(LabelledTasks).Assembly, Prefix)];

    /// <summary>The tasks of the tables that lie in an assembly under names with the prefix, in the order of the names.</summary>
    /// <exception cref="FormatException">A line is not a task.</exception>
    public static IEnumerable<LabelledTask> Embedded(Assembly assembly, string prefix)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            foreach (var task in Read(resource[prefix.Length..], reader.ReadToEnd()))
                yield return task;
        }
    }

    /// <summary>Reads a table: a head, then one task a line, columns parted by tabs.</summary>
    /// <param name="name">The table's name, which makes its groups its own, and for the error message.</param>
    /// <param name="text">The table.</param>
    /// <exception cref="FormatException">A line is not a task. The message names it; the program does not start with half a memory.</exception>
    public static IEnumerable<LabelledTask> Read(string name, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (number == 1 || line.Length == 0)
                continue;
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length != Columns || Verdict(cells[3]) is not { } verdict || !Enum.TryParse<Country>(cells[1], out var country))
                throw new FormatException($"{name}, line {number}: not a labelled task.");
            yield return new LabelledTask($"{name}/{cells[0]}", country, cells[2], verdict, cells[4], cells[5], cells[6]);
        }
    }

    private static FrameVerdict? Verdict(string word) => word switch
    {
        "allowed" => FrameVerdict.Allowed,
        "review" => FrameVerdict.NeedsReview,
        "blocked" => FrameVerdict.Blocked,
        _ => null,
    };
}
