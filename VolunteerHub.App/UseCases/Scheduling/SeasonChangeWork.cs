using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A season with what hangs on it.</summary>
/// <param name="Season">The season.</param>
/// <param name="Pattern">The pattern that is meant, or its first.</param>
/// <param name="Activity">Of which activity.</param>
/// <param name="Patterns">All its patterns, by the time of day.</param>
internal sealed record FoundSeason(Season Season, ShiftPattern Pattern, Activity Activity, IReadOnlyList<ShiftPattern> Patterns)
{
    /// <summary>Its patterns but the one that is meant.</summary>
    public IEnumerable<ShiftPattern> Others => Patterns.Where(p => p.Id != Pattern.Id);
}

/// <summary>A changed season held against the shifts that are there, and the steps that take the change into use.</summary>
internal sealed class SeasonChangeWork
{
    private readonly FoundSeason _found;
    private readonly SeasonDates _dates;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<ShiftId, Shift> _shifts;
    private readonly ILookup<ShiftId, SignUp> _signUps;
    private readonly ILookup<ShiftId, SeatBlock> _blocks;
    private readonly ILookup<ShiftId, Invitation> _invitations;
    private readonly Dictionary<NeedId, NeedTerms> _termsBefore = [];

    private SeasonChangeWork(
        FoundSeason found, SeasonDates dates, TimeZoneInfo zone, IEnumerable<Shift> shifts, ILookup<ShiftId, SignUp> signUps,
        ILookup<ShiftId, SeatBlock> blocks, ILookup<ShiftId, Invitation> invitations, SeasonDifference difference)
    {
        _found = found;
        _dates = dates;
        _zone = zone;
        _shifts = shifts.ToDictionary(s => s.Id);
        _signUps = signUps;
        _blocks = blocks;
        _invitations = invitations;
        Difference = difference;
        Kept = [];
    }

    /// <summary>What the change does.</summary>
    public SeasonDifference Difference { get; }

    /// <summary>The shifts that it touches or makes, for open pages.</summary>
    public IEnumerable<ShiftId> Concerned => [.. Kept.Concat(Added).Select(s => s.Id), .. Difference.Drop.Concat(Difference.DropWithPeople).Select(s => s.Id)];

    private List<Shift> Kept { get; init; }

    private List<Shift> Added { get; } = [];

