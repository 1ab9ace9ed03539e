using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Manager;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;

namespace VolunteerHub.Tests.Components.Manager;

public sealed class ReportPartTests : BunitContext
{
    public ReportPartTests() => Services.AddSingleton<IWords>(new Words(Language.En));

    [Theory]
    [InlineData(7, "Too little data", false)]
    [InlineData(8, "20", true)]
    public void With_fewer_than_eight_shifts_there_is_no_percentage_and_no_bar(int occasions, string says, bool hasBar)
    {
        var facts = new DependenceFacts(occasions, 1000, 200, occasions, occasions, [100, 100, 100, 100, 100, 100, 100]);
        var place = new PlaceDependence("Naturcentret", facts, Dependence.Of(facts, DependenceLimits.Suggested));

        var page = Render<ReportDependence>(p => p.Add(d => d.Places, [place]));

        Assert.StartsWith(says, page.Find(".limit-bar__value").TextContent, StringComparison.Ordinal);
        Assert.Equal(hasBar, page.FindAll(".limit-bar__bar").Count == 1);
        Assert.Equal(2, page.FindAll(".limit-bar__limit").Count);
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

    private static CoverageSummary With(int? guests)
    {
        var start = new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc);
        return CoverageSummary.Of(
            [new CoverageShift(default, default, new DateOnly(2027, 5, 1), start, start.AddHours(4), 2, 4, 2) { Guests = guests }]);
    }
}
