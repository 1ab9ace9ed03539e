using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>What the board tells of one shift beside it.</summary>
public sealed class BoardPanelTests : BoardPages
{
    [Fact]
    public void The_panel_of_a_shift_called_off_leads_to_where_it_is_put_back()
    {
        using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == _desk.Saturday.Id).Cancel("Storm.");
            context.SaveChanges();
        }

        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        var link = page.Find(".panel-links a");
        Assert.Contains("Sæt vagten tilbage", link.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/randers/shifts/{_desk.Saturday.Id.Value}", link.GetAttribute("href"));
    }

    [Fact]
    public void The_panel_tells_a_telephone_also_where_the_place_names_nobody_to_call()
    {
        _desk.Centre.NameNobody();
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();

        Assert.Contains("Kontakt på dagen: 00 00 00 00", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_shift_of_another_activity_opens_its_details_and_brings_its_slot_into_view()
    {
        _desk.AddSeason(new DateOnly(2027, 4, 1), new DateOnly(2027, 10, 31));
        var (_, evening) = _desk.AddElsewhere("Bålaften", new DateOnly(2027, 6, 5));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/randers/board?shift={evening.Id.Value}");

        var page = Open();

        Assert.Contains("Bålaften, Åhuset", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("Åhuset", page.Find("#board-place option[selected]").TextContent);
        Assert.Equal("true", Assert.Single(page.FindAll("[data-slot]")).GetAttribute("aria-pressed"));
        Assert.Equal($"slot-{evening.Id.Value:N}", Assert.Single(_script.VerifyInvoke("bringSlotIntoView").Arguments));
    }

    [Fact]
    public void A_slot_opens_its_details_and_escape_closes_them()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund"));
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();
        Assert.Equal("true", page.FindAll("[data-slot]")[0].GetAttribute("aria-pressed"));
        Assert.Contains("mette.lund@example.com", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);

        page.Find(".shift-panel").KeyDown("Escape");
        Assert.Empty(page.FindAll(".shift-panel"));
    }

    [Fact]
    public async Task Beside_the_name_of_whoever_looks_for_a_stand_in_stands_that_they_do()
    {
        await _desk.LookAsync(_desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund")));
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();

        Assert.Contains("leder efter en afløser", page.Find(".person-line").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void At_somebody_without_an_address_stands_that_the_coordinator_tells_them_in_place_of_a_link()
    {
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Aage Holm", hasEmail: false));
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();

        Assert.Contains("Ingen e-mail: giv selv besked", page.Find(".person-line").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".shift-panel a[href^='mailto:']"));
    }

    [Fact]
    public void A_shift_tells_the_conditions_of_its_tasks()
    {
        var fire = _desk.Centre.AddTask("Tænd bål og bag snobrød", "En medarbejder er til stede hele tiden.");
        _desk.Centre.AddShift(new DateOnly(2027, 5, 22), new NeedTerms(fire, 1, 2));
        var page = Open();

        page.FindAll("[data-slot]")[3].Click();
        Assert.Contains("Vilkår: En medarbejder er til stede hele tiden.", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);

        page.FindAll("[data-slot]")[0].Click();
        Assert.DoesNotContain("Vilkår", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Seats_that_an_association_keeps_are_one_line_with_another_shape_than_free_ones()
    {
        _desk.Keep(2);
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        var kept = Assert.Single(page.FindAll(".person-list li"), li => li.TextContent.Contains("Gudenåens Venner", StringComparison.Ordinal));
        Assert.Contains("2 pladser holdes til Gudenåens Venner til og med lørdag den 24. april", kept.TextContent, StringComparison.Ordinal);
        Assert.Null(kept.QuerySelector(".dot"));
        Assert.NotNull(kept.QuerySelector("svg"));
        Assert.Equal(2, page.FindAll(".person-list .dot").Count);
    }

    [Fact]
    public void A_shift_names_whoever_is_asked_to_it_until_they_answer_or_take_a_seat()
    {
        var (asked, answered, seated) = (_desk.Centre.AddPerson("Birthe Skov"), _desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Ole Krog"));
        using (var context = _desk.Centre.Open())
        {
            var no = new Invitation(_desk.Saturday.Needs[0], answered.Id, _desk.Database.Clock.Now);
            no.Take(InvitationAnswer.No, _desk.Database.Clock.Now);
            context.AddRange(no, new Invitation(_desk.Saturday.Needs[0], asked.Id, _desk.Database.Clock.Now), new Invitation(_desk.Saturday.Needs[0], seated.Id, _desk.Database.Clock.Now));
            context.SaveChanges();
        }

        _desk.Centre.Confirm(_desk.Saturday, seated);
        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        Assert.Contains("Spurgt: Birthe Skov – intet svar endnu", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
        page.FindAll("[data-slot]")[1].Click();
        Assert.DoesNotContain("Spurgt", page.Find(".shift-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_that_is_called_off_shows_no_free_seats_and_leads_to_its_page_without_offering_to_change_it()
    {
        _desk.Keep(2);
        _desk.Centre.Confirm(_desk.Centre.Shifts[0], _desk.Centre.AddPerson("Mette Lund"));
        using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == _desk.Saturday.Id).Cancel("Storm.");
            context.SaveChanges();
        }

        var page = Open();
        page.FindAll("[data-slot]")[0].Click();

        Assert.Contains("Mette Lund", Assert.Single(page.FindAll(".need .person-list li")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Sæt vagten tilbage", Assert.Single(page.FindAll(".panel-links a")).TextContent.Trim());
    }

    [Fact]
    public void Once_a_shift_has_started_only_who_is_not_noted_as_come_can_be_taken_off_and_nobody_who_waited()
    {
        _desk.CheckedIn(_desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Mette Lund")));
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Ole Krog"));
        _desk.Wait(_desk.Centre.AddPerson("Rita Bak"));
        _desk.SetTime(5, 1, 11);
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();

        Assert.Equal(["Tag Ole Krog af vagten"], page.FindAll(".person-list button").Select(b => b.GetAttribute("aria-label")));
        page.Find(".person-list button").Click();
        page.WaitForAssertion(() => Assert.DoesNotContain("Ole Krog", page.Find(".shift-panel").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shift_that_is_over_shows_no_free_seats_and_offers_no_change()
    {
        _desk.SetTime(5, 2, 12);
        var page = Open();

        page.FindAll("[data-slot]")[0].Click();

        Assert.Empty(page.FindAll(".need .person-list li"));
        Assert.DoesNotContain("Ret eller aflys", page.Find(".panel-links").TextContent, StringComparison.Ordinal);
        page.FindAll("[data-slot]")[1].Click();
        Assert.NotEmpty(page.FindAll(".need .person-list li"));
        Assert.Contains("Ret eller aflys", page.Find(".panel-links").TextContent, StringComparison.Ordinal);
    }
}
