using System.Text.RegularExpressions;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>The list of open shifts as a browser without scripts meets it: three Saturdays in May 2027 with two seats each.</summary>
public sealed class ShiftListTests : VisitorPages
{
    [Fact]
    public async Task Only_shifts_with_a_free_seat_count_as_open_at_the_door()
    {
        Centre.Confirm(Centre.Shifts[0], Centre.AddPerson("Mette Lund"));
        Centre.Confirm(Centre.Shifts[0], Centre.AddPerson("Bodil Krogh"));

        Assert.Contains("2 ledige vagter", await GetAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Se 2 ledige vagter", await GetAsync("/randers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_stays_ticked_in_a_list_that_does_not_show_it()
    {
        var list = await GetAsync($"/randers/shifts?from=2027-05-15&s={Id(0)}&s={Id(2)}");

        Assert.Matches($"value=\"{Id(0)}\"[^>]* checked", list);
        Assert.Matches($"value=\"{Id(2)}\"[^>]* checked", list);
        Assert.DoesNotContain(Id(1), list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_changes_the_list_sends_the_ticks_along()
    {
        var list = await GetAsync("/randers/shifts?weekday=saturday");

        // A control outside the form says by its form attribute that it belongs there; only one form of the page has the boxes.
        Assert.Matches("<form[^>]* id=\"pick\"", list);
        Assert.Matches("<select name=\"weekday\"[^>]* form=\"pick\"", list);
        Assert.Matches("<input type=\"date\" name=\"from\"[^>]* form=\"pick\"", list);
        Assert.Equal(4, Regex.Count(list, "<button[^>]* form=\"pick\" formaction=\"/randers/shifts\""));
    }

    [Fact]
    public async Task A_month_of_one_weekday_is_shown_and_ticked_whatever_the_list_was_narrowed_to_and_the_others_stay_at_hand()
    {
        Centre.AddShift(new DateOnly(2027, 5, 2), new(Centre.Task.Id, 1, 2));
        Centre.AddShift(new DateOnly(2027, 5, 9), new(Centre.Task.Id, 1, 2));

        var saturdays = await GetAsync("/randers/shifts?weekday=sunday&from=2027-05-09&pick=Saturday+2027-05");

        Assert.Equal(3, Regex.Count(saturdays, "name=\"s\"[^>]* checked"));
        Assert.Contains("Alle ledige lørdage i maj (3)", saturdays, StringComparison.Ordinal);
        Assert.Contains("Alle ledige søndage i maj (2)", saturdays, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?weekday=saturday&from=2027-05-01&to=2027-05-31", "Valgt: lørdage i maj 2027.")]
    [InlineData("?from=2027-05-08", "Valgt: fra lørdag den 8. maj 2027.")]
    [InlineData("?to=2027-05-08", "Valgt: til og med lørdag den 8. maj 2027.")]
    [InlineData("?weekday=sunday&from=2027-05-02&to=2027-05-31", "Valgt: søndage fra søndag den 2. maj 2027 til mandag den 31. maj 2027.")]
    [InlineData("?pick=Saturday+2027-05", "Valgt: lørdage i maj 2027.")]
    public async Task What_the_list_is_narrowed_to_is_told_beside_the_folded_filter_with_the_way_back(string query, string told)
    {
        var list = await GetAsync("/randers/shifts" + query);

        Assert.Contains(told, list, StringComparison.Ordinal);
        Assert.Matches("<button[^>]* name=\"all\" value=\"1\">Vis alle</button>", list);
    }

    [Fact]
    public async Task The_place_that_the_list_is_narrowed_to_is_told_by_its_name() =>
        Assert.Contains("Valgt: Naturcentret.", await GetAsync($"/randers/shifts?place={Centre.Place.Id.Value}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("?weekday=noday")]
    public async Task A_list_that_is_not_narrowed_says_nothing_of_a_choice(string query) =>
        Assert.DoesNotContain("Valgt:", await GetAsync("/randers/shifts" + query), StringComparison.Ordinal);

    [Theory]
    [InlineData("?from=0001-01-01&to=9998-12-31")]
    [InlineData("?pick=Saturday")]
    [InlineData("?pick=6+2027-05")]
    [InlineData("?pick=Saturday+9999-99&s=x&s=&s=00000000-0000-0000-0000-000000000000")]
    public async Task A_hostile_choice_of_a_month_never_breaks_the_list(string query) =>
        Assert.Equal(3, Regex.Count(await GetAsync("/randers/shifts" + query), "<article class=\"shift-card"));
}
