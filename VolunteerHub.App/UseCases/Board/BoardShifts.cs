using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Data.Proposals;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>
/// Reads shifts with everybody on them, a handful of questions to the database however many shifts there are. The caller has begun to read: what the
/// questions find is put together, and has to be of one moment.
/// </summary>
internal static class BoardShifts
{
    /// <summary>The shifts of the query, first to last.</summary>
    public static async Task<List<BoardShift>> ReadAsync(
        HubDbContext context, IQueryable<Shift> query, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var shifts = await query.AsNoTracking().AsSplitQuery().OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        // What belongs to them is asked for by what was found. As a part of each question the query itself would be answered anew for every sign-up and person there is.
        var ids = shifts.ConvertAll(s => s.Id);
        var signUps = await context.SignUps.AsNoTracking()
            .Where(s => s.Status != SignUpStatus.Withdrawn && ids.Contains(s.ShiftId))
            .ToListAsync(cancellationToken);
        var onThem = signUps.Select(s => s.PersonId).Distinct().ToList();
        var people = await context.PeopleEver.AsNoTracking().Where(p => onThem.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var facts = new Facts(
            await context.Places.AsNoTracking().ToDictionaryAsync(p => p.Id, p => Of(p), cancellationToken),
            await context.Activities.AsNoTracking().ToDictionaryAsync(a => a.Id, a => Of(a), cancellationToken),
            await context.Tasks.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Title, cancellationToken),
            await context.Skills.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken),
            await context.StandingAsync(nowUtc, cancellationToken),
            people,
            await context.SeatBlocks.AsNoTracking().IgnoreAutoIncludes().Where(b => b.EndedAt == null && ids.Contains(b.ShiftId))
                .ToDictionaryAsync(b => b.Id, cancellationToken),
            await context.AskedAsync(ids, cancellationToken),
            await context.ConditionsAsync([.. shifts.SelectMany(s => s.Needs).Select(n => n.TaskId).Distinct()], nowUtc, cancellationToken));

        var byNeed = signUps.ToLookup(s => s.NeedId);
        var checkedIn = signUps.Where(s => s.CheckedInAt is not null).CountBy(s => s.ShiftId).ToDictionary();
        return [.. shifts.Select(s => Of(s, byNeed, FillStates.Came(checkedIn.GetValueOrDefault(s.Id), s.NobodyCameAt is not null), nowUtc, facts))];
    }

    /// <summary>The place as the board knows it.</summary>
    public static BoardPlace Of(Place place) => new(place.Id, place.Name, place.ContactName, place.ContactPhone);

    /// <summary>The activity as the board knows it.</summary>
    public static BoardActivity Of(Activity activity) => new(activity.Id, activity.PlaceId, activity.Name);

    private static BoardShift Of(Shift shift, ILookup<NeedId, SignUp> signUps, int? came, DateTime nowUtc, Facts facts) => new(
        shift.Id,
        new ShiftTime(shift.Date, shift.Start, shift.End, shift.StartsAt, shift.EndsAt),
        facts.Places[shift.PlaceId],
        facts.Activities[shift.ActivityId],
        shift.State,
        shift.CancelledBecause,
        shift.Note,
        shift.Needs.All(n => facts.Approved.Contains(n.TaskId)),
        [
            .. shift.Needs.OrderBy(n => n.Number)
                .Select(n => Of(shift, n, signUps[n.Id], nowUtc, facts) with { IsAsItWent = FillStates.CountWhoCame(shift.EndsAt, came, nowUtc) }),
        ])
    {
        NobodyCame = came == 0,
        IsOver = shift.EndsAt <= nowUtc,
    };

    private static BoardNeed Of(Shift shift, Need need, IEnumerable<SignUp> signUps, DateTime nowUtc, Facts facts)
    {
        var all = signUps.OrderBy(s => s.CreatedAt).ToList();
        var holders = all.Where(s => s.SeatId is not null).ToDictionary(s => s.SeatId!.Value);
        return new BoardNeed(
            need.Id,
            facts.Tasks[need.TaskId],
            need.Minimum,
            need.Maximum,
            need.SkillId is { } skill ? facts.Skills[skill] : null,
            need.SkillMinimum,
            need.AgeLimit,
            need.WithChildren,
            [.. need.Seats.OrderBy(s => s.Number).Select(s => new BoardSeat(
                s.Number, s.KeptForSkillId is not null, holders.TryGetValue(s.Id, out var holder)
                    ? Of(holder, need, facts) with { Looks = holder.LooksSince is not null && !shift.HasStarted(nowUtc) } : null,
                s.HeldById is { } block ? facts.Blocks[block].Association : null,
                s.HeldById is null ? null : SeatBlock.LastDay(shift.Date),
                s.HeldById))],
            [.. all.Where(s => s.Status == SignUpStatus.Waiting).Select(s => Of(s, need, facts))])
        {
            Asked = [.. facts.Asked[need.Id]],
            Conditions = [.. facts.Conditions[need.TaskId]],
        };
    }

    private static BoardPerson Of(SignUp signUp, Need need, Facts facts)
    {
        var person = facts.People[signUp.PersonId];
        return new BoardPerson(
            signUp.Id,
            person.Name,
            person.Email,
            signUp.Status,
            need.SkillId is { } skill && person.Has(skill),
            signUp.YesGiven,
            signUp.OfferedUntil,
            signUp.CheckedInAt);
    }

    private sealed record Facts(
        Dictionary<PlaceId, BoardPlace> Places,
        Dictionary<ActivityId, BoardActivity> Activities,
        Dictionary<VolunteerTaskId, string> Tasks,
        Dictionary<SkillId, string> Skills,
        HashSet<VolunteerTaskId> Approved,
        Dictionary<PersonId, Person> People,
        Dictionary<SeatBlockId, SeatBlock> Blocks,
        ILookup<NeedId, string> Asked,
        ILookup<VolunteerTaskId, string> Conditions);
}
