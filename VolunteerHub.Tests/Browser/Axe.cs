using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace VolunteerHub.Tests.Browser;

/// <summary>
/// Lets axe look at a page. Its wrapper for Playwright opens one more window for each look, to gather what frames say, and takes twice as
/// long; these pages have no frames.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Everything that axe finds, a line each; empty when it finds nothing.</summary>
    public static async Task<string[]> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async () => {
                if (document.querySelector('iframe, frame')) return ['this page has frames, which are not looked into'];
                const found = await axe.run(document, { resultTypes: ['violations'] });
                return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`));
            }
            """);
    }
}
