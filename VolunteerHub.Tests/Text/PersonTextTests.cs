using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Text;

/// <summary>Whom a volunteer calls, as letters and pages say it.</summary>
public sealed class PersonTextTests
{
    [Theory]
    [InlineData("Karin Holm", "00 00 00 00", "Karin Holm, tlf. 00 00 00 00")]
    [InlineData("Karin Holm", "", "Karin Holm")]
    [InlineData("", "00 00 00 00", "Randers Kommune, tlf. 00 00 00 00")]
    [InlineData("", "", "Randers Kommune")]
    public void A_place_that_names_nobody_or_no_telephone_leaves_no_gap_in_the_sentence(string name, string phone, string told) =>
        Assert.Equal(told, new Words(Language.Da).Contact(name, phone, "Randers Kommune"));

    [Fact]
    public void A_telephone_without_a_name_stands_alone_where_nobody_is_told_in_its_place() =>
        Assert.Equal("00 00 00 00", new Words(Language.Da).Contact("", "00 00 00 00", ""));
}
