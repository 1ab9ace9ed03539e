using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What the frame notices while somebody types.</summary>
/// <param name="Screening">What the words say.</param>
/// <param name="Services">The catalogue entries they point at, the most likely first.</param>
/// <param name="Decision">What the table would decide with the answers so far.</param>
/// <param name="HoldsPersonalNumber">Whether a personal number stands in the text or in an answer, for which saving would refuse it.</param>
public sealed record LiveScreening(
    ScreeningResult Screening, IReadOnlyList<StatutoryService> Services, Decision Decision, bool HoldsPersonalNumber = false);

/// <summary>Screens a task's text while it is written. Nothing is stored and nobody is asked.</summary>
public sealed class ScreenText(FrameCatalogue catalogue, TimeProvider clock) : IUseCase
{
    /// <summary>The municipality's catalogue of today, read once for all that is typed.</summary>
    public Task<Catalogue> CatalogueAsync(Municipality municipality, CancellationToken cancellationToken = default) =>
        catalogue.TodayAsync(municipality, clock.GetUtcNow().UtcDateTime, cancellationToken);

    /// <summary>Screens the words, and tries the table with the answers so far. It takes no database.</summary>
    /// <param name="law">The municipality's catalogue.</param>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The title so far.</param>
    /// <param name="description">The description so far.</param>
    /// <param name="answers">The answers so far, which may follow what the words say.</param>
    /// <param name="placeOverDependenceLimit">Whether the place stands too much on volunteers for one more task without a look.</param>
    public static LiveScreening Run(
        Catalogue law, Country country, string title, string description, Func<ScreeningResult, FrameAnswers> answers, bool placeOverDependenceLimit = false)
    {
        var screening = Screening.Of(law, country, title, description);
        var given = answers(screening);
        return new LiveScreening(
            screening,
            [.. screening.Services.Select(law.Find).OfType<StatutoryService>()],
            DecisionTable.Decide(given, screening, law, placeOverDependenceLimit),
            FreeTexts(title, description, given).Any(PersonalNumber.IsIn));
    }

    /// <summary>What is typed in words of one's own: those that <see cref="TaskInputValidator"/> looks through when the task is saved.</summary>
    private static IEnumerable<string?> FreeTexts(string title, string description, FrameAnswers answers) =>
    [
        title, description, answers.ResponsibleEmployee?.Name, answers.ResponsibleEmployee?.Phone, answers.FallBackPlan, answers.SafetyInstruction, answers.AddedValueText,
    ];
}
