using System.Text.Json;
using System.Text.Json.Serialization;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Scheduling;

/// <summary>
/// Patterns and needs as they are stored. The stored form is written out here, with names for enums, so that a change of the types in
/// Core cannot change what is already in the file.
/// </summary>
internal static class PatternJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(ShiftRule rule) => JsonSerializer.Serialize(
        new StoredRule(
            [.. rule.Days], rule.Start, rule.End, rule.EveryWeeks, rule.HolidayRule, [.. rule.ClosedDays], [.. rule.ExtraDays], [.. rule.MonthWeeks]),
        Options);

    public static string Write(NeedTerms terms) => JsonSerializer.Serialize(
        new StoredTerms(terms.TaskId.Value, terms.Minimum, terms.Maximum, terms.SkillId?.Value, terms.SkillMinimum, terms.AgeLimit, terms.WithChildren), Options);

    public static ShiftRule ReadRule(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredRule>(json, Options)!;
        return new ShiftRule(stored.Days, stored.Start, stored.End)
        {
            EveryWeeks = stored.EveryWeeks,
            MonthWeeks = stored.MonthWeeks ?? [],
            HolidayRule = stored.HolidayRule,
            ClosedDays = stored.ClosedDays,
            ExtraDays = stored.ExtraDays,
        };
    }

    public static NeedTerms ReadTerms(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredTerms>(json, Options)!;
        return new NeedTerms(
            new VolunteerTaskId(stored.TaskId),
            stored.Minimum,
            stored.Maximum,
            stored.SkillId is { } skill ? new SkillId(skill) : null,
            stored.SkillMinimum,
            stored.AgeLimit,
            stored.WithChildren);
    }

    // MonthWeeks is missing in what was stored before patterns could go by months: those go by weeks.
    private sealed record StoredRule(
        DayOfWeek[] Days,
        TimeOnly Start,
        TimeOnly End,
        int EveryWeeks,
        HolidayRule HolidayRule,
        DateOnly[] ClosedDays,
        DateOnly[] ExtraDays,
        MonthWeek[]? MonthWeeks = null);

    // WithChildren is missing in what was stored before needs asked for it.
    private sealed record StoredTerms(
        Guid TaskId, int Minimum, int Maximum, Guid? SkillId, int SkillMinimum, AgeLimit AgeLimit, bool WithChildren = false);
}
