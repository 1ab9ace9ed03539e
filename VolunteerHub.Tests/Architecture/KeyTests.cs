using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Architecture;

/// <summary>Between the resource files and the source nothing is missing and nothing is left over.</summary>
public sealed class KeyTests
{
    [Fact]
    public void Every_key_that_the_program_uses_has_a_sentence() =>
        Nothing.IsFoundIn(KeyUse.Used().Where(u => !TextFiles.Keys.Contains(u.Key)).Select(u => $"{u.Key} ({u.Value})"));

    [Fact]
    public void Every_key_with_a_hole_is_one_whose_members_the_test_knows() => Nothing.IsFoundIn(KeyUse.Unknown());

    [Fact]
    public void No_sentence_is_left_that_nothing_uses() => Nothing.IsFoundIn(TextFiles.Keys.Except(KeyUse.Used().Keys));
}
