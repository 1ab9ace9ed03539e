using System.Net;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

/// <summary>Whatever stands behind the question mark of an address, a page answers.</summary>
public sealed class AddressTests : IDisposable
{
    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/desk/randers/shifts/new?activity=abc", HttpStatusCode.OK)]
    [InlineData("/desk/randers/activities/new?place=abc", HttpStatusCode.NotFound)]
    [InlineData("/desk/randers/tasks/new?from=abc&idea=99999999999", HttpStatusCode.OK)]
    [InlineData("/desk/randers/tasks/new?from=11111111-2222-3333-4444-555555555555&idea=-1", HttpStatusCode.OK)]
    [InlineData("/desk/randers/tasks/11111111-2222-3333-4444-555555555555?same=abc", HttpStatusCode.NotFound)]
    [InlineData("/desk/randers/board?season=abc&place=-1&shift=%00&weeks=%ff", HttpStatusCode.OK)]
    [InlineData("/desk/randers/report?period=abc&from=abc&to=31-02-2027&place=abc&activity=%00", HttpStatusCode.OK)]
    [InlineData("/desk/randers/report?period=Custom&from=0001-01-01&to=9999-12-31", HttpStatusCode.OK)]
    [InlineData("/randers/shifts?from=abc&to=9999-12-31&place=-1&weekday=Blursday&show=-1&page=-1", HttpStatusCode.OK)]
    [InlineData("/randers/sign-up?s=abc&s=%00&s=", HttpStatusCode.OK)]
    [InlineData("/randers/check-in/abc?saved=%00", HttpStatusCode.NotFound)]
    [InlineData("/sign-in?return=%2F%2Felsewhere.example", HttpStatusCode.OK)]
    public async Task A_query_of_nonsense_is_no_error(string address, HttpStatusCode expected)
    {
        using var client = await _app.SignInAsAsync("karin@example.com", "Karin Holm", _app.Database.Randers, Role.Coordinator);

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }
}
