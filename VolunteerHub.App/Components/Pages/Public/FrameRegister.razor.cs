using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Frame;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The public register of judged tasks.</summary>
public sealed partial class FrameRegister
{
    /// <summary>So many tasks a page.</summary>
    public const int PageSize = 25;

    /// <summary>So much of a reviewer's reason stands in the list; the whole of it on the task's page.</summary>
    private const int LongestReason = 240;

    private RegisterFilter _filter = new();
    private RegisterPage _page = null!;

    /// <summary>Where the tasks looked for stand.</summary>
    [SupplyParameterFromQuery(Name = "standing")]
    public string? Standing { get; set; }

    /// <summary>The place looked for.</summary>
    [SupplyParameterFromQuery(Name = "place")]
    public string? Place { get; set; }

    /// <summary>The words looked for.</summary>
    [SupplyParameterFromQuery(Name = "words")]
    public string? WordsAsked { get; set; }

    /// <summary>Which page; text, since an address may hold anything.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? Page { get; set; }

    /// <summary>The first day of the decision; text, since an address may hold anything.</summary>
    [SupplyParameterFromQuery(Name = "since")]
    public string? Since { get; set; }

    [Inject]
    private ShowRegister Register { get; set; } = null!;

    private string Here => Path("frame/register");

    /// <summary>The newest decisions for a news reader, in the language of the page.</summary>
    private string FeedHref => $"{Here}.atom?lang={Cultures.Current.Code()}";

    private string Title => Words.Format("Register.Title", ("frame", Municipality.FrameName));

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var read = RegisterFilter.Read(new RegisterFilterInput(Standing, Place, WordsAsked, Page, Since));
        Refusals = read.Refusals;
        // What cannot be read is marked, and everything is shown.
        _filter = read.IsSuccess ? read.Value : new RegisterFilter();
        _page = await Register.RunAsync(Municipality, _filter, PageSize);
        return true;
    }

    /// <summary>What is wrong with a field. The refusal of a standing names the words that a program writes; a reader chooses from a list.</summary>
    private FieldErrors Errors => new(
        Words, Refusals, r => r.Field == nameof(RegisterFilter.Standing) ? Words["Register.Filter.StandingUnknown"] : Words.Of(r));

    /// <summary>Until when volunteers may; or who decided and why: reviewers in their own words, else the table in its. Of what waits, when more can be read.</summary>
    private string NoteOf(PublicJudgement task) => task switch
    {
        { Until: { } until } => Words.Format("FrameDesk.List.Until", ("date", Dates.ShortDayWithYear(until))),
        { Ended: { } ended } => Words[$"FrameDesk.ApprovalEnd.{ended}"],
        { Deciding: { } review } => Words.Format(
            "Register.Decided",
            ("decision", PublicReviews.Head(Words, review)),
            ("reason", review.Reason.Length <= LongestReason ? review.Reason : string.Concat(review.Reason.AsSpan(0, LongestReason), "…"))),
        { Written: { } written } => string.Join(' ', [ExplanationText.Row(Words, task.Row), .. written.Facts.Notes.Select(n => Words[$"Frame.DecisionNote.{n}"])]),
        _ => Words["Register.UntilDecided"],
    };

    private string PageHref(int page) => Here + Query(page);

    /// <summary>The same list for programs, in the language of the page.</summary>
    private string ApiHref(string ending) => $"/api/v1/{Municipality.Slug}/frame/register{ending}{Query(null)}";

    private string Query(int? page)
    {
        (string Name, string? Value)[] values =
        [
            ("standing", _filter.Standing?.ToString()),
            ("place", _filter.Place?.Value.ToString()),
            ("words", _filter.Words),
            ("since", _filter.Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("page", page?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("lang", page is null ? Cultures.Current.Code() : null),
        ];
        return "?" + string.Join('&', values.Where(v => v.Value is not null).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}"));
    }
}
