using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Imports;

namespace VolunteerHub.App.Hosting;

/// <summary>The sheets to fill in.</summary>
public static class ImportEndpoints
{
    /// <summary>Adds "/desk/randers/import/volunteers.csv" and the same for places and shifts.</summary>
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            routes.MapGet(
                $"/desk/{{municipality}}/import/{kind.ToString().ToLowerInvariant()}.csv",
                (HttpContext http, string municipality, Municipalities municipalities, ImportTemplate template) =>
                    TemplateAsync(http, municipality, municipalities, template, kind));
        }
    }

    private static async Task<IResult> TemplateAsync(
        HttpContext http, string municipality, Municipalities municipalities, ImportTemplate template, ImportKind kind)
    {
        if (await municipalities.FindAsync(municipality, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (http.User.Identity?.IsAuthenticated != true)
            return Results.Challenge();
        return Access.ActorOf(http.User, found) is { } actor && template.Run(actor, kind, Cultures.Current) is { IsSuccess: true } file
            ? Results.File(file.Value.Content, "text/csv; charset=utf-8", file.Value.Name)
            : Results.Forbid();
    }
}
