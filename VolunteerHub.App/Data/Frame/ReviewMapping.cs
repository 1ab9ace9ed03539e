using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Data.Frame;

internal sealed class ReviewDutyMapping : IEntityTypeConfiguration<ReviewDuty>
{
    public void Configure(EntityTypeBuilder<ReviewDuty> builder)
    {
        builder.ToTable("ReviewDuties");
        builder.HasKey(d => d.MunicipalityId);
        builder.Property(d => d.MunicipalityId).ValueGeneratedNever();
    }
}

internal sealed class FrameCaseMapping : IEntityTypeConfiguration<FrameCase>
{
    public void Configure(EntityTypeBuilder<FrameCase> builder)
    {
        builder.ToTable("FrameCases");
        builder.HasKey(c => c.AssessmentId);
        builder.Property(c => c.AssessmentId).ValueGeneratedNever();
        builder.HasOne<FrameAssessment>().WithOne().HasForeignKey<FrameCase>(c => c.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FrameDisagreementMapping : IEntityTypeConfiguration<FrameDisagreement>
{
    public void Configure(EntityTypeBuilder<FrameDisagreement> builder)
    {
        builder.ToTable("FrameDisagreements");
        // Once for each decision.
        builder.HasKey(d => d.DisputedId);
        builder.Property(d => d.DisputedId).ValueGeneratedNever();
        builder.HasIndex(d => d.AnewId).IsUnique();
        builder.HasOne<FrameAssessment>().WithOne().HasForeignKey<FrameDisagreement>(d => d.DisputedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FrameAssessment>().WithOne().HasForeignKey<FrameDisagreement>(d => d.AnewId).OnDelete(DeleteBehavior.Restrict);
    }
}
