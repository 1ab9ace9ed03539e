using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>The catalogue of statutory services that tasks are judged by, as it was loaded when the program started.</summary>
/// <param name="current">The version in use.</param>
public sealed class FrameCatalogue(Catalogue current)
{
    /// <summary>The version in use.</summary>
    public Catalogue Current { get; } = current;
}
