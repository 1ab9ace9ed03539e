using System.Globalization;
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
    [InlineData(Language.Da)]
    [InlineData(Language.Nb)]
    [InlineData(Language.En)]
    public void A_hint_writes_a_time_as_its_language_does(Language language)
    {
        var words = new Words(language);
        string Written(int hour) => Dates.Time(new TimeOnly(hour, 0), Cultures.Of(language));

        Assert.All(
            ["Scheduling.Refusal.start-missing", "Scheduling.Refusal.time-missing", "Imports.Example.Start", "Imports.Example.Announced"],
            key => Assert.Contains(Written(10), words[key], StringComparison.Ordinal));
        Assert.Contains(Written(13), words["Scheduling.Refusal.end-missing"], StringComparison.Ordinal);
        Assert.Contains(Written(14), words["Imports.Example.End"], StringComparison.Ordinal);
    }

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
    [InlineData("1st May 2027", Language.Da)]
    [InlineData("1. mai 2027", Language.Da)]
    [InlineData("1/5 2027", Language.Da)]
    [InlineData("1/5/2027", Language.Nb)]
    [InlineData("1/5-27", Language.Da)]
    [InlineData("1. 5. 2027", Language.Nb)]
    [InlineData("1.MAJ.2027", Language.En)]
    [InlineData("01052027", Language.Da)]
    public void A_date_is_read_as_people_type_it_whatever_language_the_page_speaks(string typed, Language language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(language);

        Assert.Equal(new DateOnly(2027, 5, 1), TypedDate.Read(typed));
    }

    [Theory]
    [InlineData("30/5", 2027, 5, 30)]
    [InlineData("30. maj", 2027, 5, 30)]
    [InlineData("28.2.", 2028, 2, 28)]
    [InlineData("1 sept.", 2027, 9, 1)]
    [InlineData("1. mar", 2027, 3, 1)]
    [InlineData("29/2", 2028, 2, 29)]
    public void A_day_without_a_year_is_the_next_such_day_and_no_date_where_days_that_have_been_are_meant(string typed, int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), TypedDate.Read(typed, notBefore: new DateOnly(2027, 3, 1)));
        Assert.Null(TypedDate.Read(typed));
    }

    [Theory]
    [InlineData("30-2-2027")]
    [InlineData("i morgen")]
    [InlineData("")]
    [InlineData("30/2")]
    [InlineData("1. ma")]
    [InlineData("1. pinse 2027")]
    [InlineData("0-5-2027")]
    [InlineData("1-13-2027")]
    [InlineData("10.00")]
    public void What_is_no_date_is_none(string typed) => Assert.Null(TypedDate.Read(typed, notBefore: new DateOnly(2027, 3, 1)));
}
