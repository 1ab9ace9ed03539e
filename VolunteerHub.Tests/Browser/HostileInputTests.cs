using Microsoft.Playwright;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Browser;

/// <summary>
/// Types what no form wants into every field of every form at the desk and sends it. Whatever comes is refused in the page: the circuit
/// stands, the field is marked, and everything that was typed is still there.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileInputTests(HubBrowser hub)
{
    private const string Fields = "input[type=text]:visible:enabled, input[type=email]:visible:enabled, input:not([type]):visible:enabled, textarea:visible:enabled";
    private const string Refused = ".field__error:visible, .problems .notice:visible";

    /// <summary>Markup, a date that does not exist, a sign that turns the reading direction, and more than any field takes.</summary>
    private static readonly string Hostile = "\"><script>alert(1)</script>' OR 1=1;--\u202E31-02-2027" + new string('Å', 5_000);

    [BrowserFact]
    public async Task What_no_form_wants_is_refused_with_everything_typed_kept()
    {
        var problems = new List<string>();
        var sent = 0;
        await ForEachFormAsync(async (name, page, form) =>
        {
            // A field may take less than is typed; what it took is what must stay.
            var typed = new List<(ILocator Field, string Text)>();
            foreach (var field in await form.Locator(Fields).AllAsync())
            {
                await field.FillAsync(Hostile);
                await field.DispatchEventAsync("change");
                typed.Add((field, await field.InputValueAsync()));
            }

            await form.Locator("button[type=submit]").First.ClickAsync();
            await page.Locator(Refused).First.WaitForAsync();
            sent++;
            foreach (var (field, text) in typed)
            {
                if (await field.InputValueAsync() != text)
                    problems.Add($"{name}: {await field.EvaluateAsync<string>("f => f.outerHTML.slice(0, 120)")} has lost what was typed");
            }
        }, problems);

        Nothing.IsFoundIn(problems);
        Assert.True(sent > 0, "No form at the desk was found.");
    }

    /// <summary>Opens each desk page once for every form on it that has something to type in.</summary>
    private async Task ForEachFormAsync(Func<string, IPage, ILocator, Task> tryIt, List<string> problems)
    {
        foreach (var listed in (await PageList.OfAsync(hub)).Where(p => p.Path.StartsWith("/desk/", StringComparison.Ordinal)))
        {
            await using var window = await hub.OpenAsync(HubBrowser.Desk, listed.Account);
            var forms = 1;
            for (var i = 0; i < forms; i++)
            {
                var page = await window.NewPageAsync();
                page.Dialog += async (_, dialog) =>
                {
                    problems.Add($"{listed.Name}: a script ran: {dialog.Message}");
                    await dialog.DismissAsync();
                };
                await HubBrowser.GoAsync(page, listed.Path);
                var all = page.Locator("main form").Filter(new() { Has = page.Locator(Fields) }).Filter(new() { Has = page.Locator("button[type=submit]") });
                forms = await all.CountAsync();
                if (i < forms)
                {
                    try
                    {
                        await tryIt($"{listed.Name}, form {i + 1}", page, all.Nth(i));
                    }
                    catch (TimeoutException)
                    {
                        problems.Add($"{listed.Name}, form {i + 1}: no answer in the page");
                    }
                }

                await page.CloseAsync();
            }
        }
    }
}
