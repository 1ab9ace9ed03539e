using Microsoft.Playwright;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Browser;

/// <summary>Fills in the desk's forms as a person does.</summary>
internal static class DeskForms
{
    /// <summary>Answers one of the frame's questions, by pressing what a person sees.</summary>
    public static Task AnswerAsync(this IPage page, string question, string answer) =>
        page.Locator($"label:has(input[name='{question}'][value='{answer}'])").ClickAsync();

    /// <summary>Answers every question but the one on safety so that nothing stands in the way.</summary>
    public static async Task AnswerClearlyAsync(this IPage page, string added, string what, string fallBackPlan)
    {
        foreach (var question in (string[])["Entitlement", "DoneByEmployees", "Cover", "Authority", "BodyAndHealth", "CountedInNorm", "AloneWithVulnerable"])
            await page.AnswerAsync(question, "No");
        await page.AnswerAsync("StopTest", nameof(StopConsequence.NothingIsLost));
        await page.Locator("#field-FallBackPlan").FillAsync(fallBackPlan);
        await page.Locator("#field-AddedValue").SelectOptionAsync(added);
        await page.Locator("#field-AddedValueText").FillAsync(what);
        await page.AnswerAsync("Voluntary", "Yes");
        await page.AnswerAsync("EmployeesHeard", "Yes");
        await page.FillAndLeaveAsync("#field-EmployeesHeardOn", "2027-02-15");
    }

    /// <summary>Types into a field and leaves it, so that the page hears of it.</summary>
    public static async Task FillAndLeaveAsync(this IPage page, string field, string text)
    {
        await page.Locator(field).FillAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }
}
