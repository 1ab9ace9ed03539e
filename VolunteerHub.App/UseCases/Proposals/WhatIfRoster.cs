using System.Globalization;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.UseCases.Proposals;

/// <summary>Something that could be otherwise in a season.</summary>
public abstract record RosterChange;

/// <summary>Some people do not come at all, neither where they said yes.</summary>
/// <param name="People">Who.</param>
public sealed record WithoutPeople(IReadOnlyCollection<PersonId> People) : RosterChange;

/// <summary>One more person has a skill, and can come to any shift that asks for it.</summary>
/// <param name="Skill">Which.</param>
/// <param name="MostShifts">The most shifts they would take.</param>
public sealed record OneMoreWithSkill(SkillId Skill, int MostShifts) : RosterChange;

/// <summary>A weekday more, with the hours and needs of the patterns.</summary>
/// <param name="Day">Which.</param>
/// <param name="People">How many further people could come on each such day, beside those whose own wishes say so.</param>
/// <param name="WithSkill">How many of them have the skills that are asked for.</param>
public sealed record OneMoreWeekday(DayOfWeek Day, int People, int WithSkill) : RosterChange;

/// <summary>A shift that fares differently.</summary>
/// <param name="Date">The day on which it starts.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="MissingToday">How many people are missing on it in the proposal; null for a shift that is not there.</param>
/// <param name="MissingThen">How many would be.</param>
/// <param name="SkillThen">The skill that somebody would have to have where people enough would come and only that be missing; null otherwise.</param>
public sealed record DifferentShift(DateOnly Date, TimeOnly Start, TimeOnly End, int? MissingToday, int MissingThen, string? SkillThen = null);

/// <summary>A proposal beside what it would be otherwise.</summary>
/// <param name="Today">The proposal's numbers.</param>
/// <param name="Then">The numbers it would have.</param>
/// <param name="Different">The shifts that fare differently, in order of time.</param>
/// <param name="OwnWishes">For a weekday more: how many volunteers' own wishes say that they would come then.</param>
/// <param name="IsProven">Whether it is proven that it could not be better.</param>
public sealed record RosterSideBySide(RosterNumbers Today, RosterNumbers Then, IReadOnlyList<DifferentShift> Different, int OwnWishes, bool IsProven);

/// <summary>A roster in numbers.</summary>
/// <param name="Shifts">How many shifts.</param>
/// <param name="Filled">How many of the people who are needed it has.</param>
/// <param name="Needed">How many are needed.</param>
/// <param name="Uncovered">On how many shifts people are missing.</param>
public sealed record RosterNumbers(int Shifts, int Filled, int Needed, int Uncovered);

/// <summary>Looks what a proposal would be under other circumstances. Nothing is saved.</summary>
/// <param name="propose">Searches.</param>
/// <param name="municipalities">In which zone.</param>
public sealed class WhatIfRoster(ProposeRoster propose, Municipalities municipalities) : IUseCase
{
    /// <summary>More assumed people than this are no question but a wish.</summary>
    public const int MostAssumed = 50;

    /// <summary>
    /// Searches again, once no other search is running, and puts the two side by side. Refused as "proposals.nobody-left-out" without anybody chosen, as
    /// "proposals.number-range" for the field, and as "proposals.search-not-begun" when it was stopped while it waited for another.
    /// </summary>
    public async Task<Outcome<RosterSideBySide>> RunAsync(
        Actor actor, ProposedRoster today, RosterChange change, Action<ProposalProgress>? news = null, CancellationToken stop = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        if (Check(change) is { } refusal)
            return refusal;

        var season = today.Problem;
        var zone = (await municipalities.GetAsync(actor.Municipality, CancellationToken.None)).Zone;
        var extra = change is OneMoreWeekday more ? ExtraDays(today, more, zone) : [];
        var (problem, ownWishes) = change switch
        {
            WithoutPeople without => (WhatIf.Without(season.Problem, [.. without.People.Select(SeasonProblem.IdOf)]), 0),
            OneMoreWithSkill skilled => (WithSkill(season, skilled), 0),
            OneMoreWeekday weekday => WithDays(season, weekday, extra),
            _ => throw new InvalidOperationException($"Nothing is known of {change}."),
        };
        using var turn = await propose.TakeTurnAsync(news, stop);
        if (turn is null)
            return ProposeRoster.NotBegun;
        var (result, _) = await propose.SearchAsync(season, problem, news, stop);
        var before = Count(season, season.Problem, today.Result);
        var after = Count(season, problem, result);
        var days = problem.Shifts.Where(s => after.ContainsKey(s.Id)).OrderBy(s => s.Start).GroupBy(s => s.Occasion!).ToList();
        return new RosterSideBySide(
            Numbers(season, season.Problem, before),
            Numbers(season, problem, after),
            [
                .. days.Select(g => Different(today, extra, g.Key, g.Any(s => before.ContainsKey(s.Id)) ? g.Sum(s => before[s.Id].Missing) : null, [.. g.Select(s => after[s.Id])]))
                    .Where(d => d.MissingToday != d.MissingThen),
            ],
            ownWishes,
            result.IsBestPossible);
    }

