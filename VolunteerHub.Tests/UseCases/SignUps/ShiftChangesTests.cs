using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>Open pages hear of shifts that have changed.</summary>
public sealed class ShiftChangesTests
{
    private readonly MunicipalityId _randers = MunicipalityId.New();
    private readonly ShiftChanges _changes = new();
    private readonly List<IReadOnlyCollection<ShiftId>> _heard = [];

    [Fact]
    public void All_that_one_press_changed_is_heard_of_once_and_nothing_of_none()
    {
        var (first, second) = (ShiftId.New(), ShiftId.New());
        using var listening = _changes.Listen(_randers, _heard.Add);

        _changes.Tell(_randers, first, second);
        _changes.Tell(_randers, []);

        Assert.Equal([first, second], Assert.Single(_heard));
    }

    [Fact]
    public void Nothing_is_heard_of_another_municipality_or_once_nobody_listens_any_more()
    {
        using (_changes.Listen(_randers, _heard.Add))
            _changes.Tell(MunicipalityId.New(), ShiftId.New());
        _changes.Tell(_randers, ShiftId.New());

        Assert.Empty(_heard);
    }
}
