using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

/// <summary>What stands of a volunteer is corrected, by themselves or by a coordinator.</summary>
public sealed class CorrectPersonTests : IDisposable
{
    private readonly OwnDataDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_mistyped_name_and_address_are_corrected_wherever_they_stand_and_the_record_says_by_whom()
    {
        var mette = await _desk.MetteAsync();

        Assert.True((await _desk.Correct.RunAsync(_desk.Karin, new PersonCorrection(mette.Id, " Mette  Lind ", " Mette.Lind@Example.com"))).IsSuccess);

        await using var context = _desk.Centre.Open();
        var person = await context.People.SingleAsync(p => p.Id == mette.Id);
        Assert.Equal(("Mette Lind", "mette.lind@example.com", mette.FeedToken), (person.Name, person.Email, person.FeedToken));
        Assert.Equal("Mette Lind", (await context.ShiftReports.SingleAsync()).WrittenBy);
        var hers = await context.SeatBlocks.SingleAsync(b => b.Association == OwnDataDesk.Hers);
        Assert.Equal(("Mette Lind", "mette.lind@example.com"), (hers.ContactName, hers.ContactEmail));
        Assert.Contains(context.SeatBlocks.SelectMany(b => b.Names), n => n is { Name: "Mette Lind", Email: "mette.lind@example.com" });
        var ole = await context.Wishes.SingleAsync(w => w.PersonId != mette.Id);
        Assert.Equal(["Mette Lind", "Rita Bak"], ole.Terms.Together);
        Assert.Equal(["mette.lind@example.com"], ole.Terms.Apart);
        Assert.Empty(await context.Users.ToListAsync());
        var decision = await context.Decisions.SingleAsync();
        Assert.Equal(("people.corrected", mette.Id.Value, "Karin Holm", ""), (decision.Action, decision.Subject, decision.ByName, decision.Because));
    }

