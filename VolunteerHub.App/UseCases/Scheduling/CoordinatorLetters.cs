using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>Letters to a municipality's coordinators and its reviewer about what needs them, saved together with what they tell of.</summary>
public sealed class CoordinatorLetters(Municipalities municipalities, PublicAddress address, TimeProvider clock) : ILetters
{
    /// <summary>
    /// Tells every coordinator, and the reviewers who look after the approvals, which tasks are closed for new sign-ups because their place was changed, and what of it
    /// changed. Without such a task nobody is told.
    /// </summary>
    public async Task PlaceChangedAsync(
        HubDbContext context, MunicipalityId municipality, string place, IReadOnlyList<ClosedTask> tasks, IReadOnlyList<FactChange> changed,
        CancellationToken cancellationToken)
    {
        if (tasks.Count == 0)
            return;

        var home = await municipalities.GetAsync(municipality, cancellationToken);
        var reviewers = new HashSet<Guid>();
        foreach (var task in tasks)
            reviewers.UnionWith((await ReviewCases.KeepersAsync(context, home, task.Approval, cancellationToken)).Select(r => r.Value));
        var people = await FrameLetters.HoldersAsync(context, home, Role.Coordinator, cancellationToken);
        var keepers = (await FrameLetters.HoldersAsync(context, home, Role.Reviewer, cancellationToken)).Where(r => reviewers.Contains(r.Account.Id));
        foreach (var (to, name) in people.Concat(keepers).DistinctBy(p => p.Account.Id).Where(p => p.Account.Email is not null).Select(p => (p.Account, p.Name)))
        {
            var words = new Words(to.Language);
            context.Add(new OutboxMessage(
                municipality,
                to.Email!,
                "ApprovalEnded",
                words.Format("Scheduling.Letter.place-changed.subject", ("place", place)),
                words.Format(
                    "Scheduling.Letter.place-changed.text",
                    ("name", name),
                    ("place", place),
                    ("changed", string.Join('\n', changed.Select(c => $"• {DifferenceText.Fact(c, words, to.Language)}"))),
                    ("tasks", string.Join('\n', tasks.Select(t => $"• {t.Title}"))),
                    ("link", address.Of($"/desk/{home.Slug}/tasks")),
                    ("municipality", home.Name)),
                calendar: null,
                clock.GetUtcNow().UtcDateTime));
        }
    }

    /// <summary>
    /// Tells a coordinator of open shifts that have fewer people than they need, which of their seats are on offer, and what holds when nobody else comes.
    /// Each shift leads to its own page.
    /// </summary>
    public void ShortShifts(HubDbContext context, Municipality municipality, AccountRoles coordinator, IReadOnlyList<ShiftRow> shifts)
    {
        ArgumentNullException.ThrowIfNull(coordinator);
        var to = coordinator.Account;
        var words = new Words(to.Language);
        var culture = Cultures.Of(to.Language);
        context.Add(new OutboxMessage(
            municipality.Id,
            to.Email!,
            "ShortShifts",
            words.Plural("Scheduling.Letter.short.subject", shifts.Count, ("date", shifts[0].Date)),
            words.Plural(
                "Scheduling.Letter.short.text",
                shifts.Count,
                ("name", coordinator.Name),
                ("shifts", string.Join('\n', shifts.Select(Line))),
                ("link", address.Of($"/desk/{municipality.Slug}/board")),
                ("open", address.Of($"/{municipality.Slug}/shifts")),
                ("municipality", municipality.Name)),
            calendar: null,
            clock.GetUtcNow().UtcDateTime));

        string Line(ShiftRow shift)
        {
            List<string> lines =
            [
                words.Plural(
                    "Scheduling.Letter.short.shift",
                    shift.Missing,
                    ("date", shift.Date), ("time", Dates.TimeRange(shift.Start, shift.End, culture)), ("activity", shift.Activity), ("place", shift.Place)),
            ];
            if (shift.Offered > 0)
                lines.Add(words.Plural("Scheduling.Letter.short.offered", shift.Offered));
            if (shift.Looking > 0)
                lines.Add(words.Plural("Scheduling.Letter.short.looking", shift.Looking));
            lines.Add(address.Of($"/desk/{municipality.Slug}/shifts/{shift.Id.Value}"));
            return string.Join("\n  ", lines);
        }
    }
}
