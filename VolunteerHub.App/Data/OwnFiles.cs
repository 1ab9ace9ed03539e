namespace VolunteerHub.App.Data;

/// <summary>
/// Folders and files that hold names, addresses and links: on Unix the user that runs the program opens them, and nobody else who has an account on
/// the machine. On Windows their rights come from the folder above.
/// </summary>
internal static class OwnFiles
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder. One that is there already keeps the rights that somebody gave it.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnFolder);
    }

    /// <summary>
    /// Makes an empty file for somebody else to fill, with the rights that another one has where that is there. One that is there already stays as it is.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="like">The one whose rights it takes; null for none.</param>
    public static void MakeEmpty(string path, string? like = null)
    {
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnFile;
        using (new FileStream(path, options))
        {
            if (!OperatingSystem.IsWindows() && File.Exists(like))
                File.SetUnixFileMode(path, File.GetUnixFileMode(like));
        }
    }

    /// <summary>Makes a file, in the place of one of that name, for somebody to write.</summary>
    public static FileStream Make(string path)
    {
        // One that lies there would keep its own rights.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnFile;
        return new FileStream(path, options);
    }
}
