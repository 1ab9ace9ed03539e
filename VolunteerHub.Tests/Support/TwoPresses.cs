using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Bunit.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;

namespace VolunteerHub.Tests.Support;

/// <summary>
/// Two presses of one button, the second sent before the browser has drawn the answer to the first: a circuit still finds what the button did
/// when it was pressed, long after the page has been drawn anew. bUnit forgets that at once, so it is fetched beforehand.
/// </summary>
internal static class TwoPresses
{
    /// <summary>Presses a button, or sends a form, twice.</summary>
    public static Task PressTwiceAsync(this BunitRenderer renderer, IElement pressed)
    {
        var id = pressed.GetAttribute("blazor:onclick") ?? pressed.GetAttribute("blazor:onsubmit");
        var bindings = (IDictionary)typeof(Renderer).GetField("_eventBindings", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(renderer)!;
        var press = (EventCallback)((ITuple)bindings[ulong.Parse(id!, CultureInfo.InvariantCulture)]!)[1]!;
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            await press.InvokeAsync();
            await press.InvokeAsync();
        });
    }
}
