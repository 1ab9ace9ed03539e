using System.Text;
using System.Text.Json;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Rostering;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Tests.Core.Rostering;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Rostering;

public sealed class SolveRosterFileTests : IDisposable
{
    private const string Sound = """
        {
          "format": "volunteerhub-roster/1", "name": "Lille", "timeZone": "Europe/Copenhagen", "restHours": 11,
          "shifts": [
            {"id": "s0", "place": "p", "start": "2026-05-02T10:00", "end": "2026-05-02T14:00", "min": 1, "max": 2, "skill": {"name": "key", "min": 1}},
            {"id": "s1", "place": "p", "start": "2026-05-09T10:00", "end": "2026-05-09T14:00", "min": 2, "max": 2, "skill": null}
          ],
          "volunteers": [
            {"id": "v0", "skills": ["key"], "maxShifts": 1, "notThreeWeeksInARow": false},
            {"id": "v1", "skills": [], "maxShifts": 3, "notThreeWeeksInARow": true}
          ],
          "offers": [
            {"volunteer": "v0", "shift": "s0", "wish": 4},
            {"volunteer": "v0", "shift": "s1", "wish": 1},
            {"volunteer": "v1", "shift": "s1", "wish": 0}
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-roster-").FullName;

    private string Proposal => Path.Combine(_folder, "proposal.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_proposal_holds_the_roster_its_score_its_bound_and_why_a_seat_is_empty()
    {
        var solved = Solve(Sound).Value;

        using var json = JsonDocument.Parse(File.ReadAllText(Proposal));
        var root = json.RootElement;
        Assert.Equal("Lille", root.GetProperty("name").GetString());
        Assert.Equal(1000 + 300 + 40 + 1000, root.GetProperty("score").GetInt64());
        Assert.Equal(root.GetProperty("score").GetInt64(), root.GetProperty("upperBound").GetInt64());
        Assert.Equal(["v0 s0", "v1 s1"], root.GetProperty("assignments").EnumerateArray().Select(a => $"{a.GetProperty("volunteer")} {a.GetProperty("shift")}"));
        var unfilled = Assert.Single(root.GetProperty("unfilled").EnumerateArray());
        Assert.Equal("s1", unfilled.GetProperty("shift").GetString());
        Assert.Equal(1, unfilled.GetProperty("missing").GetInt32());
        Assert.Equal(
            "One person would like it. One person would come if needed. One is on it. One is at the limit they set themselves. One more shift from one who is at their limit, or one more wish for it, would fill it.",
            unfilled.GetProperty("because").GetString());
        Assert.True(solved.Result.IsBestPossible);
    }

    [Theory]
    [InlineData("\"volunteer\": \"v1\", \"shift\": \"s1\"", "\"volunteer\": \"v7\", \"shift\": \"s9\"", "rostering.unknown-volunteer offers[2].volunteer 14", "rostering.unknown-shift offers[2].shift 14")]
    [InlineData("\"end\": \"2026-05-09T14:00\"", "\"end\": \"2026-05-09T09:00\"", "rostering.ends-before-start shifts[1].end 5")]
    [InlineData("\"min\": 2, \"max\": 2", "\"min\": 3, \"max\": 2", "rostering.min-over-max shifts[1].min 5")]
    [InlineData("\"wish\": 0", "\"wish\": -1", "rostering.number-out-of-range offers[2].wish 14")]
    [InlineData("\"wish\": 0", "\"wish\": 5", "rostering.number-out-of-range offers[2].wish 14")]
    [InlineData("\"wish\": 0", "\"wish\": 1.5", "rostering.not-a-whole-number offers[2].wish 14")]
    [InlineData("\"wish\": 0", "\"wish\": \"2\"", "rostering.not-a-whole-number offers[2].wish 14")]
    [InlineData("\"volunteer\": \"v1\", \"shift\": \"s1\"", "\"volunteer\": \"v0\", \"shift\": \"s1\"", "rostering.seat-twice offers[2] 14")]
    [InlineData("\"id\": \"s1\"", "\"id\": \"s0\"", "rostering.id-twice shifts[1].id 5", "rostering.unknown-shift offers[1].shift 13", "rostering.unknown-shift offers[2].shift 14")]
    [InlineData("2026-05-09T10:00", "2026-02-30T10:00", "rostering.not-a-time shifts[1].start 5")]
    [InlineData("2026-05-09T14:00", "9999-12-31T23:59", "rostering.date-out-of-range shifts[1].end 5")]
    [InlineData("2026-05-09T10:00", "0001-01-01T00:00", "rostering.date-out-of-range shifts[1].start 5")]
    [InlineData("\"start\": \"2026-05-09T10:00\", \"end\": \"2026-05-09T14:00\"", "\"start\": \"9999-12-31T10:00\", \"end\": \"9999-12-31T23:59\"", "rostering.date-out-of-range shifts[1].start 5", "rostering.date-out-of-range shifts[1].end 5")]
    [InlineData("\"start\": \"2026-05-09T10:00\", \"end\": \"2026-05-09T14:00\"", "\"end\": \"0001-01-01T00:30\"", "rostering.date-out-of-range shifts[1].end 5", "rostering.field-missing shifts[1].start 5")]
    [InlineData("\"maxShifts\": 3", "\"maxShifts\": -3", "rostering.number-out-of-range volunteers[1].maxShifts 9")]
    [InlineData("\"maxShifts\": 3, ", "", "rostering.field-missing volunteers[1].maxShifts 9")]
    [InlineData("\"maxShifts\": 3", "\"maxShifts\": 3, \"maxShifts\": 4", "rostering.field-twice volunteers[1].maxShifts 9")]
    [InlineData("\"restHours\": 11", "\"restHours\": -1", "rostering.number-out-of-range restHours 2")]
    [InlineData("Europe/Copenhagen", "Europe/Randers", "rostering.unknown-zone timeZone 2")]
    [InlineData("Europe/Copenhagen", "posix/Europe/Copenhagen", "rostering.unknown-zone timeZone 2")]
    [InlineData("volunteerhub-roster/1", "volunteerhub-roster/2", "rostering.unknown-format format 2")]
    [InlineData("\"skills\": [\"key\"]", "\"skills\": [\"key\", 7]", "rostering.not-a-text volunteers[0].skills[1] 8")]
    [InlineData("\"skill\": null", "\"skill\": \"key\"", "rostering.not-a-object shifts[1].skill 5")]
    public void An_error_is_told_with_its_place_and_line_and_nothing_is_written(string from, string to, params string[] expected)
    {
        var outcome = Solve(Sound.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(expected, outcome.Refusals.Select(r => $"{r.Code} {r.Values["place"]} {r.Values["line"]}"));
        Assert.Empty(Directory.GetFiles(_folder, "*proposal*"));
        Assert.All(Languages.All, l => Assert.All(outcome.Refusals, r => Assert.DoesNotContain('{', new Words(l).Of(r))));
    }

    [Fact]
    public void Errors_of_shape_and_of_sense_are_told_together()
    {
        var outcome = Solve(Sound.Replace("2026-05-09T10:00", "soon", StringComparison.Ordinal).Replace("\"wish\": 4", "\"wish\": 40", StringComparison.Ordinal)
            .Replace("\"volunteer\": \"v1\"", "\"volunteer\": \"v2\"", StringComparison.Ordinal));

        Assert.Equal(["rostering.not-a-time", "rostering.number-out-of-range", "rostering.unknown-volunteer"], outcome.Refusals.Select(r => r.Code));
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        for (var length = 0; length < Sound.Length; length += 7)
            Assert.Equal("rostering.not-json", Assert.Single(Solve(Sound[..length]).Refusals).Code);
        Assert.Empty(Directory.GetFiles(_folder, "*proposal*"));
    }

    [Fact]
    public void Nonsense_of_many_megabytes_is_refused_with_the_first_hundred_errors()
    {
        var random = new byte[8 * 1024 * 1024];
        new Random(1).NextBytes(random);
        var offers = new StringBuilder("""{"format": "volunteerhub-roster/1", "restHours": 1, "shifts": [], "volunteers": [], "offers": [""");
        offers.Append("{\"volunteer\": \"x\", \"shift\": \"y\", \"wish\": 9}");
        for (var i = 0; i < 100_000; i++)
            offers.Append(",\n{\"volunteer\": \"x\", \"shift\": \"y\", \"wish\": 9}");
        offers.Append("]}");

        Assert.Equal("rostering.not-json", Assert.Single(RosterFile.Read(random, "x").Refusals).Code);
        Assert.Equal("rostering.not-json", Assert.Single(RosterFile.Read(Encoding.UTF8.GetBytes(new string('[', 1_000_000)), "x").Refusals).Code);
        var many = RosterFile.Read(Encoding.UTF8.GetBytes(offers.ToString()), "x").Refusals;
        Assert.Equal(RefusalList.Most + 1, many.Count);
        Assert.Equal(300_003 - RefusalList.Most, many[^1].Values["count"]);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_proposal_that_has_no_folder_are_refused()
    {
        var missing = new SolveRosterFile(new Words(Language.En), TimeProvider.System).Solve(Path.Combine(_folder, "none.json"), Proposal, TimeSpan.FromSeconds(1));
        File.WriteAllText(Path.Combine(_folder, "in.json"), Sound);
        var nowhere = new SolveRosterFile(new Words(Language.En), TimeProvider.System)
            .Solve(Path.Combine(_folder, "in.json"), Path.Combine(_folder, "none", "out.json"), TimeSpan.FromSeconds(1));

        Assert.Equal("rostering.file-unreadable", Assert.Single(missing.Refusals).Code);
        Assert.Equal("rostering.proposal-unwritable", Assert.Single(nowhere.Refusals).Code);
    }

    [SharedFact("roster/S60.json")]
    public void The_loose_season_of_60_is_solved_to_its_known_best() => SolvesToKnown("S60");

    [SharedFact("roster/T60.json")]
    public void The_tight_season_of_60_is_solved_to_its_known_best() => SolvesToKnown("T60");

    [SharedFact("roster/T150.json")]
    public void The_tight_season_of_150_is_solved_to_its_known_best() => SolvesToKnown("T150");

    private void SolvesToKnown(string name)
    {
        var path = SharedFactAttribute.PathOf($"roster/{name}.json");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var solved = new SolveRosterFile(new Words(Language.En), TimeProvider.System).Solve(path, Proposal, TimeSpan.FromMinutes(5)).Value;

        Assert.Equal(file.RootElement.GetProperty("known").GetProperty("optimum").GetDouble(), solved.Result.Score);
        Assert.Equal(solved.Result.Score, solved.Result.UpperBound);
        Assert.Equal(solved.Result.Score, RosterCheck.Score(solved.Problem, solved.Result.Seats));
        Assert.Empty(RosterCheck.Faults(solved.Problem, solved.Result.Seats));
    }

    private Outcome<SolvedRoster> Solve(string problem)
    {
        var path = Path.Combine(_folder, "problem.json");
        File.WriteAllText(path, problem);
        return new SolveRosterFile(new Words(Language.En), TimeProvider.System).Solve(path, Proposal, TimeSpan.FromMinutes(1));
    }
}
