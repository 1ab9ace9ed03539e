using System.Globalization;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.UseCases.Wishes;

/// <summary>Days of a kind as a key of the form: a weekday, in one week of the month or in all.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Week">Which of the month; null is every one.</param>
/// <param name="Start">Only those that start at this time; null is all of them.</param>
public sealed record DayKind(DayOfWeek Day, MonthWeek? Week, TimeOnly? Start);

/// <summary>Days away as they were typed.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; empty is the first one.</param>
public sealed record AwayInput(string From, string To)
{
    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To);
}

/// <summary>What a volunteer typed and ticked on the page of wishes: text that may be anything.</summary>
public sealed record WishesInput
{
    /// <summary>What they are called; read only of somebody who has not volunteered here before.</summary>
    public string Name { get; init; } = "";

    /// <summary>Answers to days of a kind, by the names of <see cref="Willingness"/>.</summary>
    public IReadOnlyDictionary<DayKind, string> Days { get; init; } = new Dictionary<DayKind, string>();

    /// <summary>Answers to single shifts.</summary>
    public IReadOnlyDictionary<ShiftId, string> Shifts { get; init; } = new Dictionary<ShiftId, string>();

    /// <summary>The most shifts; empty sets no limit.</summary>
    public string MostShifts { get; init; } = "";

    /// <summary>Never in three weeks running.</summary>
    public bool NeverThreeWeeksInARow { get; init; }

    /// <summary>Days away, row by row; empty rows count for nothing.</summary>
    public IReadOnlyList<AwayInput> Away { get; init; } = [];

    /// <summary>With whom, one a line.</summary>
    public string Together { get; init; } = "";

    /// <summary>With whom not, one a line. Nobody but the reader and the calculation ever reads it.</summary>
    public string Apart { get; init; } = "";

    /// <summary>The field of a row of days away, in refusals.</summary>
    public static string AwayField(int row) => string.Create(CultureInfo.InvariantCulture, $"{nameof(Away)}-{row}");

    /// <summary>Wishes as they stand in the form.</summary>
    public static WishesInput Of(WishTerms terms) => new()
    {
        Days = terms.Days.ToDictionary(d => new DayKind(d.Day, d.Week, d.Start), d => d.Answer.ToString()),
        Shifts = terms.Shifts.ToDictionary(s => s.Key, s => s.Value.ToString()),
        MostShifts = terms.MostShifts?.ToString(CultureInfo.InvariantCulture) ?? "",
        NeverThreeWeeksInARow = terms.NeverThreeWeeksInARow,
        Away = [.. terms.Away.Select(p => new AwayInput(Written(p.From), p.To == p.From ? "" : Written(p.To)))],
        Together = string.Join('\n', terms.Together),
        Apart = string.Join('\n', terms.Apart),
    };

    /// <summary>
    /// Reads the wishes. Answers that are none count as not answered. Refused, each with its field, by <see cref="WishTerms.Check"/>, as
    /// "wishes.most-shifts-range" for what is no number, and by the row of days away as "wishes.away-no-date", "wishes.away-no-first-day" and
    /// "wishes.away-turned".
    /// </summary>
    public Outcome<WishTerms> Read()
    {
        var refusals = new List<Refusal>();
        var terms = new WishTerms
        {
            Days = [.. Days.Where(d => Answer(d.Value) is not null).Select(d => new DayWish(d.Key.Day, d.Key.Week, Answer(d.Value)!.Value, d.Key.Start))],
            Shifts = Shifts.Where(s => Answer(s.Value) is not null).ToDictionary(s => s.Key, s => Answer(s.Value)!.Value),
            MostShifts = ReadMost(refusals),
            NeverThreeWeeksInARow = NeverThreeWeeksInARow,
            Away = ReadAway(refusals),
            Together = Names(Together),
            Apart = Names(Apart),
        };
        refusals.AddRange(terms.Check());
        return refusals.Count > 0 ? refusals : terms;
    }

    /// <summary>A date as a date field sends it.</summary>
    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Willingness? Answer(string text) =>
        Enum.GetValues<Willingness>().Cast<Willingness?>().FirstOrDefault(w => w.ToString() == text);

    private static IReadOnlyList<string> Names(string text) =>
    [
        .. text.Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(VisibleText.Line).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private int? ReadMost(List<Refusal> refusals)
    {
        var typed = VisibleText.Line(MostShifts);
        if (typed.Length == 0)
            return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var most))
            return most;
        refusals.Add(Refusal.OfField(nameof(MostShifts), "wishes.most-shifts-range", ("most", WishTerms.HighestLimit)));
        return null;
    }

    private List<Period> ReadAway(List<Refusal> refusals)
    {
        var periods = new List<Period>();
        for (var row = 0; row < Away.Count; row++)
        {
            if (Away[row].IsEmpty)
                continue;
            var from = TypedDate.Read(Away[row].From);
            var to = string.IsNullOrWhiteSpace(Away[row].To) ? from : TypedDate.Read(Away[row].To);
            if (string.IsNullOrWhiteSpace(Away[row].From))
                refusals.Add(Refusal.OfField(AwayField(row), "wishes.away-no-first-day"));
            else if (from is null || to is null)
                refusals.Add(Refusal.OfField(AwayField(row), "wishes.away-no-date"));
            else if (to < from)
                refusals.Add(Refusal.OfField(AwayField(row), "wishes.away-turned"));
            else
                periods.Add(new Period(from.Value, to.Value));
        }

        return periods;
    }
}
