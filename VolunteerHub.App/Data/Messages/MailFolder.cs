using System.Text.RegularExpressions;

namespace VolunteerHub.App.Data.Messages;

/// <summary>
/// The pickup folder: where letters go when no mail server is configured, one .eml file each, for a mail server to pick up or for
/// somebody to read. Folder and files are the program's own (<see cref="OwnFiles"/>): there are links in them that let whoever has them in.
/// </summary>
/// <param name="path">The whole path of the folder.</param>
public sealed partial class MailFolder(string path)
{
    /// <summary>
    /// Puts a letter into the folder. The file appears whole or not at all; putting the same letter again replaces it.
    /// </summary>
    /// <param name="name">The file's name without ending.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="cancellationToken">Stops it before the letter appears.</param>
    public async Task PutAsync(string name, Letter letter, CancellationToken cancellationToken = default)
    {
        OwnFiles.MakeFolder(path);
        using var whole = new MemoryStream();
        MailFile.Write(letter, whole);
        var unfinished = Path.Combine(path, $".{name}.tmp");
        await using (var file = OwnFiles.Make(unfinished))
            await file.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), cancellationToken);
        // The program's own clock, by which it is forgotten, and not the disk's.
        File.SetLastWriteTimeUtc(unfinished, letter.SentAt);
        File.Move(unfinished, Path.Combine(path, $"{name}.eml"), overwrite: true);
    }

    /// <summary>The newest letters, newest first. What is called a letter and is none is left out.</summary>
    public async Task<IReadOnlyList<MailOnScreen>> NewestAsync(int most, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(path))
            return [];
        var letters = new List<MailOnScreen>();
        foreach (var file in Directory.EnumerateFiles(path, "*.eml").OrderByDescending(f => f, StringComparer.Ordinal).Take(most))
        {
            using var whole = new MemoryStream(await File.ReadAllBytesAsync(file, cancellationToken));
            if (MailFile.Read(Path.GetFileName(file), whole) is { } letter)
                letters.Add(letter);
        }

        return letters;
    }

    /// <summary>Deletes the letters that were put there before a moment, and what was left of one that did not become whole. Whatever else lies in the folder stays.</summary>
    /// <param name="beforeUtc">The moment, UTC.</param>
    public void ForgetBefore(DateTime beforeUtc)
    {
        if (!Directory.Exists(path))
            return;
        foreach (var file in new DirectoryInfo(path).GetFiles())
        {
            if (Own().IsMatch(file.Name) && file.LastWriteTimeUtc < beforeUtc)
                file.Delete();
        }
    }

    /// <summary>What letters are named by whoever sends them: when they were written, and their number.</summary>
    [GeneratedRegex(@"^(\d{8}-\d{6}-\d{8,}\.eml|\.\d{8}-\d{6}-\d{8,}\.tmp)$")]
    private static partial Regex Own();
}
