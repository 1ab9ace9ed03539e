using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace VolunteerHub.App.Components.Pages.Account;

/// <summary>Shows a letter's plain text with its addresses as links, as a mail program does.</summary>
internal static partial class MailText
{
    /// <summary>The text; everything that is not an address stays text.</summary>
    public static RenderFragment WithLinks(string text) => builder =>
    {
        var from = 0;
        foreach (Match address in Address().Matches(text))
        {
            builder.AddContent(0, text[from..address.Index]);
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", address.Value);
            builder.AddContent(3, address.Value);
            builder.CloseElement();
            from = address.Index + address.Length;
        }

        builder.AddContent(4, text[from..]);
    };

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]")]
    private static partial Regex Address();
}
