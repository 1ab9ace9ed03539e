using Microsoft.AspNetCore.Mvc;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting.Endpoints;

/// <summary>The frame for other systems: the public register as JSON, as a spreadsheet and as a feed, and a check that stores nothing.</summary>
public static class FrameEndpoints
{
    /// <summary>The most tasks in one JSON answer.</summary>
    public const int PageSize = 100;

    /// <summary>Adds the routes.</summary>
    public static void MapFrame(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/{municipality}/frame/register", RegisterAsync)
            .WithName("frame-register")
            .WithSummary("The public register of assessed tasks")
            .WithDescription(
                "Every assessed task with its verdict, explanation, conditions and expiry: allowed ones, blocked ones, and those out of use. Of what waits for a review "
                + "only name, place and standing are public until it is decided. At most 100 a page. "
                + "Query values: standing (approved, waitsForReview, withEmployees, approvalEnded, retired), place (an identifier), words, since (decided on that day, yyyy-MM-dd, or later), page (from 1), lang (da, nb, en).")
            .WithTags("Frame")
            .Produces<RegisterJson>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/v1/{municipality}/frame/register.csv", RegisterFileAsync)
            .WithName("frame-register-csv")
            .WithSummary("The public register of assessed tasks as a spreadsheet")
            .WithDescription("One row a task, all that match; UTF-8 with a byte order mark. The separator is a comma in English, otherwise a semicolon.")
            .WithTags("Frame")
            .Produces<string>(contentType: "text/csv")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/{municipality}/frame/register.atom", RegisterFeedAsync);
        routes.MapPost("/api/v1/{municipality}/frame/check", CheckAsync)
            .WithName("frame-check")
            .WithSummary("Judges a task by the frame")
            .WithDescription(
                "Words and answers in, the verdict with its reasons out. Nothing is stored. Words alone never allow and never finally block: without answers the "
                + "verdict is review, and textVerdict says what the words deserve. At most 64 KB a request; 429 with Retry-After when asked too often.")
            .WithTags("Frame")
            .Accepts<FrameCheckRequest>("application/json")
            .Produces<FrameCheckAnswer>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> RegisterAsync(
        string municipality,
        string? standing,
        string? place,
        string? words,
        string? since,
        string? page,
        string? lang,
        [FromServices] Municipalities municipalities,
        [FromServices] ShowRegister register,
        [FromServices] PublicAddress address,
        [FromServices] IWords sentences,
        CancellationToken cancellationToken)
    {
        if (await municipalities.FindAsync(municipality, cancellationToken) is not { } found)
            return Results.NotFound();
        var filter = RegisterFilter.Read(new RegisterFilterInput(standing, place, words, page, since));
        Refusal[] wrong = [.. filter.Refusals, .. Problems.OfLanguage(lang)];
        if (wrong.Length > 0)
            return Problems.Of(wrong, sentences);

        var shown = await register.RunAsync(found, filter.Value, PageSize, cancellationToken);
        return Results.Ok(new RegisterJson(
            found.Slug, shown.Total, shown.Page, shown.Pages, [.. shown.Tasks.Select(t => RegisteredTaskJson.Of(t, found, Cultures.Current, address))],
            shown.ContactEmail));
    }

    private static async Task<IResult> RegisterFileAsync(
        string municipality,
        string? standing,
        string? place,
        string? words,
        string? since,
        string? lang,
        [FromServices] Municipalities municipalities,
        [FromServices] ExportRegister export,
        [FromServices] IWords sentences,
        CancellationToken cancellationToken)
    {
        if (await municipalities.FindAsync(municipality, cancellationToken) is not { } found)
            return Results.NotFound();
        var filter = RegisterFilter.Read(new RegisterFilterInput(standing, place, words, Since: since));
        Refusal[] wrong = [.. filter.Refusals, .. Problems.OfLanguage(lang)];
        if (wrong.Length > 0)
            return Problems.Of(wrong, sentences);

        ReportFile file = await export.RunAsync(found, filter.Value, Cultures.Current, cancellationToken);
        return Results.File(file.Content, "text/csv; charset=utf-8", file.Name);
    }

    private static async Task<IResult> RegisterFeedAsync(
        string municipality,
        string? lang,
        [FromServices] Municipalities municipalities,
        [FromServices] FollowRegister follow,
        [FromServices] IWords sentences,
        CancellationToken cancellationToken)
    {
        if (await municipalities.FindAsync(municipality, cancellationToken) is not { } found)
            return Results.NotFound();
        Refusal[] wrong = [.. Problems.OfLanguage(lang)];
        return wrong.Length > 0
            ? Problems.Of(wrong, sentences)
            : Results.File(await follow.RunAsync(found, Cultures.Current, cancellationToken), $"{FollowRegister.MediaType}; charset=utf-8");
    }

    private static async Task<IResult> CheckAsync(
        HttpContext http,
        string municipality,
        string? lang,
        [FromServices] Municipalities municipalities,
        [FromServices] CheckFrame check,
        CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await municipalities.FindAsync(municipality, cancellationToken) is not { } found)
            return Results.NotFound();
        if (await FrameCheckBody.BytesAsync(http.Request, cancellationToken) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

        var wrong = Problems.OfLanguage(lang).ToList();
        var asked = FrameCheckBody.Read(body, wrong);
        var language = asked.Language ?? Cultures.Current;
        var words = new Words(language);
        if (wrong.Any(r => r.Field is null))
            return Problems.Of(wrong, words);

        var outcome = await check.RunAsync(found, asked.Title, asked.Description, (asked.Answers ?? new FrameAnswersJson()).Read(found.Name), language, cancellationToken);
        if (wrong.Count > 0 || !outcome.IsSuccess)
        {
            // A field that could not be read is not missing as well.
            var unread = wrong.Select(r => r.Field).ToHashSet(StringComparer.Ordinal);
            return Problems.Of([.. wrong, .. outcome.Refusals.Where(r => !unread.Contains(Problems.NameOf(r.Field)))], words);
        }

        return Results.Ok(FrameCheckAnswer.Of(outcome.Value, language, words));
    }
}
