using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

/// <summary>
/// Volunteers who have long been away are told and deleted. Mette was on the first Saturday, 1 May 2027; where a year is chosen, she is told on 1 April 2028 and
/// deleted on 1 May.
/// </summary>
public sealed class DeleteLongAwayTests : IDisposable
{
    private static readonly DateOnly Summer2028 = new(2028, 6, 3);

    private readonly OwnDataDesk _desk = new();

    private DeleteLongAway Round => new(
        _desk.Database.Contexts, _desk.Municipalities, _desk.Delete, new LongAwayLetters(PublicAddresses.Unset, _desk.Database.Clock), _desk.Database.Clock);

    private ChooseRetention Choice => new(_desk.Database.Contexts, _desk.Municipalities, _desk.Database.Clock);

    private KeepPerson Keep => new(_desk.Database.Contexts, _desk.Database.Clock);

    private Actor Tove => _desk.Database.Employee("Tove Bak", Role.Administrator);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Somebody_is_told_once_a_month_before_and_deleted_on_the_day_they_were_told_of()
    {
        var mette = await MetteAsync(years: 1);

        Assert.Equal(0, await RoundOnAsync(2028, 3, 31));
        Assert.Equal(1, await RoundOnAsync(2028, 4, 1));
        Assert.Equal(0, await Round.RunAsync());
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal(mette.Email, letter.To);
        Assert.Contains("mandag den 1. maj 2028", letter.Text, StringComparison.Ordinal);
        Assert.Contains(StayKey.Path(_desk.Database.Randers, mette), letter.Text, StringComparison.Ordinal);

        Assert.Equal(0, await RoundOnAsync(2028, 4, 30));
        Assert.Equal([mette.Id], await PeopleAsync());
        Assert.Equal(1, await RoundOnAsync(2028, 5, 1));
        Assert.Equal(0, await Round.RunAsync());

        Assert.Empty(await PeopleAsync());
        Assert.Empty(_desk.ColumnsWith("mette lund"));
        Assert.Empty(_desk.ColumnsWith(mette.Email));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.PersonRetentions.ToListAsync());
        Assert.Equal(_desk.Database.Clock.Now, Assert.Single(await context.PeopleEver.ToListAsync()).DeletedAt);
    }

    [Fact]
    public async Task Whoever_has_only_spoken_for_an_association_is_deleted_once_that_is_so_long_ago_and_told_nothing()
    {
        await ChooseAsync(1);
        await _desk.KeepAsync("Gudenåens Venner", "Ida Holm", "ida@example.com", "Ole Krog");
        await _desk.KeepAsync("Naturvennerne", "Karin Holm", "karin@example.com", "Eva Krog");
        await GiveRoleAsync("karin@example.com", "Karin Holm");

        Assert.Equal(0, await RoundOnAsync(2028, 5, 14));
        Assert.NotEmpty(_desk.ColumnsWith("ida@example.com"));
        Assert.Equal(1, await RoundOnAsync(2028, 5, 15));
        Assert.Equal(0, await Round.RunAsync());

        Assert.Empty(_desk.ColumnsWith("ida"));
        Assert.Contains("SeatBlocks.Association", _desk.ColumnsWith("Gudenåens Venner"));
        Assert.Contains("SeatBlocks.ContactEmail", _desk.ColumnsWith("karin@example.com"));
        Assert.Empty(await LettersAsync());
        await using var context = _desk.Centre.Open();
        var line = await context.Decisions.SingleAsync(d => d.Action == "people.contact-deleted-by-rule");
        Assert.Equal((_desk.Centre.Municipality.Id.Value, "", ""), (line.Subject, line.ByName, line.Because));
    }

    [Fact]
    public async Task Whoever_has_spoken_for_an_association_not_so_long_ago_or_still_does_stays()
    {
        await ChooseAsync(1);
        await _desk.KeepAsync("Gudenåens Venner", "Ida Holm", "ida@example.com", "Ole Krog");
        var shift = _desk.Centre.AddShift(Summer2028, new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        await using (var context = _desk.Centre.Open())
        {
            context.Add(new SeatBlock(shift.Needs[0], shift.Date, "Gudenåens Venner", new BlockContact("Ida Holm", "ida@example.com", Language.Da), Secrets.New(), _desk.Database.Clock.Now));
            await context.SaveChangesAsync();
        }

        Assert.Equal(0, await RoundOnAsync(2028, 5, 15));
        Assert.Equal(0, await RoundOnAsync(2029, 6, 2));
        Assert.Equal(1, await RoundOnAsync(2029, 6, 3));
    }

    [Fact]
    public async Task Of_many_some_are_told_at_a_time_and_the_next_rounds_go_on()
    {
        for (var i = 0; i < DeleteLongAway.MostAtATime + 1; i++)
            _desk.Centre.AddPerson($"Mette {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}");
        await ChooseAsync(1);
        await RoundOnAsync(2027, 3, 1); // They are met.

        Assert.Equal(DeleteLongAway.MostAtATime, await RoundOnAsync(2028, 2, 20));
        Assert.Equal(1, await Round.RunAsync());
        Assert.Equal(0, await Round.RunAsync());
        Assert.Equal(DeleteLongAway.MostAtATime + 1, (await LettersAsync()).Select(l => l.To).Distinct().Count());
    }

    [Fact]
    public async Task The_record_says_that_the_rule_did_it_and_names_nobody()
    {
        var mette = await MetteAsync(years: 1);
        await RoundOnAsync(2028, 4, 1);
        await RoundOnAsync(2028, 5, 1);

        await using var context = _desk.Centre.Open();
        var line = await context.Decisions.SingleAsync(d => d.Action != "people.retention-chosen");
        Assert.Equal(("people.deleted-by-rule", mette.Id.Value, "", "", default(AccountId)), (line.Action, line.Subject, line.ByName, line.Because, line.By));
    }

    [Theory]
    [InlineData(Language.Da, "Vil du blive som frivillig hos Randers Kommune?", "Hej Mette Lund\n\nDet er længe siden", "mandag den 1. maj 2028", "i et år efter det")]
    [InlineData(Language.Nb, "Vil du bli som frivillig hos Randers Kommune?", "Hei Mette Lund\n\nDet er lenge siden", "mandag 1. mai 2028", "i høyst et år etter det")]
    [InlineData(Language.En, "Do you want to stay as a volunteer at Randers Kommune?", "Hello Mette Lund\n\nIt is long since", "Monday 1 May 2028", "for a year after that")]
    public async Task The_mail_is_in_the_volunteer_s_language(Language language, string subject, string begins, string day, string years)
    {
        var mette = await MetteAsync(years: 1);
        await using (var context = _desk.Centre.Open())
        {
            (await context.People.SingleAsync(p => p.Id == mette.Id)).ReadIn(language);
            await context.SaveChangesAsync();
        }

        await RoundOnAsync(2028, 4, 1);

        var letter = Assert.Single(await LettersAsync());
        Assert.Equal(subject, letter.Subject);
        Assert.StartsWith(begins, letter.Text, StringComparison.Ordinal);
        Assert.Contains(day, letter.Text, StringComparison.Ordinal);
        Assert.Contains(years, letter.Text, StringComparison.Ordinal);
        Assert.EndsWith("\nRanders Kommune", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_rule_nobody_is_told_or_deleted_however_long_they_are_away()
    {
        var mette = await MetteAsync(years: null);

        Assert.Equal(0, await RoundOnAsync(2045, 1, 1));

        Assert.Equal([mette.Id], await PeopleAsync());
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task One_press_keeps_them_and_their_years_begin_anew()
    {
        var mette = await MetteAsync(years: 1);
        await RoundOnAsync(2028, 4, 1);
        var key = StayKey.Of(mette);
        Assert.Equal(new Staying("Mette Lund", new DateOnly(2028, 5, 1)), await Keep.FindAsync(_desk.Database.Randers, mette.Id, key));

        On(2028, 4, 20);
        Assert.True((await Keep.OneselfAsync(_desk.Database.Randers, mette.Id, key)).IsSuccess);
        Assert.True((await Keep.OneselfAsync(_desk.Database.Randers, mette.Id, key)).IsSuccess);

        Assert.Equal(new Staying("Mette Lund", null), await Keep.FindAsync(_desk.Database.Randers, mette.Id, key));
        Assert.Equal(0, await RoundOnAsync(2028, 5, 1));
        Assert.Equal(0, await RoundOnAsync(2029, 3, 20));
        Assert.Equal(1, await RoundOnAsync(2029, 3, 21));
        Assert.Equal([mette.Id], await PeopleAsync());
    }

    [Fact]
    public async Task A_key_that_is_not_theirs_and_one_of_somebody_who_is_deleted_keep_nobody()
    {
        var mette = await MetteAsync(years: 1);
        var ole = _desk.Centre.AddPerson("Ole Krog");
        await RoundOnAsync(2028, 4, 1);

        Assert.Null(await Keep.FindAsync(_desk.Database.Randers, mette.Id, StayKey.Of(ole)));
        Assert.Equal(["people.stay-unknown"], Desk.Told(await Keep.OneselfAsync(_desk.Database.Randers, mette.Id, StayKey.Of(ole))));
        Assert.Equal(["people.stay-unknown"], Desk.Told(await Keep.OneselfAsync(_desk.Database.Asker, mette.Id, StayKey.Of(mette))));
        Assert.Equal(new DateOnly(2028, 5, 1), (await NoteAsync(mette))!.DeletesOn);
        await RoundOnAsync(2028, 5, 1);
        Assert.Equal(["people.stay-unknown"], Desk.Told(await Keep.OneselfAsync(_desk.Database.Randers, mette.Id, StayKey.Of(mette))));
    }

    [Fact]
    public async Task A_new_yes_keeps_them_though_they_were_told()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var summer = _desk.Centre.AddShift(Summer2028, new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        await ChooseAsync(1);
        await RoundOnAsync(2027, 2, 1);
        Assert.Equal(1, await RoundOnAsync(2028, 1, 2));
        On(2028, 1, 20);
        _desk.Centre.Confirm(summer, mette);

        Assert.Equal(0, await RoundOnAsync(2028, 2, 1));

        Assert.Equal([mette.Id], await PeopleAsync());
        Assert.Null((await NoteAsync(mette))!.DeletesOn);
    }

    [Fact]
    public async Task Signing_in_keeps_them_in_every_municipality_that_knows_their_address()
    {
        var mette = await MetteAsync(years: 1);
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 1, keys: 0);
        var there = asker.AddPerson("Mette Lund");
        await RoundOnAsync(2028, 4, 1);
        On(2028, 4, 20);

        await SignInAsync(mette.Email);

        Assert.Equal((_desk.Database.Clock.Now, null), await SeenAsync(mette));
        Assert.Equal((_desk.Database.Clock.Now, null), await SeenAsync(there));
        Assert.Equal(0, await RoundOnAsync(2028, 5, 1));
        Assert.Equal([mette.Id], await PeopleAsync());
    }

    [Theory]
    [InlineData(StaysFor.None)]
    [InlineData(StaysFor.Shift)]
    [InlineData(StaysFor.Invitation)]
    [InlineData(StaysFor.Wish)]
    [InlineData(StaysFor.GroupSeat)]
    [InlineData(StaysFor.Role)]
    public async Task Whoever_has_something_ahead_or_a_role_is_not_told(StaysFor why)
    {
        var mette = await MetteAsync(years: 1);
        var summer = _desk.Centre.AddShift(Summer2028, new NeedTerms(_desk.Centre.Task.Id, 1, 4));
        await GiveAsync(mette, summer, why);

        Assert.Equal(why == StaysFor.None ? 1 : 0, await RoundOnAsync(2028, 5, 1));
    }

    [Fact]
    public async Task Whoever_has_no_address_is_seen_by_coordinators_beforehand_and_deleted_without_a_mail()
    {
        var inger = _desk.Centre.AddPerson("Inger Bak", hasEmail: false);
        _desk.Centre.Confirm(_desk.Saturday, inger);
        await ChooseAsync(1);

        Assert.Equal(1, await RoundOnAsync(2028, 4, 1));
        var row = Assert.Single((await new ShowVolunteers(_desk.Database.Contexts, _desk.Database.Clock).RunAsync(_desk.Karin)).Value.People);
        Assert.Equal(new DateOnly(2028, 5, 1), row.DeletesOn);
        await using (var context = _desk.Centre.Open())
            Assert.Empty(await context.Outbox.ToListAsync());
        Assert.Equal(1, await RoundOnAsync(2028, 5, 1));

        Assert.Empty(await PeopleAsync());
    }

    [Fact]
    public async Task A_coordinator_keeps_somebody_whom_no_mail_reaches_and_the_record_has_no_name_of_them()
    {
        var inger = _desk.Centre.AddPerson("Inger Bak", hasEmail: false);
        _desk.Centre.Confirm(_desk.Saturday, inger);
        await ChooseAsync(1);
        await RoundOnAsync(2028, 4, 1);

        Assert.True((await Keep.RunAsync(_desk.Karin, inger.Id)).IsSuccess);
        Assert.Equal(["people.person-not-found"], Desk.Told(await Keep.RunAsync(_desk.Karin, PersonId.New())));

        Assert.Equal(0, await RoundOnAsync(2028, 5, 1));
        Assert.Equal([inger.Id], await PeopleAsync());
        await using var context = _desk.Centre.Open();
        var line = await context.Decisions.SingleAsync(d => d.Action == "people.kept");
        Assert.Equal((inger.Id.Value, "Karin Holm", ""), (line.Subject, line.ByName, line.Because));
    }

    [Fact]
    public async Task Whoever_was_written_down_and_never_signed_up_counts_from_when_they_were_first_met_rule_or_not()
    {
        var inger = _desk.Centre.AddPerson("Inger Bak");
        await RoundOnAsync(2027, 3, 1);
        On(2028, 6, 1);
        await ChooseAsync(2);

        Assert.Equal(0, await RoundOnAsync(2029, 1, 29));
        Assert.Equal(1, await RoundOnAsync(2029, 1, 30));
        Assert.Equal(new DateOnly(2029, 3, 1), (await NoteAsync(inger))!.DeletesOn);
    }

    [Fact]
    public async Task A_rule_that_is_made_or_shortened_gives_everybody_thirty_days_from_the_mail()
    {
        var mette = await MetteAsync(years: 5);
        Assert.Equal(0, await RoundOnAsync(2030, 7, 1));

        await ChooseAsync(2);
        Assert.Equal(1, await Round.RunAsync());
        Assert.Equal(new DateOnly(2030, 7, 31), (await NoteAsync(mette))!.DeletesOn);

        On(2030, 7, 20);
        await ChooseAsync(1);
        Assert.Null((await NoteAsync(mette))!.DeletesOn);
        Assert.Equal(1, await Round.RunAsync());
        Assert.Equal(0, await RoundOnAsync(2030, 8, 18));
        Assert.Equal([mette.Id], await PeopleAsync());
        Assert.Equal(1, await RoundOnAsync(2030, 8, 19));
        Assert.Empty(await PeopleAsync());
    }

    [Fact]
    public async Task A_rule_that_is_taken_away_deletes_nobody_who_was_told()
    {
        var mette = await MetteAsync(years: 1);
        await RoundOnAsync(2028, 4, 1);
        await ChooseAsync(null);

        Assert.Equal(0, await RoundOnAsync(2028, 5, 1));

        Assert.Equal([mette.Id], await PeopleAsync());
        Assert.Null((await NoteAsync(mette))!.DeletesOn);
    }

    [Fact]
    public async Task Another_municipality_is_untouched()
    {
        await MetteAsync(years: 1);
        var asker = new NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 1, keys: 0);
        asker.Confirm(asker.Shifts[0], asker.AddPerson("Mette Lund"));
        var before = _desk.RowsOf(_desk.Database.Asker);

        Assert.Equal(1, await RoundOnAsync(2028, 4, 1));
        Assert.Equal(1, await RoundOnAsync(2028, 5, 1));

        Assert.Empty(await PeopleAsync());
        Assert.Equal(before, _desk.RowsOf(_desk.Database.Asker));
    }

    [Fact]
    public async Task No_report_of_the_shifts_that_have_been_changes()
    {
        await MetteAsync(years: 1);
        await RoundOnAsync(2028, 4, 1);
        On(2028, 5, 1);
        var before = await CoverageAsync();
        Assert.Contains("\"Confirmed\":1", before, StringComparison.Ordinal);

        Assert.Equal(1, await Round.RunAsync());

        Assert.Equal(before, await CoverageAsync());
    }

    [Fact]
    public async Task What_goes_wrong_with_one_keeps_nobody_else_from_their_turn_and_writes_nobody_twice()
    {
        var mette = await MetteAsync(years: 1);
        var ole = _desk.Centre.AddPerson("Ole Krog");
        _desk.Centre.Confirm(_desk.Saturday, ole);
        await ExecuteAsync($"CREATE TRIGGER Stuck BEFORE INSERT ON Outbox WHEN NEW.\"To\" = '{mette.Email}' BEGIN SELECT RAISE(ABORT, 'full'); END");

        await Assert.ThrowsAsync<AggregateException>(() => RoundOnAsync(2028, 4, 1));
        Assert.Null(await NoteAsync(mette));
        await ExecuteAsync("DROP TRIGGER Stuck");
        Assert.Equal(1, await Round.RunAsync());

        Assert.Equal([ole.Email, mette.Email], (await LettersAsync()).Select(l => l.To));
    }

    [Fact]
    public async Task Before_it_is_chosen_it_is_said_whom_it_concerns_and_choosing_deletes_nobody()
    {
        await MetteAsync(years: null);
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Inger Bak", hasEmail: false));
        On(2028, 4, 10);

        Assert.Equal(new RetentionPreview(2, 1, new DateOnly(2028, 5, 10)), (await Choice.PreviewAsync(Tove, 1)).Value);
        Assert.Equal(0, (await Choice.PreviewAsync(Tove, 2)).Value.Count);
        Assert.Equal(0, (await Choice.PreviewAsync(Tove, null)).Value.Count);
        await ChooseAsync(1);

        Assert.Equal(2, (await PeopleAsync()).Count);
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task A_choice_is_recorded_with_what_was_before_and_only_where_it_is_another()
    {
        await ChooseAsync(3);
        await ChooseAsync(3);
        await ChooseAsync(2);
        await ChooseAsync(null);

        Assert.Null(await Choice.OfAsync(_desk.Database.Randers.Id));
        await using var context = _desk.Centre.Open();
        Assert.Equal(
            ["people.retention-chosen: 0, 3", "people.retention-chosen: 3, 2", "people.retention-chosen: 2, 0"],
            await context.Decisions.OrderBy(d => d.Id).Select(d => d.Action + ": " + d.Because).ToListAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public async Task A_number_of_years_that_cannot_be_chosen_is_refused_and_nothing_is_saved(int years)
    {
        Assert.Equal(["Years: people.retention-unknown"], Desk.Told(await Choice.RunAsync(Tove, years)));
        Assert.Equal(["Years: people.retention-unknown"], Desk.Told(await Choice.PreviewAsync(Tove, years)));

        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.RetentionSettings.ToListAsync());
        Assert.Empty(await context.Decisions.ToListAsync());
    }

    [Fact]
    public async Task What_is_stored_says_until_when_if_nothing_happens()
    {
        var mette = await MetteAsync(years: 1);
        On(2027, 6, 1);
        Assert.Equal(new DateOnly(2028, 5, 1), (await _desk.Show.OneselfAsync(_desk.Database.Randers, mette.Email)).KeptUntil);
        await RoundOnAsync(2028, 4, 10);

        var told = await _desk.Show.OneselfAsync(_desk.Database.Randers, mette.Email);
        Assert.Equal((new DateOnly(2028, 5, 10), StayKey.Path(_desk.Database.Randers, mette)), (told.KeptUntil, told.StayPath));
        await ChooseAsync(null);
        Assert.Null((await _desk.Show.OneselfAsync(_desk.Database.Randers, mette.Email)).KeptUntil);
    }

    /// <summary>Mette Lund, who was on the first Saturday, and a rule.</summary>
    private async Task<Person> MetteAsync(int? years)
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Saturday, mette);
        await ChooseAsync(years);
        return mette;
    }

    private async Task ChooseAsync(int? years) => Assert.Equal(new RetentionChosen(years), (await Choice.RunAsync(Tove, years)).Value);

    private void On(int year, int month, int day) => _desk.Database.Clock.Set(new DateTimeOffset(year, month, day, 3, 0, 0, TimeSpan.Zero));

    private Task<int> RoundOnAsync(int year, int month, int day)
    {
        On(year, month, day);
        return Round.RunAsync();
    }

    private async Task<List<PersonId>> PeopleAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.People.Select(p => p.Id).ToListAsync();
    }

    private async Task<List<OutboxMessage>> LettersAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.Outbox.Where(m => m.Kind == LongAwayLetters.Kind).OrderBy(m => m.Id).ToListAsync();
    }

    private async Task<PersonRetention?> NoteAsync(Person person)
    {
        await using var context = _desk.Database.Contexts.For(person.MunicipalityId);
        return await context.PersonRetentions.SingleOrDefaultAsync(r => r.PersonId == person.Id);
    }

    private async Task<(DateTime?, DateOnly?)> SeenAsync(Person person) => await NoteAsync(person) is { } note ? (note.SeenAt, note.DeletesOn) : default;

    private async Task ExecuteAsync(string sql)
    {
        await using var context = _desk.Database.Contexts.ForInstallation();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task GiveRoleAsync(string email, string name)
    {
        await using var context = _desk.Centre.Open();
        var accounts = new AccountDirectory(context);
        await accounts.GiveRoleAsync(await accounts.FindOrAddAsync(email, name, Language.Da), name, "randers", Role.Reviewer);
        await context.SaveChangesAsync();
    }

    private async Task<string> CoverageAsync() => JsonSerializer.Serialize(
        (await new ReportCoverage(_desk.Database.Contexts, _desk.Municipalities, _desk.Database.Clock)
            .RunAsync(_desk.Database.Employee("Birgitte", Role.Manager), new CoverageInput(From: "2027-05-01", To: "2027-05-31"))).Value);

    private async Task SignInAsync(string email)
    {
        var address = "";
        await using (var context = _desk.Database.Contexts.ForInstallation())
        {
            new MailedLinks(PublicAddresses.Unset, _desk.Database.Clock).Queue(
                context, new MailedLinkOrder(email, null, LinkPurpose.SignIn, SignInPurpose.PayloadOf(null)), link =>
                {
                    address = link.Address;
                    return new LinkLetter("Log ind", link.Address);
                });
            await context.SaveChangesAsync();
        }

        var used = await new UseMailedLink(_desk.Database.Contexts, [new SignInPurpose()], _desk.Database.Clock).RunAsync(address.Split('/')[^1], Language.Da);
        Assert.True(used.IsSuccess);
    }

    /// <summary>Something that keeps Mette, as it came about before her last Saturday, or by nothing that she did.</summary>
    private async Task GiveAsync(Person mette, Shift shift, StaysFor why)
    {
        var now = _desk.Database.Clock.Now;
        await using var context = _desk.Centre.Open();
        switch (why)
        {
            case StaysFor.Shift:
                _desk.Centre.Wait(shift.Needs[0], mette);
                break;
            case StaysFor.Invitation:
                context.Add(new Invitation(shift.Needs[0], mette.Id, now));
                break;
            case StaysFor.Wish:
                var season = new Season(_desk.Centre.Municipality.Id, _desk.Centre.Activity.Id, "Sommer 2028", new Period(new DateOnly(2028, 5, 1), new DateOnly(2028, 10, 31)));
                context.AddRange(season, new SeasonWishes(_desk.Centre.Municipality.Id, season.Id, mette.Id, WishTerms.Nothing, now));
                break;
            case StaysFor.GroupSeat:
                var block = new SeatBlock(shift.Needs[0], shift.Date, "Gudenåens Venner", new BlockContact("Mette Lund", mette.Email, Language.Da), Secrets.New(), now);
                context.Add(block);
                break;
            case StaysFor.Role:
                await GiveRoleAsync(mette.Email, mette.Name);
                break;
            default:
                break;
        }

        await context.SaveChangesAsync();
    }
}
