using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Architecture;

public sealed class MarkupTests
{
    [Fact]
    public void No_page_or_component_says_anything_that_is_not_in_a_resource_file() => Nothing.IsFoundIn(RenderedText.Bare());

    [Fact]
    public void Bare_text_is_found_where_there_is_some()
    {
        // The compiler made of this test's own component what it makes of a page.
        Assert.Contains(RenderedText.BareIn(typeof(WithBareText)), t => t.Contains("Godmorgen", StringComparison.Ordinal));
        Assert.Contains(RenderedText.BareIn(typeof(WithBareText)), t => t.Contains("title=\"Luk\"", StringComparison.Ordinal));
    }

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
