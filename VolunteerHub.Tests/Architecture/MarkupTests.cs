using System.Text.RegularExpressions;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Architecture;

public sealed partial class MarkupTests
{
    private static readonly string[] Desk = ["Admin", "Coordinator", "Manager", "Reviewer"];

    [Fact]
    public void No_page_or_component_says_anything_that_is_not_in_a_resource_file() => Nothing.IsFoundIn(RenderedText.Bare());

    [Fact]
    public void Bare_text_is_found_where_there_is_some()
    {
        // The compiler made of this test's own component what it makes of a page.
        Assert.Contains(RenderedText.BareIn(typeof(WithBareText)), t => t.Contains("Godmorgen", StringComparison.Ordinal));
        Assert.Contains(RenderedText.BareIn(typeof(WithBareText)), t => t.Contains("title=\"Luk\"", StringComparison.Ordinal));
    }

    /// <summary>The browser's own field writes dates in the browser's language; the house's reads and shows them in the reader's.</summary>
    [Fact]
    public void No_desk_page_has_a_date_field_of_the_browser_s_own() =>
        Nothing.IsFoundIn(Desk.SelectMany(role => SourceTree.Files($"VolunteerHub.App/Components/Pages/{role}", ".razor"))
            .Where(f => OwnDateField().IsMatch(File.ReadAllText(f)))
            .Select(SourceTree.Relative));

    [GeneratedRegex(@"\btype=""@?date", RegexOptions.IgnoreCase)]
    private static partial Regex OwnDateField();

    private sealed class WithBareText : Microsoft.AspNetCore.Components.ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<p>Godmorgen</p>");
            builder.OpenElement(1, "button");
            builder.AddAttribute(2, "title", "Luk");
            builder.AddAttribute(3, "class", "button");
            builder.CloseElement();
        }
    }
}
