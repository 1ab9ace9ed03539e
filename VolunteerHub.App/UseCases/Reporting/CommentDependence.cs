using FluentValidation;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Reporting;

/// <summary>A leader's comment as it was typed.</summary>
/// <param name="Place">On which place.</param>
/// <param name="Text">The words.</param>
public sealed record CommentInput(PlaceId Place, string Text);

/// <summary>Writes down what a leader says of how a place stands. It is kept with author and date, and never rewritten.</summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the municipality's time.</param>
/// <param name="clock">What time it is.</param>
public sealed class CommentDependence(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Writes it. Refused as "account.not-allowed", "reporting.place-unknown", "reporting.comment-missing", "reporting.comment-too-long" and
    /// "people.personal-number".
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, CommentInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Manager) is { } notAllowed)
            return notAllowed;

        var refusals = Validator.Check(input);
        var now = clock.GetUtcNow().UtcDateTime;
        var zone = (await municipalities.GetAsync(actor.Municipality, cancellationToken)).Zone;
        await using var context = contexts.For(actor.Municipality);
        var measured = await MeasuredAsync(context, now, zone, input.Place, cancellationToken);
        if (measured is null)
            refusals.Add(Refusal.Of("reporting.place-unknown"));
        if (refusals.Count > 0)
            return refusals;

        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        context.Add(new DependenceComment(measured!.Place, measured.Dependence.Overall, VisibleText.Lines(input.Text), actor, now));
        context.Add(new DecisionRecord(actor, "reporting.dependence-commented", input.Place.Value, $"{measured.Dependence.Overall}", now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>How the place stands at one moment, before the write lock is taken: a year of shifts is read for it, and nobody has to wait meanwhile.</summary>
    private static async Task<MeasuredPlace?> MeasuredAsync(
        HubDbContext context, DateTime now, TimeZoneInfo zone, PlaceId place, CancellationToken cancellationToken)
    {
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        return (await DependenceReader.ReadAsync(context, now, zone, place, cancellationToken)).SingleOrDefault();
    }

    private sealed class Rules : AbstractValidator<CommentInput>
    {
        public Rules() => RuleFor(c => c.Text).Text(DependenceComment.TextLength, "reporting.comment-too-long", "reporting.comment-missing");
    }
}
