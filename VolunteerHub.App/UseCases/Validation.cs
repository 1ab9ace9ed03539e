using System.Net.Mail;
using FluentValidation;
using FluentValidation.Results;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases;

/// <summary>What a person typed, checked by FluentValidation and answered with refusals: codes with values, never sentences.</summary>
public static class Validation
{
    /// <summary>Everything that is wrong with the input, each with the field it belongs to; empty when nothing is.</summary>
    public static List<Refusal> Check<T>(this IValidator<T> validator, T input) =>
        [.. validator.Validate(input).Errors.Select(e =>
            Refusal.OfField(e.PropertyName, e.ErrorCode, e.CustomState as (string Name, object? Value)[] ?? []))];

    /// <summary>
    /// Free text: at most so long, without a personal number, and with something to see where a code for that is given.
    /// Refused as <paramref name="missing"/>, <paramref name="tooLong"/> (value "longest") and "people.personal-number".
    /// </summary>
    public static IRuleBuilderOptionsConditions<T, string> Text<T>(this IRuleBuilder<T, string> rule, int longest, string tooLong, string? missing = null) =>
        rule.Custom((text, context) =>
        {
            var typed = VisibleText.Lines(text);
            if (missing is not null && typed.Length == 0)
                context.Refuse(missing);
            if (typed.Length > longest)
                context.Refuse(tooLong, ("longest", longest));
            if (PersonalNumber.IsIn(typed))
                context.Refuse("people.personal-number");
        });

    /// <summary>A number to call, where one is typed: like <see cref="Text"/>, and refused as "people.phone-invalid".</summary>
    public static IRuleBuilderOptionsConditions<T, string> Phone<T>(this IRuleBuilder<T, string> rule, int longest, string tooLong) =>
        rule.Text(longest, tooLong).Custom((text, context) =>
        {
            if (VisibleText.Line(text) is { Length: > 0 } typed && !PhoneNumber.IsPossible(typed))
                context.Refuse("people.phone-invalid");
        });

    /// <summary>The name of a person who signs up, or of whoever <paramref name="missing"/> is told of.</summary>
    public static IRuleBuilderOptionsConditions<T, string> NameOfPerson<T>(this IRuleBuilder<T, string> rule, string missing = "signups.name-missing") =>
        rule.Text(Person.NameLength, "signups.name-too-long", missing).WithoutWebAddress();

    /// <summary>
    /// The name of a person or an association that stands in a letter to an address that anybody may type: mail programs make a link of a web address or
    /// an e-mail address (<see cref="WebAddress"/>), and the letter would carry it in the municipality's name. Refused as "people.web-address".
    /// </summary>
    public static IRuleBuilderOptionsConditions<T, string> WithoutWebAddress<T>(this IRuleBuilder<T, string> rule) => rule.Custom((name, context) =>
    {
        if (WebAddress.IsIn(name))
            context.Refuse("people.web-address");
    });

    /// <summary>
    /// The address of a person who signs up, or of whoever <paramref name="missing"/> is told of; where that is null, it may be left empty. Refused as
    /// <paramref name="missing"/>, <paramref name="invalid"/>, "people.email-strange-sign" and "people.personal-number".
    /// </summary>
    public static IRuleBuilderOptionsConditions<T, string> EmailAddressOfPerson<T>(
        this IRuleBuilder<T, string> rule, string? missing = "signups.email-missing", string invalid = "signups.email-invalid") => rule.Custom((email, context) =>
    {
        if (WrongAddress(email, missing, invalid) is { } refusal)
            context.Refuse(refusal);
    });

    /// <summary>
    /// What is wrong with the address of a person: <paramref name="missing"/>, <paramref name="invalid"/>, "people.email-strange-sign" or "people.personal-number"; null
    /// for a right one, and for an empty one that may be so.
    /// </summary>
    public static Refusal? WrongAddress(string email, string? missing, string invalid)
    {
        if (email.Length == 0)
            return missing is null ? null : Refusal.Of(missing);
        if (!IsEmailAddress(email))
            return Refusal.Of(invalid);
        return EmailDomain.WhyNot(email) ?? (PersonalNumber.IsIn(email) ? Refusal.Of("people.personal-number") : null);
    }

    /// <summary>Refuses the field that is being checked.</summary>
    public static void Refuse<T>(this ValidationContext<T> context, string code, params (string Name, object? Value)[] values) =>
        context.AddFailure(new ValidationFailure(context.PropertyPath, code) { ErrorCode = code, CustomState = values });

    /// <summary>Refuses the field that is being checked for what another rule said of it.</summary>
    public static void Refuse<T>(this ValidationContext<T> context, Refusal refusal) =>
        context.Refuse(refusal.Code, [.. refusal.Values.Select(v => (v.Key, v.Value))]);

    /// <summary>
    /// One plain e-mail address with a dot in its domain; no display name, no comments, no line ends. Before the @ only ASCII and no dot at the end, as mail
    /// servers take it: there are letters that become ASCII ones in capitals ("ſ"), with which somebody could otherwise pass for another account. Whether a letter
    /// to its domain arrives is asked of <see cref="EmailDomain"/>.
    /// </summary>
    public static bool IsEmailAddress(string email) =>
        email.Length <= Person.EmailLength
        && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"' or '(' or ')')
        && MailAddress.TryCreate(email, out var address)
        && address.Address == email
        && address.User.All(char.IsAscii)
        && !address.User.EndsWith('.')
        && address.Host.Contains('.', StringComparison.Ordinal)
        && Uri.CheckHostName(address.Host) == UriHostNameType.Dns;
}