    /// <summary>The season with its patterns, or null; a pattern that is not the season's is not found either.</summary>
    public static async Task<FoundSeason?> FindAsync(
        HubDbContext context, SeasonId id, CancellationToken cancellationToken, ShiftPatternId? meant = null)
    {
        var found = await (from season in context.Seasons
                           join activity in context.Activities on season.ActivityId equals activity.Id
                           where season.Id == id
                           select new { season, activity }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var patterns = (await context.Patterns.Where(p => p.SeasonId == id).ToListAsync(cancellationToken))
            .OrderBy(p => p.Rule.Start).ThenBy(p => p.Rule.Days.Count > 0 ? p.Rule.Days[0] : default).ThenBy(p => p.Id.Value).ToList();
        return patterns.Find(p => meant is null || p.Id == meant) is { } pattern ? new FoundSeason(found.season, pattern, found.activity, patterns) : null;
    }

    /// <summary>
    /// Holds the new dates against the shifts of the pattern that is meant, and where the season gets other ends, its other patterns too: they
    /// keep their rules. Refused like <see cref="PreviewSeason"/>.
    /// </summary>
    public static async Task<Outcome<IReadOnlyList<SeasonChangeWork>>> CompareAllAsync(
        HubDbContext context, FoundSeason found, SeasonDates dates, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var works = new List<SeasonChangeWork>();
        var others = dates.Period == found.Season.Period ? [] : found.Others;
        foreach (var pattern in others.Prepend(found.Pattern))
        {
            var its = pattern == found.Pattern ? dates : new SeasonDates(dates.Period, pattern.Rule);
            var preview = PreviewSeason.Of(its, municipality, now);
            if (!preview.IsSuccess)
                return Outcome.Refused<IReadOnlyList<SeasonChangeWork>>(preview.Refusals);
            works.Add(await CompareAsync(context, found with { Pattern = pattern }, its, preview.Value, municipality, now, cancellationToken));
        }

        return Outcome.Success<IReadOnlyList<SeasonChangeWork>>(works);
    }

    /// <summary>The pattern whose shifts these are.</summary>
    public ShiftPattern Pattern => _found.Pattern;

    /// <summary>Those of the shifts of which something was noted: how many guests came, or how a short day ended.</summary>
    public static Task<HashSet<ShiftId>> NotedAsync(HubDbContext context, IReadOnlyList<ShiftId> shifts, CancellationToken cancellationToken) =>
        context.ShiftReports.Where(r => shifts.Contains(r.ShiftId)).Select(r => r.ShiftId)
            .Union(context.ShortDays.Where(d => shifts.Contains(d.ShiftId)).Select(d => d.ShiftId)).ToHashSetAsync(cancellationToken);

    /// <summary>
    /// Removes shifts that nobody has had to do with. That a coordinator was told of one as short, on the day it was, is no reason to keep it: the note that
    /// no second letter goes out is gone with it.
    /// </summary>
    public static async Task RemoveAsync(HubDbContext context, IReadOnlyCollection<Shift> shifts, CancellationToken cancellationToken)
    {
        var ids = shifts.Select(s => s.Id).ToList();
        context.RemoveRange(await context.ShiftReminders.Where(r => ids.Contains(r.ShiftId)).ToListAsync(cancellationToken));
        context.RemoveRange(shifts);
    }

    /// <summary>Holds the new dates against the shifts that are there.</summary>
    private static async Task<SeasonChangeWork> CompareAsync(
        HubDbContext context, FoundSeason found, SeasonDates dates, SeasonPreview preview, Municipality municipality, DateTime now, CancellationToken cancellationToken)
    {
        var shifts = await context.Shifts.Where(s => s.ShiftPatternId == found.Pattern.Id).ToListAsync(cancellationToken);
        var ids = shifts.Select(s => s.Id).ToList();
        var signUps = (await context.SignUps.Where(s => ids.Contains(s.ShiftId)).ToListAsync(cancellationToken)).ToLookup(s => s.ShiftId);
        var blocks = (await context.SeatBlocks.IgnoreAutoIncludes().Where(b => ids.Contains(b.ShiftId)).ToListAsync(cancellationToken)).ToLookup(b => b.ShiftId);
        var invitations = (await context.Invitations.Where(i => ids.Contains(i.ShiftId)).ToListAsync(cancellationToken)).ToLookup(i => i.ShiftId);
        var zone = municipality.Zone;
        var byId = shifts.ToDictionary(s => s.Id);

        var people = signUps.SelectMany(s => s).Select(s => s.PersonId).Concat(invitations.SelectMany(i => i).Select(i => i.PersonId)).Distinct().ToList();
        var personOf = await context.PeopleEver.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new { p.Name, p.Email, p.HasEmail }, cancellationToken);

        // An association that keeps seats is concerned as a person is. Whoever was asked and has not answered loses a question when the shift goes,
        // and is asked about another time when it gets other hours.
        List<PersonId> OnItOrAsked(ShiftId shift) =>
        [
            .. signUps[shift].Where(s => s.Status != SignUpStatus.Withdrawn).Select(s => s.PersonId)
                .Union(invitations[shift].Where(i => i.Answer == InvitationAnswer.Open).Select(i => i.PersonId)),
        ];
        IEnumerable<SeatBlock> Blocks(ShiftId shift) => blocks[shift].Where(b => b.EndedAt is null);
        ConcernedShift Concern(ExistingOccurrence o)
        {
            var who = OnItOrAsked(o.Id);
            return new ConcernedShift(
                o.Id, byId[o.Id].Date,
                [.. who.Select(p => personOf[p].Name).Concat(Blocks(o.Id).Select(b => b.Association)).Order(StringComparer.CurrentCulture)])
            {
                Addresses = [.. who.Where(p => personOf[p].HasEmail).Select(p => personOf[p].Email).Concat(Blocks(o.Id).Select(b => b.ContactEmail))],
                WithoutAddress = [.. who.Where(p => !personOf[p].HasEmail).Select(p => (p, personOf[p].Name))],
            };
        }

        var dateOf = preview.Made.ToDictionary(d => d.RuleDate, d => d.Date);

        // A shift that has begun is history, and stands like one that was edited by hand.
        var diff = PatternDiff.Between(
            shifts.Select(s => new ExistingOccurrence(
                s.Id, s.PatternDate!.Value, s.IsDetached || s.HasStarted(now), s.State == ShiftState.Cancelled, OnItOrAsked(s.Id).Count > 0 || Blocks(s.Id).Any())),
            dateOf.Keys);
        var retimed = diff.Keep.Where(o => ShiftTime.At(dateOf[o.Date], dates.Rule.Start, dates.Rule.End, zone) != byId[o.Id].Time());
        var difference = new SeasonDifference(
            preview,
            [.. diff.Add.Select(d => dateOf[d]).Order()],
            diff.Keep.Count,
            [.. retimed.Select(Concern)],
            [.. diff.Drop.Select(Concern)],
            [.. diff.DropWithPeople.Select(Concern)],
            [.. diff.Untouched.Select(o => byId[o.Id]).Where(s => !s.HasStarted(now)).Select(s => s.Date)]);
        return new SeasonChangeWork(found, dates, zone, shifts, signUps, blocks, invitations, difference) { Kept = [.. diff.Keep.Select(o => byId[o.Id])] };
    }

