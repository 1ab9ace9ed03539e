using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.App.UseCases.Wishes;

namespace VolunteerHub.App.Components.Pages.Public;

/// <summary>The page of open shifts.</summary>
public sealed partial class Shifts
{
    private const int MostShown = 600;

    private OpenShiftList list = null!;
    private ShiftFilter filter = new();
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

    [Inject]
    private ListOpenShifts ListOpenShifts { get; set; } = null!;

    [Inject]
    private ShowWishes ShowWishes { get; set; } = null!;

    private ShiftFilterInput Input => new(From, To, Place, Weekday);

    /// <summary>Whether only waiting is left: such shifts fold, so that the list begins with what one can have.</summary>
    private static bool OnlyWaiting(OpenShift shift) => shift.IsFull && shift.Mine is null;

    private bool NothingFree => list.Shifts.All(OnlyWaiting);

    private bool TickAll => Tick == "all";

    private int Shown => int.TryParse(Show, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? Math.Clamp(count, ListOpenShifts.PageSize, MostShown)
        : ListOpenShifts.PageSize;

    private string MorePath => Navigation.GetUriWithQueryParameter(
        "show", (list.Shifts.Count + ListOpenShifts.PageSize).ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var read = ShiftFilter.Read(Input);
        Refusals = read.Refusals;
        filter = read.IsSuccess ? read.Value : new ShiftFilter();
        list = await ListOpenShifts.RunAsync(Municipality, filter, Shown, ReaderEmail);
        wishes = await ShowWishes.ListAsync(Municipality, ReaderEmail);
        return true;
    }

    private string PathOf(ShiftShortcut shortcut) => Path(string.Create(
        CultureInfo.InvariantCulture, $"shifts?weekday={shortcut.Weekday}&from={shortcut.From:yyyy-MM-dd}&to={shortcut.To:yyyy-MM-dd}&tick=all"));

    private string TextOf(ShiftShortcut shortcut) => Words.Format(
        "SignUps.List.Shortcut", ("weekday", Words[$"SignUps.Weekdays.{shortcut.Weekday}"]), ("month", Dates.Month(shortcut.From.Month)), ("count", shortcut.Count));
}
