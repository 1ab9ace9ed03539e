using System.Globalization;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Demo;

/// <summary>The record of how a town came to be as it is: the lines that its employees would have left, had they made it at the desk.</summary>
internal sealed class DemoRecord(HubDbContext context, DemoTown town, Municipality municipality, DemoTownAccounts accounts, DemoSeason season, DateTime nowUtc)
{
    private readonly Actor _coordinator = Of(accounts.Of(Role.Coordinator), municipality, Role.Coordinator);
    private readonly Actor _administrator = Of(accounts.Of(Role.Administrator), municipality, Role.Administrator);

    /// <summary>Writes it from what the context has made, first to last. A line is never rewritten, so it comes when all else is there.</summary>
    public void Write() => context.AddRange(Settings().Concat(Places()).Concat(Frame()).Concat(Seasons()).Concat(Shifts()).OrderBy(line => line.At));

    private IEnumerable<DecisionRecord> Settings()
    {
        var (staff, at) = (town.Staff, On(season.Running.From.AddDays(-28), 9));
        yield return new DecisionRecord(
            _administrator, "frame.duties-chosen", municipality.Id.Value,
            $"Reviewer: {staff.Reviewer}; Deputy: {staff.Deputy}; CatalogueOwner: {staff.Deputy}; Leader: {staff.Manager}", at);
        yield return new DecisionRecord(_administrator, "frame.contact-email-stated", municipality.Id.Value, "", at.AddMinutes(5));
        if (town.GuardianDuty == GuardianDuty.Under18)
            yield return new DecisionRecord(_administrator, "people.guardian-for-minors", municipality.Id.Value, "", at.AddMinutes(10));
    }

    private IEnumerable<DecisionRecord> Places()
    {
        var at = On(season.Running.From.AddDays(-27), 10);
        return context.Places.Local.Select(p => new DecisionRecord(_coordinator, "scheduling.place-saved", p.Id.Value, "", at))
            .Concat(context.Activities.Local.Select(a => new DecisionRecord(_coordinator, "scheduling.activity-saved", a.Id.Value, "", at.AddMinutes(20))));
    }

    private IEnumerable<DecisionRecord> Frame()
    {
        var tasks = context.Assessments.Local.ToDictionary(a => a.Id, a => a.TaskId.Value);
        return context.Assessments.Local
            .Select(a => new DecisionRecord(_coordinator, "frame.task-written", a.TaskId.Value, $"{a.Verdict}, {a.Row}, {a.CatalogueVersion}", a.At))
            .Concat(context.Reviews.Local.Select(r => new DecisionRecord(
                new Actor(r.By, r.ByName, municipality.Id, new HashSet<Role> { Role.Reviewer }), "frame.review-allowed", tasks[r.AssessmentId], r.Reason, r.At)));
    }

    private IEnumerable<DecisionRecord> Seasons()
    {
        foreach (var planned in context.Seasons.Local)
        {
            var id = planned.Id.Value;
            if (planned.WishesUntil is { } until)
            {
                yield return new DecisionRecord(_coordinator, "scheduling.season-planned", id, "", DaysAgo(6));
                yield return new DecisionRecord(
                    _coordinator, "wishes.asked", id, string.Create(CultureInfo.InvariantCulture, $"{until:yyyy-MM-dd}, {town.Volunteers.Count}"), DaysAgo(5, 11));
                continue;
            }

            yield return new DecisionRecord(_coordinator, "scheduling.season-planned", id, "", On(season.Running.From.AddDays(-20), 11));
            var patterns = context.Patterns.Local.Where(p => p.SeasonId == planned.Id).Select(p => p.Id).ToHashSet();
            var opened = context.Shifts.Local.Count(s => s.ShiftPatternId is { } pattern && patterns.Contains(pattern));
            yield return new DecisionRecord(_coordinator, "scheduling.published", id, opened.ToString(CultureInfo.InvariantCulture), On(season.Running.From.AddDays(-14), 15));
        }
    }

    private IEnumerable<DecisionRecord> Shifts()
    {
        foreach (var shift in context.Shifts.Local)
        {
            var id = shift.Id.Value;
            if (shift.ShiftPatternId is null)
                yield return new DecisionRecord(_coordinator, "scheduling.shift-added", id, "", DaysAgo(7));
            else if (shift.IsDetached)
                yield return new DecisionRecord(_coordinator, "scheduling.shift-edited", id, "", DaysAgo(2));
            if (shift.State == ShiftState.Cancelled)
                yield return new DecisionRecord(_coordinator, "scheduling.cancelled", id, shift.CancelledBecause, DaysAgo(1, 11));
        }

        foreach (var day in context.ShortDays.Local)
            yield return new DecisionRecord(_coordinator, "reporting.short-day-answered", day.ShiftId.Value, $"{day.Outcome}", day.AnsweredAt);
    }

    /// <summary>In the morning of a day that has been.</summary>
    private DateTime DaysAgo(int days, int hour = 10) => On(PlaceTime.DateAt(nowUtc, municipality).AddDays(-days), hour);

    private DateTime On(DateOnly day, int hour) => DemoHours.On(municipality, day, new TimeOnly(hour, 0));

    private static Actor Of(Account account, Municipality municipality, Role role) =>
        new(new AccountId(account.Id), account.DisplayName, municipality.Id, new HashSet<Role> { role });
}
