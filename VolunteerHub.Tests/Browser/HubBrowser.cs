using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerHub.App.Hosting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Browser;

/// <summary>One demonstration and one Chromium for all browser tests: starting them takes longer than most tests.</summary>
public sealed partial class HubBrowser : IAsyncLifetime
{
    /// <summary>A phone held upright.</summary>
    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };

    /// <summary>An office screen.</summary>
    public static ViewportSize Desk { get; } = new() { Width = 1440, Height = 900 };

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The program, filled with the demonstration.</summary>
    public HubApp App { get; } = HubApp.Demonstration(("RateLimits:SignIn", "1000"), ("RateLimits:Posts", "10000"));

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Without a browser every test of the collection is skipped, and this must not fail instead.
        if (Chromium.Path is null)
            return;
        Address = App.StartOnPort();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>A browser window of its own, with nobody's cookies or with those of an account of the demonstration; a locale overrides the language.</summary>
    public async Task<IBrowserContext> OpenAsync(ViewportSize size, string? account = null, bool hasScript = true, Language language = Language.Da, string? locale = null)
    {
        var window = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = size,
            JavaScriptEnabled = hasScript,
            Locale = locale ?? VolunteerHub.App.Text.Cultures.Of(language).Name,
            TimezoneId = "Europe/Copenhagen",
            ReducedMotion = ReducedMotion.Reduce,
        });
        window.SetDefaultTimeout(15_000);
        if (account is not null)
        {
            await window.AddCookiesAsync(
            [
                new Cookie { Name = SignIns.CookieName, Value = await App.SessionAsync(account), Url = Address.ToString() },
            ]);
        }

        return window;
    }

    /// <summary>Opens a page and, at the desk, waits until its circuit stands: from then on a click is heard.</summary>
    public static async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await IsLiveAsync(page);
    }

    /// <summary>Follows a link of a desk page. The page it stands on is live already, so first the other's heading must stand there; only then is its circuit waited for.</summary>
    public static async Task FollowAsync(IPage page, string link, string heading)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await IsLiveAsync(page);
    }

    /// <summary>Waits until everything interactive on the page is so. Blazor replaces a component's marker when its circuit has drawn it.</summary>
    public static Task IsLiveAsync(IPage page) => page.WaitForFunctionAsync("""
        () => {
            const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
            while (comments.nextNode())
                if (/^(Blazor:|bl-root)/.test(comments.currentNode.data)) return false;
            return true;
        }
        """);

    /// <summary>The municipality of the demonstration.</summary>
    public async Task<Municipality> MunicipalityAsync(string slug)
    {
        await using var context = App.Database.Contexts.ForInstallation();
        return await context.Municipalities.AsNoTracking().SingleAsync(m => m.Slug == slug);
    }

    /// <summary>The path of the link in the newest letter to somebody.</summary>
    public async Task<string> LinkMailedToAsync(string email)
    {
        await using var context = App.Database.Contexts.ForInstallation();
        var letter = await context.Outbox.AsNoTracking().Where(m => m.To == email).OrderByDescending(m => m.Id).FirstAsync();
        return new Uri(Link().Match(letter.Text).Value).PathAndQuery;
    }

    /// <summary>One more published shift at Randers, some days ahead, for a test of its own: of the language café, or with the given task.</summary>
    public async Task<Shift> AddShiftAsync(int seats, int daysAhead, VolunteerTaskId? of = null)
    {
        var randers = await MunicipalityAsync("randers");
        var zone = randers.Zone;
        await using var context = App.Database.Contexts.For(randers.Id);
        var task = of is { } id
            ? await context.Tasks.SingleAsync(t => t.Id == id)
            : await context.Tasks.FirstAsync(t => context.Activities.Any(a => a.Id == t.ActivityId && a.Name == "Sprogcafé"));
        var activity = await context.Activities.SingleAsync(a => a.Id == task.ActivityId);
        var date = PlaceTime.DateAt(App.Database.Clock.Now, zone).AddDays(daysAhead);
        var span = PlaceTime.Span(date, new TimeOnly(19, 0), new TimeOnly(21, 0), zone);
        var shift = new Shift(activity, new ShiftTime(date, new(19, 0), new(21, 0), span.Start, span.End), [new NeedTerms(task.Id, 1, seats)]);
        context.Shifts.Add(shift);
        await context.SaveChangesAsync();
        shift.Publish();
        await context.SaveChangesAsync();
        return shift;
    }

    /// <summary>One more volunteer at Randers, who has an account.</summary>
    public async Task<Person> AddVolunteerAsync(string name)
    {
        var randers = await MunicipalityAsync("randers");
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}@example.com";
        await using var context = App.Database.Contexts.For(randers.Id);
        var person = new Person(randers.Id, name, email, Language.Da, Guid.NewGuid().ToString("N"));
        context.People.Add(person);
        await context.SaveChangesAsync();
        await App.SessionAsync(email, name);
        return person;
    }

    [GeneratedRegex("https?://[^\\s<>]+")]
    private static partial Regex Link();
}

/// <summary>Every test class that shares the one browser. Its tests come one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<HubBrowser>
{
    public const string Name = "Browser";
}
