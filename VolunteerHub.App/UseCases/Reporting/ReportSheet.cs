using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>A file to take along.</summary>
/// <param name="Name">Its name, plain ASCII.</param>
/// <param name="Content">What is in it.</param>
public sealed record ReportFile(string Name, byte[] Content);

/// <summary>
/// Writes a spreadsheet (RFC 4180): in UTF-8 with a byte order mark, and with the separator that the reader's spreadsheet expects. A text
/// that a spreadsheet would take for a formula is written with an apostrophe before it (OWASP, CSV injection).
/// </summary>
internal static class ReportSheet
{
    /// <summary>Writes the heads and then the rows.</summary>
    public static byte[] Write(CultureInfo culture, IEnumerable<string> heads, Action<CsvWriter> writeRows)
    {
        var configuration = new CsvConfiguration(culture)
        {
            Delimiter = culture.TwoLetterISOLanguageName == "en" ? "," : ";",
            NewLine = "\r\n",
            InjectionOptions = InjectionOptions.Escape,
        };
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, configuration))
        {
            foreach (var head in heads)
                csv.WriteField(head);
            csv.NextRecord();
            writeRows(csv);
        }

        return stream.ToArray();
    }
}
