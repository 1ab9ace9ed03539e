using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Frame;

internal sealed class FrameAssessmentMapping : IEntityTypeConfiguration<FrameAssessment>
{
    public void Configure(EntityTypeBuilder<FrameAssessment> builder)
    {
        builder.ToTable("FrameAssessments");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.TaskId, a.At });
        builder.HasOne<VolunteerTask>().WithMany().HasForeignKey(a => a.TaskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FrameReviewMapping : IEntityTypeConfiguration<FrameReview>
{
    public void Configure(EntityTypeBuilder<FrameReview> builder)
    {
        builder.ToTable("FrameReviews");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        // Each step of an assessment is decided once: the second of two reviewers at the same time sees what happened.
        builder.HasIndex(r => new { r.AssessmentId, r.Step }).IsUnique();
        builder.Property(r => r.Cites).HasMaxLength(80);
        builder.HasOne<FrameAssessment>().WithMany().HasForeignKey(r => r.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FrameApprovalMapping : IEntityTypeConfiguration<FrameApproval>
{
    public void Configure(EntityTypeBuilder<FrameApproval> builder)
    {
        builder.ToTable("FrameApprovals");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        // At most one approval of a task stands.
        builder.HasIndex(a => a.TaskId).IsUnique().HasFilter("EndedAt IS NULL");
        builder.HasOne<VolunteerTask>().WithMany().HasForeignKey(a => a.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FrameAssessment>().WithMany().HasForeignKey(a => a.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FrameReview>().WithMany().HasForeignKey(a => a.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegisterSettingsMapping : IEntityTypeConfiguration<RegisterSettings>
{
    public void Configure(EntityTypeBuilder<RegisterSettings> builder)
    {
        builder.ToTable("RegisterSettings");
        builder.HasKey(s => s.MunicipalityId);
        builder.Property(s => s.MunicipalityId).ValueGeneratedNever();
    }
}
