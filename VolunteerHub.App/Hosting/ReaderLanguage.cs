using Microsoft.AspNetCore.Localization;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// In which language a page is made: what the reader chose (kept in a cookie), else that of the letter whose link led here (kept as a choice, for the pages
/// that follow are the same errand), else what the browser asks for among the languages
/// that the municipality offers, else the municipality's own.
/// </summary>
public static class ReaderLanguage
{
    /// <summary>The cookie that keeps the choice, the query parameter that makes it (?lang=nb), and the field of a form that only comes along with it.</summary>
    public const string Name = "lang";

    /// <summary>
    /// The cookie that tells a desk page's circuit in which language the page was drawn, where the reader chose none: the circuit's
    /// address names no municipality. It lives as long as the browser is open and is no choice, so other pages do not read it.
    /// </summary>
    public const string OfPageName = "lang-page";

    /// <summary>Adds the choice of language to the pipeline.</summary>
    public static IApplicationBuilder UseReaderLanguage(this IApplicationBuilder app)
    {
        var cultures = Languages.All.Select(Cultures.Of).ToList();
        return app.UseRequestLocalization(new RequestLocalizationOptions
        {
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            DefaultRequestCulture = new RequestCulture(Cultures.Of(Language.Da)),
            RequestCultureProviders = [new CustomRequestCultureProvider(ChooseAsync)],
        });
    }

    private static async Task<ProviderCultureResult?> ChooseAsync(HttpContext http)
    {
        var kept = Languages.Parse(http.Request.Cookies[Name]);
        var asked = Languages.Parse(http.Request.Query[Name].FirstOrDefault())
            ?? (kept is null ? Languages.Parse(http.Request.Query[PublicAddress.LanguageName].FirstOrDefault()) : null);
        // A program that asks has no choice to be kept.
        if (asked is not null && !http.Request.Path.StartsWithSegments("/api") && http.Request.Path.Value?.EndsWith(".atom", StringComparison.OrdinalIgnoreCase) != true)
        {
            http.Response.Cookies.Append(Name, asked.Value.Code(), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
            });
        }

        var chosen = asked ?? kept;
        if (chosen is null && http.Request.Path.StartsWithSegments("/_blazor"))
            chosen = Languages.Parse(http.Request.Cookies[OfPageName]);
        var language = chosen ?? await OfMunicipalityAsync(http) ?? Language.Da;
        if (chosen is null && http.Request.Path.StartsWithSegments("/desk"))
        {
            http.Response.Cookies.Append(
                OfPageName, language.Code(), new CookieOptions { SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        }

        return new ProviderCultureResult(Cultures.Of(language).Name);
    }

    private static async Task<Language?> OfMunicipalityAsync(HttpContext http)
    {
        var municipality = await http.RequestServices.GetRequiredService<Municipalities>()
            .FindAsync(MunicipalityInAddress.Of(http), http.RequestAborted);

        var wanted = http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Languages.Parse(l.Value.Value));
        var offered = municipality?.Languages ?? Languages.All;
        return wanted.FirstOrDefault(l => l is not null && offered.Contains(l.Value)) ?? municipality?.DefaultLanguage;
    }
}
