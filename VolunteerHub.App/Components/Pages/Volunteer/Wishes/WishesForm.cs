using System.Globalization;
using VolunteerHub.App.UseCases.Wishes;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Volunteer.Wishes;

/// <summary>The fields of the form in which a volunteer wishes: their names, and what was typed in them.</summary>
internal static class WishesForm
{
    /// <summary>The form's name.</summary>
    public const string Name = "wishes";

    /// <summary>How many rows for days away the page begins with, and how many more it gives at a time.</summary>
    public const int Rows = 2;

    /// <summary>The most rows that a page is asked for: text in an address or a form may be anything.</summary>
    private const int MostRows = 40;

    public static string DayField(DayKind kind)
    {
        var start = kind.Start is { } at ? string.Create(CultureInfo.InvariantCulture, $"-{at:HHmm}") : "";
        return kind.Week is null ? $"day-{kind.Day}{start}" : $"day-{kind.Day}{start}-{kind.Week}";
    }

    public static string ShiftField(ShiftId shift) => $"shift-{shift.Value:N}";

    public static string AwayFrom(int row) => string.Create(CultureInfo.InvariantCulture, $"away-from-{row}");

    public static string AwayTo(int row) => string.Create(CultureInfo.InvariantCulture, $"away-to-{row}");

    /// <summary>What was typed.</summary>
    /// <param name="typed">The text of a field by its name; null when it was not sent.</param>
    /// <param name="days">The days of a kind that the page asks about.</param>
    /// <param name="shifts">The shifts that it asks about.</param>
    public static WishesInput Read(Func<string, string?> typed, IEnumerable<DayKind> days, IEnumerable<WishShift> shifts) => new()
    {
        Name = typed("name") ?? "",
        Days = days.ToDictionary(d => d, d => typed(DayField(d)) ?? ""),
        Shifts = shifts.ToDictionary(s => s.Id, s => typed(ShiftField(s.Id)) ?? ""),
        MostShifts = typed("most") ?? "",
        NeverThreeWeeksInARow = typed("three") is not null,
        Away =
        [
            .. Enumerable.Range(0, MostRows).TakeWhile(i => typed(AwayFrom(i)) is not null || typed(AwayTo(i)) is not null)
                .Select(i => new AwayInput(typed(AwayFrom(i)) ?? "", typed(AwayTo(i)) ?? "")),
        ],
        Together = typed("together") ?? "",
        Apart = typed("apart") ?? "",
    };
}
