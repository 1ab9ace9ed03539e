using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting;

/// <summary>The coverage report as a file.</summary>
public static class ReportEndpoints
{
    /// <summary>Adds "/desk/randers/report.csv" and "/desk/randers/report/dependence.csv", with the same query as the page.</summary>
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/desk/{municipality}/report.csv",
            (HttpContext http, string municipality, Municipalities municipalities, ExportCoverage export, [AsParameters] CoverageInput input) =>
                DownloadAsync(http, municipality, municipalities, actor => export.RunAsync(actor, input, Cultures.Current, http.RequestAborted)));
        routes.MapGet(
            "/desk/{municipality}/report/dependence.csv",
            (HttpContext http, string municipality, Municipalities municipalities, ExportDependence export, [AsParameters] CoverageInput input) =>
                DownloadAsync(http, municipality, municipalities, actor => export.RunAsync(actor, input, Cultures.Current, http.RequestAborted)));
    }

    private static async Task<IResult> DownloadAsync(
        HttpContext http, string municipality, Municipalities municipalities, Func<Actor, Task<Outcome<ReportFile>>> write)
    {
        if (await municipalities.FindAsync(municipality, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (http.User.Identity?.IsAuthenticated != true)
            return Results.Challenge();
        if (Access.ActorOf(http.User, found) is not { } actor || actor.Lacks([.. ReportCoverage.Readers]) is not null)
            return Results.Forbid();

        var file = await write(actor);

        // The page with the same query marks what is wrong with it.
        return file.IsSuccess
            ? Results.File(file.Value.Content, "text/csv; charset=utf-8", file.Value.Name)
            : Results.LocalRedirect($"/desk/{found.Slug}/report{http.Request.QueryString}");
    }
}
