using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// The addresses of an association's seats: its own page, and the page on which somebody it has named says yes. The second is reckoned from the
/// block's key, so that only who got the letter has it.
/// </summary>
public static partial class SeatBlockLinks
{
    /// <summary>The path of the association's page.</summary>
    public static string Path(Municipality municipality, SeatBlock block) => $"/{municipality.Slug}/groups/{block.Key}";

    /// <summary>The path of the page on which somebody who was named says yes.</summary>
    public static string Path(Municipality municipality, SeatBlock block, BlockNameId named) =>
        $"/{municipality.Slug}/group-seat/{named.Value:N}/{KeyOf(block, named)}";

    /// <summary>The block of a key, or null for anything else.</summary>
    internal static Task<SeatBlock?> FindAsync(HubDbContext context, string? key, CancellationToken cancellationToken) =>
        key is not { Length: Secrets.Length }
            ? Task.FromResult<SeatBlock?>(null)
            : context.SeatBlocks.SingleOrDefaultAsync(b => b.Key == key, cancellationToken);

    /// <summary>The block that has named somebody, where the key is theirs; null for anything else.</summary>
    internal static async Task<SeatBlock?> FindAsync(HubDbContext context, BlockNameId named, string? key, CancellationToken cancellationToken)
    {
        var block = await context.SeatBlocks.SingleOrDefaultAsync(b => b.Names.Any(n => n.Id == named), cancellationToken);
        return block is not null && Opens(key, block, named) ? block : null;
    }

    /// <summary>
    /// The block that had named somebody and stands no longer, where the key is theirs and the shift is not over. Their name was forgotten with it; the
    /// key alone still says of which block it is.
    /// </summary>
    internal static async Task<SeatBlock?> FindEndedAsync(
        HubDbContext context, BlockNameId named, string? key, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (key is not { Length: Secrets.Length })
            return null;
        var ended = await context.SeatBlocks.AsNoTracking().IgnoreAutoIncludes()
            .Where(b => b.EndedAt != null && context.Shifts.Any(s => s.Id == b.ShiftId && s.EndsAt > nowUtc)).ToListAsync(cancellationToken);
        return ended.Find(b => Opens(key, b, named));
    }

    /// <summary>
    /// Whether a letter asks somebody to one of the block's seats, also where their name was forgotten since: the key of its link is reckoned from this block's alone.
    /// </summary>
    internal static bool AsksFor(this SeatBlock block, string letter) => GroupSeat().Matches(letter).Any(m =>
        Guid.TryParseExact(m.Groups["named"].ValueSpan, "N", out var named) && Opens(m.Groups["key"].Value, block, new BlockNameId(named)));

    private static bool Opens(string? key, SeatBlock block, BlockNameId named) => Secrets.IsSame(key, KeyOf(block, named));

    private static string KeyOf(SeatBlock block, BlockNameId named) => Secrets.ReckonedFrom(block.Key, named.Value.ToByteArray());

    [GeneratedRegex("/group-seat/(?<named>[0-9a-f]{32})/(?<key>[A-Za-z0-9_-]+)")]
    private static partial Regex GroupSeat();
}
