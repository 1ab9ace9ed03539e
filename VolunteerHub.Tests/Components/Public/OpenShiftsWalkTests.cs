using System.Net;
using System.Text.RegularExpressions;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>What a visitor finds of the open shifts, as a browser without scripts meets it, in the whole program.</summary>
public sealed class OpenShiftsWalkTests : SignUpWalk
{
    [Fact]
    public async Task The_conditions_of_a_task_stand_on_its_card()
    {
        var shift = Centre.AddShift(
            new DateOnly(2027, 6, 5), new NeedTerms(Centre.AddTask("Tænd bål og bag snobrød", "En medarbejder er til stede hele tiden."), 1, 2));

        Assert.Contains(
            "Vilkår: En medarbejder er til stede hele tiden.", await GetAsync($"/randers/shifts/{shift.Id.Value:N}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vilkår", await GetAsync($"/randers/shifts/{Id(0)}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storm", true)]
    [InlineData("", false)]
    public async Task A_shift_that_was_called_off_says_why_or_leaves_no_empty_line(string because, bool saysWhy)
    {
        await using (var context = Centre.Open())
        {
            context.Shifts.Single(s => s.Id == Centre.Shifts[0].Id).Cancel(because);
            await context.SaveChangesAsync();
        }

        var page = await GetAsync($"/randers/shifts/{Id(0)}");

        Assert.Contains("Vagten er aflyst", page, StringComparison.Ordinal);
        Assert.Equal(saysWhy, page.Contains("<p>Storm</p>", StringComparison.Ordinal));
        Assert.DoesNotContain("<p></p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_draft_nor_another_municipalitys_shift_has_a_page_here()
    {
        var asker = new NatureCentre(App.Database, App.Database.Asker, saturdays: 1);
        var draft = new Shift(
            Centre.Activity,
            new ShiftTime(new DateOnly(2027, 6, 5), new TimeOnly(10, 0), new TimeOnly(14, 0), At(8), At(12)),
            [new NeedTerms(Centre.Task.Id, 1, 1)]);
        await using (var context = Centre.Open())
        {
            context.Add(draft);
            await context.SaveChangesAsync();
        }

        foreach (var shift in new[] { asker.Shifts[0], draft })
        {
            using var page = await Client.GetAsync(new Uri($"/randers/shifts/{shift.Id.Value}", UriKind.Relative));
            using var file = await Client.GetAsync(new Uri($"/randers/shifts/{shift.Id.Value}.ics", UriKind.Relative));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, file.StatusCode));
            Assert.DoesNotContain(shift.Id.Value.ToString("N"), await GetAsync("/randers/shifts"), StringComparison.Ordinal);
        }

        static DateTime At(int hour) => new(2027, 6, 5, hour, 0, 0, DateTimeKind.Utc);
    }

    [Fact]
    public async Task The_list_narrows_to_a_weekday_and_ticks_all_that_are_free()
    {
        Centre.AddShift(new DateOnly(2027, 5, 2), new NeedTerms(Centre.Task.Id, 1, 2));

        var saturdays = await GetAsync("/randers/shifts?weekday=saturday&tick=all");

        Assert.Equal(3, Cards().Count(saturdays));
        Assert.Equal(3, Regex.Count(saturdays, "name=\"s\"[^>]* checked"));
        Assert.Contains("Alle ledige lørdage i maj (3)", await GetAsync("/randers/shifts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_begins_with_what_is_free_and_folds_what_is_full()
    {
        Centre.Confirm(Centre.Shifts[0], Centre.AddPerson("Mette Lund"));
        Centre.Confirm(Centre.Shifts[0], Centre.AddPerson("Bodil Krogh"));

        var list = await GetAsync("/randers/shifts");

        Assert.Contains("1 er optaget: se ventelisten", list, StringComparison.Ordinal);
        Assert.True(list.IndexOf(Id(0), StringComparison.Ordinal) > list.IndexOf(Id(2), StringComparison.Ordinal));
        Assert.DoesNotContain("fold--full\" open", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_is_found_however_its_name_is_capitalised() =>
        Assert.Equal(3, Cards().Count(await GetAsync("/Randers/shifts")));

    [Fact]
    public async Task The_front_page_leads_to_each_municipality_and_says_how_much_is_open()
    {
        var page = await GetAsync("/");

        Assert.Matches("href=\"/randers\"(.|\n)*3 ledige vagter", page);
        Assert.Contains("href=\"/asker\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=2027-13-45&to=%00&place=%27%3B--&weekday=freitag&show=-1&tick=%3Cscript%3E")]
    [InlineData("?from=2027-05-09&to=2027-05-01")]
    [InlineData("?show=99999999999999999999&lang=xx")]
    [InlineData("?from=%E2%80%AE%F0%9F%92%A9&weekday=6")]
    public async Task Hostile_values_in_the_address_never_break_the_list(string query)
    {
        var page = await GetAsync("/randers/shifts" + query);

        Assert.Equal(3, Cards().Count(page));
    }

    [Theory]
    [InlineData("/randers/sign-up")]
    [InlineData("/randers/sign-up?s=&s=x&s=00000000-0000-0000-0000-000000000000")]
    [InlineData("/randers/sign-up/sent?s=%3Cscript%3E")]
    [InlineData("/randers/my?left=x")]
    [InlineData("/randers")]
    [InlineData("/asker/shifts")]
    public async Task Pages_without_anything_to_show_are_still_kind_pages(string path) =>
        Assert.Contains("<h1", (await GetAsync(path)).Replace("empty-state__title", "<h1", StringComparison.Ordinal), StringComparison.Ordinal);
}
