using Microsoft.Playwright;

namespace VolunteerHub.Tests.Browser;

/// <summary>The machine's own Chromium; no browser is downloaded.</summary>
public static class Chromium
{
    public const string HowToGetIt =
        "No Chromium found. Install it (Debian and Ubuntu: apt-get install chromium) or set VOLUNTEERHUB_CHROMIUM to its path.";

    private static readonly string[] UsualPaths =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Where Chromium is, or null where there is none.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("VOLUNTEERHUB_CHROMIUM") is { Length: > 0 } chosen
            ? chosen
            : Array.Find(UsualPaths, File.Exists);

    /// <summary>Starts Chromium without a window.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        ArgumentNullException.ThrowIfNull(playwright);
        return playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path ?? throw new InvalidOperationException(HowToGetIt),
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }
}
