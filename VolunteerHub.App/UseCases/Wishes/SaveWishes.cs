using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.UseCases.Wishes;

/// <summary>A volunteer says what they wish of a season, or says it anew: only of themself. It puts them on no shift.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">What time it is.</param>
public sealed class SaveWishes(HubContexts contexts, TimeProvider clock) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// Saves all of it or nothing. Somebody who has not volunteered here before gives their name with it. Refused as "wishes.season-not-found",
    /// also for a season of another municipality, "wishes.not-asked", "wishes.closed", "wishes.task-not-approved", and with its field by
    /// <see cref="WishesInput.Read"/>, "signups.name-missing", "signups.name-too-long", "people.personal-number" and "people.web-address". Answers
    /// to shifts that are not of the season are left out.
    /// </summary>
    /// <param name="municipality">Where.</param>
    /// <param name="email">The confirmed address of whoever is signed in.</param>
    /// <param name="id">Of which season.</param>
    /// <param name="input">What they typed.</param>
    /// <param name="language">The language in which somebody new is written to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Done>> RunAsync(
        Municipality municipality, string email, SeasonId id, WishesInput input, Language language, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = contexts.For(municipality.Id);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        if (await context.Seasons.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } season)
            return Refusal.Of("wishes.season-not-found");
        if (await ShowWishes.ClosedAsync(context, season, municipality, now, cancellationToken) is { Count: > 0 } closed)
            return closed.ToList();

        var read = input.Read();
        var refusals = read.Refusals.ToList();
        var person = await ShowWishes.ReaderAsync(context, email, cancellationToken);
        var name = Person.NormalizeName(input.Name);
        if (person is null)
            refusals.InsertRange(0, Validator.Check(new Newcomer(name)));
        if (refusals.Count > 0)
            return refusals;

        if (person is null)
        {
            person = new Person(municipality.Id, name, email, language, Secrets.New());
            context.Add(person);
        }

        var shifts = (await ShowWishes.ShiftsAsync(context, season, now, cancellationToken)).Select(s => s.Id).ToHashSet();
        var terms = read.Value with { Shifts = read.Value.Shifts.Where(s => shifts.Contains(s.Key)).ToDictionary() };
        var own = await context.Wishes.SingleOrDefaultAsync(w => w.SeasonId == id && w.PersonId == person.Id, cancellationToken);
        if (own is null)
            context.Add(new SeasonWishes(municipality.Id, id, person.Id, terms, now));
        else
            own.Change(terms, now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Success();
    }

    /// <summary>What is asked of somebody who has not volunteered here before.</summary>
    private sealed record Newcomer(string Name);

    private sealed class Rules : AbstractValidator<Newcomer>
    {
        public Rules() => RuleFor(n => n.Name).NameOfPerson();
    }
}
