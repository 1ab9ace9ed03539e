using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using VolunteerHub.App.Components.Shared;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// Gives a visitor's page back with everything that was typed when its form came with a token that is missing or no longer holds: the
/// page had been open too long, or somebody signed in or out meanwhile. And when the form only came along because its reader chose another
/// language. Nothing of the form is carried out.
/// </summary>
public static class FormsFromOldPages
{
    private const string FormName = "_handler";

    /// <summary>Turns such a form into a look at its page, which gets a new token. It comes after the token was looked at.</summary>
    public static IApplicationBuilder UseFormsFromOldPages(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var isRefused = http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        if (IsFormOfVisitor(http) && (!isRefused || IsFromHere(http.Request)) && await ReadAsync(http) is { } form)
        {
            var forLanguage = form.ContainsKey(ReaderLanguage.Name);
            if (forLanguage || isRefused)
                GiveBack(http, form, forLanguage);
        }

        await next(http);
    });

    private static void GiveBack(HttpContext http, IFormCollection form, bool forLanguage)
    {
        var unsent = http.RequestServices.GetRequiredService<UnsentForm>();
        var name = form[FormName].FirstOrDefault();
        var fields = form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        if (forLanguage)
        {
            unsent.Keep(name, fields);
        }
        else
        {
            unsent.BringBack(name, fields);
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        // From here on it is a look at the page: no form of it can be carried out.
        http.Request.Method = HttpMethods.Get;
    }

    /// <summary>A form on a page of visitors. The desk's own forms travel over its circuit.</summary>
    private static bool IsFormOfVisitor(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && !http.Request.Path.StartsWithSegments("/desk")
        && !(http.Request.Path.StartsWithSegments("/link") && http.User.Identity?.IsAuthenticated == true);

    /// <summary>
    /// Whether the page that sent it is one of these. Another site could otherwise fill in a form here for its reader, who would only have to
    /// press the button. Browsers that do not say Sec-Fetch-Site say Origin.
    /// </summary>
    private static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site)
            return site == "same-origin";
        return request.Headers.Origin.FirstOrDefault() is not { } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The fields, or null when there are none to be read: no form, cut off, or too many.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        // A form with a refused token cannot be read by mistake: the framework throws. Here it is meant, and the refusal is put back.
        var refused = http.Features.Get<IAntiforgeryValidationFeature>();
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        try
        {
            return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
        finally
        {
            http.Features.Set(refused);
        }
    }
}
