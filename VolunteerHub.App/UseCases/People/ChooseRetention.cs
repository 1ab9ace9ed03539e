using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.People;

/// <summary>Whom a rule would concern if it were made now.</summary>
/// <param name="Count">How many would be told at once that they will be deleted.</param>
/// <param name="WithoutEmail">How many of them no mail reaches.</param>
/// <param name="From">The earliest day on which one of them would be deleted.</param>
public sealed record RetentionPreview(int Count, int WithoutEmail, DateOnly From);

/// <summary>
/// Chooses after how many years without activity volunteers are deleted. To choose deletes nobody: a later round tells each first. Where another rule is
/// chosen, whoever was told of the old one is told anew and has the whole month again.
/// </summary>
public sealed class ChooseRetention(HubContexts contexts, Municipalities municipalities, TimeProvider clock) : IUseCase
{
    /// <summary>The municipality's rule, for anybody to read: after how many years; null where it deletes nobody.</summary>
    public async Task<int?> OfAsync(MunicipalityId municipality, CancellationToken cancellationToken = default)
    {
        await using var context = contexts.For(municipality);
        return await LongAway.YearsAsync(context, cancellationToken);
    }

    /// <summary>Whom it would concern to choose so now. Refused as "account.not-allowed" and "people.retention-unknown".</summary>
    public async Task<Outcome<RetentionPreview>> PreviewAsync(Actor actor, int? years, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;
        if (WhyNot(years) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow().UtcDateTime;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        var today = PlaceTime.DateAt(now, municipality);
        await using var context = contexts.For(municipality.Id);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var all = await LongAway.ReadAsync(context, municipality, context.People, years, now, cancellationToken);
        var concerned = all.Where(p => p.EndsOn is { } ends && Retention.IsTimeToTell(ends, today)).ToList();
        return new RetentionPreview(
            concerned.Count, concerned.Count(p => !p.HasEmail), concerned.Select(p => Retention.DeletesOn(p.EndsOn!.Value, today)).DefaultIfEmpty(today).Min());
    }

    /// <summary>
    /// Saves the choice, with a line in the record of what was before and is now when it is another one. Refused as "account.not-allowed", and as
    /// "people.retention-unknown" for a number of years that cannot be chosen.
    /// </summary>
    public async Task<Outcome<RetentionChosen>> RunAsync(Actor actor, int? years, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Administrator) is { } notAllowed)
            return notAllowed;
        if (WhyNot(years) is { } refusal)
            return refusal;

        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var chosen = await context.RetentionSettings.SingleOrDefaultAsync(cancellationToken);
        if (chosen is null)
            context.Add(chosen = new RetentionSettings(actor.Municipality));
        if (chosen.Years == years)
            return new RetentionChosen(years);

        context.Add(new DecisionRecord(
            actor, "people.retention-chosen", actor.Municipality.Value, $"{Written(chosen.Years)}, {Written(years)}", clock.GetUtcNow().UtcDateTime));
        chosen.Choose(years);
        foreach (var told in await context.PersonRetentions.Where(r => r.DeletesOn != null).ToListAsync(cancellationToken))
            told.TakeBack();
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RetentionChosen(years);
    }

    private static Refusal? WhyNot(int? years) =>
        years is { } number && !Retention.Choices.Contains(number) ? Refusal.OfField("Years", "people.retention-unknown") : null;

    private static string Written(int? years) => (years ?? 0).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is chosen.</summary>
/// <param name="Years">After how many years; null for never.</param>
public sealed record RetentionChosen(int? Years);
