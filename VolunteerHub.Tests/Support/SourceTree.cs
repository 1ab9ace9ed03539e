using System.Runtime.CompilerServices;

namespace VolunteerHub.Tests.Support;

/// <summary>Finds the project's own files, for tests that hold conventions.</summary>
public static class SourceTree
{
    /// <summary>The solution's folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(HereFolder(), "..", ".."));

    /// <summary>Every file below a folder of the solution with one of the endings, without build output.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !Relative(f).Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The path from the solution's folder, with slashes.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string HereFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
