using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Support;

/// <summary>
/// The whole program running on a <see cref="TestDatabase"/> of its own and a clock that stands still: with <see cref="Client"/> in memory,
/// or with <see cref="StartOnPort"/> behind a real port for browsers. Not a demonstration unless asked for.
/// </summary>
public sealed partial class HubApp : WebApplicationFactory<Program>
{
    private readonly bool _demonstration;
    private bool _isDisposed;
    private readonly Dictionary<string, string> _settings;

    /// <summary>Not a demonstration, with no settings of its own. Starts nothing yet; the first client does.</summary>
    public HubApp()
        : this(demonstration: false, [])
    {
    }

    private HubApp(bool demonstration, (string Name, string Value)[] settings)
    {
        _demonstration = demonstration;
        _settings = settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);
        Database = new TestDatabase(withMunicipalities: !demonstration);
        ClientOptions.AllowAutoRedirect = false;
    }

    /// <summary>One whose database starts empty and is filled with the demonstration.</summary>
    public static HubApp Demonstration(params (string Name, string Value)[] settings) => new(demonstration: true, settings);

    /// <summary>Not a demonstration, with settings such as ("RateLimits:SignIn", "3").</summary>
    public static HubApp With(params (string Name, string Value)[] settings) => new(demonstration: false, settings);

    /// <summary>The database it runs on, with the municipalities and the clock.</summary>
    public TestDatabase Database { get; }

    /// <summary>The folder of its files.</summary>
    public string Folder => Path.GetDirectoryName(Database.Path)!;

    /// <summary>Somebody who is not signed in. Follows no redirects; keeps cookies.</summary>
    public HttpClient Client() => CreateClient();

    /// <summary>Listens on a free port of this machine and returns the address, e.g. "http://127.0.0.1:40123/".</summary>
    public Uri StartOnPort()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A client that is signed in. The account is made if there is none, with the roles given.</summary>
    public async Task<HttpClient> SignInAsAsync(string email, string name = "", Municipality? municipality = null, params Role[] roles)
    {
        var client = Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{SignIns.CookieName}={await SessionAsync(email, name, municipality, roles)}");
        return client;
    }

    /// <summary>The value of the cookie <see cref="SignIns.CookieName"/> of somebody signed in, for browsers.</summary>
    public async Task<string> SessionAsync(string email, string name = "", Municipality? municipality = null, params Role[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        await using (var context = Database.Contexts.ForInstallation())
        {
            var directory = new AccountDirectory(context);
            var made = await directory.FindOrAddAsync(email, name, Language.Da);
            foreach (var role in roles)
                await directory.GiveRoleAsync(made, name, (municipality ?? Database.Randers).Slug, role);
            await context.SaveChangesAsync();
        }

        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var account = await signIn.UserManager.FindByEmailAsync(email);
        var now = Database.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(
            await signIn.CreateUserPrincipalAsync(account!),
            new AuthenticationProperties { IsPersistent = true, IssuedUtc = now, ExpiresUtc = now.AddHours(12) },
            IdentityConstants.ApplicationScheme);
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return cookie.TicketDataFormat.Protect(ticket);
    }

    /// <summary>Sends what is due and reads the mails that went out so far, newest first.</summary>
    public async Task<IReadOnlyList<MailOnScreen>> ReadMailsAsync()
    {
        await Services.GetRequiredService<OutboxSender>().SendDueAsync();
        return await Services.GetRequiredService<MailFolder>().NewestAsync(most: 1000);
    }

    /// <summary>A page as it is read.</summary>
    public static async Task<string> ReadAsync(HttpClient client, string path) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Where an answer leads, from the slash on. One that leads nowhere fails the test with its status.</summary>
    public static string PathOf(HttpResponseMessage answer) => answer.Headers.Location switch
    {
        null => throw new InvalidOperationException($"No redirect but {answer.StatusCode}."),
        { IsAbsoluteUri: true } whole => whole.PathAndQuery,
        var part => part.OriginalString,
    };

    /// <summary>Fetches a page, fills its form of the given name and sends it, as a browser without scripts does.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        HttpClient client, string page, string form, params (string Name, string Value)[] fields)
    {
        return await SendAsync(client, page, await client.GetStringAsync(new Uri(page, UriKind.Relative)), form, fields);
    }

    /// <summary>Fills the form of a page that was fetched before, and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string page, string html, string form, params (string Name, string Value)[] fields)
    {
        var body = FormsOf(html).FirstOrDefault(f => f.Contains($"value=\"{form}\"", StringComparison.Ordinal) || f.Contains($"action=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{page} has no form {form}.");
        var values = HiddenFields(body);
        foreach (var (name, value) in fields)
            values[name] = value;
        var action = Action().Match(body) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : page;
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>Chooses another language in the head of a page that was fetched before, with something typed in its form.</summary>
    public static async Task<HttpResponseMessage> ChangeLanguageAsync(
        HttpClient client, string html, Language language, params (string Name, string Value)[] fields)
    {
        var button = LanguageButton().Matches(html).Single(m => m.Value.Contains($" value=\"{language.Code()}\"", StringComparison.Ordinal));
        var body = FormsOf(html).Single(f => f.Contains($" id=\"{button.Groups["form"].Value}\"", StringComparison.Ordinal));
        var values = HiddenFields(body);
        values["lang"] = language.Code();
        foreach (var (name, value) in fields)
            values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri(WebUtility.HtmlDecode(button.Groups["action"].Value), UriKind.Relative), content);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production"); // As in real use: no details of errors.
        builder.UseSetting(DataFolder.DatabaseSetting, Database.Path);
        builder.UseSetting("Demo:Enabled", _demonstration ? "true" : "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("RateLimits:SignIn", "100000");
        builder.UseSetting("RateLimits:Letters", "100000");
        builder.UseSetting("RateLimits:Posts", "100000");
        builder.UseSetting("RateLimits:Checks", "100000");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Database.Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || _isDisposed)
            return;
        _isDisposed = true;
        Database.Dispose();
    }

    private static IEnumerable<string> FormsOf(string html) => Form().Matches(html).Select(m => m.Value);

    private static Dictionary<string, string> HiddenFields(string form) => Hidden().Matches(form)
        .Select(m => (Name: NameOf().Match(m.Value).Groups[1].Value, Value: ValueOf().Match(m.Value).Groups[1].Value))
        .ToDictionary(f => f.Name, f => WebUtility.HtmlDecode(f.Value), StringComparer.Ordinal);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<button[^>]* form=\"(?<form>[^\"]*)\"[^>]* formaction=\"(?<action>[^\"]*)\" name=\"lang\"[^>]*>")]
    private static partial Regex LanguageButton();

    [GeneratedRegex("<form[^>]* action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex NameOf();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();
}
