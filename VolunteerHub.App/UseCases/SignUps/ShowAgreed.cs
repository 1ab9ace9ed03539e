using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>A shift that could not be given, with every reason.</summary>
/// <param name="Facts">Which.</param>
/// <param name="Refusals">Why not.</param>
public sealed record NotGiven(ShiftFacts Facts, IReadOnlyList<Refusal> Refusals);

/// <summary>What came of a sign-up.</summary>
/// <param name="Person">Who.</param>
/// <param name="Confirmed">The seats they have.</param>
/// <param name="Waiting">Where they wait, or are being offered a seat.</param>
/// <param name="NotGiven">What was not possible, and why.</param>
public sealed record AgreedModel(Person Person, IReadOnlyList<MyShift> Confirmed, IReadOnlyList<MyShift> Waiting, IReadOnlyList<NotGiven> NotGiven)
{
    /// <summary>The waiting lists that the seats have ended, being at the same time or too near.</summary>
    public IReadOnlyList<ShiftFacts> Ended { get; init; } = [];
}

/// <summary>Tells what was agreed, from how it stands now: so the page may be read again, and reloading it does nothing.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowAgreed(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>What stands on the shifts for whoever has the address; null when nobody with it volunteers here, or none of the shifts exists.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="shifts">The shifts that were asked for.</param>
    /// <param name="wished">The needs that were asked for; of a shift without one here, whichever was meant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AgreedModel?> RunAsync(
        Municipality municipality, string email, IReadOnlyList<ShiftId> shifts, IReadOnlyList<NeedId>? wished = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var person = await context.People.AsNoTracking().WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;

        var ids = shifts.Distinct().Take(SignUpRequest.MostShifts).ToList();
        var mine = (await MyShifts.ReadAsync(context, person.Id, cancellationToken))
            .Where(m => ids.Contains(m.Shift.Id) && m.SignUp.Status != SignUpStatus.Withdrawn).ToList();
        var missing = ids.Except(mine.Select(m => m.Shift.Id)).ToList();
        var notGiven = await WhyNotAsync(context, person, missing, wished ?? [], now, cancellationToken);
        if (mine.Count + notGiven.Count == 0)
            return null;

        List<MyShift> confirmed = [.. mine.Where(m => m.SignUp.Status == SignUpStatus.Confirmed)];
        return new AgreedModel(person, confirmed, [.. mine.Where(m => m.SignUp.Status != SignUpStatus.Confirmed)], notGiven)
        {
            Ended = await EndedAsync(context, person, confirmed, ids, cancellationToken),
        };
    }

    /// <summary>Where the person waited until the very moment in which they got one of the seats.</summary>
    private static async Task<IReadOnlyList<ShiftFacts>> EndedAsync(
        HubDbContext context, Person person, List<MyShift> confirmed, List<ShiftId> asked, CancellationToken cancellationToken)
    {
        var moments = confirmed.Select(m => m.SignUp.SeatedAt).ToHashSet();
        var left = await context.SignUps.AsNoTracking()
            .Where(s => s.PersonId == person.Id && s.WithdrawnBy == WithdrawnBy.Volunteer && s.SeatedAt == null && !asked.Contains(s.ShiftId))
            .ToListAsync(cancellationToken);
        var ended = left.Where(s => moments.Contains(s.WithdrawnAt)).Select(s => s.ShiftId).Distinct().ToList();
        return ended.Count == 0 ? [] : [.. (await SignUpLetters.FactsAsync(context, ended, cancellationToken)).Values.OrderBy(f => f.Shift.StartsAt)];
    }

    private static async Task<List<NotGiven>> WhyNotAsync(
        HubDbContext context, Person person, List<ShiftId> missing, IReadOnlyList<NeedId> wished, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var facts = await SignUpLetters.FactsAsync(context, missing, cancellationToken);
        var engagements = await OpenShifts.EngagementsAsync(context, person.Id, nowUtc.AddDays(-1), cancellationToken);
        var guardian = await context.GuardianDutyAsync(cancellationToken);
        var result = new List<NotGiven>();
        var shifts = await context.Shifts.AsNoTracking()
            .Where(s => missing.Contains(s.Id) && s.State != ShiftState.Draft).OrderBy(s => s.StartsAt).ToListAsync(cancellationToken);
        foreach (var shift in shifts)
        {
            var approved = await OpenShifts.TasksApprovedAsync(context, shift, nowUtc, cancellationToken);
            var meant = shift.Needs.Where(n => wished.Contains(n.Id)).ToList();
            var checks = (meant.Count > 0 ? meant : shift.Needs)
                .Select(n => WhyNot(new SignUpFacts(shift, n, approved, person.AgeBand, engagements, nowUtc, guardian, person.GuardianConsent, person.Certificate))).ToList();
            // Where one of several would have done, what stands against the others is no reason.
            if (checks.TrueForAll(c => c.Count > 0))
                result.Add(new NotGiven(facts[shift.Id], [.. checks.SelectMany(c => c).Distinct()]));
        }

        return result;
    }

    /// <summary>What stands against a seat; where nothing does and there was none, what stands against waiting.</summary>
    private static IReadOnlyList<Refusal> WhyNot(SignUpFacts facts) =>
        SignUpRules.Check(facts) is { Count: > 0 } refusals ? refusals : SignUpRules.Check(facts with { ToWait = true });
}
