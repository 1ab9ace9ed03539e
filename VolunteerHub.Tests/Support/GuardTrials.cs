using System.Text.RegularExpressions;

namespace VolunteerHub.Tests.Support;

/// <summary>A trigger of the database.</summary>
/// <param name="Name">Its name: the table, and what it holds.</param>
/// <param name="Table">On which table.</param>
/// <param name="Sql">How it was made.</param>
public sealed partial record Guard(string Name, string Table, string Sql)
{
    /// <summary>What it refuses with.</summary>
    public string Message => Raised().Match(Sql).Groups[1].Value;

    [GeneratedRegex("RAISE\\(ABORT, '([^']+)'\\)")]
    private static partial Regex Raised();
}

/// <summary>A statement that a guard refuses, or one that it must let through.</summary>
/// <param name="IsRefused">Which of the two.</param>
/// <param name="Sql">The statement.</param>
public sealed record Trial(bool IsRefused, string Sql);

/// <summary>What each guard of the database is tried with, in this order, on <see cref="GuardRows"/>.</summary>
public static class GuardTrials
{
    private const string Other = "another-account";

    /// <summary>Somebody of whom nothing is left.</summary>
    private static readonly (string Column, object? Value)[] Nameless =
        [("DeletedAt", "2027-04-01"), ("Name", ""), ("Email", ""), ("AgeBand", "Unknown"), ("Certificate_SeenBy", null)];

    /// <summary>The trials of a guard: its own, or those of its kind by its name. None where nobody has thought of it.</summary>
    public static IReadOnlyList<Trial> Of(Guard guard, GuardRows rows)
    {
        if (OwnRules(rows).TryGetValue(guard.Name, out var own))
            return own;
        return guard.Name[(guard.Table.Length + 1)..] switch
        {
            "NoUpdate" => [Refused(rows.UpdateToTheSame(guard.Table))],
            "NoDelete" => [Refused(Delete(guard.Table, rows))],
            "NoReplace" => [.. InThePlaceOfA(guard.Table, rows).Select(Refused), Done(rows.Insert(guard.Table, AnotherOf(guard.Table)))],
            "OwnMunicipality_Insert" => [Done(Delete(guard.Table, rows)), .. Strangers(guard.Table, rows).Select(s => Refused(rows.Insert(guard.Table, s))), Done(rows.Insert(guard.Table))],
            "OwnMunicipality_Update" => [.. Strangers(guard.Table, rows).Select(s => Refused(rows.Update(guard.Table, s))), Done(rows.UpdateToTheSame(guard.Table))],
            _ => [],
        };
    }

