using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting;

/// <summary>The coverage report and the record of decisions as files.</summary>
public static class ReportEndpoints
{
    /// <summary>Adds "/desk/randers/report.csv", "/desk/randers/report/dependence.csv" and "/desk/randers/record.csv", each with the same query as its page.</summary>
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/desk/{municipality}/report.csv",
            (HttpContext http, string municipality, Municipalities municipalities, ExportCoverage export, [AsParameters] CoverageInput input) =>
                DownloadAsync(http, municipality, municipalities, "report", ReportCoverage.Readers, actor => export.RunAsync(actor, input, Cultures.Current, http.RequestAborted)));
        routes.MapGet(
            "/desk/{municipality}/report/dependence.csv",
            (HttpContext http, string municipality, Municipalities municipalities, ExportDependence export, [AsParameters] CoverageInput input) =>
                DownloadAsync(http, municipality, municipalities, "report", ReportCoverage.Readers, actor => export.RunAsync(actor, input, Cultures.Current, http.RequestAborted)));
        routes.MapGet(
            "/desk/{municipality}/record.csv",
            (HttpContext http, string municipality, Municipalities municipalities, ExportRecord export, [AsParameters] RecordInput input) =>
                DownloadAsync(http, municipality, municipalities, "record", ShowRecord.Readers, actor => export.RunAsync(actor, input, Cultures.Current, http.RequestAborted)));
    }

    private static async Task<IResult> DownloadAsync(
        HttpContext http, string municipality, Municipalities municipalities, string page, IReadOnlyList<Role> readers, Func<Actor, Task<Outcome<ReportFile>>> write)
    {
        if (await municipalities.FindAsync(municipality, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (http.User.Identity?.IsAuthenticated != true)
            return Results.Challenge();
        if (Access.ActorOf(http.User, found) is not { } actor || actor.Lacks([.. readers]) is not null)
            return Results.Forbid();

        var file = await write(actor);

        // The page with the same query marks what is wrong with it.
        return file.IsSuccess
            ? Results.File(file.Value.Content, "text/csv; charset=utf-8", file.Value.Name)
            : Results.LocalRedirect($"/desk/{found.Slug}/{page}{http.Request.QueryString}");
    }
}
