using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Components.Pages.Admin.Catalogue;

/// <summary>Where the owner of the catalogue changes it.</summary>
public sealed partial class ChangePage
{
    private CatalogueView? _view;
    private CatalogueEntry? _entry;
    private EntryForm? _form;
    private CataloguePreview? _preview;
    private CataloguePreview? _taken;
    private int _seen;
    private string _reason = "";
    private string _replacedBy = "";
    private bool _loaded;

    /// <summary>What is to be done: confirm, correct, add, retire or edition.</summary>
    [Parameter]
    public string What { get; set; } = "";

    /// <summary>To which entry, by its code.</summary>
    [Parameter]
    public string? Entry { get; set; }

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Administrator, Role.Reviewer];

    [Inject]
    private ShowCatalogue ShowCatalogue { get; set; } = null!;

    [Inject]
    private ChangeCatalogue ChangeCatalogue { get; set; } = null!;

    private CatalogueAct Act => Enum.Parse<CatalogueAct>(What, ignoreCase: true);

    private bool IsOfAnEntry => Act is CatalogueAct.Confirm or CatalogueAct.Correct or CatalogueAct.Retire;

    private string Title => Enum.TryParse<CatalogueAct>(What, ignoreCase: true, out var act) ? Words[$"Catalogue.CatalogueAct.{act}"] : Words["Catalogue.Title"];

    private string? Eyebrow => _entry?.Service.Name.In(Cultures.Current) ?? (Act == CatalogueAct.Edition ? _view?.Offered?.Version : null);

    private string BackHref => DeskPath(_entry is null ? "catalogue" : $"catalogue/{_entry.Service.Id.Code}");

    private IReadOnlyList<StatutoryService> Choices =>
        [.. _view!.Entries.Where(e => !e.IsRetired && e.Service.Id != _entry?.Service.Id).Select(e => e.Service)];

    private CatalogueInput Input => new(
        Act, Act == CatalogueAct.Edition ? _view!.Offered?.Hash ?? "" : Entry ?? "", _form?.Input, _replacedBy, _reason)
    {
        Seen = _seen,
    };

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        // What is being written stays, whatever makes the page think anew of its parameters.
        if (_loaded)
            return true;
        if (!Enum.GetNames<CatalogueAct>().Contains(What, StringComparer.OrdinalIgnoreCase))
            return NotFound();
        _view = await ShowCatalogue.RunAsync(Actor);
        if (_view is not { MayChange: true })
            return NotAllowed();
        _entry = IsOfAnEntry ? _view.Entries.FirstOrDefault(e => e.Service.Id.Code == Entry) : null;
        if ((IsOfAnEntry && _entry is null) || (Act == CatalogueAct.Edition && _view.Offered is null && InUseSince is null))
            return NotFound();
        _seen = _view.Steps.Select(s => s.Number).FirstOrDefault();
        _form = Act switch
        {
            CatalogueAct.Correct => new EntryForm(_entry!.Service, Words["Catalogue.FromMemory"]),
            CatalogueAct.Add => new EntryForm(Words["Catalogue.FromMemory"]),
            _ => null,
        };
        _loaded = true;
        return true;
    }

    private string NameOf(StatutoryServiceId id) => _view!.Entries.FirstOrDefault(e => e.Service.Id == id)?.Service.Name.In(Cultures.Current) ?? id.Code;

    /// <summary>Where a field is in the form and what it is called there.</summary>
    private (string Id, string Label)? FieldOf(string field)
    {
        var label = field switch
        {
            nameof(EntryInput.Law) => Words["Catalogue.Law"],
            nameof(EntryInput.Section) => Words["Catalogue.Section"],
            nameof(EntryInput.From) => Words["Catalogue.From"],
            nameof(EntryInput.To) => Words["Catalogue.To"],
            nameof(EntryInput.Verdict) => Words["Catalogue.Verdict"],
            nameof(EntryInput.Sources) => Words["Catalogue.Sources"],
            nameof(EntryInput.NotTerms) => Words["Catalogue.NotTerms"],
            nameof(EntryInput.PlaceTerms) => Words["Catalogue.PlaceTerms"],
            nameof(EntryInput.Kle) => Words["Catalogue.Kle"],
            nameof(EntryInput.ReplacedBy) => Words["Catalogue.ReplacedBy"],
            nameof(CatalogueInput.Reason) => Words["Catalogue.Reason"],
            _ when Enum.TryParse<EntryText>(field, out var text) => Words[$"Catalogue.EntryText.{text}"],
            _ => null,
        };
        return label is null ? null : ($"entry-{field}", label);
    }

    /// <summary>The step by which the files beside the program came into use, where there is nothing left to take: whoever comes second sees who was first.</summary>
    private StepView? InUseSince => Act == CatalogueAct.Edition && _view!.Offered is null ? _view.Steps.FirstOrDefault(s => s.Act == CatalogueAct.Edition) : null;

    /// <summary>Something is written in the form: that nothing is changed, or no more than somebody else has, is no longer said beside it.</summary>
    private void WriteInForm()
    {
        if (Errors.Refusals.Any(SaysUnchanged))
            Mark([]);
    }

    private static bool SaysUnchanged(Refusal refusal) => refusal.Code is ChangeCatalogue.Same or ChangeCatalogue.SameAsTheirs;

    private async Task LookAsync()
    {
        var outcome = await ChangeCatalogue.PreviewAsync(Actor, Input);
        if (_form?.Unreadable is { Count: > 0 } unreadable)
            Mark([.. unreadable, .. outcome.Refusals.Where(r => !SaysUnchanged(r))]); // A date that nobody can read was typed all the same.
        else if (Show(outcome))
            _preview = outcome.Value;
        Learn(outcome.Refusals);
    }

    /// <summary>Whoever is told what somebody did to the entry knows of it: the next press is their answer to it.</summary>
    private void Learn(IReadOnlyList<Refusal> refusals) =>
        _seen = refusals.Select(r => r.Values.GetValueOrDefault("step")).OfType<int>().Append(_seen).Max();

    private void WriteOn()
    {
        _preview = null;
        Mark([]);
    }

    private async Task TakeAsync()
    {
        var outcome = await ChangeCatalogue.TakeIntoUseAsync(Actor, Input, _preview!);
        if (outcome.IsSuccess)
        {
            _taken = outcome.Value;
        }
        else
        {
            // Somebody was quicker, or a task is another now: what the change would do today is shown beside what happened.
            Learn(outcome.Refusals);
            var now = await ChangeCatalogue.PreviewAsync(Actor, Input);
            _preview = now.IsSuccess ? now.Value : null;
            Mark([.. outcome.Refusals, .. now.Refusals]);
        }
    }
}
