using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Browser;

/// <summary>
/// Looks at every page. With VOLUNTEERHUB_SCREENSHOTS set to a folder it also leaves a picture of each there, at both sizes
/// (docs/screenshots.sh).
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(HubBrowser hub)
{
    private static readonly (string Name, ViewportSize Size)[] Sizes = [("phone", HubBrowser.Phone), ("desk", HubBrowser.Desk)];

    [BrowserFact]
    public async Task Every_route_is_among_the_pages_that_are_looked_at()
    {
        var routes = Routes();
        var listed = (await PageList.OfAsync(hub)).Select(p => p.Template).ToHashSet();

        Nothing.IsFoundIn(routes.Except(listed).Select(r => $"not looked at: {r}"));
    }

    [BrowserFact]
    public async Task Every_page_opens_without_an_error_and_fits_a_phone_and_a_desk()
    {
        var problems = new List<string>();
        foreach (var (name, size) in Sizes)
        {
            await ForEachPageAsync(size, Language.Da, async (listed, page) =>
            {
                var heard = Listen(page);
                var answer = await page.GotoAsync(listed.Path);
                if (answer?.Status != listed.Status)
                {
                    problems.Add($"{listed.Name}: answered {answer?.Status}");
                    return;
                }

                await HubBrowser.IsLiveAsync(page);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    problems.Add($"{listed.Name} is wider than a {name}");
                problems.AddRange(heard.Select(h => $"{listed.Name}: {h}"));
                await PictureAsync(page, listed.Name, name);
            });
        }

        Nothing.IsFoundIn(problems);
    }

    [BrowserFact]
    public Task Axe_finds_nothing_on_any_page_in_Danish_light_and_dark() => AxeFindsNothingAsync(Language.Da);

    [BrowserFact]
    public Task Axe_finds_nothing_on_any_page_in_bokmal_light_and_dark() => AxeFindsNothingAsync(Language.Nb);

    [BrowserFact]
    public Task Axe_finds_nothing_on_any_page_in_English_light_and_dark() => AxeFindsNothingAsync(Language.En);

    [BrowserFact]
    public async Task Axe_finds_what_is_wrong_with_a_page()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Phone);
        var page = await window.NewPageAsync();
        await HubBrowser.GoAsync(page, "/");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");

        Assert.Contains(await Axe.FindAsync(page), found => found.StartsWith("image-alt:", StringComparison.Ordinal));
    }

    private static HashSet<string> Routes() => typeof(HubContexts).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
        .Select(r => r.Template)
        .ToHashSet();

    private async Task AxeFindsNothingAsync(Language language)
    {
        var problems = new List<string>();
        await ForEachPageAsync(null, language, async (listed, page) =>
        {
            await HubBrowser.GoAsync(page, $"{listed.Path}{(listed.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language.Code()}");
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                problems.AddRange((await Axe.FindAsync(page)).Select(found => $"{listed.Name} {scheme}: {found}"));
            }
        });
        Nothing.IsFoundIn(problems);
    }

    /// <summary>Opens each page in a window of whoever looks at it; without a size, visitors' on a phone and the desk's on a desk.</summary>
    private async Task ForEachPageAsync(ViewportSize? size, Language language, Func<ListedPage, IPage, Task> look)
    {
        var routes = Routes();
        var pages = (await PageList.OfAsync(hub)).Where(p => routes.Contains(p.Template));
        foreach (var group in pages.GroupBy(p => (p.Account, IsDesk: p.Path.StartsWith("/desk", StringComparison.Ordinal))))
        {
            await using var window = await hub.OpenAsync(size ?? (group.Key.IsDesk ? HubBrowser.Desk : HubBrowser.Phone), group.Key.Account, language: language);
            foreach (var listed in group)
            {
                var page = await window.NewPageAsync();
                await look(listed, page);
                await page.CloseAsync();
            }
        }
    }

    /// <summary>What the browser complains of; that an error page is answered with an error is as it should be.</summary>
    private static List<string> Listen(IPage page)
    {
        var heard = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status", StringComparison.Ordinal))
                heard.Add(message.Text);
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && answer.Request.ResourceType != "document")
                heard.Add($"{answer.Url} answered {answer.Status}");
        };
        page.PageError += (_, error) => heard.Add(error);
        return heard;
    }

    private static async Task PictureAsync(IPage page, string name, string size)
    {
        if (Environment.GetEnvironmentVariable("VOLUNTEERHUB_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        var file = Path.Combine(SourceTree.Root, folder, size, $"{name}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
    }
}
