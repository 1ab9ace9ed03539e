using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Components.Pages.Volunteer.People;

/// <summary>What is stored of the reader, and what they correct of it.</summary>
public sealed partial class AboutPage
{
    private const string FormName = "correct";

    private static readonly AgeBand[] Bands = [AgeBand.Under15, AgeBand.From15To17, AgeBand.Adult];

    private static readonly IReadOnlyDictionary<string, string> Inputs = new Dictionary<string, string> { [nameof(OwnCorrection.Name)] = "own-name" };

    /// <summary>What is stored of the reader; null for whoever is not signed in, who sees no more than what they typed themselves.</summary>
    private StoredPerson? stored;
    private bool isTyped;

    /// <summary>"yes" after something was corrected.</summary>
    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "own-name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "reads")]
    private string? Reads { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "age")]
    private string? Age { get; set; }

    /// <summary>"yes" where the box is ticked; a browser sends nothing of one that is not.</summary>
    [SupplyParameterFromForm(FormName = FormName, Name = "wishes")]
    private string? Wishes { get; set; }

    [Inject]
    private ShowStored ShowStored { get; set; } = null!;

    [Inject]
    private CorrectPerson CorrectPerson { get; set; } = null!;

    [Inject]
    private UnsentForm Unsent { get; set; } = null!;

    private FieldErrors Errors => new(Words, Refusals);

    /// <summary>The municipality's languages, and the reader's own where it is none of them.</summary>
    private IEnumerable<Language> Offered => stored?.Language is { } own ? Municipality.Languages.Union([own]) : Municipality.Languages;

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        stored = ReaderEmail is null ? null : await ShowStored.OneselfAsync(Municipality, ReaderEmail);
        isTyped = Name is not null || Unsent[FormName, "own-name"] is not null;
        Name ??= Unsent[FormName, "own-name"] ?? stored?.Name;
        Reads ??= Unsent[FormName, "reads"] ?? stored?.Language?.Code();
        Age ??= Unsent[FormName, "age"] ?? stored?.AgeBand.ToString();
        Wishes ??= Unsent[FormName, "wishes"] ?? (!isTyped && stored?.TakesWishLetters == true ? "yes" : null);
        return true;
    }

    private async Task SaveAsync()
    {
        // Whoever is no longer signed in gets the page back with what they typed, and reads on it how to go on.
        if (ReaderEmail is null || stored is null)
            return;

        var language = Offered.Where(l => l.Code() == Reads).Select(l => (Language?)l).FirstOrDefault() ?? stored.Language ?? Municipality.DefaultLanguage;
        var age = Enum.TryParse<AgeBand>(Age, out var band) && Enum.IsDefined(band) ? band : stored.AgeBand;
        var outcome = await CorrectPerson.OneselfAsync(Municipality, ReaderEmail, new OwnCorrection(Name ?? "", language, age, Wishes == "yes"));
        Refusals = outcome.Refusals;
        if (outcome.IsSuccess)
            Navigation.NavigateTo(Path("my/about?saved=yes"));
    }
}
