using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting.Endpoints;

/// <summary>What is told to a program that asked wrongly: a problem document (RFC 9457) with every error, in the language asked for.</summary>
internal static class Problems
{
    /// <summary>The name under which errors of the whole request stand.</summary>
    public const string Whole = "request";

    /// <summary>400 with a sentence for each refusal, under the name of its field as JSON and addresses write it.</summary>
    public static IResult Of(IEnumerable<Refusal> refusals, IWords words)
    {
        var errors = refusals.GroupBy(r => NameOf(r.Field), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => words.Of(r)).Distinct().ToArray(), StringComparer.Ordinal);
        return Results.ValidationProblem(errors, detail: string.Join(' ', errors.Values.SelectMany(e => e).Distinct()));
    }

    /// <summary>
    /// A refusal where the query value "lang" names no language, none otherwise. The language itself is chosen for the whole request; a program that
    /// misspelt it is told so instead of being answered in another.
    /// </summary>
    public static IEnumerable<Refusal> OfLanguage(string? lang) => string.IsNullOrWhiteSpace(lang) || Languages.Parse(lang) is not null
        ? []
        : [Refusal.OfField(ReaderLanguage.Name, "frame.check-not-one-of", ("values", string.Join(", ", Languages.All.Select(l => l.Code()))))];

    /// <summary>"Answers.FallBackPlan" is "answers.fallBackPlan".</summary>
    public static string NameOf(string? field) =>
        field is null ? Whole : string.Join('.', field.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));

    /// <summary>Gives an answer that is only a status its document.</summary>
    public static Task WriteAsync(HttpContext http)
    {
        var words = http.RequestServices.GetRequiredService<IWords>();
        var detail = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => words["Register.Api.NotFound"],
            StatusCodes.Status405MethodNotAllowed => words["Register.Api.Method"],
            StatusCodes.Status413PayloadTooLarge => words["Register.Api.TooLarge"],
            StatusCodes.Status415UnsupportedMediaType => words["Register.Api.MediaType"],
            StatusCodes.Status429TooManyRequests => words["Register.Api.TooOften"],
            _ => null,
        };
        return Results.Problem(detail, statusCode: http.Response.StatusCode).ExecuteAsync(http);
    }
}
