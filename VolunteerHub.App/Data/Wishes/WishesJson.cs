using System.Text.Json;
using System.Text.Json.Serialization;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.Data.Wishes;

/// <summary>
/// Wishes as they are stored. The stored form is written out here, with names for enums, so that a change of the types in Core cannot
/// change what is already in the file.
/// </summary>
internal static class WishesJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(WishTerms terms) => JsonSerializer.Serialize(
        new StoredWishes(
            terms.Shifts.ToDictionary(s => s.Key.Value, s => s.Value),
            [.. terms.Days.Select(d => new StoredDay(d.Day, d.Week, d.Answer, d.Start))],
            terms.MostShifts,
            terms.NeverThreeWeeksInARow,
            [.. terms.Away.Select(p => new StoredPeriod(p.From, p.To))],
            [.. terms.Together],
            [.. terms.Apart]),
        Options);

    public static WishTerms Read(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredWishes>(json, Options)!;
        return new WishTerms
        {
            Shifts = stored.Shifts.ToDictionary(s => new ShiftId(s.Key), s => s.Value),
            Days = [.. stored.Days.Select(d => new DayWish(d.Day, d.Week, d.Answer, d.Start))],
            MostShifts = stored.MostShifts,
            NeverThreeWeeksInARow = stored.NeverThreeWeeksInARow,
            Away = [.. stored.Away.Select(p => new Period(p.From, p.To))],
            Together = stored.Together,
            Apart = stored.Apart,
        };
    }

    private sealed record StoredWishes(
        Dictionary<Guid, Willingness> Shifts,
        StoredDay[] Days,
        int? MostShifts,
        bool NeverThreeWeeksInARow,
        StoredPeriod[] Away,
        string[] Together,
        string[] Apart);

    private sealed record StoredDay(DayOfWeek Day, MonthWeek? Week, Willingness Answer, TimeOnly? Start = null);

    private sealed record StoredPeriod(DateOnly From, DateOnly To);
}
