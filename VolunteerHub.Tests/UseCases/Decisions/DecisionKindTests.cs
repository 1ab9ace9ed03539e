using System.Text.RegularExpressions;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Decisions;

/// <summary>Between what the program writes into the record and what its page has words for, nothing is missing and nothing is left over.</summary>
public sealed partial class DecisionKindTests
{
    [Fact]
    public void Every_decision_that_the_program_writes_is_a_kind_with_words_of_its_own() =>
        Nothing.IsFoundIn(Written().Except(DecisionKind.All.Select(k => k.Action)));

    [Fact]
    public void No_kind_is_listed_that_nothing_writes() =>
        Nothing.IsFoundIn(DecisionKind.All.Select(k => k.Action).Except(Written()));

    [Fact]
    public void Every_place_that_writes_a_line_names_its_kind_where_this_test_can_read_it() => Nothing.IsFoundIn(
        from line in Lines()
        where !Code().IsMatch(line.Text)
        select $"{line.File}: {line.Text}");

    [Fact]
    public void Every_kind_is_said_in_every_language_and_no_two_say_the_same() => Assert.All(Languages.All, language =>
    {
        var said = DecisionKind.All.Select(k => new Words(language)[$"Decisions.What.{k.Action}"]).ToList();
        Assert.Equal(said, said.Distinct());
    });

    [Fact]
    public void Every_group_has_decisions() =>
        Assert.Equal(Enum.GetValues<DecisionGroup>(), DecisionKind.All.Select(k => k.Group).Distinct().Order());

    private static IEnumerable<string> Written() => Lines().SelectMany(l => Code().Matches(l.Text)).Select(m => m.Groups["code"].Value).Distinct();

    private static IEnumerable<(string File, string Text)> Lines() =>
        from file in SourceTree.Files("VolunteerHub.App", ".cs", ".razor")
        // The demonstration tells of what use cases do, and does nothing that they do not.
        where !SourceTree.Relative(file).Contains("/Data/Demo/", StringComparison.Ordinal)
        from Match line in Line().Matches(CSharpText.WithoutComments(File.ReadAllText(file)))
        select (SourceTree.Relative(file), line.Value);

    [GeneratedRegex(@"new DecisionRecord\([^;]*;")]
    private static partial Regex Line();

    [GeneratedRegex("\"(?<code>[a-z]+\\.[a-z-]+)\"")]
    private static partial Regex Code();
}
