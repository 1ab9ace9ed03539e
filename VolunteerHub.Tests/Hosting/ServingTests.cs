using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace VolunteerHub.Tests.Hosting;

public sealed partial class ServingTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
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
        using var client = factory.CreateClient();
        var page = await client.GetStringAsync(new Uri("/desk", UriKind.Relative));
        var address = FrameworkScript().Match(page);
        Assert.True(address.Success, "The page at /desk refers to no framework script.");

        using var answer = await client.GetAsync(new Uri("/" + address.Groups["address"].Value, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Blazor", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("src=\"(?<address>_framework/blazor\\.web[^\"]*\\.js)\"")]
    private static partial Regex FrameworkScript();
}
