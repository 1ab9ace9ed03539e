namespace VolunteerHub.App.Hosting;

/// <summary>Tells browsers what these pages never do, so that a mistake in one of them can do less harm.</summary>
public static class SecurityHeaders
{
    private const string Common =
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:; ";

    /// <summary>Visitors' and volunteers' pages have no scripts at all.</summary>
    private const string ForPages = Common + "script-src 'none'; style-src 'self'";

    /// <summary>The desk has the framework's script; its component library places menus and dialogs with inline styles.</summary>
    private const string ForDesk = Common + "script-src 'self'; style-src 'self' 'unsafe-inline'";

    /// <summary>Adds the headers to every answer, also to those that an error page replaces.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var isDesk = http.Request.Path.StartsWithSegments("/desk");
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = isDesk ? ForDesk : ForPages;
            headers.XContentTypeOptions = "nosniff";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (!headers.ContainsKey("Referrer-Policy"))
                headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
