using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>A municipality as whoever installs the program describes it.</summary>
/// <param name="Slug">The name in addresses, e.g. "randers".</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Country">DK or NO.</param>
/// <param name="Zone">IANA time zone, e.g. "Europe/Copenhagen".</param>
/// <param name="Languages">Codes with commas between them; the first is the one a visitor meets.</param>
/// <param name="Frame">What the municipality calls its frame for volunteering.</param>
/// <param name="Administrator">The first employee, as "Karin Holm &lt;karin@example.dk&gt;".</param>
public sealed record NewMunicipality(
    string Slug, string Name, string Country, string Zone, string Languages, string Frame, string Administrator);

/// <summary>A municipality that was made just now.</summary>
/// <param name="Municipality">It.</param>
/// <param name="Administrator">Its first employee.</param>
public sealed record AddedMunicipality(Municipality Municipality, Employee Administrator);

/// <summary>
/// Makes a municipality and its first employee, who is its administrator and coordinator and gives everybody else their roles. Only
/// whoever runs the program can do this, at the command line.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="letters">Tells the administrator where to sign in.</param>
public sealed partial class AddMunicipality(HubContexts contexts, EmployeeLetters letters) : IUseCase
{
    /// <summary>The longest name in addresses.</summary>
    public const int LongestSlug = 40;

    private static readonly Rules Validator = new();

    /// <summary>Names in addresses that the program has itself, or may want.</summary>
    public static IReadOnlySet<string> ReservedSlugs { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "accessibility", "account", "admin", "api", "assets", "contact", "css", "desk", "dev", "error", "favicon", "fonts", "health",
        "help", "img", "js", "lib", "link", "not-found", "openapi", "privacy", "problem", "robots", "sign-in", "sign-out", "signin", "signout", "static",
        "status", "well-known", "www",
    };

    /// <summary>Everything that is wrong with the description by itself.</summary>
    public static IReadOnlyList<Refusal> Check(NewMunicipality input) => Validator.Check(input);

    /// <summary>
    /// Saves. Refused as "account.slug-not-one", "account.slug-reserved", "account.slug-taken", "account.municipality-name-missing",
    /// "account.municipality-text-too-long", "account.country-unknown", "account.zone-unknown", "account.language-unknown",
    /// "account.frame-name-missing", "account.administrator-not-one", "people.personal-number" and "account.in-demonstration".
    /// </summary>
    public async Task<Outcome<AddedMunicipality>> RunAsync(NewMunicipality input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var refusals = Validator.Check(input);
        await using var context = contexts.ForInstallation();
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var slug = input.Slug.Trim();
        if (await context.Municipalities.AnyAsync(m => m.Slug == slug, cancellationToken))
            refusals.Add(Refusal.OfField(nameof(NewMunicipality.Slug), "account.slug-taken", ("slug", slug)));
        var installation = await context.Installation.SingleOrDefaultAsync(cancellationToken);
        if (installation?.DemonstrationSince is not null)
            refusals.Add(Refusal.Of("account.in-demonstration"));
        if (refusals.Count > 0)
            return refusals;

        if (installation is null)
            context.Add(new Installation(demonstrationSince: null));
        var municipality = new Municipality(
            slug, input.Name.Trim(), Enum.Parse<Country>(input.Country.Trim()), input.Zone.Trim(), LanguagesIn(input.Languages).OfType<Language>().Distinct(),
            input.Frame.Trim());
        context.Add(municipality);

        var (name, email) = AdministratorIn(input.Administrator)!.Value;
        var directory = new AccountDirectory(context);
        var account = await directory.FindOrAddAsync(email, name, municipality.DefaultLanguage, cancellationToken);
        account.SignOutEverywhere(); // As for any new employee: a volunteer's session lasts for weeks.
        var roles = new HashSet<Role> { Role.Administrator, Role.Coordinator };
        foreach (var role in roles)
            await directory.GiveRoleAsync(account, name, slug, role, cancellationToken);
        var administrator = new AccountRoles(account, name, roles);
        context.Add(letters.Welcome(administrator, municipality));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AddedMunicipality(municipality, Employee.Of(administrator));
    }

    /// <summary>The languages that are named, null for each that does not exist.</summary>
    private static List<Language?> LanguagesIn(string codes) =>
        [.. codes.Split(',', StringSplitOptions.TrimEntries).Select(code => Languages.All.Select(l => (Language?)l).FirstOrDefault(l => l!.Value.Code() == code))];

    /// <summary>The name and the address in "Karin Holm &lt;karin@example.dk&gt;", or null when it is not that.</summary>
    private static (string Name, string Email)? AdministratorIn(string text) =>
        NameAndAddress().Match(text) is { Success: true } match
        && match.Groups["name"].Value is { Length: <= Person.NameLength } name
        && Validation.IsEmailAddress(match.Groups["email"].Value)
            ? (name, match.Groups["email"].Value)
            : null;

    [GeneratedRegex(@"^\s*(?<name>[^<>\s][^<>\p{Cc}]*?)\s*<(?<email>[^<>\s]+)>\s*$")]
    private static partial Regex NameAndAddress();

    [GeneratedRegex("^[a-z](-?[a-z0-9])+$")]
    private static partial Regex SlugForm();

    private sealed class Rules : AbstractValidator<NewMunicipality>
    {
        private const int LongestText = 100;

        public Rules()
        {
            RuleFor(m => m.Slug).Custom((typed, context) =>
            {
                var slug = typed.Trim();
                if (slug.Length > LongestSlug || !SlugForm().IsMatch(slug))
                    context.Refuse("account.slug-not-one", ("longest", LongestSlug));
                else if (ReservedSlugs.Contains(slug))
                    context.Refuse("account.slug-reserved", ("slug", slug));
            });
            RuleFor(m => m.Name).Text(LongestText, "account.municipality-text-too-long", "account.municipality-name-missing");
            RuleFor(m => m.Frame).Text(LongestText, "account.municipality-text-too-long", "account.frame-name-missing");
            RuleFor(m => m.Country).Custom((typed, context) =>
            {
                if (!Enum.GetNames<Country>().Contains(typed.Trim(), StringComparer.Ordinal))
                    context.Refuse("account.country-unknown", ("country", typed), ("known", string.Join(", ", Enum.GetNames<Country>())));
            });
            RuleFor(m => m.Zone).Custom((typed, context) =>
            {
                // With a slash: "UTC" is a zone too, but not the time of a place.
                if (!typed.Contains('/', StringComparison.Ordinal) || !PlaceTime.TryFindZone(typed.Trim(), out _))
                    context.Refuse("account.zone-unknown", ("zone", typed));
            });
            RuleFor(m => m.Languages).Custom((typed, context) =>
            {
                if (LanguagesIn(typed).Contains(null))
                    context.Refuse("account.language-unknown", ("languages", typed), ("known", string.Join(", ", Core.Common.Languages.All.Select(l => l.Code()))));
            });
            RuleFor(m => m.Administrator).Custom((typed, context) =>
            {
                if (AdministratorIn(typed) is not { } administrator)
                    context.Refuse("account.administrator-not-one");
                else if (EmailDomain.WhyNot(administrator.Email) is { } refusal)
                    context.Refuse(refusal);
                if (PersonalNumber.IsIn(typed))
                    context.Refuse("people.personal-number");
            });
        }
    }
}
