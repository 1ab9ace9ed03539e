using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

public sealed class TellOfShortShiftsTests : IDisposable
{
    private readonly FrameOffice _office = new();
    private readonly NatureCentre _centre;

    public TellOfShortShiftsTests() => _centre = new NatureCentre(_office.Database, saturdays: 1, minimum: 2, maximum: 4, keys: 0, place: "Søhuset");

    private TellOfShortShifts Tell => new(
        _office.Database.Contexts, new Municipalities(_office.Database.Contexts),
        new CoordinatorLetters(new Municipalities(_office.Database.Contexts), PublicAddresses.Unset, _office.Database.Clock),
        _office.Database.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Whoever_looks_for_a_stand_in_counts_as_on_the_shift_and_the_letter_says_how_many_look()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Karl Bro"));
        await using (var context = _centre.Open())
        {
            context.SignUps.Single().LookForStandIn(_office.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        Set(new DateOnly(2027, 4, 29), new TimeOnly(7, 0));
        await Tell.RunAsync();

        Assert.Contains(
            "(mangler én)\n  En af dem, der har en plads, leder efter en afløser og er på vagten, til en anden tager over.\n", Letters()[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinators_are_told_a_week_ahead_and_once_more_close_to_the_day_how_many_are_missing()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Karl Bro"));

        var subjects = new List<string>();
        for (var day = new DateOnly(2027, 4, 20); day <= new DateOnly(2027, 5, 1); day = day.AddDays(1))
        {
            Set(day, new TimeOnly(7, 0));
            if (await Tell.RunAsync() > 0)
                subjects.Add($"{day.DayOfWeek} {day.Day}");
            Assert.Equal(0, await Tell.RunAsync());
        }

        Assert.Equal(["Monday 26", "Thursday 29"], subjects); // The Saturday a week before is nobody's working day.
        var letter = Letters()[0];
        Assert.Equal("karin@example.com", letter.To);
        Assert.Equal("En vagt mangler folk: lørdag den 1. maj", letter.Subject);
        Assert.StartsWith("Hej Karin Holm\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Lørdagsåbent, Søhuset (mangler én)", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/randers/shifts", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_shift_leads_to_its_page_with_the_seats_that_are_on_offer_and_the_letter_ends_as_others_do()
    {
        var shift = _centre.Shifts[0];
        var offered = _centre.Wait(shift.Needs[0], _centre.AddPerson("Ole Krog"));
        await using (var context = _centre.Open())
        {
            context.Attach(offered).Entity.Offer(shift.Needs[0].Seats[0].Id, _office.Database.Clock.Now.AddDays(60));
            await context.SaveChangesAsync();
        }

        Set(new DateOnly(2027, 4, 29), new TimeOnly(7, 0));
        await Tell.RunAsync();

        var letter = Letters()[0].Text;
        Assert.Contains(
            $"(mangler 2)\n  Én plads er tilbudt en på ventelisten, som ikke har svaret endnu.\n  http://localhost:5080/desk/randers/shifts/{shift.Id.Value}\n",
            letter, StringComparison.Ordinal);
        Assert.EndsWith($"\n\nVenlig hilsen\n{_centre.Municipality.Name}", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_before_seven_in_the_morning()
    {
        Set(new DateOnly(2027, 4, 29), new TimeOnly(6, 59));
        Assert.Equal(0, await Tell.RunAsync());

        Set(new DateOnly(2027, 4, 29), new TimeOnly(7, 0));
        Assert.Equal(1, await Tell.RunAsync());
    }

    [Fact]
    public async Task A_shift_with_as_many_as_it_needs_is_not_told_of()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Karl Bro"));
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Rita Bak"));
        Set(new DateOnly(2027, 4, 29), new TimeOnly(7, 0));

        Assert.Equal(0, await Tell.RunAsync());
    }

    [Fact]
    public async Task Enough_hosts_do_not_hide_that_nobody_guides()
    {
        var shift = _centre.AddShiftOfTwoNeeds(new DateOnly(2027, 4, 30));
        foreach (var (seat, name) in shift.Needs[1].Seats.Zip(["Karl Bro", "Rita Bak"]))
            _centre.Confirm(shift.Needs[1], seat, _centre.AddPerson(name));
        Set(new DateOnly(2027, 4, 27), new TimeOnly(7, 0));

        await Tell.RunAsync();

        Assert.Contains("fredag den 30. april kl. 10.00–14.00: Lørdagsåbent, Søhuset (mangler én)", Letters()[0].Text, StringComparison.Ordinal);
    }

    private void Set(DateOnly day, TimeOnly time) =>
        _office.Database.Clock.Set(new DateTimeOffset(PlaceTime.ToUtc(day, time, _centre.Zone), TimeSpan.Zero));

    private List<(string To, string Subject, string Text)> Letters()
    {
        using var context = _centre.Open();
        return [.. context.Outbox.Where(m => m.Kind == "ShortShifts").OrderBy(m => m.Id).AsEnumerable().Select(m => (m.To, m.Subject, m.Text))];
    }
}
