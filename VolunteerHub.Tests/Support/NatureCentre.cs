using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Support;

/// <summary>
/// The model case in a test database: a place with one approved task, and published Saturdays 10-14 from 1 May 2027 that need 2 to
/// 4 hosts, one of whom can open the house. For tests whose subject is something else than making these.
/// </summary>
public sealed class NatureCentre
{
    private readonly TestDatabase _database;

    public NatureCentre(TestDatabase database, Municipality? municipality = null, int saturdays = 3, int minimum = 2, int maximum = 4, int keys = 1, string place = "Naturcentret")
    {
        _database = database;
        Municipality = municipality ?? database.Randers;
        Author = TestDatabase.EmployeeAt(Municipality, "Karin Holm", Role.Coordinator);
        Zone = Municipality.Zone;

        using var context = database.Contexts.For(Municipality.Id);
        Skill = new Skill(Municipality.Id, "Kan åbne huset");
        Place = new Place(Municipality.Id, new PlaceDescription(
            place, "Gudenåvej 1, 8920 Randers NV", "Karin Holm", "00 00 00 00",
            OpeningHours.Parse("Mon 09:00-15:00").Value, OpeningHours.Parse("Mon 09:00-15:00; Sat 10:00-14:00").Value));
        Activity = new Activity(Municipality.Id, Place.Id, "Lørdagsåbent", "Naturcentret er åbent for alle.");
        Task = new VolunteerTask(Activity, "Lås op og tag imod gæsterne", "Luk op, sig goddag og fortæl om stedet.", new FrameAnswers(), Author.Account);
        context.AddRange(Skill, Place, Activity, Task);
        context.SaveChanges();
        Approve(context, Task);

        for (var i = 0; i < saturdays; i++)
            Shifts.Add(AddShift(context, new DateOnly(2027, 5, 1).AddDays(7 * i), new NeedTerms(Task.Id, minimum, maximum, keys > 0 ? Skill.Id : null, keys)));
    }

