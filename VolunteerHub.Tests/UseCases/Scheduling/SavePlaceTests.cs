using Microsoft.AspNetCore.Identity;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

public sealed class SavePlaceTests : AtTheDesk
{
    [Fact]
    public async Task Other_announced_hours_end_the_approvals_of_the_places_tasks_tell_the_coordinators_and_throw_nobody_off()
    {
        AddCoordinator("karin@example.com");
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));

        var saved = await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { Announced = [Row(DayOfWeek.Saturday, 10, 16)] });

        Assert.Equal([_centre.Task.Title], saved.Value.Closed);
        await using var context = _centre.Open();
        Assert.Equal(ApprovalEnd.PlaceChanged, context.Approvals.Single().EndedBecause);
        Assert.Equal(SignUpStatus.Confirmed, context.SignUps.Single().Status);
        var letter = context.Outbox.Single();
        Assert.Equal("karin@example.com", letter.To);
        Assert.StartsWith("Hej Karin Holm\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains(_centre.Task.Title, letter.Text, StringComparison.Ordinal);
        Assert.Contains("er nu lørdag 10.00–16.00", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_pages_are_told_of_the_shifts_whose_approvals_end_and_of_none_when_only_the_contact_is_another()
    {
        List<ShiftId> told = [];
        using var listening = _desk.Changes.Listen(_centre.Municipality.Id, told.AddRange);

        await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { ContactName = "Ole Lund" });
        Assert.Empty(told);
        await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { Announced = [Row(DayOfWeek.Saturday, 10, 16)] });

        Assert.Equal(_centre.Shifts.Select(s => s.Id).ToHashSet(), told.ToHashSet());
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_not_overwritten_unseen()
    {
        var place = _centre.Place.Description;
        await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { ContactName = "Ole Lund" });
        var activity = new ActivityRow(_centre.Activity.Id, "Et ældre navn", _centre.Activity.Description, 1);

        var savedPlace = await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { Address = "Gudenåvej 2" }, place);
        var savedActivity = await _desk.SaveActivity.RunAsync(
            _centre.Author, new ActivityInput(_centre.Activity.Id, _centre.Place.Id, "Et nyt navn", ""), activity);

        Assert.Equal(["scheduling.changed-meanwhile"], savedPlace.Refusals.Select(r => r.Code));
        Assert.Equal(["scheduling.changed-meanwhile"], savedActivity.Refusals.Select(r => r.Code));
        await using var context = _centre.Open();
        Assert.Equal(("Ole Lund", place.Address), (context.Places.Single().ContactName, context.Places.Single().Address));
    }

    [Fact]
    public async Task A_name_of_nothing_visible_is_none_and_signs_that_turn_the_text_are_left_out()
    {
        var refused = await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { Name = "\u200B\u200B" });
        await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { Name = "\u202ENaturcentret\u202C ved åen" });

        Assert.Equal(["scheduling.name-missing"], refused.Refusals.Select(r => r.Code));
        await using var context = _centre.Open();
        Assert.Equal("Naturcentret ved åen", context.Places.Single().Name);
    }

    [Theory]
    [InlineData("abc", "ContactPhone: people.phone-invalid")]
    [InlineData("+45 86 12 34 56 lok. 12")]
    [InlineData("")]
    public async Task What_volunteers_press_to_call_is_a_number(string phone, params string[] told)
    {
        var saved = await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { ContactPhone = phone });

        Assert.Equal(told, Desk.Told(saved));
    }

    [Fact]
    public async Task The_same_again_or_another_contact_ends_nothing()
    {
        await _desk.SavePlace.RunAsync(_centre.Author, AsItIs());
        var saved = await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { ContactName = "Ole Lund" });

        Assert.Empty(saved.Value.Closed);
        await using var context = _centre.Open();
        Assert.Null(context.Approvals.Single().EndedAt);
        Assert.Equal("Ole Lund", context.Places.Single().ContactName);
    }

    [Fact]
    public async Task The_hours_that_a_place_had_are_kept_until_the_day_they_were_changed_and_of_several_changes_a_day_the_first()
    {
        var (was, saturdays) = (_centre.Place.AnnouncedHours.ToString(), AsItIs() with { Announced = [Row(DayOfWeek.Saturday, 10, 16)] });
        var today = PlaceTime.DateAt(_database.Clock.Now, _centre.Zone);

        await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { ContactName = "Ole Lund" });
        await _desk.SavePlace.RunAsync(_centre.Author, saturdays);
        await _desk.SavePlace.RunAsync(_centre.Author, saturdays with { Staffed = [] });

        await using var context = _centre.Open();
        var kept = context.FormerHours.Single();
        Assert.Equal((today, was, _centre.Place.StaffedHours.ToString()), (kept.Until, kept.AnnouncedHours.ToString(), kept.StaffedHours.ToString()));
    }

    [Fact]
    public async Task Hours_that_were_a_mistake_are_not_kept()
    {
        var saved = await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { Announced = [Row(DayOfWeek.Saturday, 10, 16)], HoursWereWrong = true });

        Assert.True(saved.IsSuccess);
        await using var context = _centre.Open();
        Assert.Empty(context.FormerHours);
        Assert.Equal("Sat 10:00-16:00", context.Places.Single().AnnouncedHours.ToString());
    }

    [Fact]
    public async Task A_new_place_has_its_hours()
    {
        var saved = await _desk.SavePlace.RunAsync(_centre.Author, new PlaceInput(null, "Fussingø", "Skovvej 2", "", "", [], [Row(DayOfWeek.Sunday, 12, 15)]));

        await using var context = _centre.Open();
        Assert.Equal("Sun 12:00-15:00", context.Places.Single(p => p.Id == saved.Value.Id).AnnouncedHours.ToString());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var input = new PlaceInput(
            null,
            "",
            new string('x', 301),
            "010180-1234",
            new string('1', 31),
            [new HoursRow(DayOfWeek.Monday, new(9, 0), null), Row(DayOfWeek.Tuesday, 15, 9)],
            [Row(DayOfWeek.Saturday, 10, 14), Row(DayOfWeek.Saturday, 13, 16)]);

        Assert.Equal(
            [
                "Address: scheduling.text-too-long", "Announced[1].From: scheduling.hours-overlap", "ContactName: people.personal-number",
                "ContactPhone: scheduling.text-too-long", "Name: scheduling.name-missing", "Staffed[0].To: scheduling.hours-incomplete",
                "Staffed[1].To: scheduling.hours-backwards",
            ],
            Desk.Told(await _desk.SavePlace.RunAsync(_centre.Author, input)));
    }

    [Fact]
    public async Task A_time_that_is_none_is_refused_at_its_own_day_and_end_and_of_two_that_are_the_same_the_later()
    {
        var input = AsItIs() with
        {
            Staffed = [new HoursRow(DayOfWeek.Monday, null, new(15, 0), FromUnreadable: true), new HoursRow(DayOfWeek.Tuesday, new(9, 0), null, ToUnreadable: true)],
            Announced = [Row(DayOfWeek.Saturday, 10, 14), Row(DayOfWeek.Sunday, 10, 14), Row(DayOfWeek.Saturday, 10, 14)],
        };

        var refused = await _desk.SavePlace.RunAsync(_centre.Author, input);

        Assert.Equal(
            [
                "Announced[2].From: scheduling.hours-overlap", "Staffed[0].From: scheduling.opens-unreadable", "Staffed[1].To: scheduling.closes-unreadable",
            ],
            Desk.Told(refused));
        Assert.Equal(
            [DayOfWeek.Monday, DayOfWeek.Tuesday],
            refused.Refusals.Where(r => r.Field!.StartsWith("Staffed", StringComparison.Ordinal)).Select(r => r.Values["day"]));
    }

    [Fact]
    public async Task Two_places_of_one_name_are_refused()
    {
        Assert.Equal(
            ["Name: scheduling.place-exists"],
            Desk.Told(await _desk.SavePlace.RunAsync(_centre.Author, AsItIs() with { Id = null })));
    }

    [Fact]
    public async Task Another_municipalitys_place_is_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);

        Assert.Equal(["scheduling.place-not-found"], Desk.Told(await _desk.SavePlace.RunAsync(asker.Author, AsItIs() with { Name = "Elsewhere" })));
        Assert.Equal(
            ["scheduling.place-not-found"],
            Desk.Told(await _desk.SaveActivity.RunAsync(asker.Author, new ActivityInput(null, _centre.Place.Id, "Åpent", ""))));
        Assert.Equal(
            ["scheduling.activity-not-found"],
            Desk.Told(await _desk.SaveActivity.RunAsync(asker.Author, new ActivityInput(_centre.Activity.Id, asker.Place.Id, "Åpent", ""))));
    }

    [Fact]
    public async Task An_activity_is_made_and_called_otherwise_and_no_approval_ends()
    {
        var made = await _desk.SaveActivity.RunAsync(_centre.Author, new ActivityInput(null, _centre.Place.Id, "Tirsdagstur", "Vi går en tur."));
        await _desk.SaveActivity.RunAsync(_centre.Author, new ActivityInput(_centre.Activity.Id, _centre.Place.Id, "Åbent lørdag", ""));
        var twice = await _desk.SaveActivity.RunAsync(_centre.Author, new ActivityInput(null, _centre.Place.Id, "Tirsdagstur", ""));

        await using var context = _centre.Open();
        Assert.Equal("Tirsdagstur", context.Activities.Single(a => a.Id == made.Value).Name);
        Assert.Equal("Åbent lørdag", context.Activities.Single(a => a.Id == _centre.Activity.Id).Name);
        Assert.Null(context.Approvals.Single().EndedAt);
        Assert.Equal(["Name: scheduling.activity-exists"], Desk.Told(twice));
    }

    private static HoursRow Row(DayOfWeek day, int from, int to) => new(day, new TimeOnly(from, 0), new TimeOnly(to, 0));

    private PlaceInput AsItIs() => new(
        _centre.Place.Id,
        _centre.Place.Name,
        _centre.Place.Address,
        _centre.Place.ContactName,
        _centre.Place.ContactPhone,
        [.. _centre.Place.StaffedHours.Spans.Select(s => new HoursRow(s.Day, s.From, s.To))],
        [.. _centre.Place.AnnouncedHours.Spans.Select(s => new HoursRow(s.Day, s.From, s.To))]);

    private void AddCoordinator(string email)
    {
        using var context = _database.Contexts.ForInstallation();
        var name = Account.RoleName("randers", Role.Coordinator);
        var role = new IdentityRole<Guid>(name) { Id = Guid.NewGuid(), NormalizedName = name.ToUpperInvariant() };
        var account = new Account { Id = Guid.NewGuid(), DisplayName = "Karen fra Asker", Language = Language.Da, Email = email, UserName = email };
        context.AddRange(role, account, new RoleGrant { RoleId = role.Id, UserId = account.Id, Name = "Karin Holm" });
        context.SaveChanges();
    }
}
