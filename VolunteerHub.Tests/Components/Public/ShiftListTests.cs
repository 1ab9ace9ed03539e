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
        Assert.Contains("Alle lørdage i maj (3)", saturdays, StringComparison.Ordinal);
        Assert.Contains("Alle søndage i maj (2)", saturdays, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?pick=Saturday")]
    [InlineData("?pick=6+2027-05")]
    [InlineData("?pick=Saturday+9999-99&s=x&s=&s=00000000-0000-0000-0000-000000000000")]
    public async Task A_hostile_choice_of_a_month_never_breaks_the_list(string query) =>
        Assert.Equal(3, Regex.Count(await GetAsync("/randers/shifts" + query), "<article class=\"shift-card"));
}
