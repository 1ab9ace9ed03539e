using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Messages;

namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Shows the mails of the pickup folder, where that is allowed at all.</summary>
/// <param name="onScreen">Whether it is.</param>
/// <param name="folder">The pickup folder.</param>
/// <param name="outbox">What has not been sent yet.</param>
public sealed class ShowMails(MailsOnScreen onScreen, MailFolder folder, OutboxSender outbox) : IUseCase
{
    private const int Most = 50;

    /// <summary>The newest mails, newest first; null where they are not shown.</summary>
    public async Task<IReadOnlyList<MailOnScreen>?> RunAsync(CancellationToken cancellationToken = default)
    {
        if (!await onScreen.AreShownAsync(cancellationToken))
            return null;
        await outbox.SendDueAsync(cancellationToken); // Whoever looks does not want to wait for the next round.
        return await folder.NewestAsync(Most, cancellationToken);
    }
}
