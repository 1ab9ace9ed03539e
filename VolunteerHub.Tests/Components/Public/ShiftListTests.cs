using System.Net;
using System.Text.RegularExpressions;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>The list of open shifts as a browser without scripts meets it: three Saturdays in May 2027 with two seats each.</summary>
public sealed class ShiftListTests : IDisposable
{
    private readonly HubApp _app = new();
    private readonly NatureCentre _centre;
    private readonly HttpClient _client;

    public ShiftListTests()
    {
        _centre = new NatureCentre(_app.Database, minimum: 1, maximum: 2, keys: 0);
        _client = _app.Client();
    }

    public void Dispose()
    {
        _client.Dispose();
        _app.Dispose();
    }

    [Fact]
    public async Task Only_shifts_with_a_free_seat_count_as_open_at_the_door()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette Lund"));
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Bodil Krogh"));

        Assert.Contains("2 ledige vagter", await GetAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Se 2 ledige vagter", await GetAsync("/randers"), StringComparison.Ordinal);
    }

    private string Id(int shift) => _centre.Shifts[shift].Id.Value.ToString("N");

    private async Task<string> GetAsync(string path) => WebUtility.HtmlDecode(await _client.GetStringAsync(new Uri(path, UriKind.Relative)));
}
