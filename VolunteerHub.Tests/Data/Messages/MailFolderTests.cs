using System.Net.Mail;
using System.Runtime.Versioning;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Data.Messages;

public sealed class MailFolderTests : IDisposable
{
    private static readonly DateTime Noon = new(2027, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private readonly string _path = Directory.CreateTempSubdirectory("volunteerhub-mail-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Of_what_is_old_only_the_program_s_own_letters_are_forgotten_whole_or_not()
    {
        var folder = new MailFolder(_path);
        await folder.PutAsync("20270301-115900-00000001", LetterAt(Noon.AddMinutes(-1)));
        await folder.PutAsync("20270301-115900-00000002", LetterAt(Noon));
        foreach (var other in new[] { ".20270301-115900-00000003.tmp", "notes.eml", "20270301-115900-00000001.txt", ".gitignore" })
        {
            await File.WriteAllTextAsync(Path.Combine(_path, other), "");
            File.SetLastWriteTimeUtc(Path.Combine(_path, other), Noon.AddMinutes(-1));
        }

        folder.ForgetBefore(Noon);

        Assert.Equal(
            [".gitignore", "20270301-115900-00000001.txt", "20270301-115900-00000002.eml", "notes.eml"],
            Directory.GetFiles(_path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Nobody_else_on_the_machine_opens_the_folder_or_a_letter()
    {
        var path = Path.Combine(_path, "mail");
        var folder = new MailFolder(path);
        await folder.PutAsync("20270301-120000-00000001", LetterAt(Noon));
        // What a try that was killed left may have been made by whoever did not think of it.
        await File.WriteAllTextAsync(Path.Combine(path, ".20270301-120000-00000002.tmp"), "");
        await folder.PutAsync("20270301-120000-00000002", LetterAt(Noon));

        Assert.Equal("rwx------", Rights.Of(path));
        Assert.Equal(["rw-------", "rw-------"], Directory.GetFiles(path).Select(Rights.Of));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_somebody_made_for_the_mail_server_keeps_its_rights()
    {
        var path = Rights.MakeGroupFolder(Path.Combine(_path, "pickup"));

        await new MailFolder(path).PutAsync("20270301-120000-00000001", LetterAt(Noon));

        Assert.Equal(Rights.OfGroupFolder, Rights.Of(path));
    }

    [Fact]
    public async Task What_is_called_a_letter_and_is_none_hides_no_letter()
    {
        var folder = new MailFolder(_path);
        await folder.PutAsync("20270301-120000-00000001", LetterAt(Noon));
        await File.WriteAllTextAsync(Path.Combine(_path, "notes.eml"), "");

        Assert.Equal(["20270301-120000-00000001.eml"], (await folder.NewestAsync(10)).Select(mail => mail.File));
    }

    private static Letter LetterAt(DateTime at) =>
        new(new MailAddress("hub@example.com"), new MailAddress("mette@example.com"), "Emne", "Hej", Calendar: null, at, "1@example.com");
}
