using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

/// <summary>Where the municipality is written to is stated once and read wherever it says to whom one writes.</summary>
public sealed class StateContactEmailTests : IDisposable
{
    private readonly FrameOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task It_is_told_beside_explanations_that_were_stored_before_and_these_are_not_rewritten()
    {
        var judged = await _office.JudgeAsync(_office.Bath);
        var stored = await StoredAsync();
        Assert.Null((await _office.PublicExplanation.RunAsync(_office.Municipality, judged.Task))!.ContactEmail);
        Assert.Null((await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.ContactEmail);

        Assert.Equal("frivillig@randers.example", (await _office.StateContactEmail.RunAsync(_office.Owner, " Frivillig@Randers.example ")).Value);

        var register = await _office.Register.RunAsync(_office.Municipality, new RegisterFilter(), 10);
        string?[] told =
        [
            (await _office.StateContactEmail.ShowAsync(_office.Owner)).Value,
            (await _office.PublicExplanation.RunAsync(_office.Municipality, judged.Task))!.ContactEmail,
            (await _office.ShowTask.RunAsync(_office.Coordinator, judged.Task))!.ContactEmail,
            (await _office.Queue.CaseAsync(_office.Reviewer, judged.Assessment))!.ContactEmail,
            register.ContactEmail,
            register.Tasks[0].ContactEmail,
        ];
        Assert.All(told, email => Assert.Equal("frivillig@randers.example", email));
        Assert.Equal(stored, await StoredAsync());

        async Task<string> StoredAsync()
        {
            await using var context = _office.Open();
            return (await context.Assessments.AsNoTracking().SingleAsync(a => a.Id == judged.Assessment)).WrittenExplanation;
        }
    }

    [Fact]
    public async Task It_is_taken_away_by_leaving_it_empty_and_each_change_has_a_line_in_the_record_that_does_not_hold_it()
    {
        foreach (var typed in (string[])["", "frivillig@randers.example", "frivillig@randers.example", " "])
            Assert.Empty((await _office.StateContactEmail.RunAsync(_office.Owner, typed)).Refusals);

        await using var context = _office.Open();
        Assert.Null((await context.RegisterSettings.SingleAsync()).ContactEmail);
        Assert.Equal(
            [("frame.contact-email-stated", ""), ("frame.contact-email-removed", "")],
            (await context.Decisions.OrderBy(d => d.Id).ToListAsync()).Select(d => (d.Action, d.Because)));
    }

    [Theory]
    [InlineData("frivillig", "account.email-not-one")]
    [InlineData("en@randers.example, to@randers.example", "account.email-not-one")]
    [InlineData("frivillig@r\u0430nders.example", "people.email-strange-sign")]
    [InlineData("010190-1234@randers.example", "people.personal-number")]
    [InlineData(null, "account.email-too-long")]
    public async Task A_wrong_one_is_refused_by_its_field_and_the_former_stays(string? typed, string code)
    {
        await _office.StateContactEmail.RunAsync(_office.Owner, "frivillig@randers.example");

        var refused = await _office.StateContactEmail.RunAsync(_office.Owner, typed ?? new string('a', Person.EmailLength) + "@randers.example");

        Assert.Equal([$"{nameof(RegisterSettings.ContactEmail)}: {code}"], Desk.Told(refused));
        Assert.Equal("frivillig@randers.example", (await _office.StateContactEmail.ShowAsync(_office.Owner)).Value);
    }

    [Fact]
    public async Task That_of_one_municipality_is_not_another_s_and_the_choice_of_names_beside_it_stays()
    {
        Assert.True((await _office.ChooseRegister.RunAsync(_office.Owner, true)).Value);
        await _office.StateContactEmail.RunAsync(_office.Owner, "frivillig@randers.example");

        Assert.True((await _office.ChooseRegister.ShowsReviewersAsync(_office.Owner)).Value);
        var elsewhere = TestDatabase.EmployeeAt(_office.Database.Asker, "Kari Lien", Role.Administrator);
        Assert.Equal("", (await _office.StateContactEmail.ShowAsync(elsewhere)).Value);
    }
}
