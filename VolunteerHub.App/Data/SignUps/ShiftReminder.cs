using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.SignUps;

/// <summary>
/// A letter about a coming shift that is in the outbox or sent. One of its kind goes to a person for a day once: the database refuses a second, so
/// that neither a restart nor a second run writes twice. A shift that is moved to another day is reminded of anew.
/// </summary>
public sealed class ShiftReminder : IBelongsToMunicipality
{
    private ShiftReminder()
    {
    }

    /// <summary>Notes a letter.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="shift">Of which shift.</param>
    /// <param name="day">The local date that the shift has as it is written.</param>
    /// <param name="kind">What for.</param>
    /// <param name="to">To whom: the volunteer, or the coordinator's account.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public ShiftReminder(MunicipalityId municipality, ShiftId shift, DateOnly day, ShiftReminderKind kind, Guid to, DateTime nowUtc)
    {
        MunicipalityId = municipality;
        ShiftId = shift;
        Day = day;
        Kind = kind;
        To = to;
        At = nowUtc;
    }

    /// <summary>1, 2, 3 as they were written.</summary>
    public long Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which shift.</summary>
    public ShiftId ShiftId { get; private set; }

    /// <summary>The local date that the shift had.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What for.</summary>
    public ShiftReminderKind Kind { get; private set; }

    /// <summary>To which volunteer, or which coordinator's account.</summary>
    public Guid To { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

internal sealed class ShiftReminderMapping : IEntityTypeConfiguration<ShiftReminder>
{
    public void Configure(EntityTypeBuilder<ShiftReminder> builder)
    {
        builder.ToTable("ShiftReminders");
        builder.HasKey(r => r.Id);
        builder.HasOne<Shift>().WithMany().HasForeignKey(r => r.ShiftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.ShiftId, r.Kind, r.To, r.Day }).IsUnique();
    }
}
