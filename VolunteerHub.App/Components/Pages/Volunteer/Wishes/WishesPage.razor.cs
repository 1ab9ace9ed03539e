using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Wishes;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.Components.Pages.Volunteer.Wishes;

/// <summary>The page on which a volunteer says what they wish of a season: one form that keeps what was typed until it is saved.</summary>
public sealed partial class WishesPage
{
    private WishesModel model = null!;
    private WishesInput input = new();
    private bool isTyped;
    private bool isLate;
    private int rows;

    /// <summary>Which season, as it stands in the address.</summary>
    [Parameter]
    public string Season { get; set; } = "";

    /// <summary>"yes" after the wishes were saved.</summary>
    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private ShowWishes ShowWishes { get; set; } = null!;

    [Inject]
    private SaveWishes SaveWishes { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    private string Here => Path($"my/wishes/{model.Season.Value:N}");

    /// <summary>The weekdays of the season, Monday first; where it has several shifts a day, each of them by itself.</summary>
    private IEnumerable<DaysAlike> Weekdays =>
        model.Shifts.GroupBy(s => s.Date.DayOfWeek).OrderBy(g => ((int)g.Key + 6) % 7).SelectMany(day =>
        {
            // One shift that was moved by hand is no kind of its own.
            var starts = day.GroupBy(s => s.Start).Where(g => g.Count() > 1).OrderBy(g => g.Key).ToList();
            return starts.Count > 1
                ? starts.Select(g => new DaysAlike(day.Key, g.Key, [.. g]))
                : [new DaysAlike(day.Key, null, [.. day])];
        });

    private IEnumerable<DayKind> Kinds => Weekdays.Where(d => d.Only is null).SelectMany(d => WeeksOf(d.Shifts).Select(w => d.Kind(w)).Prepend(d.Kind(null)));

    /// <summary>The shifts that are one of several alike, in order of time: those that are not are answered by themselves already.</summary>
    private IEnumerable<WishShift> OneOfMany => model.Shifts.Except(Weekdays.Select(d => d.Only).OfType<WishShift>());

    /// <summary>How many shifts they would come to, as it is saved.</summary>
    private int Covered => model.Shifts.Count(s => model.Terms.AnswerTo(s.Id, s.Date, s.Start) != Willingness.No);

    private Dictionary<string, string> Inputs
    {
        get
        {
            var inputs = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [nameof(WishesInput.Name)] = "name",
                [nameof(WishesInput.MostShifts)] = "most",
                [nameof(WishesInput.Away)] = WishesForm.AwayFrom(0),
                [nameof(WishesInput.Together)] = "together",
                [nameof(WishesInput.Apart)] = "apart",
            };
            for (var row = 0; row < rows; row++)
                inputs[WishesInput.AwayField(row)] = WishesForm.AwayFrom(row);
            return inputs;
        }
    }

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        var isSent = HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType;
        if (ReadId(Season) is not { } id || await ShowWishes.RunAsync(Municipality, new SeasonId(id), ReaderEmail, wasAsked: isSent) is not { } found)
            return NotFound();

        // Written while it was open, and sent when nobody is asked any more: said to be lost, as it is.
        model = found;
        isLate = isSent && found.Closed.Count > 0;
        isTyped = true;
        if (isSent)
        {
            var form = await Http.Request.ReadFormAsync();
            input = WishesForm.Read(name => form[name].FirstOrDefault(), Kinds, model.Shifts);
        }
        else if (Unsent[WishesForm.Name, "most"] is not null)
        {
            input = WishesForm.Read(name => Unsent[WishesForm.Name, name], Kinds, model.Shifts);
        }
        else
        {
            input = WishesInput.Of(model.Terms);
            isTyped = false;
        }

        rows = Math.Max(input.Away.Count, WishesForm.Rows);
        if (rows == input.Away.Count && !input.Away[^1].IsEmpty)
            rows++;
        return true;
    }

    /// <summary>Saves; or, on "more days", gives the page back with more rows and everything that was typed.</summary>
    private async Task SaveAsync()
    {
        if (Http.Request.Form["do"] == "more")
        {
            rows = input.Away.Count + WishesForm.Rows;
            return;
        }

        // Whoever is signed in no longer gets the page back with what they typed, and reads on it how to go on.
        if (ReaderEmail is null)
            return;

        var outcome = await SaveWishes.RunAsync(Municipality, ReaderEmail, model.Season, input, Cultures.Current);
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo($"{Here}?saved=yes");
    }

    /// <summary>The weeks of the month in which the weekday has shifts; none where all of them are in the same one.</summary>
    private static List<MonthWeek> WeeksOf(IEnumerable<WishShift> shifts)
    {
        var dates = shifts.Select(s => s.Date).ToList();
        var weeks = Enum.GetValues<MonthWeek>().Where(w => dates.Exists(d => w.Contains(d))).ToList();
        return weeks.Exists(w => dates.TrueForAll(d => w.Contains(d))) ? [] : weeks;
    }

    /// <summary>"Saturday, 10:00–14:00", or without the hours where they differ.</summary>
    private string EveryText(DaysAlike day)
    {
        var hours = day.Shifts.Select(s => Dates.TimeRange(s.Start, s.End)).Distinct().ToList();
        var every = Words.Format("Wishes.Page.Every", ("weekday", day.Day));
        return hours.Count == 1 ? $"{every}, {hours[0]}" : every;
    }

    /// <summary>What was answered; an answer from when there was one shift a day holds for all of them until another is given.</summary>
    private string? AnswerOf(DayKind kind) => input.Days.GetValueOrDefault(kind) ?? input.Days.GetValueOrDefault(kind with { Start = null });

    /// <summary>What was answered to the only shift of its kind; an answer from when it was one of several holds until another is given.</summary>
    private string? AnswerOf(WishShift only, DayKind kind) => input.Shifts.GetValueOrDefault(only.Id) is { Length: > 0 } answer ? answer : AnswerOf(kind);

    private static string DayText(WishShift shift) => $"{Dates.LongDay(shift.Date)}, {Dates.TimeRange(shift.Start, shift.End)}";

    private AwayInput AwayOf(int row) => row < input.Away.Count ? input.Away[row] : new AwayInput("", "");

    private FieldErrors Errors => new(Words, Refusals);

    /// <summary>Shifts on one weekday that are answered together.</summary>
    private sealed record DaysAlike(DayOfWeek Day, TimeOnly? Start, IReadOnlyList<WishShift> Shifts)
    {
        /// <summary>The shift where it is the only one: a yes to it is to be no yes to every such day.</summary>
        public WishShift? Only => Shifts is [var only] ? only : null;

        public DayKind Kind(MonthWeek? week) => new(Day, week, Start);
    }
}
