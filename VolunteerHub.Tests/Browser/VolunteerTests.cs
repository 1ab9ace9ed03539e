using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Browser;

/// <summary>What a volunteer does with a phone, from the list of shifts to the day itself.</summary>
[Collection(BrowserCollection.Name)]
public sealed class VolunteerTests(HubBrowser hub)
{
    private static readonly Words Da = new(Language.Da);

    [BrowserFact]
    public async Task Somebody_new_takes_three_shifts_by_a_mailed_link_with_scripts_switched_off()
    {
        const string Email = "signe.uden.script@example.com";
        await using var window = await hub.OpenAsync(HubBrowser.Phone, hasScript: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/randers/shifts");

        foreach (var box in await FreeOnThreeDaysAsync(page))
            await page.Locator($"input[value='{box}']").CheckAsync();
        await page.Press("SignUps.List.Go");
        await page.GetByLabel(Da["SignUps.Form.Name"], new() { Exact = true }).FillAsync("Signe Udenskript");
        await page.GetByLabel(Da["SignUps.Form.Email"]).FillAsync(Email);
        if (await page.GetByLabel(Da["SignUps.AgeBand.Adult"]).IsVisibleAsync())
            await page.GetByLabel(Da["SignUps.AgeBand.Adult"]).CheckAsync();
        await page.Press("SignUps.Form.Send");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/randers/sign-up/sent"));

        await page.GotoAsync(await hub.LinkMailedToAsync(Email));
        await page.Press("Account.Link.Button.ConfirmSignUp");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/randers/agreed"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Signe");
        Assert.Equal(3, await page.Locator(".shift-card").CountAsync());

        // The calendar of one shift and the private one of them all.
        var one = await page.GetByRole(AriaRole.Link, new() { Name = Da["SignUps.Facts.Calendar"] }).First.GetAttributeAsync("href");
        Assert.Equal(1, Events(await TextOfAsync(page, one!)));
        await page.GotoAsync("/randers/my");
        var feed = await page.GetByLabel(Da["SignUps.My.FeedAddress"]).InputValueAsync();
        Assert.Equal(3, Events(await TextOfAsync(page, new Uri(feed).PathAndQuery)));

        // Leaving is one press, at once and without a reason, and can be undone.
        await page.Press("SignUps.Shift.Leave");
        await Assertions.Expect(page.GetByText(Da["SignUps.Shift.Left"])).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".shift-card")).ToHaveCountAsync(2);
        await page.Press("SignUps.Shift.Undo");
        await Assertions.Expect(page.Locator(".shift-card")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_young_person_signs_up_and_the_guardian_agrees_on_phones_with_scripts_switched_off()
    {
        const string Email = "liv.ung@example.com";
        const string Guardian = "bo.ung@example.com";
        await using var window = await hub.OpenAsync(HubBrowser.Phone, hasScript: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/assens/shifts");
        await page.Locator("input[name=s]").First.CheckAsync();
        await page.Press("SignUps.List.Go");
        await page.GetByLabel(Da["SignUps.Form.Name"], new() { Exact = true }).FillAsync("Liv Ung");
        await page.GetByLabel(Da["SignUps.Form.Email"], new() { Exact = true }).FillAsync(Email);

        // Only whoever says that they are so young sees where the guardian's address is typed.
        var guardian = page.GetByLabel(Da["Guardian.Form.Email"], new() { Exact = true });
        await page.GetByLabel(Da["SignUps.AgeBand.Adult"]).CheckAsync();
        await Assertions.Expect(guardian).ToBeHiddenAsync();
        await page.GetByLabel(Da["SignUps.AgeBand.From15To17"]).CheckAsync();
        await guardian.FillAsync(Guardian);
        await page.Press("SignUps.Form.Send");
        await page.GotoAsync(await hub.LinkMailedToAsync(Email));
        await page.Press("Account.Link.Button.ConfirmSignUp");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/assens/sign-up/guardian"));
        await Assertions.Expect(page.GetByText(Guardian)).ToBeVisibleAsync();

        await using var another = await hub.OpenAsync(HubBrowser.Phone, hasScript: false);
        var theirs = await another.NewPageAsync();
        await theirs.GotoAsync(await hub.LinkMailedToAsync(Guardian));
        await theirs.GetByLabel(Da["Guardian.Page.Name"], new() { Exact = true }).FillAsync("Bo Ung");
        await theirs.Press("Guardian.Page.Yes");
        await Assertions.Expect(theirs.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Da["Guardian.Page.SaidYes"]);

        await page.GotoAsync("/assens/my");
        await Assertions.Expect(page.Locator(".shift-card")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_same_goes_by_keyboard_alone()
    {
        const string Email = "tove.tastatur@example.com";
        var shift = await hub.AddShiftAsync(seats: 2, daysAhead: 1);
        await using var window = await hub.OpenAsync(HubBrowser.Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/randers/shifts");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = Da["Layout.Skip"] })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.Locator($"input[value='{shift.Id.Value:N}']"));
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, page.Button("SignUps.List.Go"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/randers/sign-up\?"));
        await TabToAsync(page, page.GetByLabel(Da["SignUps.Form.Name"], new() { Exact = true }));
        await page.Keyboard.TypeAsync("Tove Tastatur");
        await TabToAsync(page, page.GetByLabel(Da["SignUps.Form.Email"]));
        await page.Keyboard.TypeAsync(Email);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/randers/sign-up/sent"));

        await page.GotoAsync(await hub.LinkMailedToAsync(Email));
        await TabToAsync(page, page.Button("Account.Link.Button.ConfirmSignUp"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/randers/agreed"));
        await page.GotoAsync($"/randers/shifts/{shift.Id.Value:N}");
        await TabToAsync(page, page.Button("SignUps.Shift.Leave"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText(Da["SignUps.Shift.Left"])).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Two_at_the_last_seat_in_the_same_instant_give_one_seat_and_one_waiting_who_gets_it_when_the_other_leaves()
    {
        var shift = await hub.AddShiftAsync(seats: 1, daysAhead: 2);
        await LastSeat.RaceAndOfferAsync(hub, shift, await hub.AddVolunteerAsync("Ane Hurtig"), await hub.AddVolunteerAsync("Bo Hurtig"));
    }

    [BrowserFact]
    public async Task On_the_day_a_volunteer_checks_in_and_counts_guests_with_scripts_switched_off()
    {
        var running = (await PageList.OfAsync(hub)).Single(p => p.Name == "check-in");
        await using var window = await hub.OpenAsync(HubBrowser.Phone, running.Account, hasScript: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(running.Path);

        // The demonstration has checked the first one in already; so back, and in again.
        var undo = page.Button("Attendance.CheckIn.Undo");
        if (await undo.IsVisibleAsync())
            await undo.ClickAsync();
        await page.Press("Attendance.CheckIn.Action");
        await Assertions.Expect(undo).ToBeVisibleAsync();
        await page.GetByLabel(Da["Attendance.Guests.Number"]).FillAsync("17");
        await page.GetByLabel(Da["Attendance.Guests.Note"]).FillAsync("Sol og mange børn.");
        await page.Press("Attendance.Guests.Save");
        await Assertions.Expect(page.GetByText(Da["Attendance.Guests.Saved"])).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel(Da["Attendance.Guests.Number"])).ToHaveValueAsync("17");
    }

    [BrowserFact]
    public async Task With_text_twice_as_large_a_volunteers_pages_are_no_wider_than_the_phone()
    {
        await using var window = await hub.OpenAsync(HubBrowser.Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/randers/shifts");
        var shifts = await FreeOnThreeDaysAsync(page);

        foreach (var path in new[] { "/randers/shifts", $"/randers/shifts/{shifts[0]}", $"/randers/sign-up?s={shifts[0]}&s={shifts[1]}", "/sign-in" })
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), path);
        }
    }

    /// <summary>The values of the boxes of three shifts that have a free seat, on different days so that no two of them overlap.</summary>
    private static async Task<IReadOnlyList<string>> FreeOnThreeDaysAsync(IPage page)
    {
        Dictionary<string, string> byDay = [];
        foreach (var card in await page.Locator(".shift-card").AllAsync())
        {
            if (byDay.Count < 3 && await card.GetByText(Da["SignUps.Card.Pick"]).CountAsync() == 1 && await card.GetByText(Da["SignUps.Card.PickWaiting"]).CountAsync() == 0)
                byDay.TryAdd((await card.Locator("time").GetAttributeAsync("datetime"))!, (await card.Locator("input").GetAttributeAsync("value"))!);
        }

        Assert.Equal(3, byDay.Count);
        return [.. byDay.Values];
    }

    /// <summary>Presses Tab until the element has the focus.</summary>
    private static async Task TabToAsync(IPage page, ILocator element)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await element.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key never comes to {element}.");
    }

    private static async Task<string> TextOfAsync(IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(path);
        Assert.True(answer.Ok, $"{path} answered {answer.Status}.");
        return await answer.TextAsync();
    }

    private static int Events(string calendar) => calendar.Split("BEGIN:VEVENT").Length - 1;
}
