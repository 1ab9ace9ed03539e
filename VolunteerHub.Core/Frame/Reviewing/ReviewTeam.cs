using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>Somebody who may be named on a case, with the name that the case shows.</summary>
/// <param name="Account">Who.</param>
/// <param name="Name">Their name.</param>
public sealed record NamedReviewer(AccountId Account, string Name);

/// <summary>The two people of a case.</summary>
/// <param name="Reviewer">Who decides.</param>
/// <param name="Deputy">Who steps in, and is the second pair of eyes; null where there is nobody else.</param>
public sealed record ReviewTeam(NamedReviewer Reviewer, NamedReviewer? Deputy)
{
    /// <summary>
    /// The first two who may, in the order of duty: the chosen ones first, then everybody else with the role. Null when there is nobody: the
    /// task then waits unpublished until somebody has the role.
    /// </summary>
    /// <param name="holders">Everybody with the reviewer's role.</param>
    /// <param name="first">Who is asked first, in this order; those without the role are passed over.</param>
    /// <param name="barred">Who may not: the author, whoever asked, whoever has decided it before.</param>
    public static ReviewTeam? Of(IReadOnlyList<NamedReviewer> holders, IEnumerable<AccountId?> first, IReadOnlyCollection<AccountId> barred)
    {
        var order = first.OfType<AccountId>().Select(id => holders.FirstOrDefault(h => h.Account == id)).OfType<NamedReviewer>()
            .Concat(holders)
            .DistinctBy(h => h.Account)
            .Where(h => !barred.Contains(h.Account))
            .ToList();
        return order.Count == 0 ? null : new ReviewTeam(order[0], order.Count > 1 ? order[1] : null);
    }
}
