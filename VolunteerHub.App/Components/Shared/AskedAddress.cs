using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// Remembers for a few minutes, in the browser of whoever asked for a link, to which address it was to go: the page that says "look in your mail"
/// shows it, so that a slip is seen. The cookie can be read here alone, and the address never stands in one of the program's own.
/// </summary>
/// <param name="protection">What makes the cookie unreadable elsewhere.</param>
public sealed class AskedAddress(IDataProtectionProvider protection)
{
    /// <summary>The cookie.</summary>
    public const string CookieName = "asked-address";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(CookieName).ToTimeLimitedDataProtector();

    /// <summary>Remembers an address, as it was typed.</summary>
    public void Keep(HttpContext? http, string? email)
    {
        if (http is null || string.IsNullOrWhiteSpace(email))
            return;
        http.Response.Cookies.Append(CookieName, _protector.Protect(email.Trim(), Lifetime), new CookieOptions
        {
            MaxAge = Lifetime,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
    }

    /// <summary>The address that was remembered, or null when there is none, or it is older than that.</summary>
    public string? Of(HttpContext? http)
    {
        if (http?.Request.Cookies[CookieName] is not { Length: > 0 } kept)
            return null;
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null; // Too old, or made by somebody else: then the page says it without the address.
        }
    }
}
