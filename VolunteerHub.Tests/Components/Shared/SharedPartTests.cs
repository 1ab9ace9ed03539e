using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Components.Shared;

public sealed class SharedPartTests : BunitContext
{
    [Fact]
    public void Every_icon_draws_something_of_its_own()
    {
        var drawn = Enum.GetValues<IconName>().Select(n => Render<Icon>(p => p.Add(i => i.Name, n)).Markup).ToList();

        Assert.All(drawn, markup => Assert.Matches("<(path|circle|rect)", markup));
        Assert.Equal(drawn.Count, drawn.Distinct().Count());
    }

    [Fact]
    public void An_icon_is_silent_unless_it_has_a_title()
    {
        Assert.Equal("true", Render<Icon>(p => p.Add(i => i.Name, IconName.Key)).Find("svg").GetAttribute("aria-hidden"));

        var titled = Render<Icon>(p => p.Add(i => i.Name, IconName.Key).Add(i => i.Title, "kan åbne huset")).Find("svg");
        Assert.Null(titled.GetAttribute("aria-hidden"));
        Assert.Equal("img", titled.GetAttribute("role"));
        Assert.Equal("kan åbne huset", titled.GetAttribute("aria-label"));
    }

    [Fact]
    public void Seats_are_told_in_words_and_shown_as_one_dot_each()
    {
        var seats = Render<SeatDots>(p => p
            .Add(s => s.Taken, 2).Add(s => s.Total, 5).Add(s => s.Minimum, 3).Add(s => s.Mine, 1).Add(s => s.Text, "2 af 5"));

        Assert.Equal(
            ["dot dot--mine", "dot dot--taken", "dot dot--needed", "dot", "dot"],
            seats.FindAll("i").Select(i => i.ClassName));
        Assert.Equal("true", seats.Find(".seats__dots").GetAttribute("aria-hidden"));
        Assert.Equal("2 af 5", seats.Find(".seats__words").TextContent);
    }

    [Fact]
    public void More_seats_than_an_eye_can_count_are_told_in_words_alone()
    {
        var seats = Render<SeatDots>(p => p.Add(s => s.Taken, 3).Add(s => s.Total, 13).Add(s => s.Text, "3 af 13"));

        Assert.Empty(seats.FindAll("i"));
        Assert.Equal("3 af 13", seats.Find(".seats__words").TextContent);
    }

    [Fact]
    public void Each_fill_state_has_a_shape_and_a_class_of_its_own()
    {
        var badges = Enum.GetValues<FillState>()
            .Select(s => Render<FillBadge>(p => p.Add(b => b.State, s).Add(b => b.Text, "ord")))
            .ToList();

        Assert.Equal(4, badges.Select(b => b.Find("svg").InnerHtml).Distinct().Count());
        Assert.Equal(4, badges.Select(b => b.Find(".badge").ClassName).Distinct().Count());
        Assert.All(badges, b => Assert.Equal("ord", b.Find(".badge").TextContent));
    }

    [Fact]
    public void Each_verdict_has_a_shape_of_its_own_and_none_is_a_cross()
    {
        var shapes = Enum.GetValues<FrameVerdict>()
            .Select(v => Render<VerdictShape>(p => p.Add(s => s.Verdict, v).Add(s => s.Text, "ord")).Find("svg").InnerHtml)
            .ToList();
        var cross = Render<Icon>(p => p.Add(i => i.Name, IconName.Cross)).Find("svg").InnerHtml;

        Assert.Equal(3, shapes.Distinct().Count());
        Assert.DoesNotContain(cross, shapes);
    }

