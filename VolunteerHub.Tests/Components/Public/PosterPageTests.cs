using System.Net;
using System.Text.RegularExpressions;
using VolunteerHub.Tests.Support;
using ZXing;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>The poster for the wall: its code is read as a phone reads it.</summary>
public sealed partial class PosterPageTests : VisitorPages
{
    [Fact]
    public async Task The_code_brings_a_phone_to_the_open_shifts() =>
        Assert.Equal("http://localhost:5080/randers/shifts", Read(await GetAsync("/randers/poster")));

    [Fact]
    public async Task The_code_of_a_place_brings_a_phone_to_the_shifts_there()
    {
        var page = await GetAsync($"/randers/poster?place={Centre.Place.Id.Value}");

        var address = Read(page);
        Assert.Equal($"http://localhost:5080/randers/shifts?place={Centre.Place.Id.Value:N}", address);
        Assert.Contains(Id(0), await GetAsync(new Uri(address).PathAndQuery), StringComparison.Ordinal);
        Assert.Contains($"QR-kode, der fører til {address}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poster_says_when_and_whom_to_ask_and_what_to_type()
    {
        var page = await GetAsync($"/randers/poster?place={Centre.Place.Id.Value}");

        Assert.Contains("lørdage kl. 10.00–14.00", page, StringComparison.Ordinal);
        Assert.Contains($"Vil du hellere spørge nogen? {Centre.Place.ContactName}, tlf. {Centre.Place.ContactPhone}", page, StringComparison.Ordinal);
        Assert.Contains("localhost:5080/randers/shifts", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("2f6c1b1e-0000-4000-8000-000000000000")]
    public async Task A_place_that_is_not_there_is_a_friendly_404(string place)
    {
        using var answer = await Client.GetAsync(new Uri($"/randers/poster?place={place}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>The text of the code on a page, four points for each of its squares.</summary>
    private static string Read(string page)
    {
        const int Scale = 4;
        var size = int.Parse(ViewBox().Match(page).Groups["size"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var points = new byte[size * Scale * size * Scale];
        Array.Fill(points, byte.MaxValue);
        foreach (Match square in Square().Matches(page))
        {
            var (left, top) = (int.Parse(square.Groups["x"].ValueSpan, null), int.Parse(square.Groups["y"].ValueSpan, null));
            for (var y = top * Scale; y < (top + 1) * Scale; y++)
                Array.Fill<byte>(points, 0, (y * size * Scale) + (left * Scale), Scale);
        }

        var source = new RGBLuminanceSource(points, size * Scale, size * Scale, RGBLuminanceSource.BitmapFormat.Gray8);
        return new BarcodeReaderGeneric().Decode(source)?.Text ?? "";
    }

    [GeneratedRegex("class=\"qr-code\" viewBox=\"0 0 (?<size>[0-9]+) ")]
    private static partial Regex ViewBox();

    [GeneratedRegex("M(?<x>[0-9]+) (?<y>[0-9]+)h1v1h-1z")]
    private static partial Regex Square();
}
