using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

/// <summary>A volunteer is deleted, by themselves or by a coordinator whom they ask. The Saturdays are in May 2027; it is 1 March unless a test says otherwise.</summary>
public sealed class DeletePersonTests : IDisposable
{
    private readonly OwnDataDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task No_row_of_any_table_names_them_any_more_whoever_wrote_it()
    {
        var mette = await _desk.MetteAsync();
        var before = _desk.ColumnsWith("mette lund").Concat(_desk.ColumnsWith(mette.Email)).Select(c => c.Split('.')[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["AspNetUsers", "BlockNames", "MailedLinks", "Outbox", "People", "SeasonWishes", "SeatBlocks", "ShiftReports"], before);

        Assert.True((await _desk.Delete.OneselfAsync(_desk.Database.Randers, mette.Email, isSure: true)).IsSuccess);

        Assert.Empty(_desk.ColumnsWith("mette lund"));
        Assert.Empty(_desk.ColumnsWith(mette.Email));
        Assert.Empty(_desk.ColumnsWith(mette.FeedToken));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.Set<PersonSkill>().ToListAsync());
        Assert.Empty(await context.Invitations.ToListAsync());
        var ole = Assert.Single(await context.Wishes.ToListAsync());
        Assert.Equal(["Rita Bak"], ole.Terms.Together);
        Assert.Empty(ole.Terms.Apart);
    }

