using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>One line of a week's hours as it is typed; a line without times says that the place is closed.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">When it opens.</param>
/// <param name="To">When it closes.</param>
/// <param name="FromUnreadable">Whether something was typed for when it opens that is no time, so that it is not taken for closed.</param>
/// <param name="ToUnreadable">The same of when it closes.</param>
public sealed record HoursRow(DayOfWeek Day, TimeOnly? From, TimeOnly? To, bool FromUnreadable = false, bool ToUnreadable = false)
{
    /// <summary>Both times, or null where one is missing.</summary>
    internal OpeningSpan? Span => From is { } from && To is { } to ? new OpeningSpan(Day, from, to) : null;
}

/// <summary>What a coordinator tells of a place.</summary>
/// <param name="Id">Which place, or null for a new one.</param>
/// <param name="Name">What people know it as; unique in the municipality.</param>
/// <param name="Address">Street, number, postcode and town.</param>
/// <param name="ContactName">The employee a volunteer can call.</param>
/// <param name="ContactPhone">Their telephone.</param>
/// <param name="Staffed">When employees are there.</param>
/// <param name="Announced">When it is announced as open.</param>
/// <param name="HoursWereWrong">
/// Whether the hours that stood there were a mistake, so that what has been is measured by the new ones too; otherwise those hold from today on.
/// </param>
public sealed record PlaceInput(
    PlaceId? Id,
    string Name,
    string Address,
    string ContactName,
    string ContactPhone,
    IReadOnlyList<HoursRow> Staffed,
    IReadOnlyList<HoursRow> Announced,
    bool HoursWereWrong = false);

/// <summary>A task that takes no new sign-ups because its place is another now.</summary>
/// <param name="Approval">The approval that ended.</param>
/// <param name="Title">What the task is called.</param>
public sealed record ClosedTask(FrameApproval Approval, string Title);

/// <summary>What came of saving a place.</summary>
/// <param name="Id">The place.</param>
/// <param name="Closed">
/// Titles of the tasks whose approval ended because the place is another now. Nobody can newly sign up for them until the frame has
/// judged them again; whoever has a seat keeps it.
/// </param>
public sealed record SavedPlace(PlaceId Id, IReadOnlyList<string> Closed);

