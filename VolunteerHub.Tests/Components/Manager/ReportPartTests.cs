using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Manager;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Components.Manager;

public sealed class ReportPartTests : BunitContext
{
    public ReportPartTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(Language.En);
        Services.AddSingleton<IWords>(new Words(Language.En));
    }

    [Theory]
    [InlineData(7, "Fewer than 8 shifts", false)]
    [InlineData(8, "20", true)]
    public void With_fewer_than_eight_shifts_there_is_no_percentage_and_no_bar(int occasions, string says, bool hasBar)
    {
        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(occasions))]));

        Assert.StartsWith(says, page.Find(".limit-bar__value").TextContent, StringComparison.Ordinal);
        Assert.Equal(hasBar, page.FindAll(".limit-bar__bar").Count == 1);
        Assert.Equal(2, page.FindAll(".limit-bar__limit").Count);
    }

    [Fact]
    public void A_bar_is_the_share_of_its_whole_track_with_the_limits_where_they_stand_in_it()
    {
        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26))]));

        Assert.Equal("80", page.Find(".limit-bar__bar").GetAttribute("width"));
        Assert.Equal("400", page.Find(".limit-bar__base").GetAttribute("x2"));
        Assert.Equal(["60", "100"], page.FindAll(".limit-bar__limit").Select(l => l.GetAttribute("x1")));
        Assert.Equal(["left:15%", "left:25%"], page.FindAll(".limit-scale span").Select(s => s.GetAttribute("style")));
    }

    [Fact]
    public void Each_of_the_seven_numbers_has_a_name_a_value_a_shape_with_a_word_and_a_sentence()
    {
        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26))]));

        var parts = page.FindAll(".part");
        Assert.Equal(["D1", "D2", "D3", "D4", "D5", "D6", "D7"], parts.Select(p => p.QuerySelector(".part__number")!.TextContent));
        Assert.All(parts, p =>
        {
            Assert.NotEmpty(p.QuerySelector(".part__value")!.TextContent.Trim());
            Assert.NotNull(p.QuerySelector(".part__colour svg"));
            Assert.NotEmpty(p.QuerySelector(".part__colour")!.TextContent.Trim());
            Assert.EndsWith(".", p.QuerySelector(".part__says")!.TextContent.Trim(), StringComparison.Ordinal);
        });
        Assert.Contains("they are not guessed", parts[6].TextContent, StringComparison.Ordinal);
        Assert.Contains("Not known", parts[6].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Da, "15\u00A0%", "25\u00A0%", "0 timer")]
    [InlineData(Language.Nb, "15\u00A0%", "25\u00A0%", "0 timer")]
    [InlineData(Language.En, "15%", "25%", "0 hours")]
    public void Where_the_numbers_stand_each_is_explained_with_the_limits_that_its_colour_is_given_by(Language language, string yellow, string red, string core)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(language);
        Services.AddSingleton<IWords>(new Words(language));

        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26))]));

        Assert.Equal(["D1", "D2", "D3", "D4", "D5", "D6", "D7"], page.FindAll("details .meanings dt .part__number").Select(n => n.TextContent));
        var says = page.FindAll("details .meanings dd").Select(d => d.TextContent).ToList();
        Assert.All(says, s => Assert.DoesNotContain("{", s, StringComparison.Ordinal));
        Assert.Contains(yellow, says[0], StringComparison.Ordinal);
        Assert.Contains(red, says[0], StringComparison.Ordinal);
        Assert.Contains(core, says[1], StringComparison.Ordinal);
        Assert.Contains("40", says[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_without_a_colour_says_what_there_is_too_little_of_and_the_hours_that_a_reader_can_divide_are_not_called_so()
    {
        var few = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(7))]));
        Assert.Equal(
            ["Fewer than 8 shifts", "Within the limits", "Fewer than 8 shifts", "Fewer than 8 shifts", "Fewer than 8 shifts", "Fewer than 8 shifts"], Badges(few).Take(6));
        Assert.Contains("Fewer than 8 shifts", few.Find(".place-parts h3").TextContent, StringComparison.Ordinal);
        Assert.Contains("say too little of a place for a percentage", few.Markup, StringComparison.Ordinal);

        var nothing = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26) with { AnnouncedMinutes = 0, VolunteerOnlyMinutes = 0, MinutesPerVolunteer = [] })]));
        Assert.Equal("No hours announced", Badges(nothing)[0]);
        Assert.Equal("Nobody on a shift yet", Badges(nothing)[3]);
        Assert.Equal("Nobody on a shift yet", nothing.FindAll(".part__value")[3].TextContent);
        Assert.DoesNotContain("Fewer than", nothing.Find(".limit-bars").TextContent + nothing.Find(".parts").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("say too little of a place", nothing.Markup, StringComparison.Ordinal);

        static List<string> Badges(IRenderedComponent<ReportDependence> page) => [.. page.FindAll(".part__colour").Select(b => b.TextContent.Trim())];
    }

    [Theory]
    [InlineData(Language.Da, "faldet det mindste", "faldet mere end 5\u00A0%")]
    [InlineData(Language.Nb, "falt det minste", "falt med mer enn 5\u00A0%")]
    [InlineData(Language.En, "fallen at all", "fallen by more than 5%")]
    public void D7_says_in_words_that_any_fall_counts_and_in_percent_from_which_one_on(Language language, string any, string five)
    {
        var text = new DependenceText(new Words(language), Cultures.Of(language));
        var limits = DependenceLimits.Suggested;

        Assert.Contains(any, text.Meanings(limits)[6].Says, StringComparison.Ordinal);
        Assert.Contains(five, text.Meanings(limits with { EmployeeHoursFallAbove = 5 })[6].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_are_called_suggestions_and_nobody_is_promised_a_page_to_change_them_on()
    {
        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26))]));

        Assert.Contains("suggestions: a council may decide on others, but they cannot be changed here yet.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_number_speaks_of_announced_hours_and_claims_of_none_that_it_was_held()
    {
        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26))]));

        Assert.Contains("announced hours can only be held with volunteers", page.FindAll(".part")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("open only because", page.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("shifts to which nobody came do.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alarm_is_told_in_words_and_so_is_a_single_point()
    {
        var facts = Held(26) with { CoreMinutes = 90, Skills = [new SkillInUse("The key", 1)] };
        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(facts)]));

        Assert.Contains("Alarm: volunteers are on the roster for 1.5 hours", page.FindAll(".part")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("The key (one person)", page.FindAll(".part")[4].TextContent, StringComparison.Ordinal);
        Assert.Contains("New tasks go to review", page.Find(".place-parts h3").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Yellow_asks_the_leader_for_a_comment_until_there_is_one()
    {
        var yellow = Held(26) with { OccasionsWithPlan = 0 };
        var asks = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(yellow)]));
        Assert.Contains("asks for a written comment", asks.Markup, StringComparison.Ordinal);

        var written = Place(yellow) with { Comments = [new LeaderComment(DependenceColour.Yellow, "We write plans in June.", "Birgitte Kjær", new DateOnly(2027, 6, 1))] };
        var told = Render<ReportDependence>(p => p.Add(d => d.Places, [written]));
        Assert.DoesNotContain("asks for a written comment", told.Markup, StringComparison.Ordinal);
        Assert.Contains("Birgitte Kjær, 1 June 2027", told.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void On_paper_what_happens_when_all_stop_is_unfolded()
    {
        var screen = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26))]));
        Assert.NotEmpty(screen.FindAll("details"));
        var paper = Render<ReportDependence>(p => p.Add(d => d.Places, [Place(Held(26))]).Add(d => d.ForPaper, true));
        Assert.Empty(paper.FindAll("details"));
        Assert.Contains("Saturday", paper.Find(".stop").TextContent, StringComparison.Ordinal);
        Assert.Equal(7, paper.FindAll(".meanings dd").Count);
        Assert.Contains("The door is locked.", paper.Find(".plans").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_without_guests_counted_is_told_from_a_month_without_guests()
    {
        var empty = CoverageSummary.Of([]);
        var page = Render<ReportTable>(p => p
            .Add(t => t.Title, "Month by month").Add(t => t.Head, "Month")
            .Add(t => t.Rows, [new NamedCoverage("May", null, With(guests: null), empty), new NamedCoverage("June", null, With(guests: 0), empty)]));

        Assert.Contains("not counted", page.FindAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not counted", page.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_all_shifts_names_the_place_of_each_where_the_report_is_of_several_and_once_where_it_is_of_one()
    {
        var (one, several) = (List("Naturcentret"), List("Naturcentret", "Mejeriet"));

        Assert.Empty(one.FindAll(".table__sub"));
        Assert.Equal("All shifts · Naturcentret", one.Find("caption").TextContent);
        Assert.Equal(["Naturcentret", "Mejeriet"], several.FindAll("td .table__sub").Select(s => s.TextContent));
        Assert.Equal("All shifts", several.Find("caption").TextContent);

        IRenderedComponent<ReportShifts> List(params string[] places)
        {
            var (day, empty, start) = (new DateOnly(2027, 5, 1), CoverageSummary.Of([]), new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc));
            var lines = places.Select(place => new CoverageLine(
                new CoverageShift(default, default, day, start, start.AddHours(4), 2, 4, 2), new TimeOnly(10, 0), new TimeOnly(14, 0), place, "Saturdays", HasBegun: true));
            var report = new CoverageReport(
                new Period(day, day), default, day, null, null, [.. lines], empty, empty, [.. places.Select(place => new NamedCoverage(place, null, empty, empty))], [], [], [], [], [], 0);
            return Render<ReportShifts>(p => p.Add(s => s.Title, "All shifts").Add(s => s.Report, report));
        }
    }

    [Fact]
    public void What_a_task_adds_is_called_in_the_report_what_the_coordinator_chose_in_the_editor()
    {
        var words = new Words(Language.En);
        var kinds = Enum.GetValues<AddedValueKind>().Except([AddedValueKind.NotAnswered, AddedValueKind.SavesHours]).ToList();
        var page = Render<ReportValue>(p => p.Add(
            v => v.Activities, [new ActivityValue("Saturdays", "The centre", CoverageSummary.Of([]), [.. kinds.Select(k => new TaskValue("Host", k, "Open to families."))])]));

        Assert.Equal(kinds.Select(k => $"Host · {words[$"Frame.AddedValueKind.{k}"]}"), page.FindAll("footer").Select(f => f.TextContent));
    }

    private static CoverageSummary With(int? guests)
    {
        var start = new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc);
        return CoverageSummary.Of(
            [new CoverageShift(default, default, new DateOnly(2027, 5, 1), start, start.AddHours(4), 2, 4, 2) { Guests = guests }]);
    }

    private static DependenceFacts Held(int occasions) => new()
    {
        Occasions = occasions,
        AnnouncedMinutes = 1000,
        VolunteerOnlyMinutes = 200,
        VolunteerOnlyOccasions = occasions,
        OccasionsWithPlan = occasions,
        MinutesPerVolunteer = [100, 100, 100, 100, 100, 100, 100],
    };

    private static DependenceOfPlace Place(DependenceFacts facts)
    {
        var place = PlaceDependence.Of(facts, DependenceLimits.Suggested);
        var stop = VolunteerStop.Of(OpeningHours.Parse("Sat 10:00-14:00").Value, OpeningHours.None, []);
        return new DependenceOfPlace(
            default, "Naturcentret", new Period(new DateOnly(2026, 6, 2), new DateOnly(2027, 6, 1)), facts, place, place, stop,
            ["Karin Holm"], [new TaskPlan("Open the house", "The door is locked.")], []);
    }
}
