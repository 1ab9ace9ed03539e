using Microsoft.AspNetCore.Components.Endpoints;
using VolunteerHub.App.Components.Layout;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;

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
        var municipalities = http.RequestServices.GetRequiredService<Municipalities>();
        if (await municipalities.FindAsync(MunicipalityInAddress.Of(http), http.RequestAborted) is not { } municipality)
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
}
