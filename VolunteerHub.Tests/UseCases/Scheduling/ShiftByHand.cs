using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>One shift that a coordinator changes by hand.</summary>
public abstract class ShiftByHand : IDisposable
{
    private protected readonly TestDatabase _database = new();
    private protected readonly NatureCentre _centre;
    private protected readonly Desk _desk;

    protected ShiftByHand()
    {
        _centre = new NatureCentre(_database);
        _desk = new Desk(_database);
    }

    private protected Shift First => _centre.Shifts[0];

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ShiftEdit Same() => new(First.Id, First.Date, First.Start, First.End, "", []);

    private protected void Wait(VolunteerHub.Core.People.Person person)
    {
        using var context = _centre.Open();
        context.Add(SignUp.Waiting(First.Needs[0], person.Id, YesGiven.InApp, _database.Clock.Now));
        context.SaveChanges();
    }
}
