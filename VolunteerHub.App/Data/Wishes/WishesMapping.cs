using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.Data.Wishes;

internal sealed class WishesMapping : IEntityTypeConfiguration<SeasonWishes>
{
    public void Configure(EntityTypeBuilder<SeasonWishes> builder)
    {
        builder.ToTable("SeasonWishes");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Terms).HasConversion(terms => WishesJson.Write(terms), json => WishesJson.Read(json));
        builder.HasIndex(w => new { w.SeasonId, w.PersonId }).IsUnique();
        builder.HasOne<Season>().WithMany().HasForeignKey(w => w.SeasonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
