namespace VolunteerHub.App.Hosting;

/// <summary>The address under which people reach the program, for links in mails and calendars. Setting: PublicAddress.</summary>
/// <param name="configuration">The settings.</param>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string _base = (configuration["PublicAddress"] ?? Composition.DefaultAddress).TrimEnd('/');

    /// <summary>A whole address from a path that starts with a slash.</summary>
    public string Of(string path) => _base + path;
}
