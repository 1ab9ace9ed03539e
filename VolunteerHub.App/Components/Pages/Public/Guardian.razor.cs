using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The page on which a guardian answers whether a young person may come.</summary>
public sealed partial class Guardian
{
    private static readonly IReadOnlyDictionary<string, string> Inputs = new Dictionary<string, string> { [nameof(GuardianYes.Name)] = "guardian-name" };

    private GuardianQuestionView? question;
    private Refusal? whyNot;
    private IReadOnlyList<ShiftPageModel> shifts = [];

    /// <summary>The secret in the address.</summary>
    [Parameter]
    public string Secret { get; set; } = "";

    /// <summary>"yes" or "no" right after that answer: then it is said what happens next.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "guardian-yes", Name = "guardian-name")]
    private string? Name { get; set; }

    [Inject]
    private ShowGuardianQuestion ShowGuardianQuestion { get; set; } = null!;

    [Inject]
    private AnswerGuardianQuestion Answer { get; set; } = null!;

    [Inject]
    private ShowShift ShowShift { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private FieldErrors Errors => new(Words, Refusals);

    /// <summary>What was answered just now; null for whoever opens a link that does nothing.</summary>
    private string? Said => whyNot?.Code == "signups.guardian-link-answered" && Done is "yes" or "no" ? Done : null;

    private string Title => question is not null
        ? Words.Format("Guardian.Page.Title", ("name", question.Name))
        : Words[Said switch { "yes" => "Guardian.Page.SaidYes", "no" => "Guardian.Page.SaidNo", _ => "Guardian.Page.Gone" }];

    private string Lead => question is not null
        ? Words.Format(
            question.Years is null ? "Guardian.Page.LeadAll" : "Guardian.Page.Lead",
            ("name", question.Name), ("municipality", Municipality.Name), ("years", question.Years))
        : Said switch { "yes" => Words["Guardian.Page.SaidYesText"], "no" => Words["Guardian.Page.SaidNoText"], _ => Words.Of(whyNot!) };

    /// <summary>Whom to call about any of the shifts.</summary>
    private IReadOnlyList<ResponsibleEmployee> Responsible => [.. shifts.SelectMany(s => s.Responsible).Distinct()];

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        KeyInAddress.KeepToReader(Http);
        Name ??= Unsent["guardian-yes", "guardian-name"];
        await LookAsync();
        return true;
    }

    private async Task LookAsync()
    {
        var outcome = await ShowGuardianQuestion.RunAsync(Municipality, Secret);
        question = outcome.IsSuccess ? outcome.Value : null;
        whyNot = outcome.IsSuccess ? null : outcome.Refusals[0];
        shifts = question is null
            ? [] : [.. (await ShowShift.ManyAsync(Municipality, [.. question.Wishes.Select(w => w.Shift)])).OrderBy(s => s.Shift.StartsAt)];
    }

    private async Task AgreeAsync() => await GoAsync(await Answer.AgreeAsync(Municipality, Secret, new GuardianYes(Name ?? "")), "yes");

    private async Task DeclineAsync() => await GoAsync(await Answer.DeclineAsync(Municipality, Secret), "no");

    private async Task GoAsync(Outcome<Done> outcome, string done)
    {
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(Path($"guardian/{Secret}?done={done}"));
            return;
        }

        await LookAsync(); // Answered or grown too old since the page was fetched.
        Refusals = question is null ? [] : outcome.Refusals;
    }

    private NeedId? WishedOn(ShiftPageModel shift) => question!.Wishes.First(w => w.Shift == shift.Shift.Id).Need;

    /// <summary>What the tasks are called that may be meant: the chosen one, or every one of the shift.</summary>
    private IReadOnlyList<string> TitlesOf(ShiftPageModel shift)
    {
        var wished = WishedOn(shift);
        return [.. shift.Needs.Where(n => wished is null || n.Need.Id == wished).Select(n => n.Task.Title).Distinct()];
    }

    private static string PlaceOf(ShiftPageModel shift) => string.Join(", ", new[] { shift.Place.Name, shift.Place.Address }.Where(t => t.Length > 0));
}
