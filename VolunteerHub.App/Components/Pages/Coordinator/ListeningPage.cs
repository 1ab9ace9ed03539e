using System.Globalization;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>A page of the desk that changes by itself when something about a shift does, as <see cref="ShiftChanges"/> tells.</summary>
public abstract class ListeningPage : DeskPage, IAsyncDisposable
{
    /// <summary>What changed while the page was being read: what was read may be older, so these are read again after it.</summary>
    private readonly HashSet<ShiftId> _heard = [];

    private IDisposable? _listening;
    private int _readings;
    private CultureInfo _reader = CultureInfo.CurrentUICulture;
    private SynchronizationContext? _ownPresses;

    [Inject]
    private ShiftChanges Changes { get; set; } = null!;

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync()
    {
        _listening?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    protected sealed override async Task<bool> LoadAsync()
    {
        // Listened before it is read: what changes between the two would else never be shown.
        if (RendererInfo.IsInteractive && _listening is null)
        {
            _reader = CultureInfo.CurrentUICulture;
            _ownPresses = SynchronizationContext.Current;
            _listening = Changes.Listen(Municipality.Id, Hear);
        }

        var isThere = false;
        await ReadingAsync(async () => isThere = await ReadPageAsync());
        return isThere;
    }

    /// <summary>Reads what the page shows when it is opened. False when it does not exist: the page has then called <see cref="MunicipalityPage.NotFound"/>.</summary>
    protected abstract Task<bool> ReadPageAsync();

    /// <summary>Reads and draws what the page shows of shifts that have changed, once for all of them; and nothing where it shows none of them.</summary>
    protected abstract Task ReadAgainAsync(IReadOnlyCollection<ShiftId> shifts);

    /// <summary>Carries out a reading of the whole page, and reads again what changed meanwhile.</summary>
    protected async Task ReadingAsync(Func<Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _readings++;
        try
        {
            await read();
        }
        finally
        {
            _readings--;
        }

        await ReadHeardAsync();
    }

    /// <summary>Called on the thread of whoever changed the shifts, who may read another language, and waits for nobody else's page.</summary>
    private void Hear(IReadOnlyCollection<ShiftId> shifts)
    {
        // Whoever pressed here sees what came of it when the press is over.
        _ = _ownPresses is not null && SynchronizationContext.Current == _ownPresses ? ReadAsync() : Task.Run(() => InvokeAsync(ReadAsync));

        async Task ReadAsync()
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_reader, _reader);
            _heard.UnionWith(shifts);
            try
            {
                await ReadHeardAsync();
            }
            catch (Exception e) when (e is not ObjectDisposedException)
            {
                await DispatchExceptionAsync(e);
            }
        }
    }

    /// <summary>Reads what was heard of, all of it at once; what is heard of meanwhile after that, so that nothing older is drawn over it.</summary>
    private async Task ReadHeardAsync()
    {
        while (_readings == 0 && _heard.Count > 0)
        {
            ShiftId[] shifts = [.. _heard];
            _heard.Clear();
            _readings++;
            try
            {
                await ReadAgainAsync(shifts);
            }
            finally
            {
                _readings--;
            }
        }
    }
}
