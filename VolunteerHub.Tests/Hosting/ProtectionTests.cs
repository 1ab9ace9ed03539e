using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using VolunteerHub.App.Components.Pages.Account;
using VolunteerHub.App.Hosting;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

public sealed partial class ProtectionTests : IDisposable
{
    /// <summary>What the forms without a limit of their own take: nobody is mailed at it.</summary>
    private static readonly string[] NoAddresses = ["age", "CheckIn.Here", "Guests.Number", "Guests.Note", "Guests.Seen", "guardian-name", "here", "own-name", "reads", "sure", "wishes"];

    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_visitor_s_page_allows_no_script_and_no_frame()
    {
        using var client = _app.Client();
        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_desk_allows_its_own_scripts_and_none_in_the_page()
    {
        using var client = _app.Client();
        using var answer = await client.GetAsync(new Uri("/desk", UriKind.Relative));

        var policies = answer.Headers.GetValues("Content-Security-Policy").ToList();
        Assert.Contains("script-src 'self';", Assert.Single(policies), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "Her er der ikke noget")]
    [InlineData("nb", "Her er det ingenting")]
    [InlineData("en", "There is nothing here")]
    public async Task An_address_that_leads_nowhere_is_a_friendly_404_in_the_reader_s_language(string language, string sentence)
    {
        using var client = _app.Client();
        foreach (var path in new[] { "/nowhere/at/all", "/no-such-town/shifts", "/dev/mails" })
        {
            using var answer = await client.GetAsync(new Uri($"{path}?lang={language}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_comes_from_elsewhere_without_its_token_is_refused_with_a_page_that_says_what_to_do()
    {
        using var client = _app.Client();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await client.PostAsync(
            new Uri("/sign-in?lang=en", UriKind.Relative), new FormUrlEncodedContent([new("_handler", "sign-in"), new("Input.Email", "mette@example.com")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The page was too old", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unforeseen_error_shows_a_kind_page_and_no_details()
    {
        using var client = _app.Client();
        await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
        await using var context = _app.Database.Contexts.ForInstallation();
        await context.Database.ExecuteSqlRawAsync("DROP TABLE MailedLinks");

        using var answer = await client.GetAsync(new Uri("/link/any?lang=en", UriKind.Relative));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something went wrong on our side", page, StringComparison.Ordinal);
        Assert.DoesNotContain("MailedLinks", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/sign-in/")]
    [InlineData("/SIGN-IN")]
    public async Task Asking_for_links_is_limited_at_every_address_that_leads_to_the_page(string address)
    {
        using var limited = HubApp.With(("RateLimits:SignIn", "1"));
        using var client = limited.Client();
        (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();

        using var answer = await HubApp.SubmitAsync(client, address, "sign-in", ("Input.Email", "mette@example.com"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Theory]
    [InlineData("sign-up?s={0}", "sign-up")]
    [InlineData("sign-up/?s={0}", "sign-up")]
    [InlineData("shifts/{0}/group", "group")]
    [InlineData("shifts/{0}/group/", "group")]
    public async Task Forms_that_mail_a_typed_address_have_a_limit_of_their_own(string page, string form)
    {
        using var limited = HubApp.With(("RateLimits:Letters", "1"));
        var shift = new NatureCentre(limited.Database).Shifts[0];
        using var client = limited.Client();
        var address = "/randers/" + page.Replace("{0}", $"{shift.Id.Value:N}", StringComparison.Ordinal);
        using var first = await HubApp.SubmitAsync(client, address, form, ("email", "mette"));

        using var second = await HubApp.SubmitAsync(client, address, form, ("email", "mette"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public void Every_page_whose_form_takes_what_could_be_an_address_is_marked_with_a_limit()
    {
        var pages = Forms().ToLookup(f => f.Page.GetCustomAttribute<EnableRateLimitingAttribute>() is not null);

        Assert.Contains((typeof(SignIn), "Input.Email"), pages[true]);
        Nothing.IsFoundIn(pages[false].Where(f => !NoAddresses.Contains(f.Field)).Select(f => $"{f.Page.Name}: {f.Field}"));
    }

    [Fact]
    public void Only_pages_that_mail_nothing_to_a_typed_address_read_their_form_past_its_properties() => Assert.Equal(
        ["VolunteerHub.App/Components/Pages/Volunteer/Invitations/InvitationsPage.razor.cs", "VolunteerHub.App/Components/Pages/Volunteer/Wishes/WishesPage.razor.cs"],
        SourceTree.Files("VolunteerHub.App/Components", ".cs", ".razor").Where(f => FormInHand().IsMatch(File.ReadAllText(f))).Select(SourceTree.Relative).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Asking_for_links_too_often_is_refused_with_a_page_that_says_when_to_try_again()
    {
        using var limited = HubApp.With(("RateLimits:SignIn", "2"));
        using var client = limited.Client();
        for (var i = 0; i < 2; i++)
            (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", $"mette{i}@example.com"))).Dispose();

        using var answer = await HubApp.SubmitAsync(client, "/sign-in?lang=en", "sign-in", ("Input.Email", "mette@example.com"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("Take a short break", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_forms_have_a_limit_of_their_own()
    {
        using var limited = HubApp.With(("RateLimits:Posts", "1"));
        using var client = limited.Client();
        (await HubApp.SubmitAsync(client, "/sign-in/not-allowed", "/sign-out")).Dispose();

        using var answer = await HubApp.SubmitAsync(client, "/sign-in/not-allowed", "/sign-out");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Health_tells_that_the_program_lives_and_that_its_database_answers()
    {
        using var client = _app.Client();

        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task Pages_are_compressed_for_visitors_and_not_for_whoever_is_signed_in()
    {
        using var visitor = _app.Client();
        using var signedIn = await _app.SignInAsAsync("mette@example.com");
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        signedIn.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        using var forVisitor = await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var forSignedIn = await signedIn.GetAsync(new Uri("/sign-in", UriKind.Relative));

        Assert.Equal(["br"], forVisitor.Content.Headers.ContentEncoding);
        Assert.Empty(forSignedIn.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_forwarded_address_counts_only_from_a_configured_proxy()
    {
        using var behindProxy = HubApp.With(("Proxy:Addresses", "10.0.0.5, 10.1.0.0/16"));

        Assert.Equal("https", await SchemeAsync(behindProxy, "10.1.2.3"));
        Assert.Equal("http", await SchemeAsync(behindProxy, "192.0.2.1"));
        Assert.Equal("http", await SchemeAsync(_app, "10.1.2.3"));
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("10.0.0.0/99")]
    public void A_proxy_that_is_no_address_is_refused_by_name(string setting)
    {
        var refusal = Assert.Throws<FormatException>(() => Limits.ProxiesOf(setting));

        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://frivillig.example.dk", "", "http://localhost:5080", true)]
    [InlineData("https://frivillig.example.dk", " ", "http://localhost:5080", true)]
    [InlineData("https://frivillig.example.dk", "127.0.0.1,::1", "http://localhost:5080", false)]
    [InlineData("https://frivillig.example.dk", "", "https://0.0.0.0:443", false)]
    [InlineData("http://frivillig.example.dk", "", "http://localhost:5080", false)]
    [InlineData("", "", "http://localhost:5080", false)]
    public void A_start_with_an_https_address_and_no_proxy_says_which_setting_is_missing(string address, string proxies, string listens, bool isSaid)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("PublicAddress", address), new("Proxy:Addresses", proxies)]).Build();

        var said = Limits.LackOfProxy(settings, [listens]);

        Assert.Equal(isSaid, said?.Contains("--Proxy:Addresses=", StringComparison.Ordinal) ?? false);
        Assert.DoesNotContain("\n", said ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_page_needs_a_role_at_its_own_municipality()
    {
        using var elsewhere = await _app.SignInAsAsync("kari@example.com", "Kari Lien", _app.Database.Asker, Role.Coordinator);

        using var answer = await elsewhere.GetAsync(new Uri("/sign-in/not-allowed?return=%2Fdesk%2Franders&lang=en", UriKind.Relative));

        Assert.Contains("kari@example.com", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Every field that a page takes from a form of visitors, by the name under which it is sent.</summary>
    private static IEnumerable<(Type Page, string Field)> Forms() =>
        from page in typeof(SignIn).Assembly.GetTypes()
        from property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let form = property.GetCustomAttribute<SupplyParameterFromFormAttribute>()
        where form is not null
        let name = form.Name ?? property.Name
        let parts = property.PropertyType.Assembly == page.Assembly ? property.PropertyType.GetProperties() : []
        from field in parts.Length == 0 ? [name] : parts.Select(p => $"{name}.{p.Name}")
        select (page, field);

    private static async Task<string> SchemeAsync(HubApp app, string from)
    {
        var context = await app.Server.SendAsync(http =>
        {
            http.Request.Path = "/health/live";
            http.Request.Headers["X-Forwarded-Proto"] = "https";
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        });
        return context.Request.Scheme;
    }

    [GeneratedRegex(@"Request\.Form\b|\bReadFormAsync\b|\bIFormCollection\b")]
    private static partial Regex FormInHand();
}
