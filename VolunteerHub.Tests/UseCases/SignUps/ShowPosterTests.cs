using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>What a poster for the wall says of the nature centre, whose Saturdays are open from 10 to 14.</summary>
public sealed class ShowPosterTests : IDisposable
{
    private static readonly PosterTime Saturdays = new(DayOfWeek.Saturday, new TimeOnly(10, 0), new TimeOnly(14, 0));

    private readonly SignUpDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private Task<Poster?> ShowAsync(PlaceId? place = null) => new ShowPoster(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, place);

    [Fact]
    public async Task A_poster_tells_the_times_that_come_again_and_no_date()
    {
        var activity = Assert.Single((await ShowAsync())!.Activities);
        Assert.Equal((_desk.Centre.Activity.Name, _desk.Centre.Place.Name), (activity.Name, activity.Place));
        Assert.Equal([Saturdays], activity.Times);
    }

    [Fact]
    public async Task A_day_that_comes_once_is_no_time_of_the_week()
    {
        _desk.Centre.AddShift(new DateOnly(2027, 5, 13), new(_desk.Centre.Task.Id, 1, 2));
        Assert.Equal([Saturdays], Assert.Single((await ShowAsync())!.Activities).Times);
    }

    [Fact]
    public async Task More_times_than_one_reads_from_a_wall_are_left_out()
    {
        foreach (var day in (int[])[2, 3, 4, 9, 10, 11])
            _desk.Centre.AddShift(new DateOnly(2027, 5, day), new(_desk.Centre.Task.Id, 1, 2));
        Assert.Empty(Assert.Single((await ShowAsync())!.Activities).Times);
    }

    [Fact]
    public async Task A_place_has_a_poster_of_its_own_with_whom_to_ask()
    {
        var poster = (await ShowAsync(_desk.Centre.Place.Id))!;
        Assert.Equal(_desk.Centre.Place.Description, poster.Place);
        Assert.Single(poster.Activities);
        Assert.Equal([new FilterPlace(_desk.Centre.Place.Id, _desk.Centre.Place.Name)], poster.Places);
    }

    [Fact]
    public async Task What_is_not_open_is_on_no_poster()
    {
        _desk.Clock.Set(new DateTimeOffset(2028, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var poster = (await ShowAsync(_desk.Centre.Place.Id))!;
        Assert.Empty(poster.Activities);
        Assert.Empty(poster.Places);
    }

    [Fact]
    public async Task A_place_that_the_municipality_has_not_has_no_poster()
    {
        Assert.Null(await ShowAsync(PlaceId.New()));
        Assert.Null(await new ShowPoster(_desk.Contexts, _desk.Clock).RunAsync(_desk.Database.Asker, _desk.Centre.Place.Id));
    }
}
