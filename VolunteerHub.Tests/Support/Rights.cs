using System.Runtime.Versioning;

namespace VolunteerHub.Tests.Support;

/// <summary>Who may do what with a file, as Unix lists it.</summary>
[UnsupportedOSPlatform("windows")]
public static class Rights
{
    /// <summary>What a folder has that a second program of the same group reads.</summary>
    public const string OfGroupFolder = "rwxr-x---";

    /// <summary>E.g. "rw-r-----".</summary>
    public static string Of(string path)
    {
        var mode = File.GetUnixFileMode(path);
        return string.Concat(Enumerable.Range(0, 9).Select(i => mode.HasFlag((UnixFileMode)(256 >> i)) ? "rwx"[i % 3] : '-'));
    }

    /// <summary>Makes a folder with <see cref="OfGroupFolder"/>, whatever is usual on this machine.</summary>
    public static string MakeGroupFolder(string path)
    {
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(
            path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        return path;
    }
}
