using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Text.Frame;

public sealed class QuestionTextTests
{
    /// <summary>"Intet må lukke" can be read as a ban on closing, which is the opposite.</summary>
    [Fact]
    public void The_answer_that_nothing_is_lost_says_in_Danish_that_nothing_need_close() =>
        Assert.EndsWith("og intet behøver at lukke", TextFiles.Said("Frame.StopConsequence.NothingIsLost", Language.Da), StringComparison.Ordinal);
}
