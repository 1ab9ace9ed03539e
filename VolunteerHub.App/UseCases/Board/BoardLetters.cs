using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Messages;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>A person with the sign-up that a letter tells of.</summary>
/// <param name="Person">To whom.</param>
/// <param name="SignUp">Of which sign-up.</param>
public sealed record Placed(Person Person, SignUp SignUp)
{
    /// <summary>The shifts whose waiting lists they are off by it, for they are at the same time as the seat or too near.</summary>
    public IReadOnlyList<ShiftId> Ended { get; init; } = [];
}

/// <summary>
/// Letters to volunteers whom a coordinator added, took off or put back, in each reader's language and saved together with what they
/// tell of. Each names the coordinator who did it. Whoever has no address gets none: the coordinator tells them.
/// </summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class BoardLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>
    /// What was written down, and how to leave when it is wrong or no longer suits. Whoever has come already has nothing to put in a calendar or to
    /// leave, but is told of it all the same.
    /// </summary>
    public Task QueueAddedAsync(HubDbContext context, Municipality municipality, Actor by, Placed placed, CancellationToken cancellationToken) =>
        placed.SignUp.CheckedInAt is not null
            ? QueueAsync(context, municipality, by, placed, "CameByHand", null, words => (
                words["Board.Letter.Came.Subject"], words["Board.Letter.Came.Text"]), cancellationToken)
            : QueueAsync(context, municipality, by, placed, "AddedByHand", CalendarEventStatus.Confirmed, words => (
                words["Board.Letter.Added.Subject"], words["Board.Letter.Added.Text"]), cancellationToken);

    /// <summary>Somebody was taken off a shift, or off its waiting list.</summary>
    /// <param name="context">The caller's context.</param>
    /// <param name="municipality">From which municipality.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="placed">To whom, of what.</param>
    /// <param name="was">Where their yes stood until now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task QueueRemovedAsync(
        HubDbContext context, Municipality municipality, Actor by, Placed placed, SignUpStatus was, CancellationToken cancellationToken) =>
        QueueAsync(
            context, municipality, by, placed, "RemovedByHand",
            was == SignUpStatus.Confirmed ? CalendarEventStatus.Cancelled : null,
            words => was == SignUpStatus.Confirmed
                ? (words["Board.Letter.Removed.Subject"], words["Board.Letter.Removed.Text"])
                : (words["Board.Letter.OffList.Subject"], words["Board.Letter.OffList.Text"]),
            cancellationToken);

    /// <summary>
    /// Somebody does not stand on the list of a shift that has started any more. They have had a letter of standing on it; there is nothing left to take
    /// out of a calendar, and no other day to be told of.
    /// </summary>
    public Task QueueListCorrectedAsync(HubDbContext context, Municipality municipality, Actor by, Placed placed, CancellationToken cancellationToken) =>
        QueueAsync(
            context, municipality, by, placed, "ListCorrected", null,
            words => (words["Board.Letter.ListCorrected.Subject"], words["Board.Letter.ListCorrected.Text"]),
            cancellationToken);

    /// <summary>The removal was a mistake.</summary>
    /// <param name="context">The caller's context.</param>
    /// <param name="municipality">From which municipality.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="placed">To whom, of what.</param>
    /// <param name="hasStarted">Whether the shift had started when they were taken off: then their calendar still has it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task QueuePutBackAsync(
        HubDbContext context, Municipality municipality, Actor by, Placed placed, bool hasStarted, CancellationToken cancellationToken) =>
        QueueAsync(
            context, municipality, by, placed, "PutBack",
            placed.SignUp.Status == SignUpStatus.Confirmed && !hasStarted ? CalendarEventStatus.Confirmed : null,
            words => (words["Board.Letter.PutBack.Subject"], words["Board.Letter.PutBack.Text"]),
            cancellationToken);

    private async Task QueueAsync(
        HubDbContext context,
        Municipality municipality,
        Actor by,
        Placed placed,
        string kind,
        CalendarEventStatus? calendar,
        Func<Words, (string Subject, string Text)> write,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (person, signUp) = placed;
        if (!person.HasEmail)
            return;

        var all = await SignUpLetters.FactsAsync(context, [signUp.ShiftId, .. placed.Ended], cancellationToken);
        var facts = all[signUp.ShiftId];
        var task = (await OpenShifts.TaskTitlesAsync(context, [signUp.NeedId], cancellationToken))[signUp.NeedId];
        var words = new Words(person.Language);
        (string, object?)[] values =
        [
            ("name", person.Name),
            ("coordinator", by.Name),
            ("municipality", municipality.Name),
            ("date", facts.Shift.Date),
            ("shift", Line(words, person.Language, facts, task, withNote: calendar == CalendarEventStatus.Confirmed)),
            ("contact", words.Contact(facts.Place.ContactName, facts.Place.ContactPhone, municipality.Name)),
            ("link", address.Of(SignUpKey.Path(municipality, person, signUp.Id), person.Language)),
            ("open", address.Of($"/{municipality.Slug}/shifts", person.Language)),
            ("ended", placed.Ended.Count == 0 ? "" : $"\n\n{SignUpLetters.Ended(words, person.Language, placed.Ended.Select(s => all[s]))}"),
        ];
        var (subject, text) = write(words);
        var copies = await CalendarCopies.ReadAsync(context, s => s.PersonId == person.Id && s.ShiftId == signUp.ShiftId, cancellationToken);
        var file = calendar is not { } status ? null : ICalendar.Write(
            municipality.Name,
            [
                copies.For(person.Id, facts.Shift, ShiftCalendar.Event(
                    municipality, facts.Shift, facts.Activity, facts.Place, address, status, SignUpLetters.TaskLine(words, task))),
            ],
            now);
        context.Outbox.Add(new OutboxMessage(
            municipality.Id, person.Email, kind, Words.Fill(subject, values, Cultures.Of(person.Language)),
            Words.Fill(text, values, Cultures.Of(person.Language)), file, now));
    }

    /// <summary>The shift as in every letter, for whoever is to come with the coordinator's word to them on lines of its own below it.</summary>
    private static string Line(Words words, Language language, ShiftFacts facts, string task, bool withNote)
    {
        var line = SignUpLetters.Line(words, language, facts, task);
        return withNote ? SignUpLetters.WithNote(words, line, facts.Shift) : line;
    }
}
