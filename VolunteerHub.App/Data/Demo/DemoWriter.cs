using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.Demo;

/// <summary>Writes one town: places, tasks through the frame, seasons with their shifts, and the people on them.</summary>
internal sealed class DemoWriter(
    HubDbContext context, DemoTown town, Municipality municipality, DemoTownAccounts accounts, Catalogue catalogue, DateTime nowUtc)
{
    private readonly TimeZoneInfo _zone = municipality.Zone;

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var today = PlaceTime.DateAt(nowUtc, _zone);
        var season = DemoSeason.Around(today);
        var skill = new Skill(municipality.Id, town.Skill);
        context.Skills.Add(skill);
        context.ReviewDuties.Add(Duties());
        var told = new RegisterSettings(municipality.Id);
        told.StateContactEmail(DemoAccounts.ContactAddressOf(town.Slug));
        context.RegisterSettings.Add(told);
        if (town.GuardianDuty != GuardianDuty.Nobody)
        {
            var asked = new SignUpSettings(municipality.Id);
            asked.Choose(town.GuardianDuty);
            context.SignUpSettings.Add(asked);
        }

        var people = AddPeople(skill, season.Running.From.AddDays(-7));
        var frame = new DemoFrame(context, town, municipality, accounts, catalogue);
        var rosters = AddPlaces(frame, season, skill, people, today);

        // The guards ask for a first review before a second, for an approval before a shift opens, and for an open shift before anybody is on it.
        await context.SaveChangesAsync(cancellationToken);
        frame.AddSecondReviews();
        await context.SaveChangesAsync(cancellationToken);
        foreach (var shift in rosters.SelectMany(r => r.Shifts))
            shift.Publish();
        await context.SaveChangesAsync(cancellationToken);

        var signUps = new DemoSignUps(context, town, people, accounts.Of(Role.Coordinator).DisplayName, nowUtc);
        foreach (var roster in rosters)
            signUps.Fill(roster);
        await context.SaveChangesAsync(cancellationToken);
        AddBlock(rosters.Single(r => r.Roster.IsMain), today);
        AddLongAway(today);
        AskGuardians(people, rosters.Single(r => r.Roster.IsMain));
        new DemoRecord(context, town, municipality, accounts, season, nowUtc).Write();
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An association keeps the free seats of a shift some weeks ahead, and has named one of its people.</summary>
    private void AddBlock(DemoShifts roster, DateOnly today)
    {
        var taken = context.SignUps.Local.Where(s => s.SeatId is not null).Select(s => s.SeatId!.Value).ToHashSet();
        var need = roster.Shifts.Where(s => s.State == ShiftState.Published && SeatBlock.LastDay(s.Date) > today.AddDays(7))
            .Select(s => s.Needs[0]).FirstOrDefault(n => n.SeatsForBlock(taken).Count() >= SeatBlock.Fewest);
        if (need is null)
            return;
        var (association, contact) = town.Phrases.Association;
        var shift = roster.Shifts.Single(s => s.Id == need.ShiftId);
        var speaker = new BlockContact(contact, $"{AddressPart(contact)}@{town.Slug}.example", town.Languages[0]);
        var block = new SeatBlock(need, shift.Date, association, speaker, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), nowUtc.AddDays(-2));
        block.Name(contact, speaker.Email, nowUtc.AddDays(-1));
        context.Add(block);
        need.Hold(block.Id, SeatBlock.Fewest, taken);
    }

    /// <summary>A rule for volunteers who have long been away, and somebody who was told by it ten days ago.</summary>
    private void AddLongAway(DateOnly today)
    {
        if (town.LongAway is not { } rule)
            return;
        var settings = new RetentionSettings(municipality.Id);
        settings.Choose(rule.Years);
        var person = NewPerson(rule.Name, $"{AddressPart(rule.Name)}@{town.Slug}.example");
        var noted = new PersonRetention(municipality.Id, person.Id);
        var (toldOn, lastSeen) = (today.AddDays(-10), today.AddYears(-rule.Years).AddDays(20));
        noted.See(PlaceTime.ToUtc(lastSeen, new TimeOnly(17, 0), _zone));
        noted.Tell(Retention.DeletesOn(Retention.EndsOn(lastSeen, rule.Years), toldOn), nowUtc.AddDays(-10));
        context.AddRange(settings, person, noted);
    }

    private Person NewPerson(string name, string email) =>
        new(municipality.Id, name, email, town.Languages[0], Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Whoever's guardian has not agreed has asked for the last shift of the season, and the guardian was written to yesterday.</summary>
    private void AskGuardians(List<Person> people, DemoShifts roster)
    {
        var wish = new { shift = roster.Shifts[^1].Id };
        foreach (var (volunteer, index) in town.Volunteers.Select((v, i) => (v, i)))
        {
            if (volunteer is not { Guardian: { } guardian, HasAgreed: false })
                continue;
            var question = JsonSerializer.Serialize(new { person = people[index].Id, language = town.Languages[0], wishes = new[] { wish } }, JsonSerializerOptions.Web);
            context.MailedLinks.Add(new MailedLink(
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), GuardianAddress(guardian), municipality.Id, LinkPurpose.AskGuardian, question, nowUtc.AddDays(-1)));
        }
    }

    private string GuardianAddress(string name) => $"{AddressPart(name)}@{town.Slug}.example";

    private ReviewDuty Duties()
    {
        var duty = new ReviewDuty(municipality.Id);
        var deputy = new AccountId(accounts.Deputy.Id);
        duty.Choose(new AccountId(accounts.Of(Role.Reviewer).Id), deputy, deputy, new AccountId(accounts.Of(Role.Manager).Id));
        return duty;
    }

    private List<Person> AddPeople(Skill skill, DateOnly seenOn)
    {
        var people = new List<Person>();
        foreach (var (volunteer, index) in town.Volunteers.Select((v, i) => (v, i)))
        {
            var address = index == 0 ? DemoAccounts.VolunteerAddressOf(town.Slug) : $"{AddressPart(volunteer.Name)}@{town.Slug}.example";
            var person = NewPerson(volunteer.Name, address);
            person.Describe(volunteer.Name, town.Languages[0], volunteer.Age);
            if (volunteer.HasSkill)
                person.NoteSkill(skill.Id, seenOn, town.Staff.Coordinator);
            if (volunteer is { Guardian: { } guardian, HasAgreed: true })
                person.NoteGuardianConsent(new GuardianConsent(seenOn, guardian, GuardianAddress(guardian), SeenBy: ""));
            people.Add(person);
        }

        context.People.AddRange(people);
        return people;
    }

    private List<DemoShifts> AddPlaces(DemoFrame frame, DemoSeason season, Skill skill, IReadOnlyList<Person> people, DateOnly today)
    {
        var waitingSince = DemoHours.On(municipality, today.AddDays(-2), new TimeOnly(10, 30));
        var judgedAt = DemoHours.On(municipality, season.Running.From.AddDays(-21), new TimeOnly(10, 30));
        List<DemoShifts> rosters = [];
        foreach (var described in town.Places)
        {
            var place = new Place(municipality.Id, new PlaceDescription(
                described.Name, described.Address, town.Staff.Coordinator, DemoAnswers.DemoPhone,
                OpeningHours.Parse(described.Staffed).Value, OpeningHours.Parse(described.Announced).Value));
            context.Places.Add(place);
            foreach (var planned in described.Activities)
            {
                var activity = new Activity(municipality.Id, place.Id, planned.Name, planned.Description);
                context.Activities.Add(activity);
                var tasks = planned.Tasks.Select(t => AddTask(activity, place, t, frame, t.Stage == DemoTaskStage.Approved ? judgedAt : waitingSince)).ToList();
                if (planned.Roster is { } roster)
                    rosters.Add(AddSeasons(activity, roster, TermsOf(roster, tasks[0], skill), season, people, today));
            }
        }

        return rosters;
    }

    private VolunteerTask AddTask(Activity activity, Place place, DemoTask written, DemoFrame frame, DateTime judgedAt)
    {
        var answers = written.Answers.EmployeesHeard == Answer.Yes
            ? written.Answers with { EmployeesHeardOn = DateOnly.FromDateTime(judgedAt).AddDays(-7) }
            : written.Answers;
        var task = new VolunteerTask(activity, written.Title, written.Description, answers, new AccountId(accounts.Of(Role.Coordinator).Id));
        context.Tasks.Add(task);
        frame.Judge(task, written, activity, place, judgedAt);
        return task;
    }

    private static NeedTerms TermsOf(DemoRoster roster, VolunteerTask task, Skill skill) =>
        new(task.Id, roster.Minimum, roster.Maximum, roster.Keys > 0 ? skill.Id : null, roster.Keys, roster.AgeLimit);

    private DemoShifts AddSeasons(
        Activity activity, DemoRoster roster, NeedTerms terms, DemoSeason season, IReadOnlyList<Person> people, DateOnly today)
    {
        var (_, shifts) = AddSeason(activity, roster, terms, season.Running);
        if (roster.IsMain)
        {
            var (next, drafts) = AddSeason(activity, roster, terms, season.Next);
            new DemoWishes(context, next, drafts, people, nowUtc).Write(today);
        }

        if (roster.HasShiftToday && !shifts.Exists(s => s.Date == today))
        {
            var start = new TimeOnly(Math.Clamp(PlaceTime.ToLocal(nowUtc, _zone).Hour, 9, 18), 0);
            var shift = new Shift(activity, TimeOf(today, start, start.AddHours(3)), [terms]);
            context.Shifts.Add(shift);
            shifts.Add(shift);
        }

        return new DemoShifts(roster, [.. shifts.OrderBy(s => s.StartsAt)], _zone);
    }

    private (Season Season, List<Shift> Shifts) AddSeason(Activity activity, DemoRoster roster, NeedTerms terms, Period period)
    {
        var season = new Season(municipality.Id, activity.Id, DemoSeason.NameOf(period, Cultures.Of(town.Languages[0])), period);
        var rule = new ShiftRule([roster.Day], roster.Start, roster.End) { EveryWeeks = roster.EveryWeeks };
        var pattern = new ShiftPattern(season, rule, [terms]);
        var shifts = rule.Occurrences(period, municipality.Country).Value.Made
            .Select(day => new Shift(activity, TimeOf(day.Date, roster.Start, roster.End), [terms], pattern.Id, day.RuleDate))
            .ToList();
        context.Seasons.Add(season);
        context.Patterns.Add(pattern);
        context.Shifts.AddRange(shifts);
        return (season, shifts);
    }

    private ShiftTime TimeOf(DateOnly date, TimeOnly start, TimeOnly end)
    {
        var span = PlaceTime.Span(date, start, end, _zone);
        return new ShiftTime(date, start, end, span.Start, span.End);
    }

    /// <summary>A name as the first part of an address: "mette.soerensen".</summary>
    private static string AddressPart(string name) => name.ToLowerInvariant()
        .Replace("æ", "ae", StringComparison.Ordinal)
        .Replace("ø", "oe", StringComparison.Ordinal)
        .Replace("å", "aa", StringComparison.Ordinal)
        .Replace(' ', '.');
}

/// <summary>The shifts of one roster that are open, in order of time.</summary>
/// <param name="Roster">What was planned.</param>
/// <param name="Shifts">The shifts of the running season.</param>
/// <param name="Zone">The place's zone.</param>
internal sealed record DemoShifts(DemoRoster Roster, IReadOnlyList<Shift> Shifts, TimeZoneInfo Zone);
