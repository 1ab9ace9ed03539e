using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>What a volunteer reads about one shift.</summary>
/// <param name="Shift">When, and in which state; never a draft.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Place">Where, and whom to call.</param>
/// <param name="Needs">Whom it needs.</param>
/// <param name="IsOpen">Whether one can sign up now.</param>
/// <param name="HasStarted">Whether it has started.</param>
/// <param name="Mine">The reader's own sign-up, or null.</param>
/// <param name="Reader">The reader as a volunteer here, or null.</param>
public sealed record ShiftPageModel(
    Shift Shift, Activity Activity, Place Place, IReadOnlyList<NeedModel> Needs, bool IsOpen, bool HasStarted, SignUp? Mine, Person? Reader)
{
    /// <summary>How many seats somebody has or is being offered.</summary>
    public int Taken => Needs.Sum(n => n.Taken);

    /// <summary>Whom to call about it.</summary>
    public IReadOnlyList<ResponsibleEmployee> Responsible => WhomToCall.About(Needs.Select(n => n.Task), Place);

    /// <summary>How many seats there are.</summary>
    public int Seats => Needs.Sum(n => n.Need.Maximum);

    /// <summary>Whether the reader would get a seat at once, on one need or, without it, on any.</summary>
    public bool HasSeatForReader(NeedId? only) => Needs.Any(n => (only is null || n.Need.Id == only)
        && (n.FreeForAll > 0 || (n.FreeKept > 0 && n.Need.SkillId is { } skill && Reader?.Has(skill) == true)));

    /// <summary>One of the shift's needs, or null for any other identifier.</summary>
    public NeedId? NeedOf(Guid? id) => Needs.FirstOrDefault(n => n.Need.Id.Value == id)?.Need.Id;
}

/// <summary>One need of a shift.</summary>
/// <param name="Need">The numbers.</param>
/// <param name="Task">What they do.</param>
/// <param name="Skill">What the skill is called that some seats are kept for, or null.</param>
/// <param name="Taken">How many seats somebody has or is being offered, or an association keeps.</param>
/// <param name="FreeForAll">How many free seats anybody may take.</param>
/// <param name="FreeKept">How many free seats are kept for the skill.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Frame">What the frame says of the task, or null where no approval stands.</param>
public sealed record NeedModel(
    Need Need, VolunteerTask Task, string? Skill, int Taken, int FreeForAll, int FreeKept, int Waiting, FrameLine? Frame);

/// <summary>The standing approval in short.</summary>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Reviewed">Whether a person decided it, beside the frame's own table.</param>
public sealed record FrameLine(DateTime Since, bool Reviewed);

/// <summary>Reads one shift for its page.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowShift(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>The shift, or null for an unknown one and for a draft, which only the desk sees.</summary>
    public async Task<ShiftPageModel?> RunAsync(
        Municipality municipality, ShiftId id, string? email = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var shift = await context.Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.State != ShiftState.Draft, cancellationToken);
        if (shift is null)
            return null;

        var address = email is null ? null : Person.NormalizeEmail(email);
        var reader = address is null ? null
            : await context.People.AsNoTracking().SingleOrDefaultAsync(p => p.Email == address, cancellationToken);
        var signUps = await context.SignUps.AsNoTracking()
            .Where(s => s.ShiftId == id && s.Status != SignUpStatus.Withdrawn).ToListAsync(cancellationToken);
        var place = await context.Places.AsNoTracking().SingleAsync(p => p.Id == shift.PlaceId, cancellationToken);
        var activity = await context.Activities.AsNoTracking().SingleAsync(a => a.Id == shift.ActivityId, cancellationToken);
        var needs = await NeedsAsync(context, shift, signUps, now, cancellationToken);
        var isOpen = shift.State == ShiftState.Published && !shift.HasStarted(now) && needs.All(n => n.Frame is not null);
        return new ShiftPageModel(
            shift, activity, place, needs, isOpen, shift.HasStarted(now),
            reader is null ? null : signUps.FirstOrDefault(s => s.PersonId == reader.Id), reader);
    }

    private static async Task<List<NeedModel>> NeedsAsync(
        HubDbContext context, Shift shift, List<SignUp> signUps, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var taskIds = shift.Needs.Select(n => n.TaskId).ToList();
        var tasks = await context.Tasks.AsNoTracking().Where(t => taskIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var approvals = await context.Approvals.AsNoTracking()
            .Where(a => taskIds.Contains(a.TaskId) && a.EndedAt == null).ToDictionaryAsync(a => a.TaskId, cancellationToken);
        var skillIds = shift.Needs.Where(n => n.SkillId != null).Select(n => n.SkillId!.Value).ToList();
        var skills = await context.Skills.AsNoTracking()
            .Where(s => skillIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var taken = signUps.Where(s => s.SeatId is not null).Select(s => s.SeatId!.Value).ToHashSet();

        return
        [
            .. shift.Needs.OrderBy(n => n.Number).Select(n =>
            {
                var task = tasks[n.TaskId];
                var free = n.Seats.Where(s => !taken.Contains(s.Id) && s.HeldById is null).ToList();
                var approval = approvals.GetValueOrDefault(n.TaskId);
                return new NeedModel(
                    n, task, n.SkillId is { } skill ? skills[skill] : null,
                    n.Seats.Count - free.Count,
                    free.Count(s => s.KeptForSkillId is null),
                    free.Count(s => s.KeptForSkillId is not null),
                    signUps.Count(s => s.NeedId == n.Id && s.Status == SignUpStatus.Waiting),
                    approval?.Stands(task.Revision, nowUtc) == true ? new FrameLine(approval.From, approval.ReviewId is not null) : null);
            }),
        ];
    }
}
