using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.People;

/// <summary>Notes a guardian's consent for one young person that was seen on paper, or takes one back for a guardian who asks.</summary>
public partial class GuardianPart
{
    private string _guardian = "";
    private DateOnly? _seenOn;

    /// <summary>Today at the municipality.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The zone in which the municipality keeps time.</summary>
    [Parameter, EditorRequired]
    public TimeZoneInfo Zone { get; set; } = null!;

    [Inject]
    private NoteGuardianConsent NoteGuardianConsent { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => _seenOn = Today;

    /// <summary>One by the guardian's own letter that counts is theirs: another in its place would take their way to take it back.</summary>
    private bool CanNote => Person.GuardianConsent is not { HasEmail: true } own || !own.Covers(Today);

    private DateOnly DayOf(DateTime utc) => PlaceTime.DateAt(utc, Zone);

    private string AgreedText(GuardianConsent consent) => consent.SeenBy.Length > 0
        ? Words.Format("People.Seen", ("day", Dates.ShortDayWithYear(consent.AgreedOn)), ("by", consent.SeenBy))
        : Words.Format("Guardian.Desk.Agreed", ("day", Dates.ShortDayWithYear(consent.AgreedOn)), ("email", consent.Email));

    private async Task NoteAsync()
    {
        if (await IsDoneAsync(await NoteGuardianConsent.RunAsync(Actor, new GuardianConsentInput(Person.Id, _guardian, _seenOn))))
            _guardian = "";
    }

    private async Task RemoveAsync() => await IsDoneAsync(await NoteGuardianConsent.RemoveAsync(Actor, Person.Id));
}
