using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What the frame notices while somebody types.</summary>
/// <param name="Screening">What the words say.</param>
/// <param name="Services">The catalogue entries they point at, the most likely first.</param>
/// <param name="Decision">What the table would decide with the answers so far.</param>
public sealed record LiveScreening(ScreeningResult Screening, IReadOnlyList<StatutoryService> Services, Decision Decision);

/// <summary>Screens a task's text while it is written. Nothing is stored and nobody is asked: it takes no database.</summary>
public sealed class ScreenText(FrameCatalogue catalogue) : IUseCase
{
    /// <summary>Screens the words, and tries the table with the answers so far.</summary>
    /// <param name="country">Whose law.</param>
    /// <param name="title">The title so far.</param>
    /// <param name="description">The description so far.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="placeOverDependenceLimit">Whether the place stands too much on volunteers for one more task without a look.</param>
    public LiveScreening Run(Country country, string title, string description, FrameAnswers answers, bool placeOverDependenceLimit = false)
    {
        var screening = Screening.Of(catalogue.Current, country, title, description);
        return new LiveScreening(
            screening,
            [.. screening.Services.Select(catalogue.Current.Find).OfType<StatutoryService>()],
            DecisionTable.Decide(answers, screening, catalogue.Current, placeOverDependenceLimit));
    }
}
