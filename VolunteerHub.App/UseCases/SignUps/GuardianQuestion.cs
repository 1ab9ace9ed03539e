using System.Text.Json;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What a guardian is asked by a letter, as its link carries it.</summary>
/// <param name="Person">Who wants to come.</param>
/// <param name="Language">The language of the sign-up, in which both are written to.</param>
/// <param name="Wishes">The seats that are taken when the guardian agrees. Nothing is held until then.</param>
internal sealed record GuardianQuestion(PersonId Person, Language Language, IReadOnlyList<SeatWish> Wishes)
{
    /// <summary>As it stands in the link.</summary>
    public string Written() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>What a link asks that was not answered yet.</summary>
    public static GuardianQuestion Of(MailedLink link) => JsonSerializer.Deserialize<GuardianQuestion>(link.Payload, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A link that asks a guardian says not what.");

    /// <summary>The questions about somebody that nobody has answered, also those that have run out.</summary>
    public static IQueryable<MailedLink> About(HubDbContext context, PersonId person)
    {
        var (here, who) = (context.Tenant, person.Value.ToString());
        return context.MailedLinks.Where(l => l.MunicipalityId == here && l.Purpose == LinkPurpose.AskGuardian && l.UsedAt == null && l.Payload.Contains(who));
    }
}
