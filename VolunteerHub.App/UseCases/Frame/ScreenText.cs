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
    public LiveScreening Run(Country country, string title, string description, FrameAnswers answers)
    {
        var screening = Screening.Of(catalogue.Current, country, title, description);
        return new LiveScreening(
            screening,
            [.. screening.Services.Select(catalogue.Current.Find).OfType<StatutoryService>()],
            DecisionTable.Decide(answers, screening, catalogue.Current));
    }
}