    [Fact]
    public async Task A_letter_to_the_guardian_about_somebody_whose_name_begins_alike_stays()
    {
        var emil = await _desk.EmilAsync();
        await _desk.AskGuardianAsync(_desk.Centre.AddPerson("Emil Lund Hansen", age: AgeBand.From15To17), "eva@example.com");

        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, emil.Id)).IsSuccess);

        Assert.Equal(["MailedLinks.Email", "Outbox.To"], _desk.ColumnsWith("eva@example.com"));
        Assert.Contains("Outbox.Text", _desk.ColumnsWith("Emil Lund Hansen"));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_guardian_who_has_agreed_or_was_asked_nor_of_the_letters_about_it()
    {
        var emil = await _desk.EmilAsync();
        Assert.Equal(["Outbox.To", "People.GuardianConsent_Email"], _desk.ColumnsWith("bo@example.com"));
        Assert.Equal(["MailedLinks.Email", "Outbox.To"], _desk.ColumnsWith("eva@example.com"));
        Assert.Contains("Outbox.Text", _desk.ColumnsWith("Emil Lund"));

        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, emil.Id)).IsSuccess);

        foreach (var text in (string[])["Emil Lund", emil.Email, "Bo Lund", "bo@example.com", "eva@example.com"])
            Assert.Empty(_desk.ColumnsWith(text));
    }

    [Fact]
    public async Task What_was_deleted_cannot_be_read_from_the_free_space_of_the_file_either()
    {
        var mette = await _desk.MetteAsync();
        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);

        SqliteConnection.ClearAllPools();
        _desk.Query("PRAGMA wal_checkpoint(TRUNCATE)");

        var file = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_desk.Database.Path));
        Assert.DoesNotContain("Mette Lund", file, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(mette.Email, file, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Seats_ahead_are_left_and_offered_to_whoever_waits_and_open_pages_hear_of_it()
    {
        using var desk = new OwnDataDesk(maximum: 1);
        var (mette, ole) = (desk.Centre.AddPerson("Mette Lund"), desk.Centre.AddPerson("Ole Krog"));
        desk.Centre.Confirm(desk.Saturday, mette);
        var waits = desk.Centre.Wait(desk.Saturday.Needs[0], ole);

        Assert.True((await desk.Delete.OneselfAsync(desk.Database.Randers, mette.Email, isSure: true)).IsSuccess);

        await using var context = desk.Centre.Open();
        Assert.Equal(SignUpStatus.Offered, (await context.SignUps.SingleAsync(s => s.Id == waits.Id)).Status);
        var left = await context.SignUps.SingleAsync(s => s.PersonId == mette.Id);
        Assert.Equal((SignUpStatus.Withdrawn, WithdrawnBy.Volunteer), (left.Status, left.WithdrawnBy));
        Assert.Equal(["SeatOffered"], context.Outbox.Where(m => m.To == ole.Email).Select(m => m.Kind));
        Assert.Equal([desk.Saturday.Id], desk.Told);
    }

    [Fact]
    public async Task Open_pages_hear_of_shifts_that_have_been_and_of_those_that_somebody_was_only_asked_for_too_for_their_name_stands_there()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Centre.Shifts[0], mette);
        await using (var context = _desk.Centre.Open())
        {
            context.Add(new Invitation(_desk.Centre.Shifts[2].Needs[0], mette.Id, _desk.Database.Clock.Now));
            await context.SaveChangesAsync();
        }

        _desk.Database.Clock.Set(new DateTimeOffset(2027, 5, 2, 9, 0, 0, TimeSpan.FromHours(2)));
        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);

        Assert.Equal(new[] { _desk.Centre.Shifts[0].Id, _desk.Centre.Shifts[2].Id }.ToHashSet(), _desk.Told.ToHashSet());
    }

    [Fact]
    public async Task A_seat_that_was_made_for_them_goes_with_them_and_is_offered_to_nobody()
    {
        using var desk = new OwnDataDesk(maximum: 1);
        var (mette, ole) = (desk.Centre.AddPerson("Mette Lund"), desk.Centre.AddPerson("Ole Krog"));
        desk.Centre.Confirm(desk.Saturday, desk.Centre.AddPerson("Rita Bak"));
        var waits = desk.Centre.Wait(desk.Saturday.Needs[0], ole);
        desk.Centre.ConfirmOnExtraSeat(desk.Saturday.Needs[0], mette);

        Assert.True((await desk.Delete.OneselfAsync(desk.Database.Randers, mette.Email, isSure: true)).IsSuccess);

        await using var context = desk.Centre.Open();
        Assert.Equal(1, (await context.Needs.SingleAsync(n => n.Id == desk.Saturday.Needs[0].Id)).Maximum);
        Assert.Equal(SignUpStatus.Waiting, (await context.SignUps.SingleAsync(s => s.Id == waits.Id)).Status);
    }

    [Fact]
    public async Task A_shift_that_has_begun_stays_as_it_went_and_no_report_changes()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var (first, second) = (_desk.Centre.Confirm(_desk.Centre.Shifts[0], mette), _desk.Centre.Confirm(_desk.Centre.Shifts[1], mette));
        await using (var context = _desk.Centre.Open())
        {
            context.Attach(first).Entity.CheckIn(_desk.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        // Half past ten on the second Saturday.
        _desk.Database.Clock.Set(new DateTimeOffset(2027, 5, 8, 10, 30, 0, TimeSpan.FromHours(2)));
        var before = await ReportsAsync();
        Assert.Contains("\"Confirmed\":1", before, StringComparison.Ordinal);

        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);

        Assert.Equal(before, await ReportsAsync());
        await using var after = _desk.Centre.Open();
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Confirmed], after.SignUps.Select(s => s.Status));
        Assert.All(new[] { first, second }, s => Assert.NotNull(after.SignUps.Single(o => o.Id == s.Id).SeatId));
    }

    [Fact]
    public async Task The_list_of_a_past_day_has_somebody_without_a_name_and_no_list_of_volunteers_has()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Centre.Shifts[0], mette);
        _desk.Database.Clock.Set(new DateTimeOffset(2027, 5, 2, 12, 0, 0, TimeSpan.Zero));
        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);

        var day = await new DayQuery(_desk.Database.Contexts, _desk.Municipalities, _desk.Database.Clock).ShiftAsync(_desk.Karin, _desk.Centre.Shifts[0].Id);
        var shift = await new App.UseCases.Scheduling.ShowShift(_desk.Database.Contexts, _desk.Database.Clock).RunAsync(_desk.Karin, _desk.Centre.Shifts[0].Id);

        Assert.Equal("", Assert.Single(day!.Shift.People).Name);
        Assert.Equal("", Assert.Single(shift.Value.Needs[0].People).Name);
        Assert.Empty((await new ShowVolunteers(_desk.Database.Contexts, _desk.Database.Clock).RunAsync(_desk.Karin)).Value.People);
        Assert.Empty(await new FindVolunteers(_desk.Database.Contexts).RunAsync(_desk.Karin, "e"));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.People.ToListAsync());
        Assert.Equal(_desk.Database.Clock.Now, Assert.Single(await context.PeopleEver.ToListAsync()).DeletedAt);
    }

    [Fact]
    public async Task The_calendar_address_and_the_links_of_old_mails_open_nothing_and_the_address_signs_up_anew_as_somebody_else()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var signUp = _desk.Centre.Confirm(_desk.Saturday, mette);
        var key = SignUpKey.Of(mette, signUp.Id);
        Assert.True((await _desk.Delete.OneselfAsync(_desk.Database.Randers, mette.Email, isSure: true)).IsSuccess);

        var files = new CalendarFiles(_desk.Database.Contexts, PublicAddresses.Unset, _desk.Database.Clock);
        var leave = new LeaveShift(_desk.Database.Contexts, _desk.Seats, _desk.Letters, _desk.Changes, _desk.Database.Clock);

        Assert.Null(await files.MineAsync(_desk.Database.Randers, mette.FeedToken));
        Assert.Equal(["signups.unknown"], Desk.Told(await leave.RunAsync(_desk.Database.Randers, signUp.Id, new Ownership(Key: key))));
        Assert.NotEqual(mette.Id, _desk.Centre.AddPerson("Mette Lund").Id);
    }

    [Fact]
    public async Task Another_municipality_keeps_its_own_volunteer_of_the_same_address_with_the_account()
    {
        var mette = await _desk.MetteAsync();
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 1, keys: 0);
        var there = asker.AddPerson("Mette Lund");
        asker.Confirm(asker.Shifts[0], there);
        await using (var context = asker.Open())
        {
            await new SignUpLetters(PublicAddresses.Unset, _desk.Database.Clock).QueueLeftAsync(context, _desk.Database.Asker, there, asker.Shifts[0].Id, CancellationToken.None);
            await context.SaveChangesAsync();
        }

        var before = _desk.RowsOf(_desk.Database.Asker);
        Assert.Contains(before, r => r.StartsWith("Outbox: ", StringComparison.Ordinal));

        Assert.True((await _desk.Delete.OneselfAsync(_desk.Database.Randers, mette.Email, isSure: true)).IsSuccess);

        Assert.Equal(before, _desk.RowsOf(_desk.Database.Asker));
        await using var installation = _desk.Database.Contexts.ForInstallation();
        var account = Assert.Single(await installation.Users.ToListAsync());
        Assert.Equal((mette.Email, ""), (account.Email, account.DisplayName));
        Assert.Equal(["people.person-not-found"], Desk.Told(await _desk.Delete.RunAsync(_desk.Karin, there.Id)));
    }

    [Fact]
    public async Task Seats_kept_for_an_association_are_everybodys_again_and_whoever_said_yes_to_one_stays()
    {
        var mette = await _desk.MetteAsync();
        var need = _desk.Centre.Shifts[2].Needs[0];
        await using (var context = _desk.Centre.Open())
        {
            var held = await context.Seats.FirstAsync(s => s.HeldById == context.SeatBlocks.Single(b => b.Association == OwnDataDesk.Hers).Id);
            _desk.Centre.Confirm(need, held, _desk.Centre.AddPerson("Rita Bak"));
        }

        Assert.True((await _desk.Delete.OneselfAsync(_desk.Database.Randers, mette.Email, isSure: true)).IsSuccess);

        await using var after = _desk.Centre.Open();
        var hers = await after.SeatBlocks.SingleAsync(b => b.Association == OwnDataDesk.Hers);
        Assert.Equal(("", "", true), (hers.ContactName, hers.ContactEmail, hers.EndedAt is not null));
        Assert.Equal(2, await after.Seats.CountAsync(s => s.NeedId == need.Id && s.HeldById == null));
        Assert.Single(await after.SignUps.Where(s => s.NeedId == need.Id && s.Status == SignUpStatus.Confirmed).ToListAsync());
        Assert.DoesNotContain(after.Outbox, m => m.Kind == "SeatBlockNamed" && m.Text.Contains(OwnDataDesk.Hers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mails_that_ask_in_the_name_of_another_stay_though_both_names_stand_in_them()
    {
        using var desk = new OwnDataDesk(maximum: 9);
        var per = desk.Centre.AddPerson("Per");
        await desk.KeepAsync("Spejderne", "Per", per.Email, named: "Rita Bak");
        await desk.KeepAsync("Spejderne i Randers", "Pernille Dam", "pernille@example.com", named: "Sofus Eg");
        await desk.KeepAsync("Spejderne", "Per Dam", "per.dam@example.com", named: "Tove Fisker");

        Assert.True((await desk.Delete.OneselfAsync(desk.Database.Randers, per.Email, isSure: true)).IsSuccess);

        await using var context = desk.Centre.Open();
        Assert.Equal(
            ["sofus.eg@example.com", "tove.fisker@example.com"],
            await context.Outbox.Where(m => m.Kind == "SeatBlockNamed").OrderBy(m => m.To).Select(m => m.To).ToListAsync());
    }

    [Fact]
    public async Task A_mail_that_asks_in_their_name_goes_also_when_the_name_was_corrected_since()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        await _desk.KeepAsync("Spejderne", "Mette Lind", mette.Email, named: "Rita Bak");
        Assert.True((await _desk.Correct.RunAsync(_desk.Karin, new PersonCorrection(mette.Id, "Mette Holm", mette.Email))).IsSuccess);

        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);

        Assert.Empty(_desk.ColumnsWith("Mette Lind"));
    }

    [Fact]
    public async Task Whoever_only_speaks_for_an_association_is_deleted_too()
    {
        _desk.Centre.Hold(_desk.Saturday.Needs[0], _desk.Saturday.Date, 2);

        Assert.True((await _desk.Delete.OneselfAsync(_desk.Database.Randers, "anna@venner.example", isSure: true)).IsSuccess);

        Assert.Empty(_desk.ColumnsWith("Anna Holt"));
        Assert.Empty(_desk.ColumnsWith("anna@venner.example"));
        Assert.Equal(["people.nothing-stored"], Desk.Told(await _desk.Delete.OneselfAsync(_desk.Database.Randers, "anna@venner.example", isSure: true)));
    }

    [Fact]
    public async Task Whoever_has_a_role_here_loses_it_first_and_nothing_is_deleted_without_the_word_that_it_is_meant()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        await using (var context = _desk.Database.Contexts.ForInstallation())
        {
            var directory = new AccountDirectory(context);
            await directory.GiveRoleAsync(await directory.FindOrAddAsync(mette.Email, "Mette Lund", Language.Da), "Mette Lund", "randers", Role.Reviewer);
            await context.SaveChangesAsync();
        }

        Assert.Equal(["Sure: people.delete-not-confirmed"], Desk.Told(await _desk.Delete.OneselfAsync(_desk.Database.Randers, mette.Email, isSure: false)));
        Assert.Equal(["people.is-employee"], Desk.Told(await _desk.Delete.OneselfAsync(_desk.Database.Randers, mette.Email, isSure: true)));
        Assert.Equal(["people.is-employee"], Desk.Told(await _desk.Delete.RunAsync(_desk.Karin, mette.Id)));
        await using var after = _desk.Centre.Open();
        Assert.Equal("Mette Lund", (await after.People.SingleAsync()).Name);
        Assert.Empty(await after.Decisions.ToListAsync());
    }

    [Fact]
    public async Task The_record_keeps_by_which_employee_and_when_without_the_name_and_nothing_of_whoever_deletes_themself()
    {
        var (mette, ole) = (_desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));

        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);
        Assert.True((await _desk.Delete.OneselfAsync(_desk.Database.Randers, ole.Email, isSure: true)).IsSuccess);

        await using var context = _desk.Centre.Open();
        var decision = Assert.Single(await context.Decisions.ToListAsync());
        Assert.Equal(("people.deleted", mette.Id.Value, "Karin Holm", "", _desk.Database.Clock.Now), (decision.Action, decision.Subject, decision.ByName, decision.Because, decision.At));
        Assert.All(await context.PeopleEver.ToListAsync(), p => Assert.Equal(_desk.Database.Clock.Now, p.DeletedAt));
    }

    [Fact]
    public async Task A_name_that_two_have_stays_in_the_wishes_of_others()
    {
        var mette = await _desk.MetteAsync();
        await using (var context = _desk.Centre.Open())
        {
            context.Add(new Person(_desk.Centre.Municipality.Id, "Mette Lund", "", Language.Da, "the-other-mette"));
            await context.SaveChangesAsync();
        }

        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);

        await using var after = _desk.Centre.Open();
        Assert.Equal(["mette lund", "Rita Bak"], Assert.Single(await after.Wishes.ToListAsync()).Terms.Together);
    }

    /// <summary>What managers read of the months around the Saturdays until today: coverage, hours and dependence.</summary>
    private async Task<string> ReportsAsync()
    {
        var manager = _desk.Database.Employee("Birgitte", Role.Manager);
        var coverage = await new ReportCoverage(_desk.Database.Contexts, _desk.Municipalities, _desk.Database.Clock)
            .RunAsync(manager, new CoverageInput(From: "2027-05-01", To: "2027-05-31"));
        var dependence = await new ShowDependence(_desk.Database.Contexts, _desk.Municipalities, _desk.Database.Clock).RunAsync(manager, _desk.Centre.Place.Id);
        return JsonSerializer.Serialize(coverage.Value) + JsonSerializer.Serialize(dependence.Value);
    }
}
