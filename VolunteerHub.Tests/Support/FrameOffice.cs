using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Support;

/// <summary>
/// The people around the frame at Randers, each with an account: a coordinator, who also holds the reviewer's role, and two reviewers.
/// With the nature centre as a place, a care home beside it, and the use cases on the catalogue that comes with the program.
/// </summary>
public sealed class FrameOffice : IDisposable
{
    private readonly FrameLetters _letters;
    private readonly Municipalities _municipalities;

    public FrameOffice()
    {
        Municipality = Database.Randers;
        using var context = Open();
        foreach (var role in Enum.GetValues<Role>())
        {
            var name = Account.RoleName(Municipality.Slug, role);
            context.Roles.Add(new IdentityRole<Guid>(name) { Id = Guid.NewGuid(), NormalizedName = name.ToUpperInvariant() });
        }

        context.SaveChanges();
        Coordinator = Hire(context, "Karin Holm", Role.Coordinator, Role.Reviewer);
        Reviewer = Hire(context, "Bente Friis", Role.Reviewer);
        Second = Hire(context, "Ole Krogh", Role.Reviewer);
        Manager = Hire(context, "Birgitte Kjær", Role.Manager);
        Centre = Place("Naturcentret");
        Home = Place("Plejehjemmet Åbrinken");
        Saturdays = new Activity(Municipality.Id, Centre.Id, "Lørdagsåbent", "Naturcentret er åbent for alle.");
        Outing = new Activity(Municipality.Id, Home.Id, "Udflugt", "En tur for beboerne.");
        context.AddRange(Centre, Home, Saturdays, Outing);
        context.SaveChanges();
        Catalogue = new FrameCatalogue(Database.Contexts, Shipped);
        Owner = Hire(context, "Inge Bro", Role.Administrator);
        _municipalities = new Municipalities(Database.Contexts);
        _letters = new FrameLetters(PublicAddresses.Unset);
    }

    /// <summary>The catalogue that comes with the program.</summary>
    public static CatalogueEdition Shipped { get; } = CatalogueEdition.Load(CatalogueFile.ShippedFolder).Value;

    /// <summary>What the tasks are judged by.</summary>
    public FrameCatalogue Catalogue { get; }

    public TestDatabase Database { get; } = new();

    public Municipality Municipality { get; }

    public Actor Coordinator { get; }

    public Actor Reviewer { get; }

    /// <summary>The administrator, who owns the catalogue.</summary>
    public Actor Owner { get; }

    public Actor Second { get; }

    public Actor Manager { get; }

    public Place Centre { get; }

    public Place Home { get; }

    public Activity Saturdays { get; }

    public Activity Outing { get; }

    public ShiftChanges Changes { get; } = new();

    public JudgeTask JudgeTask => JudgeTaskOn(Database.Contexts);

    public DecideReview DecideReview => new(Database.Contexts, _municipalities, Catalogue, _letters, Seats, Changes, Database.Clock);

    public AskForAnotherLook AskForAnotherLook => new(Database.Contexts, _municipalities, Catalogue, _letters, Database.Clock);

    public TakeOverReview TakeOver => new(Database.Contexts, _municipalities, Catalogue, _letters, Database.Clock);

    public RemindReviewers Remind => RemindOn(Database.Contexts);

    public ChooseReviewDuty ChooseDuty => new(Database.Contexts, _municipalities, Catalogue, _letters, Database.Clock);

    public GiveRoles GiveRoles => new(Database.Contexts, _municipalities, new ReviewerChange(Catalogue, _letters), new RoleChanges(), Database.Clock);

    public AddEmployee AddEmployee => new(
        Database.Contexts, _municipalities, new EmployeeLetters(PublicAddresses.Unset, Database.Clock), new ReviewerChange(Catalogue, _letters), Database.Clock);

    public EndOutdatedApprovals EndOutdated => EndOutdatedBy(Catalogue);

    public ShowCatalogue ShowCatalogue => new(Database.Contexts, _municipalities, Catalogue, Database.Clock);

    public ChangeCatalogue ChangeCatalogue => ChangeBy(Catalogue);

    public BeginCatalogues BeginCatalogues => new(Database.Contexts, _municipalities, Catalogue, Database.Clock);

    public SavePlace SavePlace => new Desk(Database).SavePlace;

