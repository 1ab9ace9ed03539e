using VolunteerHub.App.Components.Shared;

namespace VolunteerHub.Tests.Components.Shared;

public sealed class PressesTests
{
    private readonly Presses _presses = new();
    private int _done;

    [Fact]
    public async Task A_press_of_a_button_drawn_before_the_last_answer_counts_no_longer_and_one_drawn_after_it_does()
    {
        var drawnBefore = _presses.Once(DoAsync);
        await drawnBefore();
        await drawnBefore();
        Assert.Equal(1, _done);

        await _presses.Once(DoAsync)();
        Assert.Equal(2, _done);
    }

    [Fact]
    public async Task While_a_press_runs_no_other_counts_not_even_of_a_button_drawn_meanwhile()
    {
        var end = new TaskCompletionSource();
        var first = _presses.Once(() => end.Task)();
        var drawnMeanwhile = _presses.Once(DoAsync);

        Assert.True(_presses.IsRunning);
        await drawnMeanwhile();
        end.SetResult();
        await first;
        await drawnMeanwhile();

        Assert.False(_presses.IsRunning);
        Assert.Equal(0, _done);
    }

    private Task DoAsync()
    {
        _done++;
        return Task.CompletedTask;
    }
}
