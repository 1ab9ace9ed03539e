using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Shared;

/// <summary>A date, typed or picked from a month.</summary>
public sealed class DateInputTests : DeskPages
{
    private DateOnly? _told = new(2027, 6, 13);

    [Fact]
    public async Task The_month_of_the_date_is_opened_in_the_readers_language_and_says_nothing_in_the_librarys_own()
    {
        var date = await OpenAsync();

        Assert.Equal("Vælg en dato", date.Find("[role=dialog]").GetAttribute("aria-label"));
        Assert.Equal("true", Opener(date).GetAttribute("aria-expanded"));
        Assert.Equal("juni 2027", date.Find(".mud-button-month").TextContent.Trim());
        Assert.Equal(["Forrige måned (maj 2027)", "Næste måned (juli 2027)"], date.FindAll("[role=dialog] [aria-label]").Select(e => e.GetAttribute("aria-label")));
        Assert.Equal("13", date.Find(".mud-selected").TextContent.Trim());
    }

    [Fact]
    public async Task A_day_that_is_picked_is_told_and_written_out_and_the_month_closes()
    {
        var date = await OpenAsync();

        await date.FindAll(".mud-picker-calendar-day:not(.mud-hidden)").First(day => day.TextContent.Trim() == "20").ClickAsync();

        Assert.Equal(new DateOnly(2027, 6, 20), _told);
        Assert.Equal("20. juni 2027", date.Find("input").GetAttribute("value"));
        Assert.Empty(date.FindAll("[role=dialog]"));
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public async Task Escape_closes_the_month_and_leaves_the_date()
    {
        var date = await OpenAsync();

        await date.Find("[role=dialog]").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.Empty(date.FindAll("[role=dialog]"));
        Assert.Equal("false", Opener(date).GetAttribute("aria-expanded"));
        Assert.Equal(new DateOnly(2027, 6, 13), _told);
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public async Task A_day_that_is_picked_stays_when_the_page_is_drawn_with_the_date_from_before_while_it_is_told()
    {
        var date = await OpenAsync();
        date.Render(p => p.Add(d => d.UnreadableChanged, _ => date.Render(again => again.Add(d => d.Value, new DateOnly(2027, 6, 13)))));

        await date.FindAll(".mud-picker-calendar-day:not(.mud-hidden)").First(day => day.TextContent.Trim() == "20").ClickAsync();

        Assert.Equal(new DateOnly(2027, 6, 20), _told);
    }

    private async Task<IRenderedComponent<DateInput>> OpenAsync()
    {
        var date = Render<DateInput>(p => p
            .Add(d => d.Value, _told)
            .Add(d => d.ValueChanged, day => _told = day)
            .Add(d => d.Field, new FieldContext("day", null, Invalid: false)));
        await Opener(date).ClickAsync();
        return date;
    }

    private static IElement Opener(IRenderedComponent<DateInput> date) => date.Find("[aria-label='Vælg i en kalender']");
}
