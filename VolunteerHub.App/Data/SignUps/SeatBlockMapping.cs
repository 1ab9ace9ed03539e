using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.SignUps;

internal sealed class SeatBlockMapping : IEntityTypeConfiguration<SeatBlock>
{
    public void Configure(EntityTypeBuilder<SeatBlock> builder)
    {
        builder.ToTable("SeatBlocks");
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Association).HasMaxLength(SeatBlock.AssociationLength);
        builder.Property(b => b.ContactName).HasMaxLength(Person.NameLength);
        builder.Property(b => b.ContactEmail).HasMaxLength(Person.EmailLength);
        builder.HasIndex(b => b.Key).IsUnique();
        builder.HasOne<Shift>().WithMany().HasForeignKey(b => b.ShiftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Need>().WithMany().HasForeignKey(b => b.NeedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Names).WithOne().HasForeignKey(n => n.SeatBlockId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(b => b.Names).AutoInclude();
    }
}

internal sealed class BlockNameMapping : IEntityTypeConfiguration<BlockName>
{
    public void Configure(EntityTypeBuilder<BlockName> builder)
    {
        builder.ToTable("BlockNames");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Name).HasMaxLength(Person.NameLength);
        builder.Property(n => n.Email).HasMaxLength(Person.EmailLength);
        builder.HasIndex(n => new { n.SeatBlockId, n.Email }).IsUnique();
    }
}
