using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;

namespace VolunteerHub.App.Hosting;

/// <summary>What signs in and out without a page of its own.</summary>
public static class AccountEndpoints
{
    /// <summary>Adds signing out, and signing in with one tap, which outside the demonstration does not exist.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", SignOutAsync);
        routes.MapPost("/sign-in/demo", SignInToDemonstrationAsync);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm(Name = "return")] string? wanted)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(LocalPath.OrNull(wanted) ?? "/");
    }

    private static async Task<IResult> SignInToDemonstrationAsync(
        HttpContext http,
        WhoMayDemonstrate whoMayDemonstrate,
        IAntiforgery antiforgery,
        SignInManager<Account> signIn)
    {
        var people = await whoMayDemonstrate.RunAsync(cancellationToken: http.RequestAborted);
        if (people.Count == 0)
            return Results.NotFound();
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (people.FirstOrDefault(p => p.Email == form["email"]) is not { } person
            || await signIn.UserManager.FindByEmailAsync(person.Email) is not { } account)
        {
            return Results.NotFound();
        }

        await signIn.SignInAsync(account, isPersistent: true);
        return Results.LocalRedirect(LocalPath.OrNull(form["return"]) ?? person.FirstPage);
    }
}
