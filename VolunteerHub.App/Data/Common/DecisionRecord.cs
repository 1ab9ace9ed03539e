using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Common;

/// <summary>
/// One line of the record of who decided what, when and why. The database refuses to change or delete it. It names employees who
/// decide, never volunteers or citizens.
/// </summary>
public sealed class DecisionRecord : IBelongsToMunicipality
{
    private DecisionRecord()
    {
    }

    /// <summary>Writes a line.</summary>
    /// <param name="actor">Who decided.</param>
    /// <param name="action">What kind of decision, as "room.action", e.g. "scheduling.published".</param>
    /// <param name="subject">About what, e.g. the id of a task.</param>
    /// <param name="because">Why, in the words of whoever decided; may be empty.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public DecisionRecord(Actor actor, string action, Guid subject, string because, DateTime nowUtc)
    {
        MunicipalityId = actor.Municipality;
        By = actor.Account;
        ByName = actor.Name;
        Action = action;
        Subject = subject;
        Because = because;
        At = nowUtc;
    }

    /// <summary>1, 2, 3 as they were written.</summary>
    public long Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Who.</summary>
    public AccountId By { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>What kind of decision.</summary>
    public string Action { get; private set; } = "";

    /// <summary>About what.</summary>
    public Guid Subject { get; private set; }

    /// <summary>Why.</summary>
    public string Because { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

internal sealed class DecisionRecordMapping : IEntityTypeConfiguration<DecisionRecord>
{
    public void Configure(EntityTypeBuilder<DecisionRecord> builder)
    {
        builder.ToTable("Decisions");
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => new { d.MunicipalityId, d.Subject });
    }
}
