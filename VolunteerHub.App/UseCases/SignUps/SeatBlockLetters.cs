using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Writes the letters about an association's seats and queues them in the caller's own save.</summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class SeatBlockLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>What the letter tells that asks somebody who was named; it says by whom.</summary>
    internal const string Named = "SeatBlockNamed";

    /// <summary>The letter around the link that keeps the seats.</summary>
    public static LinkLetter Confirm(Municipality municipality, SeatBlockRequest request, ShiftFacts facts, string task, NewLink link)
    {
        var words = new Words(request.Language);
        return new LinkLetter(
            words.Format("SignUps.Letter.Block.Confirm.Subject", ("association", request.Association)),
            words.Format(
                "SignUps.Letter.Block.Confirm.Text",
                [
                    ("name", request.Name), ("seats", request.Seats), ("association", request.Association),
                    ("shift", SignUpLetters.Line(words, request.Language, facts, task)), ("municipality", municipality.Name), ("link", link.Address),
                    .. link.Until(municipality),
                ]));
    }

    /// <summary>The seats are kept: until when, and where people are named.</summary>
    public Task QueueKeptAsync(HubDbContext context, Municipality municipality, SeatBlock block, int seats, CancellationToken cancellationToken) =>
        QueueAsync(
            context, municipality, block, new Keys("SeatBlockKept", "SignUps.Letter.Block.Kept.Subject", "SignUps.Letter.Block.Kept.Text"),
            new Reader(block.ContactName, block.ContactEmail, block.Language), SeatBlockLinks.Path(municipality, block), seats, cancellationToken);

    /// <summary>
    /// Somebody was named, and is asked whether they come: in their own language where they volunteer here already, otherwise in that of whoever asks.
    /// </summary>
    public async Task QueueNamedAsync(HubDbContext context, Municipality municipality, SeatBlock block, BlockName named, CancellationToken cancellationToken)
    {
        var own = await context.People.WithEmail(named.Email).Select(p => (Language?)p.Language).SingleOrDefaultAsync(cancellationToken);
        await QueueAsync(
            context, municipality, block, new Keys(Named, "SignUps.Letter.Block.Named.Subject", "SignUps.Letter.Block.Named.Text"),
            new Reader(named.Name, named.Email, own ?? block.Language), SeatBlockLinks.Path(municipality, block, named.Id), 1, cancellationToken);
    }

    /// <summary>The seats that nobody has said yes to are everybody's again.</summary>
    public Task QueueReleasedAsync(HubDbContext context, Municipality municipality, SeatBlock block, int seats, CancellationToken cancellationToken) =>
        QueueAsync(
            context, municipality, block, new Keys("SeatBlockReleased", "SignUps.Letter.Block.Released.Subject", "SignUps.Letter.Block.Released.Text", IsCounted: true),
            new Reader(block.ContactName, block.ContactEmail, block.Language), $"/{municipality.Slug}/shifts/{block.ShiftId.Value:N}", seats, cancellationToken);

    private async Task QueueAsync(
        HubDbContext context,
        Municipality municipality,
        SeatBlock block,
        Keys keys,
        Reader reader,
        string path,
        int seats,
        CancellationToken cancellationToken)
    {
        var words = new Words(reader.Language);
        var facts = (await SignUpLetters.FactsAsync(context, [block.ShiftId], cancellationToken))[block.ShiftId];
        var task = (await OpenShifts.TaskTitlesAsync(context, [block.NeedId], cancellationToken))[block.NeedId];
        (string, object?)[] told =
        [
            ("name", reader.Name), ("contact", block.ContactName), ("association", block.Association), ("seats", seats),
            ("shift", SignUpLetters.Line(words, reader.Language, facts, task)), ("until", SeatBlock.LastDay(facts.Shift.Date)), ("link", address.Of(path, reader.Language)),
            ("municipality", municipality.Name),
        ];
        context.Outbox.Add(new OutboxMessage(
            municipality.Id,
            reader.Email,
            keys.Kind,
            words.Format(keys.Subject, ("association", block.Association), ("date", facts.Shift.Date)),
            keys.IsCounted ? words.Plural(keys.Text, seats, told) : words.Format(keys.Text, told),
            calendar: null,
            clock.GetUtcNow().UtcDateTime));
    }

    private sealed record Reader(string Name, string Email, Language Language);

    private sealed record Keys(string Kind, string Subject, string Text, bool IsCounted = false);
}
