using Microsoft.Playwright;
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

        await page.GotoAsync(new Uri(address, "/desk").ToString());
        var button = page.GetByRole(AriaRole.Button);
        await Assertions.Expect(button).ToHaveTextAsync("0");
        // The button is disabled until the circuit stands, and a click waits for an enabled button.
        await button.ClickAsync();

        await Assertions.Expect(button).ToHaveTextAsync("1");
    }
}
