using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Messages;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Writes the calendar files: all free shifts and one shift for anybody, one seat and all that is their own for one person.</summary>
/// <param name="contexts">The database.</param>
/// <param name="address">Where people reach the program.</param>
/// <param name="clock">What time it is.</param>
public sealed class CalendarFiles(HubContexts contexts, PublicAddress address, TimeProvider clock) : IUseCase
{
    /// <summary>The longest private token; anything longer is none.</summary>
    private const int LongestToken = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The open shifts that still have a free seat, as a calendar that anybody may subscribe to. No names of volunteers.</summary>
    public async Task<string> OpenAsync(Municipality municipality, Language language, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        var ids = await context.Shifts.AsNoTracking().IgnoreAutoIncludes().Open(context, Now).WithFreeSeat(context).Select(s => s.Id).ToListAsync(cancellationToken);
        var facts = await SignUpLetters.FactsAsync(context, ids, cancellationToken);
        return ICalendar.Write(
            new Words(language).Format("SignUps.Calendar.Open", ("municipality", municipality.Name)),
            facts.Values.OrderBy(f => f.Shift.StartsAt).Select(f => PublicEvent(municipality, f, language)),
            Now);
    }

    /// <summary>
    /// One shift, also when it was called off; null for an unknown one and for a draft. For whoever has a seat on it, with their task and as new as
    /// their last letter; for anybody else it is not certain, and says that they are not signed up.
    /// </summary>
    public async Task<string?> OneAsync(
        Municipality municipality, ShiftId id, Language language, string? email = null, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        if (!(await SignUpLetters.FactsAsync(context, [id], cancellationToken)).TryGetValue(id, out var facts) || facts.Shift.State == ShiftState.Draft)
            return null;
        var own = email is null ? null : await OwnAsync(context, municipality, facts, email, cancellationToken);
        return ICalendar.Write(municipality.Name, [own ?? PublicEvent(municipality, facts, language)], Now);
    }

    /// <summary>The shift of one's own seat, as new as the last letter about it; null for any other owner, and without a seat.</summary>
    public async Task<string?> SeatAsync(Municipality municipality, SignUpId id, Ownership owner, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality.Id);
        if (await OwnSignUps.FindAsync(context, id, owner, cancellationToken) is not var (signUp, person) || signUp.Status != SignUpStatus.Confirmed)
            return null;
        var facts = (await SignUpLetters.FactsAsync(context, [signUp.ShiftId], cancellationToken))[signUp.ShiftId];
        return ICalendar.Write(municipality.Name, [await OwnEventAsync(context, municipality, facts, signUp, person, cancellationToken)], Now);
    }

    /// <summary>
    /// Everything that the owner of a private token has said yes to; a waiting list is marked as such and is not certain. Null for an unknown token.
    /// </summary>
    public async Task<string?> MineAsync(Municipality municipality, string token, CancellationToken cancellationToken = default)
    {
        if (token.Length is 0 or > LongestToken)
            return null;
        await using var context = contexts.For(municipality.Id);
        var person = await context.People.AsNoTracking().SingleOrDefaultAsync(p => p.FeedToken == token, cancellationToken);
        if (person is null)
            return null;

        var words = new Words(person.Language);
        var mine = await MyShifts.ReadAsync(context, person.Id, cancellationToken);
        var copies = await CalendarCopies.ReadAsync(context, s => s.PersonId == person.Id, cancellationToken);
        var events = mine
            .Where(m => m.Shift.State == ShiftState.Cancelled || m.SignUp.Status != SignUpStatus.Withdrawn)
            .Select(m =>
            {
                var waits = m.SignUp.Status is SignUpStatus.Waiting or SignUpStatus.Offered;
                var item = copies.For(person.Id, m.Shift, Event(
                    municipality, new ShiftFacts(m.Shift, m.Activity, m.Place), waits ? CalendarEventStatus.Tentative : CalendarEventStatus.Confirmed,
                    SignUpLetters.TaskLine(words, m.Task)));
                return waits ? item with { Summary = words.Format("SignUps.Calendar.WaitingSummary", ("summary", item.Summary)) } : item;
            });
        return ICalendar.Write(words.Format("SignUps.Calendar.Mine", ("municipality", municipality.Name)), events, Now);
    }

    private async Task<CalendarEvent?> OwnAsync(
        HubDbContext context, Municipality municipality, ShiftFacts facts, string email, CancellationToken cancellationToken)
    {
        var shift = facts.Shift.Id;
        var own = await (
            from signUp in context.SignUps
            join person in context.People.WithEmail(email) on signUp.PersonId equals person.Id
            where signUp.ShiftId == shift && signUp.Status == SignUpStatus.Confirmed
            select new { SignUp = signUp, Person = person }).FirstOrDefaultAsync(cancellationToken);
        return own is null ? null : await OwnEventAsync(context, municipality, facts, own.SignUp, own.Person, cancellationToken);
    }

    /// <summary>The letters' own event: under their name, with their number, and with the task.</summary>
    private async Task<CalendarEvent> OwnEventAsync(
        HubDbContext context, Municipality municipality, ShiftFacts facts, SignUp signUp, Person person, CancellationToken cancellationToken)
    {
        var task = (await OpenShifts.TaskTitlesAsync(context, [signUp.NeedId], cancellationToken))[signUp.NeedId];
        var copies = await CalendarCopies.ReadAsync(context, s => s.PersonId == person.Id && s.ShiftId == signUp.ShiftId, cancellationToken);
        return copies.For(person.Id, facts.Shift, Event(municipality, facts, task: SignUpLetters.TaskLine(new Words(person.Language), task)));
    }

    /// <summary>A shift that takes place, and that whoever reads of it has not said yes to: in their own calendar it must not look agreed.</summary>
    private CalendarEvent PublicEvent(Municipality municipality, ShiftFacts facts, Language language) =>
        Event(municipality, facts, CalendarEventStatus.Tentative, new Words(language)["SignUps.Calendar.NotSignedUp"]) with
        {
            Uid = ShiftCalendar.PublicUid(facts.Shift.Id),
        };

    private CalendarEvent Event(
        Municipality municipality, ShiftFacts facts, CalendarEventStatus status = CalendarEventStatus.Confirmed, string? task = null) =>
        ShiftCalendar.Event(municipality, facts.Shift, facts.Activity, facts.Place, address, status, task);
}
