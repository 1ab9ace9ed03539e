using System.Text.RegularExpressions;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Text;

/// <summary>What is said of seats that a proposal leaves empty.</summary>
public sealed partial class UnfilledTextTests
{
    [Fact]
    public void A_wish_is_not_called_a_yes_for_nobody_has_been_asked_yet() => Nothing.IsFoundIn(TextFiles.All
        .Where(e => e.Key.StartsWith("Rostering.Unfilled.", StringComparison.Ordinal) && Yes().IsMatch(e.Sentence))
        .Select(e => e.ToString()));

    [GeneratedRegex(@"\b(ja|yes|yeses)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();
}
