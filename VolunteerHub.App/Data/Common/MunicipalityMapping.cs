using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Common;

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.ToTable("Municipalities");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.Slug).IsUnique();
        builder.Ignore(m => m.DefaultLanguage);
        builder.Property(m => m.Languages).HasConversion(
            languages => string.Join(',', languages.Select(l => l.Code())),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => Languages.Parse(c)!.Value).ToList(),
            new ValueComparer<IReadOnlyList<Language>>(
                (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list.ToList()));
    }
}
