using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Writes to guardians, to the young people whom they agree for, and to coordinators where a consent ends; in the caller's own save.</summary>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class GuardianLetters(PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>What every such letter tells that names a young person to somebody else, the question itself among them.</summary>
    internal static readonly string[] Kinds = [nameof(LinkPurpose.AskGuardian), Thanks, TakenBack];

    /// <summary>The subjects of those letters about one young person, in every language: how they are known, for their texts may name others who are called nearly the same.</summary>
    internal static IReadOnlyList<string> SubjectsAbout(Municipality municipality, Person person) =>
    [
        .. from language in Languages.All
           let words = new Words(language)
           from subject in (string[])["Guardian.Letter.Ask.Subject", "Guardian.Letter.Thanks.Subject", "Guardian.Letter.TakenBack.Subject", "Guardian.Letter.Desk.Subject"]
           select words.Format(subject, ("name", person.Name), ("municipality", municipality.Name)),
    ];

    private const string Thanks = "GuardianThanks";

    private const string TakenBack = "GuardianTakenBack";

    /// <summary>The letter that asks: who wants to do what, where and when, with whom to call, and that nothing comes of no answer.</summary>
    public static LinkLetter Ask(
        Municipality municipality, Person person, Language language, GuardianDuty duty, IReadOnlyList<ShiftFacts> shifts, NewLink link)
    {
        var words = new Words(language);
        return new LinkLetter(
            words.Format("Guardian.Letter.Ask.Subject", ("name", person.Name), ("municipality", municipality.Name)),
            words.Format(
                "Guardian.Letter.Ask.Text",
                [
                    ("name", person.Name), ("municipality", municipality.Name), ("years", duty.Years()), ("shifts", string.Join('\n', shifts.Select(Line))),
                    ("link", link.Address), .. link.Until(municipality),
                ]));

        string Line(ShiftFacts shift) => string.Join(
            "\n  ",
            SignUpLetters.Line(words, language, shift),
            words.OfTasks(shift.Tasks),
            words.Format("SignUps.Letter.Agreed.Contact", ("contact", words.Contact(shift.Place.ContactName, shift.Place.ContactPhone, municipality.Name))));
    }

    /// <summary>The guardian has agreed: what came of it, what is kept, and how they take it back.</summary>
    internal async Task QueueThanksAsync(
        HubDbContext context, Municipality municipality, Person person, GuardianQuestion question, IReadOnlyList<SeatAnswer> answers, CancellationToken cancellationToken)
    {
        if (person.GuardianConsent is not { HasEmail: true } consent)
            return;
        var words = new Words(question.Language);
        // Why a seat is not to be had may tell of the young person's own days, and whose address this is only they have said.
        var lines = await LinesAsync(context, words, question.Language, answers, _ => [words["Guardian.SignUpAnswer.Refused"]], cancellationToken);
        Queue(
            context, municipality, consent.Email, Thanks,
            words.Format("Guardian.Letter.Thanks.Subject", ("name", person.Name)),
            words.Format(
                "Guardian.Letter.Thanks.Text",
                ("guardian", consent.Guardian), ("name", person.Name), ("shifts", string.Join('\n', lines)), ("until", Dates.LongDayWithYear(consent.Until, Cultures.Of(question.Language))),
                ("link", address.Of(GuardianKey.Path(municipality, person, consent), question.Language)), ("municipality", municipality.Name)));
    }

    /// <summary>The young person hears that their guardian has agreed. Where they got a seat, what was agreed is a letter of its own.</summary>
    public async Task QueueAgreedAsync(
        HubDbContext context, Municipality municipality, Person person, IReadOnlyList<SeatAnswer> answers, CancellationToken cancellationToken)
    {
        var words = new Words(person.Language);
        var lines = await LinesAsync(context, words, person.Language, answers, refused => refused.Refusals.Select(r => words.Of(r)), cancellationToken);
        QueueToPerson(
            context, municipality, person, "GuardianAgreed", words["Guardian.Letter.Agreed.Subject"],
            words.Format(
                "Guardian.Letter.Agreed.Text",
                ("name", person.Name), ("shifts", string.Join('\n', lines)), ("link", address.Of($"/{municipality.Slug}/shifts", person.Language)),
                ("municipality", municipality.Name)));
    }

    /// <summary>The young person hears that their guardian has not agreed.</summary>
    public void QueueDeclined(HubDbContext context, Municipality municipality, Person person)
    {
        var words = new Words(person.Language);
        QueueToPerson(
            context, municipality, person, "GuardianDeclined", words["Guardian.Letter.Declined.Subject"],
            words.Format("Guardian.Letter.Declined.Text", ("name", person.Name), ("municipality", municipality.Name)));
    }

    /// <summary>
    /// A consent was taken back: the young person is told, and the guardian, who sees that it was done. Where the guardian did it, the coordinators are told on which shifts the
    /// young person stands: nobody is taken off by it.
    /// </summary>
    /// <param name="context">The caller's context.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="person">For whom it was.</param>
    /// <param name="was">The consent that stood.</param>
    /// <param name="ahead">The shifts ahead on which they have a seat, first to last.</param>
    /// <param name="byGuardian">Whether the guardian took it back, and no coordinator.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task QueueTakenBackAsync(
        HubDbContext context, Municipality municipality, Person person, GuardianConsent was, IReadOnlyList<ShiftFacts> ahead, bool byGuardian,
        CancellationToken cancellationToken)
    {
        var words = new Words(person.Language);
        QueueToPerson(
            context, municipality, person, "GuardianTookBack", words["Guardian.Letter.TookBack.Subject"],
            words.Format(
                "Guardian.Letter.TookBack.Text", ("name", person.Name), ("my", address.Of($"/{municipality.Slug}/my", person.Language)), ("municipality", municipality.Name)));
        if (was.HasEmail)
        {
            Queue(
                context, municipality, was.Email, TakenBack,
                words.Format("Guardian.Letter.TakenBack.Subject", ("name", person.Name)),
                words.Format("Guardian.Letter.TakenBack.Text", ("guardian", was.Guardian), ("name", person.Name), ("municipality", municipality.Name)));
        }

        if (!byGuardian)
            return;
        var coordinators = (await new AccountDirectory(context).EmployeesAsync(municipality.Slug, cancellationToken)).Where(e => e.Roles.Contains(Role.Coordinator));
        foreach (var coordinator in coordinators.Where(c => c.Account.Email is not null))
        {
            var language = coordinator.Account.Language;
            var own = new Words(language);
            var lines = ahead.Select(f => $"{SignUpLetters.Line(own, language, f)}\n  {address.Of($"/desk/{municipality.Slug}/shifts/{f.Shift.Id.Value}")}").ToList();
            Queue(
                context, municipality, coordinator.Account.Email!, TakenBack,
                own.Format("Guardian.Letter.Desk.Subject", ("name", person.Name)),
                own.Format(
                    "Guardian.Letter.Desk.Text",
                    ("coordinator", coordinator.Name), ("name", person.Name),
                    ("shifts", lines.Count == 0 ? own["Guardian.Letter.Desk.None"] : string.Join('\n', lines)),
                    ("link", address.Of($"/desk/{municipality.Slug}/people"))));
        }
    }

    /// <summary>What came of each wish, a line or more each.</summary>
    private static async Task<List<string>> LinesAsync(
        HubDbContext context, Words words, Language language, IReadOnlyList<SeatAnswer> answers, Func<SeatAnswer, IEnumerable<string>> whyNot,
        CancellationToken cancellationToken)
    {
        var facts = await SignUpLetters.FactsAsync(context, [.. answers.Select(a => a.Shift)], cancellationToken);
        return
        [
            .. answers.Where(a => facts.ContainsKey(a.Shift)).OrderBy(a => facts[a.Shift].Shift.StartsAt).Select(a => string.Join(
                "\n  ",
                [
                    SignUpLetters.Line(words, language, facts[a.Shift]),
                    .. a.Answer == SignUpAnswer.Refused ? whyNot(a) : [words[$"Guardian.SignUpAnswer.{a.Answer}"]],
                ])),
        ];
    }

    private void QueueToPerson(HubDbContext context, Municipality municipality, Person person, string kind, string subject, string text)
    {
        if (person.HasEmail)
            Queue(context, municipality, person.Email, kind, subject, text);
    }

    private void Queue(HubDbContext context, Municipality municipality, string to, string kind, string subject, string text) =>
        context.Outbox.Add(new OutboxMessage(municipality.Id, to, kind, subject, text, calendar: null, clock.GetUtcNow().UtcDateTime));
}
