using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.People;

/// <summary>
/// Carries out a municipality's rule for volunteers who have long been away (docs/decisions/0016): tells each a month ahead, and deletes those whose day has
/// come, and those who have only spoken for an association, long ago. Run again and again in the background, for some of them each time. Each person is a transaction of their own that looks again before it writes, so that others can write in
/// between, a stop loses nothing, and nobody is written to twice.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">All of them.</param>
/// <param name="delete">Deletes, as by hand.</param>
/// <param name="letters">Writes the letter.</param>
/// <param name="clock">What time it is.</param>
public sealed class DeleteLongAway(
    HubContexts contexts, Municipalities municipalities, DeletePerson delete, LongAwayLetters letters, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// So many are done at a time. One after the other takes the write lock, and where thousands are due, as on the day after a rule was chosen, whoever signs up meanwhile
    /// would wait for it for half a minute, and in vain.
    /// </summary>
    public const int MostAtATime = 50;

    /// <summary>Does what is due in every municipality, for <see cref="MostAtATime"/> of each, and gives how many were told or deleted. The next round goes on.</summary>
    /// <exception cref="AggregateException">It went wrong with somebody; all others have had their turn.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default) => await EachMunicipality.SumAsync(
        await municipalities.AllAsync(cancellationToken), m => RunAsync(m, cancellationToken), cancellationToken);

    private async Task<int> RunAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var (people, contacts) = await DueAsync(municipality, cancellationToken);
        Func<Task<bool>>[] steps =
        [
            .. people.Select(p => (Func<Task<bool>>)(() => p.Step == RetentionStep.Delete
                ? delete.ByRuleAsync(municipality, p.Id, cancellationToken)
                : TellAsync(municipality, p.Id, cancellationToken))),
            .. contacts.Select(c => (Func<Task<bool>>)(() => delete.ContactByRuleAsync(municipality, c, cancellationToken))),
        ];
        var done = 0;
        var troubles = new List<Exception>();
        foreach (var step in steps.Take(MostAtATime))
        {
            try
            {
                done += await step() ? 1 : 0;
            }
            catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
            {
                troubles.Add(trouble);
            }
        }

        return troubles.Count == 0 ? done : throw new AggregateException(troubles);
    }

    /// <summary>Of whom there is something to do. Whoever is met for the first time and has never signed up was written down: that is noted, rule or not.</summary>
    private async Task<(List<LongAwayPerson> People, List<string> Contacts)> DueAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await MeetAsync(context, municipality, now, cancellationToken);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (await LongAway.YearsAsync(context, cancellationToken) is not { } years)
            return ([], []);
        var all = await LongAway.ReadAsync(context, municipality, context.People, years, now, cancellationToken);
        return ([.. all.Where(p => p.Step != RetentionStep.None)], await LongAway.ContactsAsync(context, municipality, years, now, cancellationToken));
    }

    private static async Task MeetAsync(HubDbContext context, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var unmet = context.People.IgnoreAutoIncludes()
            .Where(p => !context.SignUps.Any(s => s.PersonId == p.Id) && !context.PersonRetentions.Any(r => r.PersonId == p.Id)).Select(p => p.Id);

        // Looked at first without the write lock: most times there is nobody new.
        if (!await unmet.AnyAsync(cancellationToken))
            return;
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        foreach (var person in await unmet.ToListAsync(cancellationToken))
        {
            var noted = new PersonRetention(municipality.Id, person);
            noted.See(now);
            context.Add(noted);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>Tells somebody, or notes that what they were told is so no more; whether they were told.</summary>
    private async Task<bool> TellAsync(Municipality municipality, PersonId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await LongAway.OfAsync(context, municipality, id, now, cancellationToken);
        if (person is null or { Step: RetentionStep.None or RetentionStep.Delete })
            return false;

        var noted = await context.PersonRetentions.SingleOrDefaultAsync(r => r.PersonId == id, cancellationToken);
        if (noted is null)
            context.Add(noted = new PersonRetention(municipality.Id, id));
        if (person.Step == RetentionStep.Tell)
        {
            var day = Retention.DeletesOn(person.EndsOn!.Value, PlaceTime.DateAt(now, municipality));
            noted.Tell(day, now);
            if (person.HasEmail)
            {
                var years = await LongAway.YearsAsync(context, cancellationToken);
                letters.Queue(context, municipality, await context.People.SingleAsync(p => p.Id == id, cancellationToken), years!.Value, day);
            }
        }
        else
        {
            noted.TakeBack();
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person.Step == RetentionStep.Tell;
    }
}
