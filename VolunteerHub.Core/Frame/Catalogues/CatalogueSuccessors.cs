namespace VolunteerHub.Core.Frame;

/// <summary>Which entry took the place of which, and what can be wrong with that.</summary>
internal static class CatalogueSuccessors
{
    /// <summary>
    /// The entries whose successor is unknown or of another country, and each circle of successors once, told at its first entry. Whoever
    /// follows a circle would never arrive at the law that applies.
    /// </summary>
    public static IEnumerable<(string Id, string Rule, (string Name, object? Value)[] Values)> Problems(
        IEnumerable<(string Id, string? Country, string? Successor)> entries)
    {
        var all = entries.ToList();
        var known = all.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var inCircle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, country, successor) in all)
        {
            if (successor is null)
                continue;
            if (!known.TryGetValue(successor, out var next))
                yield return (id, "unknown-successor", [("successor", successor)]);
            else if (next.Country != country)
                yield return (id, "successor-abroad", [("successor", successor)]);

            if (!inCircle.Contains(id) && Circle(id, known) is { } circle)
            {
                inCircle.UnionWith(circle);
                yield return (id, "cycle", [("path", string.Join(" -> ", [.. circle, id]))]);
            }
        }
    }

    /// <summary>The entries from one back to itself, or null where its successors end somewhere.</summary>
    private static List<string>? Circle(string start, Dictionary<string, (string Id, string? Country, string? Successor)> known)
    {
        var path = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = start; at is not null && seen.Add(at); at = known.TryGetValue(at, out var entry) ? entry.Successor : null)
        {
            path.Add(at);
            if (known.TryGetValue(at, out var here) && here.Successor == start)
                return path;
        }

        return null;
    }
}
