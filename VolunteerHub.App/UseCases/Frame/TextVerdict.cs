using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What is told of a text's verdict to other programs: the same on the command line and over the network.</summary>
internal static class TextVerdict
{
    private const int MostFindings = 3;
    private const int MostWords = 4;

    /// <summary>The verdict as other programs read it: allowed, review or blocked.</summary>
    public static string Code(FrameVerdict verdict) => verdict switch
    {
        FrameVerdict.Allowed => "allowed",
        FrameVerdict.NeedsReview => "review",
        _ => "blocked",
    };

    /// <summary>The reason, the words that counted for it, and the law of the first entry, a sentence each.</summary>
    public static IEnumerable<string> Sentences(Catalogue catalogue, ScreeningResult result, IWords words)
    {
        yield return words[$"Frame.Reason.{result.Reason}"];
        foreach (var finding in result.Findings.Where(f => f.Counts && (f.Kind != EvidenceKind.Open || result.Verdict == FrameVerdict.Allowed)).Take(MostFindings))
        {
            yield return words.Format(
                "Frame.Explanation.WordsNoticed",
                ("words", ExplanationText.Quoted(words, finding, MostWords)),
                ("why", words[$"Frame.Evidence.{finding.Kind}"]));
        }

        if (result.Services.Count > 0 && catalogue.Find(result.Services[0]) is { } service && result.Verdict != FrameVerdict.Allowed)
            yield return service.Section == "-" ? $"{service.Law}." : $"{service.Law}, {service.Section}.";
    }
}
