using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.People;

internal sealed class RetentionSettingsMapping : IEntityTypeConfiguration<RetentionSettings>
{
    public void Configure(EntityTypeBuilder<RetentionSettings> builder)
    {
        builder.ToTable("RetentionSettings");
        builder.HasKey(s => s.MunicipalityId);
        builder.Property(s => s.MunicipalityId).ValueGeneratedNever();
    }
}

internal sealed class PersonRetentionMapping : IEntityTypeConfiguration<PersonRetention>
{
    public void Configure(EntityTypeBuilder<PersonRetention> builder)
    {
        builder.ToTable("PersonRetentions");
        builder.HasKey(r => r.PersonId);
        builder.Property(r => r.PersonId).ValueGeneratedNever();
        builder.HasOne<Person>().WithOne().HasForeignKey<PersonRetention>(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
