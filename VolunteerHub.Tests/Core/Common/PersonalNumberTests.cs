using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Core.Common;

/// <summary>The numbers are dates and digits that nobody has.</summary>
public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("0101001234")]
    [InlineData("ring 010100-1234 i dag")]
    [InlineData("010100 - 1234")]
    [InlineData("010100\u200B1234")]
    [InlineData("01\u00AD0100-\u20601234")]
    [InlineData("010100\u00A01234")]
    [InlineData("010100\u20141234")]
    [InlineData("０１０１００１２３４")]
    [InlineData("٠١٠١٠٠١٢٣٤")]
    [InlineData("01010750160")]
    [InlineData("010107\u200B 50160")]
    public void A_number_is_found_however_it_is_written(string text) => Assert.True(PersonalNumber.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("86 12 34 56")]
    [InlineData("+45 86 12 34 56")]
    [InlineData("4512345678")]
    [InlineData("01010750161")]
    [InlineData("2027-05-01 10:00")]
    [InlineData("40 gæster, 3 hunde 🦔")]
    public void Other_numbers_are_left_in_peace(string text) => Assert.False(PersonalNumber.IsIn(text));
}
