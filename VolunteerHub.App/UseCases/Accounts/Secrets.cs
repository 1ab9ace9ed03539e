using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Makes secrets that stand in addresses, and the hash under which one is stored, and compares what somebody brings.</summary>
public static class Secrets
{
    /// <summary>The most characters that a secret has; anything longer is not one.</summary>
    public const int Length = 43;

    /// <summary>A new secret: 256 random bits, base64url, safe in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// The key of a letter's link, reckoned from a secret that is stored already: it needs no storing of its own, cannot be guessed, and opens no more than what it is about.
    /// </summary>
    /// <param name="secret">The stored secret. Who gets another one has other keys.</param>
    /// <param name="about">What the key opens.</param>
    public static string ReckonedFrom(string secret, ReadOnlySpan<byte> about) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), about));

    /// <summary>Whether a key that somebody brings is the right one; takes equally long whatever is wrong with it.</summary>
    public static bool IsSame(string? brought, string right) =>
        brought is { Length: Length } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(brought), Encoding.UTF8.GetBytes(right));

    /// <summary>SHA-256 of a secret, hex. A secret is random through and through, so it needs no salt and no slow hash.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
