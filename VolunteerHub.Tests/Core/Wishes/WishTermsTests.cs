using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Tests.Core.Wishes;

public sealed class WishTermsTests
{
    // A Saturday that is the first of its month.
    private static readonly DateOnly Saturday = new(2027, 5, 1);

    private static readonly ShiftId Shift = ShiftId.New();

    private static readonly TimeOnly Ten = new(10, 0);

    private static readonly DayWish EverySaturday = new(DayOfWeek.Saturday, null, Willingness.Yes);

    [Fact]
    public void What_nobody_answered_is_no()
    {
        Assert.Equal(Willingness.No, WishTerms.Nothing.AnswerTo(Shift, Saturday, Ten));
        Assert.Equal(Willingness.No, new WishTerms { Days = [EverySaturday] }.AnswerTo(Shift, Saturday.AddDays(1), Ten));
    }

    [Fact]
    public void An_answer_to_days_of_a_kind_goes_for_each_of_them()
    {
        var terms = new WishTerms { Days = [EverySaturday] };

        Assert.Equal(Willingness.Yes, terms.AnswerTo(Shift, Saturday, Ten));
        Assert.Equal(Willingness.Yes, terms.AnswerTo(ShiftId.New(), Saturday.AddDays(28), Ten));
    }

    [Theory]
    [InlineData(Willingness.No)]
    [InlineData(Willingness.OnlyIfNeeded)]
    [InlineData(Willingness.Gladly)]
    public void An_answer_to_a_shift_stands_before_one_to_days_of_its_kind(Willingness answer)
    {
        var terms = new WishTerms
        {
            Days = [EverySaturday, new(DayOfWeek.Saturday, MonthWeek.First, Willingness.Yes)],
            Shifts = new Dictionary<ShiftId, Willingness> { [Shift] = answer },
        };

        Assert.Equal(answer, terms.AnswerTo(Shift, Saturday, Ten));
        Assert.Equal(Willingness.Yes, terms.AnswerTo(ShiftId.New(), Saturday, Ten));
    }

    [Fact]
    public void An_answer_to_fewer_days_stands_before_one_to_more_whichever_was_given_first()
    {
        var first = new DayWish(DayOfWeek.Saturday, MonthWeek.First, Willingness.No);

        foreach (var days in new DayWish[][] { [EverySaturday, first], [first, EverySaturday] })
        {
            var terms = new WishTerms { Days = days };
            Assert.Equal(Willingness.No, terms.AnswerTo(Shift, Saturday, Ten));
            Assert.Equal(Willingness.Yes, terms.AnswerTo(Shift, Saturday.AddDays(7), Ten));
        }
    }

    [Theory]
    [InlineData(Willingness.Gladly, Willingness.No, Willingness.No)]
    [InlineData(Willingness.OnlyIfNeeded, Willingness.Yes, Willingness.OnlyIfNeeded)]
    public void A_day_that_is_both_the_fourth_and_the_last_gets_the_less_willing_answer(Willingness fourth, Willingness last, Willingness expected)
    {
        var terms = new WishTerms
        {
            Days = [EverySaturday, new(DayOfWeek.Saturday, MonthWeek.Fourth, fourth), new(DayOfWeek.Saturday, MonthWeek.Last, last)],
        };

        // 26 June 2027 is the fourth and last Saturday; 22 May the fourth of five.
        Assert.Equal(expected, terms.AnswerTo(Shift, new DateOnly(2027, 6, 26), Ten));
        Assert.Equal(fourth, terms.AnswerTo(Shift, new DateOnly(2027, 5, 22), Ten));
    }

    [Fact]
    public void A_day_away_stands_before_every_answer_from_its_first_day_to_its_last()
    {
        var terms = new WishTerms
        {
            Days = [EverySaturday],
            Shifts = new Dictionary<ShiftId, Willingness> { [Shift] = Willingness.Gladly },
            Away = [new Period(Saturday, Saturday.AddDays(7))],
        };

        Assert.Equal(Willingness.No, terms.AnswerTo(Shift, Saturday, Ten));
        Assert.Equal(Willingness.No, terms.AnswerTo(Shift, Saturday.AddDays(7), Ten));
        Assert.Equal(Willingness.Gladly, terms.AnswerTo(Shift, Saturday.AddDays(8), Ten));
    }

