using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

/// <summary>The roster's use cases on a test database, with the model case in it.</summary>
public sealed class BoardDesk : IDisposable
{
    public BoardDesk(int saturdays = 3, int minimum = 2, int maximum = 4, int keys = 1)
    {
        Database = new TestDatabase();
        Centre = new NatureCentre(Database, saturdays: saturdays, minimum: minimum, maximum: maximum, keys: keys);
        Municipalities = new Municipalities(Database.Contexts);
        var address = new PublicAddress(new ConfigurationBuilder().Build());
        Letters = new BoardLetters(address, Database.Clock);
        BlockLetters = new SeatBlockLetters(address, Database.Clock);
        Seats = new SeatGiver(new SignUpLetters(address, Database.Clock));
        Changes.Listen(Centre.Municipality.Id, Told.Add);
    }

    public TestDatabase Database { get; }

    public NatureCentre Centre { get; }

    public Municipalities Municipalities { get; }

    public BoardLetters Letters { get; }

    public SeatBlockLetters BlockLetters { get; }

    public SeatGiver Seats { get; }

    public ShiftChanges Changes { get; } = new();

    /// <summary>The shifts that open pages were told of.</summary>
    public List<ShiftId> Told { get; } = [];

    public Actor Karin => Centre.Author;

    public Shift Saturday => Centre.Shifts[0];

    public BoardQuery Board => new(Database.Contexts, Municipalities, Database.Clock);

    public AddByHand Add => new(Database.Contexts, Municipalities, Letters, Changes, Database.Clock);

    public RemoveByHand Remove => new(Database.Contexts, Municipalities, Seats, Letters, Changes, Database.Clock);

    public PutBack PutBack => new(Database.Contexts, Municipalities, Seats, Letters, Changes, Database.Clock);

    public FreeKeptSeats Free =>
        new(Municipalities, new ReleaseBlocks(Database.Contexts, Municipalities, Seats, BlockLetters, Changes, Database.Clock), Database.Clock);

    public NoteAttendance Note => new(Database.Contexts, Municipalities, Changes, Database.Clock);

    public CheckInMyself CheckIn => new(Database.Contexts, Changes, Database.Clock);

    public CountGuests Count => new(Database.Contexts, Municipalities, Changes, Database.Clock);

    public DayQuery Day => new(Database.Contexts, Municipalities, Database.Clock);

    public ImportSheet Import => new(Database.Contexts, Municipalities, Changes, Database.Clock);

    public void Dispose() => Database.Dispose();

    /// <summary>A yes to the first Saturday, said to Karin.</summary>
    public YesToCoordinator YesOf(string name, string email, Shift? shift = null) =>
        new((shift ?? Saturday).Id, (shift ?? Saturday).Needs[0].Id, name, email, AgeBand.Unknown, SaidYes: true);

    /// <summary>A season of the Saturdays, or of another activity.</summary>
    public Season AddSeason(DateOnly from, DateOnly to, Activity? activity = null)
    {
        using var context = Centre.Open();
        var season = new Season(Centre.Municipality.Id, (activity ?? Centre.Activity).Id, $"{from.Year}", new Period(from, to));
        context.Add(season);
        context.SaveChanges();
        return season;
    }

    /// <summary>Another activity at another place, with a published shift 17-20.</summary>
    public (Activity Activity, Shift Shift) AddElsewhere(string name, DateOnly date)
    {
        using var context = Centre.Open();
        var opens = OpeningHours.Parse("Mon 09:00-15:00").Value;
        var place = new Place(Centre.Municipality.Id, new PlaceDescription("Åhuset", "Ågade 2, 8900 Randers C", "Karin Holm", "00 00 00 00", opens, opens));
        var activity = new Activity(Centre.Municipality.Id, place.Id, name, "Ved åen.");
        var shift = new Shift(activity, ShiftTime.At(date, new TimeOnly(17, 0), new TimeOnly(20, 0), Centre.Zone), [new NeedTerms(Centre.Task.Id, 1, 2)]);
        context.AddRange(place, activity, shift);
        context.SaveChanges();
        shift.Publish();
        context.SaveChanges();
        return (activity, shift);
    }

    /// <summary>Puts somebody on the waiting list, as if they had said yes to waiting.</summary>
    public SignUp Wait(Person person, Shift? shift = null)
    {
        using var context = Centre.Open();
        var signUp = SignUp.Waiting((shift ?? Saturday).Needs[0], person.Id, YesGiven.InApp, Database.Clock.Now);
        context.Add(signUp);
        context.SaveChanges();
        return signUp;
    }

    /// <summary>Seats of the first Saturday that an association keeps.</summary>
    public SeatBlock Keep(int seats)
    {
        using var context = Centre.Open();
        var need = context.Needs.Single(n => n.Id == Saturday.Needs[0].Id);
        var block = new SeatBlock(
            need, Saturday.Date, "Gudenåens Venner", new BlockContact("Anna Holt", "anna@venner.example", Language.Da), Guid.NewGuid().ToString("N"), Database.Clock.Now);
        context.Add(block);
        need.Hold(block.Id, seats, new HashSet<SeatId>());
        context.SaveChanges();
        return block;
    }

    public SignUp SignUpOf(SignUpId id)
    {
        using var context = Centre.Open();
        return context.SignUps.AsNoTracking().Single(s => s.Id == id);
    }

    public IReadOnlyList<OutboxMessage> LettersTo(Person person)
    {
        using var context = Centre.Open();
        return [.. context.Outbox.AsNoTracking().Where(m => m.To == person.Email).OrderBy(m => m.Id)];
    }

    public void SetTime(int month, int day, int hour, int minute = 0) =>
        Database.Clock.Set(new DateTimeOffset(2027, month, day, hour, minute, 0, TimeSpan.FromHours(2)));
}
