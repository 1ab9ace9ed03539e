using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Proposals;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations", t => t.HasCheckConstraint("CK_Invitations_Answered", "(AnsweredAt IS NULL) = (Answer = 'Open')"));
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        // Nobody is asked twice to one shift: a no is free and stands.
        builder.HasIndex(i => new { i.ShiftId, i.PersonId }).IsUnique();
        builder.HasOne<Shift>().WithMany().HasForeignKey(i => i.ShiftId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Need>().WithMany().HasForeignKey(i => i.NeedId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
