using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.SignUps;

internal sealed class SignUpSettingsMapping : IEntityTypeConfiguration<SignUpSettings>
{
    public void Configure(EntityTypeBuilder<SignUpSettings> builder)
    {
        builder.ToTable("SignUpSettings");
        builder.HasKey(s => s.MunicipalityId);
        builder.Property(s => s.MunicipalityId).ValueGeneratedNever();
    }
}

/// <summary>What every way to a seat asks of the settings.</summary>
internal static class SignUpSettingsQuery
{
    /// <summary>For whom the context's municipality asks a guardian; for nobody until an administrator has chosen.</summary>
    public static Task<GuardianDuty> GuardianDutyAsync(this HubDbContext context, CancellationToken cancellationToken) =>
        context.SignUpSettings.Select(s => s.GuardianDuty).SingleOrDefaultAsync(cancellationToken);
}
