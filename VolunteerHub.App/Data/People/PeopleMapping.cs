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
        // Any number of people may be without an address, which is written as an empty one.
        builder.HasIndex(p => new { p.MunicipalityId, p.Email }).IsUnique().HasFilter("\"Email\" <> ''");
        builder.HasIndex(p => p.MunicipalityId);
        builder.ComplexProperty(p => p.Certificate, c => c.Property(s => s.SeenBy).HasMaxLength(Person.NameLength));
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
