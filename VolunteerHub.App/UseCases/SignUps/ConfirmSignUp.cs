using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// Carries a sign-up out when the link in the letter is used: makes the person where there is none with the address yet, gives a seat or a
/// place on the waiting list for each shift, and sends what was agreed. Inside the transaction that uses the link up, so a link signs up once. Where a guardian has to
/// agree first, they are asked in place of that, and the page that follows says so.
/// </summary>
/// <param name="municipalities">Knows where the link is of.</param>
/// <param name="seats">Gives seats.</param>
/// <param name="guardians">Asks guardians.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class ConfirmSignUp(Municipalities municipalities, SeatGiver seats, AskGuardian guardians, ShiftChanges changes, TimeProvider clock) : IMailedLinkPurpose
{
    /// <inheritdoc />
    public LinkPurpose Purpose => LinkPurpose.ConfirmSignUp;

    /// <inheritdoc />
    public async Task<string> AgainAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken) =>
        $"/{(await municipalities.GetAsync(context.Tenant!.Value, cancellationToken)).Slug}/sign-up?{ShiftsOf(RequestOf(link))}";

    /// <inheritdoc />
    public async Task<IReadOnlyList<LinkedShift>> ShiftsAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken)
    {
        var request = RequestOf(link);
        var ids = request.Wishes.Select(w => w.Shift).ToList();
        var facts = await SignUpLetters.FactsAsync(context, ids, cancellationToken);
        var tasks = await OpenShifts.WishedTasksAsync(context, request.Wishes, cancellationToken);
        var shifts = await context.Shifts.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.StartsAt).ToListAsync(cancellationToken);
        var full = await RequestSignUp.FullAsync(context, shifts, request, cancellationToken);
        return [.. shifts.Select(s => (facts[s.Id] with { Tasks = tasks[s.Id] }).AsLinked(full.Contains(s.Id)))];
    }

    /// <inheritdoc />
    public async Task<bool> AsksFirstAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken)
    {
        var request = RequestOf(link);
        if (request.GuardianEmail.Length == 0)
            return false;
        var person = await context.People.AsNoTracking().WithEmail(link.Email).SingleOrDefaultAsync(cancellationToken);
        return await AskGuardian.IsNeededAsync(context, BandOf(request, person), person?.GuardianConsent, request.Wishes, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MailedLinkResult> UseAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken)
    {
        var request = RequestOf(link);
        var municipality = await municipalities.GetAsync(context.Tenant!.Value, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;

        var person = await context.People.WithEmail(link.Email).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            person = new Person(municipality.Id, request.Name, link.Email, request.Language, Secrets.New());
            context.Add(person);
        }

        // Two who share a mailbox are one person here: the one who is known keeps their name on all their shifts, and what is told of an age is not told of them.
        var isOther = !Person.IsSameName(person.Name, request.Name);
        person.Describe(isOther ? person.Name : request.Name, request.Language, BandOf(request, person));
        await context.SaveChangesAsync(cancellationToken);

        // The guardian's address is kept no longer than it takes to write to them.
        if (request.GuardianEmail.Length > 0)
            link.Carry("");
        if (request.GuardianEmail.Length > 0 && await AskGuardian.IsNeededAsync(context, person.AgeBand, person.GuardianConsent, request.Wishes, cancellationToken))
        {
            var enough = await guardians.RunAsync(context, municipality, person, request.GuardianEmail, request.Language, request.Wishes, cancellationToken);
            return new MailedLinkResult(
                $"/{municipality.Slug}/sign-up/guardian?{SeatWish.Query(request.Wishes)}{(enough is null ? null : $"&wait={enough.Values["count"]}")}", person.Name);
        }

        var answers = await seats.GiveAllAsync(context, municipality, person, request.Wishes, now, isOther, cancellationToken);
        var changed = answers.SelectMany(a => a.Changed).ToArray();
        return new MailedLinkResult(
            $"/{municipality.Slug}/agreed?{SeatWish.Query(request.Wishes)}{(isOther ? $"&known={OtherName.Of(answers)}" : null)}",
            person.Name,
            () => changes.Tell(municipality.Id, changed));
    }

    /// <summary>The age band that counts: what was told, but of whoever is known under another name the one that is known.</summary>
    private static AgeBand BandOf(SignUpRequest request, Person? person) =>
        person is not null && (request.AgeBand == AgeBand.Unknown || (person.AgeBand != AgeBand.Unknown && !Person.IsSameName(person.Name, request.Name)))
            ? person.AgeBand : request.AgeBand;

    private static SignUpRequest RequestOf(MailedLink link) => JsonSerializer.Deserialize<SignUpRequest>(link.Payload, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A link that confirms a sign-up carries no sign-up.");

    /// <summary>The shifts as they stand in the address of the form.</summary>
    private static string ShiftsOf(SignUpRequest request) => string.Join('&', request.Wishes.Select(w => $"s={w.Shift.Value:N}"));
}
