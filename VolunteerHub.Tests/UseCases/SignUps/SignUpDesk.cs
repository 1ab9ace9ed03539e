using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>The use cases of signing up on a test database, with the model case in it.</summary>
public sealed class SignUpDesk(int saturdays = 3, int minimum = 2, int maximum = 4, int keys = 1) : SeatDesk(saturdays, minimum, maximum, keys)
{
    public Municipality Randers => Database.Randers;

    public TestClock Clock => Database.Clock;

    public MailedLinks Links => new(PublicAddresses.Unset, Clock);

    public HubContexts Contexts => Database.Contexts;

    public RequestSignUp Request => new(Contexts, Links, Clock);

    public SignUpSignedIn SignUp => new(Contexts, Seats, Changes, Clock);

    public LeaveShift Leave => new(Contexts, Seats, Letters, Changes, Clock);

    public AcceptOffer Accept => new(Contexts, Seats, Changes, Clock);

    public AskGuardian Guardians => new(Links);

    public AcceptBlockSeat AcceptBlock => new(Contexts, Seats, Guardians, Changes, Clock);

    public LapseOffers Lapse => new(Contexts, Municipalities, Seats, Changes, Clock);

    public static SignUpRequest RequestOf(string name, string email, params Shift[] shifts) =>
        new(name, email, AgeBand.Unknown, Language.Da, [.. shifts.Select(s => new SeatWish(s.Id))]);

    /// <summary>Signs somebody up who is signed in, and gives the answer for the one shift.</summary>
    public async Task<SeatAnswer> TakeAsync(Person person, Shift shift) =>
        (await SignUp.RunAsync(Randers, person.Email, [new SeatWish(shift.Id)])).Value[0];

    /// <summary>Uses the newest link that was sent to the address, as the page does.</summary>
    public async Task<MailedLinkResult> UseLinkAsync(string email)
    {
        return await UseLinkAsync(email, new ConfirmSignUp(Municipalities, Seats, Guardians, Changes, Clock));
    }

    /// <summary>Uses the newest link of a kind that was sent to the address, as the page does.</summary>
    public async Task<MailedLinkResult> UseLinkAsync(string email, IMailedLinkPurpose purpose)
    {
        await using var context = Centre.Open();
        await using var transaction = await context.BeginWriteAsync();
        var link = await context.MailedLinks.OrderByDescending(l => l.ExpiresAt).FirstAsync(l => l.Email == email && l.UsedAt == null && l.Purpose == purpose.Purpose);
        link.Use(Clock.Now);
        var result = await purpose.UseAsync(link, context, CancellationToken.None);
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        result.Saved?.Invoke();
        return result;
    }

    /// <summary>Where somebody stands on a shift now.</summary>
    public SignUpStatus? StatusOf(Person person, Shift shift) => SignUpOf(person, shift)?.Status;

    public SignUp? SignUpOf(Person person, Shift shift)
    {
        using var context = Centre.Open();
        return context.SignUps.AsNoTracking().OrderByDescending(s => s.CreatedAt)
            .FirstOrDefault(s => s.PersonId == person.Id && s.ShiftId == shift.Id && s.Status != SignUpStatus.Withdrawn);
    }

    /// <summary>The letters of a kind that are queued, with address and subject.</summary>
    public List<(string To, string Subject, string Text, string? Calendar)> LettersOf(string kind)
    {
        using var context = Centre.Open();
        return [.. context.Outbox.AsNoTracking().Where(m => m.Kind == kind).OrderBy(m => m.Id).AsEnumerable().Select(m => (m.To, m.Subject, m.Text, m.Calendar))];
    }

    public static SignUpRequest PayloadOf(MailedLink link) => JsonSerializer.Deserialize<SignUpRequest>(link.Payload, JsonSerializerOptions.Web)!;
}
