using System.Globalization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Text;

/// <summary>How each language writes dates and numbers.</summary>
public static class Cultures
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly CultureInfo Bokmal = CultureInfo.GetCultureInfo("nb-NO");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The culture of a language: Denmark's Danish, Norway's bokmål, Britain's English (24-hour clock, day before month).</summary>
    public static CultureInfo Of(Language language) => language switch
    {
        Language.Da => Danish,
        Language.Nb => Bokmal,
        _ => English,
    };

    /// <summary>The language in which the current page is made.</summary>
    public static Language Current => Languages.Parse(CultureInfo.CurrentUICulture.Name) ?? Language.En;
}
