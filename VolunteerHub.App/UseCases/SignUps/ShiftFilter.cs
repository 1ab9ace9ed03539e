using System.Globalization;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Which open shifts somebody looks for, as it stands in the address: text that may be anything.</summary>
/// <param name="From">The first day, yyyy-MM-dd.</param>
/// <param name="To">The last day, yyyy-MM-dd; that day is in.</param>
/// <param name="Place">The identifier of a place.</param>
/// <param name="Weekday">The English name of a weekday, e.g. "saturday", in any case.</param>
public sealed record ShiftFilterInput(string? From = null, string? To = null, string? Place = null, string? Weekday = null);

/// <summary>Which open shifts somebody looks for; what is null does not narrow.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, which is in.</param>
/// <param name="Place">The place.</param>
/// <param name="Weekday">The weekday.</param>
public sealed record ShiftFilter(DateOnly? From = null, DateOnly? To = null, PlaceId? Place = null, DayOfWeek? Weekday = null)
{
    /// <summary>
    /// Reads a filter. Refused, each with its field: "signups.filter-date" (not a date), "signups.filter-dates-turned" (the last day is before the
    /// first), "signups.filter-place" and "signups.filter-weekday".
    /// </summary>
    public static Outcome<ShiftFilter> Read(ShiftFilterInput input)
    {
        var refusals = new List<Refusal>();
        var filter = new ShiftFilter(
            Date(input.From, nameof(From), refusals),
            Date(input.To, nameof(To), refusals),
            string.IsNullOrWhiteSpace(input.Place) ? null : ReadPlace(input.Place, refusals),
            string.IsNullOrWhiteSpace(input.Weekday) ? null : ReadWeekday(input.Weekday.Trim(), refusals));
        if (filter is { From: { } from, To: { } to } && to < from)
            refusals.Add(Refusal.OfField(nameof(To), "signups.filter-dates-turned"));
        return refusals.Count > 0 ? refusals : filter;
    }

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsEmpty => this == new ShiftFilter();

    private static DateOnly? Date(string? text, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        refusals.Add(Refusal.OfField(field, "signups.filter-date"));
        return null;
    }

    private static PlaceId? ReadPlace(string text, List<Refusal> refusals)
    {
        if (Guid.TryParse(text, out var id))
            return new PlaceId(id);
        refusals.Add(Refusal.OfField(nameof(Place), "signups.filter-place"));
        return null;
    }

    private static DayOfWeek? ReadWeekday(string text, List<Refusal> refusals)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (text.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase))
                return day;
        }

        refusals.Add(Refusal.OfField(nameof(Weekday), "signups.filter-weekday"));
        return null;
    }
}
