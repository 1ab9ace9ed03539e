using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>
/// Whom a coordinator writes to: the page says how many they are and names those without an address before, and the letters go to them after. Whoever is on
/// several of the shifts is one reader.
/// </summary>
internal sealed class LetterReaders
{
    private readonly ILookup<PersonId, SignUp> _signUps;

    private LetterReaders(ShiftReaders readers, List<Shift> shifts, List<SignUp> signUps)
    {
        Readers = readers;
        Shifts = shifts;
        _signUps = signUps.ToLookup(s => s.PersonId);
    }

    /// <summary>Who they are.</summary>
    public ShiftReaders Readers { get; }

    /// <summary>About which shifts, in order of time.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>How many get a letter, and whom the coordinator tells.</summary>
    public Told Told => new(Readers.Count, Readers.Untold);

    /// <summary>Where somebody stands on those of the shifts that are theirs, in order of time: a seat rather than waiting for another task.</summary>
    public IReadOnlyList<SignUp> Of(Person person) =>
        [.. Shifts.Select(shift => _signUps[person.Id].Where(s => s.ShiftId == shift.Id).MinBy(s => s.Status)).OfType<SignUp>()];

    /// <summary>
    /// Those who are confirmed on the shifts and whoever speaks for an association that keeps seats there, and if asked for those who wait or are being
    /// offered a seat.
    /// </summary>
    public static async Task<LetterReaders> ReadAsync(HubDbContext context, IReadOnlyList<Shift> shifts, bool alsoWaiting, CancellationToken cancellationToken)
    {
        var ids = shifts.Select(s => s.Id).ToList();
        var signUps = await context.SignUps.AsNoTracking()
            .Where(s => ids.Contains(s.ShiftId) && (s.Status == SignUpStatus.Confirmed || (alsoWaiting && s.Status != SignUpStatus.Withdrawn)))
            .ToListAsync(cancellationToken);
        return new LetterReaders(await ShiftReaders.ReadAsync(context, ids, signUps.Select(s => s.PersonId), cancellationToken), [.. shifts.OrderBy(s => s.StartsAt)], signUps);
    }
}
