using System.Net;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using VolunteerHub.App.Data;

namespace VolunteerHub.Tests.Support;

/// <summary>
/// Finds text that is written in markup instead of a resource file. Read from what the Razor compiler made of the components, so
/// that code, comments and attributes are told apart by the compiler itself.
/// </summary>
public static partial class RenderedText
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(System.Reflection.Emit.OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    /// <summary>Attributes and parameters that a person reads or hears.</summary>
    private static readonly HashSet<string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "placeholder", "alt", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext",
        "Text", "Label", "Heading", "Caption", "Summary", "Description", "Message", "Hint", "AriaLabel", "Lead", "EmptyText",
    };

    /// <summary>The product's own name is the same in every language.</summary>
    private static readonly HashSet<string> Names = ["VolunteerHub"];

    /// <summary>Every piece of bare text with the component it stands in.</summary>
    public static IReadOnlyList<string> Bare() =>
    [
        .. from component in typeof(HubContexts).Assembly.GetTypes()
           where typeof(IComponent).IsAssignableFrom(component)
           from text in BareIn(component)
           select $"{component.FullName}: {text}",
    ];

    /// <summary>The bare text of one component.</summary>
    public static IEnumerable<string> BareIn(Type component) =>
        from type in WithClosures(component)
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        from text in BareIn(method)
        select text;

    private static IEnumerable<Type> WithClosures(Type component) =>
        component.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).SelectMany(WithClosures).Prepend(component);

    private static IEnumerable<string> BareIn(MethodInfo method)
    {
        var all = Instructions(method).ToList();
        var sinceCall = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Called?.DeclaringType != typeof(RenderTreeBuilder))
                continue;
            foreach (var bare in BareIn(all[i].Called!.Name, all[sinceCall..i]))
                yield return bare;
            sinceCall = i + 1;
        }
    }

    /// <summary>What one call of the builder writes, given the instructions since the call before.</summary>
    private static IEnumerable<string> BareIn(string call, List<Instruction> before)
    {
        var written = Written(before).ToList();
        return call switch
        {
            nameof(RenderTreeBuilder.AddMarkupContent) => written.SelectMany(BareInMarkup),
            nameof(RenderTreeBuilder.AddContent) => written.Where(IsText),
            nameof(RenderTreeBuilder.AddAttribute) or nameof(RenderTreeBuilder.AddComponentParameter)
                when before.Find(i => i.Text is not null)?.Text is { } name && Read.Contains(name) =>
                written.Where(w => w != name && IsText(w)).Select(w => $"{name}=\"{w}\""),
            _ => [],
        };
    }

    /// <summary>
    /// The literal that is the call's last argument, or the literal pieces of an interpolated string that is. A literal that is handed to
    /// something else first, such as a key to the words, is not written.
    /// </summary>
    private static IEnumerable<string> Written(List<Instruction> before)
    {
        var last = before.FindLastIndex(i => i.Called?.Name != "TypeCheck");
        if (last < 0)
            return [];
        if (before[last].Text is { } literal)
            return [literal];
        return before[last].Called?.Name == nameof(DefaultInterpolatedStringHandler.ToStringAndClear)
            ? before.Where((instruction, i) => instruction.Text is not null && before[i + 1].Called?.Name == nameof(DefaultInterpolatedStringHandler.AppendLiteral)).Select(i => i.Text!)
            : [];
    }

    private static IEnumerable<string> BareInMarkup(string markup)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(markup, " ")).Trim();
        if (IsText(text))
            yield return text;
        foreach (Match attribute in Attribute().Matches(markup))
        {
            if (Read.Contains(attribute.Groups["name"].Value) && IsText(WebUtility.HtmlDecode(attribute.Groups["value"].Value)))
                yield return attribute.Value.Trim();
        }
    }

    private static bool IsText(string text) => text.Any(char.IsLetter) && !Names.Contains(text);

    /// <summary>The instructions of a method, in order.</summary>
    private static IEnumerable<Instruction> Instructions(MethodInfo method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            yield break;

        var genericType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var genericMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < il.Length;)
        {
            var code = il[i] == 0xFE ? OpCodes[(short)(0xFE00 | il[i + 1])] : OpCodes[il[i]];
            i += code.Size;
            if (code.OperandType == OperandType.InlineString)
                yield return new(method.Module.ResolveString(BitConverter.ToInt32(il, i)), null);
            else if (code.OperandType == OperandType.InlineMethod)
                yield return new(null, method.Module.ResolveMethod(BitConverter.ToInt32(il, i), genericType, genericMethod));
            else
                yield return new(null, null);
            i += SizeOf(code.OperandType, il, i);
        }
    }

    private static int SizeOf(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };

    [GeneratedRegex("<(?:style|script)\\b.*?</(?:style|script)>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s(?<name>[A-Za-z-]+)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Attribute();

    /// <summary>One instruction: the literal it loads, or what it calls.</summary>
    private sealed record Instruction(string? Text, MethodBase? Called);
}
