using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What is told of a text's verdict to other programs: the same on the command line and over the network.</summary>
internal static class TextVerdict
{
    private const int MostReasons = 3;
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
        var told = result.Findings.Where(f => f.Counts && (f.Kind != EvidenceKind.Open || result.Verdict == FrameVerdict.Allowed));
        foreach (var sentence in ExplanationText.Noticed(words, told, result.Services, f => ExplanationText.WhyNoticed(words, f), MostWords).Take(MostReasons))
            yield return sentence;

        if (result.Services.Count > 0 && catalogue.Find(result.Services[0]) is { } service && result.Verdict != FrameVerdict.Allowed)
            yield return $"{service.Cited()}.";
    }
}
