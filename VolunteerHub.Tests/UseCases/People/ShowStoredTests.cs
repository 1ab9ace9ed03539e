using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

/// <summary>Everything that is stored of a volunteer is shown to them, and to a coordinator what coordinators may read.</summary>
public sealed class ShowStoredTests : IDisposable
{
    private readonly OwnDataDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task That_somebody_looks_for_a_stand_in_is_told_with_what_is_stored_and_ends_when_they_are_deleted()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Saturday, mette);
        await using var context = _desk.Centre.Open();
        context.SignUps.Single().LookForStandIn(_desk.Database.Clock.Now);
        await context.SaveChangesAsync();

        var stored = await _desk.Show.OneselfAsync(_desk.Database.Randers, mette.Email);

        Assert.Equal(_desk.Database.Clock.Now, Assert.Single(stored.Shifts).LooksSince);
        Assert.True((await _desk.Delete.RunAsync(_desk.Karin, mette.Id)).IsSuccess);
        var left = Assert.Single(context.SignUps.AsNoTracking().ToList());
        Assert.Equal((SignUpStatus.Withdrawn, null), (left.Status, left.LooksSince));
    }

    [Fact]
    public async Task A_young_person_reads_which_guardian_has_agreed_and_which_was_asked()
    {
        var emil = await _desk.EmilAsync();

        var stored = await _desk.Show.OneselfAsync(_desk.Database.Randers, emil.Email);

        Assert.Equal(new GuardianConsent(new DateOnly(2027, 2, 1), "Bo Lund", "bo@example.com", ""), stored.GuardianConsent);
        Assert.Equal(("eva@example.com", _desk.Database.Clock.Now.AddDays(7)), (Assert.Single(stored.GuardiansAsked).Email, stored.GuardiansAsked[0].UntilUtc));
    }

    [Fact]
    public async Task A_volunteer_reads_everything_that_is_stored_of_them_and_nothing_that_others_wish()
    {
        var mette = await _desk.MetteAsync();

        var stored = await _desk.Show.OneselfAsync(_desk.Database.Randers, " METTE.lund@example.com");

        Assert.Equal(("Randers Kommune", "Mette Lund", mette.Email, Language.Da, AgeBand.Adult), (stored.Municipality, stored.Name, stored.Email, stored.Language, stored.AgeBand));
        Assert.True(stored is { TakesWishLetters: true, HasAccount: true, IsVolunteer: true, Ahead: 2 });
        Assert.EndsWith($"/randers/my/{mette.FeedToken}.ics", stored.CalendarAddress, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2029, 2, 1), stored.Certificate!.Until);
        Assert.Equal(("Kan åbne huset", "Karin Holm"), (Assert.Single(stored.Skills).Name, stored.Skills[0].SeenBy));
        Assert.Equal([(SignUpStatus.Confirmed, true), (SignUpStatus.Waiting, false)], stored.Shifts.Select(s => (s.Status, s.CheckedInAt is not null)));
        var wishes = Assert.Single(stored.Wishes);
        Assert.Equal(("Sommer 2027", "Ole Krog", "Poul Dam"), (wishes.Season, Assert.Single(wishes.Together), Assert.Single(wishes.Apart)));
        Assert.Equal(new DateOnly(2027, 5, 15), Assert.Single(stored.Invitations).Date);
        Assert.Equal([(OwnDataDesk.Hers, true), ("Cyklisterne", false)], stored.Groups.Select(g => (g.Association, g.Speaks)));
        Assert.Equal([new DateOnly(2027, 5, 1)], stored.GuestsCounted);
        Assert.Equal(3, stored.Mails.Count);
        Assert.Single(stored.LinksUntil);
    }

    [Fact]
    public async Task A_coordinator_reads_neither_wishes_nor_the_calendar_address_and_nobody_of_another_municipality()
    {
        var mette = await _desk.MetteAsync();
        var ola = new NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 0).AddPerson("Ola Nordmann");

        var stored = (await _desk.Show.RunAsync(_desk.Karin, mette.Id)).Value;

        Assert.Equal(("Mette Lund", 2), (stored.Name, stored.Shifts.Count));
        Assert.Empty(stored.Wishes);
        Assert.Null(stored.CalendarAddress);
        Assert.Equal(["people.person-not-found"], Desk.Told(await _desk.Show.RunAsync(_desk.Karin, ola.Id)));
    }

    [Fact]
    public async Task Of_an_address_that_nobody_knows_nothing_is_stored()
    {
        await _desk.MetteAsync();

        var stored = await _desk.Show.OneselfAsync(_desk.Database.Randers, "ingen@example.com");
        var elsewhere = await _desk.Show.OneselfAsync(_desk.Database.Asker, "mette.lund@example.com");

        Assert.False(stored.IsKnown);
        Assert.True(elsewhere is { IsVolunteer: false, HasAccount: true });
        Assert.Equal(("", 0, 0, 0), (elsewhere.Name, elsewhere.Shifts.Count, elsewhere.Mails.Count, elsewhere.Groups.Count));
    }
}
