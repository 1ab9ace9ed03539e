using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Browser;

/// <summary>What a coordinator does when a year is over: copies the season, and takes in the volunteers that an association has on a list.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlanningWalkTests(HubBrowser hub)
{
    private static readonly Words Da = new(Language.Da);

    [BrowserFact]
    public async Task A_season_is_copied_to_next_year_and_a_sheet_from_Windows_is_taken_in_after_its_error_is_corrected()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Coordinator));
        var page = await window.NewPageAsync();
        await HubBrowser.GoAsync(page, "/desk/randers/seasons");
        await page.Locator(".desk-grid a").First.ClickAsync();
        await HubBrowser.FollowAsync(page, Da["Scheduling.Season.Copy"], Da["Scheduling.Copy.Title"]);
        var name = await page.Locator("#name").InputValueAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Da["Scheduling.Season.MakeDrafts"] }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator(".publish-card")).ToBeVisibleAsync();

        await HubBrowser.GoAsync(page, "/desk/randers/import");
        await UploadAsync(page, "Navn;E-mail\nSøren Åkjær;soren\n");
        await Assertions.Expect(page.Locator(".notice--problem tbody td").Last).ToHaveTextAsync(Da["Imports.Refusal.email-invalid"]);
        await page.SetViewportSizeAsync(HubBrowser.Phone.Width, HubBrowser.Phone.Height);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        await page.SetViewportSizeAsync(HubBrowser.Desk.Width, HubBrowser.Desk.Height);
        await UploadAsync(page, "Navn;E-mail\nSøren Åkjær;soren.aakjaer@example.dk\n");
        await page.GetByRole(AriaRole.Button, new() { Name = Da.Plural("Imports.Do.Volunteers", 1) }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice--success")).ToBeVisibleAsync();
        await HubBrowser.FollowAsync(page, Da.Plural("Imports.See.Volunteers", 1), Da["People.Title"]);
        await page.GetByLabel(Da["People.Search"]).FillAsync("Søren Å");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Søren Åkjær" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_date_is_picked_from_a_month_by_keyboard_and_axe_finds_nothing_in_it()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Coordinator));
        var page = await window.NewPageAsync();
        await HubBrowser.GoAsync(page, "/desk/randers/seasons/new");
        var opener = page.GetByRole(AriaRole.Button, new() { Name = Da["Layout.Date.Open"] }).First;
        var month = page.GetByRole(AriaRole.Dialog, new() { Name = Da["Layout.Date.Choose"] });

        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(month).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindAsync(page));
        await month.GetByRole(AriaRole.Button, new() { Name = "15", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(month).Not.ToBeVisibleAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".date-input input").First).ToHaveValueAsync(new Regex("^15\\. "));
    }

    private static Task UploadAsync(IPage page, string sheet) => page.Locator("#file").SetInputFilesAsync(new FilePayload
    {
        Name = "frivillige.csv",
        MimeType = "text/csv",
        Buffer = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(sheet),
    });
}
