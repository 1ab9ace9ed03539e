using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>What a coordinator does at the desk, with the model case in the database.</summary>
public abstract class AtTheDesk : IDisposable
{
    private protected readonly TestDatabase _database = new();
    private protected readonly NatureCentre _centre;
    private protected readonly Desk _desk;

    private protected AtTheDesk(int saturdays = 3)
    {
        _centre = new NatureCentre(_database, saturdays: saturdays);
        _desk = new Desk(_database);
    }

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}
