using VolunteerHub.Core.People;

namespace VolunteerHub.Tests.Core.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("  Mette   Lund ", "Mette Lund")]
    [InlineData("Mette\r\nBcc: karin@example.com", "Mette Bcc: karin@example.com")]
    [InlineData("Bodil 👩\u200D🌾", "Bodil 👩\u200D🌾")]
    [InlineData("ליאה Lund", "ליאה Lund")]
    public void A_name_is_kept_as_it_was_written_but_on_one_line(string typed, string kept) =>
        Assert.Equal(kept, Person.NormalizeName(typed));

    [Fact]
    public void A_name_cannot_turn_the_reading_direction_of_what_stands_beside_it() =>
        Assert.Equal("Mette", Person.NormalizeName("\u202EMette\u2066"));

    [Theory]
    [InlineData("\u200B\u200B")]
    [InlineData("\0 \t")]
    [InlineData("\u202E")]
    public void A_name_of_nothing_that_one_can_see_is_no_name(string typed) => Assert.Empty(Person.NormalizeName(typed));
}
