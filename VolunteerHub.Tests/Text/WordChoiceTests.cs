using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Text;

/// <summary>One thing is called one thing, on whichever page it is spoken of.</summary>
public sealed class WordChoiceTests
{
    [Fact]
    public void In_bokmål_whoever_works_for_the_municipality_is_an_ansatt() =>
        Nothing.IsFoundIn(TextFiles.All.Where(e => e.Language == Language.Nb && e.Sentence.Contains("medarbeider", StringComparison.OrdinalIgnoreCase)).Select(e => e.Key));
}
