using Microsoft.Playwright;
using VolunteerHub.App.Hosting;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Browser;

public sealed class CircuitTests
{
    [BrowserFact]
    public async Task A_desk_page_answers_a_click_over_its_circuit()
    {
        using var app = new HubApp();
        var address = app.StartOnPort();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        await page.Context.AddCookiesAsync([new Cookie
        {
            Name = SignIns.CookieName,
            Value = await app.SessionAsync("karin@example.com", "Karin Holm", app.Database.Randers, Role.Coordinator),
            Url = address.ToString(),
        }]);

        await page.GotoAsync(new Uri(address, "/desk/randers/places/new").ToString());
        // The button is disabled until the circuit stands, and a click waits for an enabled button.
        await page.Locator("main button[type=submit]").ClickAsync();

        await Assertions.Expect(page.Locator("#name-error")).ToBeVisibleAsync();
    }
}
