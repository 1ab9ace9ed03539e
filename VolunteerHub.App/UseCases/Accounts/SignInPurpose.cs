using System.Text.Json;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>A link that only signs in: it leads back to where one wanted to go.</summary>
public sealed class SignInPurpose : IMailedLinkPurpose
{
    /// <inheritdoc />
    public LinkPurpose Purpose => LinkPurpose.SignIn;

    /// <summary>What the link remembers: the page that was wanted.</summary>
    public static string PayloadOf(string? wanted) => JsonSerializer.Serialize(LocalPath.OrNull(wanted));

    /// <summary>The page that was wanted when a link of this kind was made, or null.</summary>
    public static string? PageOf(MailedLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return LocalPath.OrNull(JsonSerializer.Deserialize<string?>(link.Payload));
    }

    /// <summary>The page that asks for a link of this kind, and remembers which page was wanted.</summary>
    public static string AskFor(string? wanted) => wanted is null ? "/sign-in" : $"/sign-in?return={Uri.EscapeDataString(wanted)}";

    /// <inheritdoc />
    public Task<string> AgainAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken) =>
        Task.FromResult(AskFor(PageOf(link)));

    /// <inheritdoc />
    public Task<IReadOnlyList<LinkedShift>> ShiftsAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LinkedShift>>([]);

    /// <inheritdoc />
    public Task<MailedLinkResult> UseAsync(MailedLink link, HubDbContext context, CancellationToken cancellationToken)
    {
        return Task.FromResult(new MailedLinkResult(PageOf(link) ?? "/"));
    }
}
