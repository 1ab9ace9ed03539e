using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

/// <summary>A coordinator notes a guardian's consent seen on paper, or takes one back for a guardian who asks. It is 1 March 2027.</summary>
public sealed class NoteGuardianConsentTests : IDisposable
{
    private readonly OwnDataDesk _desk = new();
    private readonly Person _emil;

    public NoteGuardianConsentTests()
    {
        _desk.Centre.AskGuardians(GuardianDuty.Under18);
        _emil = _desk.Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
    }

    private NoteGuardianConsent Note => new(
        _desk.Database.Contexts, _desk.Municipalities, _desk.Seats, new GuardianLetters(PublicAddresses.Unset, _desk.Database.Clock), _desk.Changes, _desk.Database.Clock);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task It_is_noted_with_name_day_and_employee_and_a_free_seat_that_waited_for_it_is_offered()
    {
        var waits = _desk.Centre.Wait(_desk.Saturday.Needs[0], _emil);

        Assert.True((await Note.RunAsync(_desk.Karin, new GuardianConsentInput(_emil.Id, " Bo  Lund ", new DateOnly(2027, 2, 20)))).IsSuccess);

        await using var context = _desk.Centre.Open();
        Assert.Equal(new GuardianConsent(new DateOnly(2027, 2, 20), "Bo Lund", "", "Karin Holm"), (await context.People.SingleAsync()).GuardianConsent);
        Assert.Equal(SignUpStatus.Offered, (await context.SignUps.SingleAsync(s => s.Id == waits.Id)).Status);
        var line = Assert.Single(await context.Decisions.ToListAsync());
        Assert.Equal(("people.guardian-noted", _emil.Id.Value, ""), (line.Action, line.Subject, line.Because));
        var row = Assert.Single((await new ShowVolunteers(_desk.Database.Contexts, _desk.Database.Clock).RunAsync(_desk.Karin)).Value.People);
        Assert.Equal((true, "Bo Lund"), (row.NeedsGuardian, row.GuardianConsent!.Guardian));
    }

    [Theory]
    [InlineData("", 2027, "Guardian: people.guardian-name-missing")]
    [InlineData("Bo 010203-1234", 2027, "Guardian: people.personal-number")]
    [InlineData("Bo Lund", 2028, "SeenOn: people.guardian-seen-range")]
    [InlineData("Bo Lund", 2024, "SeenOn: people.guardian-seen-range")]
    public async Task What_cannot_be_is_refused(string guardian, int year, string told) =>
        Assert.Equal([told], Desk.Told(await Note.RunAsync(_desk.Karin, new GuardianConsentInput(_emil.Id, guardian, new DateOnly(year, 2, 20)))));

    [Fact]
    public async Task Of_somebody_for_whom_no_guardian_must_agree_none_is_kept_and_another_municipalitys_people_are_not_found()
    {
        var ole = _desk.Centre.AddPerson("Ole Krog", age: AgeBand.Adult);
        var asker = TestDatabase.EmployeeAt(_desk.Database.Asker, "Kari Bakken", Role.Coordinator);

        Assert.Equal(["people.guardian-not-asked"], Desk.Told(await Note.RunAsync(_desk.Karin, new GuardianConsentInput(ole.Id, "Bo Lund", new DateOnly(2027, 2, 20)))));
        Assert.Equal(["people.person-not-found"], Desk.Told(await Note.RunAsync(asker, new GuardianConsentInput(_emil.Id, "Bo Lund", new DateOnly(2027, 2, 20)))));
        Assert.Equal(["people.person-not-found"], Desk.Told(await Note.RemoveAsync(asker, _emil.Id)));
    }

    [Fact]
    public async Task A_consent_by_the_guardians_own_letter_is_replaced_by_one_on_paper_only_once_it_has_run_out()
    {
        var paper = new GuardianConsentInput(_emil.Id, "Eva Lund", new DateOnly(2027, 2, 20));
        _desk.Centre.Agree(_emil, new DateOnly(2025, 3, 1));
        Assert.Equal(["people.guardian-agreed"], Desk.Told(await Note.RunAsync(_desk.Karin, paper)));

        _desk.Centre.Agree(_emil, new DateOnly(2025, 2, 28));
        Assert.True((await Note.RunAsync(_desk.Karin, paper)).IsSuccess);
    }

    [Fact]
    public async Task Taken_back_for_a_guardian_who_asks_both_are_told_and_whoever_is_on_a_shift_stays()
    {
        _desk.Centre.Agree(_emil, new DateOnly(2027, 2, 1));
        _desk.Centre.Confirm(_desk.Saturday, _emil);

        Assert.True((await Note.RemoveAsync(_desk.Karin, _emil.Id)).IsSuccess);
        Assert.True((await Note.RemoveAsync(_desk.Karin, _emil.Id)).IsSuccess);

        await using var context = _desk.Centre.Open();
        Assert.Null((await context.People.SingleAsync()).GuardianConsent);
        Assert.Equal(SignUpStatus.Confirmed, (await context.SignUps.SingleAsync()).Status);
        Assert.Equal([_emil.Email, "bo@example.com"], context.Outbox.OrderBy(m => m.Id).Select(m => m.To));
        Assert.Equal("people.guardian-removed", Assert.Single(await context.Decisions.ToListAsync()).Action);
    }
}
