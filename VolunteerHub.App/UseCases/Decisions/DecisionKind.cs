namespace VolunteerHub.App.UseCases.Decisions;

/// <summary>What a decision in the record is about, as its reader looks for it.</summary>
public enum DecisionGroup
{
    /// <summary>Tasks under the frame, their reviews and the catalogue.</summary>
    Frame,

    /// <summary>Places, activities, seasons, shifts, and asking for wishes.</summary>
    Planning,

    /// <summary>Who is on which shift, asked, put on it, taken off it, and who came.</summary>
    SignUps,

    /// <summary>What is stored of volunteers.</summary>
    People,

    /// <summary>Comments and numbers in the reports.</summary>
    Reports,

    /// <summary>Roles, duties and what the municipality shows of itself.</summary>
    Settings,
}

/// <summary>What a line of the record holds beside who, what, when and about what.</summary>
public enum DecisionDetail
{
    /// <summary>The reason, in the words of whoever decided; may be empty.</summary>
    Reason,

    /// <summary>A verdict, the row of the table that decided, and the version of the catalogue.</summary>
    Judgement,

    /// <summary>The verdict before, the verdict after, and the version of the catalogue.</summary>
    NewJudgement,

    /// <summary>What was done to which entry of the catalogue, the version since, and the reason.</summary>
    CatalogueStep,

    /// <summary>Who has which duty.</summary>
    Duties,

    /// <summary>How many shifts.</summary>
    Shifts,

    /// <summary>The tasks whose approval ended with it.</summary>
    EndedApprovals,

    /// <summary>The last day for wishes and how many were written to.</summary>
    Wishes,

    /// <summary>How many invitations.</summary>
    Invitations,

    /// <summary>How many got a letter, and what it was about.</summary>
    Letters,

    /// <summary>What a sheet was full of and how many of its lines were new.</summary>
    Sheet,

    /// <summary>How a place stood on volunteers.</summary>
    Dependence,

    /// <summary>What happened on a day with too few.</summary>
    ShortDay,

    /// <summary>The days, and the employees' hours in them.</summary>
    Hours,

    /// <summary>The role.</summary>
    Role,

    /// <summary>After how many years volunteers were deleted before, and are now; 0 for never.</summary>
    Retention,
}

/// <summary>
/// A kind of decision that the program writes into the record. Each has its sentence under "Decisions.What." in every language; a test finds one that is
/// written and not listed here, and one that is listed and nobody writes.
/// </summary>
/// <param name="Action">Its code, as it stands in the record.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Holds">What its line holds beside that.</param>
public sealed record DecisionKind(string Action, DecisionGroup Group, DecisionDetail Holds)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DecisionKind> All { get; } =
    [
        .. Of(
            DecisionGroup.Frame,
            "frame",
            ("task-written", DecisionDetail.Judgement),
            ("task-changed", DecisionDetail.Judgement),
            ("task-judged-anew", DecisionDetail.NewJudgement),
            ("task-retired", DecisionDetail.Reason),
            ("review-allowed", DecisionDetail.Reason),
            ("review-kept", DecisionDetail.Reason),
            ("review-taken-over", DecisionDetail.Reason),
            ("disagreed", DecisionDetail.Reason),
            ("catalogue-changed", DecisionDetail.CatalogueStep)),
        .. Of(
            DecisionGroup.Planning,
            "scheduling",
            ("place-saved", DecisionDetail.EndedApprovals),
            ("activity-saved", DecisionDetail.Reason),
            ("season-planned", DecisionDetail.Reason),
            ("season-changed", DecisionDetail.Reason),
            ("pattern-added", DecisionDetail.Reason),
            ("pattern-removed", DecisionDetail.Reason),
            ("published", DecisionDetail.Shifts),
            ("shift-added", DecisionDetail.Reason),
            ("shift-edited", DecisionDetail.Reason),
            ("cancelled", DecisionDetail.Reason),
            ("put-back", DecisionDetail.Reason)),
        .. Of(DecisionGroup.Planning, "wishes", ("asked", DecisionDetail.Wishes), ("stopped", DecisionDetail.Reason)),
        .. Of(DecisionGroup.Planning, "imports", ("taken-in", DecisionDetail.Sheet)),
        .. Of(DecisionGroup.Planning, "messages", ("written", DecisionDetail.Letters)),
        .. Of(DecisionGroup.SignUps, "proposals", ("invited", DecisionDetail.Invitations)),
        .. Of(
            DecisionGroup.SignUps,
            "board",
            ("added", DecisionDetail.Reason),
            ("removed", DecisionDetail.Reason),
            ("put-back", DecisionDetail.Reason),
            ("kept-seats-freed", DecisionDetail.Reason)),
        .. Of(DecisionGroup.SignUps, "attendance", ("nobody-came", DecisionDetail.Reason), ("nobody-came-taken-back", DecisionDetail.Reason)),
        .. Of(
            DecisionGroup.People,
            "people",
            ("corrected", DecisionDetail.Reason),
            ("deleted", DecisionDetail.Reason),
            ("deleted-by-rule", DecisionDetail.Reason),
            ("contact-deleted-by-rule", DecisionDetail.Reason),
            ("kept", DecisionDetail.Reason),
            ("address-noted", DecisionDetail.Reason),
            ("skill-noted", DecisionDetail.Reason),
            ("skill-removed", DecisionDetail.Reason),
            ("certificate-noted", DecisionDetail.Reason),
            ("certificate-removed", DecisionDetail.Reason),
            ("guardian-noted", DecisionDetail.Reason),
            ("guardian-removed", DecisionDetail.Reason)),
        .. Of(DecisionGroup.Settings, "people", ("retention-chosen", DecisionDetail.Retention)),
        .. Of(
            DecisionGroup.Reports,
            "reporting",
            ("dependence-commented", DecisionDetail.Dependence),
            ("short-day-answered", DecisionDetail.ShortDay),
            ("employee-hours-entered", DecisionDetail.Hours)),
        .. Of(
            DecisionGroup.Settings,
            "people",
            ("guardian-for-nobody", DecisionDetail.Reason),
            ("guardian-for-children", DecisionDetail.Reason),
            ("guardian-for-minors", DecisionDetail.Reason)),
        .. Of(DecisionGroup.Settings, "account", ("role-given", DecisionDetail.Role), ("role-taken", DecisionDetail.Role)),
        .. Of(
            DecisionGroup.Settings,
            "frame",
            ("duties-chosen", DecisionDetail.Duties),
            ("reviewers-shown", DecisionDetail.Reason),
            ("reviewers-hidden", DecisionDetail.Reason),
            ("contact-email-stated", DecisionDetail.Reason),
            ("contact-email-removed", DecisionDetail.Reason)),
    ];

    private static readonly Dictionary<string, DecisionKind> ByAction = All.ToDictionary(k => k.Action, StringComparer.Ordinal);

    /// <summary>The kind of a code; null for one that another version of the program has written.</summary>
    public static DecisionKind? Find(string action) => ByAction.GetValueOrDefault(action);

    private static IEnumerable<DecisionKind> Of(DecisionGroup group, string room, params (string Name, DecisionDetail Holds)[] acts) =>
        acts.Select(a => new DecisionKind($"{room}.{a.Name}", group, a.Holds));
}
