using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What somebody types who wants to come: a name and an address, and their age band where a seat asks for it.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Email">Where the letter goes.</param>
/// <param name="AgeBand">Their age band; unknown where no chosen seat asks.</param>
/// <param name="Language">The language they read.</param>
/// <param name="Wishes">The shifts they ticked.</param>
public sealed record SignUpRequest(string Name, string Email, AgeBand AgeBand, Language Language, IReadOnlyList<SeatWish> Wishes)
{
    /// <summary>The most shifts in one request: a year of Saturdays and some.</summary>
    public const int MostShifts = 60;

    /// <summary>Where a guardian is written to who has to agree first; empty where none has to, and where one has agreed before.</summary>
    public string GuardianEmail { get; init; } = "";

    /// <summary>What is wrong with the number of shifts, one ticked twice being one: "signups.no-shift-chosen" or "signups.too-many-shifts"; null for nothing.</summary>
    internal static Refusal? WrongNumber(IReadOnlyList<SeatWish> wishes) => wishes.DistinctBy(w => w.Shift).Count() switch
    {
        0 => Refusal.Of("signups.no-shift-chosen"),
        > MostShifts => Refusal.Of("signups.too-many-shifts", ("most", MostShifts)),
        _ => null,
    };
}

/// <summary>
/// Asks for seats with only a name and an address. Nothing is taken yet: one letter goes out with a link, and using it is what signs up. The answer
/// is the same whatever the address, so that nobody can find out who volunteers.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="links">Makes the link.</param>
/// <param name="clock">What time it is.</param>
public sealed class RequestSignUp(HubContexts contexts, MailedLinks links, TimeProvider clock) : IUseCase
{
    private static readonly RequestValidator Validator = new();

