using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Scheduling;

internal sealed class SeasonMapping : IEntityTypeConfiguration<Season>
{
    public void Configure(EntityTypeBuilder<Season> builder)
    {
        builder.ToTable("Seasons");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(Season.NameLength);
        builder.Ignore(s => s.Period);
        builder.HasOne<Activity>().WithMany().HasForeignKey(s => s.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ShiftPatternMapping : IEntityTypeConfiguration<ShiftPattern>
{
    public void Configure(EntityTypeBuilder<ShiftPattern> builder)
    {
        builder.ToTable("ShiftPatterns");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Rule).HasConversion(
            rule => PatternJson.Write(rule),
            json => PatternJson.ReadRule(json));
        builder.HasOne<Season>().WithMany().HasForeignKey(p => p.SeasonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Needs).WithOne().HasForeignKey(n => n.ShiftPatternId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Needs).AutoInclude();
    }
}

internal sealed class PatternNeedMapping : IEntityTypeConfiguration<PatternNeed>
{
    public void Configure(EntityTypeBuilder<PatternNeed> builder)
    {
        builder.ToTable("PatternNeeds");
        builder.HasKey(n => new { n.ShiftPatternId, n.Number });
        builder.Property(n => n.Terms).HasConversion(
            terms => PatternJson.Write(terms),
            json => PatternJson.ReadTerms(json));
    }
}
