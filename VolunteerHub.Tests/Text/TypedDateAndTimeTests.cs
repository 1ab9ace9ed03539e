using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Text;

public sealed class TypedDateAndTimeTests
{
    [Theory]
    [InlineData("9", 9, 0)]
    [InlineData("930", 9, 30)]
    [InlineData("0930", 9, 30)]
    [InlineData("14.05", 14, 5)]
    [InlineData("14:05", 14, 5)]
    public void A_time_is_read_as_people_type_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TypedTime.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("9.60")]
    [InlineData("9.5")]
    [InlineData("ni")]
    [InlineData("-1")]
    [InlineData("10.00.00")]
    public void What_is_no_time_is_none(string typed) => Assert.Null(TypedTime.Read(typed));

    [Theory]
    [InlineData("1-5-2027", Language.Da)]
    [InlineData("01.05.2027", Language.Nb)]
    [InlineData("1/5/27", Language.En)]
    [InlineData("2027-05-01", Language.Da)]
    [InlineData("1. maj 2027", Language.Da)]
    [InlineData("1. mai 2027", Language.Nb)]
    [InlineData("1 May 2027", Language.En)]
    public void A_date_is_read_as_people_type_it(string typed, Language language) =>
        Assert.Equal(new DateOnly(2027, 5, 1), TypedDate.Read(typed, Cultures.Of(language)));

    [Theory]
    [InlineData("30-2-2027")]
    [InlineData("i morgen")]
    [InlineData("")]
    public void What_is_no_date_is_none(string typed) => Assert.Null(TypedDate.Read(typed, Cultures.Of(Language.Da)));
}
