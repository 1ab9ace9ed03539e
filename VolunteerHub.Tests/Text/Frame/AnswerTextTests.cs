using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Text.Frame;

public sealed class AnswerTextTests
{
    private static readonly FrameAnswers Answers = new()
    {
        Entitlement = Answer.Yes,
        DoneByEmployees = Answer.Yes,
        Post = PostState.Unchanged,
        StopTest = StopConsequence.NothingIsLost,
        FallBackPlan = "En vært ringer til Kastaniegården.",
    };

    [Theory]
    [InlineData(2, "Yes")]
    [InlineData(3, "Yes – {PostState.Unchanged}")]
    [InlineData(5, "{StopConsequence.NothingIsLost} – En vært ringer til Kastaniegården")]
    public void In_one_line_an_answer_names_nothing_that_was_not_answered_and_leaves_the_full_stop_to_the_sentence(int question, string line)
    {
        var words = new Words(Language.En);

        var written = AnswerText.Of(question, Answers, words, Language.En).InOneLine;

        Assert.Equal(
            line.Replace("{PostState.Unchanged}", words["Frame.PostState.Unchanged"], StringComparison.Ordinal)
                .Replace("{StopConsequence.NothingIsLost}", words["Frame.StopConsequence.NothingIsLost"], StringComparison.Ordinal),
            written);
    }
}