    /// <summary>
    /// Gives the shifts that stay the new needs, task by task. Refused as "scheduling.seats-taken-on", "scheduling.need-in-use" (both with the
    /// date) and "scheduling.task-without-approval" where a published shift would get a task that volunteers may not do.
    /// </summary>
    public async Task<List<Refusal>> ApplyNeedsAsync(HubDbContext context, IReadOnlyList<NeedTerms> needs, DateTime now, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var published = Kept.Where(s => s.State == ShiftState.Published).ToList();
        var added = published.SelectMany(s => needs.Select(n => n.TaskId).Except(s.Needs.Select(n => n.TaskId)));
        refusals.AddRange(await context.LackingAsync(added, now, cancellationToken));
        foreach (var shift in Kept)
            refusals.AddRange(ApplyNeeds(shift, needs));
        return refusals;
    }

    /// <summary>
    /// Asks about those who have a seat and lack what the new needs ask for, by <see cref="LackingPeople.AskAsync"/>; when the shifts are at their new times.
    /// </summary>
    public Task<List<Refusal>> AskLackingAsync(HubDbContext context, CancellationToken cancellationToken) =>
        LackingPeople.AskAsync(context, Kept, _termsBefore, cancellationToken);

    /// <summary>Makes the new shifts as drafts, and gives those that stay their new hours.</summary>
    /// <returns>What their people are to be told.</returns>
    public IReadOnlyList<ShiftNews> ApplyDates(HubDbContext context)
    {
        var needs = Pattern.Needs.OrderBy(n => n.Number).Select(n => n.Terms).ToList();
        Added.AddRange(Difference.Preview.Made.Where(d => Difference.Add.Contains(d.Date))
            .Select(d => new Shift(_found.Activity, TimeOn(d.Date), needs, _found.Pattern.Id, d.RuleDate)));
        context.AddRange(Added);
        var dateOf = Difference.Preview.Made.ToDictionary(d => d.RuleDate, d => d.Date);
        var news = new List<ShiftNews>();
        foreach (var shift in Kept)
        {
            var before = shift.Time();
            shift.FollowPattern(TimeOn(dateOf[shift.PatternDate!.Value]));
            if (shift.Time() == before)
                continue;
            foreach (var signUp in _signUps[shift.Id])
                signUp.Move(shift.StartsAt);
            news.Add(NewsOf(shift, before));
        }

        return news;
    }