    private static Refusal? Check(RosterChange change) => change switch
    {
        WithoutPeople { People.Count: 0 } => Refusal.OfField("Without", "proposals.nobody-left-out"),
        OneMoreWithSkill { MostShifts: < 1 or > WishTerms.HighestLimit } => Refusal.OfField("MostShifts", "proposals.number-range", ("from", 1), ("to", WishTerms.HighestLimit)),
        OneMoreWeekday { People: < 0 or > MostAssumed } => Refusal.OfField("People", "proposals.number-range", ("from", 0), ("to", MostAssumed)),
        OneMoreWeekday day when day.WithSkill < 0 || day.WithSkill > day.People => Refusal.OfField("WithSkill", "proposals.number-range", ("from", 0), ("to", day.People)),
        _ => null,
    };

    private static RosterProblem WithSkill(SeasonProblem season, OneMoreWithSkill more)
    {
        var skill = SeasonProblem.IdOf(more.Skill);
        var asking = season.Facts.Shifts.SelectMany(s => s.Needs).Where(n => n.SkillId == more.Skill).Select(n => SeasonProblem.IdOf(n.Id)).ToHashSet();
        var draft = season.Problem.Draft;
        // With one more who has it there is one seat more that can be taken, unless an association keeps the rest.
        return RosterProblem.Of(draft with
        {
            Shifts = [.. draft.Shifts.Select(s => asking.Contains(s.Id) ? Roomier(season, season.NeedOf(s.Id)!.Value.Need, s, skill) : s)],
            Volunteers = [.. draft.Volunteers, new RosterVolunteer("assumed", [skill], more.MostShifts, NotThreeWeeksInARow: false)],
            Offers = [.. draft.Offers, .. asking.Order(StringComparer.Ordinal).Select(s => new RosterOffer("assumed", s, SeasonProblem.WishOf(Willingness.Yes)!.Value))],
        }).Value;
    }

    private static RosterShift Roomier(SeasonProblem season, Need need, RosterShift shift, string skill)
    {
        var room = Math.Max(shift.Max, Math.Min(season.Seats(need), shift.Max + 1));
        return shift with
        {
            Max = room,
            Min = Math.Min(need.Minimum, room),
            Skill = room > 0 ? new RosterSkill(skill, Math.Min(need.SkillMinimum, room)) : null,
        };
    }

    private static (RosterProblem Problem, int OwnWishes) WithDays(SeasonProblem season, OneMoreWeekday more, List<Shift> extra)
    {
        var needs = extra.SelectMany(s => s.Needs.Select(n => (Shift: s, Need: n))).ToList();
        var skills = needs.Select(n => n.Need.SkillId).OfType<SkillId>().Select(SeasonProblem.IdOf).Distinct(StringComparer.Ordinal).ToList();
        // The assumed ones come on these days only, and every time: that is what the coordinator was asked.
        var assumed = Enumerable.Range(0, more.People).Select(i => new RosterVolunteer(
            string.Create(CultureInfo.InvariantCulture, $"assumed-{i}"), i < more.WithSkill ? skills : [], extra.Count, NotThreeWeeksInARow: false)).ToList();
        var own = (from volunteer in season.Facts.Volunteers
                   from at in needs
                   where Seating.Admits(at.Need, volunteer.Person, at.Shift.Date, season.Facts.GuardianDuty)
                   let wish = SeasonProblem.WishOf(volunteer.Wishes.AnswerTo(at.Shift.Id, at.Shift.Date, at.Shift.Start))
                   where wish is not null
                   select new RosterOffer(SeasonProblem.IdOf(volunteer.Person.Id), SeasonProblem.IdOf(at.Need.Id), wish.Value)).ToList();
        var draft = season.Problem.Draft;
        var problem = RosterProblem.Of(draft with
        {
            Shifts = [.. draft.Shifts, .. needs.Select(n => ShiftOf(n.Shift, n.Need))],
            Volunteers = [.. draft.Volunteers, .. assumed],
            Offers = [.. draft.Offers, .. own, .. from a in assumed from n in needs select new RosterOffer(a.Id, SeasonProblem.IdOf(n.Need.Id), SeasonProblem.WishOf(Willingness.Yes)!.Value)],
        }).Value;
        return (problem, own.Select(o => o.Volunteer).Distinct(StringComparer.Ordinal).Count());
    }

