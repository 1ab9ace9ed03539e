using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>Something that it is time to tell somebody of.</summary>
/// <typeparam name="T">What the letter says of it.</typeparam>
/// <param name="To">Whom: the volunteer, or the coordinator's account.</param>
/// <param name="Shift">Of which shift.</param>
/// <param name="Day">The local date that the shift has now.</param>
/// <param name="Kind">What for.</param>
/// <param name="What">What the letter says of it.</param>
internal sealed record ShiftNews<T>(Guid To, ShiftId Shift, DateOnly Day, ShiftReminderKind Kind, T What);

/// <summary>
/// Letters about coming shifts that nobody presses a button for: whoever has news gets one letter of all of it. What it told of is noted with it, as a
/// row that the database takes once, so that however often this is run nobody is told of a shift on a day twice.
/// </summary>
internal static class LettersOnce
{
    /// <summary>Writes the letters that are due at a municipality, and gives how many there were.</summary>
    /// <param name="contexts">The database.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    /// <param name="find">Finds what it is time to tell, told before or not, in the order in which a letter has it.</param>
    /// <param name="write">Puts the letter to one reader into the outbox, of what is new to them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<int> SendAsync<T>(
        HubContexts contexts, Municipality municipality, DateTime nowUtc,
        Func<HubDbContext, Task<List<ShiftNews<T>>>> find, Func<HubDbContext, Guid, List<T>, Task> write, CancellationToken cancellationToken)
    {
        await using var context = contexts.For(municipality.Id);

        // Looked at first without the write lock: most times there is nothing new to tell.
        if ((await UntoldAsync(context, find, cancellationToken)).Count == 0)
            return 0;

        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var letters = (await UntoldAsync(context, find, cancellationToken)).GroupBy(n => n.To).ToList();
        foreach (var letter in letters)
        {
            await write(context, letter.Key, [.. letter.Select(n => n.What)]);
            context.AddRange(letter.Select(n => new ShiftReminder(municipality.Id, n.Shift, n.Day, n.Kind, n.To, nowUtc)));
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return letters.Count;
    }

    private static async Task<List<ShiftNews<T>>> UntoldAsync<T>(
        HubDbContext context, Func<HubDbContext, Task<List<ShiftNews<T>>>> find, CancellationToken cancellationToken)
    {
        var found = await find(context);
        if (found.Count == 0)
            return found;
        var shifts = found.Select(n => n.Shift).Distinct().ToList();
        var told = await context.ShiftReminders.Where(r => shifts.Contains(r.ShiftId))
            .Select(r => new { r.To, r.ShiftId, r.Day, r.Kind }).ToHashSetAsync(cancellationToken);
        return found.FindAll(n => !told.Contains(new { n.To, ShiftId = n.Shift, n.Day, n.Kind }));
    }
}
