using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

public sealed class TakingOffTests
{
    [Theory]
    [InlineData(SignUpStatus.Confirmed, false, false, true)]
    [InlineData(SignUpStatus.Confirmed, true, false, true)]
    [InlineData(SignUpStatus.Waiting, false, false, true)]
    [InlineData(SignUpStatus.Offered, false, false, true)]
    [InlineData(SignUpStatus.Confirmed, false, true, true)]
    [InlineData(SignUpStatus.Confirmed, true, true, false)]
    [InlineData(SignUpStatus.Waiting, false, true, false)]
    [InlineData(SignUpStatus.Offered, false, true, false)]
    public void Anybody_until_the_start_and_then_only_somebody_with_a_seat_who_is_not_noted_as_come(
        SignUpStatus status, bool came, bool hasStarted, bool isOpen) =>
        Assert.Equal(isOpen, TakingOff.IsOpen(status, came ? new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc) : null, hasStarted));

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Somebody_is_there_who_came_to_a_shift_that_has_begun(bool came, bool hasStarted, bool isThere) =>
        Assert.Equal(isThere, TakingOff.IsThere(came ? new DateTime(2027, 5, 1, 8, 0, 0, DateTimeKind.Utc) : null, hasStarted));
}
