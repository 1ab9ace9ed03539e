using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class ListOpenShiftsTests : IDisposable
{
    private readonly SignUpDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_place_that_is_renamed_while_the_list_is_read_has_one_name_on_it()
    {
        var renames = new BetweenQueries("Places", async () =>
        {
            await using var context = _desk.Centre.Open();
            var place = await context.Places.SingleAsync();
            place.Describe(place.Description with { Name = "Naturhuset" });
            await context.SaveChangesAsync();
        });

        var list = await new ListOpenShifts(renames.Of(_desk.Database), _desk.Clock).RunAsync(_desk.Randers, new ShiftFilter());

        Assert.True(renames.Happened);
        Assert.Equal(list.Shifts[0].Place, Assert.Single(list.Places).Name);
        Assert.Equal("Naturhuset", (await new ListOpenShifts(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, new ShiftFilter())).Shifts[0].Place);
    }
}