    public RetireTask RetireTask => new(Database.Contexts, Database.Clock);

    public ReviewQueue Queue => new(Database.Contexts, _municipalities, Catalogue, Database.Clock);

    public ListTasks ListTasks => new(Database.Contexts, _municipalities, Catalogue, Database.Clock);

    public ShowTask ShowTask => new(Database.Contexts, _municipalities, Catalogue, Database.Clock);

    public ShowRegister Register => new(Database.Contexts, Catalogue, Database.Clock);

    public FollowRegister Follow => new(Register, PublicAddresses.Unset);

    public ChooseRegister ChooseRegister => new(Database.Contexts, Database.Clock);

    public StateContactEmail StateContactEmail => new(Database.Contexts, Database.Clock);

    public PublicExplanation PublicExplanation => new(Database.Contexts, Catalogue, Database.Clock);

    /// <summary>Everything answered as for a task that volunteers may well do.</summary>
    public static FrameAnswers Clear { get; } = Core.Frame.Shipped.AllClear with
    {
        ResponsibleEmployee = new ResponsibleEmployee("Karin Holm", "00 00 00 00"),
        StopTest = StopConsequence.MustClose,
        FallBackPlan = "Værten ringer til centerlederen før kl. 9, og vi hænger skiltet med lukket op.",
        AddedValueText = "Uden frivillige er her lukket om lørdagen; med dem er her åbent for familier. Vi tæller gæsterne.",
        EmployeesHeardOn = new DateOnly(2027, 2, 1),
    };

    /// <summary>The model task: opening the nature centre on Saturdays.</summary>
    public TaskInput Host => new(
        null, 0, Saturdays.Id, "Lås op og tag imod gæsterne",
        "Lås naturcentret op lørdag kl. 10, sig goddag til gæsterne, fortæl om dyrene og naturen, og luk igen kl. 14.", Clear);

    /// <summary>What the walk's coordinator is stopped with.</summary>
    public TaskInput Bath => new(
        null, 0, Outing.Id, "Hjælp beboerne i bad", "Hjælp beboerne på plejehjemmet i bad efter udflugten.",
        Clear with { Entitlement = Answer.Yes, Relation = RelationToService.IsTheService, BodyAndHealth = Answer.Yes });

    /// <summary>Company beside a service: a reviewer looks at it.</summary>
    public TaskInput Walk => new(
        null, 0, Outing.Id, "Gåtur med beboerne", "Gå en tur i parken sammen med beboerne fra plejehjemmet. En medarbejder er med hele tiden.",
        Clear with { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService, StopTest = StopConsequence.NothingIsLost });

    /// <summary>Words that name what a citizen can claim, and answers that say it only sits beside: two reviewers must agree.</summary>
    public TaskInput Claimable() => Walk with { Title = "Hjælp beboerne i bad", Description = "Hjælp beboerne på plejehjemmet i bad." };

    /// <summary>A danger with an instruction: one reviewer looks at it.</summary>
    public TaskInput Bonfire => Host with { Answers = Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };

    public static ReviewInput Yes(FrameAssessmentId assessment) =>
        new(assessment, true, "En medarbejder er med hele tiden.", null, true, "Det er samvær, og ingen har krav på det.");

    public static ReviewInput No(FrameAssessmentId assessment) =>
        new(assessment, false, "", "dk-elder-holistic-care", false, "Det er en del af plejen.");

    /// <summary>Reminding on a database that is watched.</summary>
    public RemindReviewers RemindOn(HubContexts contexts) => new(contexts, _municipalities, Catalogue, _letters, Database.Clock);

    /// <summary>Judging tasks on a database that is watched or held up.</summary>
    public JudgeTask JudgeTaskOn(HubContexts contexts) => new(contexts, _municipalities, Catalogue, _letters, Seats, Changes, Database.Clock);

    /// <summary>The same after the program was started with another catalogue.</summary>
    public EndOutdatedApprovals EndOutdatedBy(FrameCatalogue catalogue) =>
        new(Database.Contexts, _municipalities, catalogue, _letters, Changes, Database.Clock);

    /// <summary>Changes of the catalogue after the program was started with other files beside it.</summary>
    public ChangeCatalogue ChangeBy(FrameCatalogue catalogue) =>
        new(Database.Contexts, _municipalities, catalogue, _letters, Changes, Database.Clock);

