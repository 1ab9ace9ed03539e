using VolunteerHub.App.UseCases.Wishes;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Wishes;

public sealed class SaveWishesTests : IDisposable
{
    private const string Email = "mette.lund@example.com";

    private readonly WishDesk _desk = new();

    public SaveWishesTests() => _desk.Centre.AddPerson("Mette Lund");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Everything_that_was_typed_is_saved_and_shown_to_its_reader_again()
    {
        await _desk.AskUntilAsync();
        var shifts = _desk.Shifts();
        var input = new WishesInput
        {
            Days = new Dictionary<DayKind, string> { [WishDesk.Saturdays] = "Yes", [new(DayOfWeek.Saturday, MonthWeek.First, null)] = "", [new(DayOfWeek.Saturday, MonthWeek.Last, null)] = "Gladly" },
            Shifts = new Dictionary<ShiftId, string> { [shifts[1].Id] = "No", [shifts[2].Id] = "" },
            MostShifts = " 3 ",
            NeverThreeWeeksInARow = true,
            Away = [new("2027-05-22", ""), new("", ""), new("1.7.2027", "20. juli 2027")],
            Together = "Poul Dam\r\npoul dam\n  Bodil   Krogh ",
            Apart = "jens@example.com",
        };

        Assert.True((await _desk.SaveAsync(Email, input)).IsSuccess);

        var model = await _desk.Show.RunAsync(_desk.Database.Randers, _desk.Season, Email);
        Assert.NotNull(model);
        Assert.True(model.HasAnswered);
        Assert.Equal(
            [Willingness.Yes, Willingness.No, Willingness.Yes, Willingness.No, Willingness.Gladly],
            shifts.Select(s => model.Terms.AnswerTo(s.Id, s.Date, s.Start)));
        Assert.Equal((3, true), (model.Terms.MostShifts, model.Terms.NeverThreeWeeksInARow));
        Assert.Equal([new Period(new(2027, 5, 22), new(2027, 5, 22)), new Period(new(2027, 7, 1), new(2027, 7, 20))], model.Terms.Away);
        Assert.Equal(["Poul Dam", "Bodil Krogh"], model.Terms.Together);
        Assert.Equal(["jens@example.com"], model.Terms.Apart);
        Assert.Equal(input.Shifts[shifts[1].Id], WishesInput.Of(model.Terms).Shifts[shifts[1].Id]);
    }

    [Fact]
    public async Task Saving_again_takes_the_place_of_what_was_wished_before()
    {
        await _desk.AskUntilAsync();
        await _desk.SaveAsync(Email, WishDesk.EverySaturday with { MostShifts = "2" });
        await _desk.SaveAsync(Email, new WishesInput());

        var stored = Assert.Single(_desk.Stored()).Value;
        Assert.Empty(stored.Days);
        Assert.Null(stored.MostShifts);
    }

    [Fact]
    public async Task Nobody_sees_what_another_wishes()
    {
        await _desk.AskUntilAsync();
        await _desk.SaveAsync(Email, WishDesk.EverySaturday with { Apart = "Poul Dam" });
        var poul = _desk.Centre.AddPerson("Poul Dam");

        foreach (var reader in new[] { poul.Email, "nobody@example.com", null })
        {
            var model = await _desk.Show.RunAsync(_desk.Database.Randers, _desk.Season, reader);
            Assert.False(model!.HasAnswered);
            Assert.Same(WishTerms.Nothing, model.Terms);
        }
    }

    [Fact]
    public async Task After_the_last_day_nothing_is_saved()
    {
        await _desk.AskUntilAsync();
        _desk.Database.Clock.Set(new DateTimeOffset(2027, 4, 10, 23, 30, 0, TimeSpan.FromHours(2)));
        Assert.True((await _desk.SaveAsync(Email, WishDesk.EverySaturday)).IsSuccess);

        _desk.Database.Clock.Set(new DateTimeOffset(2027, 4, 11, 0, 30, 0, TimeSpan.FromHours(2)));
        var refused = await _desk.SaveAsync(Email, new WishesInput());

        Assert.Equal(["wishes.closed"], Desk.Told(refused));
        Assert.Single(Assert.Single(_desk.Stored()).Value.Days);
    }

    [Fact]
    public async Task A_season_that_nobody_is_asked_about_takes_no_wishes_and_has_no_page()
    {
        Assert.Equal(["wishes.not-asked"], Desk.Told(await _desk.SaveAsync(Email, WishDesk.EverySaturday)));
        Assert.Null(await _desk.Show.RunAsync(_desk.Database.Randers, _desk.Season, Email));
        Assert.Empty(await _desk.Show.ListAsync(_desk.Database.Randers, Email));
        Assert.Empty(_desk.Stored());
    }

