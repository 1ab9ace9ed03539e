using Microsoft.Extensions.Configuration;
using VolunteerHub.App.UseCases.Messages;

namespace VolunteerHub.Tests.Support;

/// <summary>Where people reach the program, for the links in letters and calendars that a test makes.</summary>
internal static class PublicAddresses
{
    /// <summary>As where no setting says anything.</summary>
    public static PublicAddress Unset { get; } = new(new ConfigurationBuilder().Build());
}
