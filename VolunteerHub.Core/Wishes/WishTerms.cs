using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Wishes;

/// <summary>How gladly somebody comes.</summary>
public enum Willingness
{
    /// <summary>Not at all: never proposed.</summary>
    No,

    /// <summary>If nobody else can.</summary>
    OnlyIfNeeded,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Gladly.</summary>
    Gladly,
}

/// <summary>An answer to days of a kind, such as "first Saturday of each month: gladly".</summary>
/// <param name="Day">The weekday on which the shift starts.</param>
/// <param name="Week">Which of the month; null is every one.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Start">Only shifts that start at this time, where a season has several a day; null is all of them.</param>
public sealed record DayWish(DayOfWeek Day, MonthWeek? Week, Willingness Answer, TimeOnly? Start = null);

/// <summary>
/// What a volunteer wishes of a season. An answer to one shift stands before one to days of a kind, the answer to fewer days before that to
/// more, and a day away before both. What nobody answered is no. A day that is both the fourth and the last of its month gets the less willing
/// of the two answers: nobody is asked to what they said no to.
/// </summary>
public sealed record WishTerms
{
    /// <summary>The most names of people to be with, and as many of people not to be with.</summary>
    public const int MostNames = 10;

    /// <summary>The most stretches of days away.</summary>
    public const int MostAway = 30;

    /// <summary>The most shifts that may be named as a limit.</summary>
    public const int HighestLimit = 400;

    /// <summary>Nothing wished: never proposed.</summary>
    public static WishTerms Nothing { get; } = new();

    /// <summary>Answers to single shifts.</summary>
    public IReadOnlyDictionary<ShiftId, Willingness> Shifts { get; init; } = new Dictionary<ShiftId, Willingness>();

    /// <summary>Answers to days of a kind.</summary>
    public IReadOnlyList<DayWish> Days { get; init; } = [];

    /// <summary>The most shifts in the season; null sets no limit.</summary>
    public int? MostShifts { get; init; }

    /// <summary>Whether they want never to be on in three weeks running.</summary>
    public bool NeverThreeWeeksInARow { get; init; }

    /// <summary>Days on which they are away.</summary>
    public IReadOnlyList<Period> Away { get; init; } = [];

    /// <summary>Full names or addresses of people with whom they like to be on a shift.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];

    /// <summary>Full names or addresses of people with whom they are never to be on a shift. Private: nobody else reads it, coordinators neither.</summary>
    public IReadOnlyList<string> Apart { get; init; } = [];

    /// <summary>The answer to a shift that starts on the date at the time. Of several that are equally narrow the less willing one counts.</summary>
    public Willingness AnswerTo(ShiftId shift, DateOnly date, TimeOnly start)
    {
        if (Away.Any(p => p.Contains(date)))
            return Willingness.No;
        if (Shifts.TryGetValue(shift, out var answer))
            return answer;
        var narrowest = Days
            .Where(d => d.Day == date.DayOfWeek && (d.Week is not { } week || week.Contains(date)) && (d.Start is not { } hour || hour == start))
            .GroupBy(d => (d.Week is not null, d.Start is not null)).MaxBy(g => g.Key);
        return narrowest?.Min(d => d.Answer) ?? Willingness.No;
    }

    /// <summary>
    /// The same wishes with another name or address of somebody in both lists, or without them: they are called otherwise now, or are deleted. Names are
    /// compared without case, as they are when wishes are read. The very same where the name does not stand there.
    /// </summary>
    /// <param name="old">The name or address that no longer holds.</param>
    /// <param name="by">What takes its place; null where nothing does.</param>
    public WishTerms Replace(string old, string? by)
    {
        bool IsIt(string name) => string.Equals(name, old, StringComparison.OrdinalIgnoreCase);
        IReadOnlyList<string> In(IReadOnlyList<string> names) =>
            [.. names.Where(n => by is not null || !IsIt(n)).Select(n => IsIt(n) ? by! : n).Distinct(StringComparer.OrdinalIgnoreCase)];
        return Together.Concat(Apart).Any(IsIt) ? this with { Together = In(Together), Apart = In(Apart) } : this;
    }

    /// <summary>
    /// Everything that is wrong, with the field each belongs to: "wishes.most-shifts-range", "wishes.too-many-away", "wishes.too-many-names",
    /// "wishes.name-too-long", "people.personal-number" for a name with one in it, and "wishes.together-and-apart" for somebody who is in both
    /// lists.
    /// </summary>
    public IEnumerable<Refusal> Check()
    {
        if (MostShifts is < 1 or > HighestLimit)
            yield return Refusal.OfField(nameof(MostShifts), "wishes.most-shifts-range", ("most", HighestLimit));
        if (Away.Count > MostAway)
            yield return Refusal.OfField(nameof(Away), "wishes.too-many-away", ("most", MostAway));
        foreach (var (field, names) in new[] { (nameof(Together), Together), (nameof(Apart), Apart) })
        {
            if (names.Count > MostNames)
                yield return Refusal.OfField(field, "wishes.too-many-names", ("most", MostNames));
            if (names.Any(n => n.Length > Person.EmailLength))
                yield return Refusal.OfField(field, "wishes.name-too-long", ("most", Person.EmailLength));
            if (names.Any(PersonalNumber.IsIn))
                yield return Refusal.OfField(field, "people.personal-number");
        }

        if (Together.Intersect(Apart, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } both)
            yield return Refusal.OfField(nameof(Apart), "wishes.together-and-apart", ("name", both));
    }
}
