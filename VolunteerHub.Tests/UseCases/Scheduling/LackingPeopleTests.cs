using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A need comes to ask for a certificate or an age while somebody has a seat on it.</summary>
public sealed class LackingPeopleTests : SeasonToChange
{
    private static readonly DateOnly Saturday = new(2027, 5, 8);

    private SeasonPlan WithChildren => Saturdays with { Needs = [Saturdays.Needs[0] with { AgeLimit = AgeLimit.Adult, WithChildren = true }] };

    [Fact]
    public async Task Whoever_lacks_the_certificate_is_named_before_a_season_comes_to_be_with_children_and_keeps_the_seat_when_it_does()
    {
        var season = await PublishedAsync();
        Sit("Mette Lund", AgeBand.Adult, until: new(2028, 1, 1));
        Sit("Aage Holm", AgeBand.Adult, until: Saturday.AddDays(-1));
        Sit("Inger Bak", AgeBand.Adult, until: null);

        var asked = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, WithChildren));
        Assert.All(Shifts(), s => Assert.False(s.Needs[0].WithChildren));
        var done = await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, WithChildren) { DespiteLacking = true });

        Assert.Equal(
            [
                Refusal.Of("scheduling.lacks-certificate", ("name", "Aage Holm"), ("date", Saturday)),
                Refusal.Of("scheduling.lacks-certificate", ("name", "Inger Bak"), ("date", Saturday)),
                Refusal.Of(LackingPeople.SaveAgain),
            ],
            asked.Refusals);
        Assert.True(done.IsSuccess);
        Assert.All(Shifts(), s => Assert.True(s.Needs[0].WithChildren));
        await using var context = _centre.Open();
        Assert.All(context.SignUps.ToList(), s => Assert.Equal(SignUpStatus.Confirmed, s.Status));
    }

    [Fact]
    public async Task Whoever_is_not_noted_as_old_enough_is_named_before_a_shift_comes_to_ask_for_an_age()
    {
        await PublishedAsync();
        Sit("Aage Holm", AgeBand.Unknown, until: null);
        Sit("Inger Bak", AgeBand.Adult, until: null);
        var shift = Shifts().Single(s => s.Date == Saturday);
        var need = shift.Needs[0];
        var edit = new ShiftEdit(
            shift.Id, shift.Date, shift.Start, shift.End, "", [new NeedEdit(need.Id, need.Minimum, need.Maximum, need.SkillId, need.SkillMinimum, AgeLimit.Adult)]);

        var asked = await _desk.EditShift.RunAsync(_centre.Author, edit);
        var done = await _desk.EditShift.RunAsync(_centre.Author, edit with { DespiteLacking = true });

        Assert.Equal([Refusal.Of("scheduling.lacks-age", ("name", "Aage Holm"), ("years", 18)), Refusal.Of(LackingPeople.SaveAgain)], asked.Refusals);
        Assert.True(done.IsSuccess);
    }

    [Fact]
    public async Task Nobody_is_asked_about_where_the_need_asked_for_it_before_or_asks_for_less()
    {
        var season = (await _desk.PlanSeason.RunAsync(_centre.Author, _centre.Activity.Id, WithChildren)).Value;
        await _desk.PublishShifts.SeasonAsync(_centre.Author, season);
        Sit("Inger Bak", AgeBand.Unknown, until: null);

        Assert.True((await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, WithChildren with { End = new(15, 0) }))).IsSuccess);
        Assert.True((await _desk.ChangeSeason.RunAsync(_centre.Author, new SeasonChange(season, Saturdays))).IsSuccess);
    }

    private void Sit(string name, AgeBand age, DateOnly? until)
    {
        var person = _centre.AddPerson(name, hasKey: true, age: age);
        using (var context = _centre.Open())
        {
            context.People.Single(p => p.Id == person.Id).NoteCertificate(until is { } last ? new CertificateSeen(new(2027, 2, 1), "Karin Holm", last) : null);
            context.SaveChanges();
        }

        _centre.Confirm(Shifts().Single(s => s.Date == Saturday), person);
    }
}
