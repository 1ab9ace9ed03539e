namespace VolunteerHub.App.UseCases;

/// <summary>Writes a file beside the target and moves it there, so that nobody meets half a file.</summary>
internal static class WholeFile
{
    /// <summary>Writes the file, or leaves what was there.</summary>
    /// <param name="path">The target; an old one is replaced whole.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = File.Create(temporary))
                write(stream);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
