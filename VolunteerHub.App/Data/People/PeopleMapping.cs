using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(Person.NameLength);
        builder.Property(p => p.Email).HasMaxLength(Person.EmailLength);
        builder.Property(p => p.NoWishLetters).HasDefaultValue(false);
        // Any number of people may be without an address, which is written as an empty one.
        builder.HasIndex(p => new { p.MunicipalityId, p.Email }).IsUnique().HasFilter("\"Email\" <> ''");
        builder.HasIndex(p => p.MunicipalityId);
        builder.ComplexProperty(p => p.Certificate, c =>
        {
            c.Property(s => s.SeenBy).HasMaxLength(Person.NameLength).HasColumnOrder(7);
            c.Property(s => s.SeenOn).HasColumnOrder(8);
            c.Property(s => s.Until).HasColumnOrder(9);
        });
        builder.ComplexProperty(p => p.GuardianConsent, c =>
        {
            c.Property(g => g.AgreedOn).HasColumnOrder(12);
            c.Property(g => g.Email).HasMaxLength(Person.EmailLength).HasColumnOrder(13);
            c.Property(g => g.Guardian).HasMaxLength(Person.NameLength).HasColumnOrder(14);
            c.Property(g => g.SeenBy).HasMaxLength(Person.NameLength).HasColumnOrder(15);
            c.Ignore(g => g.Until);
            c.Ignore(g => g.HasEmail);
        });
        // What came with a later step stands after what is of several columns, where the model alone would put it before.
        builder.Property(p => p.Id).HasColumnOrder(0);
        builder.Property(p => p.MunicipalityId).HasColumnOrder(1);
        builder.Property(p => p.Name).HasColumnOrder(2);
        builder.Property(p => p.Email).HasColumnOrder(3);
        builder.Property(p => p.Language).HasColumnOrder(4);
        builder.Property(p => p.AgeBand).HasColumnOrder(5);
        builder.Property(p => p.FeedToken).HasColumnOrder(6);
        builder.Property(p => p.DeletedAt).HasColumnOrder(10);
        builder.Property(p => p.NoWishLetters).HasColumnOrder(11);
        builder.HasIndex(p => p.FeedToken).IsUnique();
        builder.HasMany(p => p.Skills).WithOne().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Skills).AutoInclude();
    }
}

internal sealed class PersonSkillMapping : IEntityTypeConfiguration<PersonSkill>
{
    public void Configure(EntityTypeBuilder<PersonSkill> builder)
    {
        builder.ToTable("PersonSkills");
        builder.HasKey(s => new { s.PersonId, s.SkillId });
        builder.HasOne<Skill>().WithMany().HasForeignKey(s => s.SkillId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SkillMapping : IEntityTypeConfiguration<Skill>
{
    public void Configure(EntityTypeBuilder<Skill> builder)
    {
        builder.ToTable("Skills");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(Skill.NameLength);
        builder.HasIndex(s => new { s.MunicipalityId, s.Name }).IsUnique();
    }
}
