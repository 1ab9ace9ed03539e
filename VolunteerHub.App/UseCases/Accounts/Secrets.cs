using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Makes secrets that stand in addresses, and the hash under which one is stored.</summary>
public static class Secrets
{
    /// <summary>The most characters that a secret has; anything longer is not one.</summary>
    public const int Length = 43;

    /// <summary>A new secret: 256 random bits, base64url, safe in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of a secret, hex. A secret is random through and through, so it needs no salt and no slow hash.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
