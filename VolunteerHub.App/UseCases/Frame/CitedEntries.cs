using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>An entry of the catalogue that a reviewer's decision rests on, as it read on that day.</summary>
/// <param name="Name">What the service is called.</param>
/// <param name="Law">The law.</param>
/// <param name="Section">The section; <see cref="StatutoryService.NoSection"/> where there is none to cite.</param>
public sealed record CitedEntry(LocalizedText Name, string Law, string Section)
{
    /// <summary>An entry as it reads.</summary>
    public static CitedEntry Of(StatutoryService service) => new(service.Name, service.Law, service.Section);

    /// <summary>Its name with the law beside it.</summary>
    public string In(Language language) => $"{Name.In(language)} ({StatutoryService.Cite(Law, Section)})";
}

/// <summary>
/// The entries that reviewers' decisions rest on, as they read on the day of the decision: an entry that was corrected, retired or taken out since is
/// not put into the mouth of somebody who relied on another wording.
/// </summary>
internal sealed class CitedEntries
{
    private readonly IReadOnlyList<(DateTime At, CatalogueMove Move)> _moves;
    private readonly Dictionary<int, EffectiveCatalogue> _read = [];

    private CitedEntries(IReadOnlyList<(DateTime At, CatalogueMove Move)> moves) => _moves = moves;

    /// <summary>Reads the catalogue where any of the decisions cites it.</summary>
    public static async Task<CitedEntries> OfAsync(
        HubDbContext context, FrameCatalogue catalogue, IEnumerable<ReviewView> reviews, CancellationToken cancellationToken) =>
        new(reviews.Any(r => r.Cites is not null) ? await catalogue.MovesAsync(context, cancellationToken) : []);

    /// <summary>The decisions with what they rest on.</summary>
    public IReadOnlyList<ReviewView> In(IEnumerable<ReviewView> reviews) => [.. reviews.Select(r => r with { Cited = Find(r) })];

    /// <summary>The same of an earlier decision.</summary>
    public EarlierDecision In(EarlierDecision earlier) => earlier with { Reviews = In(earlier.Reviews) };

    private CitedEntry? Find(ReviewView review)
    {
        if (review.Cites is not { } code)
            return null;
        // The first step takes the files into use; a decision from before there were steps was made by those.
        var steps = Math.Max(1, _moves.Count(m => m.At <= review.At));
        if (!_read.TryGetValue(steps, out var then))
            _read[steps] = then = EffectiveCatalogue.Of(_moves.Take(steps).Select(m => m.Move));
        return then.Find(new StatutoryServiceId(code)) is { } entry ? CitedEntry.Of(entry.Service) : null;
    }
}