    public Municipality Municipality { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>The coordinator who wrote the task.</summary>
    public Actor Author { get; }

    public Skill Skill { get; }

    public Place Place { get; }

    public Activity Activity { get; }

    public VolunteerTask Task { get; }

    public List<Shift> Shifts { get; } = [];

    public HubDbContext Open() => _database.Contexts.For(Municipality.Id);

    /// <summary>The place has a telephone, and tells nobody's name with it.</summary>
    public void NameNobody()
    {
        using var context = Open();
        var place = context.Places.Single(p => p.Id == Place.Id);
        place.Describe(place.Description with { ContactName = "" });
        context.SaveChanges();
    }

    /// <summary>One more volunteer.</summary>
    public Person AddPerson(string name, bool hasKey = false, AgeBand age = AgeBand.Unknown, bool hasEmail = true)
    {
        using var context = Open();
        var email = hasEmail ? $"{name.ToLowerInvariant().Replace(' ', '.')}@example.com" : "";
        var person = new Person(Municipality.Id, name, email, Language.Da, Guid.NewGuid().ToString("N"));
        person.Describe(name, Language.Da, age);
        if (hasKey)
            person.NoteSkill(Skill.Id, new DateOnly(2027, 2, 1), "Karin Holm");
        context.Add(person);
        context.SaveChanges();
        return person;
    }

    /// <summary>From now on a guardian must agree for these.</summary>
    public void AskGuardians(GuardianDuty duty)
    {
        using var context = Open();
        var settings = context.SignUpSettings.SingleOrDefault() ?? context.Add(new SignUpSettings(Municipality.Id)).Entity;
        settings.Choose(duty);
        context.SaveChanges();
    }

    /// <summary>The guardian of somebody has agreed by letter, on a day.</summary>
    public GuardianConsent Agree(Person person, DateOnly on, string guardian = "Bo Lund", string email = "bo@example.com")
    {
        using var context = Open();
        var consent = new GuardianConsent(on, guardian, email, SeenBy: "");
        context.People.Single(p => p.Id == person.Id).NoteGuardianConsent(consent);
        context.SaveChanges();
        person.NoteGuardianConsent(consent);
        return consent;
    }

    /// <summary>One more task, which the frame keeps with the employees.</summary>
    public VolunteerTask AddBlockedTask(string title) => AddTask(title, FrameVerdict.Blocked);

    /// <summary>One more task, which a reviewer is to look at.</summary>
    public VolunteerTask AddWaitingTask(string title) => AddTask(title, FrameVerdict.NeedsReview);

    /// <summary>One more approved task, which names the employee who answers for it.</summary>
    public VolunteerTaskId AddApprovedTask(string name, string phone)
    {
        using var context = Open();
        var answers = new FrameAnswers { ResponsibleEmployee = new ResponsibleEmployee(name, phone) };
        var task = new VolunteerTask(Activity, "Tænd bål", "Saml brænde og tænd.", answers, Author.Account);
        context.Add(task);
        context.SaveChanges();
        Approve(context, task);
        return task.Id;
    }

    /// <summary>One more approved task; with conditions a reviewer's yes stands behind it.</summary>
    public VolunteerTaskId AddTask(string title, string? conditions = null)
    {
        using var context = Open();
        var task = new VolunteerTask(Activity, title, title, new FrameAnswers(), Author.Account);
        context.Add(task);
        context.SaveChanges();
        Approve(context, task, conditions);
        return task.Id;
    }

    /// <summary>A judgement of a task, as whole as any that is stored, but with the verdict that is wished for.</summary>
    public FrameAssessment Judged(VolunteerTask task, FrameVerdict verdict, int row)
    {
        var context = new Judge(Municipality, Author.Account, Author.Name, _database.Clock.Now).Context();
        var version = FrameOffice.Shipped.Version;
        var explanation = new Explanation(verdict, context, version, [], [], row, [], [], [], [], null);
        var snapshot = new TaskSnapshot(
            task.Title, task.Description, task.Answers, Place.Name, Place.Address, Activity.Name, Place.AnnouncedHours.ToString(),
            Place.StaffedHours.ToString(), new ScreeningResult(verdict, ScreeningReason.TooVague, [], []));
        return new FrameAssessment(
            Municipality.Id, task.Id, task.Revision, verdict, row, [], version, StoredFrame.Write(StoredExplanation.Of(explanation, Municipality)),
            StoredFrame.Write(snapshot), Author.Account, Author.Name, _database.Clock.Now);
    }

    /// <summary>Puts somebody on a shift's first free seat that they may have, as if they had said yes.</summary>
    public SignUp Confirm(Shift shift, Person person)
    {
        using var context = Open();
        var need = shift.Needs[0];
        var taken = context.SignUps.Where(s => s.NeedId == need.Id && s.SeatId != null).Select(s => s.SeatId!.Value).ToHashSet();
        var seat = need.Seats.OrderBy(s => s.Number)
            .First(s => !taken.Contains(s.Id) && (s.KeptForSkillId is null || person.Has(s.KeptForSkillId.Value)));
        var signUp = SignUp.Confirmed(need, seat.Id, person.Id, YesGiven.InApp, _database.Clock.Now);
        context.Add(signUp);
        context.SaveChanges();
        return signUp;
    }

    /// <summary>A published shift at other hours or with another need.</summary>
    public Shift AddShift(DateOnly date, NeedTerms terms, TimeOnly? start = null, TimeOnly? end = null)
    {
        using var context = Open();
        return AddShift(context, date, terms, start, end);
    }

    /// <summary>A published shift 10-14 that needs a guide and two hosts, in this order; of the hosts an age may be asked.</summary>
    public Shift AddShiftOfTwoNeeds(DateOnly date, int hosts = 2, AgeLimit hostAge = AgeLimit.None)
    {
        using var context = Open();
        return AddShift(context, date, [new NeedTerms(Task.Id, 1, 1), new NeedTerms(Task.Id, 1, hosts, AgeLimit: hostAge)]);
    }

    /// <summary>A published shift 10-14 with the needs, in this order.</summary>
    public Shift AddShiftOf(DateOnly date, params NeedTerms[] terms)
    {
        using var context = Open();
        return AddShift(context, date, terms);
    }

    /// <summary>Puts somebody on one of a shift's seats, as if they had said yes.</summary>
    public SignUp Confirm(Need need, Seat seat, Person person)
    {
        using var context = Open();
        var signUp = SignUp.Confirmed(need, seat.Id, person.Id, YesGiven.InApp, _database.Clock.Now);
        context.Add(signUp);
        context.SaveChanges();
        return signUp;
    }

    /// <summary>Puts somebody on a seat that is made for them, as if they had come unannounced before the start.</summary>
    public SignUp ConfirmOnExtraSeat(Need need, Person person)
    {
        using var context = Open();
        var signUp = SignUp.Confirmed(need, context.Needs.Single(n => n.Id == need.Id).AddSeat().Id, person.Id, YesGiven.ToCoordinator, _database.Clock.Now);
        context.Add(signUp);
        context.SaveChanges();
        return signUp;
    }

    /// <summary>Puts somebody on a need's waiting list, as if they had said yes to waiting.</summary>
    public SignUp Wait(Need need, Person person)
    {
        using var context = Open();
        var signUp = SignUp.Waiting(need, person.Id, YesGiven.InApp, _database.Clock.Now);
        context.Add(signUp);
        context.SaveChanges();
        return signUp;
    }

    /// <summary>Offers a seat, until an instant in UTC, to somebody who is put on its need's waiting list for it.</summary>
    public SignUp Offer(Need need, Seat seat, Person person, DateTime untilUtc)
    {
        var signUp = Wait(need, person);
        using var context = Open();
        context.Attach(signUp).Entity.Offer(seat.Id, untilUtc);
        context.SaveChanges();
        return signUp;
    }

    /// <summary>Ends the approval of the only task that has one.</summary>
    public void EndApproval(ApprovalEnd because = ApprovalEnd.TaskChanged)
    {
        using var context = Open();
        context.Approvals.Single().End(because, _database.Clock.Now);
        context.SaveChanges();
    }

    /// <summary>Keeps some of a need's seats for an association, from the last one down.</summary>
    public SeatBlock Hold(Need need, DateOnly date, int seats)
    {
        using var context = Open();
        var block = new SeatBlock(need, date, "Gudenåens Venner", new BlockContact("Anna Holt", "anna@venner.example", Language.Da), Secrets.New(), _database.Clock.Now);
        context.Add(block);
        context.Needs.Single(n => n.Id == need.Id).Hold(block.Id, seats, context.SignUps.Where(s => s.SeatId != null).Select(s => s.SeatId!.Value).ToHashSet());
        context.SaveChanges();
        return block;
    }

    private Shift AddShift(HubDbContext context, DateOnly date, NeedTerms terms, TimeOnly? start = null, TimeOnly? end = null) =>
        AddShift(context, date, [terms], start, end);

    private Shift AddShift(HubDbContext context, DateOnly date, NeedTerms[] terms, TimeOnly? start = null, TimeOnly? end = null)
    {
        var (from, to) = (start ?? new TimeOnly(10, 0), end ?? new TimeOnly(14, 0));
        var span = PlaceTime.Span(date, from, to, Zone);
        var shift = new Shift(Activity, new ShiftTime(date, from, to, span.Start, span.End), terms);
        context.Add(shift);
        context.SaveChanges();
        shift.Publish();
        context.SaveChanges();
        return shift;
    }

    private VolunteerTask AddTask(string title, FrameVerdict verdict)
    {
        using var context = Open();
        var task = new VolunteerTask(Activity, title, title, new FrameAnswers(), Author.Account);
        context.Add(task);
        context.SaveChanges();
        context.Add(Judged(task, verdict, row: 1));
        context.SaveChanges();
        return task;
    }

    private void Approve(HubDbContext context, VolunteerTask task, string? conditions = null)
    {
        var (verdict, row) = conditions is null ? (FrameVerdict.Allowed, 12) : (FrameVerdict.NeedsReview, 8);
        var assessment = Judged(task, verdict, row);
        List<FrameReview> reviews = conditions is null
            ? [] : [new FrameReview(assessment, 1, true, conditions, null, "Grund", AccountId.New(), "Bente Friis", _database.Clock.Now)];
        context.Add(assessment);
        context.SaveChanges();
        context.AddRange(reviews);
        context.SaveChanges();
        context.Add(FrameApproval.Of(assessment, reviews, _database.Clock.Now).Value);
        context.SaveChanges();
    }
}
