using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The board itself: its slots, its head and its paper.</summary>
public sealed class BoardPageTests : BoardPages
{
    [Fact]
    public void Each_fill_state_is_told_by_shape_class_and_word()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        foreach (var name in new[] { "Ole Krog", "Grethe Ravn", "Jonas Lund" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson(name));

        var slots = Open().FindAll("[data-slot]");

        Assert.Equal(["slot slot--thin", "slot slot--filled", "slot slot--empty"], slots.Select(s => s.ClassName));
        Assert.Contains("lørdag den 1. maj kl. 10.00–14.00, Lørdagsåbent: tynd, 1 af 4 pladser er taget.", slots[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mangler: Kan åbne huset.", slots[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(3, slots.Select(s => s.QuerySelector("svg")!.InnerHtml).Distinct().Count());
    }

    [Fact]
    public void One_empty_and_one_thin_shift_are_told_as_one_each()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        foreach (var name in new[] { "Ole Krog", "Grethe Ravn" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson(name));

        Assert.Contains("1 tom, 1 tynd.", Open().Find(".board-legend p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void On_paper_the_roster_says_of_which_activity_place_season_and_municipality_it_is_and_when_it_was_printed()
    {
        Assert.Equal("Alle steder, 26. april – 25. juli 2027, Randers Kommune, udskrevet 28. april 2027", Open().Find(".only-print").TextContent);

        _desk.AddSeason(new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 31));
        Assert.Equal("Lørdagsåbent, Naturcentret, 2027, Randers Kommune, udskrevet 28. april 2027", Open().Find(".only-print").TextContent);
    }

    [Fact]
    public void The_tab_key_stops_at_one_slot_which_follows_the_focus()
    {
        var page = Open();
        Assert.Equal(["0", "-1", "-1"], page.FindAll("[data-slot]").Select(s => s.GetAttribute("tabindex")));

        page.FindAll("[data-slot]")[2].Focus();

        Assert.Equal(["-1", "-1", "0"], page.FindAll("[data-slot]").Select(s => s.GetAttribute("tabindex")));
    }

    [Theory]
    [InlineData(4, 28, "week-2027-04-26")]
    [InlineData(5, 11, "week-2027-05-10")]
    [InlineData(6, 1, null)]
    public void The_board_opens_at_this_week_or_at_the_first_to_come_and_from_its_start_once_all_are_over(int month, int day, string? opensAt)
    {
        using (var context = _desk.Centre.Open())
        {
            context.Add(new Season(_desk.Centre.Municipality.Id, _desk.Centre.Activity.Id, "Maj", new Period(new(2027, 5, 1), new(2027, 5, 31))));
            context.SaveChanges();
        }

        _desk.SetTime(month, day, 12);

        Assert.Equal(opensAt is null ? [] : [opensAt], Open().FindAll("[data-opens-here]").Select(w => w.Id));
    }

    [Fact]
    public void Two_seasons_of_one_name_are_told_apart_by_their_dates()
    {
        using (var context = _desk.Centre.Open())
        {
            context.AddRange(new[] { 2027, 2028 }.Select(year => new Season(
                _desk.Centre.Municipality.Id, _desk.Centre.Activity.Id, "Sommer", new Period(new(year, 5, 1), new(year, 8, 31)))));
            context.SaveChanges();
        }

        Assert.Equal(
            ["Sommer, 1. maj – 31. august 2028", "Sommer, 1. maj – 31. august 2027"],
            Open().FindAll("#board-season option").Skip(1).Select(o => o.TextContent));
    }

    [Fact]
    public async Task What_stands_outside_the_seasons_can_be_chosen_where_there_is_such_and_is_kept_in_the_address()
    {
        _desk.AddSeason(new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 31));
        Assert.DoesNotContain("Uden for sæsonerne", Open().Find("#board-season").TextContent, StringComparison.Ordinal);
        var extra = _desk.Centre.AddShift(new DateOnly(2027, 12, 18), new NeedTerms(_desk.Centre.Task.Id, 1, 2));

        var page = Open();
        await page.Find("#board-season").ChangeAsync(page.FindAll("#board-season option")[^1].GetAttribute("value")!);

        Assert.Equal($"slot-{extra.Id.Value:N}", Assert.Single(page.FindAll("[data-slot]")).Id);
        Assert.Equal("Uden for sæsonerne", page.Find("#board-season option[selected]").TextContent);
        Assert.Contains("Uden for sæsonerne", page.Find(".only-print").TextContent, StringComparison.Ordinal);
        var address = Assert.Single(JSInterop.Invocations["history.replaceState"]).Arguments[2] as string;
        Services.GetRequiredService<NavigationManager>().NavigateTo(address!);
        Assert.Equal("Uden for sæsonerne", Open().Find("#board-season option[selected]").TextContent);
    }

    [Fact]
    public async Task All_places_are_the_coming_weeks_of_every_place_in_the_list_on_the_board_and_in_the_address()
    {
        _desk.AddSeason(new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 31));
        _desk.AddElsewhere("Bålaften", new DateOnly(2027, 6, 5));
        var page = Open();
        Assert.Equal((_desk.Centre.Place.Id.Value.ToString(), "3 vagter forude. 3 tomme."), Shown(page));

        await page.Find("#board-place").ChangeAsync("");

        Assert.Equal(("", "4 vagter forude. 4 tomme."), Shown(page));
        var address = Assert.Single(JSInterop.Invocations["history.replaceState"]).Arguments[2] as string;
        Services.GetRequiredService<NavigationManager>().NavigateTo(address!);
        Assert.Equal(("", "4 vagter forude. 4 tomme."), Shown(Open()));

        static (string? Place, string Summary) Shown(IRenderedComponent<BoardPage> page) =>
            (page.Find("#board-place").GetAttribute("value"), page.Find(".board-legend p").TextContent);
    }

    [Fact]
    public void On_a_phone_where_the_heads_of_the_columns_are_not_seen_each_shift_says_its_day_and_its_hours()
    {
        Assert.Equal("lør 10.00–14.00", Open().Find(".board__of").TextContent);

        _desk.Centre.AddShift(new DateOnly(2027, 5, 2), new NeedTerms(_desk.Centre.Task.Id, 1, 2), new TimeOnly(15, 0), new TimeOnly(17, 0));
        Assert.Equal(["lør 1. maj, 10.00–14.00", "søn 2. maj, 15.00–17.00"], Open().FindAll(".board__of").Take(2).Select(s => s.TextContent));
    }

    [Fact]
    public void A_slot_says_how_many_of_its_places_are_offered_since_elsewhere_they_count_as_taken()
    {
        _desk.Offer(_desk.Centre.AddPerson("Mette Lund"));

        var slots = Open().FindAll("[data-slot]");

        Assert.Equal("1 tilbudt", slots[0].QuerySelector(".slot__mark--offered")!.TextContent);
        Assert.Contains("tom, 0 af 4 pladser er taget, 1 er tilbudt.", slots[0].QuerySelector(".sr-only")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("tilbudt", slots[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Above_the_board_one_is_told_as_one_and_none_not_at_all()
    {
        Assert.Equal("3 vagter forude. 3 tomme.", Summary());

        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        foreach (var name in new[] { "Ole Krog", "Grethe Ravn" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[1], _desk.Centre.AddPerson(name));
        Assert.Equal("3 vagter forude. 1 tom, 1 tynd.", Summary());

        foreach (var name in new[] { "Anna Holt", "Bent Vad" })
            _desk.Centre.Confirm(_desk.Centre.Shifts[2], _desk.Centre.AddPerson(name));
        Assert.Equal("3 vagter forude. 1 tynd.", Summary());

        string Summary() => Open().Find(".board-legend p").TextContent;
    }

    [Fact]
    public void A_slot_says_how_many_of_its_places_an_association_keeps_so_that_they_are_not_taken_for_free_ones()
    {
        _desk.Keep(2);

        var slots = Open().FindAll("[data-slot]");

        Assert.Equal("2 holdes", slots[0].QuerySelector(".slot__mark--kept")!.TextContent);
        Assert.NotNull(slots[0].QuerySelector(".slot__mark--kept svg"));
        Assert.Contains("2 pladser holdes til foreninger.", slots[0].QuerySelector(".sr-only")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("holdes", slots[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slot_says_how_many_are_asked_and_have_not_answered_so_that_nobody_is_asked_once_more()
    {
        using (var context = _desk.Centre.Open())
        {
            context.AddRange(new[] { "Birthe Skov", "Poul Erik Dam" }.Select(
                name => new Invitation(_desk.Saturday.Needs[0], _desk.Centre.AddPerson(name).Id, _desk.Database.Clock.Now)));
            context.SaveChanges();
        }

        var slots = Open().FindAll("[data-slot]");

        Assert.Equal("2 spurgt", slots[0].QuerySelector(".slot__mark--asked")!.TextContent);
        Assert.Contains("2 er spurgt og har ikke svaret.", slots[0].QuerySelector(".sr-only")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("spurgt", slots[1].TextContent, StringComparison.Ordinal);
    }
}
