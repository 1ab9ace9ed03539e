using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>A volunteer whom the municipality knows.</summary>
/// <param name="Id">Who: somebody without an address is known by nothing else.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Email">Where they can be reached; empty where they have no address.</param>
/// <param name="Skills">What an employee has seen that they can.</param>
public sealed record KnownVolunteer(PersonId Id, string Name, string Email, IReadOnlyList<string> Skills);

/// <summary>Finds volunteers by a part of their name or address while a coordinator types.</summary>
/// <param name="contexts">The database.</param>
public sealed class FindVolunteers(HubContexts contexts) : IUseCase
{
    /// <summary>How many are shown; whoever is not among them takes one more letter.</summary>
    public const int Most = 6;

    /// <summary>At most <see cref="Most"/> of them, by name; nobody for a reader who is no coordinator.</summary>
    public async Task<IReadOnlyList<KnownVolunteer>> RunAsync(Actor actor, string typed, CancellationToken cancellationToken = default)
    {
        var wanted = typed.Trim().ToLowerInvariant();
        if (actor.Lacks(Role.Coordinator) is not null || wanted.Length is 0 or > 254)
            return [];

        await using var context = contexts.For(actor.Municipality);
        // SQLite folds only ASCII letters, so names are compared here: "åse" finds Åse. A municipality has hundreds of volunteers.
        var all = await context.People.AsNoTracking().OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name, p.Email }).ToListAsync(cancellationToken);
        var found = all
            .Where(p => p.Name.Contains(wanted, StringComparison.InvariantCultureIgnoreCase) || p.Email.Contains(wanted, StringComparison.Ordinal))
            .OrderByDescending(p => p.Name.StartsWith(wanted, StringComparison.InvariantCultureIgnoreCase))
            .Take(Most)
            .ToList();
        var ids = found.Select(f => f.Id).ToList();
        var skills = (await context.People.AsNoTracking().Where(p => ids.Contains(p.Id)).SelectMany(p => p.Skills)
            .Join(context.Skills, s => s.SkillId, s => s.Id, (seen, skill) => new { seen.PersonId, skill.Name })
            .ToListAsync(cancellationToken)).ToLookup(s => s.PersonId, s => s.Name);
        return [.. found.Select(f => new KnownVolunteer(f.Id, f.Name, f.Email, [.. skills[f.Id]]))];
    }
}
