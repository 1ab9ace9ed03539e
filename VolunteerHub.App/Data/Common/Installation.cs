using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerHub.App.Data.Common;

/// <summary>
/// What the database says of itself, in one row. A database that the program filled with invented people is a demonstration for
/// as long as it lives; one that was not can never become one by a setting.
/// </summary>
public sealed class Installation
{
    private Installation()
    {
    }

    /// <summary>Describes a new database.</summary>
    /// <param name="demonstrationSince">When it was filled with the demonstration, UTC, or null for real use.</param>
    public Installation(DateTime? demonstrationSince) => DemonstrationSince = demonstrationSince;

    /// <summary>Always 1: there is one row.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>When it was filled with the demonstration, UTC; null in real use.</summary>
    public DateTime? DemonstrationSince { get; private set; }
}

internal sealed class InstallationMapping : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.ToTable("Installation");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
    }
}
