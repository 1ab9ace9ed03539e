using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Somebody whom a shift's new time puts on two shifts at once, or on two with too little rest between.</summary>
/// <param name="Shift">The shift that is moved.</param>
/// <param name="Person">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Why">Which rule of signing up it breaks, with the other shift.</param>
public sealed record ShiftClash(ShiftId Shift, PersonId Person, string Name, Refusal Why);

/// <summary>
/// Whom moving shifts puts where they could not have signed up. Nobody is thrown off for it: the coordinator reads their names before it is done, and
/// they read of it in their letter.
/// </summary>
public static class ShiftClashes
{
    /// <summary>What a coordinator does who has read the names and moves the shift all the same.</summary>
    public const string SaveAgain = "scheduling.save-again-to-move";

    /// <summary>
    /// Of those who have a seat on the shifts or are being offered one, whoever has or is being offered one on another that clashes. The shifts are as they
    /// are to be, all others as they are saved. Whoever only waits on one of the two is not in two places: they get a seat only where the rules let them.
    /// </summary>
    internal static async Task<List<ShiftClash>> ReadAsync(
        HubDbContext context, IReadOnlyCollection<Shift> moved, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ids = moved.Select(s => s.Id).ToList();
        var seated = await (
            from signUp in context.SignUps
            join person in context.People.IgnoreAutoIncludes() on signUp.PersonId equals person.Id
            where ids.Contains(signUp.ShiftId) && signUp.SeatId != null
            orderby person.Name
            select new { signUp.ShiftId, person.Id, person.Name }).ToListAsync(cancellationToken);
        var engagements = await OpenShifts.EngagementsAsync(context, [.. seated.Select(p => p.Id).Distinct()], nowUtc.AddDays(-1), cancellationToken);
        return
        [
            .. from shift in moved.OrderBy(s => s.StartsAt)
               from person in seated
               where person.ShiftId == shift.Id
               let elsewhere = engagements[person.Id].Where(e => e.Status != SignUpStatus.Waiting).ToList()
               from why in SignUpRules.Clashes(shift, elsewhere)
               select new ShiftClash(shift.Id, person.Id, person.Name, why),
        ];
    }

    /// <summary>
    /// What the coordinator reads before anything is moved: "scheduling.on-another-shift" and "scheduling.too-little-rest" with the name and the other
    /// shift, one for each, and at the end <see cref="SaveAgain"/>; nothing where nobody clashes.
    /// </summary>
    internal static IEnumerable<Refusal> Ask(IReadOnlyCollection<ShiftClash> clashes) => clashes.Count == 0
        ? []
        : [.. clashes.Select(Named), Refusal.Of(SaveAgain)];

    /// <summary>What the person reads in the letter about the new time, or null for whom nothing clashes.</summary>
    internal static string? Tell(Words words, IEnumerable<ShiftClash> clashes, PersonId person, string ownShifts)
    {
        var lines = clashes.Where(c => c.Person == person)
            .Select(c => words.Of(c.Why, IsRest(c) ? "Scheduling.Letter.moved.rest" : "Scheduling.Letter.moved.overlap")).ToList();
        if (lines.Count == 0)
            return null;
        lines.Add(words.Format("Scheduling.Letter.moved.choose", ("link", ownShifts)));
        return string.Join('\n', lines);
    }

    private static Refusal Named(ShiftClash clash) => Refusal.Of(
        IsRest(clash) ? "scheduling.too-little-rest" : "scheduling.on-another-shift",
        [("name", clash.Name), .. clash.Why.Values.Select(v => (v.Key, v.Value))]);

    private static bool IsRest(ShiftClash clash) => clash.Why.Code == "signups.rest";
}
