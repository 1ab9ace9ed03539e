using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace VolunteerHub.Tests.Browser;

public sealed class CircuitTests
{
    [BrowserFact]
    public async Task A_desk_page_answers_a_click_over_its_circuit()
    {
        await using var factory = new WebApplicationFactory<Program>();
        factory.UseKestrel(0);
        factory.StartServer();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();

        await page.GotoAsync(new Uri(factory.ClientOptions.BaseAddress, "/desk").ToString());
        var button = page.GetByRole(AriaRole.Button);
        await Assertions.Expect(button).ToHaveTextAsync("0");
        // The button is disabled until the circuit stands, and a click waits for an enabled button.
        await button.ClickAsync();

        await Assertions.Expect(button).ToHaveTextAsync("1");
    }
}
