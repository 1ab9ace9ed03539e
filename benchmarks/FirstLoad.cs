using System.Text.RegularExpressions;

namespace VolunteerHub.Benchmarks;

/// <summary>How much a phone fetches that opens the list of shifts for the first time: the page and all that it asks for, as it is sent.</summary>
internal static partial class FirstLoad
{
    private const string Page = "/randers/shifts?lang=da";
    private const int Promised = 30 * 1024;

    public static async Task MeasureAsync(DirectoryInfo folder)
    {
        await using var hub = await RunningHub.StartAsync(folder, Page);
        foreach (var encoding in (string[])["br", "gzip", "identity"])
        {
            var total = await MeasureAsync(hub.Address, encoding);
            Console.WriteLine(encoding == "identity"
                ? $"control, nothing compressed: {total:#,0} bytes"
                : $"{encoding}: {total:#,0} bytes together (promised: {Promised:#,0}) {(total <= Promised ? "kept" : "NOT KEPT")}");
        }
    }

    private static async Task<long> MeasureAsync(Uri address, string encoding)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        var asked = new Queue<Uri>([new Uri(address, Page)]);
        var seen = new HashSet<Uri>(asked);
        long total = 0;
        while (asked.TryDequeue(out var next))
        {
            using var answer = await client.GetAsync(next);
            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadAsByteArrayAsync();
            total += body.Length;
            Console.WriteLine($"  {body.Length,8:#,0}  {next.PathAndQuery}  {string.Join(',', answer.Content.Headers.ContentEncoding)}");
            foreach (var found in await FetchedByAsync(next, answer.Content.Headers.ContentType?.MediaType))
            {
                if (seen.Add(found))
                    asked.Enqueue(found);
            }
        }

        return total;
    }

    /// <summary>What a browser fetches because of a page or a style sheet, read from its plain text.</summary>
    private static async Task<IEnumerable<Uri>> FetchedByAsync(Uri address, string? type)
    {
        if (type is not ("text/html" or "text/css"))
            return [];
        using var client = new HttpClient();
        var text = await client.GetStringAsync(address);
        var pattern = type == "text/html" ? Fetched() : Imported();
        // Pages say <base href="/">; a style sheet's addresses are read from where it lies.
        var from = type == "text/html" ? new Uri(address, "/") : address;
        return pattern.Matches(text)
            .Select(m => m.Groups["address"].Value)
            .Where(a => !a.StartsWith("data:", StringComparison.Ordinal) && !a.StartsWith('#'))
            .Select(a => new Uri(from, a));
    }

    [GeneratedRegex("<link[^>]*rel=\"(?:stylesheet|icon|preload|modulepreload)\"[^>]*href=\"(?<address>[^\"]+)\"|<link[^>]*href=\"(?<address>[^\"]+)\"[^>]*rel=\"(?:stylesheet|icon|preload|modulepreload)\"|<(?:script|img|source)[^>]*\\ssrc=\"(?<address>[^\"]+)\"")]
    private static partial Regex Fetched();

    [GeneratedRegex("@import\\s+(?:url\\()?[\"']?(?<address>[^\"')\\s;]+)|url\\([\"']?(?<address>[^\"')]+)")]
    private static partial Regex Imported();
}
