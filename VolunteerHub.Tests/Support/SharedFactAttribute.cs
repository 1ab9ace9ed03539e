using System.Runtime.CompilerServices;

namespace VolunteerHub.Tests.Support;

/// <summary>
/// A test on the labelled tasks that lie in a folder named shared, beside the project's own. Where they are not there it is skipped
/// with a word.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file, [CallerMemberName] string test = "")
    {
        if (File.Exists(PathOf(file)))
            return;
        Skip = $"needs ../shared/{file}";
        DisplayName = $"{test}: {Skip}";
    }

    /// <summary>Where the file would be.</summary>
    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(SourceTree.Root, "..", "shared", file));
}
