using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

/// <summary>About which shifts those who are on them can be written to.</summary>
public sealed class WritingRuleTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    private readonly Shift _shift = new(
        new Activity(MunicipalityId.New(), PlaceId.New(), "Lørdagsåbent", ""),
        ShiftTime.At(new DateOnly(2027, 5, 1), new TimeOnly(10, 0), new TimeOnly(14, 0), Copenhagen), [new NeedTerms(VolunteerTaskId.New(), 1, 2)]);

    [Fact]
    public void A_shift_may_be_written_about_before_it_and_until_fourteen_days_after_its_end()
    {
        Assert.Null(WritingRule.WhyNot(_shift, _shift.StartsAt.AddDays(-60)));
        Assert.Null(WritingRule.WhyNot(_shift, _shift.EndsAt.AddDays(14)));

        var tooLate = WritingRule.WhyNot(_shift, _shift.EndsAt.AddDays(14).AddMinutes(1))!;

        Assert.Equal(("scheduling.writing-too-late", 14), (tooLate.Code, tooLate.Values["days"]));
    }

    [Fact]
    public void A_shift_that_is_called_off_is_not_written_about()
    {
        _shift.Cancel("Storm.");

        Assert.Equal("scheduling.writing-cancelled", WritingRule.WhyNot(_shift, _shift.StartsAt.AddDays(-1))?.Code);
    }
}
