using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Reporting;

namespace VolunteerHub.App.Hosting;

/// <summary>The coverage report as a file.</summary>
public static class ReportEndpoints
{
    /// <summary>Adds "/desk/randers/report.csv", with the same query as the page.</summary>
    public static void MapReports(this IEndpointRouteBuilder routes) => routes.MapGet("/desk/{municipality}/report.csv", DownloadAsync);

    private static async Task<IResult> DownloadAsync(
        HttpContext http, string municipality, Municipalities municipalities, ExportCoverage export, [AsParameters] CoverageInput input)
    {
        if (await municipalities.FindAsync(municipality, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (http.User.Identity?.IsAuthenticated != true)
            return Results.Challenge();
        if (Access.ActorOf(http.User, found) is not { } actor || actor.Lacks([.. ReportCoverage.Readers]) is not null)
            return Results.Forbid();

        var file = await export.RunAsync(actor, input, Cultures.Current, http.RequestAborted);

        // The page with the same query marks what is wrong with it.
        return file.IsSuccess
            ? Results.File(file.Value.Content, "text/csv; charset=utf-8", file.Value.Name)
            : Results.LocalRedirect($"/desk/{found.Slug}/report{http.Request.QueryString}");
    }
}
