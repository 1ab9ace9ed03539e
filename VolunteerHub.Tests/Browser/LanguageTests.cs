using Microsoft.Playwright;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class LanguageTests(HubBrowser hub)
{
    [BrowserFact]
    public async Task A_visitor_changes_the_language_in_the_middle_of_a_form_and_sends_it_with_Enter()
    {
        var shift = await hub.AddShiftAsync(seats: 3, daysAhead: 40);
        await using var window = await hub.OpenAsync(HubBrowser.Phone, hasScript: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/randers/sign-up?s={shift.Id.Value:N}");
        await page.Locator("#name").FillAsync("Mette Lund");

        await page.GetByRole(AriaRole.Button, new() { Name = "Norsk" }).ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nb");
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("Mette Lund");

        await page.Locator("#email").FillAsync("mette.lund.sprog@example.com");
        await page.Locator("#email").PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-up/sent"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(new Words(Language.Nb)["SignUps.Sent.Title"]);
    }
}
