using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>Employees' hours as a manager types them.</summary>
/// <param name="Place">At which place.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Hours">All employees together; null when what was typed is no number.</param>
public sealed record HoursInput(PlaceId Place, DateOnly? From, DateOnly? To, int? Hours);

/// <summary>
/// Enters employees' hours at a place over a period that is over, so that a fall beside a rise of volunteers' hours can be seen. The same
/// period entered again is a correction; the record keeps each figure.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the municipality's time.</param>
/// <param name="clock">What time it is.</param>
public sealed class EnterEmployeeHours(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Enters them. Refused as "account.not-allowed", "reporting.place-unknown", "reporting.hours-from-missing", "reporting.hours-to-missing", "reporting.hours-missing",
    /// "reporting.hours-range", "reporting.hours-period" (too short, too long or backwards) and "reporting.hours-not-over".
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, HoursInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Manager) is { } notAllowed)
            return notAllowed;

        var refusals = Validator.Check(input);
        var now = clock.GetUtcNow().UtcDateTime;
        var zone = (await municipalities.GetAsync(actor.Municipality, cancellationToken)).Zone;
        if (input.To >= PlaceTime.DateAt(now, zone))
            refusals.Add(Refusal.OfField(nameof(HoursInput.To), "reporting.hours-not-over"));

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var place = await context.Places.SingleOrDefaultAsync(p => p.Id == input.Place, cancellationToken);
        if (place is null)
            refusals.Add(Refusal.Of("reporting.place-unknown"));
        if (refusals.Count > 0)
            return refusals;

        var period = new Period(input.From!.Value, input.To!.Value);
        var hours = await context.EmployeeHours.SingleOrDefaultAsync(
            h => h.PlaceId == input.Place && h.From == period.From && h.To == period.To, cancellationToken);
        if (hours is null)
        {
            hours = new EmployeeHours(place!, period);
            context.Add(hours);
        }

        hours.Enter(input.Hours!.Value, actor.Name, now);
        context.Add(new DecisionRecord(actor, "reporting.employee-hours-entered", input.Place.Value, $"{period}: {input.Hours}", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    private sealed class Rules : AbstractValidator<HoursInput>
    {
        public Rules()
        {
            RuleFor(h => h.From).Custom((day, context) => CheckDay(day, "reporting.hours-from-missing", context));
            RuleFor(h => h.To).Custom((day, context) =>
            {
                CheckDay(day, "reporting.hours-to-missing", context);
                if (context.InstanceToValidate.From is { } from && day is { } to
                    && to.DayNumber - from.DayNumber + 1 is < EmployeeHours.FewestDays or > EmployeeHours.MostDays)
                {
                    context.Refuse("reporting.hours-period", ("fewest", EmployeeHours.FewestDays), ("most", EmployeeHours.MostDays));
                }
            });
            RuleFor(h => h.Hours).Custom((hours, context) =>
            {
                if (hours is null)
                    context.Refuse("reporting.hours-missing");
                else if (hours is < 0 or > EmployeeHours.MostHours)
                    context.Refuse("reporting.hours-range", ("most", EmployeeHours.MostHours));
            });
        }

        private static void CheckDay(DateOnly? typed, string missing, ValidationContext<HoursInput> context)
        {
            var sensible = CoverageInput.Sensible;
            if (typed is not { } day)
                context.Refuse(missing);
            else if (!sensible.Contains(day))
                context.Refuse("reporting.date-range", ("first", sensible.From.Year), ("last", sensible.To.Year));
        }
    }
}
