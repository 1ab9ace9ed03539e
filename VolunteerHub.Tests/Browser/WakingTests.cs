using Microsoft.Playwright;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Browser;

/// <summary>A desk page is seen before its circuit stands. On a slow line that is long enough to type.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WakingTests(HubBrowser hub)
{
    private const string Circuit = "**/_blazor/negotiate**";

    private static readonly Words Da = new(Language.Da);

    [BrowserFact]
    public async Task What_is_typed_and_chosen_before_the_page_is_awake_counts_when_it_is()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Coordinator));
        var page = await window.NewPageAsync();
        // Neither the circuit nor the script that remembers is there yet, as on a slow line.
        var isTyped = await HoldBackAsync(page, Circuit, "**/js/waking*.js");

        await page.GotoAsync("/desk/randers/people", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#with-skill").SelectOptionAsync(new SelectOptionValue { Label = "Kan åbne huset" });
        await page.GetByLabel(Da["People.Search"]).FillAsync("Hanne");
        isTyped.SetResult();
        await HubBrowser.IsLiveAsync(page);

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(Da.Plural("People.Count", 1));
        await Assertions.Expect(page.GetByLabel(Da["People.Search"])).ToHaveValueAsync("Hanne");
        await Assertions.Expect(page.GetByLabel(Da["People.Search"])).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Half_a_date_stays_as_it_is_until_it_is_left_and_a_tick_stays_ticked()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Coordinator));
        var page = await window.NewPageAsync();
        var isTyped = await HoldBackAsync(page, Circuit);

        await page.GotoAsync("/desk/randers/seasons/new", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var monday = page.GetByRole(AriaRole.Checkbox).First;
        var wasChecked = await monday.IsCheckedAsync();
        await monday.SetCheckedAsync(!wasChecked);
        await page.Locator("#start").FillAsync("1");
        isTyped.SetResult();
        await HubBrowser.IsLiveAsync(page);

        await Assertions.Expect(page.Locator("#start")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#start")).ToHaveValueAsync("1");
        await Assertions.Expect(monday).ToBeCheckedAsync(new() { Checked = !wasChecked });
        await page.Locator("#start").PressSequentiallyAsync("3");
        await page.Locator("#start").BlurAsync();
        await Assertions.Expect(page.Locator("#start")).ToHaveValueAsync("13.00");
    }

    /// <summary>Lets what the page asks for wait until the result is set.</summary>
    private static async Task<TaskCompletionSource> HoldBackAsync(IPage page, params string[] addresses)
    {
        var released = new TaskCompletionSource();
        foreach (var address in addresses)
        {
            await page.RouteAsync(address, async route =>
            {
                await released.Task;
                await route.ContinueAsync();
            });
        }

        return released;
    }
}