/// <summary>
/// Makes a place or tells otherwise of it. Another name, address or other hours are something that the frame judged, so the standing
/// approvals of the place's tasks end at once and the coordinators are told by letter; what waits there for a review is judged anew, so that the
/// reviewers get a case that can be decided. The hours that it had are kept for the reports.
/// </summary>
public sealed class SavePlace(
    HubContexts contexts, Municipalities municipalities, FrameCatalogue catalogue, FrameLetters reviewLetters, TimeProvider clock, CoordinatorLetters letters,
    ShiftChanges changes) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Saves. Refused as "scheduling.name-missing", "scheduling.text-too-long", "people.personal-number", "people.phone-invalid", "scheduling.opens-unreadable",
    /// "scheduling.closes-unreadable", "scheduling.hours-incomplete", "scheduling.hours-backwards", "scheduling.hours-overlap" (these five at the time of the line
    /// that they are about, such as "Announced[2].From"), "scheduling.place-exists", "scheduling.place-not-found" and, where the
    /// place as the coordinator saw it is given, "scheduling.changed-meanwhile".
    /// </summary>
    public async Task<Outcome<SavedPlace>> RunAsync(
        Actor actor, PlaceInput input, PlaceDescription? seen = null, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = Validator.Check(input);
        var staffed = Hours(input.Staffed, nameof(PlaceInput.Staffed), refusals);
        var announced = Hours(input.Announced, nameof(PlaceInput.Announced), refusals);

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var name = VisibleText.Line(input.Name);
        if (await context.Places.AnyAsync(p => p.Name == name && p.Id != input.Id, cancellationToken))
            refusals.Add(Refusal.OfField(nameof(PlaceInput.Name), "scheduling.place-exists", ("name", name)));
        var place = input.Id is { } id ? await context.Places.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) : null;
        if (input.Id is not null && place is null)
            refusals.Add(Refusal.Of("scheduling.place-not-found"));
        if (place is not null && seen is not null && place.Description != seen)
            refusals.Add(Refusal.Of(ShiftChecks.ChangedMeanwhile));
        if (refusals.Count > 0)
            return refusals;

        var description = new PlaceDescription(
            name, VisibleText.Line(input.Address), VisibleText.Line(input.ContactName), VisibleText.Line(input.ContactPhone), staffed, announced);
        var now = clock.GetUtcNow().UtcDateTime;
        List<string> closed = [];
        List<ShiftId> shifts = [];
        if (place is null)
        {
            place = new Place(actor.Municipality, description);
            context.Add(place);
        }
        else
        {
            var before = place.Description;
            if (!input.HoursWereWrong)
                await KeepHoursAsync(context, place, description, now, cancellationToken);
            if (place.Describe(description))
            {
                var ended = await EndApprovalsAsync(context, place, now, cancellationToken);
                closed = [.. ended.Select(e => e.Title)];
                foreach (var task in ended)
                    shifts.AddRange(await Approvals.PublishedShiftsAsync(context, task.Approval.TaskId, now, cancellationToken));
                await letters.PlaceChangedAsync(context, actor.Municipality, place.Name, ended, Changes(before, description), cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                await JudgeWaitingAsync(context, actor, now, cancellationToken);
            }
        }

        context.Add(new DecisionRecord(actor, "scheduling.place-saved", place.Id.Value, string.Join("; ", closed), now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Tell(actor.Municipality, [.. shifts]);
        return new SavedPlace(place.Id, closed);
    }

    /// <summary>
    /// Keeps the hours that end today, where they are others. Of those that are changed more than once on a day the first are kept: the others never held on one.
    /// </summary>
    private async Task KeepHoursAsync(HubDbContext context, Place place, PlaceDescription next, DateTime now, CancellationToken cancellationToken)
    {
        if (place.AnnouncedHours.Equals(next.AnnouncedHours) && place.StaffedHours.Equals(next.StaffedHours))
            return;
        var today = PlaceTime.DateAt(now, (await municipalities.GetAsync(place.MunicipalityId, cancellationToken)).Zone);
        if (!await context.FormerHours.AnyAsync(h => h.PlaceId == place.Id && h.Until == today, cancellationToken))
            context.Add(new FormerHours(place, today));
    }

    private static async Task<List<ClosedTask>> EndApprovalsAsync(HubDbContext context, Place place, DateTime now, CancellationToken cancellationToken)
    {
        var standing = await (from approval in context.Approvals
                              join task in context.Tasks on approval.TaskId equals task.Id
                              where task.PlaceId == place.Id && approval.EndedAt == null
                              orderby task.Title
                              select new { approval, task.Title }).ToListAsync(cancellationToken);
        foreach (var row in standing)
            row.approval.End(ApprovalEnd.PlaceChanged, now);
        return [.. standing.Select(r => new ClosedTask(r.approval, r.Title))];
    }

    private async Task JudgeWaitingAsync(HubDbContext context, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var law = await catalogue.TodayAsync(context, municipality, now, cancellationToken);
        var rejudging = new Rejudging(context, municipality, now);
        await rejudging.FindMovedAsync(law, cancellationToken);
        await rejudging.WriteAsync(law, catalogue, reviewLetters, actor, cancellationToken);
    }

    private static List<FactChange> Changes(PlaceDescription before, PlaceDescription after) =>
    [
        .. new[]
        {
            new FactChange(JudgedFact.Place, before.Name, after.Name),
            new FactChange(JudgedFact.Address, before.Address, after.Address),
            new FactChange(JudgedFact.AnnouncedHours, before.AnnouncedHours.ToString(), after.AnnouncedHours.ToString()),
            new FactChange(JudgedFact.StaffedHours, before.StaffedHours.ToString(), after.StaffedHours.ToString()),
        }.Where(f => f.Before != f.After),
    ];

    private static OpeningHours Hours(IReadOnlyList<HoursRow> rows, string field, List<Refusal> refusals)
    {
        foreach (var (line, row) in rows.Index())
        {
            if (row.FromUnreadable)
                refusals.Add(Refusal.OfField(FieldOf(line, nameof(HoursRow.From)), "scheduling.opens-unreadable", ("day", row.Day)));
            if (row.ToUnreadable)
                refusals.Add(Refusal.OfField(FieldOf(line, nameof(HoursRow.To)), "scheduling.closes-unreadable", ("day", row.Day)));
            if (row is { FromUnreadable: false, ToUnreadable: false } && row.From is null != row.To is null)
                refusals.Add(Refusal.OfField(FieldOf(line, row.From is null ? nameof(HoursRow.From) : nameof(HoursRow.To)), "scheduling.hours-incomplete", ("day", row.Day)));
        }

        var spans = rows.Select(r => r.Span).ToList();
        var made = OpeningHours.Create(spans.OfType<OpeningSpan>());
        refusals.AddRange(made.Refusals.Select(r => r.At(FieldOf(LineOf(r), r.Code == "scheduling.hours-overlap" ? nameof(HoursRow.From) : nameof(HoursRow.To)))));
        return made.IsSuccess ? made.Value : OpeningHours.None;

        string FieldOf(int line, string end) => $"{field}[{line}].{end}";

        // Of two openings that are the same the later one is too many.
        int LineOf(Refusal refusal) =>
            spans.LastIndexOf(new OpeningSpan((DayOfWeek)refusal.Values["day"]!, (TimeOnly)refusal.Values["from"]!, (TimeOnly)refusal.Values["to"]!));
    }

    private sealed class Rules : AbstractValidator<PlaceInput>
    {
        public Rules()
        {
            RuleFor(p => p.Name).Text(Place.NameLength, "scheduling.text-too-long", "scheduling.name-missing");
            RuleFor(p => p.Address).Text(Place.TextLength, "scheduling.text-too-long");
            RuleFor(p => p.ContactName).Text(Place.TextLength, "scheduling.text-too-long");
            RuleFor(p => p.ContactPhone).Phone(Place.PhoneLength, "scheduling.text-too-long");
        }
    }
}
