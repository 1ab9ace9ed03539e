using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>One shift that a coordinator changes by hand.</summary>
public abstract class ShiftByHand : AtTheDesk
{
    private protected Shift First => _centre.Shifts[0];

    private protected ShiftEdit Same() => new(First.Id, First.Date, First.Start, First.End, "", []);

    private protected void Wait(VolunteerHub.Core.People.Person person)
    {
        using var context = _centre.Open();
        context.Add(SignUp.Waiting(First.Needs[0], person.Id, YesGiven.InApp, _database.Clock.Now));
        context.SaveChanges();
    }
}