    [Fact]
    public async Task Both_addresses_are_told_the_old_one_without_a_name_and_unsent_mails_go_to_the_new_one_but_for_links_that_sign_in_with_the_old()
    {
        var mette = await _desk.MetteAsync();

        Assert.True((await _desk.Correct.RunAsync(_desk.Karin, new PersonCorrection(mette.Id, mette.Name, "mette.lind@example.com"))).IsSuccess);

        await using var context = _desk.Centre.Open();
        var mails = await context.Outbox.OrderBy(m => m.Id).ToListAsync();
        var old = mails.Where(m => m.To == mette.Email).ToList();
        Assert.Equal(["ConfirmSignUp", "AddressChanged"], old.Select(m => m.Kind));
        Assert.DoesNotContain("Mette", old[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lind", old[1].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["SeatBlockNamed", "SignUpLeft", "AddressChanged"], mails.Where(m => m.To == "mette.lind@example.com").Select(m => m.Kind));
        Assert.Contains("/randers/my/about", mails.Last(m => m.To == "mette.lind@example.com").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_pages_hear_of_every_shift_beside_which_a_name_that_is_corrected_stands_whoever_corrects_it()
    {
        var mette = await _desk.MetteAsync();
        HashSet<ShiftId> all = [.. _desk.Centre.Shifts.Select(s => s.Id)];

        await _desk.Correct.RunAsync(_desk.Karin, new PersonCorrection(mette.Id, "Mette Lind", mette.Email));
        Assert.Equal(all, _desk.Told.ToHashSet());
        _desk.Told.Clear();
        await _desk.Correct.OneselfAsync(_desk.Database.Randers, mette.Email, new OwnCorrection("Mette Lynge", Language.Da, AgeBand.Adult, TakesWishLetters: true));

        Assert.Equal(all, _desk.Told.ToHashSet());
    }

    [Fact]
    public async Task An_address_is_one_persons_in_a_municipality_and_what_cannot_be_is_refused_with_nothing_changed()
    {
        var (mette, ole) = (_desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));
        var ola = new NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 0).AddPerson("Ola Nordmann");

        Assert.Equal(["Email: people.email-taken"], Desk.Told(await CorrectAsync(mette.Id, "Mette Lind", ole.Email.ToUpperInvariant())));
        Assert.Equal(["Email: people.email-invalid", "Name: signups.name-missing"], Desk.Told(await CorrectAsync(mette.Id, " ", "mette")));
        Assert.Equal(["Name: people.web-address"], Desk.Told(await CorrectAsync(mette.Id, "www.example.com", mette.Email)));
        Assert.Equal(["people.person-not-found"], Desk.Told(await CorrectAsync(ola.Id, "Ola", "ola@example.com")));
        await using (var context = _desk.Centre.Open())
        {
            Assert.Equal("Mette Lund", (await context.People.SingleAsync(p => p.Id == mette.Id)).Name);
            Assert.Empty(await context.Decisions.ToListAsync());
            Assert.Empty(await context.Outbox.ToListAsync());
        }

        Assert.True((await CorrectAsync(mette.Id, "Mette Lund", ola.Email)).IsSuccess);
        Assert.True((await CorrectAsync(ole.Id, "Ole Krog", "")).IsSuccess);
        Assert.True((await CorrectAsync(ole.Id, "Ole Krog", "")).IsSuccess);
        await using var after = _desk.Centre.Open();
        Assert.Equal(2, await after.Decisions.CountAsync());
    }

    [Fact]
    public async Task A_volunteer_corrects_the_name_the_language_the_age_and_the_mails_they_want()
    {
        var mette = await _desk.MetteAsync();

        var done = await _desk.Correct.OneselfAsync(
            _desk.Database.Randers, mette.Email, new OwnCorrection("Mette Lind", Language.En, AgeBand.From15To17, TakesWishLetters: false));

        Assert.True(done.IsSuccess);
        await using var context = _desk.Centre.Open();
        var person = await context.People.SingleAsync(p => p.Id == mette.Id);
        Assert.Equal(("Mette Lind", mette.Email, Language.En, AgeBand.From15To17, true), (person.Name, person.Email, person.Language, person.AgeBand, person.NoWishLetters));
        Assert.Equal("Mette Lind", (await context.ShiftReports.SingleAsync()).WrittenBy);
        Assert.Equal("Mette Lind", (await context.Users.SingleAsync()).DisplayName);
        Assert.Empty(await context.Decisions.ToListAsync());
    }

    [Fact]
    public async Task A_free_seat_that_asks_for_an_age_is_offered_once_it_is_told()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        var shift = _desk.Centre.AddShiftOf(new DateOnly(2027, 6, 5), new NeedTerms(_desk.Centre.Task.Id, 1, 1, AgeLimit: AgeLimit.Adult));
        var waits = _desk.Centre.Wait(shift.Needs[0], mette);

        await _desk.Correct.OneselfAsync(_desk.Database.Randers, mette.Email, new OwnCorrection(mette.Name, Language.Da, AgeBand.Adult, TakesWishLetters: true));

        await using var context = _desk.Centre.Open();
        Assert.Equal(SignUpStatus.Offered, (await context.SignUps.SingleAsync(s => s.Id == waits.Id)).Status);
        Assert.Equal([shift.Id], _desk.Told);
    }

    [Fact]
    public async Task Nobody_corrects_what_is_not_there_or_with_what_is_no_name()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");

        Assert.Equal(["people.nothing-stored"], Desk.Told(await OwnAsync("ole@example.com", "Ole Krog")));
        Assert.Equal(["Name: signups.name-missing"], Desk.Told(await OwnAsync(mette.Email, " ")));
        Assert.Equal(["Name: people.personal-number"], Desk.Told(await OwnAsync(mette.Email, "Mette 010190-1234")));
    }

    private Task<Outcome<Done>> CorrectAsync(PersonId person, string name, string email) => _desk.Correct.RunAsync(_desk.Karin, new PersonCorrection(person, name, email));

    private Task<Outcome<Done>> OwnAsync(string email, string name) =>
        _desk.Correct.OneselfAsync(_desk.Database.Randers, email, new OwnCorrection(name, Language.Da, AgeBand.Unknown, TakesWishLetters: true));
}
