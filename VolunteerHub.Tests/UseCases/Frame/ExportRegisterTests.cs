using System.Text;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class ExportRegisterTests : IDisposable
{
    private readonly FrameOffice _office = new();

    /// <summary>What a no rests on.</summary>
    private static string Care => CitedEntry.Of(FrameOffice.Shipped.Read().Find(new StatutoryServiceId("dk-elder-holistic-care"))!).In(Language.Da);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_task_is_a_row_in_the_reader_s_language_with_the_separator_of_their_spreadsheet()
    {
        var judged = await _office.JudgeAsync(_office.Bath);

        var danish = await TextAsync(Language.Da);
        Assert.StartsWith(
            "Sted;Opgave;Beskrivelse;Hvor den står;Vurderet den;Gælder til;Vilkår;Begrundelser;Tidligere afgjort;Lov;Forklaring;Katalogets version;Nummer\r\n"
            + "Plejehjemmet Åbrinken;Hjælp beboerne i bad;Hjælp beboerne på plejehjemmet i bad efter udflugten.;De ansattes opgave;",
            danish, StringComparison.Ordinal);
        Assert.Contains("Ældreloven", danish, StringComparison.Ordinal);
        Assert.Contains(judged.Task.Value.ToString(), danish, StringComparison.Ordinal);
        Assert.StartsWith("Place,Task,Description,", await TextAsync(Language.En), StringComparison.Ordinal);
        Assert.StartsWith("Sted;Oppgave;", await TextAsync(Language.Nb), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_explanation_ends_with_where_one_writes_or_that_no_address_is_stated()
    {
        await _office.JudgeAsync(_office.Bath);
        Assert.Contains("\nRanders Kommune har ikke oplyst en e-mailadresse at skrive til.", await TextAsync(Language.Da), StringComparison.Ordinal);

        await _office.StateContactEmail.RunAsync(_office.Owner, "frivillig@randers.example");

        var told = await TextAsync(Language.Da);
        Assert.Contains("\nSkriv til kommunen om frivilligt arbejde og rammen: frivillig@randers.example", told, StringComparison.Ordinal);
        Assert.DoesNotContain("har ikke oplyst", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45 er nummeret")]
    [InlineData("-2 grader")]
    [InlineData("@SUM(A1)")]
    public async Task A_text_that_a_spreadsheet_would_reckon_is_made_harmless(string title)
    {
        await _office.JudgeAsync(_office.Host with { Title = title });

        Assert.Contains($";\"'{title}\";", await TextAsync(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_that_it_is_utf8_and_whose_and_holds_every_page()
    {
        for (var i = 0; i < 3; i++)
            await _office.JudgeAsync(_office.Host with { Title = $"Vært {i}" });

        var file = await new ExportRegister(_office.Register).RunAsync(_office.Municipality, new RegisterFilter(Page: 2), Language.Nb);

        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Content.Take(3));
        Assert.Equal("vurderte-oppgaver-randers.csv", file.Name);
        Assert.All(Enumerable.Range(0, 3), i => Assert.Contains($"Vært {i}", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_holds_what_was_decided_since_a_day_where_that_is_asked_for()
    {
        await _office.JudgeAsync(_office.Bath);
        _office.Database.Clock.Advance(TimeSpan.FromDays(2));
        await _office.JudgeAsync(_office.Host);

        var file = await new ExportRegister(_office.Register).RunAsync(_office.Municipality, new RegisterFilter(Since: new DateOnly(2027, 3, 3)), Language.Da);

        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Contains(_office.Host.Title, text, StringComparison.Ordinal);
        Assert.DoesNotContain(_office.Bath.Title, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewers_have_a_column_only_where_the_municipality_has_chosen_so()
    {
        var judged = await _office.JudgeAsync(_office.Bonfire);
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment));
        Assert.DoesNotContain("Bente Friis", await TextAsync(Language.Da), StringComparison.Ordinal);

        await _office.ChooseRegister.RunAsync(_office.Database.Employee("Anna Bech", Role.Administrator), true);

        var named = await TextAsync(Language.Da);
        Assert.Contains(";Set på af;", named, StringComparison.Ordinal);
        Assert.Contains(";Bente Friis;", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_task_tells_what_came_of_the_look_and_not_that_it_waits_while_what_is_stored_stays()
    {
        var bonfire = _office.Host with { Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } };
        var allowed = await _office.JudgeAsync(bonfire);
        var kept = await _office.JudgeAsync(bonfire with { Title = "Bål for gæsterne" });
        var waiting = await TextAsync(Language.Da);
        Assert.Contains("kan læses her, når opgaven er afgjort", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("fortæl om dyrene", waiting, StringComparison.Ordinal);
        Assert.True((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(allowed.Assessment))).Value.Approved);
        Assert.Empty((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(kept.Assessment))).Refusals);

        var told = await TextAsync(Language.Da);
        Assert.DoesNotContain("En medarbejder ser på opgaven", told, StringComparison.Ordinal);
        Assert.DoesNotContain("kan læses her, når opgaven er afgjort", told, StringComparison.Ordinal);
        Assert.Contains("fortæl om dyrene", told, StringComparison.Ordinal);
        Assert.Contains("Opgaven blev set på, før den kunne offentliggøres. Svaret blev ja", told, StringComparison.Ordinal);
        Assert.Contains("Svaret blev, at den bliver hos de ansatte", told, StringComparison.Ordinal);
        var desk = (await _office.ShowTask.RunAsync(_office.Coordinator, allowed.Task))!.Assessments[0].Written.ForDesk.En.Paragraphs;
        Assert.StartsWith("The task was looked at before it could be published.", desk[0].Text, StringComparison.Ordinal);
        Assert.Equal(8, desk.Count);
        await using var context = _office.Open();
        var stored = StoredFrame.Read<StoredExplanation>((await context.Assessments.SingleAsync(a => a.Id == allowed.Assessment)).WrittenExplanation);
        Assert.StartsWith("En medarbejder ser på opgaven", stored.ForPublic.Da.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_task_has_no_conditions_and_every_reason_says_whether_it_was_a_yes_or_a_no()
    {
        var judged = await _office.JudgeAsync(_office.Claimable());
        Assert.True((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment))).Value.WaitsForSecond);
        Assert.DoesNotContain("En medarbejder er med hele tiden.", await TextAsync(Language.Da), StringComparison.Ordinal);

        Assert.Empty((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.No(judged.Assessment))).Refusals);

        var told = await TextAsync(Language.Da);
        Assert.DoesNotContain("En medarbejder er med hele tiden.", told, StringComparison.Ordinal);
        Assert.Contains($"Ja, 2027-03-01: Det er samvær, og ingen har krav på det. [Intet opslag passer]\nNej, 2027-03-01: Det er en del af plejen. [{Care}]", told, StringComparison.Ordinal);
        Assert.Contains("No, 2027-03-01: Det er en del af plejen.", await TextAsync(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_task_has_its_conditions_and_says_that_there_are_some()
    {
        var judged = await _office.JudgeAsync(_office.Host with { Title = "Bål for gæsterne", Answers = FrameOffice.Clear with { Safety = Answer.Yes, SafetyInstruction = "Bål efter instruktion." } });
        Assert.True((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment))).Value.Approved);

        var told = await TextAsync(Language.Da);
        Assert.Contains(";Kan udføres af frivillige, på vilkår;", told, StringComparison.Ordinal);
        Assert.Contains(";En medarbejder er med hele tiden.;", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_a_later_one_took_the_place_of_stands_in_it_with_the_objection_dated_and_with_no_name()
    {
        var judged = await _office.JudgeAsync(_office.Bonfire);
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.No(judged.Assessment));
        var look = await _office.AskForAnotherLook.RunAsync(_office.Coordinator, new DisagreementInput(judged.Assessment, "Ingen har krav på et bål."));
        _office.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await _office.DecideReview.RunAsync(_office.Second, FrameOffice.Yes(look.Value.Assessment))).Value.Approved);

        var told = await TextAsync(Language.Da);

        Assert.Contains("Ja, 2027-03-02: Det er samvær", told, StringComparison.Ordinal);
        Assert.Contains("Nej, 2027-03-01: Det er en del af plejen.", told, StringComparison.Ordinal);
        Assert.Contains("Indsigelse, 2027-03-01: Ingen har krav på et bål.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Bente Friis", told, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(Language language) =>
        Encoding.UTF8.GetString((await new ExportRegister(_office.Register).RunAsync(_office.Municipality, new RegisterFilter(), language)).Content).TrimStart('\uFEFF');
}
