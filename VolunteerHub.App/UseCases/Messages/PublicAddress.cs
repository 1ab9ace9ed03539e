using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Messages;

/// <summary>
/// The address under which people reach the program, for links in mails and calendars. Setting: PublicAddress; without it, where the
/// program listens, which is right on one's own machine and behind no proxy.
/// </summary>
/// <param name="configuration">The settings.</param>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <summary>
    /// Where the program listens when neither a setting, the environment nor the command line says otherwise. Plain http: a
    /// first start needs no certificate, and in real use a proxy in front holds it.
    /// </summary>
    public const string DefaultAddress = "http://localhost:5080";

    private readonly string _base = (NotEmpty(configuration["PublicAddress"]) ?? FirstOf(configuration["urls"]) ?? DefaultAddress).TrimEnd('/');

    /// <summary>Whether somebody has said it, instead of leaving it to where the program listens.</summary>
    public bool IsGiven { get; } = NotEmpty(configuration["PublicAddress"]) is not null;

    /// <summary>The part of a letter's link that says in which language the letter is: its page is in it too, where the browser has chosen none.</summary>
    public const string LanguageName = "in";

    /// <summary>A whole address from a path that starts with a slash.</summary>
    public string Of(string path) => _base + path;

    /// <summary>The same for a letter to a volunteer, in its language.</summary>
    public string Of(string path, Language language) => In(Of(path), language);

    /// <summary>A link, which has no query yet, as it stands in a letter in the language.</summary>
    public static string In(string link, Language language) => $"{link}?{LanguageName}={language.Code()}";

    /// <summary>The first address listened on, with this machine's name in the place of "every address of it".</summary>
    private static string? FirstOf(string? urls) => NotEmpty(urls?.Split(';')[0].Trim())?
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal);

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
