using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using VolunteerHub.App.Components.Shared;

namespace VolunteerHub.App.Hosting;

/// <summary>How much one reader may ask of the program, and how answers travel.</summary>
public static class Limits
{
    /// <summary>No form of the program comes near this many bytes.</summary>
    public const long LargestRequest = 1024 * 1024;

    /// <summary>How often one reader may ask for a link in ten minutes. A town hall may share one address. Setting: RateLimits:SignIn.</summary>
    public const int SignInsInTenMinutes = 20;

    /// <summary>
    /// How many forms that mail somebody else one reader may send in ten minutes: an association names twenty at a sitting, and some mistype.
    /// Setting: RateLimits:Letters.
    /// </summary>
    public const int LettersInTenMinutes = 30;

    /// <summary>How many forms one reader may send in a minute. Setting: RateLimits:Posts.</summary>
    public const int PostsInAMinute = 120;

    /// <summary>How many tasks another system may have judged in a minute. Setting: RateLimits:Checks.</summary>
    public const int ChecksInAMinute = 60;

    /// <summary>Adds the limits, compression, and the proxy where one is configured.</summary>
    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });

        var signIns = builder.Configuration.GetValue("RateLimits:SignIn", SignInsInTenMinutes);
        var letters = builder.Configuration.GetValue("RateLimits:Letters", LettersInTenMinutes);
        var posts = builder.Configuration.GetValue("RateLimits:Posts", PostsInAMinute);
        var checks = builder.Configuration.GetValue("RateLimits:Checks", ChecksInAMinute);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => LimitOf(http, posts, checks));
            AddPolicy(limiter, RequestLimits.SignIn, signIns);
            AddPolicy(limiter, RequestLimits.Letters, letters);
            limiter.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });

        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar", "text/csv", "application/atom+xml", "application/problem+json"];
        });

        var proxies = ProxiesOf(builder.Configuration["Proxy:Addresses"]);
        if (proxies.Count > 0)
        {
            builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
            {
                forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                forwarded.KnownProxies.Clear();
                forwarded.KnownIPNetworks.Clear();
                foreach (var proxy in proxies)
                    forwarded.KnownIPNetworks.Add(proxy);
            });
        }

        return builder;
    }

    /// <summary>
    /// Compresses what is sent to readers who are not signed in. A signed-in page can hold lasting secrets, such as the address of a private
    /// calendar, beside text that somebody else chose, and the length of a compressed answer then tells of them (BREACH, 2013).
    /// </summary>
    public static IApplicationBuilder UseCompressionForVisitors(this IApplicationBuilder app) => app.UseWhen(
        http => !http.Request.Cookies.ContainsKey(SignIns.CookieName) && !http.Request.Path.StartsWithSegments("/link"),
        visitors => visitors.UseResponseCompression());

    /// <summary>The proxies of the setting Proxy:Addresses, such as "10.0.0.5, 10.1.0.0/16".</summary>
    /// <exception cref="FormatException">One of them is neither an address nor a network.</exception>
    internal static IReadOnlyList<System.Net.IPNetwork> ProxiesOf(string? setting) =>
    [
        .. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text =>
            IPAddress.TryParse(text, out var address)
                ? new System.Net.IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
                : System.Net.IPNetwork.TryParse(text, out var network)
                    ? network
                    : throw new FormatException($"The setting Proxy:Addresses has '{text}', which is neither an address nor a network such as 10.1.0.0/16.")),
    ];

    /// <summary>
    /// One line to say at start where people come by https and the program is not told by which proxy; null where there is nothing to say, as when it
    /// listens on https itself. Unsaid, nobody would notice before a whole municipality had used up one reader's limit.
    /// </summary>
    internal static string? LackOfProxy(IConfiguration configuration, IEnumerable<string> listens) =>
        IsHttps(configuration["PublicAddress"] ?? "") && ProxiesOf(configuration["Proxy:Addresses"]).Count == 0 && !listens.Any(IsHttps)
            ? "PublicAddress is https, but Proxy:Addresses names no proxy: all visitors count as one reader, and the sign-in cookie is not kept to https. "
                + "Name the proxy, for example --Proxy:Addresses=127.0.0.1,::1"
            : null;

    private static bool IsHttps(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the pages with this mark may be sent in ten minutes, beside the limit of all forms.</summary>
    private static void AddPolicy(RateLimiterOptions limiter, string name, int most) => limiter.AddPolicy(name, http =>
        HttpMethods.IsPost(http.Request.Method)
            ? Window($"{name} {ReaderOf(http.Connection.RemoteIpAddress)}", most, TimeSpan.FromMinutes(10))
            : RateLimitPartition.GetNoLimiter(""));

    private static RateLimitPartition<string> LimitOf(HttpContext http, int posts, int checks)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Path.StartsWithSegments("/_blazor"))
            return RateLimitPartition.GetNoLimiter("");

        var reader = ReaderOf(http.Connection.RemoteIpAddress);
        return http.Request.Path.StartsWithSegments("/api")
            ? Window($"check {reader}", checks, TimeSpan.FromMinutes(1))
            : Window($"post {reader}", posts, TimeSpan.FromMinutes(1));
    }

    private static RateLimitPartition<string> Window(string key, int most, TimeSpan length) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = length, QueueLimit = 0 });

    /// <summary>Whose requests are counted together: one IPv4 address, or one IPv6 network of /64, which is what one household has.</summary>
    private static string ReaderOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
