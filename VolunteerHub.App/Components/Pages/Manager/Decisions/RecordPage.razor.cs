using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Manager.Decisions;

/// <summary>The record of decisions, the newest first.</summary>
public sealed partial class RecordPage
{
    /// <summary>So many decisions a page.</summary>
    public const int PageSize = 50;

    private RecordInput _input = new();
    private IReadOnlyList<RecordWriter> _writers = [];
    private RecordPart? _shown;

    /// <summary>The first day.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>What they are about, a <see cref="DecisionGroup"/> by name.</summary>
    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    /// <summary>The account of whoever decided.</summary>
    [SupplyParameterFromQuery]
    public string? By { get; set; }

    /// <summary>Which page; text, since an address may hold anything.</summary>
    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => ShowRecord.Readers;

    [Inject]
    private ShowRecord Record { get; set; } = null!;

    private DecisionText Text => new(Words, CultureInfo.CurrentUICulture);

    private FieldErrors Errors { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        _input = new RecordInput(From, To, Group, By, Page);
        _writers = (await Record.WritersAsync(Actor)).Value.All;
        var read = await Record.RunAsync(Actor, _input, PageSize);
        _shown = read.IsSuccess ? read.Value : null;
        Errors = new FieldErrors(Words, read.Refusals);
        return _shown is null || StandsInTheAddress(_shown.Filter);
    }

    /// <summary>
    /// Dates are typed as the reader's language writes them and stand in the address as every language reads them: whoever is sent it may have another one.
    /// </summary>
    private bool StandsInTheAddress(RecordFilter filter)
    {
        if (IsIso(From, filter.From) && IsIso(To, filter.To))
            return true;
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["from"] = Iso(filter.From), ["to"] = Iso(filter.To) }), replace: true);
        return false;
    }

    private static bool IsIso(string? typed, DateOnly? day) => day is null || typed == Iso(day);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string DayId(DateOnly day) => $"day-{Iso(day)}";

    private static string MachineTime(RecordLine line) => $"{Iso(line.Day)}T{line.Time.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>What a writer is called; the municipality's own rule has no name.</summary>
    private string NameOf(RecordWriter writer) => writer.Name.Length == 0 ? Words["Decisions.ByRule"] : writer.Name;

    private bool IsAsked(RecordWriter writer) => Guid.TryParse(_input.By, out var id) && writer.Account.Value == id;

    /// <summary>What the list is narrowed to, for whoever reads it on paper or was sent it.</summary>
    private string Narrowed(RecordFilter filter) => string.Join(" · ", new[]
    {
        filter.From is { } from ? Words.Format("Decisions.Narrowed.From", ("day", Dates.ShortDayWithYear(from))) : null,
        filter.To is { } to ? Words.Format("Decisions.Narrowed.To", ("day", Dates.ShortDayWithYear(to))) : null,
        filter.Group is { } group ? Words[$"Decisions.DecisionGroup.{group}"] : null,
        _writers.FirstOrDefault(w => w.Account == filter.By) is { } writer ? NameOf(writer) : null,
    }.Where(part => part is not null));

    /// <summary>Where somebody with these roles reads more of it; null where they may not, or there is nothing more.</summary>
    private string? HrefOf(DecisionAbout about)
    {
        var isCoordinator = Actor.Roles.Contains(Role.Coordinator);
        return about switch
        {
            // Administrators have no tasks at their desk; what anybody may read of one, they may.
            { Kind: AboutKind.Task } => isCoordinator || Actor.Roles.Contains(Role.Manager) ? DeskPath($"tasks/{about.Id}") : Path($"frame/{about.Id}"),
            { Kind: AboutKind.Place } => DeskPath(isCoordinator ? $"places/{about.Id}" : $"report/places/{about.Id}"),
            { Kind: AboutKind.Catalogue } => DeskPath("catalogue"),
            { Kind: AboutKind.Settings or AboutKind.Employee } when Actor.Roles.Contains(Role.Administrator) => DeskPath("settings"),
            { Kind: AboutKind.Shift } when isCoordinator => DeskPath($"shifts/{about.Id}"),
            { Kind: AboutKind.Season } when isCoordinator => DeskPath($"seasons/{about.Id}"),
            { Kind: AboutKind.Activity } when isCoordinator => DeskPath($"activities/{about.Id}"),
            { Kind: AboutKind.Volunteer, Name.Length: > 0 } when isCoordinator => DeskPath("people"),
            _ => null,
        };
    }

    private string OnPage(int page) => QueryHelpers.AddQueryString(
        DeskPath("record"), Asked(_input with { Page = page.ToString(CultureInfo.InvariantCulture) }));

    /// <summary>The same decisions at another address.</summary>
    private string Same(string page) => QueryHelpers.AddQueryString(DeskPath(page), Asked(_input with { Page = null }));

    private static IEnumerable<KeyValuePair<string, string?>> Asked(RecordInput input) =>
        new (string Name, string? Value)[] { ("from", input.From), ("to", input.To), ("group", input.Group), ("by", input.By), ("page", input.Page) }
            .Where(q => !string.IsNullOrWhiteSpace(q.Value))
            .Select(q => KeyValuePair.Create(q.Name, q.Value));
}
