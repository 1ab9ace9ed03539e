namespace VolunteerHub.App.Components.Shared;

/// <summary>Pages whose address is a key as long as its link works.</summary>
public static class KeyInAddress
{
    /// <summary>
    /// Keeps the address out of caches and of other sites' logs. Said as the form's token says it, which otherwise warns in the log that it was said in another way.
    /// </summary>
    /// <param name="http">The answer; null where the page is not answered to a request, and then nothing is to be said.</param>
    public static void KeepToReader(HttpContext? http)
    {
        if (http is null)
            return;
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