    [Fact]
    public void Wishes_within_the_limits_are_not_refused()
    {
        Assert.Empty(WishTerms.Nothing.Check());
        Assert.Empty(new WishTerms
        {
            MostShifts = WishTerms.HighestLimit,
            Away = [.. Enumerable.Repeat(new Period(Saturday, Saturday), WishTerms.MostAway)],
            Together = Names(WishTerms.MostNames, "Mette"),
            Apart = Names(WishTerms.MostNames, "Poul"),
        }.Check());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(WishTerms.HighestLimit + 1)]
    public void A_limit_below_one_or_beyond_the_highest_is_refused(int most) =>
        AssertRefused(new WishTerms { MostShifts = most }, nameof(WishTerms.MostShifts), "wishes.most-shifts-range");

    [Fact]
    public void More_stretches_away_than_there_is_room_for_are_refused() => AssertRefused(
        new WishTerms { Away = [.. Enumerable.Repeat(new Period(Saturday, Saturday), WishTerms.MostAway + 1)] }, nameof(WishTerms.Away), "wishes.too-many-away");

    [Fact]
    public void More_names_than_there_is_room_for_are_refused_in_their_own_list()
    {
        AssertRefused(new WishTerms { Together = Names(WishTerms.MostNames + 1, "Mette") }, nameof(WishTerms.Together), "wishes.too-many-names");
        AssertRefused(new WishTerms { Apart = Names(WishTerms.MostNames + 1, "Mette") }, nameof(WishTerms.Apart), "wishes.too-many-names");
    }

    [Fact]
    public void A_name_longer_than_any_address_is_refused() => AssertRefused(
        new WishTerms { Apart = [new string('a', Person.EmailLength + 1)] }, nameof(WishTerms.Apart), "wishes.name-too-long");

    [Fact]
    public void A_personal_number_among_the_names_is_refused() => AssertRefused(
        new WishTerms { Together = ["Mette 010190-1234"] }, nameof(WishTerms.Together), "people.personal-number");

    [Fact]
    public void Somebody_in_both_lists_is_refused_however_they_are_written()
    {
        var refused = Assert.Single(new WishTerms { Together = ["Mette Lund"], Apart = ["METTE LUND"] }.Check());

        Assert.Equal((nameof(WishTerms.Apart), "wishes.together-and-apart"), (refused.Field, refused.Code));
    }

    [Fact]
    public void A_name_that_no_longer_holds_is_replaced_in_both_lists_however_it_is_written_and_nothing_else_is()
    {
        var terms = new WishTerms { Together = ["METTE lund", "Ole Krog"], Apart = ["Rita Bak", "Mette Lund"], MostShifts = 3 };

        var corrected = terms.Replace("Mette Lund", "Mette Lind");
        Assert.Equal(["Mette Lind", "Ole Krog"], corrected.Together);
        Assert.Equal(["Rita Bak", "Mette Lind"], corrected.Apart);
        Assert.Equal(3, corrected.MostShifts);

        var without = terms.Replace("Mette Lund", null);
        Assert.Equal((string[])["Ole Krog"], without.Together);
        Assert.Equal((string[])["Rita Bak"], without.Apart);
        Assert.Same(terms, terms.Replace("Mette", null));
    }

    private static void AssertRefused(WishTerms terms, string field, string code)
    {
        var refused = Assert.Single(terms.Check());
        Assert.Equal((field, code), (refused.Field, refused.Code));
    }

    private static string[] Names(int count, string name) => [.. Enumerable.Range(1, count).Select(i => $"{name} {i}")];

    [Fact]
    public void With_several_shifts_a_day_an_answer_may_be_to_one_hour_alone()
    {
        var terms = new WishTerms
        {
            Days =
            [
                EverySaturday,
                new DayWish(DayOfWeek.Saturday, null, Willingness.No, new TimeOnly(14, 0)),
                new DayWish(DayOfWeek.Saturday, MonthWeek.First, Willingness.Gladly),
            ],
        };

        Assert.Equal(Willingness.Yes, terms.AnswerTo(Shift, new DateOnly(2027, 5, 8), Ten));
        Assert.Equal(Willingness.No, terms.AnswerTo(Shift, new DateOnly(2027, 5, 8), new TimeOnly(14, 0)));
        Assert.Equal(Willingness.Gladly, terms.AnswerTo(Shift, new DateOnly(2027, 5, 1), new TimeOnly(14, 0)));
    }
}
