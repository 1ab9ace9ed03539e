using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Reporting;

internal sealed class ShortDayMapping : IEntityTypeConfiguration<ShortDay>
{
    public void Configure(EntityTypeBuilder<ShortDay> builder)
    {
        builder.ToTable("ShortDays");
        builder.HasKey(d => d.ShiftId);
        builder.HasOne<Shift>().WithOne().HasForeignKey<ShortDay>(d => d.ShiftId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EmployeeHoursMapping : IEntityTypeConfiguration<EmployeeHours>
{
    public void Configure(EntityTypeBuilder<EmployeeHours> builder)
    {
        builder.ToTable("EmployeeHours", t => t.HasCheckConstraint("CK_EmployeeHours_Numbers", "\"Hours\" >= 0 AND \"To\" > \"From\""));
        // One figure a period: entered again, the last one stands.
        builder.HasKey(h => new { h.PlaceId, h.From, h.To });
        builder.Ignore(h => h.Period);
        builder.HasOne<Place>().WithMany().HasForeignKey(h => h.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DependenceCommentMapping : IEntityTypeConfiguration<DependenceComment>
{
    public void Configure(EntityTypeBuilder<DependenceComment> builder)
    {
        builder.ToTable("DependenceComments");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Text).HasMaxLength(DependenceComment.TextLength);
        builder.HasIndex(c => new { c.PlaceId, c.At });
        builder.HasOne<Place>().WithMany().HasForeignKey(c => c.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
