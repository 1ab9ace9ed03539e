using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

public sealed partial class ServingTests(HubApp factory) : IClassFixture<HubApp>
{
    [Fact]
    public async Task The_front_page_answers_and_carries_no_framework_script()
    {
        using var client = factory.CreateClient();

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_desk_gets_the_framework_script_that_its_page_refers_to()
    {
        using var client = await factory.SignInAsAsync("karin@example.com", "Karin Holm", factory.Database.Randers, Role.Coordinator);
        var page = await client.GetStringAsync(new Uri("/desk/randers", UriKind.Relative));
        var address = FrameworkScript().Match(page);
        Assert.True(address.Success, "The page at /desk/randers refers to no framework script.");

        using var answer = await client.GetAsync(new Uri("/" + address.Groups["address"].Value, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Blazor", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_setting_the_program_listens_on_plain_http_at_its_own_address()
    {
        var settings = factory.Services.GetRequiredService<IConfiguration>();

        Assert.Equal("http://localhost:5080", settings[WebHostDefaults.ServerUrlsKey]);
    }

    [Fact]
    public void A_configured_address_wins_over_the_program_s_own()
    {
        using var elsewhere = factory.WithWebHostBuilder(host => host.UseSetting(WebHostDefaults.ServerUrlsKey, "http://localhost:6543"));

        var settings = elsewhere.Services.GetRequiredService<IConfiguration>();

        Assert.Equal("http://localhost:6543", settings[WebHostDefaults.ServerUrlsKey]);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Whoever_asks_only_for_the_head_gets_what_get_would_say_without_the_body(string path, HttpStatusCode status)
    {
        using var client = factory.CreateClient();
        using var ask = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));

        using var answer = await client.SendAsync(ask);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [GeneratedRegex("src=\"(?<address>_framework/blazor\\.web[^\"]*\\.js)\"")]
    private static partial Regex FrameworkScript();
}
