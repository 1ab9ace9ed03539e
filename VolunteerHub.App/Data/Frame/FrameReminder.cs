using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Data.Frame;

/// <summary>
/// A reminder that is in the outbox or sent. One of its kind goes to a person for a day once: the database refuses a second, so that
/// neither a restart nor a second run reminds twice.
/// </summary>
public sealed class FrameReminder : IBelongsToMunicipality
{
    private FrameReminder()
    {
    }

    /// <summary>Notes a reminder.</summary>
    /// <param name="municipality">Where.</param>
    /// <param name="subject">Of what: the assessment that waits, or the approval that ends.</param>
    /// <param name="kind">What kind.</param>
    /// <param name="to">To whom.</param>
    /// <param name="day">For which day.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public FrameReminder(MunicipalityId municipality, Guid subject, ReminderKind kind, AccountId to, DateOnly day, DateTime nowUtc)
    {
        MunicipalityId = municipality;
        Subject = subject;
        Kind = kind;
        To = to;
        Day = day;
        At = nowUtc;
    }

    /// <summary>1, 2, 3 as they were written.</summary>
    public long Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of what: the assessment that waits, or the approval that ends.</summary>
    public Guid Subject { get; private set; }

    /// <summary>What kind.</summary>
    public ReminderKind Kind { get; private set; }

    /// <summary>To whom.</summary>
    public AccountId To { get; private set; }

    /// <summary>For which day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

internal sealed class FrameReminderMapping : IEntityTypeConfiguration<FrameReminder>
{
    public void Configure(EntityTypeBuilder<FrameReminder> builder)
    {
        builder.ToTable("FrameReminders");
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => new { r.Subject, r.Kind, r.To, r.Day }).IsUnique();
    }
}
