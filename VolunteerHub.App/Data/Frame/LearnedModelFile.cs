using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Data.Frame;

/// <summary>What a build has learned from the labelled tasks, in a file beside the program.</summary>
public static class LearnedModelFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "screening.model";

    /// <summary>Lets the screening read the file when it is first used.</summary>
    public static void Offer() => ScreeningModel.Opens = () =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, Name);
        return File.Exists(path) ? File.OpenRead(path) : null;
    };
}
