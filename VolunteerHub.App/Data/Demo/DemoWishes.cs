using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.Data.Demo;

/// <summary>
/// What a town's volunteers wish of the coming season: enough that a proposal fills most of it and not all. The first volunteer, who can sign
/// in, has not answered, so that answering can be tried; nor have some others.
/// </summary>
internal sealed class DemoWishes(HubDbContext context, Season season, IReadOnlyList<Shift> shifts, IReadOnlyList<Person> people, DateTime nowUtc)
{
    /// <summary>How many days volunteers still have to answer.</summary>
    private const int DaysToAnswer = 21;

    public void Write(DateOnly today)
    {
        season.AskForWishes(today.AddDays(DaysToAnswer));
        foreach (var (person, index) in people.Select((p, i) => (p, i)))
        {
            if (TermsOf(index) is { } terms)
                context.Wishes.Add(new SeasonWishes(season.MunicipalityId, season.Id, person.Id, terms, nowUtc.AddHours(-5 * index)));
        }
    }

    // The first few hold keys. They are all away in the middle of the season, so that something is left for a coordinator to solve.
    private WishTerms? TermsOf(int index) => index switch
    {
        1 => Every(Willingness.Yes) with { MostShifts = 9, Away = [Middle] },
        2 => Every(Willingness.OnlyIfNeeded, (MonthWeek.First, Willingness.Gladly), (MonthWeek.Third, Willingness.Gladly)) with
        {
            MostShifts = 8,
            NeverThreeWeeksInARow = true,
            Away = [Middle],
        },
        3 => Every(null, (MonthWeek.Second, Willingness.Gladly), (MonthWeek.Fourth, Willingness.Yes)) with { MostShifts = 6, Away = [Middle] },
        4 => Every(Willingness.OnlyIfNeeded, (MonthWeek.Last, Willingness.Gladly)) with { MostShifts = 5, NeverThreeWeeksInARow = true, Away = [Middle] },

        // A couple that comes together.
        6 => Every(Willingness.Yes) with { MostShifts = 7, Together = NamesOf(7) },
        7 => Every(Willingness.Yes, (MonthWeek.First, Willingness.No)) with { MostShifts = 7, Together = NamesOf(6) },
        8 => Every(Willingness.OnlyIfNeeded) with { MostShifts = 6 },

        // Two who would rather not meet.
        9 => Every(Willingness.Yes, (MonthWeek.Second, Willingness.Gladly)) with { MostShifts = 6, NeverThreeWeeksInARow = true, Apart = NamesOf(10) },
        10 => Every(Willingness.Yes) with { MostShifts = 8 },
        11 => Single(every: 3, Willingness.Gladly) with { MostShifts = 4 },
        13 => Every(Willingness.OnlyIfNeeded, (MonthWeek.First, Willingness.Gladly)) with { MostShifts = 5, Away = [Start] },
        14 => Single(every: 5, Willingness.Yes),
        15 => Every(Willingness.Yes) with { MostShifts = 3, NeverThreeWeeksInARow = true },
        16 => Every(null, (MonthWeek.Last, Willingness.Gladly)),
        _ => null,
    };

    /// <summary>Two weeks about the middle.</summary>
    private Period Middle => new(season.From.AddDays(season.Period.Days / 2 - 7), season.From.AddDays(season.Period.Days / 2 + 7));

    private Period Start => new(season.From, season.From.AddDays(20));

    private WishTerms Every(Willingness? answer, params (MonthWeek Week, Willingness Answer)[] weeks)
    {
        var days = shifts.Select(s => s.Date.DayOfWeek).Distinct().ToList();
        return new WishTerms
        {
            Days =
            [
                .. days.Where(_ => answer is not null).Select(d => new DayWish(d, null, answer!.Value)),
                .. days.SelectMany(d => weeks.Select(w => new DayWish(d, w.Week, w.Answer))),
            ],
        };
    }

    private WishTerms Single(int every, Willingness answer) =>
        new() { Shifts = shifts.Where((_, i) => i % every == 0).ToDictionary(s => s.Id, _ => answer) };

    private IReadOnlyList<string> NamesOf(int index) => index < people.Count ? [people[index].Name] : [];
}
