using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A letter that a coordinator has sent to everybody on a shift or of a season.</summary>
/// <param name="Date">The local date on which it was sent.</param>
/// <param name="Time">The local time.</param>
/// <param name="By">Who wrote it, by the name that they had then.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="ByLetter">How many got it.</param>
public sealed record SentLetter(DateOnly Date, TimeOnly Time, string By, string Subject, int ByLetter);

/// <summary>
/// What was sent is read from the record alone: its line has all that is shown afterwards. Who got it and what it said stands in the mails, and is forgotten
/// with them.
/// </summary>
internal static class SentLetters
{
    /// <summary>The line of the record: about which shift or season, and why with the number of letters before the subject.</summary>
    public static DecisionRecord Noted(Actor by, Guid about, int letters, string subject, DateTime nowUtc) =>
        new DecisionRecord(by, "messages.written", about, string.Create(CultureInfo.InvariantCulture, $"{letters}: {subject}"), nowUtc);

    /// <summary>What was sent about a shift or a season, the newest first.</summary>
    public static async Task<List<SentLetter>> ReadAsync(HubDbContext context, Municipality municipality, Guid about, CancellationToken cancellationToken)
    {
        var lines = await context.Decisions.AsNoTracking().Where(d => d.Subject == about && d.Action == "messages.written").OrderByDescending(d => d.Id)
            .Select(d => new { d.At, d.ByName, d.Because }).ToListAsync(cancellationToken);
        return
        [
            .. from line in lines
               let at = PlaceTime.ToLocal(line.At, municipality.Zone)
               let parts = line.Because.Split(": ", 2)
               select new SentLetter(
                   DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), line.ByName, parts[1], int.Parse(parts[0], CultureInfo.InvariantCulture)),
        ];
    }
}
