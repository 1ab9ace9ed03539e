using System.Runtime.CompilerServices;

namespace VolunteerHub.Tests.Browser;

/// <summary>
/// A test that needs Chromium. Where there is none it is skipped with one line that says how to get it; with
/// VOLUNTEERHUB_BROWSER_TESTS=required it runs all the same, and so fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerMemberName] string test = "")
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("VOLUNTEERHUB_BROWSER_TESTS") != "required")
        {
            Skip = Chromium.HowToGetIt;
            // The console shows a skipped test's name but not its reason, so the name says it.
            DisplayName = $"{test}: {Chromium.HowToGetIt}";
        }
    }
}