    /// <summary>The program started with another version of the files beside it: the shipped one, with its words changed.</summary>
    public FrameCatalogue StartedWith(Func<string, string> change, string version = "2027.1") => new(Database.Contexts, Edition(change, version));

    /// <summary>The shipped files as a newer version, with their words changed.</summary>
    public static CatalogueEdition Edition(Func<string, string> change, string version = "2027.1")
    {
        var folder = Directory.CreateTempSubdirectory("volunteerhub-catalogue-");
        try
        {
            WriteEdition(folder.FullName, change, version);
            return CatalogueEdition.Load(folder.FullName).Value;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Writes the shipped files into a folder as a newer version, with their words changed.</summary>
    public static void WriteEdition(string folder, Func<string, string> change, string version = "2027.1")
    {
        foreach (var file in Directory.EnumerateFiles(CatalogueFile.ShippedFolder, "*.yaml"))
        {
            var text = File.ReadAllText(file).Replace("version: \"2026.14\"", $"version: \"{version}\"", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), change(text));
        }
    }

    public HubDbContext Open() => Database.Contexts.For(Municipality.Id);

    /// <summary>A task at Randers that Karin Holm wrote and that is the employees' work, past every use case.</summary>
    public static Guid JudgedBath(TestDatabase database) => Judged(database, new FrameAnswers { BodyAndHealth = Answer.Yes }).TaskId.Value;

    /// <summary>The same with nothing answered, so that reviewers decided, two days later.</summary>
    public static Guid DecidedBath(TestDatabase database, params (bool Allowed, string Reason)[] reviews)
    {
        var judged = Judged(database, new FrameAnswers());
        using var context = database.Contexts.For(database.Randers.Id);
        foreach (var (review, step) in reviews.Select((r, at) => (r, at + 1)))
        {
            context.Add(new FrameReview(
                judged, step, review.Allowed, review.Allowed ? "En medarbejder er med." : "", null, review.Reason, AccountId.New(), $"Bente Friis {step}", judged.At.AddDays(2)));
            context.SaveChanges();
        }

        return judged.TaskId.Value;
    }

    private static FrameAssessment Judged(TestDatabase database, FrameAnswers answers)
    {
        var municipality = database.Randers;
        using var context = database.Contexts.For(municipality.Id);
        var place = new Place(municipality.Id, new PlaceDescription("Plejehjemmet", "Vej 1", "Karin Holm", "00", OpeningHours.None, OpeningHours.None));
        var activity = new Activity(municipality.Id, place.Id, "Udflugt", "En tur.");
        var author = AccountId.New();
        var task = new VolunteerTask(activity, "Hjælp beboerne i bad", "Hjælp beboerne i bad.", answers, author);
        var judge = new Judge(municipality, author, "Karin Holm", database.Clock.Now);
        var draft = Judgement.Draft(Shipped.Read(), municipality.Country, task.Title, task.Description, task.Answers, judge.Context());
        var judged = Judging.Record(Shipped.Read(), judge, draft, task, activity, place);
        context.AddRange(place, activity, task, judged);
        context.SaveChanges();
        return judged;
    }

    /// <summary>Saves a task and expects that it could be.</summary>
    public async Task<TaskJudged> JudgeAsync(TaskInput input, Actor? actor = null)
    {
        var outcome = await JudgeTask.RunAsync(actor ?? Coordinator, input);
        Assert.Empty(outcome.Refusals);
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        return outcome.Value;
    }

    /// <summary>One more employee with an account.</summary>
    public Actor Hire(string name, params Role[] roles)
    {
        using var context = Open();
        return Hire(context, name, roles);
    }

    /// <summary>Takes every role away from people.</summary>
    public async Task LeaveAsync(params Actor[] people)
    {
        var gone = people.Select(p => p.Account.Value).ToList();
        await using var context = Open();
        context.UserRoles.RemoveRange(context.UserRoles.Where(u => gone.Contains(u.UserId)));
        await context.SaveChangesAsync();
    }

    /// <summary>The administrator's choice of duties.</summary>
    public async Task ChooseAsync(Actor? reviewer, Actor? deputy, Actor? owner = null, Actor? leader = null)
    {
        var administrator = Database.Employee("Anne Dam", Role.Administrator);
        var outcome = await ChooseDuty.RunAsync(administrator, new ReviewDutyInput(reviewer?.Account, deputy?.Account, owner?.Account, leader?.Account));
        Assert.Empty(outcome.Refusals);
    }

    /// <summary>The administrator gives somebody these roles and takes the others away, as under Settings.</summary>
    public async Task GiveAsync(Actor employee, params Role[] roles)
    {
        var outcome = await GiveRoles.RunAsync(Owner, new RolesInput(employee.Account, roles.ToHashSet()));
        Assert.Empty(outcome.Refusals);
    }

    /// <summary>The letters so far, to whom and of which kind, in the order in which they were written. Each greets whoever it is to by name.</summary>
    public async Task<IReadOnlyList<(string To, string Kind)>> LettersAsync()
    {
        await using var context = Open();
        var letters = await context.Outbox.OrderBy(m => m.Id).ToListAsync();
        Assert.All(letters, m => Assert.Matches(@"^(Hej|Hei|Hello) \p{Lu}[^{@\n]+\n\n", m.Text));
        return [.. letters.Select(m => (m.To.Split('@')[0], m.Kind))];
    }

    /// <summary>A published shift with the task on it.</summary>
    public Shift Publish(VolunteerTaskId task, DateOnly date)
    {
        using var context = Open();
        var shift = context.Attach(Draft(task, date)).Entity;
        shift.Publish();
        context.SaveChanges();
        return shift;
    }

    /// <summary>Puts a volunteer on the shift's first seat, as if they had said yes.</summary>
    public SignUpId SeatSomebody(Shift shift)
    {
        using var context = Open();
        var person = new Person(Municipality.Id, "Mette Lund", "mette@example.com", Language.Da, Guid.NewGuid().ToString("N"));
        context.Add(person);
        context.SaveChanges();
        var need = shift.Needs[0];
        var signUp = SignUp.Confirmed(need, need.Seats[0].Id, person.Id, YesGiven.InApp, Database.Clock.GetUtcNow().UtcDateTime);
        context.Add(signUp);
        context.SaveChanges();
        return signUp.Id;
    }

    /// <summary>The same Saturday as a draft.</summary>
    public Shift Draft(VolunteerTaskId task, DateOnly date)
    {
        using var context = Open();
        var zone = Municipality.Zone;
        var shift = new Shift(Saturdays, ShiftTime.At(date, new TimeOnly(10, 0), new TimeOnly(14, 0), zone), [new NeedTerms(task, 2, 4, null, 0)]);
        context.Add(shift);
        context.SaveChanges();
        return shift;
    }

    /// <summary>
    /// Nine Saturdays with the task held at the centre, which no employee staffs: four of its ten announced hours, so that it is over its limit.
    /// It is July afterwards.
    /// </summary>
    public void HoldSaturdays(VolunteerTaskId task)
    {
        for (var i = 0; i < 9; i++)
            Publish(task, new DateOnly(2027, 5, 1).AddDays(7 * i));
        Database.Clock.Set(new DateTimeOffset(2027, 7, 1, 12, 0, 0, TimeSpan.Zero));
    }

    public void Dispose() => Database.Dispose();

    private SeatGiver Seats => new(new SignUpLetters(PublicAddresses.Unset, Database.Clock));

    private Place Place(string name) => new(Municipality.Id, new PlaceDescription(
        name, "Gudenåvej 1, 8920 Randers NV", "Karin Holm", "00 00 00 00",
        OpeningHours.Parse("Mon 09:00-15:00").Value, OpeningHours.Parse("Mon 09:00-15:00; Sat 10:00-14:00").Value));

    private Actor Hire(HubDbContext context, string name, params Role[] roles)
    {
        // What the account is called elsewhere is nothing that this municipality may show.
        var account = new Account { Id = Guid.NewGuid(), DisplayName = "Somebody of another municipality", Email = $"{name.Split(' ')[0].ToLowerInvariant()}@example.com", Language = Language.Da };
        context.Users.Add(account);
        foreach (var role in roles)
        {
            var held = Account.RoleName(Municipality.Slug, role);
            context.UserRoles.Add(new RoleGrant { UserId = account.Id, RoleId = context.Roles.Single(r => r.Name == held).Id, Name = name });
        }

        context.SaveChanges();
        return new Actor(new AccountId(account.Id), name, Municipality.Id, roles.ToHashSet());
    }
}
