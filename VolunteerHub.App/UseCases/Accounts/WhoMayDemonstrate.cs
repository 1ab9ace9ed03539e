using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>As whom one tap signs in while the program demonstrates itself; nobody otherwise.</summary>
/// <param name="demonstration">Whether it does.</param>
/// <param name="municipalities">What they are called.</param>
public sealed class WhoMayDemonstrate(DemonstrationMode demonstration, Municipalities municipalities) : IUseCase
{
    /// <summary>The invented people, in each municipality one for each role and a volunteer.</summary>
    /// <param name="wanted">The page to come back to, or null: people of its municipality come first, and only they are led there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Demonstrator>> RunAsync(string? wanted = null, CancellationToken cancellationToken = default)
    {
        if (!await demonstration.IsOnAsync(cancellationToken))
            return [];

        var names = (await municipalities.AllAsync(cancellationToken)).ToDictionary(m => m.Slug, m => m.Name, StringComparer.Ordinal);
        var first = LocalPath.MunicipalityOf(wanted);
        return
        [
            .. from person in DemoAccounts.All
               where names.ContainsKey(person.Municipality)
               orderby person.Municipality != first
               select new Demonstrator(
                   person.Email,
                   person.Name,
                   person.Role,
                   names[person.Municipality],
                   person.Role is null ? $"/{person.Municipality}/shifts" : $"/desk/{person.Municipality}",
                   person.Municipality == first ? LocalPath.OrNull(wanted) : null),
        ];
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