    /// <summary>
    /// Takes away what the pattern no longer makes; a shift that somebody once was on or was asked to, or of which something was noted, stays as called
    /// off, for the record.
    /// </summary>
    /// <returns>What the people of those that are called off are to be told.</returns>
    public async Task<IReadOnlyList<ShiftNews>> DropAsync(
        HubDbContext context, PeopleOnDropped? onDropped, string reason, DateTime now, CancellationToken cancellationToken)
    {
        var dropped = Difference.Drop.Select(d => d.Id).ToList();
        var noted = await NotedAsync(context, dropped, cancellationToken);
        List<Shift> gone = [];
        foreach (var shift in dropped.Select(id => _shifts[id]))
        {
            if (_signUps[shift.Id].Any() || _blocks[shift.Id].Any() || _invitations[shift.Id].Any() || noted.Contains(shift.Id))
                shift.Cancel(reason);
            else
                gone.Add(shift);
        }

        await RemoveAsync(context, gone, cancellationToken);
        var news = new List<ShiftNews>();
        foreach (var shift in Difference.DropWithPeople.Select(d => _shifts[d.Id]))
        {
            if (onDropped != PeopleOnDropped.Cancel)
            {
                shift.Detach();
                continue;
            }

            shift.Cancel(reason);
            news.Add(NewsOf(shift, before: null));
            await CancelShift.EndAsync(context, shift, Standing(shift.Id), now, cancellationToken);
        }

        return news;
    }

    private ShiftNews NewsOf(Shift shift, ShiftTime? before)
    {
        var standing = Standing(shift.Id);
        var asked = _invitations[shift.Id].Where(i => i.Answer == InvitationAnswer.Open).Select(i => i.PersonId)
            .Except(standing.Select(s => s.PersonId)).ToHashSet();
        return new ShiftNews(
            shift, before,
            standing.Select(s => s.PersonId).Concat(asked).ToHashSet(),
            standing.Where(s => s.Status == SignUpStatus.Confirmed).DistinctBy(s => s.PersonId).ToDictionary(s => s.PersonId, s => s.NeedId),
            [.. _blocks[shift.Id].Where(b => b.EndedAt is null)])
        {
            Asked = asked,
            // What is called off ends them.
            Offered = before is null ? [] : standing.Where(s => s.OfferedUntil is not null).ToDictionary(s => s.PersonId, s => s.OfferedUntil!.Value),
        };
    }

    private ShiftTime TimeOn(DateOnly date) => ShiftTime.At(date, _dates.Rule.Start, _dates.Rule.End, _zone);

    private List<SignUp> Standing(ShiftId shift) => [.. _signUps[shift].Where(s => s.Status != SignUpStatus.Withdrawn)];

    private List<Refusal> ApplyNeeds(Shift shift, IReadOnlyList<NeedTerms> wanted)
    {
        var occupied = Standing(shift.Id).Where(s => s.SeatId is not null).Select(s => s.SeatId!.Value).ToHashSet();
        var left = shift.Needs.OrderBy(n => n.Number).ToList();
        var refusals = new List<Refusal>();
        foreach (var terms in wanted)
        {
            var need = left.Find(n => n.TaskId == terms.TaskId);
            if (need is null)
            {
                shift.AddNeed(terms);
                continue;
            }

            left.Remove(need);
            _termsBefore[need.Id] = need.Terms;
            if (need.Terms != terms && !need.Resize(terms, occupied).IsSuccess)
            {
                refusals.Add(Refusal.OfField(
                    "Needs", "scheduling.seats-taken-on", ("date", shift.Date), ("taken", need.Seats.Count(s => occupied.Contains(s.Id) || s.HeldById is not null))));
            }
        }

        foreach (var need in left)
        {
            if (_signUps[shift.Id].Any(s => s.NeedId == need.Id) || _blocks[shift.Id].Any(b => b.NeedId == need.Id)
                || _invitations[shift.Id].Any(i => i.NeedId == need.Id))
            {
                refusals.Add(Refusal.OfField("Needs", "scheduling.need-in-use", ("date", shift.Date)));
            }
            else
            {
                shift.RemoveNeed(need.Id);
            }
        }

        return refusals;
    }
}
