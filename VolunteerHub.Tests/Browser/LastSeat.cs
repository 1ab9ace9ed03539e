using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Browser;

/// <summary>Two people press at the same instant for a shift's last seat; then whoever has it leaves.</summary>
internal static class LastSeat
{
    private static readonly Words Da = new(Language.Da);

    /// <summary>One gets the seat and one the waiting list; when the first leaves, the second is offered the seat by letter and takes it.</summary>
    public static async Task RaceAndOfferAsync(HubBrowser hub, Shift shift, Person one, Person another)
    {
        Person[] people = [one, another];
        await using var first = await hub.OpenAsync(HubBrowser.Phone, one.Email);
        await using var second = await hub.OpenAsync(HubBrowser.Phone, another.Email);
        IPage[] pages = [await first.NewPageAsync(), await second.NewPageAsync()];
        foreach (var page in pages)
            await page.GotoAsync($"/randers/shifts/{shift.Id.Value:N}");

        await Task.WhenAll(pages.Select(p => p.Press("SignUps.Shift.Take")));

        foreach (var page in pages)
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/randers/agreed"));
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Waiting], await StandingsAsync(hub, shift, people));
        var told = await Task.WhenAll(pages.Select(p => p.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()));
        var waiting = Array.IndexOf(told, Da["SignUps.Agreed.ThanksWaiting"]);
        Assert.Equal(Da.Format("SignUps.Agreed.Thanks", ("name", people[1 - waiting].Name.Split(' ')[0])), told[1 - waiting]);

        var leaver = pages[1 - waiting];
        await leaver.GotoAsync($"/randers/shifts/{shift.Id.Value:N}");
        await leaver.Press("SignUps.Shift.Leave");
        await Assertions.Expect(leaver.GetByText(Da["SignUps.Shift.Left"])).ToBeVisibleAsync();

        await pages[waiting].GotoAsync(await hub.LinkMailedToAsync(people[waiting].Email));
        await Assertions.Expect(pages[waiting].GetByText(Da["SignUps.Shift.Offered"])).ToBeVisibleAsync();
        await pages[waiting].Press("SignUps.Shift.TakeOffered");
        await Assertions.Expect(pages[waiting].GetByText(Da["SignUps.Shift.Mine"], new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal([SignUpStatus.Confirmed], await StandingsAsync(hub, shift, people));
    }

    /// <summary>Presses the first button with the words of the key, in Danish.</summary>
    public static Task Press(this IPage page, string key) => page.Button(key).ClickAsync();

    /// <summary>The first button with the words of the key, in Danish.</summary>
    public static ILocator Button(this IPage page, string key) => page.GetByRole(AriaRole.Button, new() { Name = Da[key] }).First;

    private static async Task<IReadOnlyList<SignUpStatus>> StandingsAsync(HubBrowser hub, Shift shift, Person[] people)
    {
        await using var context = hub.App.Database.Contexts.For(shift.MunicipalityId);
        var standing = await context.SignUps.AsNoTracking().Where(s => s.ShiftId == shift.Id && s.Status != SignUpStatus.Withdrawn).ToListAsync();
        return [.. standing.Where(s => people.Any(p => p.Id == s.PersonId)).Select(s => s.Status).Order()];
    }
}
