using VolunteerHub.App.Text;

namespace VolunteerHub.Tests.Text;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 40 ", 40)]
    [InlineData("1.200", 1200)]
    [InlineData("1 200", 1200)]
    [InlineData("1\u00A0200", 1200)]
    [InlineData("1,200,300", 1200300)]
    public void A_whole_number_is_read_as_people_type_it(string typed, int number) => Assert.Equal(number, TypedNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2,5")]
    [InlineData("12.00")]
    [InlineData("-1")]
    [InlineData("1234567890")]
    [InlineData("mange")]
    public void What_is_no_whole_number_is_none(string? typed) => Assert.Null(TypedNumber.Read(typed));
}
