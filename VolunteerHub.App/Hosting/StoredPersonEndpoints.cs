using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Hosting;

/// <summary>
/// What is stored of a volunteer, as a file to take along: for themselves while they are signed in, and for a coordinator whom they ask. No cache keeps it.
/// </summary>
public static class StoredPersonEndpoints
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Adds "/randers/my/about.json" and "/desk/randers/people/{person}.json".</summary>
    public static void MapStoredPerson(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{municipality}/my/about.json", OwnAsync);
        routes.MapGet("/desk/{municipality}/people/{person}.json", OfSomebodyAsync);
    }

    private static async Task<IResult> OwnAsync(HttpContext http, string municipality, [FromServices] Municipalities municipalities, [FromServices] ShowStored stored)
    {
        if (await municipalities.FindAsync(municipality, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (Access.EmailOf(http.User) is not { } email)
            return Results.Challenge();
        return File(http, await stored.OneselfAsync(found, email, http.RequestAborted));
    }

    private static async Task<IResult> OfSomebodyAsync(
        HttpContext http, string municipality, string person, [FromServices] Municipalities municipalities, [FromServices] ShowStored stored)
    {
        if (await municipalities.FindAsync(municipality, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (http.User.Identity?.IsAuthenticated != true)
            return Results.Challenge();
        if (Access.ActorOf(http.User, found) is not { } actor)
            return Results.Forbid();
        if (!Guid.TryParse(person, out var id))
            return Results.NotFound();
        var outcome = await stored.RunAsync(actor, new PersonId(id), http.RequestAborted);
        if (outcome.IsSuccess)
            return File(http, outcome.Value);
        return outcome.Refusals.Any(r => r.Code == "account.not-allowed") ? Results.Forbid() : Results.NotFound();
    }

    private static IResult File(HttpContext http, StoredPerson stored)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(stored, Format), "application/json; charset=utf-8", "volunteerhub.json");
    }
}
