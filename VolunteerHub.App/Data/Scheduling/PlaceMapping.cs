using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Scheduling;

internal sealed class PlaceMapping : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("Places");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Description);
        builder.Property(p => p.Name).HasMaxLength(Place.NameLength);
        builder.HasIndex(p => new { p.MunicipalityId, p.Name }).IsUnique();
        builder.Property(p => p.StaffedHours).HasConversion<OpeningHoursConverter>();
        builder.Property(p => p.AnnouncedHours).HasConversion<OpeningHoursConverter>();
    }
}

internal sealed class FormerHoursMapping : IEntityTypeConfiguration<FormerHours>
{
    public void Configure(EntityTypeBuilder<FormerHours> builder)
    {
        builder.ToTable("FormerHours");
        builder.HasKey(h => new { h.PlaceId, h.Until });
        builder.Property(h => h.AnnouncedHours).HasConversion<OpeningHoursConverter>();
        builder.Property(h => h.StaffedHours).HasConversion<OpeningHoursConverter>();
        builder.HasOne<Place>().WithMany().HasForeignKey(h => h.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(Activity.NameLength);
        builder.HasOne<Place>().WithMany().HasForeignKey(a => a.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
