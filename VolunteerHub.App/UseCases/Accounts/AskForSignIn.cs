using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.People;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// Sends a link that signs in, to whatever address is given: the answer and the work are the same for everybody, so that nobody can
/// find out who volunteers here. An address that has many unused links that sign in is sent no more for a while, which is told of any address alike.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="links">Makes the link.</param>
/// <param name="municipalities">Where it is asked from.</param>
/// <param name="clock">What time it is.</param>
public sealed class AskForSignIn(HubContexts contexts, MailedLinks links, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>Sends the link. Refuses an address that cannot be one, and as "account.links-enough" one that was sent many links that were not used.</summary>
    public async Task<Outcome<Done>> RunAsync(SignInRequest input, Language language, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var problems = await new SignInRequestValidator().ValidateAsync(input, cancellationToken);
        if (!problems.IsValid)
            return Outcome.Refused<Done>(problems.Errors.Select(e => Refusal.OfField(e.PropertyName, e.ErrorCode, ("limit", Person.EmailLength))));

        var email = Person.NormalizeEmail(input.Email!);
        var municipality = await municipalities.FindAsync(LocalPath.MunicipalityOf(input.Return), cancellationToken);
        await using var context = contexts.ForInstallation();
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;

        // Only links that would sign in count: others are sent for whoever types the address, and must not keep its owner out.
        var recent = await MailedLinks.Recent(context, email, LinkPurpose.SignIn, now).ToListAsync(cancellationToken);
        if (MailedLinks.Enough("account.links-enough", recent, LinkPurpose.SignIn, now) is { } enough)
            return enough.At(nameof(SignInRequest.Email));

        var words = new Words(language);
        var name = await NameOfAsync(context, email, municipality, cancellationToken);
        links.Queue(
            context,
            new MailedLinkOrder(email, municipality?.Id, LinkPurpose.SignIn, SignInPurpose.PayloadOf(input.Return)),
            link => new LinkLetter(
                words["Account.Letter.SignIn.subject"],
                words.Format(
                    "Account.Letter.SignIn.text",
                    ("hello", name is null ? words["Account.Letter.SignIn.Hello"] : words.Format("Account.Letter.SignIn.HelloKnown", ("name", name))),
                    ("link", link.Address),
                    ("minutes", (int)MailedLink.SignInLifetime.TotalMinutes),
                    ("municipality", municipality?.Name ?? words["Layout.Product"]))));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>
    /// What the owner of the address is called, for their own letter: as an employee where it is asked from, else in their account, else as a volunteer where it is
    /// asked from; null where nobody knows.
    /// </summary>
    private async Task<string?> NameOfAsync(HubDbContext context, string email, Municipality? municipality, CancellationToken cancellationToken)
    {
        var normalized = email.ToUpperInvariant();
        var account = await context.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancellationToken);
        var given = account is null || municipality is null
            ? null
            : (await new AccountDirectory(context).NamesAsync(account, cancellationToken)).GetValueOrDefault(municipality.Slug);
        var name = given ?? account?.DisplayName;
        if (string.IsNullOrEmpty(name) && municipality is not null)
        {
            await using var here = contexts.For(municipality.Id);
            name = await here.People.WithEmail(email).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        }

        return string.IsNullOrEmpty(name) ? null : name;
    }
}

/// <summary>Somebody wants to sign in.</summary>
public sealed class SignInRequest
{
    /// <summary>Where the link goes.</summary>
    public string? Email { get; set; }

    /// <summary>The page that was wanted; a path that starts with a slash.</summary>
    public string? Return { get; set; }
}

internal sealed class SignInRequestValidator : AbstractValidator<SignInRequest>
{
    public SignInRequestValidator() => RuleFor(r => r.Email)
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithErrorCode("account.email-missing")
        .MaximumLength(Person.EmailLength).WithErrorCode("account.email-too-long")
        .Must(email => Validation.IsEmailAddress(email!.Trim())).WithErrorCode("account.email-not-one")
        .Must(email => !PersonalNumber.IsIn(email)).WithErrorCode("people.personal-number")
        .Custom((email, context) =>
        {
            if (EmailDomain.WhyNot(email!.Trim()) is { } refusal)
                context.Refuse(refusal);
        });
}
