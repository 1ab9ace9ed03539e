using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Coordinator.Imports;

/// <summary>Takes in a sheet of volunteers, places or shifts: shown whole before anything is saved, or every error with its line.</summary>
public partial class ImportPage
{
    /// <summary>How many lines or errors are shown; more would help nobody.</summary>
    private const int MostShown = 200;

    private ImportKind _kind;
    private byte[] _file = [];
    private ImportPreview? _preview;
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _meansLength;
    private string _doneAt = "";
    private string _see = "";

    [Inject]
    private ImportSheet ImportSheet { get; set; } = null!;

    /// <inheritdoc />
    protected override Task<bool> LoadAsync() => Task.FromResult(true);

    private async Task ChooseAsync(ImportKind kind)
    {
        _kind = kind;
        if (_file.Length > 0)
            await PreviewAsync();
    }

    private async Task ReadFileAsync(InputFileChangeEventArgs chosen)
    {
        // One byte more than is allowed is enough to be refused in words; the rest is never read.
        using var memory = new MemoryStream();
        if (chosen.File.Size <= UseCases.Imports.ImportSheet.MostBytes)
        {
            await using var stream = chosen.File.OpenReadStream(UseCases.Imports.ImportSheet.MostBytes);
            await stream.CopyToAsync(memory);
            _file = memory.ToArray();
        }
        else
        {
            _file = new byte[UseCases.Imports.ImportSheet.MostBytes + 1];
        }

        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        Mark([]);
        _meansLength = false;
        var read = await ImportSheet.PreviewAsync(Actor, _kind, _file);
        _preview = read.IsSuccess ? read.Value : null;
        _refusals = read.Refusals;
    }

    private async Task SaveAsync()
    {
        var done = await ImportSheet.RunAsync(Actor, _kind, _file, _meansLength);
        _refusals = done.Refusals;
        IsSaving = false;
        // What was refused stays, to be saved once what stands against it is mended elsewhere.
        if (!Show(done, count => Words.Plural($"Imports.Done.{_kind}", count)))
            return;
        _see = Words.Plural($"Imports.See.{_kind}", done.Value);
        _doneAt = _kind switch { ImportKind.Volunteers => "people", ImportKind.Places => "places", _ => "#loose" };
        _preview = null;
        _file = [];
    }

    private void Forget()
    {
        _file = [];
        _preview = null;
        _refusals = [];
        Mark([]);
    }
}
