using System.Globalization;
using VolunteerHub.Core.Rostering;

namespace VolunteerHub.Benchmarks;

/// <summary>
/// Makes rostering cases from a seed. Associations have no word in the format. Here an association is what ties volunteers to places:
/// each is at home in one to three of them, every volunteer belongs to one or two, and says yes only where those are at home.
/// </summary>
internal static class RosterCases
{
    private static readonly string[] Skills = ["k1", "k2", "k3"];
    private static readonly double[] SkillShares = [0.22, 0.18, 0.15];
    private static readonly int[] FewShifts = [1, 2, 2, 3, 4, 6];
    private static readonly int[] ManyShifts = [2, 3, 5, 6, 8, 8, 10];
    private static readonly DateTime FirstSaturday = new(2026, 5, 2);

    /// <summary>26 Saturdays at some places with two to four shifts a day; tight: there are not enough yeses to fill everything.</summary>
    public static RosterDraft Season(int seed, int volunteers, bool tight, int places = 3, int couples = 0, int apart = 0)
    {
        var random = new Random(seed);
        var people = People(random, volunteers, tight ? FewShifts : ManyShifts);
        var times = from week in Enumerable.Range(0, 26)
                    from place in Enumerable.Range(0, places)
                    from hour in Hours(random)
                    select (Place: place, Start: FirstSaturday.AddDays(7 * week).AddHours(hour));
        var shifts = Shifts(random, [.. times], people.Sum(p => p.MaxShifts) * (tight ? 1.08 : 0.72));
        var eager = people.Select(_ => (random.NextDouble() + random.NextDouble()) * (tight ? 0.26 : 0.36)).ToArray();
        return WithPairs(random, couples, apart, new RosterDraft
        {
            Shifts = shifts,
            Volunteers = people,
            Offers = [.. from s in shifts from v in Enumerable.Range(0, volunteers) where random.NextDouble() < eager[v] select new RosterOffer($"v{v}", s.Id, Wish(random))],
        });
    }

    /// <summary>Randers Naturcenter: open on 27 Saturdays, two to four hosts of whom one can open the house, 40 volunteers.</summary>
    public static RosterDraft NatureCentre(int seed)
    {
        var random = new Random(seed);
        var people = People(random, 40, [1, 2, 2, 3, 3, 4]);
        RosterShift[] shifts = [.. Enumerable.Range(0, 27).Select(week => Shift(week, 0, FirstSaturday.AddDays(7 * week).AddHours(10), 3, 4, "k1"))];
        return new RosterDraft
        {
            Shifts = shifts,
            Volunteers = people,
            Offers = [.. from s in shifts from v in people where random.NextDouble() < 0.25 select new RosterOffer(v.Id, s.Id, Wish(random))],
        };
    }

    /// <summary>3,000 shifts on every day of half a year at 60 places, 6,000 volunteers of 575 associations, about 240,000 yeses.</summary>
    public static RosterDraft City(int seed)
    {
        const int places = 60;
        var random = new Random(seed);
        var people = People(random, 6000, FewShifts);
        var slots = (from day in Enumerable.Range(0, 182) from place in Enumerable.Range(0, places) from hour in (int[])[8, 12, 16, 20] select (Place: place, Start: FirstSaturday.AddDays(day).AddHours(hour))).ToArray();
        random.Shuffle(slots);
        var shifts = Shifts(random, [.. slots.Take(3000).OrderBy(s => s.Start).ThenBy(s => s.Place)], people.Sum(p => p.MaxShifts) * 1.05);
        var at = shifts.ToLookup(s => s.Place, s => s.Id);
        var associations = Enumerable.Range(0, 575).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"p{random.Next(places)}").ToArray()).ToArray();
        var offers = new List<RosterOffer>();
        foreach (var person in people)
        {
            var home = Enumerable.Range(0, random.Next(1, 3)).SelectMany(_ => associations[random.Next(associations.Length)]).Distinct().SelectMany(p => at[p]).ToArray();
            random.Shuffle(home);
            var yeses = (int)(2 - (20 * Math.Log((1 - random.NextDouble()) * (1 - random.NextDouble()))));
            offers.AddRange(home.Take(yeses).Select(s => new RosterOffer(person.Id, s, Wish(random))));
        }

        return new RosterDraft { Shifts = shifts, Volunteers = people, Offers = offers };
    }

    private static RosterDraft WithPairs(Random random, int couples, int apart, RosterDraft draft)
    {
        var people = draft.Volunteers.Select(v => v.Id).ToArray();
        random.Shuffle(people);
        var pairs = people.Chunk(2).Where(p => p.Length == 2).Select(p => new RosterPair(p[0], p[1])).ToList();
        return draft with { Together = [.. pairs.Take(couples)], Apart = [.. pairs.Skip(couples).Take(apart)] };
    }

    private static RosterVolunteer[] People(Random random, int count, int[] shifts) =>
    [
        .. Enumerable.Range(0, count).Select(i => new RosterVolunteer(
            $"v{i}", [.. Skills.Where((_, k) => random.NextDouble() < SkillShares[k])], shifts[random.Next(shifts.Length)], random.NextDouble() < 0.58)),
    ];

    private static IEnumerable<int> Hours(Random random)
    {
        int[] hours = [8, 12, 16, 20];
        random.Shuffle(hours);
        return hours.Take(random.Next(2, 5)).Order();
    }

    private static RosterShift[] Shifts(Random random, (int Place, DateTime Start)[] times, double people) =>
    [
        .. times.Select((t, i) =>
        {
            var min = Math.Max(1, (int)((people / times.Length) + random.NextDouble()));
            return Shift(i, t.Place, t.Start, min, min + 1, random.NextDouble() < 0.6 ? Skills[random.Next(Skills.Length)] : null);
        }),
    ];

    private static RosterShift Shift(int number, int place, DateTime start, int min, int max, string? skill) => new(
        $"s{number.ToString(CultureInfo.InvariantCulture)}", $"p{place}", start, start.AddHours(4), min, max, skill is null ? null : new RosterSkill(skill, 1),
        TimeSpan.FromHours(11), DateOnly.FromDateTime(start));

    private static int Wish(Random random) => random.NextDouble() switch
    {
        < 0.13 => 0,
        < 0.45 => 1,
        < 0.71 => 2,
        < 0.91 => 3,
        _ => 4,
    };
}
