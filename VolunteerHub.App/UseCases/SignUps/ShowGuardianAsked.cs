using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>A letter to a guardian that waits for an answer.</summary>
/// <param name="Email">To whom it was sent.</param>
/// <param name="UntilUtc">Until when it can be answered, UTC.</param>
public sealed record GuardianAsked(string Email, DateTime UntilUtc);

/// <summary>Tells a young person which guardians they wait for, and the forms whether one must be asked.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowGuardianAsked(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>For whom the municipality asks a guardian.</summary>
    public async Task<GuardianDuty> DutyAsync(Municipality municipality, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        return await context.GuardianDutyAsync(cancellationToken);
    }

    /// <summary>The letters that wait for an answer about whoever has the address, each guardian once, the last to run out first.</summary>
    public async Task<IReadOnlyList<GuardianAsked>> RunAsync(Municipality municipality, string email, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var person = await context.People.AsNoTracking().WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        return person is null ? [] : await OfAsync(context, person.Id, now, cancellationToken);
    }

    /// <summary>The same of somebody who is known.</summary>
    internal static async Task<IReadOnlyList<GuardianAsked>> OfAsync(HubDbContext context, PersonId person, DateTime nowUtc, CancellationToken cancellationToken) =>
    [
        .. (await GuardianQuestion.About(context, person).AsNoTracking().Where(l => l.ExpiresAt > nowUtc)
            .OrderByDescending(l => l.ExpiresAt).Select(l => new GuardianAsked(l.Email, l.ExpiresAt)).ToListAsync(cancellationToken)).DistinctBy(a => a.Email),
    ];
}
