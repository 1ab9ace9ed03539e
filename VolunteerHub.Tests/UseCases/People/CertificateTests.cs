using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

public sealed class CertificateTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;

    public CertificateTests() => _centre = new NatureCentre(_database, saturdays: 0);

    private NoteCertificate NoteCertificate => new Desk(_database).NoteCertificate;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task It_is_noted_with_day_employee_and_end_and_taken_away_again()
    {
        var mette = _centre.AddPerson("Mette");

        await NoteCertificate.RunAsync(_centre.Author, new CertificateInput(mette.Id, new(2027, 2, 27), new(2029, 2, 27)));

        await using (var context = _centre.Open())
            Assert.Equal(new CertificateSeen(new(2027, 2, 27), "Karin Holm", new(2029, 2, 27)), context.People.Single().Certificate);

        await NoteCertificate.RemoveAsync(_centre.Author, mette.Id);
        await using var after = _centre.Open();
        Assert.Null(after.People.Single().Certificate);
    }

    [Fact]
    public async Task The_record_keeps_who_noted_it_and_who_took_the_note_away_and_nothing_where_there_was_none()
    {
        var mette = _centre.AddPerson("Mette");

        await NoteCertificate.RemoveAsync(_centre.Author, mette.Id);
        await NoteCertificate.RunAsync(_centre.Author, new CertificateInput(mette.Id, new(2027, 2, 27), new(2029, 2, 27)));
        await NoteCertificate.RemoveAsync(_centre.Author, mette.Id);

        await using var context = _centre.Open();
        Assert.Equal(
            [("people.certificate-noted", mette.Id.Value, "Karin Holm", ""), ("people.certificate-removed", mette.Id.Value, "Karin Holm", "")],
            context.Decisions.OrderBy(d => d.Id).AsEnumerable().Select(d => (d.Action, d.Subject, d.ByName, d.Because)));
    }

    [Theory]
    [InlineData("2027-03-02", "2029-01-01", "SeenOn: people.certificate-seen-range")]
    [InlineData("2021-01-01", "2029-01-01", "SeenOn: people.certificate-seen-range")]
    [InlineData("2027-02-27", "2027-02-26", "Until: people.until-range")]
    [InlineData("2027-02-27", "2032-02-28", "Until: people.until-range")]
    [InlineData("2027-02-27", null, "Until: people.until-missing")]
    [InlineData(null, "2029-01-01", "SeenOn: people.seen-on-missing")]
    public async Task Days_that_cannot_be_are_refused(string? seenOn, string? until, string told)
    {
        var mette = _centre.AddPerson("Mette");

        Assert.Equal([told], Desk.Told(await NoteCertificate.RunAsync(_centre.Author, new CertificateInput(mette.Id, Day(seenOn), Day(until)))));
    }

    [Fact]
    public async Task Another_municipalitys_people_are_not_found()
    {
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);
        var mette = _centre.AddPerson("Mette");

        Assert.Equal(
            ["people.person-not-found"],
            Desk.Told(await NoteCertificate.RunAsync(asker.Author, new CertificateInput(mette.Id, new(2027, 2, 27), new(2029, 2, 27)))));
        Assert.Equal(["people.person-not-found"], Desk.Told(await NoteCertificate.RemoveAsync(asker.Author, mette.Id)));
    }

    [Fact]
    public async Task A_seat_with_children_is_given_once_the_certificate_was_seen()
    {
        var mette = _centre.AddPerson("Mette");
        await using (var context = _centre.Open())
        {
            context.People.Single().Describe("Mette", mette.Language, AgeBand.Adult);
            await context.SaveChangesAsync();
        }

        var shift = _centre.AddShift(
            new DateOnly(2027, 5, 1), new NeedTerms(_centre.Task.Id, 2, 4, AgeLimit: AgeLimit.Adult, WithChildren: true));

        Assert.Equal(["signups.certificate-not-seen"], (await GiveAsync(mette.Id, shift.Id)).Refusals.Select(r => r.Code));

        await NoteCertificate.RunAsync(_centre.Author, new CertificateInput(mette.Id, new(2027, 2, 27), new(2029, 2, 27)));
        Assert.Equal(SignUpAnswer.Confirmed, (await GiveAsync(mette.Id, shift.Id)).Answer);
    }

    [Fact]
    public async Task Whoever_waited_for_it_is_offered_the_free_seat_with_children_once_the_certificate_was_seen()
    {
        var mette = _centre.AddPerson("Mette", age: AgeBand.Adult);
        var shift = _centre.AddShift(
            new DateOnly(2027, 5, 1), new NeedTerms(_centre.Task.Id, 1, 1, AgeLimit: AgeLimit.Adult, WithChildren: true));
        _centre.Wait(shift.Needs[0], mette);

        await NoteCertificate.RunAsync(_centre.Author, new CertificateInput(mette.Id, new(2027, 2, 27), new(2029, 2, 27)));

        await using var context = _centre.Open();
        Assert.Equal(SignUpStatus.Offered, context.SignUps.Single().Status);
        Assert.Equal((mette.Email, "SeatOffered"), (context.Outbox.Single().To, context.Outbox.Single().Kind));
    }

    private async Task<SeatAnswer> GiveAsync(PersonId person, ShiftId shift)
    {
        await using var context = _centre.Open();
        return await SeatGiver.GiveAsync(context, context.People.Single(p => p.Id == person), new SeatWish(shift), _database.Clock.Now, CancellationToken.None);
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
