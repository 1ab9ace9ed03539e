using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Data.People;
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
    /// <summary>How many seats somebody has or is being offered, or an association keeps.</summary>
    public int Taken => Needs.Sum(n => n.Taken);

    /// <summary>Whom to call about it.</summary>
    public IReadOnlyList<ResponsibleEmployee> Responsible => WhomToCall.About(Needs.Select(n => n.Task), Place);

    /// <summary>What the task is called that the reader has said yes to, or null.</summary>
    public string? MyTask => Needs.FirstOrDefault(n => n.Need.Id == Mine?.NeedId)?.Task.Title;

    /// <summary>How many seats there are.</summary>
    public int Seats => Needs.Sum(n => n.Need.Maximum);

    /// <summary>Whether the reader would get a seat at once, on one need or, without it, on any.</summary>
    public bool HasSeatForReader(NeedId? only) => Needs.Any(n => (only is null || n.Need.Id == only) && n.HasSeatForReader);

    /// <summary>Whether the reader, who has left, would get a seat at once by undoing that: also one that their association keeps.</summary>
    public bool HasSeatToComeBackTo(NeedId? only) =>
        HasSeatForReader(only) || Needs.Any(n => (only is null || n.Need.Id == only) && n.IsKeptForReader);

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
/// <param name="HasSeatForReader">Whether the reader would get one of its seats at once.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Frame">What the frame says of the task, or null where no approval stands.</param>
/// <param name="Conditions">What must hold while volunteers do the task.</param>
public sealed record NeedModel(
    Need Need,
    VolunteerTask Task,
    string? Skill,
    int Taken,
    int FreeForAll,
    int FreeKept,
    bool HasSeatForReader,
    int Waiting,
    FrameLine? Frame,
    IReadOnlyList<string> Conditions)
{
    /// <summary>How many of those who have a seat that anybody may take over look for a stand-in.</summary>
    public int Looking { get; init; }

    /// <summary>How many look whose seat is kept for the skill: only who has it may take over.</summary>
    public int LookingWithSkill { get; init; }

    /// <summary>How many look whose seat an association keeps: only who it has named may take over.</summary>
    public int LookingInGroup { get; init; }

    /// <summary>How many seats anybody may take over, for those who have them look and no seat for anybody is free.</summary>
    public int ToTakeOver { get; init; }

    /// <summary>Whether an association keeps a free seat for the reader, who has said yes to it before.</summary>
    public bool IsKeptForReader { get; init; }
}

/// <summary>The standing approval in short.</summary>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Reviewed">Whether a person decided it, beside the frame's own table.</param>
public sealed record FrameLine(DateTime Since, bool Reviewed);

