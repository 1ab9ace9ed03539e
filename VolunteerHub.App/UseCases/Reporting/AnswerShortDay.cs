using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>The short question about a shift that was called off or had too few volunteers.</summary>
/// <param name="Choices">What may be answered.</param>
/// <param name="Answer">What was answered, or null.</param>
/// <param name="By">Who answered.</param>
public sealed record ShortDayQuestion(IReadOnlyList<ShortDayOutcome> Choices, ShortDayOutcome? Answer, string By);

/// <summary>
/// Asks a coordinator what happened on a day with too few volunteers: closed politely, an employee called in, a right lost. One press; it
/// is never asked of volunteers and says nothing of who did not come.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class AnswerShortDay(HubContexts contexts, TimeProvider clock) : IUseCase
{
    /// <summary>The question, or null for a shift of which it is not asked, and for anybody but coordinators.</summary>
    public async Task<ShortDayQuestion?> QuestionAsync(Actor actor, ShiftId shift, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is not null)
            return null;

        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (await AskedAsync(context, shift, cancellationToken) is not { } asked)
            return null;
        var given = await context.ShortDays.AsNoTracking().SingleOrDefaultAsync(d => d.ShiftId == shift, cancellationToken);
        return new ShortDayQuestion(ShortDay.ChoicesFor(asked.State), given?.Outcome, given?.AnsweredBy ?? "");
    }

    /// <summary>
    /// Answers. Refused as "account.not-allowed", "reporting.short-day-not-asked" for a shift of which it is not asked, and
    /// "reporting.short-day-answer" for an answer that the question does not have.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, ShiftId shift, ShortDayOutcome outcome, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await AskedAsync(context, shift, cancellationToken) is not { } asked)
            return Refusal.Of("reporting.short-day-not-asked");
        if (!ShortDay.ChoicesFor(asked.State).Contains(outcome))
            return Refusal.Of("reporting.short-day-answer");

        var day = await context.ShortDays.SingleOrDefaultAsync(d => d.ShiftId == shift, cancellationToken);
        if (day is null)
        {
            day = new ShortDay(asked);
            context.Add(day);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        day.Answer(outcome, actor.Name, now);
        context.Add(new DecisionRecord(actor, "reporting.short-day-answered", shift.Value, $"{outcome}", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>The shift, where it is asked of: by the same numbers as in the reports, so that neither asks where the other sees enough people.</summary>
    private async Task<Shift?> AskedAsync(HubDbContext context, ShiftId id, CancellationToken cancellationToken)
    {
        var shift = await context.Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (shift is null)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await CoverageRows.ReadAsync(context, context.Shifts.Where(s => s.Id == id), cancellationToken);
        return rows is [var row] && ShortDay.IsAskedOf(shift.State, shift.HasStarted(now), row.Shift.AsItWent(now).State) ? shift : null;
    }
}
