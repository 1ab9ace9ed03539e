using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.Demo;

/// <summary>One municipality of the demonstration as it is written down: everything that does not depend on today's date.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Country">Whose law and holidays apply.</param>
/// <param name="ZoneId">IANA time zone.</param>
/// <param name="Languages">The languages it offers, its own first.</param>
/// <param name="FrameName">What it calls its frame.</param>
/// <param name="Staff">The invented employees, one for each role.</param>
/// <param name="Phrases">Sentences that the demonstration needs in its language.</param>
/// <param name="Skill">The one skill that some seats ask for.</param>
/// <param name="Places">Places with what goes on there.</param>
/// <param name="Volunteers">Invented volunteers; the first is the one that can sign in.</param>
/// <param name="LongAway">After how many years it deletes volunteers who have been away, and an invented one who is told that she will be; null where it deletes nobody.</param>
/// <param name="GuardianDuty">For whom it asks a guardian.</param>
internal sealed record DemoTown(
    string Slug,
    string Name,
    Country Country,
    string ZoneId,
    IReadOnlyList<Language> Languages,
    string FrameName,
    DemoStaff Staff,
    DemoPhrases Phrases,
    string Skill,
    IReadOnlyList<DemoPlace> Places,
    IReadOnlyList<DemoVolunteer> Volunteers,
    (int Years, string Name)? LongAway = null,
    GuardianDuty GuardianDuty = GuardianDuty.Nobody);

/// <summary>Who works there: invented names.</summary>
internal sealed record DemoStaff(string Coordinator, string Reviewer, string Deputy, string Manager, string Administrator);

/// <summary>What is said in the town's own language, whoever the place or shift.</summary>
/// <param name="Cancelled">Why one coming shift is called off.</param>
/// <param name="Moved">The word on a shift that was moved by hand.</param>
/// <param name="ReviewReason">Why the reviewer allowed a task that needed review.</param>
/// <param name="ReviewConditions">On what conditions.</param>
/// <param name="Association">An invented association that keeps seats on one shift, and who speaks for it.</param>
/// <param name="Notes">What happened on a day, in a sentence each.</param>
internal sealed record DemoPhrases(
    string Cancelled, string Moved, string ReviewReason, string ReviewConditions, (string Name, string Contact) Association, IReadOnlyList<string> Notes);

/// <summary>A place with what goes on there.</summary>
internal sealed record DemoPlace(
    string Name, string Address, string Staffed, string Announced, IReadOnlyList<DemoActivity> Activities);

/// <summary>Something that goes on.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">A few sentences for whoever considers coming.</param>
/// <param name="Tasks">Its tasks; the roster's shifts need people for the first.</param>
/// <param name="Roster">When it has shifts; null for one that only has tasks under way.</param>
internal sealed record DemoActivity(string Name, string Description, IReadOnlyList<DemoTask> Tasks, DemoRoster? Roster = null);

/// <summary>How far a task has come under the frame.</summary>
internal enum DemoTaskStage
{
    /// <summary>Approved at once, or by the reviewer where the frame asked for one.</summary>
    Approved,

    /// <summary>Judged, and left as judged: waiting for review, or the employees' own task.</summary>
    Judged,

    /// <summary>Written down, not yet judged.</summary>
    Draft,
}

/// <summary>A task with its answers.</summary>
internal sealed record DemoTask(string Title, string Description, FrameAnswers Answers, DemoTaskStage Stage = DemoTaskStage.Approved);

/// <summary>When an activity has shifts and whom they need.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="End">Local end.</param>
/// <param name="Minimum">Fewer is thin.</param>
/// <param name="Maximum">Seats.</param>
/// <param name="Keys">How many of the seats are kept for the skill.</param>
/// <param name="EveryWeeks">1 for every week.</param>
/// <param name="AgeLimit">The age that seats ask for.</param>
/// <param name="Guests">About how many guests come.</param>
/// <param name="IsMain">The model case of the town: it also has a next season as draft.</param>
/// <param name="HasShiftToday">One shift more, made by hand for today, so that check-in can be tried.</param>
internal sealed record DemoRoster(
    DayOfWeek Day,
    TimeOnly Start,
    TimeOnly End,
    int Minimum,
    int Maximum,
    int Keys = 0,
    int EveryWeeks = 1,
    AgeLimit AgeLimit = AgeLimit.None,
    int Guests = 20,
    bool IsMain = false,
    bool HasShiftToday = false);

/// <summary>An invented volunteer.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="HasSkill">Whether they have the town's skill.</param>
/// <param name="Age">Their age band.</param>
/// <param name="Guardian">An invented guardian, where one must agree.</param>
/// <param name="HasAgreed">Whether that one has; otherwise they were asked and have not answered.</param>
internal sealed record DemoVolunteer(string Name, bool HasSkill = false, AgeBand Age = AgeBand.Adult, string? Guardian = null, bool HasAgreed = false);

/// <summary>Answers to the frame's questions that the towns begin from.</summary>
internal static class DemoAnswers
{
    /// <summary>Nothing stands against it: extra, voluntary, an employee is named, and nobody loses anything when nobody comes.</summary>
    public static FrameAnswers AllClear(string employee, AddedValueKind value, string valueText, string fallBack) => new()
    {
        ResponsibleEmployee = new ResponsibleEmployee(employee, DemoPhone),
        Entitlement = Answer.No,
        DoneByEmployees = Answer.No,
        Cover = Answer.No,
        StopTest = StopConsequence.NothingIsLost,
        FallBackPlan = fallBack,
        Authority = Answer.No,
        BodyAndHealth = Answer.No,
        CountedInNorm = Answer.No,
        AloneWithVulnerable = Answer.No,
        Safety = Answer.No,
        AddedValue = value,
        AddedValueText = valueText,
        Voluntary = Answer.Yes,
        EmployeesHeard = Answer.Yes,
    };

    /// <summary>A telephone number that cannot be anybody's: no Nordic number starts with two zeros.</summary>
    public const string DemoPhone = "00 12 34 56";
}
