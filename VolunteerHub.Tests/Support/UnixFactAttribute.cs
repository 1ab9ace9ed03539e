using System.Runtime.CompilerServices;

namespace VolunteerHub.Tests.Support;

/// <summary>A test of the rights of files as Unix has them. On Windows it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute([CallerMemberName] string test = "")
    {
        if (!OperatingSystem.IsWindows())
            return;
        Skip = "skipped, since files of Windows take their rights from the folder";
        DisplayName = $"{test}: {Skip}";
    }
}
