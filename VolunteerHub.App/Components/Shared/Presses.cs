namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// Lets a press of a page's buttons count once. A browser sends what is pressed until it has drawn the answer, and the circuit carries one
/// press out after the other: the second of two comes when the first is done, so that a flag which is up while it runs never stops it,
/// and what it says (that there is nothing to do) covers what was done. Therefore a press belongs to the page as it was drawn when it was
/// pressed, and counts no longer once a press has been answered. The second half of a double click that comes even after that is kept
/// back in the browser, by pressing.js.
/// </summary>
public sealed class Presses
{
    private int _answered;

    /// <summary>Whether a press is being carried out.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>What a button drawn now does when it is pressed: nothing, if another press runs or was answered since.</summary>
    public Func<Task> Once(Func<Task> act)
    {
        var drawnAfter = _answered;
        return () => IsRunning || drawnAfter != _answered ? Task.CompletedTask : RunAsync(act);
    }

    private async Task RunAsync(Func<Task> act)
    {
        IsRunning = true;
        try
        {
            await act();
        }
        finally
        {
            IsRunning = false;
            _answered++;
        }
    }
}