    /// <summary>The guards with a rule of their own.</summary>
    public static Dictionary<string, Trial[]> OwnRules(GuardRows rows) => new()
    {
        ["FrameReviews_Guard"] =
        [
            Done(Delete("FrameReviews", rows)),
            Done(rows.Update("FrameAssessments", ("By", "author"))),
            Refused(rows.Insert("FrameReviews", ("By", "author"))),
            Refused(rows.Insert("FrameReviews", ("By", Other), ("MunicipalityId", "Municipalities-B"))),
            Done(rows.Update("FrameAssessments", ("Verdict", "Allowed"))),
            Refused(rows.Insert("FrameReviews", ("By", Other))),
            Done(rows.Update("FrameAssessments", ("Verdict", "Blocked"))),
            Refused(rows.Insert("FrameReviews", ("By", Other))),
            Done(rows.Update("FrameAssessments", ("Verdict", "NeedsReview"))),
            Done(rows.Insert("FrameReviews", ("By", Other))),
        ],
        ["FrameReviews_SecondGuard"] =
        [
            Done(rows.Update("FrameReviews", ("By", "first"))),
            Refused(rows.Insert("FrameReviews", ("Step", 2), ("By", Other))),
            Done(rows.Update("FrameAssessments", ("FourEyes", 1))),
            Refused(rows.Insert("FrameReviews", ("Step", 2), ("By", "first"))),
            Refused(rows.Insert("FrameReviews", ("Step", 3), ("By", Other))),
            Done(rows.Update("FrameReviews", ("Allowed", 0))),
            Refused(rows.Insert("FrameReviews", ("Step", 2), ("By", Other))),
            Done(rows.Update("FrameReviews", ("Allowed", 1))),
            Done(rows.Insert("FrameReviews", ("Step", 2), ("By", Other))),
        ],
        ["FrameReviews_WriterGuard"] =
        [
            Done(Delete("FrameReviews", rows)),
            Done(rows.Insert("FrameAssessments", ("By", "earlier-writer"))),
            Done(rows.Update("FrameAssessments", ("By", "author")) + " AND \"Id\" = 'FrameAssessments-A'"),
            Refused(rows.Insert("FrameReviews", ("By", "author"))),
            Refused(rows.Insert("FrameReviews", ("By", "earlier-writer"))),
            Done(rows.Insert("FrameReviews", ("By", Other))),
        ],
        ["FrameReviews_AnewGuard"] =
        [
            Done(Delete("FrameReviews", rows)),
            Done(rows.Insert("FrameReviews", ("Id", "of-the-disputed"), ("AssessmentId", "disputed"), ("By", "denied-it"))),
            Done(rows.Update("FrameDisagreements", ("DisputedId", "disputed"), ("By", "disagreed"))),
            Refused(rows.Insert("FrameReviews", ("By", "disagreed"))),
            Refused(rows.Insert("FrameReviews", ("By", "denied-it"))),
            Done(rows.Insert("FrameReviews", ("By", Other))),
        ],
        ["FrameApprovals_Guard"] =
        [
            Done(Delete("FrameApprovals", rows)),
            Refused(rows.Insert("FrameApprovals", ("ReviewId", null))),
            Done(rows.Update("FrameReviews", ("Allowed", 0))),
            Refused(rows.Insert("FrameApprovals")),
            Done(rows.Update("FrameReviews", ("Allowed", 1))),
            Done(rows.Update("FrameAssessments", ("FourEyes", 1))),
            Refused(rows.Insert("FrameApprovals")),
            Done(rows.Update("FrameAssessments", ("FourEyes", 0), ("Verdict", "Blocked"))),
            Refused(rows.Insert("FrameApprovals")),
            Done(rows.Update("FrameAssessments", ("Verdict", "NeedsReview"))),
            Refused(rows.Insert("FrameApprovals", ("TaskRevision", 2))),
            Refused(rows.Insert("FrameApprovals", ("TaskId", "Tasks-B"))),
            Refused(rows.Insert("FrameApprovals", ("MunicipalityId", "Municipalities-B"))),
            Done(rows.Insert("FrameApprovals")),
        ],
        ["FrameApprovals_OnlyEnds"] =
        [
            Refused(rows.UpdateToTheSame("FrameApprovals")),
            .. new (string Column, object? Value)[]
            {
                ("Until", "2029-01-01"), ("From", "2026-01-01"), ("TaskId", "Tasks-B"), ("TaskRevision", 2), ("AssessmentId", "x"), ("ReviewId", "x"),
                ("MunicipalityId", "Municipalities-B"),
            }.Select(c => Refused(rows.Update("FrameApprovals", ("EndedAt", "2027-04-01"), c))),
            Done(rows.Update("FrameApprovals", ("EndedAt", "2027-04-01"), ("EndedBecause", "Expired"))),
            Refused(rows.Update("FrameApprovals", ("EndedAt", null))),
            Refused(rows.Update("FrameApprovals", ("EndedAt", "2027-05-01"))),
        ],
        ["FrameApprovals_NoMove"] =
        [
            Refused(rows.Update("FrameApprovals", ("Id", "FrameApprovals-B"))),
            Refused(rows.Update("FrameApprovals", ("rowid", 7))),
            Done(rows.Update("FrameApprovals", ("EndedAt", "2027-04-01"))),
        ],
        ["FrameCases_NoMove"] =
        [
            Refused(rows.Update("FrameCases", ("AssessmentId", "anew"))),
            Refused(rows.Update("FrameCases", ("rowid", 7))),
            Done(rows.Update("FrameCases", ("DeputyId", "another-deputy"))),
        ],
        ["Tasks_RevisionGuard"] =
        [
            .. ((string[])["Title", "Description", "Answers", "ActivityId", "PlaceId"]).Select(c => Refused(rows.Update("Tasks", (c, "other")))),
            Done(rows.Update("Tasks", ("Title", "other"), ("Revision", 2))),
        ],
        ["Shifts_PublishedAtBirth"] =
        [
            Done(Delete("Shifts", rows)),
            Refused(rows.Insert("Shifts", ("State", "Published"))),
            Done(rows.Insert("Shifts")),
        ],
        ["Shifts_PublishGuard"] =
        [
            Done(rows.Update("FrameApprovals", ("EndedAt", "2027-04-01"))),
            Refused(rows.Update("Shifts", ("State", "Published"))),
            Done(rows.Update("FrameApprovals", ("EndedAt", null), ("TaskRevision", 2))),
            Refused(rows.Update("Shifts", ("State", "Published"))),
            Done(rows.Update("FrameApprovals", ("TaskRevision", 1))),
            Done(rows.Update("Needs", ("ShiftId", "elsewhere"))),
            Refused(rows.Update("Shifts", ("State", "Published"))),
            Done(rows.Update("Needs", ("ShiftId", "Shifts-A"))),
            Done(rows.Update("Shifts", ("State", "Published"))),
        ],
        ["Needs_AddGuard"] =
        [
            Done(Delete("Needs", rows)),
            Done(rows.Update("Shifts", ("State", "Published"))),
            Done(rows.Update("FrameApprovals", ("EndedAt", "2027-04-01"))),
            Refused(rows.Insert("Needs")),
            Done(rows.Update("FrameApprovals", ("EndedAt", null))),
            Done(rows.Insert("Needs")),
        ],
        ["Needs_TaskGuard"] =
        [
            Refused(rows.Update("Needs", ("TaskId", "Tasks-B"))),
            Refused(rows.Update("Needs", ("ShiftId", "Shifts-B"))),
            Done(rows.Update("Needs", ("Maximum", 3))),
        ],
        ["SignUps_AddGuard"] =
        [
            Done(Delete("SignUps", rows)),
            Refused(rows.Insert("SignUps")),
            Done(rows.Update("Shifts", ("State", "Published"))),
            Done(rows.Update("FrameApprovals", ("Until", "2027-03-01 09:00:00"))),
            Refused(rows.Insert("SignUps")),
            Done(rows.Update("FrameApprovals", ("Until", "2028-03-01 09:00:00"), ("EndedAt", "2027-02-01"))),
            Refused(rows.Insert("SignUps")),
            Done(rows.Update("FrameApprovals", ("EndedAt", null))),
            Done(rows.Insert("SignUps")),
        ],
        ["SignUps_MoveUpGuard"] =
        [
            Refused(rows.Update("SignUps", ("Status", "Confirmed"), ("SeatId", "Seats-A"))),
            Done(rows.Update("Shifts", ("State", "Published"))),
            Done(rows.Update("FrameApprovals", ("Until", "2027-03-01 09:00:00"))),
            Refused(rows.Update("SignUps", ("Status", "Offered"), ("SeatId", "Seats-A"), ("OfferedUntil", "2027-04-02"))),
            Refused(rows.Update("SignUps", ("Status", "Confirmed"), ("SeatId", "Seats-A"))),
            Done(rows.Update("FrameApprovals", ("Until", "2028-03-01 09:00:00"), ("EndedAt", "2027-04-01"))),
            Refused(rows.Update("SignUps", ("Status", "Offered"), ("SeatId", "Seats-A"), ("OfferedUntil", "2027-04-02"))),
            Done(rows.Update("FrameApprovals", ("EndedAt", null))),
            Done(rows.Update("SignUps", ("Status", "Confirmed"), ("SeatId", "Seats-A"))),
            Done(rows.Update("FrameApprovals", ("EndedAt", "2027-04-01"))),
            Done(rows.Update("SignUps", ("Status", "Confirmed"))),
        ],
        ["SignUps_LooksWithASeat_Insert"] =
        [
            Refused(rows.Insert("SignUps", ("Status", "Withdrawn"), ("LooksSince", "2027-03-01 09:00:00"))),
            Done(rows.Insert("SignUps", ("Status", "Withdrawn"))),
        ],
        ["SignUps_LooksWithASeat_Update"] =
        [
            Refused(rows.Update("SignUps", ("LooksSince", "2027-03-01 09:00:00"))),
            Refused(rows.Update("SignUps", ("Status", "Withdrawn"), ("LooksSince", "2027-03-01 09:00:00"))),
            Done(rows.Update("SignUps", ("Status", "Withdrawn"))),
        ],
        ["SignUps_SeatOfNeed_Insert"] =
        [
            Done(Delete("SignUps", rows)),
            Refused(rows.Insert("SignUps", ("NeedId", "Needs-B"))),
            Refused(rows.Insert("SignUps", ("ShiftId", "Shifts-B"))),
            Refused(rows.Insert("SignUps", ("PersonId", "People-B"))),
            Refused(rows.Insert("SignUps", ("MunicipalityId", "Municipalities-B"))),
            Refused(rows.Insert("SignUps", ("Status", "Confirmed"), ("SeatId", "Seats-B"))),
            Done(rows.Insert("SignUps", ("Status", "Confirmed"), ("SeatId", "Seats-A"))),
        ],
        ["SignUps_SeatOfNeed_Update"] =
        [
            Refused(rows.Update("SignUps", ("NeedId", "Needs-B"))),
            Refused(rows.Update("SignUps", ("ShiftId", "Shifts-B"))),
            Refused(rows.Update("SignUps", ("PersonId", "People-B"))),
            Refused(rows.Update("SignUps", ("MunicipalityId", "Municipalities-B"))),
            Refused(rows.Update("SignUps", ("Status", "Confirmed"), ("SeatId", "Seats-B"))),
            Done(rows.Update("SignUps", ("Status", "Confirmed"), ("SeatId", "Seats-A"))),
        ],
        ["CatalogueSteps_InOrder"] =
        [
            Done("DELETE FROM \"CatalogueSteps\""),
            Refused(rows.Insert("CatalogueSteps", ("Number", 2), ("Act", "Edition"), ("Subject", "the-files"), ("By", Other))),
            Refused(rows.Insert("CatalogueSteps", ("Number", 1), ("Act", "Retire"), ("Subject", "dk-library"), ("By", Other))),
            Refused(rows.Insert("CatalogueSteps", ("Number", 1), ("Act", "Edition"), ("Subject", "the-files"), ("By", null))),
            Done("UPDATE \"CatalogueEditions\" SET \"Hash\" = 'the-files' WHERE rowid = 1"),
            Done(rows.Insert("CatalogueSteps", ("Id", "first"), ("Number", 1), ("Act", "Edition"), ("Subject", "the-files"), ("By", null))),
            Refused(rows.Insert("CatalogueSteps", ("Number", 2), ("Act", "Retire"), ("Subject", "dk-library"), ("By", null), ("Reason", "Why"))),
            Refused(rows.Insert("CatalogueSteps", ("Number", 2), ("Act", "Retire"), ("Subject", "dk-library"), ("By", Other), ("Reason", " "))),
            Refused(rows.Insert("CatalogueSteps", ("Number", 3), ("Act", "Retire"), ("Subject", "dk-library"), ("By", Other), ("Reason", "Why"))),
            Done(rows.Insert("CatalogueSteps", ("Number", 2), ("Act", "Retire"), ("Subject", "dk-library"), ("By", Other), ("Reason", "Why"))),
        ],
        ["FrameCases_Guard_Insert"] =
        [
            Done(Delete("FrameCases", rows)),
            Done(rows.Update("FrameAssessments", ("By", "author"))),
            Refused(rows.Insert("FrameCases", ("ReviewerId", "author"), ("DeputyId", "deputy"))),
            Refused(rows.Insert("FrameCases", ("ReviewerId", "reviewer"), ("DeputyId", "author"))),
            Refused(rows.Insert("FrameCases", ("ReviewerId", "reviewer"), ("DeputyId", "reviewer"))),
            Done(rows.Insert("FrameCases", ("ReviewerId", "reviewer"), ("DeputyId", "deputy"))),
        ],
        ["FrameCases_Guard_Update"] =
        [
            Done(rows.Update("FrameAssessments", ("By", "author"))),
            Done(rows.Update("FrameCases", ("ReviewerId", "reviewer"), ("DeputyId", "deputy"))),
            Refused(rows.Update("FrameCases", ("ReviewerId", "author"))),
            Refused(rows.Update("FrameCases", ("DeputyId", "author"))),
            Refused(rows.Update("FrameCases", ("DeputyId", "reviewer"))),
            Refused(rows.Update("FrameCases", ("AssessmentId", "FrameAssessments-B"))),
            Refused(rows.Update("FrameCases", ("MunicipalityId", "Municipalities-B"))),
            Done(rows.Update("FrameCases", ("DeputyId", "another-deputy"))),
        ],
        ["FrameDisagreements_Guard"] =
        [
            Done(Delete("FrameDisagreements", rows)),
            Done(rows.Insert("FrameAssessments", ("Id", "anew"))),
            Refused(rows.Insert("FrameDisagreements", ("DisputedId", "anew"), ("AnewId", "FrameAssessments-A"))),
            Refused(rows.Insert("FrameDisagreements", ("AnewId", "FrameAssessments-B"))),
            Done(rows.Insert("FrameDisagreements", ("Id", "first"), ("AnewId", "anew"))),
            Done(rows.Insert("FrameReviews", ("AssessmentId", "anew"))),
            Refused(rows.Insert("FrameDisagreements", ("DisputedId", "anew"), ("AnewId", "FrameAssessments-A"))),
        ],
        ["People_NamelessOnceDeleted"] =
        [
            .. new (string Column, object? Value)[] { ("Name", "Aage"), ("Email", "aage@example.com"), ("AgeBand", "Adult"), ("Certificate_SeenBy", "Karin"), ("GuardianConsent_Guardian", "Bo"), ("GuardianConsent_Email", "bo@example.com") }
                .Select(left => Refused(rows.Update("People", [.. Nameless.Where(n => n.Column != left.Column), left]))),
            Done(rows.Update("People", Nameless)),
            Refused(rows.Update("People", ("Name", "Aage"))),
            Refused(rows.Update("People", ("DeletedAt", null))),
        ],
        ["SignUps_OfSomebodyDeleted"] =
        [
            Done(Delete("SignUps", rows)),
            Done(rows.Update("People", Nameless)),
            Refused(rows.Insert("SignUps")),
            Done(rows.Update("People", ("DeletedAt", null))),
            Done(rows.Insert("SignUps")),
        ],
        ["Seats_HeldGuard_Insert"] =
        [
            Done(Delete("Seats", rows)),
            Refused(rows.Insert("Seats", ("HeldById", "SeatBlocks-B"))),
            Refused(rows.Insert("Seats", ("HeldById", "nothing"))),
            Done(rows.Insert("Seats", ("HeldById", "SeatBlocks-A"))),
        ],
        ["Seats_HeldGuard_Update"] =
        [
            Refused(rows.Update("Seats", ("HeldById", "SeatBlocks-B"))),
            Refused(rows.Update("Seats", ("HeldById", "nothing"))),
            Done(rows.Update("Seats", ("HeldById", "SeatBlocks-A"))),
        ],
    };

