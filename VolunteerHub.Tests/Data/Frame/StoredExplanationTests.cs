using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Core.Frame;

namespace VolunteerHub.Tests.Data.Frame;

public class StoredExplanationTests
{
    [Fact]
    public void What_an_earlier_version_stored_beside_is_read_over()
    {
        var context = new AssessmentContext(new DateOnly(2026, 4, 1), "Karen Lund", null, "Frivilligkonsulenten");
        var facts = Assessment.Draft(Shipped.Catalogue, Country.DK, "Hjælp beboerne i bad", "", new FrameAnswers(), context).Explanation;
        var texts = ExplanationInAllLanguages.Of(facts);
        var stored = StoredFrame.Write(new StoredExplanation(facts, texts, texts));
        var earlier = stored.Replace("\"answeredBy\":", "\"reviewedBy\":\"Ole Berg\",\"answeredBy\":", StringComparison.Ordinal);

        Assert.NotEqual(stored, earlier);
        Assert.Equal(stored, StoredFrame.Write(StoredFrame.Read<StoredExplanation>(earlier)!));
    }
}
