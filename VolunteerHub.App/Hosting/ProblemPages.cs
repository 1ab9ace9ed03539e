using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using VolunteerHub.App.Hosting.Endpoints;

namespace VolunteerHub.App.Hosting;

/// <summary>Shows a friendly page in the reader's language instead of a bare status or a stack trace.</summary>
public static class ProblemPages
{
    private const string Page = "/problem/{0}";

    /// <summary>Adds the page for errors that nobody foresaw. It comes first, so that it covers everything.</summary>
    public static IApplicationBuilder UseErrorPage(this IApplicationBuilder app) =>
        app.UseExceptionHandler(Page.Replace("{0}", "500", StringComparison.Ordinal), createScopeForErrors: true);

    /// <summary>Adds pages for answers such as "not found" and "too often". Programs that ask get the bare status, or, under /api, a problem document.</summary>
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app)
    {
        app.UseStatusCodePagesWithReExecute(Page, createScopeForStatusCodePages: true);
        return app.Use(async (http, next) =>
        {
            if (IsForPrograms(http.Request.Path) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;

            // The page that tells of a refused form must not be taken for another try to send it.
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
                http.Request.Method = HttpMethods.Get;
            await next(http);

            // The page says how things stand now, which is what whoever pressed wants to know.
            if (!http.Response.HasStarted && http.Response.StatusCode == StatusCodes.Status400BadRequest && (IsUsedLink(http) || IsButtonGone(http)))
            {
                http.Response.StatusCode = StatusCodes.Status303SeeOther;
                http.Response.Headers.Location = $"{http.Request.PathBase}{http.Request.Path}{(IsUsedLink(http) ? QueryString.Empty : http.Request.QueryString)}";
            }

            // A page that refuses a form before it is drawn has already said "html"; the pages here go by that to tell an empty answer.
            if (!http.Response.HasStarted && http.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                http.Response.ContentType = null;
                if (http.Request.Path.StartsWithSegments("/api"))
                    await Problems.WriteAsync(http);
            }
        });
    }

    /// <summary>Whoever goes back after using a mailed link and presses again is somebody else to the old form than when it was fetched.</summary>
    private static bool IsUsedLink(HttpContext http) => http.Request.Path.StartsWithSegments("/link") && http.User.Identity?.IsAuthenticated == true;

    /// <summary>
    /// A form that is truly from here, and that the page no longer has: the shift was closed, called off or left in another window while this one
    /// was open.
    /// </summary>
    private static bool IsButtonGone(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && !IsForPrograms(http.Request.Path) && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true };

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/health") || path.StartsWithSegments("/_blazor")
        || path.Value?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true
        || path.Value?.EndsWith(".atom", StringComparison.OrdinalIgnoreCase) == true;
}
