using System.Text.Json.Serialization;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Hosting.Endpoints;

/// <summary>A page of a municipality's register of judged tasks. Fields are only ever added.</summary>
/// <param name="Municipality">The municipality's name in addresses.</param>
/// <param name="Total">How many tasks match.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Tasks">The tasks, by place and title.</param>
/// <param name="ContactEmail">Where the municipality is written to about volunteer work and the frame, by whoever disagrees; null where it has stated no address.</param>
public sealed record RegisterJson(string Municipality, int Total, int Page, int Pages, IReadOnlyList<RegisteredTaskJson> Tasks, string? ContactEmail);

/// <summary>A judged task as anybody may read it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What is done; empty while it waits for a review.</param>
/// <param name="Place">Where.</param>
/// <param name="Standing">Where it stands: what the query value "standing" takes.</param>
/// <param name="Verdict">The verdict with the reviewers' decisions in it: allowed, review or blocked.</param>
/// <param name="Row">The row of the decision table that decided, 1 to 12.</param>
/// <param name="JudgedOn">The day of the judgement.</param>
/// <param name="Until">The last day on which its approval stands; null where none does.</param>
/// <param name="Ended">Why its approval ended; null where it stands or there was none.</param>
/// <param name="CatalogueVersion">The version of the catalogue.</param>
/// <param name="Services">The statutory services that the explanation cites; none while it waits for a review.</param>
/// <param name="Reviews">What reviewers decided, first to last.</param>
/// <param name="Explanation">The explanation as it was written on the day, with what reviewers decided since, in the language asked for; none while it waits for a review.</param>
/// <param name="Instead">What a volunteer may do instead, or beside it.</param>
/// <param name="Url">Its page.</param>
/// <param name="Earlier">What reviewers decided of the same words before, newest first, with the objections that led to another look.</param>
public sealed record RegisteredTaskJson(
    Guid Id,
    string Title,
    string Description,
    string Place,
    TaskStanding Standing,
    string Verdict,
    int Row,
    DateOnly JudgedOn,
    DateOnly? Until,
    ApprovalEnd? Ended,
    string CatalogueVersion,
    IReadOnlyList<ServiceJson> Services,
    IReadOnlyList<ReviewJson> Reviews,
    IReadOnlyList<ExplanationParagraph> Explanation,
    IReadOnlyList<string> Instead,
    string Url,
    IReadOnlyList<EarlierDecisionJson> Earlier)
{
    /// <summary>A judged task as JSON.</summary>
    internal static RegisteredTaskJson Of(PublicJudgement task, Municipality municipality, Language language, PublicAddress address) => new(
        task.Task.Value,
        task.Title,
        task.Description,
        task.Place,
        task.Standing,
        TextVerdict.Code(task.Verdict),
        task.Row,
        task.JudgedOn,
        task.Until,
        task.Ended,
        task.CatalogueVersion,
        task.Written is { } written ? [.. written.Facts.Citations.Select(c => ServiceJson.Of(c, written.Facts, language))] : [],
        [.. task.Reviews.Select(r => ReviewJson.Of(r, language))],
        task.Written?.ForPublic.In(language).Paragraphs ?? [],
        [.. task.Instead.Select(i => i.In(language))],
        address.Of($"/{municipality.Slug}/frame/{task.Task.Value}"),
        [.. task.Earlier.Select(e => new EarlierDecisionJson(
            [.. e.Reviews.Select(r => ReviewJson.Of(r, language))], e.Objection is { } objection ? new ObjectionJson(objection.Reason, objection.On) : null))]);
}

/// <summary>A reviewer's decision.</summary>
/// <param name="Allowed">Allowed on conditions, or kept with the employees.</param>
/// <param name="Conditions">What must hold; may be empty.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="By">The reviewer; only where the municipality has chosen to show the names.</param>
/// <param name="Cited">The catalogue entry it rests on; null where none fits.</param>
public sealed record ReviewJson(
    bool Allowed, string Conditions, string Reason, DateOnly On, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By,
    CitedEntryJson? Cited)
{
    /// <summary>A decision as JSON.</summary>
    internal static ReviewJson Of(PublicReview review, Language language) => new(
        review.Allowed, review.Conditions, review.Reason, review.On, review.ByName,
        review.Cited is { } entry ? new CitedEntryJson(entry.Name.In(language), entry.Law, entry.Section == StatutoryService.NoSection ? null : entry.Section) : null);
}

/// <summary>A catalogue entry that a decision rests on, as it read on that day.</summary>
/// <param name="Name">What the service is called.</param>
/// <param name="Law">The law.</param>
/// <param name="Section">The section; null where there is none to cite.</param>
public sealed record CitedEntryJson(string Name, string Law, string? Section);

/// <summary>What reviewers decided of the same words in an earlier judgement.</summary>
/// <param name="Reviews">What they decided, first to last.</param>
/// <param name="Objection">The objection on which somebody else looked, or null.</param>
public sealed record EarlierDecisionJson(IReadOnlyList<ReviewJson> Reviews, ObjectionJson? Objection);

/// <summary>A coordinator's objection to a decision.</summary>
/// <param name="Reason">Why somebody else should look.</param>
/// <param name="On">The day.</param>
public sealed record ObjectionJson(string Reason, DateOnly On);
