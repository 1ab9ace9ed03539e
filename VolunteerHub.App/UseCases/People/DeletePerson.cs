using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.People;

/// <summary>
/// Deletes a volunteer for good (docs/decisions/0012): they themselves, a coordinator for somebody who asks, or the municipality's rule. They leave all shifts ahead, whose seats are
/// offered on; the name, the address and all that is known of them go, with mails, links, wishes and invitations; seats that they keep for an association
/// are everybody's again. Shifts that have been still count somebody without a name, so that no report changes. What another municipality has of the same
/// address is untouched.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Where.</param>
/// <param name="seats">Offers the freed seats.</param>
/// <param name="blocks">Ends what they keep for an association.</param>
/// <param name="changes">Tells open pages.</param>
/// <param name="clock">What time it is.</param>
public sealed class DeletePerson(
    HubContexts contexts, Municipalities municipalities, SeatGiver seats, ReleaseBlocks blocks, ShiftChanges changes, TimeProvider clock) : IUseCase
{
    /// <summary>
    /// Deletes by a coordinator's hand; the record keeps by whom and when, without the name. Refused as "people.person-not-found", and as
    /// "people.is-employee" where whoever signs in with the address has a role here.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, PersonId id, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var person = await context.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null)
            return Refusal.Of("people.person-not-found");
        context.Add(new DecisionRecord(actor, "people.deleted", id.Value, "", clock.GetUtcNow().UtcDateTime));
        return await DeleteAsync(context, municipality, person, person.Email, cancellationToken);
    }

    /// <summary>
    /// Deletes by the municipality's rule (docs/decisions/0016) somebody whose day has come; the record keeps that the rule did it, and no name. Looks again
    /// before it does: whoever has been active meanwhile stays.
    /// </summary>
    /// <returns>Whether they were deleted.</returns>
    internal async Task<bool> ByRuleAsync(Municipality municipality, PersonId id, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await LongAway.OfAsync(context, municipality, id, now, cancellationToken) is not { Step: RetentionStep.Delete })
            return false;
        var person = await context.People.SingleAsync(p => p.Id == id, cancellationToken);
        context.Add(new DecisionRecord(RuleOf(municipality), "people.deleted-by-rule", id.Value, "", now));
        return (await DeleteAsync(context, municipality, person, person.Email, cancellationToken)).IsSuccess;
    }

    /// <summary>
    /// Deletes by the same rule somebody who has only spoken for an association, long ago (<see cref="LongAway.ContactsAsync"/>), with a line in the record that names nobody.
    /// Looks again before it does.
    /// </summary>
    /// <returns>Whether they were deleted.</returns>
    internal async Task<bool> ContactByRuleAsync(Municipality municipality, string email, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await LongAway.YearsAsync(context, cancellationToken) is not { } years
            || !(await LongAway.ContactsAsync(context, municipality, years, now, cancellationToken)).Contains(email))
        {
            return false;
        }

        context.Add(new DecisionRecord(RuleOf(municipality), "people.contact-deleted-by-rule", municipality.Id.Value, "", now));
        return (await DeleteAsync(context, municipality, null, email, cancellationToken)).IsSuccess;
    }

    /// <summary>
    /// Deletes by their own hand, also whoever only speaks for an association or was named by one. Refused as "people.delete-not-confirmed" without the word
    /// that it is meant, as "people.nothing-stored" where nothing is known of the address, not even an account, and as "people.is-employee" as above.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="isSure">Whether they have said that it is meant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> OneselfAsync(Municipality municipality, string email, bool isSure, CancellationToken cancellationToken = default)
    {
        if (!isSure)
            return Refusal.OfField("Sure", "people.delete-not-confirmed");

        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var address = Person.NormalizeEmail(email);
        var person = await context.People.WithEmail(address).SingleOrDefaultAsync(cancellationToken);
        if (person is null && !await IsKnownAsync(context, address, cancellationToken))
            return Refusal.Of("people.nothing-stored");
        return await DeleteAsync(context, municipality, person, address, cancellationToken);
    }

    /// <summary>The record's "who" where nobody pressed.</summary>
    private static Actor RuleOf(Municipality municipality) => new(default, "", municipality.Id, new HashSet<Role>());

    /// <summary>Whether an address that is no volunteer's is an association's or signs in.</summary>
    private static async Task<bool> IsKnownAsync(HubDbContext context, string email, CancellationToken cancellationToken)
    {
        var normalized = email.ToUpperInvariant();
        return await context.SeatBlocks.AnyAsync(b => b.ContactEmail == email || b.Names.Any(n => n.Email == email), cancellationToken)
            || await context.Users.AnyAsync(a => a.NormalizedEmail == normalized, cancellationToken);
    }

    private async Task<Outcome<Done>> DeleteAsync(
        HubDbContext context, Municipality municipality, Person? person, string email, CancellationToken cancellationToken)
    {
        var accounts = new AccountDirectory(context);
        if (email.Length > 0 && await accounts.HasRoleAsync(email, municipality.Slug, cancellationToken))
            return Refusal.Of("people.is-employee");

        var now = clock.GetUtcNow().UtcDateTime;
        var (changed, name) = (new List<ShiftId>(), person?.Name ?? "");
        if (person is not null)
        {
            // What they leave is among these, and so is where their name stands otherwise: shifts that have been, and those that they were asked for.
            changed.AddRange(await ShownOn.ShiftsAsync(context, person.Id, cancellationToken));
            await LeaveAhead.RunAsync(context, seats, municipality, person.Id, now, cancellationToken);
            await ForgetOwnAsync(context, person.Id, cancellationToken);
            await ForgetGuardiansAsync(context, municipality, person, cancellationToken);
            await new PersonNotes(context, person).ForgetAsync(cancellationToken);
        }

        if (email.Length > 0)
        {
            changed.AddRange(await ForgetGroupsAsync(context, municipality, email, now, cancellationToken));
            await ForgetMailsAsync(context, municipality.Id, email, cancellationToken);
        }

        person?.Delete(Secrets.New(), now);
        await context.SaveChangesAsync(cancellationToken);
        if (email.Length > 0)
            await accounts.ForgetAsync(email, name, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.CommitTransactionAsync(cancellationToken);
        changes.Tell(municipality.Id, [.. changed.Distinct()]);
        return Outcome.Success();
    }

    /// <summary>What they wish, what they were asked, that they were reminded, and when they were last seen.</summary>
    private static async Task ForgetOwnAsync(HubDbContext context, PersonId person, CancellationToken cancellationToken)
    {
        await context.Wishes.Where(w => w.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        await context.Invitations.Where(i => i.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        await context.ShiftReminders.Where(r => r.To == person.Value).ExecuteDeleteAsync(cancellationToken);
        await context.PersonRetentions.Where(r => r.PersonId == person).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Who was asked to agree for them, or has agreed: the letters to those and to coordinators about it, and the links in them.</summary>
    private static async Task ForgetGuardiansAsync(HubDbContext context, Municipality municipality, Person person, CancellationToken cancellationToken)
    {
        var (here, subjects) = (municipality.Id, GuardianLetters.SubjectsAbout(municipality, person));
        await context.Outbox
            .Where(m => m.MunicipalityId == here && GuardianLetters.Kinds.Contains(m.Kind) && subjects.Contains(m.Subject))
            .ExecuteDeleteAsync(cancellationToken);
        await GuardianQuestion.About(context, person.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// An association that they speak for keeps nothing more, whoever said yes to one of its seats stays; and no association has named them any more. A mail
    /// that asks somebody in their name goes too.
    /// </summary>
    private async Task<IEnumerable<ShiftId>> ForgetGroupsAsync(
        HubDbContext context, Municipality municipality, string email, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await context.Set<BlockName>().Where(n => n.Email == email).ExecuteDeleteAsync(cancellationToken);
        var theirs = await context.SeatBlocks.Where(b => b.ContactEmail == email).ToListAsync(cancellationToken);
        var standing = theirs.FindAll(b => b.EndedAt is null);
        await blocks.EndAsync(context, municipality, standing, nowUtc, cancellationToken);
        if (theirs.Count > 0)
            await ForgetAskingAsync(context, municipality.Id, theirs, cancellationToken);
        theirs.ForEach(b => b.ForgetContact(Secrets.New()));
        return standing.Select(b => b.ShiftId);
    }

    /// <summary>
    /// Mails that ask somebody for a seat of these. They are known by their link and not by the names in them, which stand in mails of others too: "Per" in "Pernille".
    /// </summary>
    private static async Task ForgetAskingAsync(HubDbContext context, MunicipalityId municipality, List<SeatBlock> blocks, CancellationToken cancellationToken)
    {
        var asking = await context.Outbox.AsNoTracking()
            .Where(m => m.MunicipalityId == municipality && m.Kind == SeatBlockLetters.Named).Select(m => new { m.Id, m.Text }).ToListAsync(cancellationToken);
        var theirs = asking.Where(m => blocks.Exists(b => b.AsksFor(m.Text))).Select(m => m.Id).ToList();
        await context.Outbox.Where(m => theirs.Contains(m.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Mails to the address, sent or not, and links that were mailed there; those of another municipality are its own.</summary>
    private static async Task ForgetMailsAsync(HubDbContext context, MunicipalityId municipality, string email, CancellationToken cancellationToken)
    {
        await context.Outbox.Where(m => m.To == email && (m.MunicipalityId == municipality || m.MunicipalityId == null)).ExecuteDeleteAsync(cancellationToken);
        await context.MailedLinks.Where(l => l.Email == email && (l.MunicipalityId == municipality || l.MunicipalityId == null)).ExecuteDeleteAsync(cancellationToken);
    }
}
