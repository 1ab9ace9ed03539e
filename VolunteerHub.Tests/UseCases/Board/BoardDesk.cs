using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

/// <summary>The roster's use cases on a test database, with the model case in it.</summary>
public sealed class BoardDesk(int saturdays = 3, int minimum = 2, int maximum = 4, int keys = 1) : SeatDesk(saturdays, minimum, maximum, keys)
{
    public Actor Karin => Centre.Author;

    public BoardQuery Board => new(Database.Contexts, Municipalities, Database.Clock);

    public AddByHand Add => new(Database.Contexts, Municipalities, Seats, BoardLetters, Changes, Database.Clock);

    public NoteGuardianConsent Guardians => new(
        Database.Contexts, Municipalities, Seats, new GuardianLetters(PublicAddresses.Unset, Database.Clock), Changes, Database.Clock);

    public RemoveByHand Remove => new(Database.Contexts, Municipalities, Seats, BoardLetters, Changes, Database.Clock);

    public PutBack PutBack => new(Database.Contexts, Municipalities, Seats, BoardLetters, Changes, Database.Clock);

    public FreeKeptSeats Free => new(Municipalities, Release, Database.Clock);

    public NoteAttendance Note => new(Database.Contexts, Municipalities, Changes, Database.Clock);

    public CheckInMyself CheckIn => new(Database.Contexts, Changes, Database.Clock);

    public CountGuests Count => new(Database.Contexts, Municipalities, Changes, Database.Clock);

    public DayQuery Day => new(Database.Contexts, Municipalities, Database.Clock);

    public ImportSheet Import => new(Database.Contexts, Municipalities, Changes, Database.Clock, new FrameCatalogue(Database.Contexts, FrameOffice.Shipped));

    private BoardLetters BoardLetters => new(PublicAddresses.Unset, Database.Clock);

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
    public SignUp Wait(Person person, Shift? shift = null) => Centre.Wait((shift ?? Saturday).Needs[0], person);

    /// <summary>Offers somebody who waited the first seat of the first Saturday that is for anybody.</summary>
    public SignUp Offer(Person person)
    {
        var signUp = Wait(person);
        using var context = Centre.Open();
        context.Attach(signUp).Entity.Offer(Saturday.Needs[0].Seats.First(s => s.KeptForSkillId is null).Id, Saturday.StartsAt.AddDays(-1));
        context.SaveChanges();
        return signUp;
    }

    /// <summary>Notes that somebody came.</summary>
    public void CheckedIn(SignUp signUp)
    {
        using var context = Centre.Open();
        context.Attach(signUp).Entity.CheckIn(Database.Clock.Now);
        context.SaveChanges();
    }

    /// <summary>Seats of the first Saturday that an association keeps.</summary>
    public SeatBlock Keep(int seats) => Centre.Hold(Saturday.Needs[0], Saturday.Date, seats);

    /// <summary>Somebody with a seat looks for a stand-in, as if they had pressed it.</summary>
    public async Task LookAsync(SignUp signUp)
    {
        await using var context = Centre.Open();
        context.SignUps.Single(s => s.Id == signUp.Id).LookForStandIn(Database.Clock.Now);
        await context.SaveChangesAsync();
    }

    /// <summary>A shift as the desk sees it.</summary>
    public async Task<BoardShift> BoardShiftAsync(Shift shift)
    {
        await using var context = Centre.Open();
        return Assert.Single(await BoardShifts.ReadAsync(context, context.Shifts.Where(s => s.Id == shift.Id), Database.Clock.Now, CancellationToken.None));
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
