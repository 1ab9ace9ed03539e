using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.Scheduling;

internal sealed class ShiftMapping : IEntityTypeConfiguration<Shift>
{
    public void Configure(EntityTypeBuilder<Shift> builder)
    {
        builder.ToTable("Shifts", t => t.HasCheckConstraint("CK_Shifts_EndsAfterStart", "EndsAt > StartsAt"));
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Minutes);
        builder.Property(s => s.Note).HasMaxLength(Shift.NoteLength);
        builder.Property(s => s.CancelledBecause).HasMaxLength(Shift.NoteLength);
        builder.HasIndex(s => new { s.MunicipalityId, s.StartsAt });
        // One occurrence of a pattern exists once, whatever has happened to it since.
        builder.HasIndex(s => new { s.ShiftPatternId, s.PatternDate }).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(s => s.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(s => s.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ShiftPattern>().WithMany().HasForeignKey(s => s.ShiftPatternId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Needs).WithOne().HasForeignKey(n => n.ShiftId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Needs).AutoInclude();
    }
}

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("Needs", t =>
        {
            t.HasCheckConstraint("CK_Needs_Numbers", "Maximum >= 1 AND Minimum >= 0 AND Minimum <= Maximum");
            t.HasCheckConstraint("CK_Needs_Skill", "(SkillId IS NULL) = (SkillMinimum = 0) AND SkillMinimum <= Maximum");
        });
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Ignore(n => n.Terms);
        builder.Property(n => n.WithChildren).HasDefaultValue(false);
        builder.HasIndex(n => new { n.ShiftId, n.Number }).IsUnique();
        builder.HasOne<VolunteerTask>().WithMany().HasForeignKey(n => n.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Skill>().WithMany().HasForeignKey(n => n.SkillId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Seats).WithOne().HasForeignKey(s => s.NeedId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(n => n.Seats).AutoInclude();
    }
}

internal sealed class SeatMapping : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("Seats");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.IsExtra).HasDefaultValue(false);
        builder.HasIndex(s => new { s.NeedId, s.Number }).IsUnique();
        builder.HasOne<Skill>().WithMany().HasForeignKey(s => s.KeptForSkillId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SeatBlock>().WithMany().HasForeignKey(s => s.HeldById).OnDelete(DeleteBehavior.Restrict);
    }
}
