namespace VolunteerHub.App.UseCases.Messages;

/// <summary>The address under which people reach the program, for links in mails and calendars. Setting: PublicAddress.</summary>
/// <param name="configuration">The settings.</param>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <summary>
    /// Where the program listens when neither a setting, the environment nor the command line says otherwise. Plain http: a
    /// first start needs no certificate, and in real use a proxy in front holds it.
    /// </summary>
    public const string DefaultAddress = "http://localhost:5080";

    private readonly string _base = (configuration["PublicAddress"] ?? DefaultAddress).TrimEnd('/');

    /// <summary>A whole address from a path that starts with a slash.</summary>
    public string Of(string path) => _base + path;
}