    /// <summary>
    /// Sends the letter. Refused, each with its field: "signups.name-missing", "signups.name-too-long", "signups.email-missing",
    /// "signups.email-invalid", "people.personal-number", "people.web-address", "signups.age-unknown", "signups.age-15" and "signups.age-18" for who says that they are
    /// younger (of several shifts "signups.age-unknown-of-several", "signups.age-15-of-several" and "signups.age-18-of-several"), "signups.guardian-age-unknown",
    /// "signups.guardian-email-missing", "signups.guardian-email-invalid" and "signups.guardian-own-email" where a guardian has to agree, "signups.no-shift-chosen",
    /// "signups.too-many-shifts", "signups.shift-not-open" for a shift that is not open any more, and "signups.links-enough" after many letters.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="request">What was typed.</param>
    /// <param name="readerEmail">
    /// The confirmed address of whoever is signed in. To them alone it is told whether their guardian has agreed before; everybody else gives a guardian's address.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> RunAsync(
        Municipality municipality, SignUpRequest request, string? readerEmail = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        request = request with
        {
            Name = Person.NormalizeName(request.Name),
            Email = Person.NormalizeEmail(request.Email),
            GuardianEmail = Person.NormalizeEmail(request.GuardianEmail),
            Wishes = [.. request.Wishes.DistinctBy(w => w.Shift)],
        };
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var duty = await context.GuardianDutyAsync(cancellationToken);
        var asksGuardian = duty.Asks(request.AgeBand) && !await HasGuardianAsync(context, request, readerEmail, cancellationToken);
        // Who needs no guardian may have typed an address and then another age.
        if (!asksGuardian)
            request = request with { GuardianEmail = "" };
        var refusals = Validator.Check(request);
        if (SignUpRequest.WrongNumber(request.Wishes) is { } wrong)
            refusals.Add(wrong.At(nameof(SignUpRequest.Wishes)));
        if (asksGuardian && refusals.TrueForAll(r => r.Field != AskGuardian.Field) && AskGuardian.WhyNot(request.GuardianEmail, request.Email) is { } noGuardian)
            refusals.Add(noGuardian);
        var ids = request.Wishes.Take(SignUpRequest.MostShifts).Select(w => w.Shift).ToList();
        var open = await context.Shifts.AsNoTracking().Open(context, now).Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken);
        var facts = await SignUpLetters.FactsAsync(context, ids, cancellationToken);
        foreach (var gone in ids.Except(open.Select(s => s.Id)))
        {
            refusals.Add(facts.TryGetValue(gone, out var known)
                ? Refusal.OfField(nameof(SignUpRequest.Wishes), "signups.shift-not-open", ("date", known.Shift.Date), ("place", known.Place.Name))
                : Refusal.OfField(nameof(SignUpRequest.Wishes), "signups.shift-unknown"));
        }

        // Whatever is told of the age was chosen in the form, so that is what is marked.
        if (duty != GuardianDuty.Nobody && request.AgeBand == AgeBand.Unknown && open.TrueForAll(s => LimitOf(s, request.Wishes) == AgeLimit.None))
            refusals.Add(Refusal.OfField(nameof(SignUpRequest.AgeBand), "signups.guardian-age-unknown", ("years", duty.Years())));
        if (Enum.IsDefined(request.AgeBand))
            refusals.AddRange(WhyNotByAge(open, facts, request).Select(r => r.At(nameof(SignUpRequest.AgeBand))));

        if (refusals.Count > 0)
            return refusals;

        var full = await FullAsync(context, open, request, cancellationToken);
        var tasks = await OpenShifts.WishedTasksAsync(context, request.Wishes, cancellationToken);
        var shifts = ids.Select(i => facts[i] with { Tasks = tasks[i] }).OrderBy(f => f.Shift.StartsAt).ToList();
        var enough = await links.QueueSparinglyAsync(
            context,
            new MailedLinkOrder(request.Email, municipality.Id, LinkPurpose.ConfirmSignUp, JsonSerializer.Serialize(request, JsonSerializerOptions.Web)),
            link => SignUpLetters.Confirm(municipality, request, shifts, full, link with { Address = PublicAddress.In(link.Address, request.Language) }),
            cancellationToken);
        if (enough is not null)
            return enough.At(nameof(SignUpRequest.Email));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>
    /// The shifts on which the owner of the address would only wait, as it is now. Only their letter and the page of its link say so, for it depends on
    /// their skills.
    /// </summary>
    internal static async Task<HashSet<ShiftId>> FullAsync(
        HubDbContext context, List<Shift> shifts, SignUpRequest request, CancellationToken cancellationToken)
    {
        var ids = shifts.Select(s => s.Id).ToList();
        var taken = await context.SignUps.Where(s => ids.Contains(s.ShiftId) && s.SeatId != null).Select(s => s.SeatId!.Value).ToHashSetAsync(cancellationToken);
        var person = await context.People.AsNoTracking().WithEmail(request.Email).SingleOrDefaultAsync(cancellationToken);
        var looking = await StandIns.OnAsync(context, ids, cancellationToken);
        return
        [
            .. shifts.Where(s => s.Needs
                .Where(n => request.Wishes.First(w => w.Shift == s.Id).Need is not { } need || n.Id == need)
                .All(n => Seating.Choose(n, taken, Has) is null && StandIn.TakenOver(n, taken, looking, Has) is null)).Select(s => s.Id),
        ];

        bool Has(SkillId skill) => person?.Has(skill) == true;
    }

    /// <summary>Whether whoever is signed in signs themselves up, and their guardian has agreed before.</summary>
    private static async Task<bool> HasGuardianAsync(HubDbContext context, SignUpRequest request, string? readerEmail, CancellationToken cancellationToken) =>
        readerEmail is not null && Person.NormalizeEmail(readerEmail) == request.Email
        && await context.People.AsNoTracking().WithEmail(request.Email).SingleOrDefaultAsync(cancellationToken) is { GuardianConsent: { } consent } person
        && !await AskGuardian.IsNeededAsync(context, person.AgeBand, consent, request.Wishes, cancellationToken);

    /// <summary>
    /// What the age stands against, as <see cref="SignUpRules.IsOldEnough(AgeLimit, AgeBand)"/> says it of one shift. Of several each is named for which somebody is too
    /// young, with its id for the way on without it, and an age that is not told is asked for once.
    /// </summary>
    private static IEnumerable<Refusal> WhyNotByAge(List<Shift> open, Dictionary<ShiftId, ShiftFacts> facts, SignUpRequest request)
    {
        var against = open.OrderBy(s => s.StartsAt).Select(s => (Shift: s, Limit: LimitOf(s, request.Wishes))).Where(a => !a.Limit.IsMetBy(request.AgeBand)).ToList();
        if (against.Count == 0)
            return [];
        var most = against.Max(a => a.Limit);
        if (request.Wishes.Count == 1)
            return SignUpRules.IsOldEnough(most, request.AgeBand);
        if (request.AgeBand == AgeBand.Unknown)
            return [Refusal.Of("signups.age-unknown-of-several", ("years", most.Years()))];
        return against.Select(a => Refusal.Of(
            a.Limit == AgeLimit.Adult ? "signups.age-18-of-several" : "signups.age-15-of-several",
            ("date", a.Shift.Date), ("activity", facts[a.Shift.Id].Activity.Name), ("shiftId", a.Shift.Id)));
    }

    /// <summary>The age that the wished-for seat of a shift asks for: the least that a need which could be meant asks for.</summary>
    private static AgeLimit LimitOf(Shift shift, IReadOnlyList<SeatWish> wishes)
    {
        var need = wishes.First(w => w.Shift == shift.Id).Need;
        return shift.Needs.Where(n => need is null || n.Id == need).Select(n => n.AgeLimit).DefaultIfEmpty().Min();
    }

    private sealed class RequestValidator : AbstractValidator<SignUpRequest>
    {
        public RequestValidator()
        {
            RuleFor(r => r.Name).NameOfPerson();
            RuleFor(r => r.Email).EmailAddressOfPerson();
            RuleFor(r => r.GuardianEmail).EmailAddressOfPerson(missing: null, invalid: "signups.guardian-email-invalid");
            RuleFor(r => r.AgeBand).Must(Enum.IsDefined).WithErrorCode("signups.age-invalid");
        }
    }
}