    private static RosterShift ShiftOf(Shift shift, Need need) => new(
        SeasonProblem.IdOf(need.Id),
        shift.PlaceId.Value.ToString("N"),
        shift.StartsAt,
        shift.EndsAt,
        need.Minimum,
        need.Maximum,
        need is { SkillId: { } skill, SkillMinimum: > 0 } ? new RosterSkill(SeasonProblem.IdOf(skill), need.SkillMinimum) : null,
        SeasonProblem.RestAfter(shift.Start, shift.End),
        shift.Date)
    {
        Occasion = shift.Id.Value.ToString("N"),
    };

    /// <summary>A shift on each such day that is left of the season, as the patterns would make them; none where there is one already.</summary>
    private static List<Shift> ExtraDays(ProposedRoster today, OneMoreWeekday more, TimeZoneInfo zone)
    {
        var (season, _, activity, patterns) = today.Fill.Found;
        var taken = today.Shifts.Select(s => s.Date).ToHashSet();
        var first = today.Shifts[0].Date;
        return
        [
            .. season.Period.EachDay()
                .Where(d => d >= first && d.DayOfWeek == more.Day && !taken.Contains(d))
                .SelectMany(d => patterns.Where(p => !p.Rule.ClosedDays.Contains(d)), (d, pattern) => new Shift(activity, ShiftTime.At(d, pattern.Rule.Start, pattern.Rule.End, zone), pattern.Needs.OrderBy(n => n.Number).Select(n => n.Terms))),
        ];
    }

    /// <summary>How many of the people needed are on each need and how many are missing, with or without its skill, counted from the seats and the need itself.</summary>
    private static Dictionary<string, OnNeed> Count(SeasonProblem season, RosterProblem problem, RosterResult result)
    {
        var on = result.Seats.ToLookup(s => s.Shift, s => s.Volunteer, StringComparer.Ordinal);
        return problem.Shifts.Where(s => s.Occasion is not null).ToDictionary(s => s.Id, s =>
        {
            var (least, skill, skilled) = season.NeedOf(s.Id) is { } known
                ? (known.Need.Minimum, known.Need.SkillId is { } asked ? SeasonProblem.IdOf(asked) : null, known.Need.SkillMinimum)
                : (s.Min, s.Skill?.Name, s.Skill?.Min ?? 0);
            var withSkill = skill is null ? 0 : on[s.Id].Count(v => problem.Volunteer(v).Skills.Contains(skill));
            var people = Math.Min(least, on[s.Id].Count());
            return new OnNeed(people, Math.Max(least - people, skilled - withSkill) is var missing and > 0 ? missing : 0, people == least ? skill : null);
        }, StringComparer.Ordinal);
    }

    private static RosterNumbers Numbers(SeasonProblem season, RosterProblem problem, Dictionary<string, OnNeed> counts)
    {
        var shifts = problem.Shifts.Where(s => s.Occasion is not null).ToList();
        var needed = shifts.Sum(s => season.NeedOf(s.Id)?.Need.Minimum ?? s.Min);
        return new RosterNumbers(
            shifts.Select(s => s.Occasion).Distinct().Count(),
            counts.Values.Sum(c => c.Filled),
            needed,
            shifts.Where(s => counts[s.Id].Missing > 0).Select(s => s.Occasion).Distinct().Count());
    }

    private static DifferentShift Different(ProposedRoster today, IReadOnlyList<Shift> extra, string occasion, int? before, IReadOnlyList<OnNeed> then)
    {
        var id = new ShiftId(Guid.ParseExact(occasion, "N"));
        var (after, lacking) = (then.Sum(n => n.Missing), then.Where(n => n.Missing > 0).ToList());
        var skill = after > 0 && lacking.All(n => n.OnlySkill is not null)
            ? string.Join(", ", today.Skills.Where(s => lacking.Any(n => n.OnlySkill == SeasonProblem.IdOf(s.Id))).Select(s => s.Name))
            : null;
        return today.Shifts.FirstOrDefault(s => s.Id == id) is { } known
            ? new DifferentShift(known.Date, known.Start, known.End, before, after, skill)
            : extra.Where(s => s.Id == id).Select(s => new DifferentShift(s.Date, s.Start, s.End, before, after, skill)).Single();
    }

    /// <summary>How many of the people needed are on a need, how many are missing, and the skill that is asked for where there are people enough.</summary>
    private sealed record OnNeed(int Filled, int Missing, string? OnlySkill);
}