    /// <summary>Every way in which a row could be put in the place of A's: by its key, by its rowid, and by each thing else that is there only once.</summary>
    private static IEnumerable<string> InThePlaceOfA(string table, GuardRows rows) =>
    [
        $"INSERT OR REPLACE INTO \"{table}\" SELECT * FROM \"{table}\" {rows.WhereA(table)}",
        rows.Replace(table, [("rowid", 1), .. AnotherOf(table)]),
        .. AnotherOf(table).Select(own => rows.Replace(table, [.. AnotherOf(table).Except([own])])),
    ];

    /// <summary>What makes one more row of A stand in nobody's way, beside its own "Id" or "Hash".</summary>
    private static (string Column, object? Value)[] AnotherOf(string table) => table switch
    {
        "FrameReviews" => [("Step", 2)],
        "FrameApprovals" => [("EndedAt", "2027-04-01")],
        "FrameCases" => [("AssessmentId", "anew")],
        "FrameDisagreements" => [("DisputedId", "disputed"), ("AnewId", "anew")],
        "CatalogueSteps" => [("Number", 2)],
        _ => [],
    };

    /// <summary>Every way in which a row of A could be B's, or refer to one of B's.</summary>
    private static IEnumerable<(string Column, object? Value)> Strangers(string table, GuardRows rows) =>
        rows.ReferencesOf(table).Where(c => (table, c) is not ("Seats", "HeldById")) // A guard of its own holds that.
            .Select(c => (c, (object?)rows.Reference(table, c, "B")))
            .Prepend(("MunicipalityId", "Municipalities-B"));

    private static string Delete(string table, GuardRows rows) => $"DELETE FROM \"{table}\" {rows.WhereA(table)}";

    private static Trial Refused(string sql) => new(true, sql);

    private static Trial Done(string sql) => new(false, sql);
}
