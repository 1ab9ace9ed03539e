using Microsoft.Playwright;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class DeskLanguageTests(HubBrowser hub)
{
    [BrowserFact]
    public async Task A_language_that_was_chosen_outweighs_the_pages_before()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("asker", Role.Coordinator), language: Language.Da);
        var page = await window.NewPageAsync();

        await HubBrowser.GoAsync(page, "/desk/asker/seasons");
        await HubBrowser.GoAsync(page, "/desk/asker/seasons?lang=en");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(new Words(Language.En)["Scheduling.Seasons.Title"]);
    }
}
