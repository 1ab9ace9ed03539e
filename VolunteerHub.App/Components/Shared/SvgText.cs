using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace VolunteerHub.App.Components.Shared;

/// <summary>A word inside an SVG picture. Razor keeps the tag "text" for itself, so the element is built by hand.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The word.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>Where it stands, position and class: written on the element as they are.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddMultipleAttributes(1, Attributes);
        builder.AddContent(2, Text);
        builder.CloseElement();
    }
}
