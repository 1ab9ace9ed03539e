using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.App.UseCases.Wishes;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The page of open shifts.</summary>
public sealed partial class Shifts
{
    private const int MostShown = 600;
    private const string PickForm = "pick";

    private OpenShiftList list = null!;
    private ShiftFilter filter = new();
    private HashSet<ShiftId> ticked = [];
    private IReadOnlyList<WishSeason> wishes = [];

    /// <summary>The first day looked for.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>The last day looked for.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>The place looked for.</summary>
    [SupplyParameterFromQuery]
    public string? Place { get; set; }

    /// <summary>The weekday looked for.</summary>
    [SupplyParameterFromQuery]
    public string? Weekday { get; set; }

    /// <summary>How many to show; text, since an address may hold anything.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>"all" ticks every shift with a free seat to begin with.</summary>
    [SupplyParameterFromQuery]
    public string? Tick { get; set; }

    /// <summary>"1" sets the filter aside.</summary>
    [SupplyParameterFromQuery]
    public string? All { get; set; }

    /// <summary>A weekday and a month, as in "Saturday 2027-06": shows those shifts and ticks them, whatever else is looked for.</summary>
    [SupplyParameterFromQuery]
    public string? Pick { get; set; }

    /// <summary>The shifts that are ticked.</summary>
    [SupplyParameterFromQuery(Name = "s")]
    public string[]? Chosen { get; set; }

    [Inject]
    private ListOpenShifts ListOpenShifts { get; set; } = null!;

    [Inject]
    private ShowWishes ShowWishes { get; set; } = null!;

    private ShiftFilterInput Input => PickedMonth is var (weekday, first)
        ? new(Iso(first), Iso(new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month))), Place, weekday.ToString())
        : All == "1" ? new() : new(From, To, Place, Weekday);

    private (DayOfWeek Weekday, DateOnly First)? PickedMonth =>
        Pick?.Split(' ') is [var day, var month] && Enum.TryParse<DayOfWeek>(day, out var weekday) && Enum.IsDefined(weekday)
        && DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? (weekday, first)
            : null;

    /// <summary>Whether only waiting is left: such shifts fold, so that the list begins with what one can have.</summary>
    private static bool OnlyWaiting(OpenShift shift) => shift.IsFull && shift.Mine is null;

    private bool NothingFree => list.Shifts.All(OnlyWaiting);

    private bool TickAll => Tick == "all" || PickedMonth is not null;

    private int Shown => int.TryParse(Show, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? Math.Clamp(count, ListOpenShifts.PageSize, MostShown)
        : ListOpenShifts.PageSize;

    private string More => (list.Shifts.Count + ListOpenShifts.PageSize).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var read = ShiftFilter.Read(Input);
        Refusals = read.Refusals;
        filter = read.IsSuccess ? read.Value : new ShiftFilter();
        ticked = [.. (Chosen ?? []).Select(ReadShift).OfType<ShiftId>().Take(SignUpRequest.MostShifts)];
        list = await ListOpenShifts.RunAsync(Municipality, filter, Shown, ReaderEmail, ticked);
        wishes = await ShowWishes.ListAsync(Municipality, ReaderEmail);
        return true;
    }

    /// <summary>What the list is narrowed to, since the filter itself is folded; nothing where it is not.</summary>
    private string? Told
    {
        get
        {
            var when = string.Join(' ', new[] { filter.Weekday is { } day ? Words[$"SignUps.Filter.Days.{day}"] : null, Days }.Where(t => t is not null));
            var place = list.Places.FirstOrDefault(p => p.Id == filter.Place)?.Name;
            List<string> parts = [.. new[] { when, place ?? "" }.Where(t => t.Length > 0)];
            return parts.Count == 0 ? null : Words.Format("SignUps.Filter.Told", ("filter", string.Join(", ", parts)));
        }
    }

    private string? Days => (filter.From, filter.To) switch
    {
        (null, null) => null,
        ({ Day: 1 } from, { } to) when (to.Year, to.Month, to.Day) == (from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month)) => Words.Format("SignUps.Filter.Month", ("month", Dates.MonthAndYear(from))),
        ({ } from, { } to) => Words.Format("SignUps.Filter.FromTo", ("from", Dates.LongDayWithYear(from)), ("to", Dates.LongDayWithYear(to))),
        ({ } from, null) => Words.Format("SignUps.Filter.OnlyFrom", ("from", Dates.LongDayWithYear(from))),
        (null, { } to) => Words.Format("SignUps.Filter.OnlyTo", ("to", Dates.LongDayWithYear(to))),
    };

    private static string ValueOf(ShiftShortcut shortcut) => string.Create(CultureInfo.InvariantCulture, $"{shortcut.Weekday} {shortcut.From:yyyy-MM}");

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string TextOf(ShiftShortcut shortcut) => Words.Format(
        "SignUps.List.Shortcut", ("weekday", Words[$"SignUps.Weekdays.{shortcut.Weekday}"]), ("month", Dates.Month(shortcut.From.Month)), ("count", shortcut.Count));
}
