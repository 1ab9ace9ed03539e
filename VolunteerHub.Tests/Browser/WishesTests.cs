using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Tests.Browser;

/// <summary>A volunteer says on a phone what they wish of the coming season.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WishesTests(HubBrowser hub)
{
    private static readonly Words Da = new(Language.Da);

    [BrowserFact]
    public async Task From_a_mailed_link_to_saved_wishes_with_scripts_switched_off()
    {
        var volunteer = await hub.AddVolunteerAsync("Vibeke Uden Script");
        await using var window = await hub.OpenAsync(HubBrowser.Phone, hasScript: false);
        var page = await window.NewPageAsync();

        // From the list of shifts to the page, over signing in, and back to it.
        await page.GotoAsync("/randers/shifts");
        await page.Locator("a[href*='/my/wishes/']").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Da["SignUps.My.SignInButton"] }).ClickAsync();
        await page.GetByLabel(Da["Account.SignIn.Email"]).FillAsync(volunteer.Email);
        await page.Press("Account.SignIn.Send");
        await page.GotoAsync(await hub.LinkMailedToAsync(volunteer.Email));
        await page.Press("Account.Link.Button.SignIn");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/randers/my/wishes/[0-9a-f]{32}$"));

        // Every Saturday but the first of the month, and one day by itself.
        await page.Locator("input[name='day-Saturday'][value='Yes']").CheckAsync();
        await page.GetByText(Da["Wishes.Page.Weeks"]).ClickAsync();
        await page.Locator("input[name='day-Saturday-First'][value='No']").CheckAsync();
        await page.Locator("details", new() { Has = page.Locator("input[name^='shift-']") }).First.Locator("summary").ClickAsync();
        var second = page.Locator("input[name^='shift-'][value='Gladly']").Nth(1);
        var shift = (await second.GetAttributeAsync("name"))!;
        await second.CheckAsync();

        // A limit that is no number is told at its field; nothing else is lost.
        await page.GetByLabel(Da["Wishes.Page.Most"]).FillAsync("fem");
        await page.Locator(".thumb-bar button").ClickAsync();
        await Assertions.Expect(page.Locator("#most-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel(Da["Wishes.Page.Most"])).ToHaveValueAsync("fem");
        await Assertions.Expect(page.Locator("input[name='day-Saturday'][value='Yes']")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator($"input[name='{shift}'][value='Gladly']")).ToBeCheckedAsync();
        await page.GetByLabel(Da["Wishes.Page.Most"]).FillAsync("5");

        // More rows for days away, with what was typed still there.
        await page.Locator("#away-from-0").FillAsync("2027-07-01");
        await page.Press("Wishes.Page.AwayMore");
        await Assertions.Expect(page.Locator("[id^='away-from-']")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("#away-from-0")).ToHaveValueAsync("2027-07-01");
        await Assertions.Expect(page.GetByLabel(Da["Wishes.Page.Most"])).ToHaveValueAsync("5");
        await page.GetByLabel(Da["Wishes.Page.Apart"]).FillAsync("Ole Frandsen");
        await page.GetByLabel(Da["Wishes.Page.Three"]).CheckAsync();

        // Enter in a field saves, as pressing the button does.
        await page.GetByLabel(Da["Wishes.Page.Most"]).PressAsync("Enter");
        await Assertions.Expect(page.GetByText(Da.Format("Wishes.Page.Saved", ("name", "Vibeke")))).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel(Da["Wishes.Page.Apart"])).ToHaveValueAsync("Ole Frandsen");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));

        var randers = await hub.MunicipalityAsync("randers");
        await using var context = hub.App.Database.Contexts.For(randers.Id);
        var terms = (await context.Wishes.AsNoTracking().SingleAsync(w => w.PersonId == volunteer.Id)).Terms;
        Assert.Equal((5, true, 1), (terms.MostShifts, terms.NeverThreeWeeksInARow, terms.Away.Count));
        Assert.Equal(Willingness.Gladly, Assert.Single(terms.Shifts).Value);

        await page.GotoAsync("/randers/my");
        await page.GetByText(Da["Wishes.My.Change"]).ClickAsync();
        await Assertions.Expect(page.Locator("input[name='day-Saturday-First'][value='No']")).ToBeCheckedAsync();
    }
}
