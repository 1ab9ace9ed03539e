using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Places;

/// <summary>Makes a place or tells otherwise of it.</summary>
public partial class PlacePage
{
    private string _name = "";
    private string _address = "";
    private string _contactName = "";
    private string _contactPhone = "";
    private HoursForm _announced = HoursForm.Of(OpeningHours.None);
    private bool _wereWrong;
    private HoursForm _staffed = HoursForm.Of(OpeningHours.None);
    private IReadOnlyList<string> _closed = [];
    private PlaceDescription? _seen;

    /// <summary>Which place; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private ShowPlaces ShowPlaces { get; set; } = null!;

    [Inject]
    private SavePlace SavePlace { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        if (Id is null)
            return true;
        _seen = await ReadAsync();
        if (_seen is null)
            return NotFound();

        (_name, _address, _contactName, _contactPhone, var staffed, var announced) = _seen;
        _staffed = HoursForm.Of(staffed);
        _announced = HoursForm.Of(announced);
        return true;
    }

    private async Task<PlaceDescription?> ReadAsync() =>
        (await ShowPlaces.RunAsync(Actor)).Value.FirstOrDefault(p => p.Id.Value == Id)?.Description;

    /// <summary>The box of one of the hours' times: its sentence says the day and this which of the two kinds of hours.</summary>
    private (string Id, string Label)? FieldOf(string field)
    {
        var at = TimeOfWeek().Match(field);
        if (!at.Success)
            return null;
        var isAnnounced = at.Groups["hours"].Value == nameof(PlaceInput.Announced);
        var sent = int.Parse(at.Groups["line"].Value, CultureInfo.InvariantCulture);
        var line = (isAnnounced ? _announced : _staffed).Lines.FindIndex(l => l.Sent == sent);
        return (
            HoursEditor.IdOf(isAnnounced ? "announced" : "staffed", line, at.Groups["end"].Value == nameof(HoursRow.From) ? "from" : "to"),
            Words[isAnnounced ? "Scheduling.Place.Announced" : "Scheduling.Place.Staffed"]);
    }

    [GeneratedRegex(@"^(?<hours>\w+)\[(?<line>[0-9]+)\]\.(?<end>\w+)$")]
    private static partial Regex TimeOfWeek();

    private async Task SaveAsync()
    {
        if (IsSaving)
            return;
        IsSaving = true;
        var saved = await SavePlace.RunAsync(Actor, new PlaceInput(
            Id is { } id ? new PlaceId(id) : null, _name, _address, _contactName, _contactPhone, _staffed.Read(), _announced.Read(), _wereWrong), _seen);
        _closed = saved.IsSuccess ? saved.Value.Closed : [];
        _wereWrong = _wereWrong && !saved.IsSuccess;
        IsSaving = Show(saved, _ => Words["Scheduling.Saved"]) && Id is null;
        if (IsSaving)
            Navigation.NavigateTo(DeskPath($"places?saved={saved.Value.Id.Value}"));
        else if (saved.IsSuccess || IsChangedMeanwhile)
            _seen = await ReadAsync() ?? _seen;
    }
}
