using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.People;

namespace VolunteerHub.Tests.UseCases.Decisions;

public sealed class ShowRecordTests : IDisposable
{
    private readonly RecordDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_newest_decision_stands_first_by_the_clock_of_the_municipality()
    {
        _desk.ClockIs(1, 15, 12, 5);
        _desk.Write(_desk.Karin, "scheduling.cancelled", because: "Der er varslet storm.");
        _desk.ClockIs(5, 1, 22, 30);
        _desk.Write(_desk.Bente, "frame.review-allowed", because: "Det er samvær.");

        var lines = (await _desk.ReadAsync()).Lines;

        Assert.Equal(
            [
                (new DateOnly(2027, 5, 2), new TimeOnly(0, 30), "Bente Friis", "frame.review-allowed", "Det er samvær."),
                (new DateOnly(2027, 1, 15), new TimeOnly(13, 5), "Karin Holm", "scheduling.cancelled", "Der er varslet storm."),
            ],
            lines.Select(l => (l.Day, l.Time, l.ByName, l.Action, l.Because)));
    }

    [Fact]
    public async Task A_period_is_of_whole_days_by_the_clock_of_the_municipality_with_both_ends_in_it()
    {
        foreach (var (day, hour, minute) in new[] { (30, 21, 59), (30, 22, 0) })
        {
            _desk.ClockIs(4, day, hour, minute);
            _desk.Write(_desk.Karin, "scheduling.put-back", because: $"{hour}.{minute}");
        }

        Assert.Equal(["22.0"], await BecauseAsync(new RecordInput(From: "2027-05-01")));
        Assert.Equal(["22.0"], await BecauseAsync(new RecordInput(From: "1. maj 2027", To: "1.5.2027")));
        Assert.Equal(["21.59"], await BecauseAsync(new RecordInput(To: "2027-04-30")));
        Assert.Empty(await BecauseAsync(new RecordInput(From: "2027-05-02")));
    }

    [Fact]
    public async Task It_narrows_by_what_decisions_are_about_and_by_who_decided()
    {
        _desk.Write((_desk.Karin, "frame.task-written", Guid.NewGuid(), "a"), (_desk.Bente, "frame.review-kept", Guid.NewGuid(), "b"), (_desk.Karin, "frame.duties-chosen", Guid.NewGuid(), "c"));

        Assert.Equal(["b", "a"], await BecauseAsync(new RecordInput(Group: "frame")));
        Assert.Equal(["c"], await BecauseAsync(new RecordInput(Group: "Settings")));
        Assert.Equal(["c", "a"], await BecauseAsync(new RecordInput(By: _desk.Karin.Account.Value.ToString())));
        Assert.Equal(["a"], await BecauseAsync(new RecordInput(Group: "Frame", By: _desk.Karin.Account.Value.ToString())));
    }

    [Fact]
    public async Task It_comes_in_pages_and_past_the_end_is_the_last_one()
    {
        for (var i = 1; i <= 5; i++)
            _desk.Write(_desk.Karin, "scheduling.put-back", because: $"{i}");

        var second = await _desk.ReadAsync(new RecordInput(Page: "2"), pageSize: 2);
        var past = await _desk.ReadAsync(new RecordInput(Page: "99"), pageSize: 2);

        Assert.Equal((5, 2, 3), (second.Total, second.Page, second.Pages));
        Assert.Equal(["3", "2"], second.Lines.Select(l => l.Because));
        Assert.Equal((3, "1"), (past.Page, Assert.Single(past.Lines).Because));
    }

    [Fact]
    public async Task Every_wrong_value_is_refused_with_its_field()
    {
        var refused = await _desk.Show.RunAsync(_desk.Manager, new RecordInput("i går", "1999-12-31", "2", "Karin", "0"), 50);
        var turned = await _desk.Show.RunAsync(_desk.Manager, new RecordInput("2027-05-02", "2027-05-01", By: Guid.NewGuid().ToString()), 50);
        var nobody = await _desk.Show.RunAsync(_desk.Manager, new RecordInput(By: Guid.NewGuid().ToString()), 50);

        Assert.Equal(
            [
                "By: decisions.who-unknown", "From: reporting.date-unreadable", "Group: decisions.group-unknown", "Page: frame.register-page", "To: reporting.date-range",
            ],
            Desk.Told(refused));
        Assert.Equal(["To: reporting.period-backwards"], Desk.Told(turned));
        Assert.Equal(["By: decisions.who-unknown"], Desk.Told(nobody));
    }

