using Microsoft.Playwright;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class DeskLanguageTests(HubBrowser hub)
{
    [BrowserFact]
    public async Task Where_no_language_was_chosen_the_circuit_goes_on_in_the_municipalitys_first()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("asker", Role.Coordinator), locale: "fi-FI");
        var page = await window.NewPageAsync();

        await HubBrowser.GoAsync(page, "/desk/asker/shifts/new");
        await page.Locator("main button[type=submit]").ClickAsync();

        // The heading was drawn on the server; the sentence of the refusal can only come over the circuit.
        var nb = new Words(Language.Nb);
        await Assertions.Expect(page.Locator("#date-error")).ToHaveTextAsync(nb["Scheduling.Refusal.date-missing"]);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(nb["Scheduling.Shift.Extra"]);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nb");
    }

    [BrowserFact]
    public async Task After_a_refusal_the_keyboard_stands_at_what_is_wrong()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Coordinator));
        var page = await window.NewPageAsync();

        await HubBrowser.GoAsync(page, "/desk/randers/shifts/new");
        await page.Locator("main button[type=submit]").ClickAsync();

        await Assertions.Expect(page.Locator(".problems")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Whoever_has_typed_something_is_asked_before_the_language_is_changed()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Coordinator));
        var page = await window.NewPageAsync();
        var asked = new List<string>();
        var answer = false;
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await (answer ? dialog.AcceptAsync() : dialog.DismissAsync());
        };
        await HubBrowser.GoAsync(page, "/desk/randers/shifts/new");
        var note = page.Locator("#note");
        await note.FillAsync("Vi maler bænkene");

        await page.GetByRole(AriaRole.Link, new() { Name = "Norsk" }).ClickAsync();

        Assert.Equal([new Words(Language.Da)["Layout.LanguageAsks"]], asked);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await Assertions.Expect(note).ToHaveValueAsync("Vi maler bænkene");

        answer = true;
        await page.GetByRole(AriaRole.Link, new() { Name = "Norsk" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(new Words(Language.Nb)["Scheduling.Shift.Extra"]);

        // Nothing is typed here now, so nothing is asked.
        await HubBrowser.IsLiveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(new Words(Language.En)["Scheduling.Shift.Extra"]);
        Assert.Equal(2, asked.Count);
    }

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
