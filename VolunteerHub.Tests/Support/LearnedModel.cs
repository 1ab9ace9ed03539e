using System.Runtime.CompilerServices;
using VolunteerHub.App.Data.Frame;

namespace VolunteerHub.Tests.Support;

/// <summary>Tests of single rooms, too, screen by what the build has learned, and do not learn it once more.</summary>
internal static class LearnedModel
{
    [ModuleInitializer]
    internal static void Offer() => LearnedModelFile.Offer();
}
