using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Messages;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Writes the letters about signing up, each in its reader's language, and queues them in the caller's own save. Whoever has no address gets none.
/// </summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class SignUpLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>The kind of the letter of an offer.</summary>
    private const string Offer = "SeatOffered";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// The letter around the link that confirms a sign-up; behind a shift that is full it says that this is a waiting list, and where a guardian has to agree that nothing is
    /// theirs before that.
    /// </summary>
    public static LinkLetter Confirm(
        Municipality municipality, SignUpRequest request, IReadOnlyList<ShiftFacts> shifts, IReadOnlySet<ShiftId> full, NewLink link)
    {
        var (name, language) = (request.Name, request.Language);
        var words = new Words(language);
        var subject = words.Plural("SignUps.Letter.Confirm.Subject", shifts.Count, ("municipality", municipality.Name));
        var text = words.Format(
            request.GuardianEmail.Length > 0 ? "Guardian.Letter.Confirm.Text" : "SignUps.Letter.Confirm.Text",
            [
                ("name", name), ("municipality", municipality.Name), ("shifts", string.Join('\n', shifts.Select(ConfirmLine))), ("link", link.Address),
                .. link.Until(municipality),
            ]);
        return new LinkLetter(subject, text);

        // What one says yes to stands in the letter before the yes.
        string ConfirmLine(ShiftFacts shift)
        {
            var line = Line(words, language, shift);
            var told = full.Contains(shift.Shift.Id) ? words.Format("SignUps.Letter.WaitingLine", ("line", line)) : line;
            return shift.Tasks.Count == 0 ? told : $"{told}\n  {words.OfTasks(shift.Tasks)}";
        }
    }

    /// <summary>
    /// What was agreed, with a calendar file and a way to leave again; then which waiting lists have ended by it, and what was not possible and why. Where the
    /// wish carried another name than the known one, that comes first.
    /// </summary>
    public async Task QueueAgreedAsync(
        HubDbContext context, Municipality municipality, Person person, IReadOnlyList<SeatAnswer> answers, bool underOtherName, CancellationToken cancellationToken)
    {
        var refused = answers.Where(a => a.Answer == SignUpAnswer.Refused).ToList();
        var ended = answers.SelectMany(a => a.Ended).Distinct().Except(refused.Select(a => a.Shift)).ToList();
        var facts = await FactsAsync(context, [.. answers.Select(a => a.Shift), .. ended], cancellationToken);
        var isNew = answers.Where(a => a.IsNew).ToList();
        var tasks = await OpenShifts.TaskTitlesAsync(context, [.. isNew.Select(a => a.SignUp!.NeedId)], cancellationToken);
        var words = new Words(person.Language);
        var parts = new List<string>();
        if (underOtherName)
            parts.AddRange(OtherName.Text(words, person, OtherName.Of(answers)));
        AddPart("SignUps.Letter.Agreed.Confirmed", LinesOf(SignUpAnswer.Confirmed));
        AddPart("SignUps.Letter.Agreed.Waiting", LinesOf(SignUpAnswer.Waiting));
        if (ended.Count > 0)
            parts.Add(Ended(words, person.Language, ended.Select(s => facts[s])));
        AddPart(
            "SignUps.Letter.Agreed.NotGiven",
            [.. refused.Where(a => facts.TryGetValue(a.Shift, out var known) && known.Shift.State != ShiftState.Draft).Select(RefusedLine)]);

        var copies = await CopiesAsync(context, person, [.. isNew.Select(a => a.Shift)], cancellationToken);
        var events = isNew
            .Where(a => a.Answer == SignUpAnswer.Confirmed)
            .Select(a => (Facts: facts[a.Shift], Task: TaskLine(words, tasks[a.SignUp!.NeedId])))
            .Select(a => copies.For(
                person.Id, a.Facts.Shift, ShiftCalendar.Event(municipality, a.Facts.Shift, a.Facts.Activity, a.Facts.Place, address, task: a.Task)))
            .ToList();
        var text = words.Format(
            "SignUps.Letter.Agreed.Text",
            ("name", person.Name), ("parts", string.Join("\n\n", parts)), ("my", address.Of($"/{municipality.Slug}/my", person.Language)),
            ("municipality", municipality.Name));
        var subject = isNew.Count == 0
            ? words.Format("SignUps.OtherName.Title", ("name", person.Name))
            : words.Plural(events.Count > 0 ? "SignUps.Letter.Agreed.Subject" : "SignUps.Letter.Agreed.WaitingSubject", isNew.Count);
        Queue(context, municipality, person, "SignUpAgreed", subject, text, Calendar(municipality, events));

        void AddPart(string head, List<string> lines)
        {
            if (lines.Count > 0)
                parts.Add($"{words[head]}\n{string.Join('\n', lines)}");
        }

        List<string> LinesOf(SignUpAnswer answer) => [.. answers.Where(a => a.Answer == answer).Select(AnswerLine)];

        // The coordinator's word is to whoever comes, not to whoever waits.
        string AnswerLine(SeatAnswer answer)
        {
            var shift = facts[answer.Shift];
            var line = OwnLine(words, municipality, person, shift, tasks[answer.SignUp!.NeedId], answer.SignUp.Id);
            return answer.Answer == SignUpAnswer.Confirmed ? WithNote(words, line, shift.Shift) : line;
        }

        string RefusedLine(SeatAnswer answer) =>
            string.Join("\n  ", answer.Refusals.Select(r => words.Of(r)).Prepend(Line(words, person.Language, facts[answer.Shift])));
    }

    /// <summary>Reminds of shifts that somebody has a seat on, in the order given: where and with whom, and how to say that one cannot come after all.</summary>
    public async Task QueueReminderAsync(
        HubDbContext context, Municipality municipality, Person person, IReadOnlyList<SignUp> signUps, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(context, [.. signUps.Select(s => s.ShiftId)], cancellationToken);
        var tasks = await OpenShifts.TaskTitlesAsync(context, [.. signUps.Select(s => s.NeedId)], cancellationToken);
        var words = new Words(person.Language);
        var text = words.Format(
            "SignUps.Letter.Reminder.Text",
            ("name", person.Name), ("shifts", string.Join('\n', signUps.Select(Line))), ("my", address.Of($"/{municipality.Slug}/my", person.Language)),
            ("municipality", municipality.Name));
        var subject = words.Plural("SignUps.Letter.Reminder.Subject", signUps.Count, ("date", facts[signUps[0].ShiftId].Shift.Date));
        Queue(context, municipality, person, "ShiftReminder", subject, text, calendar: null);

        string Line(SignUp signUp)
        {
            var shift = facts[signUp.ShiftId];
            var line = WithNote(words, OwnLine(words, municipality, person, shift, tasks[signUp.NeedId], signUp.Id), shift.Shift);
            return signUp.LooksSince is null ? line : $"{line}\n  {words["SignUps.Letter.Reminder.Looks"]}";
        }
    }

    /// <summary>A freed seat is offered, until when, and where to say yes or no.</summary>
    public async Task QueueOfferAsync(
        HubDbContext context, Municipality municipality, Person person, Shift shift, SignUp signUp, CancellationToken cancellationToken)
    {
        var facts = (await FactsAsync(context, [shift.Id], cancellationToken))[shift.Id];
        var task = (await OpenShifts.TaskTitlesAsync(context, [signUp.NeedId], cancellationToken))[signUp.NeedId];
        var words = new Words(person.Language);
        var until = PlaceTime.ToLocal(signUp.OfferedUntil!.Value, municipality.Zone);
        var text = words.Format(
            "SignUps.Letter.Offer.Text",
            ("name", person.Name),
            ("shift", Line(words, person.Language, facts, task)),
            ("date", DateOnly.FromDateTime(until)),
            ("time", TimeOnly.FromDateTime(until)),
            ("link", address.Of(SignUpKey.Path(municipality, person, signUp.Id), person.Language)),
            ("municipality", municipality.Name));
        var subject = words.Format("SignUps.Letter.Offer.Subject", ("date", shift.Date));
        Queue(context, municipality, person, Offer, subject, text, calendar: null);
    }

    /// <summary>
    /// An offered seat is taken after all. Nothing is told where the letter of the offer has not gone out: it is held back.
    /// </summary>
    public async Task QueueOfferTakenBackAsync(
        HubDbContext context, Municipality municipality, Person person, SignUp signUp, CancellationToken cancellationToken)
    {
        var link = address.Of(SignUpKey.Path(municipality, person, signUp.Id));
        var unsent = await context.Outbox
            .Where(m => m.MunicipalityId == municipality.Id && m.To == person.Email && m.Kind == Offer && m.SentAt == null && m.Text.Contains(link))
            .ToListAsync(cancellationToken);
        unsent.ForEach(m => m.HoldBack());
        if (unsent.Count > 0)
            return;

        var facts = (await FactsAsync(context, [signUp.ShiftId], cancellationToken))[signUp.ShiftId];
        var task = (await OpenShifts.TaskTitlesAsync(context, [signUp.NeedId], cancellationToken))[signUp.NeedId];
        var words = new Words(person.Language);
        var text = words.Format(
            "SignUps.Letter.OfferTakenBack.Text",
            ("name", person.Name), ("shift", Line(words, person.Language, facts, task)),
            ("link", address.Of(SignUpKey.Path(municipality, person, signUp.Id), person.Language)), ("municipality", municipality.Name));
        var subject = words.Format("SignUps.Letter.OfferTakenBack.Subject", ("date", facts.Shift.Date));
        Queue(context, municipality, person, "OfferTakenBack", subject, text, calendar: null);
    }

    /// <summary>Somebody has left: a thank-you, with a calendar file that strikes the shift out.</summary>
    public Task QueueLeftAsync(HubDbContext context, Municipality municipality, Person person, ShiftId shift, CancellationToken cancellationToken) =>
        QueueOffAsync(context, municipality, person, shift, "SignUpLeft", words => (words["SignUps.Letter.Left.Subject"], words["SignUps.Letter.Left.Text"]), cancellationToken);

    /// <summary>Somebody else has taken over from whoever looked for a stand-in: that they need not come, with a calendar file that strikes the shift out.</summary>
    public Task QueueTakenOverAsync(HubDbContext context, Municipality municipality, Person person, ShiftId shift, CancellationToken cancellationToken) =>
        QueueOffAsync(
            context, municipality, person, shift, "TakenOver",
            words => (words["SignUps.Letter.TakenOver.Subject"], words["SignUps.Letter.TakenOver.Text"]), cancellationToken);

    private async Task QueueOffAsync(
        HubDbContext context, Municipality municipality, Person person, ShiftId shift, string kind, Func<Words, (string Subject, string Text)> write,
        CancellationToken cancellationToken)
    {
        var facts = (await FactsAsync(context, [shift], cancellationToken))[shift];
        var words = new Words(person.Language);
        (string, object?)[] values =
        [
            ("name", person.Name), ("shift", Line(words, person.Language, facts)), ("date", facts.Shift.Date),
            ("link", address.Of($"/{municipality.Slug}/shifts", person.Language)), ("municipality", municipality.Name),
        ];
        var copies = await CopiesAsync(context, person, [shift], cancellationToken);
        var struck = copies.For(
            person.Id, facts.Shift, ShiftCalendar.Event(municipality, facts.Shift, facts.Activity, facts.Place, address, CalendarEventStatus.Cancelled));
        var (subject, text) = write(words);
        var culture = Cultures.Of(person.Language);
        Queue(context, municipality, person, kind, Words.Fill(subject, values, culture), Words.Fill(text, values, culture), Calendar(municipality, [struck]));
    }

    /// <summary>What a letter says of shifts.</summary>
    public static async Task<Dictionary<ShiftId, ShiftFacts>> FactsAsync(
        HubDbContext context, IReadOnlyList<ShiftId> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from shift in context.Shifts.IgnoreAutoIncludes()
            join place in context.Places on shift.PlaceId equals place.Id
            join activity in context.Activities on shift.ActivityId equals activity.Id
            where ids.Contains(shift.Id)
            orderby shift.StartsAt
            select new ShiftFacts(shift, activity, place)).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Shift.Id);
    }

    private static Task<CalendarCopies> CopiesAsync(HubDbContext context, Person person, IReadOnlyList<ShiftId> shifts, CancellationToken cancellationToken) =>
        CalendarCopies.ReadAsync(context, s => s.PersonId == person.Id && shifts.Contains(s.ShiftId), cancellationToken);

    /// <summary>One shift as a line of a letter: when, what and where; under it the task, where the reader has said yes to one.</summary>
    internal static string Line(Words words, Language language, ShiftFacts facts, string? task = null)
    {
        var line = words.Format(
            "SignUps.Letter.Line",
            ("date", Dates.LongDayWithYear(facts.Shift.Date, Cultures.Of(language))),
            ("time", Dates.TimeRange(facts.Shift.Start, facts.Shift.End, Cultures.Of(language))),
            ("activity", facts.Activity.Name),
            ("place", string.IsNullOrEmpty(facts.Place.Address)
                ? facts.Place.Name : string.Create(CultureInfo.InvariantCulture, $"{facts.Place.Name}, {facts.Place.Address}")));
        return task is null ? line : $"{line}\n  {TaskLine(words, task)}";
    }

    /// <summary>Which waiting lists have ended by a seat, for their shifts are at the same time or too near.</summary>
    internal static string Ended(Words words, Language language, IEnumerable<ShiftFacts> ended) =>
        string.Join('\n', ended.Select(e => Line(words, language, e)).Prepend(words["SignUps.Letter.Agreed.Ended"]));

    /// <summary>A line about a shift, with the coordinator's word to whoever comes, if there is one, on lines of its own below it.</summary>
    internal static string WithNote(Words words, string line, Shift shift) => shift.Note.Length == 0
        ? line
        : $"{line}\n  {Note(words, shift).Replace("\n", "\n  ", StringComparison.Ordinal)}";

    /// <summary>The coordinator's word to whoever comes.</summary>
    internal static string Note(Words words, Shift shift) => words.Format("SignUps.Letter.Note", ("note", shift.Note));

    /// <summary>A shift of the reader's own: when and where, the task, whom to call on the day, and the link that leaves it.</summary>
    private string OwnLine(Words words, Municipality municipality, Person person, ShiftFacts facts, string task, SignUpId signUp) => string.Join(
        "\n  ",
        Line(words, person.Language, facts, task),
        words.Format("SignUps.Letter.Agreed.Contact", ("contact", words.Contact(facts.Place.ContactName, facts.Place.ContactPhone, municipality.Name))),
        words.Format("SignUps.Letter.Agreed.Leave", ("link", address.Of(SignUpKey.Path(municipality, person, signUp), person.Language))));

    /// <summary>The task that somebody has said yes to: a shift may have several, and they are to know which is theirs.</summary>
    internal static string TaskLine(Words words, string task) => words.Format("SignUps.Task", ("task", task));

    /// <summary>Until when an offered seat is kept, for letters that tell of something else.</summary>
    internal static string KeptUntil(Words words, Municipality municipality, DateTime untilUtc)
    {
        var until = PlaceTime.ToLocal(untilUtc, municipality.Zone);
        return words.Format("SignUps.Letter.Offer.KeptUntil", ("date", DateOnly.FromDateTime(until)), ("time", TimeOnly.FromDateTime(until)));
    }

    private string? Calendar(Municipality municipality, List<CalendarEvent> events) =>
        events.Count == 0 ? null : ICalendar.Write(municipality.Name, events, Now);

    private void Queue(HubDbContext context, Municipality municipality, Person person, string kind, string subject, string text, string? calendar)
    {
        if (person.HasEmail)
            context.Outbox.Add(new OutboxMessage(municipality.Id, person.Email, kind, subject, text, calendar, Now));
    }
}

/// <summary>What a letter says of a shift.</summary>
/// <param name="Shift">When.</param>
/// <param name="Activity">What.</param>
/// <param name="Place">Where, and whom to call.</param>
public sealed record ShiftFacts(Shift Shift, Activity Activity, Place Place)
{
    /// <summary>What the tasks are called that a wish for it may mean, where that is told.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>The same for the page of a mailed link.</summary>
    internal LinkedShift AsLinked(bool isFull) => new(Shift.Date, Shift.Start, Shift.End, Activity.Name, Place.Name, isFull) { Tasks = Tasks };
}
