using System.Globalization;
using CsvHelper;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Writes the public register as a spreadsheet, one row a task: the same as anybody reads on its page.</summary>
/// <param name="register">Reads it.</param>
public sealed class ExportRegister(ShowRegister register) : IUseCase
{
    /// <summary>All tasks that match, whatever page was asked for.</summary>
    public async Task<ReportFile> RunAsync(Municipality municipality, RegisterFilter filter, Language language, CancellationToken cancellationToken = default)
    {
        var words = new Words(language);
        var found = await register.RunAsync(municipality, filter with { Page = 1 }, int.MaxValue, cancellationToken);
        var namesReviewers = found.Tasks.Any(t => t.Reviews.Any(r => r.ByName is not null));
        return new ReportFile(
            $"{words["Register.Csv.FileName"]}-{municipality.Slug}.csv",
            ReportSheet.Write(Cultures.Of(language), Heads(words, namesReviewers), csv =>
            {
                foreach (var task in found.Tasks)
                    WriteLine(csv, task, municipality, words, language, namesReviewers);
            }));
    }

    private static IEnumerable<string> Heads(Words words, bool namesReviewers)
    {
        yield return words["Register.Csv.Place"];
        yield return words["Register.Csv.Task"];
        yield return words["Register.Csv.Description"];
        yield return words["Register.Csv.Standing"];
        yield return words["Register.Csv.JudgedOn"];
        yield return words["Register.Csv.Until"];
        yield return words["Register.Csv.Conditions"];
        yield return words["Register.Csv.Reasons"];
        yield return words["Register.Csv.Earlier"];
        if (namesReviewers)
            yield return words["Register.Csv.Reviewers"];
        yield return words["Register.Csv.Law"];
        yield return words["Register.Csv.Explanation"];
        yield return words["Register.Csv.Catalogue"];
        yield return words["Register.Csv.Id"];
    }

    private static void WriteLine(CsvWriter csv, PublicJudgement task, Municipality municipality, Words words, Language language, bool namesReviewers)
    {
        csv.WriteField(task.Place);
        csv.WriteField(task.Title);
        csv.WriteField(task.Description);
        csv.WriteField(words[task.StandingKey]);
        csv.WriteField(Day(task.JudgedOn));
        csv.WriteField(task.Until is { } until ? Day(until) : "");
        // Of a task that stayed with the employees, or still waits for a second look, the conditions of a first yes hold for nothing.
        csv.WriteField(Lines(task.Verdict == FrameVerdict.Allowed ? task.Reviews.Select(r => r.Conditions) : []));
        csv.WriteField(Lines(task.Reviews.Select(r => Told(words, language, r))));
        csv.WriteField(Lines(task.Earlier.SelectMany(e => e.Reviews.Select(r => Told(words, language, r))
            .Append(e.Objection is { } o ? words.Format("Register.Csv.Objection", ("date", Day(o.On)), ("reason", o.Reason)) : ""))));
        if (namesReviewers)
            csv.WriteField(string.Join(", ", task.Reviews.Select(r => r.ByName)));
        csv.WriteField(Lines((task.Written?.Facts.Citations ?? []).Select(c => c.Cited())));
        // The last of them says to whom one writes.
        csv.WriteField(Lines((task.Written is { } written ? written.ForPublic.In(language).Paragraphs.Select(p => Lines([$"{p.Heading}: {p.Text}", .. p.Items])) : [words["Register.UntilDecided"]])
            .Append(task.ContactEmail is { } email ? $"{words["Register.WriteTo"]}: {email}" : words.Format("Register.WriteToNone", ("municipality", municipality.Name)))));
        csv.WriteField(task.CatalogueVersion);
        csv.WriteField(task.Task.Value);
        csv.NextRecord();
    }

    private static string Told(Words words, Language language, PublicReview review) => words.Format(
        "Register.Csv.Reason", ("answer", words[review.Allowed ? "Frame.Answer.Yes" : "Frame.Answer.No"]), ("date", Day(review.On)), ("reason", review.Reason),
        ("entry", review.Cited?.In(language) ?? words["FrameDesk.Review.NoneFitted"]));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(l => l.Length > 0));
}
