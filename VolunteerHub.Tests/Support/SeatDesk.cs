using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Support;

/// <summary>The model case on a test database, with whatever gives its seats, writes of them and tells open pages.</summary>
public abstract class SeatDesk : IDisposable
{
    /// <summary>Makes the model case; of the seats of each Saturday as many as <paramref name="keys"/> are kept for who can open the house.</summary>
    private protected SeatDesk(int saturdays, int minimum, int maximum, int keys)
    {
        Centre = new NatureCentre(Database, saturdays: saturdays, minimum: minimum, maximum: maximum, keys: keys);
        Municipalities = new Municipalities(Database.Contexts);
        Letters = new SignUpLetters(PublicAddresses.Unset, Database.Clock);
        Seats = new SeatGiver(Letters);
        Changes.Listen(Centre.Municipality.Id, Hear);
    }

    public TestDatabase Database { get; } = new();

    public NatureCentre Centre { get; }

    public Municipalities Municipalities { get; }

    public SignUpLetters Letters { get; }

    public SeatBlockLetters BlockLetters => new(PublicAddresses.Unset, Database.Clock);

    public SeatGiver Seats { get; }

    public ShiftChanges Changes { get; } = new();

    /// <summary>The shifts that open pages were told of.</summary>
    public List<ShiftId> Told { get; } = [];

    public Shift Saturday => Centre.Shifts[0];

    public ReleaseBlocks Release => new(Database.Contexts, Municipalities, Seats, BlockLetters, Changes, Database.Clock);

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Some tests let many tell at the same instant, and a list takes from one at a time.</summary>
    private void Hear(IReadOnlyCollection<ShiftId> shifts)
    {
        lock (Told)
            Told.AddRange(shifts);
    }
}
