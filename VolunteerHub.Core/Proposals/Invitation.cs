using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Proposals;

/// <summary>Identifies an invitation.</summary>
public readonly record struct InvitationId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static InvitationId New() => new(Guid.NewGuid());
}

/// <summary>What came of an invitation.</summary>
public enum InvitationAnswer
{
    /// <summary>No answer yet.</summary>
    Open,

    /// <summary>Yes: a sign-up was made of it.</summary>
    Yes,

    /// <summary>No. Costs nothing, and the next proposal respects it.</summary>
    No,
}

/// <summary>
/// A shift that a proposal has for somebody, as a question to them. It holds no seat: whoever says yes gets one that is free, or stands on the
/// waiting list as anybody would.
/// </summary>
public sealed class Invitation : IBelongsToMunicipality
{
    private Invitation()
    {
    }

    /// <summary>Asks somebody.</summary>
    public Invitation(Need need, PersonId person, DateTime nowUtc)
    {
        Id = InvitationId.New();
        MunicipalityId = need.MunicipalityId;
        ShiftId = need.ShiftId;
        NeedId = need.Id;
        PersonId = person;
        SentAt = nowUtc;
    }

    /// <summary>The identifier.</summary>
    public InvitationId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>To which shift.</summary>
    public ShiftId ShiftId { get; private set; }

    /// <summary>For which of its needs.</summary>
    public NeedId NeedId { get; private set; }

    /// <summary>Who is asked.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>What came of it.</summary>
    public InvitationAnswer Answer { get; private set; }

    /// <summary>When it was answered, UTC; null while open.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Notes the answer. The first answer stands until the person gives another themself.</summary>
    public void Take(InvitationAnswer answer, DateTime nowUtc)
    {
        Answer = answer;
        AnsweredAt = answer == InvitationAnswer.Open ? null : nowUtc;
    }
}
