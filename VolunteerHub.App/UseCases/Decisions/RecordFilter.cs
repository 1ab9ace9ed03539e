using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Decisions;

/// <summary>Which decisions somebody looks for, as it stands in the address: text that may be anything. What is left out does not narrow.</summary>
/// <param name="From">The first day as its reader types it, e.g. "2027-05-01", "1.5.2027" or "1. maj 2027".</param>
/// <param name="To">The last day, which is in.</param>
/// <param name="Group">A <see cref="DecisionGroup"/> by name, in any case.</param>
/// <param name="By">The account of whoever decided.</param>
/// <param name="Page">Which page, from 1, the newest first.</param>
public sealed record RecordInput(string? From = null, string? To = null, string? Group = null, string? By = null, string? Page = null)
{
    /// <summary>The first day, or null where none is typed that can be read.</summary>
    public DateOnly? FirstDay => Given(From) is { } text ? TypedDate.Read(text) : null;

    /// <summary>The last day, or null where none is typed that can be read.</summary>
    public DateOnly? LastDay => Given(To) is { } text ? TypedDate.Read(text) : null;

    /// <summary>
    /// Reads it. Refused, each with its field: "reporting.date-unreadable", "reporting.date-range", "reporting.period-backwards", "decisions.group-unknown",
    /// "decisions.who-unknown" and "frame.register-page".
    /// </summary>
    public Outcome<RecordFilter> Read()
    {
        var refusals = new List<Refusal>();
        CheckDay(nameof(From), From, refusals);
        CheckDay(nameof(To), To, refusals);
        if (FirstDay is { } first && LastDay is { } last && last < first)
            refusals.Add(Refusal.OfField(nameof(To), "reporting.period-backwards"));
        var filter = new RecordFilter(FirstDay, LastDay, ReadGroup(refusals), ReadBy(refusals), Given(Page) is { } page ? RegisterFilter.ReadPage(page, refusals) : 1);
        return refusals.Count > 0 ? refusals : filter;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static void CheckDay(string field, string? typed, List<Refusal> refusals)
    {
        if (Given(typed) is { } text && CoverageInput.WrongDay(text) is { } wrong)
            refusals.Add(wrong.At(field));
    }

    private DecisionGroup? ReadGroup(List<Refusal> refusals)
    {
        if (Given(Group) is not { } text)
            return null;
        // A number would be read as the member at its place.
        if (char.IsAsciiLetter(text[0]) && Enum.TryParse<DecisionGroup>(text, ignoreCase: true, out var group))
            return group;
        refusals.Add(Refusal.OfField(nameof(Group), "decisions.group-unknown"));
        return null;
    }

    private AccountId? ReadBy(List<Refusal> refusals)
    {
        if (Given(By) is not { } text)
            return null;
        if (Guid.TryParse(text, out var id))
            return new AccountId(id);
        refusals.Add(Refusal.OfField(nameof(By), RecordFilter.WhoUnknown));
        return null;
    }
}

/// <summary>Which decisions somebody looks for; what is null does not narrow.</summary>
/// <param name="From">The first day, by the municipality's calendar.</param>
/// <param name="To">The last day, which is in.</param>
/// <param name="Group">What they are about.</param>
/// <param name="By">Who decided.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record RecordFilter(DateOnly? From = null, DateOnly? To = null, DecisionGroup? Group = null, AccountId? By = null, int Page = 1)
{
    /// <summary>The code of a person who has decided nothing here.</summary>
    internal const string WhoUnknown = "decisions.who-unknown";

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsEmpty => this is { From: null, To: null, Group: null, By: null };
}
