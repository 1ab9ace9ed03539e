using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

public sealed class SkillTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;
    private readonly Desk _desk;

    public SkillTests()
    {
        _centre = new NatureCentre(_database, saturdays: 0);
        _desk = new Desk(_database);
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_skill_is_noted_with_the_day_and_the_employee_and_taken_away_again()
    {
        var mette = _centre.AddPerson("Mette");

        await NoteSkill.RunAsync(_centre.Author, new SkillSeen(mette.Id, _centre.Skill.Id, new(2027, 2, 27)));

        await using (var context = _centre.Open())
        {
            var seen = context.People.Single().Skills.Single();
            Assert.Equal((new DateOnly(2027, 2, 27), "Karin Holm"), (seen.SeenOn, seen.SeenBy));
        }

        await _desk.RemoveSkill.RunAsync(_centre.Author, mette.Id, _centre.Skill.Id);
        await using var after = _centre.Open();
        Assert.Empty(after.People.Single().Skills);
    }

    [Fact]
    public async Task The_record_keeps_who_noted_it_and_who_took_it_away_and_nothing_where_nothing_changed()
    {
        var mette = _centre.AddPerson("Mette");
        var seen = new SkillSeen(mette.Id, _centre.Skill.Id, new(2027, 2, 27));

        await _desk.RemoveSkill.RunAsync(_centre.Author, mette.Id, _centre.Skill.Id);
        await NoteSkill.RunAsync(_centre.Author, seen);
        await NoteSkill.RunAsync(_centre.Author, seen with { SeenOn = new(2027, 2, 28) });
        await _desk.RemoveSkill.RunAsync(_centre.Author, mette.Id, _centre.Skill.Id);

        await using var context = _centre.Open();
        Assert.Equal(
            [("people.skill-noted", mette.Id.Value, "Karin Holm", ""), ("people.skill-removed", mette.Id.Value, "Karin Holm", "")],
            context.Decisions.OrderBy(d => d.Id).AsEnumerable().Select(d => (d.Action, d.Subject, d.ByName, d.Because)));
    }

    [Fact]
    public async Task A_skill_that_is_given_back_was_seen_when_and_by_whom_it_was()
    {
        var mette = _centre.AddPerson("Mette");
        await NoteSkill.RunAsync(_centre.Author, new SkillSeen(mette.Id, _centre.Skill.Id, new(2027, 2, 27)));
        var removed = (await new ShowVolunteers(_database.Contexts, _database.Clock).RunAsync(_centre.Author)).Value.People.Single().Skills.Single();
        var bente = _database.Employee("Bente Friis", Role.Coordinator);
        await _desk.RemoveSkill.RunAsync(bente, mette.Id, _centre.Skill.Id);
        _database.Clock.Advance(TimeSpan.FromDays(3));

        Assert.True((await NoteSkill.PutBackAsync(bente, mette.Id, removed)).IsSuccess);

        await using var context = _centre.Open();
        var seen = context.People.Single().Skills.Single();
        Assert.Equal((new DateOnly(2027, 2, 27), "Karin Holm"), (seen.SeenOn, seen.SeenBy));
        Assert.Equal(("people.skill-noted", "Bente Friis"), context.Decisions.OrderBy(d => d.Id).AsEnumerable().Select(d => (d.Action, d.ByName)).Last());
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);
        Assert.Equal(["Skill: people.skill-not-found", "people.person-not-found"], Desk.Told(await NoteSkill.PutBackAsync(asker.Author, mette.Id, removed)));
    }

    [Fact]
    public async Task It_cannot_have_been_seen_tomorrow_or_without_a_day()
    {
        var mette = _centre.AddPerson("Mette");

        Assert.Equal(
            ["SeenOn: people.seen-on-range"],
            Desk.Told(await NoteSkill.RunAsync(_centre.Author, new SkillSeen(mette.Id, _centre.Skill.Id, new(2027, 3, 2)))));
        Assert.Equal(
            ["SeenOn: people.seen-on-missing"],
            Desk.Told(await NoteSkill.RunAsync(_centre.Author, new SkillSeen(mette.Id, _centre.Skill.Id, null))));
    }

    [Fact]
    public async Task A_skill_that_is_made_and_seen_while_the_volunteers_are_read_is_not_among_theirs_yet()
    {
        var mette = _centre.AddPerson("Mette");
        var notes = new BetweenQueries("People", async () =>
        {
            await using var context = _centre.Open();
            var skill = new Skill(_centre.Municipality.Id, "Kan tænde bål");
            context.Add(skill);
            await context.SaveChangesAsync();
            await NoteSkill.RunAsync(_centre.Author, new SkillSeen(mette.Id, skill.Id, new(2027, 2, 27)));
        });

        var view = (await new ShowVolunteers(notes.Of(_database), _database.Clock).RunAsync(_centre.Author)).Value;

        Assert.True(notes.Happened);
        Assert.Empty(view.People[0].Skills);
    }

    [Fact]
    public async Task Another_municipalitys_people_and_skills_are_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);
        var mette = _centre.AddPerson("Mette");

        Assert.Equal(
            ["Skill: people.skill-not-found", "people.person-not-found"],
            Desk.Told(await NoteSkill.RunAsync(asker.Author, new SkillSeen(mette.Id, _centre.Skill.Id, new(2027, 2, 27)))));
        Assert.Equal(
            ["people.person-not-found"],
            Desk.Told(await _desk.RemoveSkill.RunAsync(asker.Author, mette.Id, _centre.Skill.Id)));
    }

    [Theory]
    [InlineData("", "Name: people.skill-name-missing")]
    [InlineData("KAN ÅBNE HUSET", "Name: people.skill-exists")]
    [InlineData("010180-1234", "Name: people.personal-number")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "Name: people.text-too-long")]
    public async Task A_skill_without_a_good_name_is_refused(string name, string told) =>
        Assert.Equal([told], Desk.Told(await new SaveSkill(_database.Contexts).RunAsync(_centre.Author, new SkillInput(name))));

    [Fact]
    public async Task A_new_skill_can_be_asked_for()
    {
        var skill = await new SaveSkill(_database.Contexts).RunAsync(_centre.Author, new SkillInput(" Førstehjælp "));

        await using var context = _centre.Open();
        Assert.Equal("Førstehjælp", context.Skills.Single(s => s.Id == skill.Value).Name);
    }

    [Fact]
    public async Task Whoever_waited_for_the_skill_is_offered_the_free_seat_that_is_kept_for_it()
    {
        var (mette, ole) = (_centre.AddPerson("Mette"), _centre.AddPerson("Ole"));
        var shift = _centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(_centre.Task.Id, 1, 1, _centre.Skill.Id, 1));
        _centre.Wait(shift.Needs[0], ole);
        _centre.Wait(shift.Needs[0], mette);
        List<ShiftId> told = [];
        using var listening = _desk.Changes.Listen(_centre.Municipality.Id, told.AddRange);

        await NoteSkill.RunAsync(_centre.Author, new SkillSeen(mette.Id, _centre.Skill.Id, new(2027, 2, 27)));

        await using var context = _centre.Open();
        Assert.Equal(SignUpStatus.Offered, context.SignUps.Single(s => s.PersonId == mette.Id).Status);
        Assert.Equal(SignUpStatus.Waiting, context.SignUps.Single(s => s.PersonId == ole.Id).Status);
        Assert.Equal((mette.Email, "SeatOffered"), (context.Outbox.Single().To, context.Outbox.Single().Kind));
        Assert.Equal([shift.Id], told);
    }

    [Fact]
    public async Task Open_pages_hear_of_the_shifts_that_somebody_is_on_when_a_skill_is_noted_and_when_it_is_taken_away()
    {
        var mette = _centre.AddPerson("Mette");
        var shift = _centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(_centre.Task.Id, 1, 2));
        _centre.Confirm(shift, mette);
        List<ShiftId> told = [];
        using var listening = _desk.Changes.Listen(_centre.Municipality.Id, told.AddRange);

        await NoteSkill.RunAsync(_centre.Author, new SkillSeen(mette.Id, _centre.Skill.Id, new(2027, 2, 27)));
        Assert.Equal([shift.Id], told);
        await _desk.RemoveSkill.RunAsync(_centre.Author, mette.Id, _centre.Skill.Id);
        Assert.Equal([shift.Id, shift.Id], told);
    }

    private NoteSkill NoteSkill => _desk.NoteSkill;
}
