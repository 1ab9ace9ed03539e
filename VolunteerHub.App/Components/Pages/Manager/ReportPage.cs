using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Manager;

/// <summary>
/// A page that shows the coverage report. What it is about stands in the address, so that a report can be shared, kept as a bookmark
/// and printed; it is drawn without a circuit, but for the calendars of its two dates.
/// </summary>
public abstract class ReportPage : DeskPage
{
    /// <summary>A <see cref="PeriodChoice"/> by name.</summary>
    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    /// <summary>The first day.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>The id of a place.</summary>
    [SupplyParameterFromQuery]
    public string? Place { get; set; }

    /// <summary>The id of an activity.</summary>
    [SupplyParameterFromQuery]
    public string? Activity { get; set; }

    /// <summary>Makes the report.</summary>
    [Inject]
    protected ReportCoverage ReportCoverage { get; set; } = null!;

    /// <summary>What was asked for.</summary>
    protected CoverageInput Input { get; private set; } = new();

    /// <summary>The report, or null when it was refused.</summary>
    protected CoverageReport? Report { get; private set; }

    /// <summary>Why it was refused.</summary>
    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => ReportCoverage.Readers;

    /// <summary>The report's sentence of what it is about: period, place and activity.</summary>
    protected string About(CoverageReport report) => Words.Format(
        "Reporting.Lead",
        ("period", report.Period),
        ("place", report.Place ?? Words["Reporting.AllPlaces"]),
        ("activity", report.Activity ?? Words["Reporting.AllActivities"]));

    /// <summary>The same report on another page.</summary>
    protected string Same(string page) => QueryHelpers.AddQueryString(DeskPath(page), Asked(Input));

    /// <summary>The same places over another period.</summary>
    protected string Over(PeriodChoice choice) => QueryHelpers.AddQueryString(
        DeskPath("report"), Asked(Input with { Period = choice.ToString(), From = null, To = null }));

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        Input = new CoverageInput(Period, From, To, Place, Activity);
        var made = await ReportCoverage.RunAsync(Actor, Input);
        Report = made.IsSuccess ? made.Value : null;
        Refusals = made.Refusals;
        return Report is not { Choice: PeriodChoice.Own } own || StandsInTheAddress(own.Period);
    }

    /// <summary>
    /// Dates are typed as the reader's language writes them and stand in the address as every language reads them: whoever is sent it may have
    /// another one.
    /// </summary>
    private bool StandsInTheAddress(Period period)
    {
        var (from, to) = (Iso(period.From), Iso(period.To));
        if ((Input.From, Input.To) == (from, to))
            return true;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["from"] = from, ["to"] = to }), replace: true);
        return false;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, string?>> Asked(CoverageInput input) =>
        new (string Name, string? Value)[]
        {
            ("period", input.Period), ("from", input.From), ("to", input.To), ("place", input.Place), ("activity", input.Activity),
        }
        .Where(q => !string.IsNullOrEmpty(q.Value))
        .Select(q => KeyValuePair.Create(q.Name, q.Value));
}
