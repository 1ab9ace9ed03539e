using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class ShowRegisterTests : IDisposable
{
    private readonly FrameOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Allowed_waiting_blocked_and_retired_tasks_all_stand_in_it_and_what_was_judged_to_an_end_with_its_explanation()
    {
        var host = await _office.JudgeAsync(_office.Host);
        await _office.JudgeAsync(_office.Host with { Title = "Vis naturen frem" });
        await _office.JudgeAsync(_office.Walk);
        await _office.JudgeAsync(_office.Bath);
        Assert.Empty((await _office.RetireTask.RunAsync(_office.Coordinator, host.Task)).Refusals);

        var register = await ReadAsync();

        Assert.Equal(
            [
                ("Lås op og tag imod gæsterne", TaskStanding.Retired), ("Vis naturen frem", TaskStanding.Approved),
                ("Gåtur med beboerne", TaskStanding.WaitsForReview), ("Hjælp beboerne i bad", TaskStanding.WithEmployees),
            ],
            register.Tasks.Select(t => (t.Title, t.Standing)));
        Assert.Equal([8, 8, null, 8], register.Tasks.Select(t => t.Written?.ForPublic.Da.Paragraphs.Count));
        var blocked = register.Tasks[^1];
        Assert.Equal((FrameVerdict.Blocked, 3), (blocked.Verdict, blocked.Row));
        Assert.InRange(blocked.Instead.Count, 2, 4);
        Assert.NotNull(register.Tasks[1].Until);
        Assert.Null(blocked.Until);
    }

    [Fact]
    public async Task Nobody_is_named_until_an_administrator_chooses_so_and_then_only_the_reviewer()
    {
        var judged = await _office.JudgeAsync(_office.Bonfire);
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment))).Refusals);

        var before = Assert.Single((await ReadAsync()).Tasks);
        Assert.Null(Assert.Single(before.Reviews).ByName);
        Assert.Equal("En medarbejder er med hele tiden.", before.Reviews[0].Conditions);

        var administrator = _office.Database.Employee("Anna Bech", Role.Administrator);
        Assert.True((await _office.ChooseRegister.RunAsync(administrator, true)).Value);
        Assert.Equal("Bente Friis", Assert.Single(Assert.Single((await ReadAsync()).Tasks).Reviews).ByName);

        Assert.False((await _office.ChooseRegister.RunAsync(administrator, false)).Value);
        Assert.Null(Assert.Single(Assert.Single((await ReadAsync()).Tasks).Reviews).ByName);
        using var context = _office.Open();
        Assert.Equal(
            ["frame.reviewers-shown", "frame.reviewers-hidden"], context.Decisions.Where(d => d.ByName == "Anna Bech").OrderBy(d => d.Id).Select(d => d.Action));
    }

    [Fact]
    public async Task The_choice_of_one_municipality_is_not_another_s()
    {
        Assert.True((await _office.ChooseRegister.RunAsync(_office.Database.Employee("Anna Bech", Role.Administrator), true)).Value);

        var elsewhere = TestDatabase.EmployeeAt(_office.Database.Asker, "Kari Lien", Role.Administrator);
        Assert.False((await _office.ChooseRegister.ShowsReviewersAsync(elsewhere)).Value);
    }

    [Fact]
    public async Task A_choice_that_changes_nothing_leaves_no_line_in_the_record()
    {
        await _office.ChooseRegister.RunAsync(_office.Database.Employee("Anna Bech", Role.Administrator), false);

        using var context = _office.Open();
        Assert.Empty(context.Decisions);
        Assert.Empty(context.RegisterSettings);
    }

    [Fact]
    public async Task It_narrows_by_standing_place_and_all_words_in_any_case()
    {
        await _office.JudgeAsync(_office.Host);
        await _office.JudgeAsync(_office.Walk);
        await _office.JudgeAsync(_office.Bath);

        Assert.Equal(["Hjælp beboerne i bad"], await TitlesAsync(new(Standing: "WITHEMPLOYEES")));
        Assert.Equal(["Lås op og tag imod gæsterne"], await TitlesAsync(new(Place: _office.Centre.Id.Value.ToString())));
        Assert.Equal(["Hjælp beboerne i bad"], await TitlesAsync(new(Words: "UDFLUGTEN  åbrinken")));
        Assert.Empty(await TitlesAsync(new(Words: "udflugten naturen")));
        Assert.Equal(3, (await TitlesAsync(new(Words: "  "))).Count);
        Assert.Equal(["Naturcentret", "Plejehjemmet Åbrinken"], (await ReadAsync(new(Words: "parken"))).Places.Select(p => p.Name));
    }

    [Fact]
    public async Task It_narrows_by_the_day_of_the_decision_at_the_place_and_leaves_out_what_waits_for_one()
    {
        _office.Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 21, 59, 0, TimeSpan.Zero));
        await _office.JudgeAsync(_office.Bath);
        var walk = await _office.JudgeAsync(_office.Walk);
        await _office.JudgeAsync(_office.Bonfire);
        Assert.Equal(["Hjælp beboerne i bad"], await TitlesAsync(new(Since: "2027-05-01")));
        Assert.Empty(await TitlesAsync(new(Since: "2027-05-02")));

        // Two minutes later it is the day after at the place: what counts is when the reviewer decided, not when it was asked.
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(walk.Assessment))).Refusals);

        Assert.Equal(["Gåtur med beboerne"], await TitlesAsync(new(Since: "2027-05-02")));
        Assert.Equal(["Gåtur med beboerne", "Hjælp beboerne i bad"], await TitlesAsync(new(Since: "2027-05-01")));
        Assert.Equal(3, (await TitlesAsync(new(Since: " "))).Count);
    }

    [Fact]
    public async Task What_waits_stands_in_it_by_name_and_its_text_is_neither_shown_nor_found_until_it_is_decided()
    {
        const string Text = "Tænd bål for fru Hansen ved søen.";
        var waiting = await _office.JudgeAsync(_office.Bonfire with { Description = Text });
        var undecided = Assert.Single((await ReadAsync()).Tasks);
        Assert.Equal((_office.Bonfire.Title, "", TaskStanding.WaitsForReview), (undecided.Title, undecided.Description, undecided.Standing));
        Assert.Null(undecided.Written);
        Assert.Empty(undecided.Instead);
        Assert.Empty(await TitlesAsync(new(Words: "Hansen")));
        Assert.Equal([_office.Bonfire.Title], await TitlesAsync(new(Words: "gæsterne")));

        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(waiting.Assessment))).Refusals);

        var decided = Assert.Single((await ReadAsync(new(Words: "Hansen"))).Tasks);
        Assert.Equal(Text, decided.Description);
        Assert.NotNull(decided.Written);
    }

    [Fact]
    public async Task What_was_taken_out_of_use_before_anybody_decided_it_is_not_told_more_of_for_that()
    {
        var waiting = await _office.JudgeAsync(_office.Bonfire);
        Assert.Empty((await _office.RetireTask.RunAsync(_office.Coordinator, waiting.Task)).Refusals);

        var retired = Assert.Single((await ReadAsync()).Tasks);

        Assert.Equal((TaskStanding.Retired, ""), (retired.Standing, retired.Description));
        Assert.Null(retired.Written);
    }

    [Fact]
    public async Task It_comes_in_pages_and_past_the_end_is_the_last_one()
    {
        for (var i = 1; i <= 5; i++)
            await _office.JudgeAsync(_office.Host with { Title = $"Vært {i}" });

        var second = await _office.Register.RunAsync(_office.Municipality, new RegisterFilter(Page: 2), 2);
        var past = await _office.Register.RunAsync(_office.Municipality, new RegisterFilter(Page: int.MaxValue), 2);

        Assert.Equal((5, 2, 3), (second.Total, second.Page, second.Pages));
        Assert.Equal(["Vært 3", "Vært 4"], second.Tasks.Select(t => t.Title));
        Assert.Equal((3, "Vært 5"), (past.Page, Assert.Single(past.Tasks).Title));
    }

    [Fact]
    public async Task Only_the_explanations_of_the_page_that_is_shown_are_read()
    {
        for (var i = 1; i <= 5; i++)
            await _office.JudgeAsync(_office.Host with { Title = $"Vært {i}" });
        var watched = new WatchedQueries();

        var page = await new ShowRegister(watched.Of(_office.Database), _office.Catalogue, _office.Database.Clock).RunAsync(_office.Municipality, new RegisterFilter(Page: 2), 2);

        Assert.Equal((2, 2), (page.Tasks.Count, watched.RowsWith("WrittenExplanation")));
    }

    [Fact]
    public void Every_wrong_value_of_a_filter_is_refused_with_its_field()
    {
        var outcome = RegisterFilter.Read(new RegisterFilterInput("2", "here", new string('a', 101), "0", "1.5.2027"));

        Assert.Equal(
            [
                ("Words", "frame.text-too-long"), ("Standing", "frame.register-standing"), ("Place", "frame.register-place"), ("Page", "frame.register-page"),
                ("Since", "frame.register-since"),
            ],
            outcome.Refusals.Select(r => (r.Field!, r.Code)));
    }

    [Fact]
    public async Task Another_municipality_s_register_has_none_of_it()
    {
        await _office.JudgeAsync(_office.Bath);

        var elsewhere = await _office.Register.RunAsync(_office.Database.Asker, new RegisterFilter(), 10);

        Assert.Empty(elsewhere.Tasks);
        Assert.Empty(elsewhere.Places);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(RegisterFilterInput input) => [.. (await ReadAsync(input)).Tasks.Select(t => t.Title)];

    private async Task<RegisterPage> ReadAsync(RegisterFilterInput? input = null) =>
        await _office.Register.RunAsync(_office.Municipality, RegisterFilter.Read(input ?? new()).Value, 100);
}
