using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Keeps seats for an association when the link in the letter is used, and sends the address of the page on which people are named. Where too few
/// are left by then, or the contact keeps too many without a yes, nothing is kept, and the page of the group says so.
/// </summary>
/// <param name="municipalities">Knows where the link is of.</param>
/// <param name="letters">Writes what was agreed.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class HoldSeats(Municipalities municipalities, SeatBlockLetters letters, ShiftChanges changes, TimeProvider clock) : IMailedLinkPurpose
{
    /// <inheritdoc />
    public LinkPurpose Purpose => LinkPurpose.HoldSeats;

    /// <inheritdoc />
    public async Task<string> AgainAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken) =>
        FormOf(await municipalities.GetAsync(context.Tenant!.Value, cancellationToken), RequestOf(link));

    /// <inheritdoc />
    public async Task<IReadOnlyList<LinkedShift>> ShiftsAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken) =>
        [.. (await SignUpLetters.FactsAsync(context, [RequestOf(link).Shift], cancellationToken)).Values.Select(f => f.AsLinked(isFull: false))];

    /// <inheritdoc />
    public async Task<string?> DoneAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken)
    {
        var request = RequestOf(link);
        var block = await context.SeatBlocks.AsNoTracking()
            .Where(b => b.ShiftId == request.Shift && b.ContactEmail == link.Email && b.Association == request.Association)
            .OrderByDescending(b => b.TakenAt).FirstOrDefaultAsync(cancellationToken);
        return block is null ? null : SeatBlockLinks.Path(await municipalities.GetAsync(context.Tenant!.Value, cancellationToken), block);
    }

    /// <inheritdoc />
    public async Task<MailedLinkResult> UseAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken)
    {
        var request = RequestOf(link);
        var municipality = await municipalities.GetAsync(context.Tenant!.Value, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var shift = await context.Shifts.Open(context, now).SingleOrDefaultAsync(s => s.Id == request.Shift, cancellationToken);
        if (shift is null || RequestSeatBlock.NeedOf(shift, request) is not { } need
            || (await RequestSeatBlock.WhyNotAsync(context, shift, request, municipality, now, cancellationToken)).Count > 0)
        {
            return NotKept("gone=1");
        }

        if (await RequestSeatBlock.LackOfYesAsync(context, request, cancellationToken) is not null)
            return NotKept("many=1");

        var contact = new BlockContact(request.Name, link.Email, request.Language);
        var block = new SeatBlock(need, shift.Date, request.Association, contact, Secrets.New(), now);
        context.Add(block);
        need.Hold(block.Id, request.Seats!.Value, await OpenShifts.TakenSeatsAsync(context, shift.Id, cancellationToken));
        await letters.QueueKeptAsync(context, municipality, block, request.Seats.Value, cancellationToken);
        return new MailedLinkResult(SeatBlockLinks.Path(municipality, block), request.Name, () => changes.Tell(municipality.Id, shift.Id));

        MailedLinkResult NotKept(string why) => new($"{FormOf(municipality, request)}?{why}", request.Name);
    }

    private static SeatBlockRequest RequestOf(MailedLink link) => JsonSerializer.Deserialize<SeatBlockRequest>(link.Payload, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A link that keeps seats says not which.");

    /// <summary>The page on which an association asks for seats.</summary>
    private static string FormOf(Municipality municipality, SeatBlockRequest request) => $"/{municipality.Slug}/shifts/{request.Shift.Value:N}/group";
}