    [Fact]
    public void A_field_ties_label_help_and_error_to_its_input()
    {
        var field = Render<Field>(p => p
            .Add(f => f.Id, "email").Add(f => f.Label, "E-mail").Add(f => f.Help, "hjælp").Add(f => f.Error, new FieldError("fejl", []))
            .Add(f => f.ChildContent, Input));

        var input = field.Find("input");
        Assert.Equal("email", field.Find("label").GetAttribute("for"));
        Assert.Equal("email", input.Id);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(
            ["hjælp", "fejl"],
            input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent.Trim()));
    }

    [Fact]
    public void A_field_without_help_or_error_points_to_nothing()
    {
        var context = new FieldContext("name", null, false);

        Assert.Equal(["id"], context.Attributes.Keys);
    }

    [Theory]
    [InlineData(NoticeKind.Problem, "alert")]
    [InlineData(NoticeKind.Success, "status")]
    public void A_notice_that_answers_the_reader_is_read_aloud(NoticeKind kind, string role)
    {
        var notice = Render<Notice>(p => p.Add(n => n.Kind, kind).Add(n => n.Title, "ord").Add(n => n.Announce, true));

        Assert.Equal(role, notice.Find(".notice").GetAttribute("role"));
    }

    [Fact]
    public void A_heat_map_places_each_day_by_its_week_and_only_draws_weekdays_that_have_shifts()
    {
        var first = new DateOnly(2027, 5, 1);
        var map = Render<HeatMap>(p => p
            .Add(m => m.Title, "billede").Add(m => m.Summary, "sætning")
            .Add(m => m.From, first).Add(m => m.To, first.AddDays(30))
            .Add(m => m.Cells, [new(first, FillState.Full, "a"), new(first.AddDays(8), FillState.Empty, "b"), new(first.AddDays(14), FillState.Thin, "c")]));

        var places = map.FindAll("g").Select(g => g.GetAttribute("transform")).ToList();
        Assert.Equal(["translate(40 22)", "translate(62 44)", "translate(84 22)"], places);
        Assert.Equal("sætning", map.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_heat_map_draws_a_line_between_two_months_and_names_each_over_a_week_whose_first_day_is_its_own()
    {
        // Monday 30 November 2026 and Tuesday 1 December are of one week.
        var (monday, tuesday) = (new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1));
        var map = Render<HeatMap>(p => p
            .Add(m => m.Title, "billede").Add(m => m.Summary, "sætning")
            .Add(m => m.From, new DateOnly(2026, 11, 1)).Add(m => m.To, new DateOnly(2026, 12, 2))
            .Add(m => m.Cells, [new(monday, FillState.Full, "a"), new(tuesday, FillState.Full, "b")]));

        Assert.Equal(["translate(150 22)", "translate(150 44)"], map.FindAll("g").Select(g => g.GetAttribute("transform")));
        // Beside Monday the line is to its right, beside Tuesday to its left, and December is named over the week after.
        Assert.Equal("M170 0V42H148V66", Assert.Single(map.FindAll(".heatmap__border")).GetAttribute("d"));
        Assert.Equal(["40", "172"], map.FindAll("svg[role=img] text").Select(t => t.GetAttribute("x")));
        Assert.Equal("0 0 194 66", map.Find("svg[role=img]").GetAttribute("viewBox"));
    }

    [Theory]
    [InlineData(1, "b")]
    [InlineData(-1, "a")]
    [InlineData(99, "c")]
    public void A_heat_map_opens_at_the_newest_day_or_at_the_first_to_come(int day, string opensAt)
    {
        var first = new DateOnly(2027, 5, 1);
        var map = Render<HeatMap>(p => p
            .Add(m => m.Title, "billede").Add(m => m.Summary, "sætning")
            .Add(m => m.From, first).Add(m => m.To, first.AddDays(30)).Add(m => m.Today, first.AddDays(day))
            .Add(m => m.Cells, [new(first, FillState.Full, "a"), new(first.AddDays(1), FillState.Empty, "b"), new(first.AddDays(14), FillState.Thin, "c")]));

        Assert.Equal(opensAt, map.Find("[data-opens-here] title").TextContent);
    }

    [Fact]
    public void A_trend_starts_at_zero_and_speaks_at_its_points()
    {
        var trend = Render<TrendChart>(p => p
            .Add(t => t.Title, "billede").Add(t => t.Summary, "sætning").Add(t => t.Max, 1)
            .Add(t => t.Lines, [(0, "0 %"), (1, "100 %")])
            .Add(t => t.Points, [new("maj", 0, "0 %"), new("jun", 1, "100 %")]));

        var zero = trend.Find(".trend__grid--zero").GetAttribute("y1");
        Assert.Equal(zero, trend.FindAll("circle")[0].GetAttribute("cy"));
        Assert.Equal(["0 %", "100 %"], trend.FindAll(".trend__value").Select(v => v.TextContent));
    }

    [Theory]
    [InlineData("abc", "")]
    [InlineData("abcdef", "")]
    [InlineData("abcdefg", "bdf")]
    [InlineData("abcdefgh", "aceg")]
    public void A_trend_names_every_month_and_on_a_phone_every_second_of_more_than_six_with_the_newest(string months, string notOnAPhone)
    {
        var trend = Render<TrendChart>(p => p
            .Add(t => t.Title, "billede").Add(t => t.Summary, "sætning").Add(t => t.Max, 1).Add(t => t.Lines, [(0, "0 %")])
            .Add(t => t.Points, [.. months.Select(c => new TrendPoint(c.ToString(), 1, "1"))]));

        Assert.Equal(months, string.Concat(trend.FindAll(".trend__axis[text-anchor=middle]").Select(a => a.TextContent)));
        Assert.Equal(notOnAPhone, string.Concat(trend.FindAll(".trend__axis--between").Select(a => a.TextContent)));
    }

    [Fact]
    public void A_field_says_what_is_wrong_until_it_is_changed_and_once_more_when_the_next_press_refuses_it_again()
    {
        var words = new Words(Language.Da);
        FieldErrors Refused() => new(words, [Refusal.OfField("Name", "scheduling.name-missing")]);
        var refused = Refused();
        var field = Render<Field>(p => p
            .Add(f => f.Id, "name").Add(f => f.Label, "Navn").Add(f => f.Error, refused["Name"]).Add(f => f.ChildContent, Input));
        Assert.NotNull(field.Find("#name-error"));

        field.Find("input").Input("Maj");
        Assert.Empty(field.FindAll("#name-error, [aria-invalid]"));
        field.Render(p => p.Add(f => f.Error, refused["Name"]));
        Assert.Empty(field.FindAll("#name-error"));
        field.Render(p => p.Add(f => f.Error, Refused()["Name"]));

        Assert.NotNull(field.Find("#name-error"));
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void The_name_of_a_field_its_sentence_and_the_way_to_the_task_are_parted()
    {
        var words = new Words(Language.Da);
        Services.AddSingleton<IWords>(words);
        JSInterop.Mode = JSRuntimeMode.Loose;
        var errors = new FieldErrors(words, [Refusal.OfField("Date", "scheduling.date-missing", ("taskId", Guid.Empty))], _ => "Skriv datoen.");

        var notice = Render<RefusalNotice>(p => p
            .Add(n => n.Errors, errors).Add(n => n.FieldOf, _ => ("date", "Hvilken dag?")).Add(n => n.TaskHref, task => $"/{task}"));

        Assert.Matches(@"^\s*Hvilken dag\?\s+Skriv datoen\.\s+Gå til opgaven\s*$", notice.Find("li").TextContent);
    }

    [Fact]
    public void The_list_of_what_is_wrong_says_no_more_than_the_fields_and_goes_when_nothing_is_left()
    {
        var words = new Words(Language.Da);
        Services.AddSingleton<IWords>(words);
        JSInterop.Mode = JSRuntimeMode.Loose;
        var errors = new FieldErrors(
            words, [Refusal.OfField("Name", "scheduling.name-missing"), Refusal.OfField("Date", "scheduling.date-missing")], r => r.Field!);
        var notice = Render<RefusalNotice>(p => p.Add(n => n.Errors, errors));
        Assert.Equal(["Name", "Date"], Listed());
        JSInterop.VerifyFocusAsyncInvoke();

        FieldOf("Date").Find("input").Input("1.5.");
        Assert.Equal(["Name"], Listed());
        FieldOf("Name").Find("input").Input("Maj");

        Assert.Empty(notice.FindAll(".notice"));
        // Whoever types stays where they are.
        JSInterop.VerifyFocusAsyncInvoke();

        List<string> Listed() => [.. notice.FindAll("li").Select(l => l.TextContent.Trim())];

        IRenderedComponent<Field> FieldOf(string field) => Render<Field>(p => p
            .Add(f => f.Id, field).Add(f => f.Label, field).Add(f => f.Error, errors[field]).Add(f => f.ChildContent, Input));
    }

    private static RenderFragment Input(FieldContext context) => builder =>
    {
        builder.OpenElement(0, "input");
        builder.AddMultipleAttributes(1, context.Attributes);
        builder.CloseElement();
    };
}
