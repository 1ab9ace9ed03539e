using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>As whom one tap signs in while the program demonstrates itself; nobody otherwise.</summary>
/// <param name="demonstration">Whether it does.</param>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">What they are called.</param>
public sealed class WhoMayDemonstrate(DemonstrationMode demonstration, HubContexts contexts, Municipalities municipalities) : IUseCase
{
    private static readonly Role?[] InOrder = [null, Role.Coordinator, Role.Reviewer, Role.Manager, Role.Administrator];

    /// <summary>The invented people, in each municipality one for each role and a volunteer.</summary>
    /// <param name="wanted">The page to come back to, or null: people of its municipality come first, and only they are led there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Demonstrator>> RunAsync(string? wanted = null, CancellationToken cancellationToken = default)
    {
        if (!await demonstration.IsOnAsync(cancellationToken))
            return [];

        var names = await NamesByAddressAsync(cancellationToken);
        var called = (await municipalities.AllAsync(cancellationToken)).ToDictionary(m => m.Slug, m => m.Name, StringComparer.Ordinal);
        var first = LocalPath.MunicipalityOf(wanted);
        return
        [
            .. from slug in DemoData.Slugs
               where called.ContainsKey(slug)
               orderby slug != first
               from role in InOrder
               let email = role is null ? DemoAccounts.VolunteerAddressOf(slug) : DemoAccounts.AddressOf(slug, role.Value)
               where names.ContainsKey(email)
               select new Demonstrator(
                   email,
                   names[email],
                   role,
                   called[slug],
                   role is null ? $"/{slug}/shifts" : $"/desk/{slug}",
                   slug == first ? LocalPath.OrNull(wanted) : null),
        ];
    }

    private async Task<Dictionary<string, string>> NamesByAddressAsync(CancellationToken cancellationToken)
    {
        var addresses = DemoData.Slugs
            .SelectMany(s => Enum.GetValues<Role>().Select(r => DemoAccounts.AddressOf(s, r)).Append(DemoAccounts.VolunteerAddressOf(s)))
            .ToList();
        await using var context = contexts.ForInstallation();
        return await context.Users.AsNoTracking().Where(a => addresses.Contains(a.Email!))
            .ToDictionaryAsync(a => a.Email!, a => a.DisplayName, cancellationToken);
    }
}

/// <summary>Somebody invented as whom one may sign in.</summary>
/// <param name="Email">The address of the account.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">The role, or null for a volunteer.</param>
/// <param name="MunicipalityName">Where.</param>
/// <param name="FirstPage">The first page of the role.</param>
/// <param name="Return">The page to come back to instead, or null.</param>
public sealed record Demonstrator(string Email, string Name, Role? Role, string MunicipalityName, string FirstPage, string? Return);
