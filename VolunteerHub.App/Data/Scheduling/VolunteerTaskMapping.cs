using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Scheduling;

internal sealed class VolunteerTaskMapping : IEntityTypeConfiguration<VolunteerTask>
{
    public void Configure(EntityTypeBuilder<VolunteerTask> builder)
    {
        builder.ToTable("Tasks");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(VolunteerTask.TitleLength);
        builder.Property(t => t.Answers).HasConversion(
            answers => JsonSerializer.Serialize(answers, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<FrameAnswers>(json, JsonSerializerOptions.Web)!);
        builder.Property(t => t.Revision).IsConcurrencyToken();
        builder.HasOne<Activity>().WithMany().HasForeignKey(t => t.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Place>().WithMany().HasForeignKey(t => t.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
