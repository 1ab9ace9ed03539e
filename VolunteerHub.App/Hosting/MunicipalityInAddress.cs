using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using VolunteerHub.App.UseCases.Accounts;

namespace VolunteerHub.App.Hosting;

/// <summary>Which municipality an address speaks of, by its name there.</summary>
internal static class MunicipalityInAddress
{
    /// <summary>
    /// The name in the address, or, on pages that come in between such as signing in and "not found", in the address that was wanted. Null
    /// for scripts, styles and the circuit, which must not cost a look in the database.
    /// </summary>
    public static string? Of(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return null;

        string? wanted = http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? (http.Request.Path.StartsWithSegments("/sign-in") ? http.Request.Query["return"].FirstOrDefault() : http.Request.Path.Value);
        var slug = LocalPath.MunicipalityOf(wanted);
        return slug?.StartsWith('_') == true ? null : slug;
    }
}
