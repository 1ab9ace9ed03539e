namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>
/// Whether mails are shown in the browser: while the program demonstrates itself or is being developed. Anywhere else a page of everybody's
/// mails, with their links, would be an open door.
/// </summary>
/// <param name="demonstration">Whether it demonstrates itself.</param>
/// <param name="environment">Whether it is being developed.</param>
public sealed class MailsOnScreen(DemonstrationMode demonstration, IHostEnvironment environment) : IUseCase
{
    /// <summary>Whether they are.</summary>
    public async Task<bool> AreShownAsync(CancellationToken cancellationToken = default) =>
        environment.IsDevelopment() || await demonstration.IsOnAsync(cancellationToken);
}
