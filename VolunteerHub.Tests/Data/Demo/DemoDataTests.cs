using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data.Demo;

public sealed partial class DemoDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-demo-").FullName;
    private readonly TestClock _clock = new();
    private readonly HubContexts _contexts;

    public DemoDataTests()
    {
        _contexts = new HubContexts(DatabaseOptions.Sqlite(Path.Combine(_folder, "hub.db")));
        using var context = _contexts.ForInstallation();
        context.Database.Migrate();
    }

    /// <summary>Ordinary days, the turn of the year, a leap day, both nights when the clocks change, and late in the evening.</summary>
    public static TheoryData<string> Days =>
    [
        "2026-11-22T08:00:00Z", "2027-01-01T00:30:00Z", "2027-01-15T12:00:00Z", "2028-02-29T12:00:00Z", "2027-03-28T01:30:00Z",
        "2027-05-01T09:00:00Z", "2027-10-31T00:30:00Z", "2027-12-31T22:59:00Z", "2027-08-31T23:30:00Z",
    ];

    [Fact]
    public async Task Assens_asks_guardians_and_has_one_who_has_agreed_and_one_who_has_not_answered()
    {
        await FillAsync("2027-05-01T09:00:00Z");
        foreach (var municipality in await MunicipalitiesAsync())
        {
            var coordinator = TestDatabase.EmployeeAt(municipality, "Line Bagger", Role.Coordinator);
            var people = (await new ShowVolunteers(_contexts, _clock).RunAsync(coordinator)).Value.People.Where(p => p.NeedsGuardian).ToList();

            (bool, bool)[] expected = municipality.Slug == "assens" ? [(true, false), (false, true)] : [];
            Assert.Equal(expected, people.Select(p => (p.GuardianConsent is not null, p.GuardianAskedUntil > _clock.Now)));
            Assert.All(people.Where(p => p.GuardianConsent is null), p => Assert.Empty(p.Coming));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Whatever_the_day_a_season_is_running_with_shifts_behind_it_and_ahead_in_every_state(string day)
    {
        await FillAsync(day);
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);
            var today = PlaceTime.DateAt(_clock.Now, municipality.Zone);
            var seasons = await context.Seasons.ToListAsync();
            Assert.Contains(seasons, s => s.From <= today.AddDays(-28) && s.To >= today.AddDays(28));
            Assert.Contains(seasons, s => s.From > today);

            var shifts = await context.Shifts.ToListAsync();
            var confirmed = (await context.SignUps.Where(s => s.Status == SignUpStatus.Confirmed).ToListAsync()).ToLookup(s => s.ShiftId);
            Assert.Contains(shifts, s => s.State == ShiftState.Draft && s.Date > today);
            Assert.Contains(shifts, s => s.State == ShiftState.Cancelled);
            Assert.Contains(shifts, s => s.IsDetached);
            var states = shifts.Where(s => s.State == ShiftState.Published && !s.HasStarted(_clock.Now))
                .Select(s => FillStates.Of(confirmed[s.Id].Count(), s.Needs[0].Minimum, s.Needs[0].Maximum))
                .ToHashSet();
            Assert.Equal(4, states.Count);
            Assert.Contains(shifts, s => s.EndsAt <= _clock.Now && confirmed[s.Id].Any(c => c.CheckedInAt is not null));
            Assert.True(await context.ShiftReports.CountAsync() >= 8);
            Assert.True(await context.SignUps.AnyAsync(s => s.Status == SignUpStatus.Waiting));
            Assert.True(await context.SignUps.AnyAsync(s => s.Status == SignUpStatus.Offered && s.OfferedUntil > _clock.Now));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Nobody_is_on_two_shifts_of_one_day(string day)
    {
        await FillAsync(day);
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);
            var taken = await context.SignUps.Where(s => s.Status != SignUpStatus.Withdrawn)
                .Join(context.Shifts, s => s.ShiftId, s => s.Id, (signUp, shift) => new { signUp.PersonId, shift.Date })
                .ToListAsync();
            Assert.NotEmpty(taken);
            Assert.Equal(taken.Count, taken.Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task The_coming_season_takes_wishes_that_can_fill_most_of_it_and_not_all(string day)
    {
        await FillAsync(day);
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);
            var today = PlaceTime.DateAt(_clock.Now, municipality.Zone);
            var season = await context.Seasons.SingleAsync(s => s.WishesUntil != null);
            Assert.True(season.TakesWishesOn(today) && season.From > today);

            var shifts = await context.Shifts.Where(s => context.Patterns.Any(p => p.Id == s.ShiftPatternId && p.SeasonId == season.Id)).ToListAsync();
            var people = await context.People.ToDictionaryAsync(p => p.Id);
            var wishes = await context.Wishes.Where(w => w.SeasonId == season.Id).ToListAsync();
            var skill = await context.Skills.Select(s => s.Id).SingleAsync();
            Assert.All(wishes, w => Assert.Empty(w.Terms.Check()));
            Assert.Contains(wishes, w => w.Terms.Apart.Count > 0);
            Assert.True(wishes.Count(w => w.Terms.Together.Count > 0) >= 2);
            Assert.Contains(wishes, w => w.Terms.NeverThreeWeeksInARow && w.Terms.MostShifts is not null);
            Assert.DoesNotContain(wishes, w => people[w.PersonId].Email == DemoAccounts.VolunteerAddressOf(municipality.Slug));
            var named = wishes.SelectMany(w => w.Terms.Together.Concat(w.Terms.Apart)).ToList();
            Assert.All(named, n => Assert.Contains(people.Values, p => p.Name == n));

            var fillable = shifts.Count(shift =>
            {
                var willing = wishes.Where(w => w.Terms.AnswerTo(shift.Id, shift.Date, shift.Start) != Willingness.No).Select(w => people[w.PersonId]).ToList();
                return willing.Count >= shift.Needs[0].Minimum && willing.Exists(p => p.Has(skill));
            });
            Assert.InRange(fillable, shifts.Count * 2 / 3, shifts.Count - 1);
        }
    }

    [Fact]
    public async Task Every_published_shift_has_a_standing_approval_of_every_task()
    {
        await FillAsync();
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);
            var approvals = await context.Approvals.ToListAsync();
            var tasks = await context.Tasks.ToListAsync();
            var standing = tasks.Where(t => approvals.Exists(a => a.TaskId == t.Id && a.Stands(t.Revision, _clock.Now))).Select(t => t.Id).ToHashSet();
            var published = await context.Shifts.Where(s => s.State == ShiftState.Published).ToListAsync();

            Assert.True(published.Count > 30);
            Assert.All(published.SelectMany(s => s.Needs), n => Assert.Contains(n.TaskId, standing));
        }
    }

    [Fact]
    public async Task Each_municipality_has_a_task_that_is_approved_one_in_review_one_that_stays_with_the_employees_and_a_draft()
    {
        await FillAsync();
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);
            var assessments = await context.Assessments.ToListAsync();
            var reviewed = await context.Reviews.Select(r => r.AssessmentId).ToListAsync();
            var tasks = await context.Tasks.ToListAsync();

            Assert.True(await context.Approvals.AnyAsync());
            Assert.Contains(assessments, a => a.Verdict == FrameVerdict.NeedsReview && !reviewed.Contains(a.Id));
            Assert.Contains(assessments, a => a.Verdict == FrameVerdict.Blocked);
            Assert.Contains(tasks, t => assessments.TrueForAll(a => a.TaskId != t.Id));
            Assert.All(assessments, a => Assert.Contains("paragraphs", a.WrittenExplanation, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_frame_itself_allows_the_model_case_and_keeps_bathing_with_the_employees()
    {
        await FillAsync();
        var randers = (await MunicipalitiesAsync()).Single(m => m.Slug == "randers");
        await using var context = _contexts.For(randers.Id);
        var verdicts = await context.Assessments.Join(context.Tasks, a => a.TaskId, t => t.Id, (a, t) => new { t.Title, a.Verdict })
            .ToDictionaryAsync(v => v.Title, v => v.Verdict);

        Assert.Equal(FrameVerdict.Allowed, verdicts["Lås op og tag imod gæsterne"]);
        Assert.Equal(FrameVerdict.Blocked, verdicts["Hjælp beboerne i bad"]);
        Assert.Equal(FrameVerdict.NeedsReview, verdicts["Gå tur med beboerne i en gruppe"]);
    }

    [Theory]
    [InlineData("randers", "Lås op og tag imod gæsterne")]
    [InlineData("assens", "Vær vært i reparationscaféen")]
    [InlineData("asker", "Åpne tunet og ta imot gjestene")]
    public async Task The_opening_on_Saturdays_stands_on_the_frame_s_own_verdict(string slug, string title)
    {
        await FillAsync();
        var municipality = (await MunicipalitiesAsync()).Single(m => m.Slug == slug);
        await using var context = _contexts.For(municipality.Id);
        var task = await context.Tasks.SingleAsync(t => t.Title == title);
        var approval = await context.Approvals.SingleAsync(a => a.TaskId == task.Id);

        Assert.Null(approval.ReviewId);
        Assert.True(approval.Stands(task.Revision, _clock.Now));
    }

    [Fact]
    public async Task Assens_deletes_who_has_been_away_for_two_years_and_has_told_one_who_is_still_there()
    {
        await FillAsync();
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);
            var standing = await LongAway.ReadAsync(context, municipality, context.People, await LongAway.YearsAsync(context, CancellationToken.None), _clock.Now, CancellationToken.None);
            Assert.All(standing, p => Assert.Equal(RetentionStep.None, p.Step));
            var told = standing.Where(p => p.ToldOf is not null).Select(p => (p.ToldOf, p.EndsOn)).ToList();
            if (municipality.Slug == "assens")
                Assert.Equal([(new DateOnly(2026, 12, 12), new DateOnly(2026, 12, 12))], told);
            else
                Assert.Empty(told);
        }
    }

    [Fact]
    public async Task Each_municipality_has_an_account_for_each_role_an_address_to_write_to_and_a_volunteer_with_shifts_ahead()
    {
        await FillAsync();
        await using var installation = _contexts.ForInstallation();
        foreach (var municipality in await MunicipalitiesAsync())
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var address = DemoAccounts.AddressOf(municipality.Slug, role);
                var account = await installation.Users.SingleAsync(u => u.Email == address);
                var roles = await installation.UserRoles.Where(r => r.UserId == account.Id)
                    .Join(installation.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name)
                    .ToListAsync();
                Assert.Equal([Account.RoleName(municipality.Slug, role)], roles);
            }

            await using var context = _contexts.For(municipality.Id);
            Assert.Equal($"frivillig@{municipality.Slug}.example", (await context.RegisterSettings.SingleAsync()).ContactEmail);
            var volunteer = DemoAccounts.VolunteerAddressOf(municipality.Slug);
            Assert.True(await installation.Users.AnyAsync(u => u.Email == volunteer));
            var person = await context.People.SingleAsync(p => p.Email == volunteer);
            Assert.True(await context.SignUps.AnyAsync(s => s.PersonId == person.Id && s.Status == SignUpStatus.Confirmed
                && context.Shifts.Any(h => h.Id == s.ShiftId && h.StartsAt > _clock.Now)));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task The_record_tells_first_to_last_of_what_is_there_in_kinds_that_the_program_knows_and_of_nothing_to_come(string day)
    {
        await FillAsync(day);
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);
            var lines = await context.Decisions.OrderBy(d => d.Id).ToListAsync();
            var employees = DemoAccounts.All.Where(a => a.Municipality == municipality.Slug && a.Role is not null).Select(a => a.Name).ToList();

            Assert.Equal(lines.Select(l => l.At).Order(), lines.Select(l => l.At));
            Assert.True(lines[^1].At <= _clock.Now);
            Assert.All(lines, l => Assert.NotNull(DecisionKind.Find(l.Action)));
            Assert.All(lines, l => Assert.Contains(l.ByName, employees));
            Assert.Equal(await context.Assessments.CountAsync(), lines.Count(l => l.Action == "frame.task-written"));
            Assert.Equal(await context.Reviews.CountAsync(), lines.Count(l => l.Action == "frame.review-allowed"));
            var subjects = lines.Select(l => l.Subject).ToHashSet();
            Assert.All(await context.Seasons.ToListAsync(), s => Assert.Contains(s.Id.Value, subjects));
            Assert.All(await context.Shifts.Where(s => s.State == ShiftState.Cancelled).ToListAsync(), s => Assert.Contains(s.Id.Value, subjects));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Its_employees_decided_in_working_hours_whenever_it_is_made(string day)
    {
        await FillAsync(day);
        foreach (var municipality in await MunicipalitiesAsync())
        {
            await using var context = _contexts.For(municipality.Id);

            // How a short day ended is told when it ends, which on a Saturday is a Saturday.
            var decided = (await context.Decisions.Where(d => d.Action != "reporting.short-day-answered").ToListAsync()).ConvertAll(d => PlaceTime.ToLocal(d.At, municipality.Zone));

            Assert.True(decided.Count > 10);
            Assert.All(decided, at => Assert.InRange(at.Hour, 9, 15));
            Assert.All(decided, at => Assert.True(WorkingDays.Is(municipality.Country, DateOnly.FromDateTime(at)), $"{at:O}"));
        }
    }

    [Fact]
    public async Task No_text_of_it_holds_a_personal_number()
    {
        await FillAsync();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "hub.db")}");
        await connection.OpenAsync();
        var texts = 0;
        foreach (var (table, column) in TextColumns(connection))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the schema itself.
            command.CommandText = $"SELECT DISTINCT \"{column}\" FROM \"{table}\" WHERE typeof(\"{column}\") = 'text'";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                texts++;
                // An identifier is made by chance, and ten digits in a row of one may be a date by chance.
                var text = Identifier().Replace(reader.GetString(0), "");
                Assert.False(PersonalNumber.IsIn(text), $"{table}.{column}: {text}");
            }
        }

        Assert.True(texts > 100);
    }

    [Fact]
    public async Task A_database_with_a_municipality_is_left_as_it_is()
    {
        await FillAsync();
        await using var before = _contexts.ForInstallation();
        var count = await before.Users.CountAsync();

        Assert.False(await DemoData.FillAsync(_contexts, _clock.Now));

        Assert.Equal(count, await before.Users.CountAsync());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task FillAsync(string day = "2026-11-22T08:00:00Z")
    {
        _clock.Set(DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(await DemoData.FillAsync(_contexts, _clock.Now));
    }

    private async Task<List<Municipality>> MunicipalitiesAsync()
    {
        await using var context = _contexts.ForInstallation();
        var all = await context.Municipalities.AsNoTracking().ToListAsync();
        Assert.Equal(["asker", "assens", "randers"], all.Select(m => m.Slug).Order());
        return all;
    }

    /// <summary>Columns of text that people write; identifiers, hashes and tokens are none.</summary>
    private static List<(string Table, string Column)> TextColumns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND c.type = 'TEXT' AND c.name NOT LIKE '%Id' AND c.name NOT LIKE '%Stamp' AND c.name <> 'FeedToken'
              AND c.name NOT LIKE '%At' AND m.name NOT LIKE '\_\_%' ESCAPE '\'
            """;
        using var reader = command.ExecuteReader();
        List<(string, string)> columns = [];
        while (reader.Read())
            columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Identifier();
}
