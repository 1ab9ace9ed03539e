namespace VolunteerHub.App.Hosting;

/// <summary>Answers HEAD wherever GET is answered, as every server must (RFC 9110, 9.1): link checkers and mail scanners ask that way.</summary>
public static class HeadAsGet
{
    /// <summary>Lets the rest of the program see a GET, and sends everything of its answer but the body. It comes before routing.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
        }

        await next(http);
    });
}