/// <summary>Reads a shift for its page, or several in one go.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class ShowShift(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>The shift, or null for an unknown one and for a draft, which only the desk sees.</summary>
    public async Task<ShiftPageModel?> RunAsync(
        Municipality municipality, ShiftId id, string? email = null, CancellationToken cancellationToken = default) =>
        (await ManyAsync(municipality, [id], email, cancellationToken)).SingleOrDefault();

    /// <summary>Those of the shifts that are neither unknown nor drafts, with as many queries for sixty as for one.</summary>
    public async Task<IReadOnlyList<ShiftPageModel>> ManyAsync(
        Municipality municipality, IReadOnlyList<ShiftId> ids, string? email = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        var shifts = await context.Shifts.AsNoTracking().Where(s => ids.Contains(s.Id) && s.State != ShiftState.Draft).ToListAsync(cancellationToken);
        if (shifts.Count == 0)
            return [];

        var reader = email is null ? null : await context.People.AsNoTracking().WithEmail(email).SingleOrDefaultAsync(cancellationToken);
        var signUps = (await context.SignUps.AsNoTracking()
            .Where(s => ids.Contains(s.ShiftId) && s.Status != SignUpStatus.Withdrawn).ToListAsync(cancellationToken)).ToLookup(s => s.ShiftId);
        var placeIds = shifts.Select(s => s.PlaceId).Distinct().ToList();
        var places = await context.Places.AsNoTracking().Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var activityIds = shifts.Select(s => s.ActivityId).Distinct().ToList();
        var activities = await context.Activities.AsNoTracking().Where(a => activityIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var blocks = reader is null ? [] : await NamedSeats.OnAsync(context, ids, reader, cancellationToken);
        var needs = await NeedsAsync(context, shifts, signUps, reader, blocks, now, cancellationToken);
        return
        [
            .. shifts.Select(shift =>
            {
                var isOpen = shift.State == ShiftState.Published && !shift.HasStarted(now) && needs[shift.Id].All(n => n.Frame is not null);
                return new ShiftPageModel(
                    shift, activities[shift.ActivityId], places[shift.PlaceId], needs[shift.Id], isOpen, shift.HasStarted(now),
                    reader is null ? null : signUps[shift.Id].FirstOrDefault(s => s.PersonId == reader.Id), reader);
            }),
        ];
    }

    /// <summary>The needs of each shift.</summary>
    private static async Task<Dictionary<ShiftId, List<NeedModel>>> NeedsAsync(
        HubDbContext context,
        List<Shift> shifts,
        ILookup<ShiftId, SignUp> signUps,
        Person? reader,
        HashSet<SeatBlockId> ofReader,
        DateTime nowUtc,
        CancellationToken cancellationToken)
    {
        var all = shifts.SelectMany(s => s.Needs).ToList();
        var taskIds = all.Select(n => n.TaskId).Distinct().ToList();
        var tasks = await context.Tasks.AsNoTracking().Where(t => taskIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var approvals = await context.Approvals.AsNoTracking()
            .Where(a => taskIds.Contains(a.TaskId) && a.EndedAt == null).ToDictionaryAsync(a => a.TaskId, cancellationToken);
        var skillIds = all.Where(n => n.SkillId != null).Select(n => n.SkillId!.Value).Distinct().ToList();
        var skills = await context.Skills.AsNoTracking()
            .Where(s => skillIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var conditions = await context.ConditionsAsync(taskIds, nowUtc, cancellationToken);
        return shifts.ToDictionary(s => s.Id, s => s.Needs.OrderBy(n => n.Number).Select(n => Of(s, n, signUps[s.Id])).ToList());

        bool Has(SkillId skill) => reader?.Has(skill) == true;

        NeedModel Of(Shift shift, Need n, IEnumerable<SignUp> here)
        {
            var task = tasks[n.TaskId];
            var taken = here.Where(s => s.SeatId is not null).Select(s => s.SeatId!.Value).ToHashSet();
            var free = n.Seats.Where(s => !taken.Contains(s.Id) && s.HeldById is null).ToList();
            List<SignUp> looking = shift.HasStarted(nowUtc) ? [] : [.. here.Where(s => s.NeedId == n.Id && s.LooksSince is not null)];
            var theirSeats = n.Seats.Where(s => looking.Exists(l => l.SeatId == s.Id)).ToList();
            var forAnybody = theirSeats.Count(s => s.HeldById is null && s.KeptForSkillId is null);
            var approval = approvals.GetValueOrDefault(n.TaskId);
            return new NeedModel(
                n, task, n.SkillId is { } skill ? skills[skill] : null,
                n.Seats.Count - free.Count,
                free.Count(s => s.KeptForSkillId is null),
                free.Count(s => s.KeptForSkillId is not null),
                Seating.Choose(n, taken, Has) is not null || StandIn.TakenOver(n, taken, looking, Has) is not null,
                here.Count(s => s.NeedId == n.Id && s.Status == SignUpStatus.Waiting),
                approval?.Stands(task.Revision, nowUtc) == true ? new FrameLine(approval.From, approval.ReviewId is not null) : null,
                [.. conditions[n.TaskId]])
            {
                Looking = forAnybody,
                LookingWithSkill = theirSeats.Count(s => s.HeldById is null && s.KeptForSkillId is not null),
                LookingInGroup = theirSeats.Count(s => s.HeldById is not null),
                ToTakeOver = free.Exists(s => s.KeptForSkillId is null) ? 0 : forAnybody,
                IsKeptForReader = n.Seats.Any(s => !taken.Contains(s.Id) && s.HeldById is { } block && ofReader.Contains(block)),
            };
        }
    }
}
