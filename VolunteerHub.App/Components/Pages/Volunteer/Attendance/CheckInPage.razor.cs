using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Volunteer.Attendance;

/// <summary>
/// "I am here", and how many guests came: one button and one number, from the phone on the day. Works without script; a code on the wall
/// may lead here.
/// </summary>
public sealed partial class CheckInPage
{
    private const string GuestsFormName = "guests";
    private const string DayOver = "attendance.day-over";

    private string? _email;
    private OwnShiftDay? _day;
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _posted;
    private bool _saved;
    private bool _waits;
    private bool _isTyped;

    /// <summary>The shift's id in the address.</summary>
    [Parameter]
    public string ShiftKey { get; set; } = "";

    /// <summary>What the page came back from: "guests" after a count was saved.</summary>
    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    [Inject]
    private MyDay Query { get; set; } = null!;

    [Inject]
    private CheckInMyself CheckIns { get; set; } = null!;

    [Inject]
    private CountGuests CountGuests { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "check-in")]
    private CheckInForm? CheckIn { get; set; }

    [SupplyParameterFromForm(FormName = GuestsFormName)]
    private GuestsForm? Guests { get; set; }

    private string Here => Path($"check-in/{ShiftKey}");

    private string SignInHref => $"/sign-in?return={Uri.EscapeDataString(Here)}";

    private IEnumerable<Refusal> Problems => _posted
        ? _refusals.Where(r => r.Field is null)
        : _day!.NotNow.Where(r => r.Code != DayOver || _day.CheckedInAt is null); // Who is noted already need not hear who may still do it.

    /// <summary>
    /// Which count the reader has seen, as the form carries it from page to page: the one they were just told of, the one they had seen when they
    /// typed, or the one that stands.
    /// </summary>
    private string? Seen => _refusals.FirstOrDefault(CountGuests.IsWrittenMeanwhile)?.Values["writtenAt"] is DateTime told ? Written(told)
        : _isTyped ? Guests?.Seen
        : Written(_day!.WrittenAt);

    private bool IsOver => _day!.NotNow.Any(r => r.Code == DayOver);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        if (!Guid.TryParse(ShiftKey, out var id) || !await Query.ExistsAsync(Municipality, new ShiftId(id)))
            return NotFound();

        Guests ??= new GuestsForm
        {
            Number = Unsent[GuestsFormName, "Guests.Number"],
            Note = Unsent[GuestsFormName, "Guests.Note"],
            Seen = Unsent[GuestsFormName, "Guests.Seen"],
        };
        _isTyped = Guests.Number is not null || Guests.Note is not null;
        _email = Access.EmailOf((await Authentication).User);
        _day = _email is null ? null : await Query.RunAsync(Municipality, _email, new ShiftId(id));
        _waits = _email is not null && _day is null && await Query.WaitsAsync(Municipality, _email, new ShiftId(id));
        _saved = Saved == "guests";
        return true;
    }

    private FieldErrors Errors => new(Words, _refusals);

    private async Task CheckInAsync()
    {
        var outcome = await CheckIns.RunAsync(Municipality, _email!, _day!.Shift, CheckIn?.Here ?? true);
        Answer(outcome, Here);
    }

    private async Task CountAsync()
    {
        var outcome = await CountGuests.ByVolunteerAsync(
            Municipality, _email!, new GuestCount(_day!.Shift, Guests?.Number ?? "", Guests?.Note ?? ""), Read(Guests?.Seen));
        Answer(outcome, $"{Here}?saved=guests");
    }

    /// <summary>Goes on to a page that can be reloaded; or stays, with what was wrong and all that was typed.</summary>
    private void Answer(Outcome<Done> outcome, string next)
    {
        _posted = true;
        _saved = false;
        _refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(next);
    }

    private static string? Written(DateTime? moment) => moment?.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The moment that a form carries; null where it carries none, and where somebody has put something else there.</summary>
    private static DateTime? Read(string? written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    private sealed class CheckInForm
    {
        public bool? Here { get; set; }
    }

    private sealed class GuestsForm
    {
        public string? Number { get; set; }

        public string? Note { get; set; }

        public string? Seen { get; set; }
    }
}
