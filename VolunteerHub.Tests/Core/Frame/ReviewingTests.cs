using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

public sealed class ReviewingTests
{
    private readonly NamedReviewer _anna = new(AccountId.New(), "Anna");
    private readonly NamedReviewer _bo = new(AccountId.New(), "Bo");
    private readonly NamedReviewer _carl = new(AccountId.New(), "Carl");

    [Fact]
    public void The_chosen_two_are_named_and_the_author_never_is()
    {
        NamedReviewer[] holders = [_anna, _bo, _carl];

        Assert.Equal(new ReviewTeam(_bo, _carl), ReviewTeam.Of(holders, [_bo.Account, _carl.Account], []));
        Assert.Equal(new ReviewTeam(_carl, _anna), ReviewTeam.Of(holders, [_bo.Account, _carl.Account], [_bo.Account]));
        Assert.Equal(new ReviewTeam(_anna, _bo), ReviewTeam.Of(holders, [null, null], [_carl.Account]));
        Assert.Equal(new ReviewTeam(_bo, null), ReviewTeam.Of([_bo], [_carl.Account], []));
        Assert.Null(ReviewTeam.Of([_bo], [_bo.Account], [_bo.Account]));
    }

    [Theory]
    [InlineData("2027-03-03", 3, null)] // three working days left
    [InlineData("2027-03-04", 2, ReminderKind.ReviewNear)]
    [InlineData("2027-03-05", 1, ReminderKind.ReviewNear)]
    [InlineData("2027-03-08", 0, ReminderKind.ReviewDue)]
    [InlineData("2027-03-09", 0, ReminderKind.ReviewLate)]
    [InlineData("2027-04-09", 0, ReminderKind.ReviewLate)]
    public void A_reminder_is_the_one_that_fits_the_day(string today, int left, ReminderKind? expected) =>
        Assert.Equal(expected, Reminding.Of(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), true, left, new DateOnly(2027, 3, 8)));

    [Fact]
    public void Nobody_is_reminded_on_a_day_off() =>
        Assert.Null(Reminding.Of(new DateOnly(2027, 3, 13), false, 0, new DateOnly(2027, 3, 8)));
}
