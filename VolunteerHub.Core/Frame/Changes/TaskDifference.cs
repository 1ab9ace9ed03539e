using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>All of a task that the frame judges: as it stands now, or as it stood when it was judged.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">What is done, for whom and how.</param>
/// <param name="Answers">The answers to the questions; staffing and the responsible employee are among them.</param>
/// <param name="Place">The place's name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Activity">What the task is part of.</param>
/// <param name="AnnouncedHours">When the place is announced as open, as hours are stored.</param>
/// <param name="StaffedHours">When employees are there, as hours are stored.</param>
public sealed record JudgedTask(
    string Title, string Description, FrameAnswers Answers, string Place, string Address, string Activity, string AnnouncedHours, string StaffedHours)
{
    /// <summary>Whether a place is the one it was judged at: its name, its address, and when it is open and staffed.</summary>
    public bool IsAt(string place, string address, string announcedHours, string staffedHours) =>
        Place == place && Address == address && AnnouncedHours == announcedHours && StaffedHours == staffedHours;
}

/// <summary>A fact about where and when a task is done.</summary>
public enum JudgedFact
{
    /// <summary>The place's name.</summary>
    Place,

    /// <summary>Its address.</summary>
    Address,

    /// <summary>What the task is part of.</summary>
    Activity,

    /// <summary>When the place is announced as open.</summary>
    AnnouncedHours,

    /// <summary>When employees are there.</summary>
    StaffedHours,
}

/// <summary>A fact that is another now.</summary>
/// <param name="Fact">Which.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record FactChange(JudgedFact Fact, string Before, string After);

/// <summary>A question that is answered otherwise now.</summary>
/// <param name="Question">Its number, 1 to 13.</param>
/// <param name="Before">All answers as they were.</param>
/// <param name="After">All answers as they are.</param>
public sealed record AnswerChange(int Question, FrameAnswers Before, FrameAnswers After);

/// <summary>What of an entry of the catalogue is another now.</summary>
public enum EntryPart
{
    /// <summary>The law or its section.</summary>
    Law,

    /// <summary>What a citizen is entitled to.</summary>
    Entitlement,

    /// <summary>Since when or how it is in force, or what kind of duty it is.</summary>
    Force,

    /// <summary>The task touches the entry, and did not before.</summary>
    Touched,

    /// <summary>The task no longer touches it, or it is gone.</summary>
    Gone,
}

/// <summary>An entry of the catalogue that reads otherwise now for this task.</summary>
/// <param name="Name">The entry's name.</param>
/// <param name="Part">What of it.</param>
/// <param name="Before">As it read; null where there is nothing to set against each other.</param>
/// <param name="After">As it reads.</param>
public sealed record CitationChange(LocalizedText Name, EntryPart Part, LocalizedText? Before, LocalizedText? After);

/// <summary>
/// What changed between two states of a task, so that a person sees at once what to look at: which words, which answers, which facts of the
/// place, and which entries of the law.
/// </summary>
/// <param name="Title">The title word by word; empty where it is the same.</param>
/// <param name="Description">The description word by word; empty where it is the same.</param>
/// <param name="Answers">Questions that are answered otherwise, in their order.</param>
/// <param name="Facts">Facts that are others.</param>
/// <param name="Entries">Entries of the catalogue that read otherwise.</param>
public sealed record TaskDifference(
    IReadOnlyList<TextPiece> Title, IReadOnlyList<TextPiece> Description, IReadOnlyList<AnswerChange> Answers, IReadOnlyList<FactChange> Facts,
    IReadOnlyList<CitationChange> Entries)
{
    /// <summary>Whether nothing that the frame judges changed, as when only time has passed.</summary>
    public bool IsEmpty => Title.Count == 0 && Description.Count == 0 && Answers.Count == 0 && Facts.Count == 0 && Entries.Count == 0;

    /// <summary>Compares two states of a task, and the entries that its judgement cited with those it would cite.</summary>
    public static TaskDifference Between(JudgedTask before, JudgedTask after, IReadOnlyList<Citation> cited, IReadOnlyList<Citation> citing) => new(
        Words(before.Title, after.Title),
        Words(before.Description, after.Description),
        [.. Enumerable.Range(1, 13).Where(q => !SameAnswer(q, before.Answers, after.Answers)).Select(q => new AnswerChange(q, before.Answers, after.Answers))],
        [.. FactsOf(before).Zip(FactsOf(after)).Where(f => f.First.Value != f.Second.Value)
            .Select(f => new FactChange(f.First.Fact, f.First.Value, f.Second.Value))],
        [.. EntriesOf(cited, citing)]);

    private static IReadOnlyList<TextPiece> Words(string before, string after) => before == after ? [] : WordDifference.Between(before, after);

    private static IEnumerable<(JudgedFact Fact, string Value)> FactsOf(JudgedTask task) =>
    [
        (JudgedFact.Place, task.Place),
        (JudgedFact.Address, task.Address),
        (JudgedFact.Activity, task.Activity),
        (JudgedFact.AnnouncedHours, task.AnnouncedHours),
        (JudgedFact.StaffedHours, task.StaffedHours),
    ];

    /// <summary>Whether a question is answered the same, with everything that is written to it.</summary>
    private static bool SameAnswer(int question, FrameAnswers a, FrameAnswers b) => Parts(question, a).Equals(Parts(question, b));

    private static (object?, object?) Parts(int question, FrameAnswers a) => question switch
    {
        1 => (a.ResponsibleEmployee, null),
        2 => (a.Entitlement, a.Relation),
        3 => (a.DoneByEmployees, a.Post),
        4 => (a.Cover, null),
        5 => (a.StopTest, a.FallBackPlan),
        6 => (a.Authority, a.AuthorityKinds),
        7 => (a.BodyAndHealth, a.OnlyEatingTogether),
        8 => (a.CountedInNorm, null),
        9 => (a.AloneWithVulnerable, null),
        10 => (a.Safety, a.SafetyInstruction),
        11 => (a.AddedValue, a.AddedValueText),
        12 => (a.Voluntary, null),
        _ => (a.EmployeesHeard, a.EmployeesHeardOn),
    };

    private static IEnumerable<CitationChange> EntriesOf(IReadOnlyList<Citation> cited, IReadOnlyList<Citation> citing)
    {
        foreach (var then in cited)
        {
            var now = citing.FirstOrDefault(c => c.Service == then.Service);
            if (now is null)
            {
                yield return new CitationChange(then.Name, EntryPart.Gone, null, null);
                continue;
            }

            if (then.Law != now.Law || then.Section != now.Section)
                yield return new CitationChange(now.Name, EntryPart.Law, Law(then), Law(now));
            if (then.Entitlement != now.Entitlement)
                yield return new CitationChange(now.Name, EntryPart.Entitlement, then.Entitlement, now.Entitlement);
            if (then.InForce != now.InForce || then.Tier != now.Tier)
                yield return new CitationChange(now.Name, EntryPart.Force, null, null);
        }

        foreach (var now in citing.Where(now => cited.All(then => then.Service != now.Service)))
            yield return new CitationChange(now.Name, EntryPart.Touched, null, Law(now));
    }

    private static LocalizedText Law(Citation citation)
    {
        var law = citation.Cited();
        return new LocalizedText(law, law, law);
    }
}
