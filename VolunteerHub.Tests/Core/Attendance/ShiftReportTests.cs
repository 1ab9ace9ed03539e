using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Attendance;

public sealed class ShiftReportTests
{
    private static readonly DateTime Written = new(2027, 5, 1, 11, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(true, 34, "Sol", false)]
    [InlineData(false, 34, "Sol", true)]
    [InlineData(false, 33, "Sol", true)]
    [InlineData(false, 34, "Regn", true)]
    [InlineData(false, null, "Regn", true)]
    [InlineData(false, 33, "Regn", false)]
    public void A_count_is_written_over_by_another_one_of_somebody_who_has_not_seen_it(bool isSeen, int? guests, string note, bool isWrittenOver)
    {
        var report = new ShiftReport(MunicipalityId.New(), ShiftId.New());
        report.Write(33, "Regn", "Ole Krog", Written);

        Assert.Equal(isWrittenOver, report.IsWrittenOver(isSeen ? Written : null, guests, note));
        Assert.Equal(isWrittenOver, report.IsWrittenOver(isSeen ? Written : Written.AddMinutes(-1), guests, note));
    }
}
