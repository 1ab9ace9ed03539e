using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Messages;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Hosting.Endpoints;

/// <summary>
/// The calendar files, and the open shifts as JSON for other systems. An unknown municipality, shift or token is a plain 404; a wrong query value is
/// a 400 with a sentence for each, as problem details (RFC 9457).
/// </summary>
public static class ShiftEndpoints
{
    /// <summary>The most shifts in one JSON answer.</summary>
    public const int MostShifts = 1000;

    /// <summary>Adds the routes.</summary>
    public static void MapShifts(this WebApplication app)
    {
        app.MapGet("/{municipality}/shifts.ics", OpenCalendarAsync);
        app.MapGet("/{municipality}/shifts/{shift}.ics", ShiftCalendarAsync);
        app.MapGet("/{municipality}/my/{token}.ics", PrivateCalendarAsync);
        app.MapGet("/{municipality}/seat/{signUp}/{key}.ics", SeatCalendarAsync);
        app.MapGet("/api/v1/{municipality}/shifts", JsonAsync)
            .WithName("shifts")
            .WithSummary("The open shifts")
            .WithDescription(
                "Shifts that are open for sign-up, first to last, at most 1,000. Query values: from and to (yyyy-MM-dd), place (an identifier), weekday (in English), lang (da, nb, en).")
            .WithTags("Shifts")
            .Produces<ShiftListJson>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> OpenCalendarAsync(
        string municipality, [FromServices] Municipalities municipalities, [FromServices] CalendarFiles files, CancellationToken cancellationToken) =>
        await municipalities.FindAsync(municipality, cancellationToken) is { } found
            ? Calendar(await files.OpenAsync(found, Cultures.Current, cancellationToken), "shifts.ics")
            : Results.NotFound();

    private static async Task<IResult> ShiftCalendarAsync(
        HttpContext http,
        string municipality,
        string shift,
        [FromServices] Municipalities municipalities,
        [FromServices] CalendarFiles files,
        CancellationToken cancellationToken)
    {
        // Whoever is on the shift finds their own task in it.
        var email = Access.EmailOf(http.User);
        if (email is not null)
            KeepNowhere(http);
        return await municipalities.FindAsync(municipality, cancellationToken) is { } found
            && Guid.TryParse(shift, out var id)
            && await files.OneAsync(found, new ShiftId(id), Cultures.Current, email, cancellationToken) is { } calendar
            ? Calendar(calendar, "shift.ics")
            : Results.NotFound();
    }

    private static async Task<IResult> PrivateCalendarAsync(
        HttpContext http,
        string municipality,
        string token,
        [FromServices] Municipalities municipalities,
        [FromServices] CalendarFiles files,
        CancellationToken cancellationToken)
    {
        KeepNowhere(http);
        return await municipalities.FindAsync(municipality, cancellationToken) is { } found
            && await files.MineAsync(found, token, cancellationToken) is { } calendar
            ? Calendar(calendar, "my-shifts.ics")
            : Results.NotFound();
    }

    private static async Task<IResult> SeatCalendarAsync(
        HttpContext http,
        string municipality,
        string signUp,
        string key,
        [FromServices] Municipalities municipalities,
        [FromServices] CalendarFiles files,
        CancellationToken cancellationToken)
    {
        KeepNowhere(http);
        return await municipalities.FindAsync(municipality, cancellationToken) is { } found
            && Guid.TryParse(signUp, out var id)
            && await files.SeatAsync(found, new SignUpId(id), new Ownership(Key: key), cancellationToken) is { } calendar
            ? Calendar(calendar, "shift.ics")
            : Results.NotFound();
    }

    private static async Task<IResult> JsonAsync(
        string municipality,
        string? from,
        string? to,
        string? place,
        string? weekday,
        string? lang,
        [FromServices] Municipalities municipalities,
        [FromServices] ListOpenShifts list,
        [FromServices] PublicAddress address,
        [FromServices] IWords words,
        CancellationToken cancellationToken)
    {
        if (await municipalities.FindAsync(municipality, cancellationToken) is not { } found)
            return Results.NotFound();

        var filter = ShiftFilter.Read(new ShiftFilterInput(from, to, place, weekday));
        Refusal[] wrong = [.. filter.Refusals, .. Problems.OfLanguage(lang)];
        if (wrong.Length > 0)
            return Problems.Of(wrong, words);

        var shifts = await list.RunAsync(found, filter.Value, MostShifts, cancellationToken: cancellationToken);
        return Results.Ok(new ShiftListJson(found.Slug, shifts.Total, [.. shifts.Shifts.Select(s => ShiftJson.Of(s, found, address))]));
    }

    /// <summary>What is somebody's own, or stands at an address that is a secret: nothing on the way may keep it.</summary>
    private static void KeepNowhere(HttpContext http) => http.Response.Headers.CacheControl = "private, no-store";

    private static IResult Calendar(string text, string name) =>
        Results.File(System.Text.Encoding.UTF8.GetBytes(text), ICalendar.MediaType, name);
}

/// <summary>The answer of /api/v1/{municipality}/shifts. Fields are only ever added.</summary>
/// <param name="Municipality">The municipality's name in addresses.</param>
/// <param name="Total">How many open shifts match; more than the list holds when there are over 1,000.</param>
/// <param name="Shifts">The shifts, first to last.</param>
public sealed record ShiftListJson(string Municipality, int Total, IReadOnlyList<ShiftJson> Shifts);

/// <summary>One open shift. No names of volunteers, only numbers.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">The local date on which it starts, yyyy-MM-dd.</param>
/// <param name="Start">When it starts on the clock at the place, HH:mm.</param>
/// <param name="End">When it ends on the clock at the place, HH:mm; not later than the start means on the next day.</param>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="PlaceId">At which place; to be used as the query value "place".</param>
/// <param name="Place">What the place is called.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="SeatsMinimum">How many it needs.</param>
/// <param name="Seats">How many there is room for.</param>
/// <param name="SeatsTaken">How many seats somebody has or is being offered.</param>
/// <param name="SeatsFreeForAll">How many seats anybody may have at once: free ones that are not kept for a skill; of a full shift, those whose holders look for a stand-in.</param>
/// <param name="Url">Its page.</param>
public sealed record ShiftJson(
    Guid Id,
    DateOnly Date,
    string Start,
    string End,
    DateTime StartsAt,
    DateTime EndsAt,
    Guid PlaceId,
    string Place,
    string Activity,
    int SeatsMinimum,
    int Seats,
    int SeatsTaken,
    int SeatsFreeForAll,
    string Url)
{
    /// <summary>A shift as JSON.</summary>
    public static ShiftJson Of(OpenShift shift, Municipality municipality, PublicAddress address) => new(
        shift.Id.Value,
        shift.Date,
        shift.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
        shift.End.ToString("HH:mm", CultureInfo.InvariantCulture),
        shift.StartsAt,
        shift.EndsAt,
        shift.PlaceId.Value,
        shift.Place,
        shift.Activity,
        shift.Minimum,
        shift.Seats,
        shift.Taken,
        shift.OpenSeats,
        address.Of($"/{municipality.Slug}/shifts/{shift.Id.Value:N}"));
}
