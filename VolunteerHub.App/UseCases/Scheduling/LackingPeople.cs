using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Who has a seat on shifts and does not meet what their needs come to ask for: a certificate where they come to be with children, or an age. Nobody is
/// thrown off for it: the coordinator reads their names before it is saved, and settles with them what is to be done.
/// </summary>
public static class LackingPeople
{
    /// <summary>What a coordinator does who has read the names and asks for it all the same.</summary>
    public const string SaveAgain = "scheduling.save-again-to-ask";

    /// <summary>
    /// What the coordinator reads: "scheduling.lacks-certificate" with the name and the first of the days without one, "scheduling.lacks-age" with the name and
    /// the years, and at the end <see cref="SaveAgain"/>; nothing where everybody meets it, or did not meet it before either. Whoever only waits is not asked
    /// about: they get a seat only where the rules let them.
    /// </summary>
    /// <param name="context">The municipality's database.</param>
    /// <param name="shifts">The shifts as they are to be, with the needs as they are to be.</param>
    /// <param name="before">What the needs that are changed asked for before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<List<Refusal>> AskAsync(
        HubDbContext context, IEnumerable<Shift> shifts, IReadOnlyDictionary<NeedId, NeedTerms> before, CancellationToken cancellationToken)
    {
        var stricter = shifts.SelectMany(s => s.Needs, (shift, need) => (shift.Date, Need: need))
            .Where(n => before.TryGetValue(n.Need.Id, out var terms) && IsStricter(n.Need, terms)).ToDictionary(n => n.Need.Id);
        if (stricter.Count == 0)
            return [];

        var ids = stricter.Keys.ToList();
        var seated = await (
            from signUp in context.SignUps
            join person in context.People.AsNoTracking().IgnoreAutoIncludes() on signUp.PersonId equals person.Id
            where ids.Contains(signUp.NeedId) && signUp.SeatId != null
            orderby person.Name
            select new { signUp.NeedId, Person = person }).ToListAsync(cancellationToken);
        var lacking = seated.Select(s => (s.Person, stricter[s.NeedId].Date, stricter[s.NeedId].Need, Before: before[s.NeedId])).OrderBy(l => l.Date).ToList();
        List<Refusal> names =
        [
            .. lacking.Where(l => l.Need.WithChildren && !l.Before.WithChildren && l.Person.Certificate?.Covers(l.Date) != true).DistinctBy(l => l.Person.Id)
                .Select(l => Refusal.Of("scheduling.lacks-certificate", ("name", l.Person.Name), ("date", l.Date))),
            .. lacking.Where(l => !l.Need.AgeLimit.IsMetBy(l.Person.AgeBand) && l.Before.AgeLimit.IsMetBy(l.Person.AgeBand)).DistinctBy(l => l.Person.Id)
                .Select(l => Refusal.Of("scheduling.lacks-age", ("name", l.Person.Name), ("years", l.Need.AgeLimit.Years()))),
        ];
        return names.Count == 0 ? [] : [.. names, Refusal.Of(SaveAgain)];
    }

    private static bool IsStricter(Need need, NeedTerms before) =>
        (need.WithChildren && !before.WithChildren) || (need.AgeLimit != before.AgeLimit && need.AgeLimit != AgeLimit.None);
}