    [Fact]
    public async Task Another_municipalitys_season_does_not_exist_here()
    {
        await _desk.AskUntilAsync();

        var refused = await _desk.Save.RunAsync(_desk.Database.Asker, Email, _desk.Season, WishDesk.EverySaturday with { Name = "Mette" }, Language.Nb);

        Assert.Equal(["wishes.season-not-found"], Desk.Told(refused));
        Assert.Null(await _desk.Show.RunAsync(_desk.Database.Asker, _desk.Season, Email));
        Assert.Empty(await _desk.Show.ListAsync(_desk.Database.Asker, Email));
    }

    [Fact]
    public async Task When_an_approval_ends_wishes_stop_until_it_stands_again()
    {
        await _desk.AskUntilAsync();
        _desk.Centre.EndApproval();

        Assert.Equal(["wishes.task-not-approved"], Desk.Told(await _desk.SaveAsync(Email, WishDesk.EverySaturday)));
        var model = await _desk.Show.RunAsync(_desk.Database.Randers, _desk.Season, Email);
        Assert.Equal(["wishes.task-not-approved"], model!.Closed.Select(c => c.Code));
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_each_at_its_field_and_nothing_is_saved()
    {
        await _desk.AskUntilAsync();

        var refused = await _desk.SaveAsync(Email, WishDesk.EverySaturday with
        {
            MostShifts = "mange",
            Away = [new("2027-05-22", "2027-05-21"), new("31-2-2027", ""), new("", "2027-05-21"), new("2027-05-01", "snart")],
            Together = "Poul Dam, Jens Krogh",
            Apart = "jens krogh",
        });

        Assert.Equal(
            [
                "Apart: wishes.together-and-apart", "Away-0: wishes.away-turned", "Away-1: wishes.away-no-date", "Away-2: wishes.away-no-first-day",
                "Away-3: wishes.away-no-date", "MostShifts: wishes.most-shifts-range",
            ],
            Desk.Told(refused));
        Assert.Empty(_desk.Stored());
    }

    [Fact]
    public async Task Somebody_new_gives_their_name_with_it_and_is_a_volunteer_from_then_on()
    {
        await _desk.AskUntilAsync();
        const string New = "nina.ny@example.com";

        Assert.Equal(["Name: signups.name-missing"], Desk.Told(await _desk.SaveAsync(New, WishDesk.EverySaturday)));
        Assert.Equal(["Name: people.personal-number"], Desk.Told(await _desk.SaveAsync(New, WishDesk.EverySaturday with { Name = "Nina 010190-1234" })));
        Assert.Equal(["Name: people.web-address"], Desk.Told(await _desk.SaveAsync(New, WishDesk.EverySaturday with { Name = "Nina www.example.com" })));
        Assert.True((await _desk.SaveAsync(New, WishDesk.EverySaturday with { Name = " Nina  Ny " })).IsSuccess);

        Assert.Equal(["Nina Ny"], _desk.Stored().Keys);
    }

    [Fact]
    public async Task An_answer_to_a_shift_of_another_season_or_that_is_called_off_is_left_out()
    {
        await _desk.AskUntilAsync();
        var elsewhere = _desk.Centre.AddShift(new DateOnly(2027, 8, 7), new NeedTerms(_desk.Centre.Task.Id, 1, 2));
        var first = _desk.Shifts()[0];
        await using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == first.Id).Cancel("Storm");
            await context.SaveChangesAsync();
        }

        await _desk.SaveAsync(Email, new WishesInput { Shifts = new Dictionary<ShiftId, string> { [elsewhere.Id] = "Yes", [first.Id] = "Yes" } });

        Assert.Empty(Assert.Single(_desk.Stored()).Value.Shifts);
        Assert.Equal(4, (await _desk.Show.RunAsync(_desk.Database.Randers, _desk.Season, Email))!.Shifts.Count);
    }

    [Fact]
    public async Task A_person_who_is_removed_takes_their_wishes_with_them()
    {
        await _desk.AskUntilAsync();
        await _desk.SaveAsync(Email, WishDesk.EverySaturday);
        await using var context = _desk.Centre.Open();

        context.People.Remove(context.People.Single(p => p.Email == Email));
        await context.SaveChangesAsync();

        Assert.Empty(context.Wishes.ToList());
    }

    [Fact]
    public async Task The_list_says_which_seasons_take_wishes_today_and_whether_they_are_answered()
    {
        await _desk.AskUntilAsync();
        await _desk.SaveAsync(Email, WishDesk.EverySaturday);

        Assert.Equal([true], (await _desk.Show.ListAsync(_desk.Database.Randers, Email)).Select(s => s.HasAnswered));
        Assert.Equal([false], (await _desk.Show.ListAsync(_desk.Database.Randers, null)).Select(s => s.HasAnswered));
        _desk.Database.Clock.Set(new DateTimeOffset(2027, 4, 11, 9, 0, 0, TimeSpan.FromHours(2)));
        Assert.Empty(await _desk.Show.ListAsync(_desk.Database.Randers, Email));
    }
}
