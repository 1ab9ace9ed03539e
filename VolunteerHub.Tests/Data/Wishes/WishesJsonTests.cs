using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data.Wishes;

public sealed class WishesJsonTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Wishes_with_everything_in_them_come_back_from_the_file_as_they_were()
    {
        var terms = new WishTerms
        {
            Shifts = new Dictionary<ShiftId, Willingness> { [ShiftId.New()] = Willingness.Gladly, [ShiftId.New()] = Willingness.No },
            Days = [new(DayOfWeek.Saturday, null, Willingness.OnlyIfNeeded), new(DayOfWeek.Sunday, MonthWeek.Last, Willingness.Yes)],
            MostShifts = 7,
            NeverThreeWeeksInARow = true,
            Away = [new Period(new(2027, 7, 3), new(2027, 7, 24))],
            Together = ["Mette Lund", "åse@example.com"],
            Apart = ["Poul \"P\" Dam"],
        };

        var read = Stored(terms);

        Assert.Equal(terms.Shifts, read.Shifts);
        Assert.Equal(terms.Days, read.Days);
        Assert.Equal((terms.MostShifts, terms.NeverThreeWeeksInARow), (read.MostShifts, read.NeverThreeWeeksInARow));
        Assert.Equal(terms.Away, read.Away);
        Assert.Equal(terms.Together, read.Together);
        Assert.Equal(terms.Apart, read.Apart);
    }

    [Fact]
    public void Nothing_wished_comes_back_as_nothing()
    {
        var read = Stored(WishTerms.Nothing);

        Assert.Equal(
            (0, 0, null, false, 0, 0, 0),
            (read.Shifts.Count, read.Days.Count, read.MostShifts, read.NeverThreeWeeksInARow, read.Away.Count, read.Together.Count, read.Apart.Count));
    }

    private WishTerms Stored(WishTerms terms)
    {
        var centre = new NatureCentre(_database, saturdays: 0);
        var season = new Season(centre.Municipality.Id, centre.Activity.Id, "Sommer", new Period(new(2027, 5, 1), new(2027, 10, 31)));
        var mette = centre.AddPerson("Mette Lund");
        using (var context = centre.Open())
        {
            context.AddRange(season, new SeasonWishes(centre.Municipality.Id, season.Id, mette.Id, terms, _database.Clock.Now));
            context.SaveChanges();
        }

        using var reading = centre.Open();
        return reading.Wishes.Single().Terms;
    }
}
