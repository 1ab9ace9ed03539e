using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.People;

/// <summary>A skill that an employee has seen.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="SeenOn">On which day.</param>
/// <param name="SeenBy">By which employee.</param>
public sealed record SeenSkill(SkillId Id, string Name, DateOnly SeenOn, string SeenBy);

/// <summary>A shift that a volunteer is on.</summary>
/// <param name="Id">The shift.</param>
/// <param name="Date">Its date.</param>
/// <param name="Activity">What goes on.</param>
public sealed record ComingShift(ShiftId Id, DateOnly Date, string Activity);

/// <summary>A volunteer in the list. There is no score and no count of past shifts: people are not ranked.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address; empty where they have none.</param>
/// <param name="Skills">What has been seen.</param>
/// <param name="Coming">The shifts ahead that they have a seat on, first to last.</param>
/// <param name="Certificate">The child-protection certificate that an employee has seen, or null.</param>
public sealed record VolunteerRow(PersonId Id, string Name, string Email, IReadOnlyList<SeenSkill> Skills, IReadOnlyList<ComingShift> Coming, CertificateSeen? Certificate)
{
    /// <summary>Whether a letter reaches them; if not, the coordinator tells them what they have to know.</summary>
    public bool HasEmail => Email.Length > 0;

    /// <summary>The day on which the municipality's rule deletes them, once they have been told of it; null otherwise.</summary>
    public DateOnly? DeletesOn { get; init; }

    /// <summary>Whether a guardian has to agree before they get a seat.</summary>
    public bool NeedsGuardian { get; init; }

    /// <summary>The consent of their guardian, or null.</summary>
    public GuardianConsent? GuardianConsent { get; init; }

    /// <summary>Until when a guardian who was asked by letter may answer, UTC; null where none was.</summary>
    public DateTime? GuardianAskedUntil { get; init; }

    /// <summary>When they come next, or null.</summary>
    public DateOnly? Next => Coming.Count == 0 ? null : Coming[0].Date;
}

/// <summary>A municipality's volunteers.</summary>
/// <param name="People">By name, as the reader's alphabet has it.</param>
/// <param name="Skills">The skills that can be given, by name.</param>
public sealed record VolunteersView(IReadOnlyList<VolunteerRow> People, IReadOnlyList<(SkillId Id, string Name)> Skills);

/// <summary>Shows a municipality's volunteers with skills and shifts ahead.</summary>
public sealed class ShowVolunteers(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>Reads them.</summary>
    public async Task<Outcome<VolunteersView>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var skills = await context.Skills.AsNoTracking().OrderBy(s => s.Name).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var people = await context.People.AsNoTracking().ToListAsync(cancellationToken);
        var coming = (await (from signUp in context.SignUps
                             join shift in context.Shifts on signUp.ShiftId equals shift.Id
                             join activity in context.Activities on shift.ActivityId equals activity.Id
                             where signUp.Status == SignUpStatus.Confirmed && shift.StartsAt > now
                             orderby shift.StartsAt
                             select new { signUp.PersonId, shift.Id, shift.Date, activity.Name }).ToListAsync(cancellationToken)).ToLookup(s => s.PersonId);
        var deleted = await context.PersonRetentions.Where(r => r.DeletesOn != null).ToDictionaryAsync(r => r.PersonId, r => r.DeletesOn, cancellationToken);
        var guardian = await context.GuardianDutyAsync(cancellationToken);
        var asked = (await context.MailedLinks.AsNoTracking()
            .Where(l => l.MunicipalityId == actor.Municipality && l.Purpose == LinkPurpose.AskGuardian && l.UsedAt == null && l.ExpiresAt > now)
            .OrderBy(l => l.ExpiresAt).ToListAsync(cancellationToken)).ToLookup(l => GuardianQuestion.Of(l).Person, l => l.ExpiresAt);
        return new VolunteersView(
            [
                .. people.OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => new VolunteerRow(
                    p.Id,
                    p.Name,
                    p.Email,
                    [.. p.Skills.Select(s => new SeenSkill(s.SkillId, skills[s.SkillId], s.SeenOn, s.SeenBy)).OrderBy(s => s.Name)],
                    [.. coming[p.Id].Select(c => new ComingShift(c.Id, c.Date, c.Name))],
                    p.Certificate)
                {
                    DeletesOn = deleted.GetValueOrDefault(p.Id),
                    NeedsGuardian = guardian.Asks(p.AgeBand),
                    GuardianConsent = p.GuardianConsent,
                    GuardianAskedUntil = asked[p.Id].Select(u => (DateTime?)u).LastOrDefault(),
                }),
            ],
            [.. skills.Select(s => (s.Key, s.Value))]);
    }
}