    [Fact]
    public async Task Nothing_of_another_municipality_is_in_it_nor_found_by_who_decided_there()
    {
        var elsewhere = TestDatabase.EmployeeAt(_desk.Database.Asker, "Kari Lien", Role.Manager);
        _desk.Write(elsewhere, "scheduling.cancelled", because: "Storm i Asker.");
        _desk.Write(_desk.Karin, "scheduling.cancelled", because: "Storm i Randers.");

        Assert.Equal(["Storm i Randers."], await BecauseAsync(new RecordInput()));
        Assert.Equal(["Karin Holm"], (await _desk.Show.WritersAsync(_desk.Manager)).Value.All.Select(w => w.Name));
        Assert.Equal(
            ["By: decisions.who-unknown"], Desk.Told(await _desk.Show.RunAsync(_desk.Manager, new RecordInput(By: elsewhere.Account.Value.ToString()), 50)));
        Assert.Equal("Storm i Asker.", Assert.Single((await _desk.ReadAsync(reader: elsewhere)).Lines).Because);
    }

    [Fact]
    public async Task Whoever_has_decided_is_listed_once_by_the_name_of_their_latest_decision()
    {
        _desk.Write(_desk.Karin, "scheduling.cancelled");
        _desk.Write(_desk.Bente, "frame.review-kept");
        _desk.Write(_desk.Karin with { Name = "Karin Holm-Berg" }, "scheduling.put-back");

        Assert.Equal(["Bente Friis", "Karin Holm-Berg"], (await _desk.Show.WritersAsync(_desk.Manager)).Value.All.Select(w => w.Name));
    }

    [Fact]
    public async Task What_a_decision_is_about_is_called_as_it_is_today_and_a_sign_up_by_its_shift()
    {
        var centre = new NatureCentre(_desk.Database, saturdays: 1);
        var signUp = centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Lund"));
        _desk.Write(
            (_desk.Karin, "frame.task-changed", centre.Task.Id.Value, ""), (_desk.Karin, "scheduling.place-saved", centre.Place.Id.Value, ""),
            (_desk.Karin, "scheduling.activity-saved", centre.Activity.Id.Value, ""), (_desk.Karin, "scheduling.cancelled", centre.Shifts[0].Id.Value, ""),
            (_desk.Karin, "board.removed", signUp.Id.Value, ""), (_desk.Karin, "scheduling.season-changed", Guid.NewGuid(), ""),
            (_desk.Karin, "imports.taken-in", Guid.NewGuid(), "Places: 2"), (_desk.Karin, "frame.catalogue-changed", Guid.NewGuid(), ""),
            (_desk.Karin, "frame.reviewers-shown", _desk.Database.Randers.Id.Value, ""), (_desk.Karin, "account.role-taken", Guid.NewGuid(), "Reviewer"),
            (_desk.Karin, "account.role-given", _desk.Karin.Account.Value, "Reviewer"));

        var about = (await _desk.ReadAsync()).Lines.Reverse().Select(l => l.About).ToList();

        Assert.Equal(
            [
                (AboutKind.Task, "Lås op og tag imod gæsterne"), (AboutKind.Place, "Naturcentret"), (AboutKind.Activity, "Lørdagsåbent"), (AboutKind.Shift, "Lørdagsåbent"),
                (AboutKind.Shift, "Lørdagsåbent"), (AboutKind.Gone, ""), null, (AboutKind.Catalogue, ""), (AboutKind.Settings, ""), (AboutKind.Employee, ""),
                (AboutKind.Employee, "Karin Holm"),
            ],
            about.Select(a => a is null ? ((AboutKind, string)?)null : (a.Kind, a.Name)));
        Assert.Equal((centre.Shifts[0].Id.Value, new DateOnly(2027, 5, 1), new ShiftHours(new TimeOnly(10, 0), new TimeOnly(14, 0))), (about[4]!.Id, about[4]!.Day, about[4]!.Hours));
    }

    [Fact]
    public async Task A_volunteer_is_named_to_whoever_may_read_names_anyway_and_once_deleted_to_nobody()
    {
        using var own = new OwnDataDesk();
        var show = new ShowRecord(own.Database.Contexts, new Municipalities(own.Database.Contexts));
        var mette = own.Centre.AddPerson("Mette Lund");
        using (var context = own.Centre.Open())
        {
            context.Add(new DecisionRecord(own.Karin, "people.corrected", mette.Id.Value, "", own.Database.Clock.Now));
            context.SaveChanges();
        }

        var manager = own.Database.Employee("Birgitte Kjær", Role.Manager);
        var both = own.Database.Employee("Anna Bech", Role.Manager, Role.Coordinator);
        Assert.Equal(["Mette Lund"], await NamesAsync(show, both));
        Assert.Equal([""], await NamesAsync(show, manager));

        Assert.True((await own.Delete.RunAsync(own.Karin, mette.Id)).IsSuccess);

        Assert.Equal(["", ""], await NamesAsync(show, both));
    }

    private static async Task<IEnumerable<string>> NamesAsync(ShowRecord show, Actor reader)
    {
        var read = await show.RunAsync(reader, new RecordInput(), 50);
        Assert.All(read.Value.Lines, l => Assert.Equal(AboutKind.Volunteer, l.About!.Kind));
        return read.Value.Lines.Select(l => l.About!.Name);
    }

    private async Task<IEnumerable<string>> BecauseAsync(RecordInput input) => (await _desk.ReadAsync(input)).Lines.Select(l => l.Because);
}
