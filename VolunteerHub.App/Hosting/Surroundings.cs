using Microsoft.AspNetCore.Components.Endpoints;
using VolunteerHub.App.Components.Layout;
using VolunteerHub.App.Components.Pages.Account;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting;

/// <summary>Tells the layouts, before a page is made, which municipality it belongs to and who reads it.</summary>
public static class Surroundings
{
    /// <summary>
    /// Fills the request's <see cref="PageContext"/> from the address's municipality and the signed-in person. It comes after
    /// sign-in. A page of an unknown municipality keeps an empty one, and says so itself.
    /// </summary>
    public static IApplicationBuilder UseSurroundings(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            await FillAsync(http);
        await next(http);
    });

    private static async Task FillAsync(HttpContext http)
    {
        if (await MunicipalityOfAsync(http) is not { } municipality)
            return;

        var page = http.RequestServices.GetRequiredService<PageContext>();
        page.MunicipalitySlug = municipality.Slug;
        page.MunicipalityName = municipality.Name;
        page.Languages = municipality.Languages;
        if (Access.ActorOf(http.User, municipality) is { } actor)
        {
            page.PersonName = actor.Name;
            page.Roles = actor.Roles;
        }
    }

    /// <summary>Of a mailed link the address does not say from where it was asked for; the link itself remembers.</summary>
    private static Task<Municipality?> MunicipalityOfAsync(HttpContext http) =>
        http.Request.RouteValues.TryGetValue(nameof(Link.Secret), out var secret) && http.Request.Path.StartsWithSegments("/link")
            ? http.RequestServices.GetRequiredService<LookAtLink>().WhereAsync(secret as string, http.RequestAborted)
            : http.RequestServices.GetRequiredService<Municipalities>().FindAsync(MunicipalityInAddress.Of(http), http.RequestAborted);
}
