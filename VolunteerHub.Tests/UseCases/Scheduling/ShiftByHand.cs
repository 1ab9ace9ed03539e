using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>One shift that a coordinator changes by hand.</summary>
public abstract class ShiftByHand : AtTheDesk
{
    private protected Shift First => _centre.Shifts[0];

    private protected ShiftEdit Same() => new(First.Id, First.Date, First.Start, First.End, "", []);

    private protected void Wait(VolunteerHub.Core.People.Person person) => _centre.Wait(First.Needs[0], person);
}
