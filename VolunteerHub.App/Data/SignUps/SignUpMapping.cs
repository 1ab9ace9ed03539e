using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.SignUps;

internal sealed class SignUpMapping : IEntityTypeConfiguration<SignUp>
{
    public void Configure(EntityTypeBuilder<SignUp> builder)
    {
        builder.ToTable("SignUps", t =>
        {
            t.HasCheckConstraint("CK_SignUps_SeatWhileHeld", "(SeatId IS NOT NULL) = (Status IN ('Confirmed', 'Offered'))");
            t.HasCheckConstraint("CK_SignUps_Offer", "(OfferedUntil IS NOT NULL) = (Status = 'Offered')");
        });
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Status).IsConcurrencyToken();
        // Never more people than seats: a seat has at most one holder.
        builder.HasIndex(s => s.SeatId).IsUnique();
        // A person stands once on a shift, and so once on a need; what was withdrawn stays as history.
        builder.HasIndex(s => new { s.NeedId, s.PersonId }).IsUnique().HasFilter("Status <> 'Withdrawn'");
        builder.HasIndex(s => new { s.ShiftId, s.PersonId }).IsUnique().HasFilter("Status <> 'Withdrawn'");
        builder.HasIndex(s => new { s.PersonId, s.Status });
        builder.HasIndex(s => new { s.ShiftId, s.Status });
        builder.HasOne<Shift>().WithMany().HasForeignKey(s => s.ShiftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Need>().WithMany().HasForeignKey(s => s.NeedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Seat>().WithMany().HasForeignKey(s => s.SeatId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ShiftReportMapping : IEntityTypeConfiguration<ShiftReport>
{
    public void Configure(EntityTypeBuilder<ShiftReport> builder)
    {
        builder.ToTable("ShiftReports");
        builder.HasKey(r => r.ShiftId);
        builder.Property(r => r.Note).HasMaxLength(ShiftReport.NoteLength);
        builder.HasOne<Shift>().WithOne().HasForeignKey<ShiftReport>(r => r.ShiftId).OnDelete(DeleteBehavior.Restrict);
    }
}
