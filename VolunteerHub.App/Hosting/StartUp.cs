using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.UseCases.Accounts;

namespace VolunteerHub.App.Hosting;

/// <summary>Brings the database to the program's version before anybody is served.</summary>
/// <param name="folder">Where it is.</param>
/// <param name="contexts">The database.</param>
/// <param name="demonstration">Whether an empty one is filled with the demonstration.</param>
/// <param name="clock">What time it is.</param>
public sealed class StartUp(DataFolder folder, HubContexts contexts, DemonstrationMode demonstration, TimeProvider clock)
{
    /// <summary>Looks at the file, makes or migrates it, and fills a new one with the demonstration where that is allowed.</summary>
    /// <returns>One line that says why not, with the file untouched; null when the program can serve.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken = default)
    {
        var problem = await MigrateAsync(cancellationToken);
        if (problem is null && demonstration.IsAllowed && await IsEmptyAsync(cancellationToken))
            await DemoData.FillAsync(contexts, clock, cancellationToken);
        return problem;
    }

    /// <summary>Looks at the file and makes or migrates it. An existing file is copied first.</summary>
    /// <returns>One line that says why not, with the file untouched; null when it is done.</returns>
    public async Task<string?> MigrateAsync(CancellationToken cancellationToken = default)
    {
        var file = new DatabaseFile(folder.Database);
        var look = file.Look();
        if (look.Found == DatabaseFound.Unusable)
            return look.Problem;
        if (look.Found == DatabaseFound.Current)
            return null;

        if (look.Found == DatabaseFound.Older)
            file.BackUp(clock.GetUtcNow().UtcDateTime);
        await using var context = contexts.ForInstallation();
        await context.Database.MigrateAsync(cancellationToken);
        return null;
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts.ForInstallation();
        return !await context.Municipalities.AnyAsync(cancellationToken);
    }
}
