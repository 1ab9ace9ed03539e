using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

/// <summary>Somebody who was written down without an address gets one later.</summary>
public sealed class NoteEmailTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;
    private readonly ShiftChanges _changes = new();

    public NoteEmailTests() => _centre = new NatureCentre(_database, saturdays: 0);

    private NoteEmail Note => new(_database.Contexts, _changes, _database.Clock);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_address_is_noted_and_from_then_on_they_are_known_by_it_and_the_record_says_who_noted_it()
    {
        var aage = _centre.AddPerson("Aage Holm", hasEmail: false);

        Assert.True((await Note.RunAsync(_centre.Author, new EmailInput(aage.Id, " Aage@Example.com"))).IsSuccess);

        await using var context = _centre.Open();
        Assert.Equal("aage@example.com", context.People.Single().Email);
        var decision = context.Decisions.Single();
        Assert.Equal(("people.address-noted", aage.Id.Value, "Karin Holm", ""), (decision.Action, decision.Subject, decision.ByName, decision.Because));
    }

    [Fact]
    public async Task Open_pages_hear_of_the_shifts_that_somebody_is_on_when_their_address_is_noted()
    {
        var aage = _centre.AddPerson("Aage Holm", hasEmail: false);
        var shift = _centre.AddShift(new DateOnly(2027, 5, 1), new NeedTerms(_centre.Task.Id, 1, 2));
        _centre.Confirm(shift, aage);
        List<ShiftId> told = [];
        using var listening = _changes.Listen(_centre.Municipality.Id, told.AddRange);

        await Note.RunAsync(_centre.Author, new EmailInput(aage.Id, "aage@example.com"));

        Assert.Equal([shift.Id], told);
    }

    [Fact]
    public async Task It_is_an_address_that_nobody_else_at_the_municipality_has()
    {
        var aage = _centre.AddPerson("Aage Holm", hasEmail: false);
        var mette = _centre.AddPerson("Mette Lund");
        var ola = new NatureCentre(_database, _database.Asker, saturdays: 0).AddPerson("Ola Nordmann");

        Assert.Equal(["Email: people.email-missing"], Desk.Told(await Note.RunAsync(_centre.Author, new EmailInput(aage.Id, " "))));
        Assert.Equal(["Email: people.email-invalid"], Desk.Told(await Note.RunAsync(_centre.Author, new EmailInput(aage.Id, "aage"))));
        Assert.Equal(["Email: people.personal-number"], Desk.Told(await Note.RunAsync(_centre.Author, new EmailInput(aage.Id, "0101901234@example.com"))));
        Assert.Equal(["Email: people.email-taken"], Desk.Told(await Note.RunAsync(_centre.Author, new EmailInput(aage.Id, mette.Email.ToUpperInvariant()))));
        Assert.True((await Note.RunAsync(_centre.Author, new EmailInput(aage.Id, ola.Email))).IsSuccess);
    }

    [Fact]
    public async Task Whoever_has_an_address_keeps_it_and_another_municipalitys_people_are_not_found()
    {
        var mette = _centre.AddPerson("Mette Lund");
        var ola = new NatureCentre(_database, _database.Asker, saturdays: 0).AddPerson("Ola Nordmann", hasEmail: false);

        Assert.Equal(["people.has-email"], Desk.Told(await Note.RunAsync(_centre.Author, new EmailInput(mette.Id, "another@example.com"))));
        Assert.Equal(["people.person-not-found"], Desk.Told(await Note.RunAsync(_centre.Author, new EmailInput(ola.Id, "ola@example.com"))));
    }
}
